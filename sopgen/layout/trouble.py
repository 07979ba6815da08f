"""What cannot be drawn, told to the person who wrote the spec."""

from collections.abc import Iterator

from sopgen.diagnostic.model import Diagnostic, Severity
from sopgen.diagnostic.wording import Wording
from sopgen.layout.chart import Blocked
from sopgen.layout.columns import TooNarrow
from sopgen.layout.cuts import TooTall
from sopgen.layout.phrase import Unfillable
from sopgen.layout.profile import Profile
from sopgen.process.graph import Act
from sopgen.spec.inline import plain
from sopgen.spec.model import FlowTable, Sop, SymbolSpec
from sopgen.spec.numbering import printed_numbers

_LONG_TEXT = 20
"""A text of so many signs inside a symbol makes its column much wider."""


def too_many_outcomes(symbol: SymbolSpec) -> Diagnostic:
    """Say that a decision has more ways out than vertices."""
    return Diagnostic(
        "SOP701",
        Severity.ERROR,
        symbol.span,
        Wording(
            f"keputusan ini punya {len(symbol.outcomes)} hasil; "
            "sebuah belah ketupat hanya dapat menggambar tiga.",
            f"this decision has {len(symbol.outcomes)} outcomes; a diamond can draw only three.",
        ),
        Wording(
            "pecah menjadi dua keputusan yang berurutan",
            "divide it into two decisions, one after the other",
        ),
    )


def too_narrow(table: FlowTable, error: TooNarrow) -> Diagnostic:
    """Say that the actors' columns do not fit the paper, and what takes the room in them."""
    actors = ", ".join(f"`{actor.id.value}`" for actor in table.actors)
    lines = ("", "")
    if error.rows is not None:
        numbers = printed_numbers(table.steps)
        first, last = (numbers[row] for row in error.rows)
        lines = (
            f"; garis alirnya paling rapat di langkah {first} sampai {last}",
            f"; its flows are densest in the steps {first} to {last}",
        )
    shorter = _shorter(table)
    return Diagnostic(
        "SOP702",
        Severity.ERROR,
        table.actors[0].id.span,
        Wording(
            f"{len(table.actors)} kolom pelaksana ({actors}) tidak muat di kertas: "
            f"kurang {error.missing:.0f} mm{lines[0]}.",
            f"{len(table.actors)} actor columns ({actors}) do not fit the paper: "
            f"{error.missing:.0f} mm are missing{lines[1]}.",
        ),
        Wording(
            f"{shorter[0]}pakai kertas yang lebih lebar di profil templat, gabungkan pelaksana, "
            "atau pecah tabelnya",
            f"{shorter[1]}use wider paper in the template's profile, join actors, "
            "or divide the table",
        ),
    )


def _shorter(table: FlowTable) -> tuple[str, str]:
    """Advise to shorten the longest text inside a symbol, if it is long."""
    numbers = printed_numbers(table.steps)
    texts = [
        (len(plain(symbol.text.value)), numbers[row])
        for row, step in enumerate(table.steps)
        for symbol in step.symbols
        if symbol.text is not None
    ]
    longest, number = max(texts, default=(0, ""))
    if longest < _LONG_TEXT:
        return "", ""
    return (
        f"pendekkan `isi` simbol langkah {number}, ",
        f"shorten the `isi` of the symbol in step {number}, ",
    )


def made_denser(table: FlowTable, usual: Profile, chosen: Profile) -> Iterator[Diagnostic]:
    """Say what a dense table was set with, other than the profile wants."""
    place = table.actors[0].id.span
    actors = len(table.actors)
    shorter = _shorter(table)
    advice = Wording(
        f"bila tidak dikehendaki, {shorter[0]}gabungkan pelaksana, atau pecah tabelnya",
        f"if this is not wanted, {shorter[1]}join actors, or divide the table",
    )
    if chosen.paper != usual.paper:
        width, height = chosen.paper.width, chosen.paper.height
        yield Diagnostic(
            "SOP710",
            Severity.NOTE,
            place,
            Wording(
                f"tabel dengan {actors} pelaksana ini tidak muat di kertas biasa: "
                f"dicetak di kertas {width:g} × {height:g} mm.",
                f"this table with {actors} actors does not fit the usual paper: "
                f"it is set on paper of {width:g} × {height:g} mm.",
            ),
            advice,
        )
    if chosen.type.body < usual.type.body:
        yield Diagnostic(
            "SOP705",
            Severity.NOTE,
            place,
            Wording(
                f"tabel dengan {actors} pelaksana ini padat: hurufnya {chosen.type.body:g} pt, "
                f"bukan {usual.type.body:g} pt, supaya muat di kertas.",
                f"this table with {actors} actors is dense: its type is {chosen.type.body:g} pt "
                f"instead of {usual.type.body:g} pt, to fit the paper.",
            ),
            advice,
        )


