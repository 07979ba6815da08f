"""The project's settings (sopgen.toml)."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from sopgen.check import catalog
from sopgen.check.levels import WORDS, Levels
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.nearest import nearest
from sopgen.diagnostic.wording import Wording
from sopgen.project.failure import Blame, Trouble, explain, refused
from sopgen.project.root import CONFIG

_RULES = "aturan"


def load_levels(root: Path) -> Levels:
    """Give the levels of the rules that the project wants.

    Raises Trouble, with all faults at once, when the settings cannot be understood.
    """
    path = root / CONFIG
    table = _read(path).get(_RULES, {})
    faults: list[Wording] = []
    if not isinstance(table, Mapping):
        faults.append(Wording(f"`{_RULES}` harus berupa tabel", f"`{_RULES}` must be a table"))
        table = {}
    patterns = {key: value for key, value in table.items() if isinstance(value, Mapping)}
    common = {key: value for key, value in table.items() if key not in patterns}
    levels = Levels(
        dict(_choices(common, _RULES, faults)),
        tuple(
            (pattern, dict(_choices(choices, f"{_RULES}.{pattern}", faults)))
            for pattern, choices in patterns.items()
        ),
    )
    if faults:
        raise refused(
            Wording(
                "\n".join(f"{path}: {fault.indonesian}" for fault in faults),
                "\n".join(f"{path}: {fault.english}" for fault in faults),
            )
        )
    return levels


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


def _unknown_rule(name: str, where: str) -> Wording:
    meant = nearest(name, catalog.names())
    return Wording(
        f"tidak ada aturan `{name}` (di [{where}])" + (f"; maksudnya `{meant}`?" if meant else ""),
        f"there is no rule `{name}` (in [{where}])"
        + (f"; did you mean `{meant}`?" if meant else ""),
    )
