"""What happens in the room, and what is on the paper. (TEI Guidelines 7.2.4, 8.3.3, 11.3.1)"""

from __future__ import annotations

import re

from teipress.recognise.context import Context, part_of_speech
from teipress.recognise.lexicon import grammar, nations, offices, vocabulary
from teipress.recognise.romanised import language_of
from teipress.recognise.rules.row import Attributes, Row

_TIME = re.compile(
    r"^(?:at|by|from) (?:about |approximately |around )?\d{1,2}[:.]?\d{0,2}|^(?:at this (?:point|time|juncture|moment)|meanwhile|then|after (?:a|the|this|some))\b",
    re.I,
)
#: When it was, as a record says it.
_THEN = re.compile(
    r"\bat (?:this|that) (?:point|juncture|stage|moment|time)\b|\bat (?:about )?[0-9]{1,2}[.:][0-9]{2}\b"
)
_MOVEMENT = re.compile(
    r"\b(?:(?:left|enters?|entered|joins?|joined|leaves?|withdrew|departed|arrived|arrives|returned|returns) (?:the|for|and|at|with|by|room|them|us|in)?"
    r"|(?:meeting|conversation|session|discussion|talks?|call|luncheon|party|group) (?:\w+ )?(?:ended|ends|adjourned|began|begins|resumed|concluded|broke|moved|recessed|continued|then)"
    r"|(?:hands?|handed|gave|gives|shows?|showed|read|reads|points?|pointed|looks?|looked|turns?|turned|rose|stood|sat|served|nods?|nodded|laugh(?:s|ed)?|smil(?:es|ed)"
    r"|conferred|confers|greeted|greets|posed|arrive|brought|brings|distributed|signed|toast(?:s|ed)|telephoned|phoned|whisper(?:s|ed)|interrupted|interrupts) )",
    re.I,
)
_TO = re.compile(
    r"^(?i:(?:aside|apart|turning|speaking|pointing|addressing|directed|looking)?\s?(?:to|at) (?:the )?)[A-Z][\w.’'-]*(?: (?:and )?[A-Z][\w.’'-]*){0,4}:?$"
)
_PHOTO = re.compile(
    r"^(?:photographers?|press|interpreter|tea|coffee|lunch|dinner|drinks|the (?:press|photographers?|interpreter)) ",
    re.I,
)
_HAND = re.compile(
    r"^(?:handwritten|hand-written|in (?:his|her) (?:own )?hand|stamp(?:ed)?|seal|signature|signed|initial(?:s|led|ed)|checked|marginal|margin|illegible signature)\b"
)
#: `The President checked “Yes.”`: what somebody did to the paper.
_MARKED_BY = re.compile(
    r"^(?:The )?[A-Z][\w.’' ]{1,40} (?:checked|initial+ed|ticked|signed|underlined|circled|wrote)\b"
)
#: What somebody wrote or stamped, word for word.
_SAID_ON_PAPER = re.compile(
    r"^(?:[A-Z][\w. ]{1,30}['’]s )?(?:hand-?written|stamp(?:ed)?|seal|letterhead|resolution|inscription|(?:an)?notation|marginal|margin|note in the margin|in the margin)\b[^:]{0,50}:"
    r"|^(?:[\w-]+ ){1,3}(?:(?:added|written|typed|noted|printed) )?(?:by hand|in (?:ink|pencil|manuscript)|in the (?:hand|writing) of)\b[^:]{0,50}:"
    r"|^(?:[\w’'.-]+,? ){0,4}in (?:the )?(?:[\w’'.-]+ ){1,4}hand(?:writing)?\b[^:]{0,40}:"
    r"|^(?:on|at|in|across|typed|written|added) (?:[\w-]+ ){0,5}(?:page|sheet|margin|letter|document|copy|envelope|cover)\b[^:]{0,60}:",
    re.I,
)
_TREATED = re.compile(
    r"^(?:(?:this|the|these|following|preceding|last|first|next|above|two|three) )*(?:passage|sentence|paragraph|word|line|page|date|name|phrase|figure|item)s?"
    r"\b.{0,40}\b(?:marked|underlined|underscored|crossed out|struck|added|written|inserted|corrected|ticked|scored|circled|typed|pencil+ed)\b"
    r"|^(?:[\w-]+ ){0,4}(?:passage|sentence|paragraph|word|line|page|date|name|phrase|figure|item)s? (?:(?:is|are|was|were|has been|have been) )?(?:(?:crossed|struck) (?:out|through)|torn (?:off|away|out)|cut off|left blank)\b"
)
_CHOICE_BOX = re.compile(r"^(?:x|✓|✔|check|checked|unchecked|no check|initialed|initialled)$")


