"""The rights of an edition in the XMP of its PDF: typst has no field for them.

They are added by an incremental update (ISO 32000-1, 7.5.6): the bytes of typst stay as they are, a new metadata stream, a cross-reference
section and a trailer follow. `dc:rights` and `xmpRights` are predefined in PDF/A (XMP specification of 2005, part 1).
"""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

_RDF = re.compile(rb"(<rdf:Description\b[^>]*?)(\s*>)")


def with_rights(pdf: bytes, rights: str, licence: str) -> bytes:
    """The PDF with a statement of rights in words and the address of a licence; unchanged where there is neither."""
    metadata = re.search(rb"/Metadata (\d+) 0 R", pdf)
    if not (rights or licence) or metadata is None:
        return pdf
    number = int(metadata[1])
    start = re.search(rb"(?:^|\n)%d 0 obj\n" % number, pdf)
    if start is None:
        return pdf
    head, _, rest = pdf[start.end() :].partition(b"stream\n")
    length = re.search(rb"/Length (\d+)", head)
    xmp = _stated(rest[: int(length[1])] if length else b"", rights, licence)
    return _updated(pdf, number, head.replace(length[0], b"/Length %d" % len(xmp)) if length else head, xmp)


def _stated(xmp: bytes, rights: str, licence: str) -> bytes:
    words = (
        f'<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">{escape(rights)}</rdf:li></rdf:Alt></dc:rights>'
    )
    address = f"<xmpRights:WebStatement>{escape(licence)}</xmpRights:WebStatement>"
    added = (words if rights else "") + (address if licence else "")
    name = rb'\1 xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"\2'
    return _RDF.sub(lambda m: m.expand(name) + added.encode(), xmp, count=1)


def _updated(pdf: bytes, number: int, head: bytes, stream: bytes) -> bytes:
    previous = re.findall(rb"startxref\s+(\d+)", pdf)[-1]
    trailer = re.findall(rb"trailer\s*<<(.*?)>>\s*startxref", pdf, re.DOTALL)[-1]
    body = pdf if pdf.endswith(b"\n") else pdf + b"\n"
    offset = len(body)
    body += b"%d 0 obj\n%sstream\n%s\nendstream\nendobj\n" % (number, head, stream)
    table = b"xref\n%d 1\n%010d 00000 n\r\n" % (number, offset)
    end = b"trailer\n<<%s/Prev %s>>\nstartxref\n%d\n%%%%EOF\n" % (trailer, previous, len(body))
    return body + table + end
