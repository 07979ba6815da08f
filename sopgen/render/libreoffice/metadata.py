"""The metadata of LibreOffice's PDF, mended so that both standards hold.

LibreOffice 7.4 writes the mark of PDF/UA into the metadata, but does not declare it, as PDF/A-2
demands of every mark that it does not know itself (ISO 19005-2, 6.6.2.3). The declaration takes the
place of blanks that stand at the end of the metadata for such changes, so nothing else moves.
"""

_END = b"</rdf:RDF>"
_LAST = b"</x:xmpmeta>"
_PACKET_END = b"<?xpacket end="
_MARK, _DECLARED = b"<pdfuaid:part>", b"pdfaExtension:schemas"
_DECLARATION = (
    b'<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" '
    b'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" '
    b'xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>'
    b'<rdf:li rdf:parseType="Resource">'
    b"<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>"
    b"<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    b"<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>"
    b'<rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>'
    b"<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    b"<pdfaProperty:category>internal</pdfaProperty:category>"
    b"<pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>"
    b"</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>"
    b"</rdf:Description>"
)


def declared(pdf: bytes) -> bytes:
    """Give the PDF, as long as before, with its mark of PDF/UA declared; unchanged without room."""
    place, last = pdf.find(_END), pdf.find(_LAST)
    end = pdf.find(_PACKET_END, last)
    if min(place, last, end) < 0 or _MARK not in pdf[:place] or _DECLARED in pdf[:place]:
        return pdf
    rest = pdf[place : last + len(_LAST)]
    blanks = pdf[last + len(_LAST) : end]
    if blanks.strip() or len(blanks) < len(_DECLARATION):
        return pdf
    return pdf[:place] + _DECLARATION + rest + blanks[len(_DECLARATION) :] + pdf[end:]
