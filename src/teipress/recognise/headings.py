"""What a block of the body is by itself: a list, a table, an enclosure's heading, a heading, a paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence

from teipress.model import Block
from teipress.recognise.calendar import parse
from teipress.segment import is_row

SENTENCE = re.compile(r"[a-z\d)\]’”\"'][.?!][”\"’')\]]*$")
_ENUMERATED = re.compile(r"(?:\(?(?:[IVXLC]{1,6}|[A-Z]|\d{1,2}|[a-z])[.)]\s+)(?=\S)")
_LIST_LINE = re.compile(r"\s*(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)]|[-•–—*·])(?:\s|$)")
_ENCLOSURE = re.compile(
    r"\[?(?:(?:first |second |third )?(?:enclosure|attachment|annex(?:ure)?|appendix|tab|anlage|addendum|schedule)"
    r"(?:\s+(?:[A-Z]|\d{1,2}|[IVX]{1,4}))?(?:\s+to\b.{0,60})?|\[?(?:enclosure|attachment)\b.{0,40})\]?[:.]?$",
    re.I,
)


def body_role(block: Block, following: Block | None) -> str:
    """`list`, `table`, `enclosure`, `heading`, `section` (an enumerated heading) or `paragraph`."""
    text = block.text
    rows = [row for row in text.split("\n") if row.strip()]
    if len(rows) > 1:
        if all(is_row(row) for row in rows):
            return "table"
        return "list" if is_list(rows) else "paragraph"
    if is_row(text):
        return "table"
    if len(text) <= 90 and _ENCLOSURE.fullmatch(text):
        return "enclosure"
    if following is None or not is_heading(text, following.text):
        return "paragraph"
    return "section" if _ENUMERATED.match(text) else "heading"


def is_list(rows: Sequence[str]) -> bool:
    """Lines of which a third at least begin with an enumerator; one alone must be the first of its kind."""
    marks = [found[0].strip() for row in rows if (found := _LIST_LINE.match(row))]
    if len(marks) * 3 < len(rows):
        return False
    return len(marks) > 1 or bool(marks and re.fullmatch(r"\(?[1ai][.)]|[-•–—*·]", marks[0]))


def is_heading(text: str, following: str) -> bool:
    """A short line that is no sentence, no bracket and no label, before something longer."""
    if (
        len(text) > 120
        or text[:1] in "[(“\"'‘-–—•"
        or text.endswith((".", ",", ";", ":", "…", "]", ")", "-", "—", "”", '"'))
    ):
        return False
    bare = _ENUMERATED.sub("", text)
    if re.search(r"[.?!] +[A-Z]|: ", re.sub(r"\b[A-Z][a-z]{0,3}\. ", "", bare)):
        return False
    if len(bare.split()) > 14 or not re.search(r"[^\W\d_]{2}", bare) or parse(text):
        return False
    return (
        len(following) > len(text)
        or text.isupper()
        or (_is_titled(bare) and bool(SENTENCE.search(following)))
    )


def _is_titled(text: str) -> bool:
    """Capitals as in a title: all words but the small ones."""
    tokens = re.findall(r"[^\W\d_]{4,}", text)
    return len(tokens) > 1 and all(word[0].isupper() for word in tokens)
