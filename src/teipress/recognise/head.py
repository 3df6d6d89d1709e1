"""The head of a document: title, fields, marks of secrecy, datelines, participants, block by block until one is none of these.

A role is given where it is certain; of the lines between such blocks, short ones are headings, places or go on a list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from teipress.model import Block
from teipress.recognise.calendar import parse
from teipress.recognise.dateline import dateline, place_in
from teipress.recognise.fields import label_at
from teipress.recognise.headings import SENTENCE
from teipress.recognise.participants import is_group, participants

_LONGEST_TITLE = 500
_CLASSES = frozenset(
    "top most secret confidential restricted unclassified classified immediate priority flash routine operational nodis exdis limdis"
    " absolute noforn sensitive eyes only personal niact night action official use limited official strictly private urgent very for copy"
    " xgds gds streng geheim vertraulich".split()
)
_CHAIR = re.compile(
    r"(?:president|(?:vice-)?chairman|chair|presiding(?: officer)?)\s*:", re.I
)  # with a name, at the head
_COPY = re.compile(
    r"(?:exemplaire/)?(?:copy|ex(?:emplar)?|copies)\.?\s*(?:no\.?|nr\.?|number|#)?\s*\d+(?:\s*of\s*\d+(?:\s*copies)?)?\.?",
    re.I,
)
_FILED = re.compile(
    r"(?:(?:outgoing|incoming|ref(?:erence)?|our ref|file|doc(?:ument)?|ser(?:ial)?)\.? )?(?:no|nr|№)\.?\s?[\w/.-]*\d[\w/.-]*|[0-9]{3,6}/(?:[\w.-]{1,12}[-/.])?(?:1[89]|20)?[0-9]{2}\.?",
    re.I,
)
#: Where the original lies: `874.00/5–647: Telegram`, `INR Files: Lot 64 D 199`.
_SHELVED = re.compile(
    r"[A-Z]{1,5}[ /][0-9]{1,4}[A-Z]?/[0-9]{1,5}(?:/[0-9]{1,5})?"
    r"|[0-9]{3}[A-Z]?\.[0-9][\w .()/–-]{1,60}(?::\s*(?:circular )?(?:telegram|airgram|despatch))?\.?|[^\n]{0,60}\bfiles?\b[^\n]{0,40}\blot\b[^\n]{1,40}",
    re.I,
)
_NUMBER = re.compile(r"(?:no\.?)?\d+(?:st|nd|rd|th)?\.?", re.I)
#: Words that may stand beside a class: those of the number of copies, and what joins two.
_NUMBERING = frozenset("no copies document and".split())
_SALUTE = re.compile(
    r"(?:(?:my )?dear(?:est)?\b|sir\b|gentlemen\b|madam\b|excellency\b|your excellency\b|comrades?\b|dear comrades?\b"
    r"|esteemed\b|respected\b|lieber\b|sehr geehrte|уважаем|дорогой)[^.?!]{0,60}[,:!—-]+$"
    r"|[A-Z][a-z]+(?: [A-Z][\w.]*)?\s*(?:--|—|–|,|:)$",
    re.I,
)
_GENRE = re.compile(
    r"\b(?:memorandum|minutes|record|telegram|cable(?:gram)?|letter|note|notes|report|conversation|meeting|transcript|message|despatch"
    r"|summary|paper|address|speech|interview|statement|protocol)\b",
    re.I,
)
_RECORD = re.compile(
    r"(?:\w+ ){0,3}(?:record|memorandum|minutes|report|protocol|transcript|stenogram|notes?|summary)\b(?: \w+)? (?:of|on|from|about|for)\b",
    re.I,
)
_MARKINGS = frozenset(["classification", "cc", "number", "reference"])  # what may stand above a title
_TAKES_NOTES = re.compile(r"(?:note-? ?takers?|interpreters?|recorders?)\s*:", re.I)
_TOPICS = frozenset(["subject"])  # fields whose value may be a block of its own, whatever it looks like
_HEADING = frozenset(
    "heading section dateline subject to from reference classification salute date time place cc".split()
)
_PATIENCE = 3  # uncertain lines in a row before the head is over


def certain(pieces: Sequence[Block], titled: bool) -> list[str]:
    """The roles of the head's blocks; nothing for a short line that others of the head may still follow."""
    roles: list[str] = []
    for number, piece in enumerate(pieces):
        following = pieces[number + 1] if number + 1 < len(pieces) else None
        role = _head_role(piece.text, titled or not _MARKINGS.issuperset(roles), following)
        headed = number > 0 and _is_heading(pieces[number - 1], roles[-1])
        if role in ("", "recorder") and not headed and _goes_on(piece.text, [role for role in roles if role]):
            role = "participants"
        if (
            not role
            and roles
            and _is_label(pieces[number - 1], roles[-1])
            and not SENTENCE.search(piece.text)
        ):
            role = roles[-1]
        if not role and _is_record(piece.text):
            role = "heading"
        if not role and (_ends_head(piece) or roles[-_PATIENCE:] == [""] * _PATIENCE):
            break
        roles.append(role)
    while roles and not roles[-1]:
        roles.pop()
    return _titled_by_record(pieces, roles)


