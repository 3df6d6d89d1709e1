"""What an editor, translator or note-taker remarks. (TEI Guidelines 3.9.1.1, 11.3.1)"""

from __future__ import annotations

import re

from teipress.recognise.context import Context
from teipress.recognise.lexicon import grammar
from teipress.recognise.rules.row import Row


def _referring(c: Context) -> bool:
    """`[referring to ...]`."""
    return c.low.startswith(
        (
            "referring to",
            "refers to",
            "he refers to",
            "she refers to",
            "this refers to",
            "reference to",
            "alluding to",
            "apparently referring",
            "in reference to",
        )
    )


_WRITERS = "translator|editor|transcriber|interpreter|author|drafter|reporter|note-?taker|archivist|secretary"
_NOTE = re.compile(
    rf"^(?:{_WRITERS})['’]?s?['’]? ?(?:notes?|comments?|remarks?|additions?|emphasis|italics)?\s*(?:[:—–.]|-(?!\w))"
    r"|^[\w-]+['’]s? (?:emphasis|italics|notes?|comments?|remarks?)\b"
    r"|^(?:trans|tr|ed|eds|n\.?b|tn|t\.n)\.? ?[:.—–-]|^(?:note|comment|remark)s?(?:\s?(?:[:.—–]|-(?!\w))|\s(?:by|of|from)\b|$)|^n\.b\.|^fyi\b"
    r"|^(?:message |text |quote )?(?:begins?|ends?)\.?$"
    r"|^(?:copy |text |draft )?(?:not )?(?:attached|enclosed|printed|found|included)\b"
    r"|^emphasis (?:added|in|mine|supplied)|^(?:my|our|his) emphasis|^(?:underlin\w+|italics) (?:in|added|mine)"
    r"|^(?:official |unofficial )?translat(?:ed|ion) (?:from|by|of)"
    r"|^(?:begin(?:ning)?|end) (?:of )?(?:quot\w+|text|summary|message|citation|excerpt|note|comment|translation)"
    r"|^(?:sentence|text|word|paragraph|phrase) (?:is )?(?:incomplete|unfinished|breaks off)\b|^end of (?:the )?(?:interview|document|transcript|session|letter)\.?$"
    r"|^[\w ]{3,40}\breads?: ?[\"“‘']"
    r"|\bin (?:the )?(?:original|source|document)(?: text)?\.?$|^(?:in|from) the original|^continued (?:on|from|overleaf)"
    r"|^(?:by |to |from |of )?(?:who|whom|what|which|where|when|why|how)\b.{0,30}\?$"
    r"|[—–-] ?(?:ed|trans|tr|translator|editor)\.?$|\((?:ed|trans)\.\)$|[—–-] (?:note|remark|comment) (?:by|of) .{2,40}$"
    r"|^[‘'“\"][^’'”\"]{1,60}[’'”\"] (?:was |were )?(?:deleted|crossed out|struck out|added|inserted)\b"
    r"|^(?:[\w.’'-]+ ){1,6}not (?:found|traced|located|identified|preserved)\.?$",
    re.I,
)
_DESCRIBES_COPY = re.compile(
    r"^(?:circular )?(?:telegram|cablegram|airgram|message|letter)\.?$|^(?:(?:circular )?(?:telegram|cablegram|message|letter|text)\W+)?(?:translation|extracts?|excerpts?|copy|paraphrase|draft|summary|original|unofficial translation|official translation)\.?$"
)


def _note(c: Context) -> bool:
    """`[Translator's note: ...]`, `[emphasis added]`: a label or a formula of comment."""
    return _NOTE.search(c.low) is not None and c.length > 3


_MEANWHILE = frozenset(
    "for from until till after before during part at present beginning end first last except also joined left arrived entered departed".split()
)


_TIMES = frozenset(
    "part portion half hour hours minutes time session meeting beginning end day last first item items".split()
)


def _attended(c: Context) -> bool:
    """`Andrei Gromyko [for the last half hour]`: what a list of participants says of somebody's presence."""
    if c.block.role != "participants" or len(c.words) < 2 or c.lows[0] not in _MEANWHILE:
        return False
    return c.lows[0] != "for" or not _TIMES.isdisjoint(c.lows)


def _describes_copy(c: Context) -> bool:
    """`[Translation]`, `[Extract]`, `[Telegram]`: what sort of text or copy this is."""
    return (c.whole_line or (c.before.isupper() and not c.next)) and _DESCRIBES_COPY.match(c.low) is not None


_FINITE = frozenset("is are was were has have had will would does did".split())


def _did(c: Context) -> bool:
    """`Brown returned from Beijing the same morning`: a name and a past."""
    return len(c.words) > 4 and c.inside.startswith(" ".join(c.words[:2])) and c.lows[1].endswith("ed")


def _of_somebody(c: Context) -> bool:
    """`of Zawadzki [he had died on 7 August] —`: a sentence of its own about whom the name before names."""
    return (
        len(c.words) > 3
        and c.lows[0] in ("he", "she", "they", "it")
        and c.lows[1] in _FINITE
        and c.part_before == "name"
        and not c.next[:1].islower()
    )


def _clause_beside(c: Context) -> bool:
    """`one squadron of MIG-19s [U.S. estimate at Tab B is 80], with`: a sentence of its own beside what stands complete."""
    return _of_somebody(c) or (
        len(c.words) > 3
        and not c.inside[0].islower()
        and c.lows[0] not in grammar.FUNCTION
        and (not _FINITE.isdisjoint(c.lows[1:-1]) or _did(c))
        and grammar.RELATIVE.isdisjoint(c.lows)
        and bool(c.follows)
        and c.follows in ",.;:)"
    )


NAMED = (
    Row("note-named", "note", _note),
    Row("referring", "note", _referring),
    Row("attended", "note", _attended, sure=False, also=("qualifier", "identification")),
)
COPIES = (Row("copy-described", "note", _describes_copy, sure=False, also=("part",)),)
BESIDE = (Row("clause-beside", "note", _clause_beside, sure=False, also=("identification", "completion")),)
