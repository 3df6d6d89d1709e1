"""Lists of participants: who took part, by name and by what the list says of them.

    item   = [sign —] name [, office | — office | (office)]     `Mr. Strand, note-taker`   `NEA—Mr. Hare`
    group  = a country, department or side alone in its line    `U.K:`   `State`   `For Japan`
    line   = [label:] item | [label:] item, item, … | [label:] item; item; …
    run on = items with nothing between them: the next begins with a title, or where an office ends

Works on the whole text of such a list, one line or many, cells divided by ` | ` or not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from teipress.model import Span
from teipress.recognise.fields import PRESENT
from teipress.recognise.lexicon import nations
from teipress.recognise.lexicon import persons as words
from teipress.recognise.likeness import romanisation, same_name
from teipress.recognise.names import Name, bare, is_office, read_name


class Participant(NamedTuple):
    """Somebody of a list: where the name stands in it, the name, the office after it, another label in the list."""

    span: Span
    name: Name
    role: str = ""
    alias: str = ""


_LABEL = re.compile(
    rf"\s*{PRESENT}\b(?:\s*\([^)\n]*\))?\s*(?:were|was)?\s*[:.—–-]*\s*",
    re.IGNORECASE,
)
_SIGN = re.compile(r"\s*(?:[A-Z][A-Z/ .&]{0,12}(?:\s*\[[^\]\n]*\])?)?\s*(?:[—–]|\s-\s|-(?=[A-Z]))\s*")
_GROUP = re.compile(r"\s*([^\W\d_][^:,;()\n]{0,60}):\s*")
_SIDE = re.compile(r"\s*([^\W\d_][^:,;()\n–—]{0,60}?)\s+[–—-]\s+")
_REST = re.compile(r"[.\s]*")
_NUMBER = re.compile(r"\s*(?:\(?[0-9]{1,2}[.)]\s+|[•*·]\s*|-\s+)")
_HIDDEN = re.compile(r"\s*\[[^\]]*not declassified[^\]]*\]\s*")
_OFFICE = re.compile(r"\s*(?:,|[—–]|\s-\s|;|\()\s*")
_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Miss|Ms|Dr|Sir|Prof|Professor|Lord|Lady|General|Gen|Admiral|Colonel|Col|Ambassador|Senator)\b\.?\s(?=[^\W\d_])"
)
#: `Present: For Norway: Mr Hall. For Spain: Mr Rey. Also present: Mr Fox.`
_SIDES = (
    r"(?:(?:For|From|On behalf of) (?:the )?[A-Z][^:;,.\n|]{1,40}:"
    r"|(?:Also|Others) (?:present|attending|in attendance|taking part)\b"
    r"|(?:Interpreter|Recorder|Note-?taker|Translator|Stenographer|Secretary)s?\s*:)"
)
#: `; from the Chinese side, Comrades Zhou Enlai and Liu Ningyi`
_FROM_SIDE = re.compile(r"\s*(?:and )?(?:from|on|for) (?:our|the [\w-]+) side\b[,:]?\s*(?:were |was )?")
_LINE = re.compile(rf"(?:[^\n|;.]|;(?!\s*[A-Z][^:;\n|]{{0,40}}:|{_FROM_SIDE.pattern})|\.(?!\s+{_SIDES}))+")
_OPEN = re.compile(r"\b(?:of|the|and|for|to|in|at|on|&)$")  # a line that goes on in the next
#: Honours and degrees behind a name: `C.B.E.`, `K.C.`, `Jr.`
_HONOUR = r"(?:Jr|Sr|II|III|IV|KC|MP|QC|PC|CH|OM|VC|CBE|KBE|GBE|OBE|MBE|KCB|GCB|GCMG|KCMG|CMG|GCVO|KCVO|CVO|MC|DSC|DSO|Ph\.?D|(?:[A-Z]\.){2,5}(?:[A-Z](?![a-z]))?)(?![a-z])\.?(?=\s*(?:[,;|)\n]|$))"
_COMMA = re.compile(rf",(?!\s*{_HONOUR})\s*")


#: White space between two columns of names.
_COLUMNS = re.compile(r"(?<=[^\s|:]) {3,}(?=[^\s|])")


def participants(text: str) -> tuple[Participant, ...]:
    """The persons of a list of participants, in its order."""
    found: list[Participant] = []
    text = _COLUMNS.sub(lambda gap: "|".center(len(gap[0])), text)
    start = _end(_LABEL, text, 0, len(text))
    for line in _LINE.finditer(text, start):
        before = text[max(line.start() - 14, 0) : line.start()].rstrip()
        goes_on = line[0].lstrip()[:1].islower() and not _FROM_SIDE.match(line[0])
        if not (found and (_OPEN.search(before) or goes_on)):
            found += _line(text, line.start(), line.end())
    return tuple(_by_office(text, found) if "|" in text and found else found)


def _by_office(text: str, found: list[Participant]) -> Iterator[Participant]:
    """`Chairman and Secretary General | Mr. M. Brosio`: where no first cell of a table names a person, it says the office."""
    beside = [
        "|" in between and "\n" not in between
        for one, other in pairwise(found)
        for between in [text[one.span.end : other.span.start]]
    ]
    firsts = [someone for someone, first in zip(found, beside, strict=False) if first]
    if any(someone.name.surname for someone in firsts):
        yield from found
        return
    office = ""
    for someone, first in zip(found, [*beside, False], strict=True):
        if first:
            office = text[slice(*someone.span)]
            continue
        yield someone._replace(role=someone.role or office) if office else someone
        office = ""


def _end(pattern: re.Pattern[str], text: str, start: int, stop: int) -> int:
    match = pattern.match(text, start, stop)
    return match.end() if match else start


def _line(text: str, start: int, stop: int) -> Iterator[Participant]:
    start = _end(_NUMBER, text, _end(_LABEL, text, _end(_REST, text, start, stop), stop), stop)
    start = _end(_FROM_SIDE, text, start, stop)
    group = _GROUP.match(text, start, stop)
    alias = group[1].strip() if group and re.fullmatch(r"[A-Z]{1,4}", group[1].strip()) else ""
    start = group.end() if group else start
    side = _SIDE.match(text, start, stop)
    start = side.end() if side and is_group(side[1]) else _end(_SIGN, text, start, stop)
    if is_group(text[start:stop]) or _HIDDEN.fullmatch(text, start, stop):
        return
    for begin, end in _items(text, start, stop):
        item = _item(text, begin, end, alias)
        if item:
            yield item


_FROM = re.compile(r"(?:From|For|On behalf of)(?: the)?(?: [^\W\d_a-z][\w.’'-]*){1,3}:?")
_GROUPED = (
    words.GROUPS
    | words.OFFICE_WORDS
    | nations.COUNTRIES
    | nations.NATIONAL
    | nations.INITIALS
    | nations.SIDES
)


_BETWEEN = frozenset("of and the great".split())  # `United Kingdom of Great Britain and Northern Ireland`


def is_group(line: str) -> bool:
    """A country, department or side: the head of a group, nobody's name."""
    if _FROM.fullmatch(line.strip()):
        return True
    tokens = [bare(token) for token in re.findall(r"[^\s:,\[\]]+", line)]
    people = [token for token in tokens if is_office(token) and token not in words.INSTITUTIONS]
    if tokens[:1] and tokens[0] in words.INSTITUTIONS:
        people = []  # `Ministry of Foreign Affairs`
    joined = [token for token in tokens if token not in _BETWEEN] if len(tokens) > 2 else tokens
    return all(token in _GROUPED or token in words.INSTITUTIONS for token in joined) and not people