def _gesture(c: Context) -> bool:
    """`[laughter]`, `[Chou nods]`: every word a gesture, a name or a word of grammar, one a gesture for certain."""
    lows = c.lows
    if not lows or len(lows) > 8 or (len(lows) > 1 and lows[-1] in grammar.FUNCTION):
        return False
    certain = [
        word for word in lows if word in vocabulary.GESTURES and word not in vocabulary.AMBIGUOUS_GESTURES
    ]
    sentence = c.inside[0].isupper() and c.inside.endswith(".") and c.initial
    told = len(lows) <= 2 or c.around.spoken or c.whole_line or sentence
    if lows[0] in grammar.PREPOSITIONS and c.adjacent and c.next.islower():
        return False  # `passed over [in silence] my remark`
    return bool(certain) and told and not _supplies_verb(c) and not language_of(c.inside)


def _supplies_verb(c: Context) -> bool:
    """`he [nodded] and left`, `a long [silence]`: a word of the sentence, not a gesture beside it."""
    if c.around.spoken or not c.adjacent or not c.inside.islower() or len(c.lows) > 1:
        return False
    if c.low in ("laughter", "applause"):
        return False
    if c.part_before == "name" and c.inside.endswith("ing") and c.next.casefold() in grammar.SAYING:
        return False
    return bool(c.next) or c.part_before in _OPEN or part_of_speech(c.second) in ("determiner", "adjective")


_OPEN = frozenset("pronoun modal auxiliary determiner preposition adjective conjunction".split())


def _in_transcript(c: Context) -> bool:
    """Beside a speech: a gesture in the common sense of its verb, in the third person or as a participle."""
    lows = c.lows
    if not c.around.spoken or not lows or len(lows) > 25:
        return False
    head = lows[0]
    if head in vocabulary.GESTURES:
        return not (
            len(lows) == 1
            and c.part_before in ("pronoun", "modal", "preposition", "determiner")
            and c.inside.islower()
        )
    opened = c.words[0][0].isupper() or c.initial
    return len(lows) > 1 and opened and any(word in vocabulary.GESTURES for word in lows[1:4])


def _to_somebody(c: Context) -> bool:
    """`[To Callaghan:]`, `[aside to Rusk]`: to whom the next words are spoken."""
    if c.low in ("to", "at") or _TO.match(c.inside) is None:
        return False
    return c.initial or (c.inside[0].isupper() and c.part_before not in ("noun", "verb", "name", "adjective"))


def _sentence_of_movement(c: Context) -> bool:
    """`[At 9:35 others joined.]`, `[Hands over a map.]`: somebody comes, goes, gives, shows."""
    if len(c.lows) < 3 or not c.inside[:1].isupper():
        return False
    moved = (
        _TIME.match(c.inside) is not None
        or _MOVEMENT.search(c.inside) is not None
        or _PHOTO.match(c.inside) is not None
    )
    told = c.inside.endswith(".") and _THEN.search(c.low) is not None
    return moved and (c.whole_line or (c.initial and (c.around.spoken or told)))


def _whole_sentence(c: Context) -> bool:
    """A sentence that is a block of its own tells what happened, unless it speaks of the text."""
    return (
        c.whole
        and len(c.lows) > 3
        and c.inside[:1].isupper()
        and any(
            part_of_speech(word, previous) in ("auxiliary", "verb", "participle")
            for previous, word in zip(c.words, c.words[1:], strict=False)
        )
    )