def _is_heading(piece: Block, role: str) -> bool:
    """`CONTENTS` below a list of those present: what comes next is no more of it."""
    return not role and piece.text.isupper() and "\n" not in piece.text and not is_group(piece.text)


def enclosed_role(piece: Block, roles: Sequence[str]) -> str:
    """In the head of an enclosure, which has fields and a dateline of its own, what is certain; else nothing."""
    above = next((role for role in reversed(roles) if role not in _HEADING), "")
    if above != "enclosure":
        return ""
    role = _head_role(piece.text, True, None)
    return role if role in _HEADING else ""


def _is_record(text: str) -> bool:
    """`Summary record of a meeting of the Council held at ...`: a long title that says what the document is."""
    if not 25 < len(text) <= _LONGEST_TITLE or not _RECORD.match(text):
        return False
    return not SENTENCE.search(text) or re.search(r"\d{4}\.?$|\.\s?m\.$", text) is not None


def _titled_by_record(pieces: Sequence[Block], roles: list[str]) -> list[str]:
    """What is printed above a title that says what the document is (`Embassy of the USSR in the UAR`) is no title."""
    if "title" not in roles or _GENRE.search(pieces[roles.index("title")].text):
        return roles
    record = next(
        (n for n, role in enumerate(roles) if role == "heading" and _is_record(pieces[n].text)), None
    )
    if record is not None:
        roles[roles.index("title")], roles[record] = "heading", "title"
    return roles


def _is_label(piece: Block, role: str) -> bool:
    """`SUBJECT` alone on its line: what comes next is its value."""
    label = label_at(piece.text) if role in _TOPICS else None
    return label is not None and not piece.text[label.span.end :].strip()


def _ends_head(piece: Block) -> bool:
    """A long line, a sentence or a label before words: here the body begins; not with what is all in brackets."""
    if _BRACKETED.fullmatch(piece.text) or _BY_HAND.match(piece.text):
        return False
    rows = piece.text.split("\n")
    stated = re.match(r"[A-Z][A-Z ]{2,24}: +[A-Z][A-Z /]*$", rows[0])  # `ORIGINAL: ENGLISH/FRENCH`
    return any(_is_long(row) or SENTENCE.search(row) for row in rows) or (": " in rows[0] and not stated)


#: `[Handwritten in the upper right corner:] Seen.`: what somebody wrote above the text.
_BY_HAND = re.compile(
    r"\[(?:hand-?written|stamp|marginal|resolution|in (?:the )?(?:upper|lower|left|right))\b[^\]]*\]", re.I
)
#: `[Letterhead: Central Committee]`, `[Stamp: received]`: what an editor says of the paper.
_BRACKETED = re.compile(r"\[[^\[\]]{3,200}\]")


def _is_long(row: str) -> bool:
    """Too long for a line of a head; what somebody was, without a full stop, may be longer."""
    return len(row) > (120 if row[-1:] in ".:;!?”" else 200)


def between(piece: Block, roles: Sequence[str], number: int) -> str:
    if _is_letterhead(piece.text) or _BY_HAND.match(piece.text):
        return "letterhead"
    if place_alone(piece.text) and {"dateline", "date"} & set(roles[max(number - 2, 0) : number + 2]):
        return "place"
    return "participants" if _is_listed(piece.text) and "participants" in roles[:number] else "heading"


def place_alone(text: str) -> bool:
    """A line that is a place and nothing else: `CANBERRA`."""
    if len(text) > 40 or len(text.split()) > 4 or not re.fullmatch(r"[^\W\d_][\w .,'’-]*", text):
        return False
    found = place_in(text, 0, len(text))
    return (
        found is not None
        and found.end - found.start >= len(text.rstrip(".,"))
        and not is_classification(text)
    )


def _goes_on(text: str, roles: Sequence[str]) -> bool:
    """Whether a list of participants goes on in this block: a group's name, or lines of persons."""
    if not roles or roles[-1] != "participants":
        return False
    return is_group(text) or _is_listed(text) or _TAKES_NOTES.match(text) is not None


