"""A saved archive page: which of its lines are the site's, which describe the document, which are the document.

A page is known by several signs at once (`_SIGNS`); each line outside the document is then claimed by the first row of
`ROWS` that matches it. A row that asks for a value (`Record ID`) takes the line after it only if it has the value's shape.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from teipress.model import Block, Class, Field
from teipress.segment import numbered, split


class Row(NamedTuple):
    """`name` is the ledger's word and, for class `archive`, the header's field; `value` is the shape of what follows."""

    name: str
    class_: Class
    pattern: re.Pattern[str]
    value: re.Pattern[str] | None = None


def _row(name: str, class_: Class, pattern: str, value: str = "") -> Row:
    return Row(name, class_, re.compile(pattern, re.I), re.compile(value, re.I) if value else None)


_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE = rf"(?:(?:{_MONTHS})(?: \d{{1,2}},?)? \d{{4}}|\d{{1,2}} (?:{_MONTHS}),? \d{{4}}|\d{{4}}-\d\d-\d\d|(?:undated|no date))"
_GENRE = (
    r"(?:minutes|memorand(?:um|a)|telegram|cable|letter|report|record|transcript|speech|protocol|diary|note|notes|article"
    r"|communiqu[eé]|statement|resolution|draft|summary|interview|aide[- ]m[eé]moire|telephone conversation|instructions?)"
)

ROWS: tuple[Row, ...] = (
    _row("navigation", "chrome", r"^(?:skip to (?:main )?content|skip to navigation|(?:main )?menu|home|search|share|print|download(?: pdf)?|view (?:pdf|original|translation)|back to top|cite(?: this)?|close|next|previous|toggle navigation|log ?in|sign in)\.?$"),
    _row("label", "chrome", r"^(?:rights(?: statement)?|copyright|download options|transcript|translation|original(?: scan)?)\s*:?$"),
    _row("heading", "chrome", r"^(?:document (?:information|details|summary)|about this document|metadata|related documents?|bibliographic information|citation|details)$"),
    _row("record_id", "archive", r"^(?:record (?:id|number)|identifier|document (?:id|number)|digital archive id)\s*:?$", r"^[\w./:-]*\d[\w./:-]*$"),
    _row("uploaded", "archive", r"^(?:original )?upload(?:ed)? date\s*:?$", rf"^{_DATE}$"),
    _row("record_id", "archive", r"^(?:record (?:id|number)|identifier|document (?:id|number))\s*:\s*(?P<value>\S+)$"),
    _row("uploaded", "archive", rf"^(?:original )?uploaded(?: date| on)?\s*:?\s*(?P<value>{_DATE})$"),
    _row("genre", "archive", r"^(?:document )?(?:type|genre|format)\s*:?$", rf"^.{{0,40}}\b{_GENRE}\b.{{0,40}}$"),
    _row("language", "archive", r"^(?:original )?languages?\s*:?$", r"^(?:[A-Z][a-z]+)(?:[,;] ?[A-Z][a-z]+)*$"),
    _row("date", "archive", r"^(?:date|document date|date created)\s*:?$", rf"^{_DATE}$"),
    _row("funder", "archive", r"^(?:funders?|donors?|sponsors?|supported by)\s*:?$", r"^.{3,100}$"),
    _row("creator", "archive", r"^(?:creators?|authors?)\s*:?$", r"^.{3,100}$"),
    _row("source", "archive", r"^(?:source|original archive|archive|repository|rights holder)\s*:?$", r"^.{3,300}$"),
    _row("abstract", "archive", r"^(?:summary|abstract|description)\s*:?$", r"^.{60,}$"),
    _row("subject", "archive", r"^(?:subjects? discussed|subjects?|topics?|keywords|people mentioned|related people|places discussed|locations?)\s*:?$", r"^.{2,300}$"),
    _row("funder", "archive", r"^this (?:document|translation|publication|project)\b.{0,30}\b(?:made possible|supported|funded)\b.{0,40}?\b(?:support|grant|funding|funds)?\s*(?:from|by)\s+(?:the\s+)?(?P<value>.+?)\.?$"),
    _row("source", "archive", r"^.{4,200}?\b(?:obtained|translated|contributed|transcribed|edited|provided|donated|collected)(?: (?:for|from) [\w ]+)? by\b.{3,200}$"),
    _row("rights", "archive", r"^.{0,200}\b(?:welcomes? reuse|copyright|rights status|rights holders?|creative commons|all rights reserved|public domain|permission (?:for|to))\b"),
    _row("date", "archive", rf"^(?P<value>{_DATE})$"),
    _row("genre", "archive", rf"^(?P<value>(?:[A-Z]\w+ ){{0,3}}{_GENRE}(?: (?:of|for|to) [A-Z]\w+)?(?: [A-Z]\w+)?)$"),
)  # fmt: skip

_SIGNS = re.compile(
    r"^(?:(?:skip to (?:main )?content|document information|original uploaded date|record id)$|this document was made possible)"
    r"|\b(?:welcomes reuse of\b|translated (?:from \w+ )?by [A-Z]|obtained by [A-Z])",
    re.I,
)
_OWN = re.compile(
    r"^(?:(?:time|date|place|location|venue|participants?|present|attendees)\b[^:]{0,20}:|(?:summary|subject|from|to|reference|re)\s*:)",
    re.I,
)


def is_page(blocks: Sequence[Block]) -> bool:
    """At least three signs among the first and the last lines, at most twenty of each."""
    rows = [row.strip() for block in blocks for row in block.text.split("\n")]
    edge = rows[:20] + rows[max(20, len(rows) - 20) :]
    return sum(len(row) < 500 and bool(_SIGNS.search(row)) for row in edge) >= 3


def read_page(blocks: Sequence[Block], wrapped: bool = False) -> tuple[tuple[Block, ...], tuple[Field, ...]]:
    """Class and role of every line of a page, and what it says for the header."""
    lines = numbered(list(blocks if wrapped else _lines(blocks)))
    first, last = _document(lines)
    head = _Claims(lines[:first], title=True).rows()
    tail = _Claims(lines[last:], title=False).rows()
    own = _whole(blocks, lines[first:last])
    fields = tuple(field for _, field in (*head, *tail) if field)
    return (*(block for block, _ in head), *own, *(block for block, _ in tail)), fields


def _whole(blocks: Sequence[Block], lines: Sequence[Block]) -> list[Block]:
    """The document's lines as the blocks they were cut from."""
    if not lines:
        return []
    start, end = lines[0].start, lines[-1].start + len(lines[-1].text)
    made = []
    for block in blocks:
        cuts = [edge - block.start for edge in (start, end)]
        made += [p for p in split(block, cuts) if start <= p.start and p.start + len(p.text) <= end]
    return made