def _items(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Where the items of one line stand: divided by semicolons, by commas, or by nothing."""
    semicolons = _cut(text, start, stop, re.compile(r";\s*(?:and\s+)?"))
    if len(semicolons) > 1 and all(_begins_with_name(text[a:b]) for a, b in semicolons):
        return semicolons
    commas = _with_offices(
        text, _cut(text, start, stop, re.compile(_COMMA.pattern + r"(?:and\s+)?|\s+and\s+(?=[A-Z])"))
    )
    if len(commas) > 1 and _is_enumeration([text[a:b] for a, b in commas]):
        return commas
    return _run_on(text, start, stop) or [(start, stop)]


def _with_offices(text: str, parts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """`Dumitru Popa, the Romanian Ambassador in Pyongyang`: an office with a small article belongs to the name before."""
    made: list[tuple[int, int]] = []
    for start, end in parts:
        if made and _ITS_OFFICE.match(text, start, end) and read_name(text[slice(*made[-1])]).given:
            made[-1] = made[-1][0], end
        else:
            made.append((start, end))
    return made


_ITS_OFFICE = re.compile(r"(?:the|our|their|a|an) (?=[^\n]{3})")
_OFFICE_BEHIND = re.compile(rf",\s+{_ITS_OFFICE.pattern}")


def _cut(text: str, start: int, stop: int, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    cuts = [(match.start(), match.end()) for match in pattern.finditer(text, start, stop)]
    begins, ends = [start, *(end for _, end in cuts)], [*(begin for begin, _ in cuts), stop]
    return [(a, b) for a, b in zip(begins, ends, strict=True) if text[a:b].strip()]


def _begins_with_name(text: str) -> bool:
    return _is_plain_name(_OFFICE.split(text.strip(), maxsplit=1)[0].strip())


#: What stands beside a name and is none of it: `(US)`, `[sic]`, `[head of the 1st Department]`, the sign of a note.
_BESIDE = re.compile(r"\s*(?:\([^)]*\)|(?<!\w)\[[^\[\]]*\](?!\w))", re.I)


def _is_enumeration(parts: list[str]) -> bool:
    """Names alone between the commas: `The President, Rusk, McNamara, Alex Johnson`."""
    plain = [_BESIDE.sub("", _OFFICE_BEHIND.split(part)[0]).strip(" .") for part in parts]
    if read_name(plain[0]).given and bare(plain[1]) in words.HOMONYMS:
        return False  # `Helmut Schmidt, Chancellor`
    people = [part for part in plain if _is_plain_name(part)]
    if len(plain) == 2 and plain[0].casefold().startswith("the ") and read_name(plain[1]).given:
        return False  # `The Secretary of State, William P. Rogers` is one person
    return len(people) == len(plain) or (len(plain) > 3 and len(people) >= 0.8 * len(plain))


def _is_plain_name(part: str) -> bool:
    """A name or `The President`, without an office behind it."""
    tokens = [bare(token) for token in part.split()]
    if not 0 < len(tokens) <= 6 or is_group(part) or not _is_office_of_somebody(tokens):
        return False
    honoured = len(tokens) == 2 and tokens[0] in words.COURTESY | {"lord", "lady"}
    if len(tokens) > 1 and not honoured and (tokens[-1] in words.OFFICE_WORDS or words.BODIES & set(tokens)):
        return tokens[0] == "the"
    name = read_name(part)
    acronym = len(tokens) == 1 and re.fullmatch(r"[A-Z/]{2,5}", part)
    read = len(name.titles) + len(name.given) + len(name.surname.split()) + bool(name.suffix)
    whole = read >= len(tokens) - (tokens[0] == "the")
    return whole and not acronym and (bool(name.surname) or tokens[0] == "the")


def _is_office_of_somebody(tokens: list[str]) -> bool:
    """Of parts with `of`: `the Secretary of State` and `Secretary of Defense McNamara`, not `Professor of Law`."""
    at = next((i for i, token in enumerate(tokens) if token in ("of", "for")), None)
    if at is None:
        return True
    known = at + 1 < len(tokens) and tokens[at + 1] in words.OFFICE_WORDS
    return known and (tokens[0] == "the" or (len(tokens) > at + 2 and tokens[-1] not in words.OFFICE_WORDS))


def _run_on(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Items that follow each other with no sign between: at each title, or where a name follows an office."""
    titled = [match.start() for match in _TITLED.finditer(text, start, stop)]
    chunks = _cut(text, start, stop, _COMMA)
    offices = [] if len(chunks) < 3 else [_name_after_office(text, a, b) for a, b in chunks[1:]]
    if sum(begin is not None for begin in offices) > 1:
        begins = [start, *(begin for begin in offices if begin is not None)]
    elif len(titled) > 2 and len(titled) > len(chunks):
        begins = titled
    else:
        return []
    return list(zip(begins, [*begins[1:], stop], strict=True))


def _name_after_office(text: str, start: int, stop: int) -> int | None:
    """Where in `U.K. Prime Minister Lord Halifax` the next person begins."""
    name = read_name(text[start:stop])
    parts = [*name.given, *name.surname.split()]
    if not name.office or not parts:
        return None
    at = text.rfind(name.given[0] if name.given and not name.surname_first else parts[-1], start, stop)
    honour = re.compile(r"(?:(?:Lord|Sir|Mr|Dr|Mrs|Miss|General|Colonel|Admiral)\b\.?\s+)+$").search(
        text, start, at
    )
    return (honour.start() if honour else at) if honour or len(parts) > 1 else None


_FOLLOWS = re.compile(
    r"\s+(?=(?:[0-9]+(?:st|nd|rd|th)\s|(?:[\w-]*chairman|assistant|deputy|vice|under|first|second|third|secretary|minister|member"
    r"|director|chief|ambassador|advis[eo]r|spokesman|head|premier|counsell?or|interpreter|commander|representative)\b))",
    re.IGNORECASE,
)


def _office_apart(text: str, start: int, stop: int) -> int:
    """Where an office follows a full name with nothing between them: `PAK Seong-cheol Deputy Co-chairman`."""
    for mark in _FOLLOWS.finditer(text, start, stop):
        name = read_name(text[start : mark.start()])
        if name.surname and name.given and not name.office:
            return _before_bracket(text, start, mark.start())
    small = next((m.start() for m in _SMALL.finditer(text, start, stop) if m[1] not in _IN_NAMES), stop)
    return _before_bracket(text, start, small)


def _before_bracket(text: str, start: int, at: int) -> int:
    """A place, or where the bracket opens that it lies in."""
    opened = text.rfind("[", start, at)
    return opened if opened > text.rfind("]", start, at) else at


_SMALL = re.compile(r"\s+([a-z]+)\b")
_IN_NAMES = words.PARTICLES | frozenset("of the and for to in at on".split())


def _respelt_from(text: str, start: int, end: int) -> int:
    """Where `Yun Ha-jong [Yun Ha-jung]` gives the name again: what stands before is the name."""
    at = text.find("[", start, end)
    inside = text[at + 1 : end].rstrip(" ]").split() if at > start else []
    before = text[start:at].split()[-len(inside) :] if len(inside) > 1 else []
    alike = same_name(romanisation(" ".join(before)), romanisation(" ".join(inside))) if before else False
    return at if before and (before[0] == inside[0] or alike) else end


#: `Oumar Diarra [head of the Planning Office]`
_DESCRIBED = re.compile(r"\s+\[(?!sic\b)[a-z][^\[\]]{3,}\]\s*$")
_PLURAL = re.compile(
    r"\s*(?:Comrades|Messrs\.?|Cdes\.?|Senators|Representatives|Ambassadors|Generals|Admirals|Professors)\s+(?=[A-Z])"
)  # the title of all that follow


def _item(text: str, start: int, stop: int, alias: str) -> Participant | None:
    """One person: the name up to a comma, dash or parenthesis, and the office after it."""
    start, end = _end(_PLURAL, text, start, stop), stop
    for mark in _OFFICE.finditer(text, start, stop):
        suffix = re.match(r"(?:Jr|Sr|II|III|IV)\b\.?", text[mark.end() : stop])
        if mark.start() > start and not suffix:
            end = mark.start()
            break
    end = _office_apart(text, start, end)
    described = _DESCRIBED.search(text, start, end)
    end = described.start() if described else end
    words_ = text[start : _respelt_from(text, start, end)]
    begin, close = start + len(words_) - len(words_.lstrip()), start + len(words_.rstrip(" .,"))
    if text[close - 2 : close + 1] in ("Jr.", "Sr."):
        close += 1
    name = read_name(text[begin:close])
    if not name.surname and end < stop and (named := _name_after_comma(text, end, stop)):
        return Participant(named[0], named[1], text[begin : named[0].start].strip(" ,—–"), alias)
    if begin >= close or not (name.surname or name.office) or is_group(text[begin:close]):
        return None
    role = re.sub(r"\s+", " ", re.sub(r"[()\[\]]", " ", text[end:stop])).strip(" ,;.—–-")
    short = re.search(r"\(([A-Z]{1,4})\)", text[end:stop])
    return Participant(Span(begin, close), name, role, alias or (short[1] if short else ""))


#: `more` is the rest of an office of several parts: `Chairman, Joint Chiefs of Staff, General Brown`.
_BEHIND_OFFICE = re.compile(r"\s*[,—–](?P<more>[^;()\n—–]*,)?\s*(?P<name>[^,;()\n—–]*[^,;()\s])\s*$")


def _name_after_comma(text: str, start: int, stop: int) -> tuple[Span, Name] | None:
    """`The Secretary of State, William P. Rogers`, `Chairman—Henry A. Kissinger`: the name behind its office."""
    part = _BEHIND_OFFICE.match(text, start, stop)
    name = read_name(part["name"]) if part else None
    if part is None or name is None or not name.given or not _is_plain_name(part["name"]):
        return None
    if name.titles and not part["more"]:
        return None
    return Span(*part.span("name")), name
