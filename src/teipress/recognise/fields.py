"""The labels of a document's own head: `Time:`, `PARTICIPANTS`, `Subject:` ... A row is a role and the labels it has."""

from __future__ import annotations

import re
from typing import NamedTuple

from teipress.model import Span

#: What heads a list of those who took part.
PRESENT = (
    r"(?:(?:list of |[\w-]+ )?participants?|participation|(?:also |others? |those |persons? |people |members (?:of [^:\n]{1,40} )?)?present(?: were)?(?: at [^:\n]{1,40})?"
    r"|(?:participating|taking part) (?:from|on) (?:our|the [\w-]+) side|(?:also )?participating(?: (?:from|on|for|as|were|are) [^:\n]{1,40})?|principals|(?:other )?attendees|(?:in )?attendance(?: (?:on|from) (?:our|the [\w-]+) side)?|(?:those )?attending|attended by|delegates|speakers|interviewe(?:r|e)s?|interviewed by|(?:also )?taking part"
    r"|the following (?:[\w-]+ ){0,3}(?:took part|participated|were present|attended)(?: (?:in|at|from) [^:\n]{1,40})?"
    r"|chaired by|presided over by|in the chair|teilnehmer|присутствовали)"
)
_LABELS: dict[str, str] = {
    "time": (
        r"(?:(?:beginning|beginn|start)(?: of (?:the )?(?:meeting|conversation|talks?))?(?=[ \t]*:[ \t]*\d)"
        r"|(?:date|day|time|place)(?:(?:,? and |, ?| ?& ?| ?/ ?| )(?:date|time|hour|place|location)){1,2}"
        r"|(?:date and )?time(?: of (?:meeting|conversation|call))?)"
    ),
    "date": r"(?:date|(?:initial )?interview date|date of interview|date of (?:meeting|conversation|call)|day)",
    "place": r"(?:place|location|venue|place of (?:meeting|conversation)|held at)",
    "participants": PRESENT,
    "subject": r"(?:subjects?(?: of (?:meeting|conversation))?|subjects discussed|re|topics?|betreff|betr\.?|concerning|тема)",
    "to": r"(?:to|receivers?|recipients?|an|for(?: the)? attention(?: of)?|addressee|memorandum for|memorandum to|кому)",
    "from": r"(?:from|von|senders?|sent by|drafted by|от кого)",
    "via": r"(?:via|through|thru|channel)",
    "cc": r"(?:cc|copies(?: to)?|copy to|distribution|info(?:rmation)?(?: copies)?|repeated(?: to)?|rptd)",
    "reference": r"(?:refs?|reference|file(?: no\.?)?|our ref|your ref|reftel|document no\.?|no\.|number)",
    "classification": r"(?:classification|security)",
    "recorder": r"(?:note ?-?takers?|interpreters?|recorders?|stenographers?|recorded by|minutes by|written by|prepared by|transcribed by|translat(?:or|ed by)|drafter)",
    "summary": r"(?:summary|abstract|pr[eé]cis|zusammenfassung)",
}
#: Fields that may be numbered: `2. Location: Office of the Minister`.
_NUMBERED = frozenset("time date place participants subject recorder".split())
_NUMBER = r"(?:[0-9]{1,2}[.)][ \t]+)?"
_COMPILED = {
    role: re.compile(
        rf"[ \t]*{_NUMBER if role in _NUMBERED else ''}{label}[ \t]*(?:\[[^\]\n]*\])?[ \t]*(?P<mark>:[-—–]?|[-—–](?=\s)|(?=\n|$)|(?=[ \t]*\|))",
        re.I,
    )
    for role, label in _LABELS.items()
}
#: Labels that stand before their value on one line without a colon.
_RUN_IN = re.compile(
    r"[ \t]*(?P<label>(?:OTHERS |ALSO )?PRESENT|PARTICIPANTS|ATTENDEES|IN ATTENDANCE|Interviewed by|INTERVIEWED BY"
    r"|There were present|(?:Participating|Taking part)(?: (?:from|on) (?:our|the [\w-]+) side)? were|(?:Those |Also )?[Pp]resent(?: at the (?:meeting|conference|conversation|talks?))? were(?: the following)?)[ \t]+(?=[A-Z])"
)


class Label(NamedTuple):
    """A label at the start of a line: its role, its characters, and whether it had a mark of its own."""

    role: str
    span: Span
    marked: bool


def label_at(text: str, start: int = 0) -> Label | None:
    """The field label that a line begins with."""
    for role, pattern in _COMPILED.items():
        found = pattern.match(text, start)
        if found and (found["mark"] or _alone(text, start, found.end(), role)):
            begin = start + len(found[0]) - len(found[0].lstrip())
            return Label(role, Span(begin, found.end()), bool(found["mark"]))
    run_in = _RUN_IN.match(text, start)
    return Label("participants", Span(run_in.start("label"), run_in.end("label")), False) if run_in else None


def _alone(text: str, start: int, end: int, role: str) -> bool:
    """A label without a mark fills its line and begins with a capital."""
    words = text[start:end].strip()
    if role == "time":
        return words[:1].isupper() and " " in words
    return words[:1].isupper() and role not in ("to", "from", "reference", "classification", "via")
