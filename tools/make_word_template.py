"""Make ``templates/sop-ap/lembar.docx``, the Word document that a sheet is poured into.

Run it again after a change here: ``python tools/make_word_template.py``. An office may also edit
the document in Word itself: its styles, its header, its settings stay as they are; only the type
sizes of the SOP styles come from the profile, because texts are measured with them.
"""

# ruff: noqa: INP001 - a script, not part of a package

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from sopgen.render.wordml.xml import NAMESPACES, declarations

TARGET = Path(__file__).parent.parent / "templates" / "sop-ap" / "lembar.docx"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

STYLES = (
    ("SOP Isi", 16, "left"),
    ("SOP Isi Tengah", 16, "center"),
    ("SOP Kepala", 16, "center"),
    ("SOP Judul", 24, "center"),
    ("SOP Identitas", 18, "left"),
    ("SOP Catatan", 16, "left"),
    ("SOP Pengesahan", 18, "left"),
    ("SOP Simbol", 14, "center"),
    ("SOP Label", 14, "left"),
    ("SOP Kaki", 14, "right"),
)

CONTENT_TYPES = f"""<Types xmlns="{PACKAGE}/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/>\
<Override PartName="/word/styles.xml" ContentType="{WORD}.styles+xml"/>\
<Override PartName="/word/settings.xml" ContentType="{WORD}.settings+xml"/>\
<Override PartName="/word/fontTable.xml" ContentType="{WORD}.fontTable+xml"/>\
<Override PartName="/word/theme/theme1.xml" \
ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>\
<Override PartName="/docProps/core.xml" \
ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
<Override PartName="/docProps/app.xml" \
ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>\
</Types>"""

PACKAGE_RELATIONS = f"""<Relationships xmlns="{PACKAGE}/relationships">\
<Relationship Id="rId1" Type="{OFFICE}/relationships/officeDocument" Target="word/document.xml"/>\
<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" \
Target="docProps/core.xml"/>\
<Relationship Id="rId3" Type="{OFFICE}/relationships/extended-properties" \
Target="docProps/app.xml"/></Relationships>"""

DOCUMENT_RELATIONS = f"""<Relationships xmlns="{PACKAGE}/relationships">\
<Relationship Id="rId1" Type="{OFFICE}/relationships/styles" Target="styles.xml"/>\
<Relationship Id="rId2" Type="{OFFICE}/relationships/settings" Target="settings.xml"/>\
<Relationship Id="rId3" Type="{OFFICE}/relationships/fontTable" Target="fontTable.xml"/>\
<Relationship Id="rId4" Type="{OFFICE}/relationships/theme" Target="theme/theme1.xml"/>\
</Relationships>"""

DOCUMENT = f"""<w:document {declarations()} mc:Ignorable="w14 wp14"><w:body>\
<w:p><w:r><w:t>{{{{p isi }}}}</w:t></w:r></w:p>\
<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>\
<w:pgMar w:top="850" w:right="850" w:bottom="850" w:left="850" w:header="340" w:footer="340" \
w:gutter="0"/></w:sectPr></w:body></w:document>"""

COMPATIBILITY = (
    ("compatibilityMode", "15"),
    ("overrideTableStyleFontSizeAndJustification", "1"),
    ("enableOpenTypeFeatures", "1"),
    ("doNotFlipMirrorIndents", "1"),
    ("differentiateMultirowTableHeaders", "1"),
)

CORE = (
    f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title/></cp:coreProperties>'
)
APPLICATION = (
    f'<Properties xmlns="{OFFICE}/extended-properties"><Application>sopgen</Application>'
    "</Properties>"
)

FONTS = (
    f'<w:fonts xmlns:w="{NAMESPACES["w"]}"><w:font w:name="Arial">'
    '<w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/><w:family w:val="swiss"/>'
    '<w:pitch w:val="variable"/></w:font></w:fonts>'
)
COLOURS = (
    ("dk1", "000000"),
    ("lt1", "FFFFFF"),
    ("dk2", "1F497D"),
    ("lt2", "EEECE1"),
    ("accent1", "4F81BD"),
    ("accent2", "C0504D"),
    ("accent3", "9BBB59"),
    ("accent4", "8064A2"),
    ("accent5", "4BACC6"),
    ("accent6", "F79646"),
    ("hlink", "0000FF"),
    ("folHlink", "800080"),
)