def _lines(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        if "\n" not in block.text:
            yield block
            continue
        yield from split(block, [end.start() for end in re.finditer("\n", block.text)])


def _claimed(block: Block) -> Row | None:
    """The row of a line that may be the page's; a genre in capitals is the head of the text itself."""
    row = _row_of(" ".join(block.text.split())) if len(block.text) <= _LONGEST else None
    return None if row and row.name in ("genre", "label") and block.text.isupper() else row


_LONGEST = 600  # characters; a longer line is the document's


@lru_cache(maxsize=1024)
def _row_of(text: str) -> Row | None:
    return next((row for row in ROWS if row.pattern.match(text)), None)


def _document(lines: Sequence[Block]) -> tuple[int, int]:
    """Where the document begins and ends. It begins after the page's head: its first own field or long paragraph."""
    first = _head_end(lines)
    titles = first
    while first < len(lines):
        claimed, titled = _claimed(lines[first]), not titles and _is_title(lines, first)
        if not (claimed or titled or (first == 0 and _is_first_abstract(lines))):
            break
        titles += titled and not claimed
        first += 1
    last = len(lines)
    stop = _tail(lines, first)
    if stop is None:
        while last > first and _claimed(lines[last - 1]):
            last -= 1
        return first, last
    return first, stop - (1 if _is_abstract(lines, first, stop) else 0)


def _tail(lines: Sequence[Block], first: int) -> int | None:
    """The first of the page's own lines with less text behind it that the page does not claim than there is before it."""
    claimed = [_claimed(line) for line in lines[first:]]
    free = [0 if row else len(line.text) for row, line in zip(claimed, lines[first:], strict=True)]
    stops = [n for n, row in enumerate(claimed) if row and row.class_ == "chrome"]
    before = list(accumulate(free, initial=0))
    found = next((n for n in stops if before[-1] - before[n] <= before[n]), stops[0] if stops else None)
    return None if found is None else first + found


def _is_title(lines: Sequence[Block], number: int) -> bool:
    """One line of the head that is no sentence, before or after which stands a line the page claims."""
    text = lines[number].text
    near = (number and _claimed(lines[number - 1])) or (
        number + 1 < len(lines) and _claimed(lines[number + 1])
    )
    return bool(near) and len(text) < 400 and not _OWN.match(text) and not text.endswith((".", "?", "!"))


def _head_end(lines: Sequence[Block]) -> int:
    """Where the page's head ends at least: after who paid, if that stands among its first lines."""
    funded = [n for n, block in enumerate(lines[:8]) if (row := _claimed(block)) and row.name == "funder"]
    return funded[0] + 1 if funded else 0


def _is_first_abstract(lines: Sequence[Block]) -> bool:
    """Some pages begin with the abstract, before date and title."""
    dated = len(lines) > 1 and re.fullmatch(_DATE, lines[1].text, re.I)
    return bool(dated) and len(lines[0].text) > 60 and lines[0].text.endswith(".")


_REPORTS = re.compile(
    r"\b(?:discuss(?:ed|es)?|describes?|reports?|exchanged?|summari[sz]es?|informs?|explains?|outlines?|recounts?|talks?"
    r"|proposes?|requests?|details|states?|argues?|meets?|met|asks?|reviews?|comments?|analy[sz]es|expresses)\b",
    re.I,
)


#: `Kim Il Sung thanks Zhou Enlai for`: names, and a verb of the present in the third person.
_TELLS = re.compile(
    r"(?:(?:The|An?) )?(?:[A-Z][\w.’'-]*,? (?:(?:and|of|the|in|to|for) )*){1,8}[a-z]{2,}[^s\W]s\b"
)


def _is_abstract(lines: Sequence[Block], first: int, stop: int) -> bool:
    """The archive's abstract is the one paragraph before the page's own heading: it reports, briefly, in nobody's voice."""
    if stop - first < 2:
        return False
    text = lines[stop - 1].text
    before = lines[stop - 2]
    apart = lines[stop - 1].start - (before.start + len(before.text)) > 2  # more than one line left free
    if not 40 <= len(text) <= 1500 or "[" in text or _OWN_VOICE.search(text) or text[-1] in ",:;)":
        return False
    return (
        apart
        or bool(_REPORTS.search(text) or _TELLS.match(text))
        or re.match(rf"(?:An? |The )?(?:\w+ ){{0,3}}{_GENRE}\b", text, re.I) is not None
    )


_OWN_VOICE = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Yy]ou|[Yy]our|[Mm]y|me|us)\b")


