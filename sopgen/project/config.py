"""The project's settings (sopgen.toml)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sopgen.check import catalog
from sopgen.check.levels import WORDS, Levels
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.nearest import nearest
from sopgen.diagnostic.wording import Wording
from sopgen.project.failure import Blame, Trouble, explain, refused
from sopgen.project.root import CONFIG

_RULES, _TEMPLATE = "aturan", "templat"
_KEYS = (_RULES, _TEMPLATE)


@dataclass(frozen=True, slots=True)
class Config:
    """What the project wants.

    ``template`` is the template set of specs that name none; empty where the usual one serves.
    """

    levels: Levels
    template: str


def load_config(root: Path) -> Config:
    """Give the project's settings.

    Raises Trouble, with all faults at once, when they cannot be understood.
    """
    path = root / CONFIG
    written = _read(path)
    faults = [_unknown_key(key) for key in written if key not in _KEYS]
    config = Config(_levels(written, faults), _template(written, faults))
    if faults:
        raise refused(
            Wording(
                "\n".join(f"{path}: {fault.indonesian}" for fault in faults),
                "\n".join(f"{path}: {fault.english}" for fault in faults),
            )
        )
    return config


def _levels(written: Mapping[str, object], faults: list[Wording]) -> Levels:
    table = written.get(_RULES, {})
    if not isinstance(table, Mapping):
        faults.append(Wording(f"`{_RULES}` harus berupa tabel", f"`{_RULES}` must be a table"))
        table = {}
    patterns = {key: value for key, value in table.items() if isinstance(value, Mapping)}
    common = {key: value for key, value in table.items() if key not in patterns}
    return Levels(
        dict(_choices(common, _RULES, faults)),
        tuple(
            (pattern, dict(_choices(choices, f"{_RULES}.{pattern}", faults)))
            for pattern, choices in patterns.items()
        ),
    )


def _template(written: Mapping[str, object], faults: list[Wording]) -> str:
    name = written.get(_TEMPLATE, "")
    if isinstance(name, str):
        return name
    faults.append(
        Wording(
            f'`{_TEMPLATE}` harus berupa nama dalam tanda petik: {_TEMPLATE} = "nama"',
            f'`{_TEMPLATE}` must be a name in quotation marks: {_TEMPLATE} = "name"',
        )
    )
    return ""


def _read(path: Path) -> Mapping[str, object]:
    if not path.is_file():
        return {}
    import tomllib  # noqa: PLC0415 – many projects have no settings

    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise Trouble(explain(error, Blame.INPUT)) from error
    except UnicodeDecodeError as error:
        raise refused(
            Wording(
                f"{path}: simpan berkas ini sebagai UTF-8",
                f"{path}: save this file as UTF-8",
            )
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise refused(
            Wording(
                f"{path}: bukan berkas TOML yang benar ({error}); setiap pengaturan ditulis "
                '`nama = "nilai"`',
                f'{path}: no valid TOML ({error}); a setting is written `name = "value"`',
            )
        ) from error


def _choices(
    table: Mapping[str, object], where: str, faults: list[Wording]
) -> Iterator[tuple[str, Severity | None]]:
    for name, word in table.items():
        rule = catalog.find(name)
        if rule is None:
            faults.append(_unknown_rule(name, where))
        elif not isinstance(word, str) or word.lower() not in WORDS:
            known = ", ".join(WORDS)
            faults.append(
                Wording(
                    f"nilai `{name}` di [{where}] harus salah satu dari: {known}",
                    f"the value of `{name}` in [{where}] must be one of: {known}",
                )
            )
        else:
            yield rule.code, WORDS[word.lower()]


def _unknown_key(key: str) -> Wording:
    meant = nearest(key, _KEYS)
    known = ", ".join(f"`{one}`" for one in _KEYS)
    return Wording(
        f"pengaturan `{key}` tidak dikenal; "
        + (f"maksudnya `{meant}`?" if meant else f"yang ada: {known}"),
        f"unknown setting `{key}`; "
        + (f"did you mean `{meant}`?" if meant else f"there are: {known}"),
    )


def _unknown_rule(name: str, where: str) -> Wording:
    meant = nearest(name, catalog.names())
    return Wording(
        f"tidak ada aturan `{name}` (di [{where}])" + (f"; maksudnya `{meant}`?" if meant else ""),
        f"there is no rule `{name}` (in [{where}])"
        + (f"; did you mean `{meant}`?" if meant else ""),
    )