def _theme() -> str:
    """Give the least theme that Word accepts; no style of ours refers to it."""
    colours = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in COLOURS)
    face = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    return (
        f'<a:theme xmlns:a="{NAMESPACES["a"]}" name="SOP"><a:themeElements>'
        f'<a:clrScheme name="SOP">{colours}</a:clrScheme>'
        f'<a:fontScheme name="SOP"><a:majorFont>{face}</a:majorFont>'
        f"<a:minorFont>{face}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="SOP"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{f'<a:ln>{fill}</a:ln>' * 3}</a:lnStyleLst><a:effectStyleLst>"
        f"{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements>"
        "</a:theme>"
    )


def _style(name: str, half_points: int, align: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{name.replace(" ", "")}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="SOPDasar"/><w:qFormat/>'
        f'<w:pPr><w:spacing w:line="{half_points * 12}" w:lineRule="exact"/><w:jc w:val="{align}"/>'
        f'</w:pPr><w:rPr><w:sz w:val="{half_points}"/></w:rPr>'
        "</w:style>"
    )


def _styles() -> str:
    fonts = "".join(f' w:{face}="Arial"' for face in ("ascii", "hAnsi", "eastAsia", "cs"))
    base = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        '<w:qFormat/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        "<w:unhideWhenUsed/><w:tblPr>"
        '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        '<w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="paragraph" w:customStyle="1" w:styleId="SOPDasar">'
        '<w:name w:val="SOP Dasar"/><w:basedOn w:val="Normal"/><w:qFormat/>'
        '<w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr>'
        f'<w:rPr><w:rFonts{fonts}/><w:color w:val="000000"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:customStyle="1" w:styleId="SOPSela">'
        '<w:name w:val="SOP Sela"/><w:basedOn w:val="SOPDasar"/>'
        '<w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr>'
        '<w:rPr><w:sz w:val="2"/></w:rPr></w:style>'
    )
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts{fonts}/>"
        '<w:sz w:val="16"/>'
        '<w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
    )
    own = "".join(_style(*style) for style in STYLES)
    return f'<w:styles xmlns:w="{NAMESPACES["w"]}">{defaults}{base}{own}</w:styles>'


def _settings() -> str:
    uri = "http://schemas.microsoft.com/office/word"
    compat = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="{uri}" w:val="{value}"/>'
        for name, value in COMPATIBILITY
    )
    return (
        f'<w:settings xmlns:w="{NAMESPACES["w"]}"><w:zoom w:percent="100"/>'
        f'<w:defaultTabStop w:val="720"/><w:compat>{compat}</w:compat>'
        '<w:themeFontLang w:val="id-ID"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
        "</w:settings>"
    )


def _parts() -> Iterator[tuple[str, str]]:
    yield "[Content_Types].xml", CONTENT_TYPES
    yield "_rels/.rels", PACKAGE_RELATIONS
    yield "docProps/app.xml", APPLICATION
    yield "docProps/core.xml", CORE
    yield "word/_rels/document.xml.rels", DOCUMENT_RELATIONS
    yield "word/document.xml", DOCUMENT
    yield "word/fontTable.xml", FONTS
    yield "word/settings.xml", _settings()
    yield "word/styles.xml", _styles()
    yield "word/theme/theme1.xml", _theme()


def template() -> bytes:
    """Give the document's bytes, the same at each run."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, text in _parts():
            info = ZipInfo(name)
            info.compress_type = ZIP_DEFLATED
            info.create_system = 3
            archive.writestr(info, HEAD + text)
    return stream.getvalue()


if __name__ == "__main__":
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(template())
    sys.stdout.write(f"{TARGET}\n")