def smaller_identity(sop: Sop, usual_pt: float, chosen_pt: float) -> Iterator[Diagnostic]:
    """Say that the identity part is set smaller, to stay on one page."""
    if chosen_pt < usual_pt:
        yield Diagnostic(
            "SOP705",
            Severity.NOTE,
            sop.title.span,
            Wording(
                f"bagian identitas panjang: hurufnya {chosen_pt:g} pt, bukan {usual_pt:g} pt, "
                "supaya muat di satu halaman.",
                f"the identity part is long: its type is {chosen_pt:g} pt instead of "
                f"{usual_pt:g} pt, to fit on one page.",
            ),
        )


def too_tall(table: FlowTable, error: TooTall) -> Diagnostic:
    """Say that a row is higher than a page with its symbols and lines (texts go on)."""
    step = table.steps[error.row]
    number = printed_numbers(table.steps)[error.row]
    return Diagnostic(
        "SOP703",
        Severity.ERROR,
        step.activity.span,
        Wording(
            f"simbol dan garis alir langkah {number} lebih tinggi daripada satu halaman.",
            f"the symbols and flows of step {number} are higher than a page.",
        ),
        Wording(
            "pecah langkah ini menjadi beberapa langkah, sehingga simbolnya berkurang",
            "divide this step into several, so that it has fewer symbols",
        ),
    )


def text_lost(sop: Sop, words: str) -> Diagnostic:
    """Say that a text has no room on the page."""
    return Diagnostic(
        "SOP707",
        Severity.ERROR,
        sop.span,
        Wording(
            f'teks yang dimulai dengan "{words}" tidak muat di tempatnya: '
            "lebih tinggi daripada satu halaman, atau lebih lebar daripada selnya.",
            f'the text that begins with "{words}" has no room: '
            "it is higher than a page, or wider than its cell.",
        ),
        Wording(
            "pendekkan teks itu, atau pecah menjadi beberapa butir daftar",
            "shorten it, or divide it into entries of a list",
        ),
    )


def blocked(table: FlowTable, error: Blocked) -> Diagnostic:
    """Say that a flow finds no free side at a symbol."""
    source, target = _named(table, error.source), _named(table, error.target)
    return Diagnostic(
        "SOP704",
        Severity.ERROR,
        error.source.spec.span,
        Wording(
            f"alur dari langkah {source} ke langkah {target} tidak menemukan sisi simbol yang "
            "masih bebas.",
            f"the flow from step {source} to step {target} finds no free side of a symbol.",
        ),
        Wording(
            "kurangi alur yang keluar dari atau masuk ke simbol itu, atau pecah langkahnya, "
            "sehingga simbolnya tidak berdesakan",
            "let fewer flows leave or enter the symbol, or divide the step, so that its symbols "
            "are not crowded",
        ),
    )


def _named(table: FlowTable, act: Act) -> str:
    """Name an act by its step and its actors."""
    actors = ", ".join(f"`{table.actors[column].id.value}`" for column in act.columns)
    return f"{printed_numbers(table.steps)[act.step]} ({actors})"


def unfillable(sop: Sop, error: Unfillable) -> Diagnostic:
    """Say that a text of the template set cannot be filled with what the SOP holds."""
    title = plain(sop.title.value)
    return Diagnostic(
        "SOP708",
        Severity.ERROR,
        error.text.span,
        Wording(
            f'teks ini tidak dapat diisi untuk SOP "{title}" (Jinja: {error.reason}).',
            f'this text cannot be filled for the SOP "{title}" (Jinja: {error.reason}).',
        ),
        Wording(
            "sediakan jalan lain bila isian kosong, misalnya {% if nomor %} ... {% endif %}",
            "give another way where a value is empty, such as {% if nomor %} ... {% endif %}",
        ),
    )


def one_design(sop: Sop) -> Diagnostic:
    """Say that a file with an identity part designed in Word holds one SOP only."""
    return Diagnostic(
        "SOP709",
        Severity.ERROR,
        sop.title.span,
        Wording(
            "perangkat templat ini merancang bagian identitas di Word, jadi satu berkas hanya "
            "boleh berisi satu SOP.",
            "this template set designs the identity part in Word, so a file may hold one SOP only.",
        ),
        Wording(
            "pindahkan SOP ini ke berkas sendiri, atau pakai perangkat templat lain",
            "move this SOP to a file of its own, or use another template set",
        ),
    )
