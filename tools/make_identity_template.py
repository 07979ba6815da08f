"""Make ``templates/sop-ap-word/identitas.docx``: an identity part to be designed anew in Word.

Run it again after a change here: ``python tools/make_identity_template.py``. Settings, fonts and
the other parts are those of ``templates/sop-ap/lembar.docx``.
"""

# ruff: noqa: INP001 - a script, not part of a package

import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from sopgen.render.wordml.xml import declarations, escape

TEMPLATES = Path(__file__).parent.parent / "templates"
TARGET = TEMPLATES / "sop-ap-word" / "identitas.docx"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WIDTHS = (7653, 2296, 5357)
"""The columns, twips: half the width for the agency, then labels and values."""

NORMAL = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    '<w:qFormat/><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr>'
    '<w:rPr><w:sz w:val="18"/></w:rPr></w:style>'
)
PAIRS = (
    ("Dasar Hukum", "dasar_hukum", "Kualifikasi Pelaksana", "kualifikasi"),
    ("Keterkaitan", "keterkaitan", "Peralatan/Perlengkapan", "peralatan"),
    ("Peringatan", "peringatan", "Pencatatan dan Pendataan", "pencatatan"),
)
VALUES = (
    ("Nomor SOP", "{{ nomor }}"),
    ("Tanggal Pembuatan", "{{ tanggal.pembuatan }}"),
    ("Tanggal Revisi", "{{ tanggal.revisi }}"),
    ("Tanggal Efektif", "{{ tanggal.efektif }}"),
)
BOLD, CENTER = "<w:b/>", '<w:jc w:val="center"/>'
ROOM_BELOW = '<w:spacing w:after="120"/>'
FOOT_RELATION = "rId9"
FOOT_LAYOUT = '<w:ind w:left="7000"/><w:jc w:val="right"/>'
"""The left half of the foot stays free for the stamp of the electronic signature."""
FOOT_TYPE = (
    '<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.footer+xml"/>'
)
FOOT_ENTRY = (
    f'<Relationship Id="{FOOT_RELATION}" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/footer" Target="footer1.xml"/>'
)
SMALL = '<w:sz w:val="14"/>'
HANGING = '<w:ind w:left="340" w:hanging="340"/>'


def paragraph(text: str, face: str = "", layout: str = "") -> str:
    """Give a paragraph of one face."""
    run = f"<w:rPr>{face}</w:rPr>" if face else ""
    properties = f"<w:pPr>{layout}</w:pPr>" if layout else ""
    words = "<w:tab/>".join(
        f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in text.split("\t")
    )
    return f"<w:p>{properties}<w:r>{run}{words}</w:r></w:p>"


def cell(content: str, span: int, width: int, merge: str = "", middle: str = "") -> str:
    """Give a cell over some columns."""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:gridSpan w:val="{span}"/>'
        f"{merge}{middle}</w:tcPr>{content}</w:tc>"
    )


def row(*cells: str) -> str:
    """Give a row that stays on one page."""
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"


def entries(name: str) -> str:
    """Give a list: numbered when it has several entries."""
    return (
        paragraph("{%p if " + name + " | length > 1 %}")
        + paragraph("{%p for butir in " + name + " %}")
        + paragraph("{{ loop.index }}.\t{{ butir }}", layout=HANGING)
        + paragraph("{%p endfor %}")
        + paragraph("{%p else %}")
        + paragraph("{{ " + name + " | join }}")
        + paragraph("{%p endif %}")
    )


def upper() -> str:
    """Give the agency beside number, dates, approval and name."""
    kop = (
        paragraph("{% if logo %}{{ logo }}{% endif %}", layout=ROOM_BELOW + CENTER)
        + paragraph("{%p for baris in instansi %}")
        + paragraph("{{ baris | upper }}", BOLD, CENTER)
        + paragraph("{%p endfor %}")
    )
    approval = (
        paragraph("{{ pengesahan.jabatan }}")
        + paragraph("") * 4
        + paragraph("{{ pengesahan.nama }}", BOLD)
        + paragraph("{%p if pengesahan.pangkat %}")
        + paragraph("{{ pengesahan.pangkat }}")
        + paragraph("{%p endif %}")
        + paragraph("{% if pengesahan.nip %}NIP. {{ pengesahan.nip }}{% endif %}")
    )
    values = [(name, paragraph(value)) for name, value in VALUES]
    values += [("Disahkan oleh", approval), ("Nama SOP", paragraph("{{ judul }}", BOLD))]
    rows = []
    for number, (name, value) in enumerate(values):
        merge = '<w:vMerge w:val="restart"/>' if number == 0 else "<w:vMerge/>"
        rows.append(
            row(
                cell(
                    paragraph("") if number else kop,
                    1,
                    WIDTHS[0],
                    merge,
                    '<w:vAlign w:val="center"/>',
                ),
                cell(paragraph(name), 1, WIDTHS[1]),
                cell(value, 1, WIDTHS[2]),
            )
        )
    return "".join(rows)


