import pytest

from sopgen.render.libreoffice.metadata import declared

HEAD = b"%PDF <rdf:RDF><pdfuaid:part>1</pdfuaid:part></rdf:RDF></x:xmpmeta>"
TAIL = b"<?xpacket end='w'?> endstream"


def test_the_declaration_takes_the_place_of_blanks() -> None:
    before = HEAD + b" " * 2000 + TAIL
    after = declared(before)
    assert len(after) == len(before)
    assert after.endswith(TAIL)
    assert b"<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>" in after
    assert declared(after) == after


@pytest.mark.parametrize(
    "data",
    [
        HEAD + b" " * 20 + TAIL,
        HEAD + b"x" * 2000 + TAIL,
        HEAD.replace(b"pdfuaid:part", b"pdfuaid:x") + b" " * 2000 + TAIL,
        b"",
    ],
)
def test_what_cannot_be_mended_stays_as_it_is(data: bytes) -> None:
    assert declared(data) == data
