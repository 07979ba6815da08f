"""Template sets as a conversation: which there are, a new one, what is wrong with them."""

import os
from collections.abc import Iterable
from pathlib import Path

from sopgen.cli.console import Console
from sopgen.cli.exit import Exit
from sopgen.diagnostic.wording import Wording
from sopgen.project import template_set
from sopgen.project.root import CONFIG, find_root
from sopgen.project.scaffold import new_set
from sopgen.project.unit import has_error
from sopgen.report.formats import text


def list_sets(console: Console) -> Exit:
    """Print the names of all template sets, with the folder of each."""
    places = template_set.folders(find_root(Path.cwd()))
    for name in template_set.names(places):
        console.data(f"{name}\t{os.path.relpath(template_set.folder_of(name, places))}")
    return Exit.FINE


def make(console: Console, name: str, source: str) -> Exit:
    """Make a template set of the project's own. Raises Trouble."""
    root = find_root(Path.cwd())
    for path in new_set(name, source, root):
        console.detail(Wording(f"menulis {path}", f"wrote {path}"))
    folder = os.path.relpath(root / "templates" / name)
    console.tell(
        Wording(
            f'{folder}{os.sep} dibuat dari {source}; ubah isinya, lalu tulis `templat = "{name}"` '
            f"di {CONFIG} supaya dipakai semua SOP. Periksa dengan: sopgen template check {name}",
            f'made {folder}{os.sep} from {source}; change it, then write `templat = "{name}"` in '
            f"{CONFIG} to use it for all SOPs. Check it with: sopgen template check {name}",
        )
    )
    return Exit.FINE


def check(console: Console, name: str) -> Exit:
    """Tell what is wrong with a template set, or with all that can be used. Raises Trouble."""
    places = template_set.folders(find_root(Path.cwd()))
    if name:
        template_set.check_name(name, places)
    wanted = (name,) if name else template_set.names(places)
    faulty = [one for one in wanted if _has_fault(console, one, places)]
    told = ", ".join(faulty)
    console.tell(
        Wording(
            f"{len(wanted)} perangkat templat diperiksa"
            + (f"; ada galat di {told}" if faulty else ", tanpa galat"),
            f"{len(wanted)} template sets checked"
            + (f"; errors in {told}" if faulty else ", no errors"),
        )
    )
    return Exit.FINDINGS if faulty else Exit.FINE


def _has_fault(console: Console, name: str, places: Iterable[Path]) -> bool:
    found = template_set.load(name, tuple(places)).diagnostics
    console.data(text.render(found, console.language, colored=console.colored))
    return has_error(found)