def lower() -> str:
    """Give the three pairs, and a row for each further heading of an SOP."""
    right = WIDTHS[1] + WIDTHS[2]
    rows = ""
    for one, left_name, other, right_name in PAIRS:
        rows += row(
            cell(paragraph(one, BOLD), 1, WIDTHS[0]), cell(paragraph(other, BOLD), 2, right)
        )
        rows += row(cell(entries(left_name), 1, WIDTHS[0]), cell(entries(right_name), 2, right))
    whole = sum(WIDTHS)
    rows += row(cell(paragraph("{%tr for baris in identitas_tambahan %}"), 3, whole))
    rows += row(cell(paragraph("{{ baris.judul }}", BOLD) + entries("baris.isi"), 3, whole))
    return rows + row(cell(paragraph("{%tr endfor %}"), 3, whole))


def document() -> str:
    """Give the XML of the body."""
    edges = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(
        f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for edge in edges
    )
    margins = "".join(
        f'<w:{edge} w:w="68" w:type="dxa"/>' for edge in ("top", "left", "bottom", "right")
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in WIDTHS)
    return (
        f'<w:document {declarations()} mc:Ignorable="w14 wp14"><w:body><w:tbl><w:tblPr>'
        f'<w:tblW w:w="{sum(WIDTHS)}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{upper()}{lower()}</w:tbl>{paragraph('')}"
        f'<w:sectPr><w:footerReference w:type="default" r:id="{FOOT_RELATION}"/>'
        '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
        '<w:pgMar w:top="850" w:right="680" w:bottom="850" w:left="850" w:header="340" '
        'w:footer="607" w:gutter="0"/></w:sectPr></w:body></w:document>'
    )


def foot() -> str:
    """Give the foot, like that of the pages behind it."""
    words = "{{ nomor or judul }}  |  {{ hash }}  |  Halaman "
    text = paragraph(words, SMALL, FOOT_LAYOUT).removesuffix("</w:p>")
    page, dari, pages = (
        paragraph(part, SMALL).removeprefix("<w:p>").removesuffix("</w:p>")
        for part in ("1", " dari ", "2")
    )
    return (
        f'<w:ftr {declarations()} mc:Ignorable="w14 wp14">{text}'
        f'<w:fldSimple w:instr=" PAGE ">{page}</w:fldSimple>{dari}'
        f'<w:fldSimple w:instr=" NUMPAGES ">{pages}</w:fldSimple></w:p></w:ftr>'
    )


def with_foot(given: bytes, end: str, entry: str) -> bytes:
    """Give a part of the package that lists others with the foot as its last entry."""
    return given.decode().replace(end, entry + end).encode()


def styles(given: bytes) -> bytes:
    """Give the styles of the sheet with plain text of a size that is read at a desk."""
    text = given.decode()
    begin = text.index('<w:style w:type="paragraph" w:default="1"')
    end = text.index("</w:style>", begin) + len("</w:style>")
    return (text[:begin] + NORMAL + text[end:]).encode()


def template() -> bytes:
    """Give the document's bytes, the same at each run."""
    stream = BytesIO()
    with (
        ZipFile(TEMPLATES / "sop-ap" / "lembar.docx") as sheet,
        ZipFile(stream, "w", ZIP_DEFLATED) as archive,
    ):
        for info in sheet.infolist():
            data = sheet.read(info.filename)
            if info.filename == "word/document.xml":
                data = (HEAD + document()).encode()
            elif info.filename == "word/styles.xml":
                data = styles(data)
            elif info.filename == "[Content_Types].xml":
                data = with_foot(data, "</Types>", FOOT_TYPE)
            elif info.filename == "word/_rels/document.xml.rels":
                data = with_foot(data, "</Relationships>", FOOT_ENTRY)
            add(archive, info.filename, data)
        add(archive, "word/footer1.xml", (HEAD + foot()).encode())
    return stream.getvalue()


def add(archive: ZipFile, name: str, data: bytes) -> None:
    """Add a part without the day it was made on."""
    made = ZipInfo(name)
    made.compress_type = ZIP_DEFLATED
    made.create_system = 3
    archive.writestr(made, data)


if __name__ == "__main__":
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(template())
    sys.stdout.write(f"{TARGET}\n")
