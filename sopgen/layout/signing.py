"""The rooms for signatures on finished pages; whether the tag in one of them is alone."""

from collections.abc import Iterable, Iterator, Sequence

from sopgen.diagnostic.model import Diagnostic, Severity
from sopgen.diagnostic.span import Span
from sopgen.diagnostic.wording import Wording
from sopgen.layout.fittings import Fittings
from sopgen.layout.glyphs import texts_of
from sopgen.layout.profile import Identity
from sopgen.layout.sheet import Cell, Page, Paragraph, Sheet
from sopgen.layout.signature import TAGS, Signature
from sopgen.spec.inline import plain
from sopgen.spec.model import Sop


def signature_rooms(
    pages: Sequence[Page], first_number: int, fittings: Fittings
) -> Iterator[Signature]:
    """Give the rooms kept free on an SOP's pages, the first of which has that number."""
    setting = fittings.setting(fittings.profile.type.identity)
    for number, page in enumerate(pages, first_number):
        for table in page.tables:
            for cell in table.cells:
                kept = [paragraph for paragraph in cell.paragraphs if paragraph.reserved]
                if kept:
                    left, right = cell.box.x + table.padding, cell.box.right - table.padding
                    if cell.picture is not None:
                        right = cell.picture.box.x
                    yield Signature(
                        number,
                        page.width,
                        page.height,
                        left,
                        kept[0].lines[0].baseline - setting.first_baseline,
                        right - left,
                        len(kept) * setting.pitch,
                        _words(kept),
                    )


def tag_faults(sops: tuple[Sop, ...], identity: Identity, sheet: Sheet) -> list[Diagnostic]:
    """Find why the tag that was asked for is missing, or not the only one of its kind."""
    if not identity.tag:
        return []
    signed = [sop for sop in sops if sop.approval is not None]
    if not signed:
        return [_unsigned(sops[0])]
    if sum(1 for room in sheet.signatures if room.tag) > 1:
        return [_several(sop) for sop in signed[1:]]
    if not any(room.tag for room in sheet.signatures):
        return [_designed(signed[0])]
    printed = list(_texts(sheet))
    found = [text for text in printed if identity.tag in text and text != identity.tag]
    found += [text for text in printed if text == identity.tag][1:]
    if not found:
        return []
    free = "".join(tag for tag in TAGS if not any(tag in text for text in printed))
    places = [
        text.span.part(identity.tag)
        for sop in sops
        for text in texts_of(sop)
        if identity.tag in plain(text.value)
    ]
    return [_taken(identity.tag, place, found[0], free) for place in places or [sops[0].title.span]]


def code_faults(fittings: Fittings, pages: Sequence[Page]) -> list[Diagnostic]:
    """Find that the code that the profile wants has no place, for nobody signs on these pages."""
    cells = (cell for page in pages for table in page.tables for cell in table.cells)
    reserved = any(part.reserved for cell in cells for part in cell.paragraphs)
    if fittings.code is None or reserved:
        return []
    return [
        Diagnostic(
            "SOP714",
            Severity.WARNING,
            fittings.sop.title.span,
            Wording(
                "kode QR tidak tercetak: lembar ini tidak punya ruang tanda tangan buatan sopgen.",
                "no QR code is printed: this sheet has no room for a signature made by sopgen.",
            ),
            Wording(
                "isi `pengesahan`, atau kosongkan `alamat_qr` di profil",
                "fill in `pengesahan`, or empty `alamat_qr` in the profile",
            ),
        )
    ]


def _texts(sheet: Sheet) -> Iterator[str]:
    """Give everything that is printed or read aloud."""
    yield from (sheet.title, sheet.number, sheet.agency)
    for page in sheet.pages:
        cells: list[Cell] = [cell for table in page.tables for cell in table.cells]
        for paragraphs in (
            *(cell.paragraphs for cell in cells),
            *(symbol.paragraphs for symbol in page.symbols),
            *(label.paragraphs for label in page.labels),
            *((line.text,) for line in (page.footer, page.mark) if line is not None),
        ):
            for paragraph in paragraphs:
                yield paragraph.marker
                yield _words([paragraph])
        yield from (symbol.description for symbol in page.symbols)
        yield from (cell.picture.description for cell in cells if cell.picture is not None)


def _words(paragraphs: Iterable[Paragraph]) -> str:
    return "".join(run.text for paragraph in paragraphs for run in paragraph.runs)


def _unsigned(sop: Sop) -> Diagnostic:
    return Diagnostic(
        "SOP711",
        Severity.WARNING,
        sop.title.span,
        Wording(
            "lembar ini tidak bertanda untuk tanda tangan elektronik: "
            "SOP ini tidak menyebut siapa yang mengesahkan.",
            "this sheet has no tag for an electronic signature: "
            "the SOP does not say who approves it.",
        ),
        Wording("isi `pengesahan`", "fill in `pengesahan`"),
    )


def _several(sop: Sop) -> Diagnostic:
    return Diagnostic(
        "SOP712",
        Severity.ERROR,
        sop.title.span,
        Wording(
            "berkas ini berisi beberapa SOP yang masing-masing disahkan, padahal tanda untuk tanda "
            "tangan elektronik hanya boleh satu di seluruh berkas.",
            "this file holds several SOPs, each to be approved, but the tag for an electronic "
            "signature may stand only once in a file.",
        ),
        Wording("pindahkan SOP ini ke berkas sendiri", "move this SOP to a file of its own"),
    )


def _designed(sop: Sop) -> Diagnostic:
    return Diagnostic(
        "SOP712",
        Severity.ERROR,
        sop.title.span,
        Wording(
            "tempat tanda tangan ada di bagian identitas yang dirancang di Word; "
            "sopgen tidak menandainya.",
            "the signature stands in the identity part that was designed in Word; "
            "sopgen puts no tag there.",
        ),
        Wording(
            "tulis tandanya sendiri di identitas.docx, dan hapus `tag_tanda_tangan` dari profil",
            "write the tag into identitas.docx, and take `tag_tanda_tangan` out of the profile",
        ),
    )


def _taken(tag: str, place: Span, text: str, free: str) -> Diagnostic:
    listed = " ".join(free)
    return Diagnostic(
        "SOP713",
        Severity.ERROR,
        place,
        Wording(
            f'tanda `{tag}` untuk tanda tangan elektronik juga ada di teks lembar ("{text[:60]}"); '
            "tanda tangan akan jatuh di tempat yang salah.",
            f'the tag `{tag}` for the electronic signature also stands in a text ("{text[:60]}"); '
            "the signature would come to lie in the wrong place.",
        ),
        Wording(
            f"pakai tanda yang tidak ada di lembar ini: {listed}",
            f"use a tag that does not occur in this sheet: {listed}",
        )
        if free
        else Wording("ganti teks ini", "change this text"),
    )
