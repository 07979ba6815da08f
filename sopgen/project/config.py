"""The project's settings (sopgen.toml)."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sopgen.check.levels import Levels
from sopgen.check.practice import Practice
from sopgen.diagnostic.wording import Wording
from sopgen.project.checking import Settings
from sopgen.project.config_levels import RULES, levels_of
from sopgen.project.config_practice import IDENTITY, TIME, practice_of
from sopgen.project.config_table import Table, unknown
from sopgen.project.failure import Blame, Trouble, explain, refused
from sopgen.project.root import CONFIG

_TEMPLATE = "templat"
_TABLES = (RULES, TIME, IDENTITY)
_KEYS = (*_TABLES, _TEMPLATE)


@dataclass(frozen=True, slots=True)
class Config:
    """What the project wants.

    ``template`` is the template set of specs that name none; empty where the usual one serves.
    """

    levels: Levels
    practice: Practice
    template: str

    def settings(self, root: Path, *, strict: bool) -> Settings:
        """Give how the project wants to be checked."""
        return Settings(root, self.levels, self.practice, strict)


def load_settings(root: Path, *, strict: bool) -> Settings:
    """Give how the project wants to be checked. Raises Trouble as ``load_config`` does."""
    return load_config(root).settings(root, strict=strict)


def load_config(root: Path) -> Config:
    """Give the project's settings.

    Raises Trouble, with all faults at once, when they cannot be understood.
    """
    path = root / CONFIG
    table = _read(path)
    faults = [unknown(name, _KEYS) for name in table if name not in _KEYS]
    tables = {name: _table(table, name, faults) for name in _TABLES}
    config = Config(
        levels_of(tables[RULES], faults),
        practice_of(tables[TIME], tables[IDENTITY], faults),
        _template(table, faults),
    )
    if faults:
        raise refused(
            Wording(
                "\n".join(f"{path}: {fault.indonesian}" for fault in faults),
                "\n".join(f"{path}: {fault.english}" for fault in faults),
            )
        )
    return config


def _template(table: Table, faults: list[Wording]) -> str:
    name = table.get(_TEMPLATE, "")
    if isinstance(name, str):
        return name
    faults.append(
        Wording(
            f'`{_TEMPLATE}` harus berupa nama dalam tanda petik: {_TEMPLATE} = "nama"',
            f'`{_TEMPLATE}` must be a name in quotation marks: {_TEMPLATE} = "name"',
        )
    )
    return ""


def load_practice(root: Path) -> Practice:
    """Give how the office works. Raises Trouble as ``load_settings`` does."""
    return load_settings(root, strict=False).practice


def _table(settings: Table, name: str, faults: list[Wording]) -> Table:
    table = settings.get(name, {})
    if isinstance(table, Mapping):
        return table
    faults.append(
        Wording(
            f"`{name}` harus berupa tabel; tulis `[{name}]` di baris sendiri",
            f"`{name}` must be a table; write `[{name}]` on a line of its own",
        )
    )
    return {}


def _read(path: Path) -> Table:
    if not path.is_file():
        return {}
    import tomllib  # noqa: PLC0415 – many projects have no settings

    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise Trouble(explain(error, Blame.INPUT)) from error
    except UnicodeDecodeError as error:
        raise refused(
            Wording(
                f"{path}: simpan berkas ini sebagai UTF-8",
                f"{path}: save this file as UTF-8",
            )
        ) from error
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = _faulty_line(text)
        raise refused(
            Wording(
                f"{path}:{line}: baris ini tidak terbaca sebagai TOML; pengaturan ditulis "
                '`nama = "nilai"`, nama tabel `[tabel]`',
                f"{path}:{line}: this line cannot be read as TOML; a setting is written "
                '`name = "value"`, the name of a table `[table]`',
            )
        ) from error


def _faulty_line(text: str) -> int:
    """Give the line behind the longest beginning that can be read."""
    import tomllib  # noqa: PLC0415

    lines = text.split("\n")
    for count in range(len(lines) - 1, 0, -1):
        try:
            tomllib.loads("\n".join(lines[:count]))
        except tomllib.TOMLDecodeError:
            continue
        return count + 1
    return 1