def _in_label(c: Context) -> bool:
    """`Healey [looking around]:`: what a speaker does, in small letters."""
    if not c.label or not c.lows or c.glued_left or c.lows[0] in ("hereafter", "hereinafter", "the"):
        return False
    return (
        c.lows[0] in ("to", "aside")
        or c.lows[0] in vocabulary.GESTURES
        or (c.words[0].islower() and len(c.lows) < 8)
    )


def _background(c: Context) -> bool:
    """`[brass band music playing]`: noises, participle last, beside a speech."""
    if (
        not c.around.spoken
        or not 1 < len(c.lows) <= 8
        or not c.inside.islower()
        or c.lows[0] in grammar.PART_OF
        or language_of(c.inside)
    ):
        return False
    if c.adjacent and c.part_before in _OPEN:
        return False
    last = c.lows[-1]
    return last.endswith("ing") or (c.initial and len(c.lows) < 4 and _third_person(last))


def _third_person(low: str) -> bool:
    return low.endswith("s") and not low.endswith("ss") and len(low) > 3


def _aside(c: Context) -> bool:
    """`[on the telephone]`, `[to someone in the room]`: a phrase of small letters at the head of a sentence of a speech."""
    return (
        c.around.spoken
        and c.initial
        and c.inside.islower()
        and 1 < len(c.lows) < 9
        and c.lows[0] in grammar.PREPOSITIONS
        and c.lows[-1] not in grammar.FUNCTION
        and c.next[:1].isupper()
    )


def _noise(c: Context) -> bool:
    """`[tapping]`, `[pounds desk]`: small letters between the sentences of a speech, a participle or a verb first."""
    if not c.around.spoken or not c.initial or not c.inside.islower() or not 0 < len(c.lows) < 7:
        return False
    if c.next.islower() and c.bare.endswith("."):
        return False  # an abbreviation's point: `comms. [committees] can meet`
    first = c.lows[0]
    return first not in grammar.PART_OF and len(first) > 4 and (first.endswith("ing") or _third_person(first))


_SOUNDS = frozenset("sound sounds noise noises gesture gestures motion motions".split())
_MACHINE = re.compile(
    r"^(?:the )?(?:tape|tape recorder|recorder|recording|microphone)s? (?:is |was )?(?:(?:turned|switched|shut) (?:off|on|back on)|changed|turned over)\b"
)


def _sound(c: Context) -> bool:
    """`[makes a clicking sound]`, `[tape recorder turned off at his request]`: a noise described, what was done to the tape."""
    if not c.around.spoken or not 1 < len(c.lows) < 12:
        return False
    made = c.lows[-1] in _SOUNDS and (_third_person(c.lows[0]) or c.lows[0].endswith("ing"))
    return made or _MACHINE.match(c.low) is not None


_BODY = frozenset(
    "arm arms hand hands head shoulders fist finger fingers eyes eyebrows chair glass desk table".split()
)


def _of_the_body(c: Context) -> bool:
    """`[he spreads his arms]`: a pronoun or a verb of the present, and a part of the body."""
    if c.around.spoken and len(c.lows) == 2 and c.lows[1] in _BODY and c.inside.islower():
        return _third_person(c.lows[0])  # `[spreads arms]`
    if not 2 < len(c.lows) < 8 or _BODY.isdisjoint(c.lows[-2:]) or grammar.POSSESSIVE.isdisjoint(c.lows):
        return False
    verb = c.lows[1] if c.lows[0] in grammar.SUBJECT else c.lows[0]
    return _third_person(verb) or verb.endswith("ing")


_PAST = frozenset("had was were did been would could".split())


def _did_in_the_room(c: Context) -> bool:
    """`[Mr. Haddad repeated the last sentence in Arabic.]`: a person and a past, a sentence between those of a speech."""
    verb = next((n for n, low in enumerate(c.lows[:6]) if n and (low.endswith("ed") or low in _TOLD)), 0)
    whole = c.inside[:1].isupper() and c.inside.endswith(".") and c.initial and c.around.spoken
    return (
        whole
        and bool(verb)
        and (
            c.lows[0] in offices.TITLES
            or (c.lows[0] == "the" and c.lows[1] in _IN_THE_ROOM)
            or all(word in c.around.names for word in c.words[:verb])
        )
    )


