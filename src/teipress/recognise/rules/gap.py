"""Text that is absent: withheld, unreadable, left out, replaced by points. (TEI Guidelines 3.5.3, 11.3.3)"""

from __future__ import annotations

import re

from teipress.recognise.context import Context
from teipress.recognise.lexicon import vocabulary
from teipress.recognise.rules.row import Attributes, Row

_POINTS = re.compile(r"^(?:[.…·•*\s]*(?:…|[.·•*]\s*[.·•*])[.…·•*\s]*|[-–—_\s]{2,40})$")
_UNITS = {
    "word": "word", "line": "line", "paragraph": "paragraph", "page": "page", "sentence": "sentence", "name": "name",
    "group": "group", "letter": "character", "character": "character", "section": "section", "phrase": "phrase",
}  # fmt: skip
_NUMBERS = dict(zip("one two three four five six seven eight nine ten".split(), range(1, 11), strict=True))
_MEASURE = re.compile(
    r"(?P<less>less than )?(?:(?P<whole>\d+)(?:[-–—\s](?P<top>\d)/(?P<bottom>\d))?(?P<half>½)?|(?P<word>one|two|three|four|five"
    r"|six|seven|eight|nine|ten)|(?P<only>½))(?: source text| more)? (?:handwritten |illegible )?(?P<unit>word|line|paragraph|page|sentence"
    r"|name|group|letter|character|section|phrase)s?\b"
)
_UNREAD_FIRST = re.compile(
    r"^(?:unclear|illegible|inaudible|garbled?|indistinct|unintelligible|indecipherable)\b[\s,:;—–-]*"
)
_NOT_READABLE = re.compile(
    r"^(?:not|im?possible to|cannot be|could not be|hard to) (?:be )?(?:legible|readable|audible|clear|decipherable|recogni[sz]able|read|make out|hear|deciphered?|understood)\b"
)
_BREAK = re.compile(
    r"^(?:(?:short|brief|long|slight) )?(?:break|gap|interruption|blank|pause|cut) (?:in|on) (?:the )?(?:tape|recording|transmission|transcript|text|original)"
    r"|^(?:the )?tape (?:is |was )?(?:break|end|cut|gap|malfunction|skip|stop|run)"
)


def quantity(c: Context) -> Attributes:
    """`quantity` and `unit` where the surface states them; `atMost` for "less than"."""
    found = _MEASURE.search(c.low)
    if not found:
        return ()
    unit = (("unit", _UNITS[found["unit"]]),)
    if found["less"]:
        return (("atMost", found["whole"] or str(_NUMBERS.get(found["word"] or "", 1))), *unit)
    amount = float(found["whole"] or _NUMBERS.get(found["word"] or "", 0))
    if found["top"]:
        amount += int(found["top"]) / max(int(found["bottom"]), 1)
    if found["half"] or found["only"]:
        amount += 0.5
    return (("quantity", f"{amount:g}"), *unit)


def _withheld(c: Context) -> bool:
    """`[name not declassified]`, `[excised]`: the censor's words."""
    return (
        vocabulary.WITHHELD.search(c.low) is not None
        and c.length < 200
        and not c.low.startswith("classified by")
    )


def _measured_deletion(c: Context) -> bool:
    """`[2 lines deleted]`: a measure, and that it was deleted."""
    return "deleted" in c.low and vocabulary.MEASURED_DELETION.match(c.low) is not None


def _unread(c: Context) -> bool:
    """`[2 words illegible]`: made of words for what cannot be read or heard, and of nothing else."""
    lows = c.lows
    if not lows or len(lows) > 12 or c.low.endswith("?"):
        return False
    return any(word in vocabulary.UNREAD for word in lows) and all(
        word in vocabulary.DESCRIPTION or word.isdigit() for word in lows
    )


_BECOMES_UNREAD = re.compile(
    r"\b(?:is|are|was|were|becomes?|became|remains?|being)\s+(?:\w+\s+){0,2}"
    r"(?:illegible|unclear|inaudible|indistinct|unintelligible|indecipherable|garbled|unreadable)\b"
)


