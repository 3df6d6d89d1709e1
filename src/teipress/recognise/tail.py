"""The end of a document or of one of its enclosures: valediction, signature, postscript, distribution.

close        = [valediction] signature [postscript] [distribution]
valediction  = `Yours sincerely,` `With kind regards, I am` ...
signature    = a line or a few that are a name and an office, no sentence
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from teipress.model import Block
from teipress.recognise.fields import label_at
from teipress.recognise.lexicon import offices
from teipress.recognise.lexicon import persons as words

_VALEDICTION = re.compile(
    r"(?:(?:i am|i remain|believe me|we are|i have the honou?r to (?:be|remain)|and believe me)\b.{0,80}"
    r"|.{0,160}\b(?:i am|i remain|we remain|believe me),?"
    r"|(?:(?:very )?(?:truly|sincerely|respectfully|faithfully|cordially|yours)\b.{0,60})"
    r"|(?:with )?(?:my |our )?(?:kind(?:est)?|warm(?:est)?|best|cordial|friendly|communist|comradely|high)\b.{0,60}\b(?:regards?|wishes|greetings|esteem|respect)\b.{0,40}"
    r"|(?:mit|hochachtungsvoll).{0,60}|с (?:коммунистическим приветом|уважением).{0,30}|respectfully submitted.{0,20}"
    r"|for the (?:minister|secretary|secretary of state|ambassador|president|director)\s*:?)\s*[,.:]?",
    re.I,
)
_SIGNED = re.compile(r"\[(?:signature|signed|seal)\b[^\]]*\]|/s/|\(signed\)", re.I)
_ENDED = re.compile(r"[a-z]{3}[.?!]$")
_POSTSCRIPT = re.compile(r"P\. ?S\.|P\.? ?P\. ?S\.|PS\b[:.]?|Postscript\b", re.I)
#: What is written under a letter by another hand.
_REMARK = re.compile(
    r"(?=.{0,200}$)[\[(]?(?:handwritten|stamp(?:ed)?|seal|seen|true copy|typed|initial(?:l?ed|s)|authenticated|in the margin"
    r"|resolution|signature|illegible|checked|copy(?! to))\b",
    re.I,
)
_DISTRIBUTION = re.compile(
    r"(?:distribution|copies(?: to)?|copy to|cc|c\.c\.|bcc|verteiler|information copies)\b\s*:", re.I
)
_WORD = re.compile(r"[^\W_](?:[\w’'\-&/.\[\]]*[\w\].])?")
_ENDS = frozenset("notes source addition enclosure distribution".split())
_SMALL = words.PARTICLES | frozenset("of the in to for and at".split())
_MOST = 6  # blocks of a close


def read_tail(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with the roles of their close, for the document and each enclosure."""
    made = list(blocks)
    for start, end in _divisions(blocks):
        roles = _roles(
            [block.text for block in blocks[start:end]], [block.role for block in blocks[start:end]]
        )
        for number, role in roles.items():
            made[start + number] = made[start + number]._replace(role=role)
    return made


def _divisions(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    start = 0
    for number, block in enumerate(blocks):
        if block.role in _ENDS:
            if number > start:
                yield start, number
            start = number + 1
    if start < len(blocks):
        yield start, len(blocks)


def _roles(texts: Sequence[str], were: Sequence[str]) -> dict[int, str]:
    """Read from the end while a block can belong to a close; a signature must follow something else."""
    roles: dict[int, str] = {}
    last = len(texts) - 1
    while last > 0 and _is_remark(texts[last], were[last]) and len(roles) < _MOST // 2:
        roles[last] = "trailer"
        last -= 1
    for number in range(last, max(last - _MOST, 0), -1):
        role = (
            _role(texts[number], were[number])
            if were[number] in ("paragraph", "list", "heading", "section", "salute")
            else ""
        )
        if role == "signed" and "signed" in roles.values():
            role = "signed" if roles.get(number + 1) == "signed" and _is_office(texts[number]) else ""
        if not role:
            break
        roles[number] = role
    if set(roles.values()) <= {"postscript", "trailer"} and not _signed_before(texts, roles):
        return {}
    return roles


def _is_remark(text: str, was: str) -> bool:
    return was == "paragraph" and _REMARK.match(text) is not None and not is_signature(text)


def _signed_before(texts: Sequence[str], roles: dict[int, str]) -> bool:
    return bool(roles) and is_signature(texts[min(roles) - 1])


def _role(text: str, was: str) -> str:
    if _DISTRIBUTION.match(text):
        return "distribution"
    if _POSTSCRIPT.match(text):
        return "postscript"
    if "\n" not in text and _VALEDICTION.fullmatch(text):
        return "valediction"
    label = label_at(text)
    if label and label.role in ("recorder",) and len(text) < 160:
        return "signed"
    return "signed" if is_signature(text) or _is_office(text) else ""


def is_signature(text: str) -> bool:
    """Names and offices, each on its line, after a valediction or alone."""
    rows = [row.strip() for row in text.split("\n") if row.strip()]
    if not 0 < len(rows) <= 6 or len(rows[0]) > 60:
        return False
    if len(rows) > 1 and _VALEDICTION.fullmatch(rows[0]):
        return all(len(row) <= 80 for row in rows)
    if len(rows) > 1 and _SIGNED.search(text) and not any(_ENDED.search(row) for row in rows):
        return all(len(row) <= 100 for row in rows)
    if len(rows) == 2 and _is_name(rows[1]) and _held_by(rows[0]):
        return True  # `Chargé d'affaires a.i.` / `J. Novak`
    return all(_is_name(row) for row in rows[:1]) and all(_is_name(row) or len(row) <= 60 for row in rows[1:])


def _held_by(row: str) -> bool:
    first = _WORD.search(row)
    return first is not None and first[0].casefold() in offices.HELD and not re.search(r"[:;!?0-9]", row)


def _is_office(text: str) -> bool:
    """`AMBASSADOR OF THE USSR IN THE DPRK`: the line above a signature that says what the signatory is."""
    if len(text) > 80 or "\n" in text or re.search(r"[:;!?\"“”0-9]|[a-z]{2}\.$", text):
        return False
    tokens = _WORD.findall(text)
    known = any(token.casefold() in offices.OFFICES for token in tokens[:4])
    return known and all(t[0].isupper() or t.casefold() in _SMALL for t in tokens)


def _is_name(row: str) -> bool:
    """Capitalised words, at most six, that no full stop ends but that of an initial."""
    plain = re.sub(r"^(?:/s/|\(?signed\)?|\[sign(?:ed|ature)\]|s/)\s*", "", row, flags=re.I)
    tokens = _WORD.findall(plain)
    if not 0 < len(tokens) <= 6 or len(plain) > 60 or re.search(r"[:;!?\"“”0-9]|[a-z]{2}\.$|^\[.*\]$", plain):
        return False
    return all(token[0].isupper() or token.casefold() in words.PARTICLES for token in tokens)