_TOLD = frozenset("spoke read rose left gave took went drew sat stood showed wrote came".split())
_IN_THE_ROOM = offices.OFFICES | frozenset("interpreter translator others participants group two".split())


def _sentence_in_speech(c: Context) -> bool:
    """`[He pours coffee.]`: a sentence between sentences of a speech, of the present."""
    if _did_in_the_room(c):
        return True
    past = _PAST.intersection(c.lows) or any(
        low.endswith("ed") and low not in vocabulary.GESTURES for low in c.lows[1:3]
    )
    return not past and (
        c.around.spoken
        and c.initial
        and len(c.lows) > 2
        and c.inside[:1].isupper()
        and c.inside.endswith(".")
    )


def _participle_in_speech(c: Context) -> bool:
    """`[Speaking to somebody:]`, `[Overlapping voices]`: a participle with a capital between the sentences of a speech."""
    return (
        c.around.spoken
        and c.initial
        and 1 < len(c.lows) < 9
        and c.inside[:1].isupper()
        and c.lows[0].endswith("ing")
        and not c.next[:1].islower()
    )


def _to_others(c: Context) -> bool:
    """`[To the interpreters]` at the head of a sentence that is complete without it."""
    return (
        c.around.spoken
        and c.initial
        and c.inside.startswith("To ")
        and len(c.lows) < 6
        and (c.next[:1].isupper() or c.inside.endswith(":"))
    )


def _language_spoken(c: Context) -> bool:
    """`[In English]` at the head of a speech."""
    return (
        c.around.spoken
        and (c.initial or c.before[-1:] in ('"', "”"))
        and len(c.lows) == 2
        and c.lows[0] == "in"
        and c.lows[1] in nations.NATIONAL
    )


def _whole_line(c: Context) -> bool:
    """A block of some words without a verb of its own: nobody completes a sentence there."""
    return (
        c.whole
        and len(c.lows) > 0
        and c.inside[0].isupper()
        and c.length > 6
        and not c.dateline
        and not c.label
    )


def _on_paper(c: Context) -> bool:
    """`[signature]`, `[checked]`, `[handwritten note]`: what is on the paper."""
    if _CHOICE_BOX.match(c.low) or (c.length < 160 and _TREATED.match(c.low)):
        return True
    if _SAID_ON_PAPER.match(c.low) or (
        not c.next[:1].islower() and c.length < 90 and _MARKED_BY.search(c.inside)
    ):
        return True
    if c.adjacent and c.part_before in ("auxiliary", "modal") and c.plain and c.inside.islower():
        return False  # `had [initialed it] and`
    if len(c.lows) > 14 or not vocabulary.ON_PAPER.search(c.low):
        return False
    return (
        bool(_HAND.match(c.low))
        or len(c.lows) <= 3
        or c.low.endswith(":")
        or (c.whole_line and len(c.lows) <= 6)
    )


def _stamp(c: Context) -> Attributes:
    """A stamp is an element of its own."""
    return (("element", "stamp"),) if c.low.startswith("stamp") else ()


PAPER = (Row("on-paper", "physical", _on_paper, attributes=_stamp),)
ROWS = (
    Row("event-in-label", "event", _in_label),
    Row("gesture", "event", _gesture),
    Row("to-somebody", "event", _to_somebody),
    Row("background", "event", _background),
    Row("gesture-in-transcript", "event", _in_transcript),
    Row("movement", "event", _sentence_of_movement),
    Row("whole-sentence", "event", _whole_sentence, sure=False, also=("note", "omission")),
    Row("noise", "event", _noise),
    Row("sound", "event", _sound),
    Row("of-the-body", "event", _of_the_body, sure=False, also=("completion",)),
    Row("aside", "event", _aside),
    Row("sentence-in-speech", "event", _sentence_in_speech),
    Row(
        "participle-in-speech",
        "event",
        _participle_in_speech,
        sure=False,
        also=("completion", "illegible"),
    ),
    Row("to-others", "event", _to_others),
    Row("language-spoken", "event", _language_spoken, sure=False, also=("completion", "note")),
    Row("whole-line", "event", _whole_line, sure=False, also=("omission", "note")),
)