class _Claims:
    """Gives the lines outside the document their class and role; a label's value is the line after it, if it fits."""

    def __init__(self, lines: Sequence[Block], title: bool) -> None:
        self._lines = lines
        self._title = title
        self._label: Row | None = None
        self._said: set[str] = set()

    def rows(self) -> list[tuple[Block, Field | None]]:
        return [self._claim(block, number) for number, block in enumerate(self._lines)]

    def _claim(self, block: Block, number: int) -> tuple[Block, Field | None]:
        made, field = self._read(block, number)
        self._said.add(made.role)
        return made, field

    def _read(self, block: Block, number: int) -> tuple[Block, Field | None]:
        label, self._label = self._label, None
        if label and label.value and label.value.match(block.text) and not self._own(block):
            return _archive(block, label.name)
        row = _claimed(block)
        if row and row.value:
            self._label = row
            return block._replace(class_="chrome", role="label"), None
        if row and row.class_ == "chrome":
            return block._replace(class_="chrome", role=row.name), None
        if row:
            text = " ".join(block.text.split())
            found = row.pattern.match(text)
            value = found["value"] if found and "value" in row.pattern.groupindex else text
            return _archive(block, row.name, value)
        if self._title and self._is_navigation(block):
            return block._replace(class_="chrome", role="navigation"), None
        if self._title:
            return _archive(block, "abstract" if number == 0 and block.text.endswith(".") else "title")
        return _archive(
            block, "abstract" if number == 0 and len(block.text) > 60 else self._unlabelled(block)
        )

    def _is_navigation(self, block: Block) -> bool:
        """`Documents`: a word or two above, where a longer line can be the title."""
        longest = max((len(line.text) for line in self._lines if not _claimed(line)), default=0)
        return len(block.text.split()) < 3 and len(block.text) * 2 < longest

    def _own(self, block: Block) -> bool:
        row = _claimed(block)
        return bool(row and (row.value or row.class_ == "chrome"))

    def _unlabelled(self, block: Block) -> str:
        """A short line without a label: who paid, again; the kind of document, after the upload date; or a remark."""
        if re.search(r"\b(?:Foundation|Fund|Corporation|Trust|Endowment)\b", block.text):
            return "funder"
        dated = {"uploaded", "label"} & self._said and "genre" not in self._said
        return "genre" if dated and len(block.text) < 60 and len(block.text.split()) <= 5 else "remark"


def _archive(block: Block, name: str, value: str = "") -> tuple[Block, Field]:
    block = block._replace(class_="archive", role=name)
    return block, Field(name, " ".join((value or block.text).split()), block.number)