def _told_unread(c: Context) -> bool:
    """`[Here the notes become illegible for four lines.]`: a sentence about what cannot be read."""
    return c.length < 160 and _BECOMES_UNREAD.search(c.low) is not None


def _unread_with_more(c: Context) -> bool:
    """`[unclear: two voices]`: begins as a description of what cannot be read, and says more."""
    return _UNREAD_FIRST.match(c.low) is not None and not c.low.endswith("?")


_MISSING = re.compile(
    r"\b(?:pages?|leaf|leaves|sheets?|enclosures?|attachments?|annex(?:es)?)\b.{0,20}\b(?:missing|lost|lacking)\b"
)


def _missing(c: Context) -> bool:
    """`[2 pages missing]`: leaves that are not there."""
    return c.length < 80 and _MISSING.search(c.low) is not None


def _left_out(c: Context) -> bool:
    """`[Here follows ...]`, `[matter omitted]`: the editor's words."""
    if vocabulary.FOLLOWS.match(c.low):
        return True
    if c.low.startswith("not ") and c.adjacent:
        return False  # `the note of May 3 [not printed]` says so of what is named
    return c.length > 5 and vocabulary.LEFT_OUT.match(c.low) is not None


def _not_readable(c: Context) -> bool:
    """`[not legible]`, `[impossible to read]`."""
    return _NOT_READABLE.match(c.low) is not None


def _break(c: Context) -> bool:
    """`[break in the tape]`, `[tape ends]`."""
    return _BREAK.match(c.low) is not None


def _unread_reason(c: Context) -> Attributes:
    low = c.low
    reason = "inaudible" if "inaudible" in low else "garbled" if "garble" in low else "illegible"
    return (("reason", reason), *quantity(c))


def _redacted(c: Context) -> Attributes:
    return (("reason", "redacted"), *quantity(c))


def _omitted(c: Context) -> Attributes:
    return (("reason", "omitted"), *quantity(c))


def _ellipsis(c: Context) -> Attributes:
    return (("reason", "ellipsis"),)


def _points(c: Context) -> bool:
    """`[...]`, `[. . .]`: points and nothing else."""
    return _POINTS.match(c.inside) is not None


def _deleted(c: Context) -> bool:
    """`[deleted]` alone, by the censor or by the writer."""
    return c.low.rstrip(".") in ("deleted", "deletion")


def _and_so_on(c: Context) -> bool:
    """`[etc.]` for a formula."""
    return c.low.rstrip(".") in ("etc", "et cetera", "and so on", "and so forth")


def _blank(c: Context) -> bool:
    """`[blank]`."""
    return c.low == "blank"


ROWS = (
    Row("points", "ellipsis", _points, attributes=_ellipsis),
    Row("withheld", "redaction", _withheld, attributes=_redacted),
    Row("measured-deletion", "redaction", _measured_deletion, attributes=_redacted),
    Row("leaves-missing", "omission", _missing, attributes=_omitted),
    Row("unread", "illegible", _unread, attributes=_unread_reason),
    Row("told-unread", "illegible", _told_unread, attributes=_unread_reason),
    Row("not-readable", "illegible", _not_readable, attributes=_unread_reason),
    Row(
        "deleted",
        "redaction",
        _deleted,
        sure=False,
        also=("physical",),
        attributes=_redacted,
    ),
    Row(
        "and-so-on",
        "omission",
        _and_so_on,
        sure=False,
        also=("completion",),
        attributes=_omitted,
    ),
    Row("blank", "omission", _blank, sure=False, also=("physical",), attributes=_omitted),
    Row("break-in-recording", "illegible", _break, sure=False, also=("event",), attributes=_unread_reason),
    Row("left-out", "omission", _left_out, attributes=_omitted),
    Row(
        "unread-with-more",
        "illegible",
        _unread_with_more,
        sure=False,
        also=("note",),
        attributes=_unread_reason,
    ),
)