def _is_listed(text: str) -> bool:
    """Lines that each name a person, or persons run together; no sentence."""
    rows = [row for row in re.split(r"[\n|]", text) if row.strip()]
    if (
        any(SENTENCE.search(row) and (len(row) > 60 or row.endswith(("?", "!"))) for row in rows)
        or len(text) > 4000
    ):
        return False
    if len(rows) == 1 and ":" in text and not (is_group(text.split(":")[0]) or _OF_OFFICE.match(text)):
        return False
    people = participants(text)
    if len(rows) == len(people) == 1 and len(text) < 80 and (people[0].name.titles or people[0].role):
        return bool(people[0].name.surname) and not SENTENCE.search(text)
    groups = sum(is_group(row) or _OFFICE_CELL.fullmatch(row.strip()) is not None for row in rows)
    return (
        bool(people)
        and len(people) + groups >= 0.7 * len(rows)
        and (len(rows) > 1 or len(people) > 2 or ":" in text)
    )


_OFFICE_CELL = re.compile(r"(?:[A-Z][\w.-]+|of|the|and|for)(?: (?:[A-Z][\w.-]+|of|the|and|for)){0,5}:")
#: `Chairman and Secretary General: Mr. D.U. Stikker`
_OF_OFFICE = re.compile(
    r"(?:(?:Deputy|Acting|Vice|Executive|General|and|of|the) )*(?:Chairman|President|Secretary|Director|Chief|Rapporteur)\b[^:.]{0,60}:"
    r" (?:Mr|Dr|Sir|Lord|The Lord|General|Gen|Admiral|Ambassador|Mrs|Miss|Professor|Comrade|M)\b"
)


def _head_role(text: str, titled: bool, following: Block | None) -> str:
    """The role of a block of the head where it is certain, else nothing."""
    label = label_at(text)
    if label is not None:
        return label.role
    if _COPY.fullmatch(text):
        return "cc"
    if "|" in text and all(map(is_group, text.split("\n")[0].split("|"))) and len(participants(text)) > 1:
        return "participants"  # `UNITED KINGDOM | FRANCE` over their delegates
    if is_classification(text) or _is_classified(text):
        return "classification"
    if (side := _OF_SIDE.match(text)) and _names_alone(text[side.end() :].rstrip(" .")):
        return "participants"
    if _CHAIR.match(text) and _names_alone(text.partition(":")[2].rstrip(" .")):
        return "participants"
    if _FILED.fullmatch(text.replace("[", "").replace("]", "")):
        return "number" if not titled else "reference"
    if is_reference(text):
        return "reference"
    if not titled and following is not None and is_title(text):
        return "title"
    if is_dateline(text):
        return "dateline"
    return "salute" if "\n" not in text and _SALUTE.fullmatch(text) else ""


def is_reference(text: str) -> bool:
    """Where the original lies, in brackets or not."""
    return _SHELVED.fullmatch(text.strip("[] ")) is not None


def is_title(text: str) -> bool:
    """A line (or two) that is no sentence, no field and no dateline."""
    if len(text) > _LONGEST_TITLE or text.count("\n") > 3 or _SALUTE.fullmatch(text):
        return False
    if _GENRE.search(text) or re.match(r"(?:No\. )?\d+\.\s", text):
        return not SENTENCE.search(text) or bool(re.search(r"\d{4}\.?$|\.\s?m\.$", text))
    return not is_dateline(text) and not SENTENCE.search(text)


def is_dateline(text: str) -> bool:
    return len(text) < 300 and (bool(dateline(text)) or (len(text) < 60 and parse(text) is not None))


def is_classification(text: str) -> bool:
    words = re.findall(r"[\w./-]+", text)
    if not words or len(words) > 8:
        return False
    plain = [word.casefold().strip(".") for word in words]
    return not _CLASSES.isdisjoint(plain) and all(
        word in _CLASSES or word in _NUMBERING or _NUMBER.fullmatch(word) for word in plain
    )


#: `Malian side: `, `On the Polish side: `
_OF_SIDE = re.compile(r"(?:(?:On|From|For) )?(?:[Oo]ur|[Tt]he [\w-]+|[A-Z][\w-]+) side: ")


def _names_alone(text: str) -> bool:
    """Persons with commas between, as few as one; no sentence."""
    return not SENTENCE.search(text) and 2 * len(participants(text)) > text.count(",")


def _is_classified(text: str) -> bool:
    """`TOP SECRET. Making copies is prohibited.`: a classification, and what it means for the copies."""
    first = re.split(r"[.!\n\[]", text, maxsplit=1)[0]
    return len(text) < 120 and first != text and is_classification(first)


def _is_letterhead(text: str) -> bool:
    rows = [row for row in text.split("\n") if row.strip()]
    return (
        len(rows) > 1
        and all(len(row) < 60 and not SENTENCE.search(row) for row in rows)
        and text.split("\n")[0].isupper()
    )
