"""Who speaks: which labels open a speech, which blocks go on with one, what happens beside it.

A colon does not make a speaker: `dialogue` says first whether the document is one, and which of its labels count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from teipress.model import Block, Mark, Span
from teipress.recognise.dialogue import (
    BODY,
    SPOKEN_PROFILES,
    Accepted,
    Known,
    dialogue,
    is_person,
    labelled,
    line_starts,
    misread,
    without_aside,
)
from teipress.recognise.labels import Label, label_at, shape_of

_SENTENCE_END = re.compile(r"[.?!…)\]”\"’'—–-]\s*$")
_ABBREVIATED = re.compile(
    r"\b(?:[A-Z][a-z]|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Adm|Amb|Sen|Gov|Prof|Hon|St|Cde|Com|Min|No|MR|MRS|DR|GEN|[A-Z])\.\s*$"
)
_INLINE = re.compile(r"(?:(?<=[.?!…)\]”\"’'—–-])\s*|(?<=\n)\s*)(?=[^\W\d_a-z])")
_OPENING = re.compile(r"[(\[](?=[^\W\d_a-z][^()\[\]:\n]{1,60}:[ \t])")
_REPORT = re.compile(
    r"(?:said|asked|replied|stated|added|noted|explained|answered|continued|remarked|observed|agreed|suggested|responded|commented"
    r"|pointed out|thought|felt|opened|thanked|went on|told|read|then|also|concluded|began|indicated|expressed|described|reported)\b"
)
_GOING_ON = re.compile(
    r"(?:The (?:meeting|conversation|session|conference|discussion|call|luncheon|dinner|talks?|party|group|committee|council|two)\b"
    r".{0,80}\b(?:adjourned|ended|concluded|broke|resumed|recessed|closed|began|opened|turned|left|moved|terminated|proceeded|lasted|was (?:over|closed))"
    r"|(?:At|After|Following|There (?:was|followed))\b.{0,60}\b(?:adjourned|ended|joined|left|entered|pause|recess|laughter|discussion|exchange)\b"
    r"|The (?:Conference|Meeting) resumed|The interpreters?\b.{0,40}\b(?:translat|interpret|read))"
)
_EVENT_WORDS = re.compile(
    r"\b(?:laugh\w*|applause|pause[sd]?|silence|left|leaves?|enter(?:s|ed)|re-?enter(?:s|ed)|join(?:s|ed)|adjourn\w*|resum\w*|recess\w*|interpret\w*"
    r"|translat\w*|nods?|nodded|reads?|reading|hands?|handed|shows?|showed|looks?|looking|smil\w*|interrupt\w*|agreement|did not answer|reminisces?"
    r"|spoke|conversation|discussion|exchange|break|lunch|dinner|toast\w*|aside|to|gestur\w*|whisper\w*|points?|pointing|turning|referring)\b",
    re.I,
)
_PAGE = re.compile(r"\(\s*(?:pp?\.?|page|\d+)\s*\d*\s*\)", re.I)
_OWN_WORDS = re.compile(r"\b(?:I|we|you|my|our|your|me|us)\b")


def read_speakers(
    blocks: Sequence[Block], known: Known, profile: str = "auto"
) -> tuple[tuple[Mark, ...], tuple[Block, ...]]:
    """Marks of phenomenon `speaker` and `stage`, and the blocks with the roles `speech` and `stage` where they have them.

    A `profile` that the editor has chosen decides: a transcript or an interview is a dialogue as soon as labels recur, a
    memorandum, letter or telegram is none.
    """
    body = [block for block in blocks if block.class_ == "document" and block.role in BODY]
    accepted = dialogue(body, known) if profile in ("auto", *SPOKEN_PROFILES) else None
    if accepted is None and profile in SPOKEN_PROFILES:
        accepted = labelled(body, known)
    together = _together(body, known)
    if not accepted:
        asides = (together.get(block.number) or _interjection(block, known) for block in body)
        return tuple(mark for found in asides for mark in found), tuple(blocks)
    read = (together.get(block.number) or _labels(block, accepted, known) for block in body)
    marks = [mark for found in read for mark in found]
    return _continued(blocks, marks, accepted)


def _labels(block: Block, accepted: Accepted, known: Known) -> Iterator[Mark]:
    """The speaker marks of one block of a dialogue, from left to right."""
    at = 0
    taken: set[Span] = set()
    for start, at_head in _places(block.text, accepted):
        if start < at:
            continue
        if block.text[start] in "([" and (aside := _aside(block, start, accepted, known)):
            yield aside
            at = aside.target.end if aside.target else aside.span.end
            continue
        label = label_at(block.text, start, ending=accepted.ending or ("." if at_head else ""))
        if label is None and start == 0 and (accepted.alone or _is_mistyped_alone(block, accepted)):
            label = whole_label(block)
        if label is None and at_head and (mistyped := _mistyped_mark(block.text, start, accepted)):
            yield _mark(block, mistyped, accepted)
            at = mistyped.span.end
            continue
        if label is None or not _counts(block.text, label, accepted, at_head):
            continue
        yield _mark(block, label, accepted)
        yield from (after := tuple(_stage_after(block, label)))
        taken.update(mark.span for mark in after)
        at = label.span.end
    yield from (mark for mark in _stages(block) if mark.span not in taken)


_PAIRS = {"(": (")", "parenthesis"), "[": ("]", "bracket")}


def _aside(block: Block, start: int, accepted: Accepted, known: Known) -> Mark | None:
    """`(Pan: I have heard.)` or `[HON. MEMBERS: "And Canada?"]` inside another's speech; `target` is all of it."""
    closing, rend = _PAIRS[block.text[start]]
    end = block.text.find(closing, start)
    label = label_at(block.text, start + 1)
    if label is None or end < 0 or not block.text[label.span.end : end].strip(' "“”.'):
        return None
    if label.key not in accepted.keys and not is_person(label, known):
        return None
    span, whole = Span(start, label.span.end), Span(start, end + 1)
    kind = "interruption" if rend == "bracket" else "aside"
    return Mark(block.number, span, "speaker", kind, f"aside-{rend}", whole, (("rend", rend),))


#: `K;`, `THE PRESIDENT,`, `Q` before the words of a speech.
_WRONG_MARK = re.compile(
    r"(?P<core>[^\W\d_a-z][\w.’' ]{0,40}?)(?P<mark>[;,]) *(?=[“\"‘\[(]|[^\W\d_a-z])|(?P<short>[A-Z]{1,3})\.? +(?=\[?[^\W\d_a-z])"
)


def _mistyped_mark(text: str, start: int, accepted: Accepted) -> Label | None:
    """A label that is sure, with another mark than its own, or none after `Q` and initials."""
    found = _WRONG_MARK.match(text, start, start + 60)
    if found is None:
        return None
    core = (found["core"] or found["short"]).strip()
    label = Label(Span(start, start + len(found[0].rstrip())), core, shape_of(core), "")
    marked = found["mark"] == ";" or (found["mark"] and label.manner == "capitals" and len(core) > 3)
    short = found["short"] and label.shape in ("question", "initials")
    return label if label.key in accepted.near and (marked or short) else None


def _is_alone(text: str, label: Label) -> bool:
    return not text[: label.span.start].strip() and not text[label.span.end :].strip()


def _is_mistyped_alone(block: Block, accepted: Accepted) -> bool:
    """`MR. HICKERSN.` alone on its line, among labels that stand so."""
    label = whole_label(block) if block.text.isupper() else None
    return label is not None and (label.key in accepted.keys or misread(label.key, accepted.near))


def whole_label(block: Block) -> Label | None:
    text = without_aside(block.text)
    shape = shape_of(text) if len(text) <= 40 and "\n" not in text else ""
    return Label(Span(0, len(block.text)), text, shape, "") if shape else None


def _places(text: str, accepted: Accepted) -> Iterator[tuple[int, bool]]:
    """Where a label can begin: at line starts, and inside a line after the end of a sentence."""
    heads = set(line_starts(text))
    inline = {match.end() for match in _INLINE.finditer(text)}
    asides = {match.start() for match in _OPENING.finditer(text)}
    for start in sorted(heads | inline | asides):
        yield start, start in heads


def _counts(text: str, label: Label, accepted: Accepted, at_head: bool) -> bool:
    if at_head and _is_alone(text, label) and misread(label.key, accepted.near):
        return True
    if at_head:
        numbered = accepted.ending == "." and text[: label.span.start].rsplit("\n", 1)[-1].strip()
        if numbered and label.manner == "plain" != accepted.manner:
            return False  # `3. Mr. Lumumba. On this I would` among labels in capitals
        known = label.key in accepted.keys or _is_shorter(label, accepted)
        capitals = label.manner == accepted.manner == "capitals" and misread(label.key, accepted.near)
        return known or capitals or label.shape == "unknown" or label.supplied
    if accepted.alone or accepted.ending == "—" or (accepted.ending and label.manner == "plain"):
        return False
    marked = accepted.manner != "plain"
    if (
        marked
        and label.manner != accepted.manner
        and not (label.shape == "title" and label.key in accepted.keys)
    ):
        return False
    before = text[max(0, label.span.start - _WINDOW) : label.span.start]
    quoted = before.count("“") > before.count("”")
    known = label.key in accepted.keys or (marked and label.shape == "title") or _is_shorter(label, accepted)
    return known and not quoted and bool(_SENTENCE_END.search(before)) and not _ABBREVIATED.search(before)


def _is_shorter(label: Label, accepted: Accepted) -> bool:
    """`Husák:` among labels `G. Husák:`."""
    return label.shape in ("name", "caps") and any(key.endswith(" " + label.key) for key in accepted.near)


_WINDOW = 2000  # characters in which a quotation may have been opened


def _mark(block: Block, label: Label, accepted: Accepted) -> Mark:
    rule = "name-alone" if accepted.alone else f"label-{label.shape or 'supplied'}"
    return Mark(block.number, label.span, "speaker", "label", rule, sure=label.key not in accepted.doubtful)


_AFTER_LABEL = re.compile(r"\s*(\((?P<words>[^()\n]{2,120})\))")


def _stage_after(block: Block, label: Label) -> Iterator[Mark]:
    """`Mao: (looking at Dr. Kissinger) He is`: what the speaker does, in round brackets right after the label."""
    found = _AFTER_LABEL.match(block.text, label.span.end)
    if found and found["words"][0].islower() and _EVENT_WORDS.search(found["words"]):
        yield Mark(block.number, Span(*found.span(1)), "stage", "stage", "stage-after-label")


_SOUND = re.compile(
    r"\((?:[^()\n]{0,60}\b)?(?:laugh\w*|applause|pause|silence|interruption|telephone rings|nods|nodding|smil\w*|gestur\w*|whisper\w*|translat\w*"
    r"|interpret\w*|inaudible|crosstalk|general agreement|cheers|reads?|reading|Heiterkeit|Beifall|смех|аплодисменты)\b[^()\n]{0,60}\)",
    re.I,
)


def _stages(block: Block) -> Iterator[Mark]:
    """`(Laughter)`, `(Chou laughs.)` inside a speech."""
    for found in _SOUND.finditer(block.text):
        yield Mark(block.number, Span(*found.span()), "stage", "stage", "stage-in-speech")


_MOST_TOGETHER = 12  # blocks in one pair of round brackets


def _together(body: Sequence[Block], known: Known) -> dict[int, list[Mark]]:
    """`(Kapo: I was there.` … `Zhou: And you?` … `Kapo: I too.)`: one pair of round brackets over several blocks, each with its label."""
    made: dict[int, list[Mark]] = {}
    for number, block in enumerate(body):
        if block.number in made or not block.text.startswith("(") or not _is_open(block.text):
            continue
        run = [block, *_until_closed(body[number + 1 : number + _MOST_TOGETHER])]
        labels = [label_at(each.text, int(each is block)) for each in run]
        if len(run) > 1 and labels[0] and is_person(labels[0], known):
            for each, label in zip(run, labels, strict=True):
                made[each.number] = [_one_of_several(each, label, run)] if label else []
    return made


def _is_open(text: str) -> bool:
    return text.count("(") > text.count(")")


def _until_closed(following: Sequence[Block]) -> list[Block]:
    """The blocks with labels up to the one that closes a round bracket at its end; none where no block does."""
    for number, block in enumerate(following):
        if label_at(block.text) is None:
            break
        if block.text.count(")") > block.text.count("("):
            return list(following[: number + 1]) if block.text.endswith(")") else []
    return []


def _one_of_several(block: Block, label: Label, run: Sequence[Block]) -> Mark:
    at = {run[0].number: ("open", 0), run[-1].number: ("close", label.span.start)}
    end, start = at.get(block.number, ("", label.span.start))
    rend = (("rend", f"parenthesis-{end}"),) if end else ()
    span, whole = Span(start, label.span.end), Span(start, len(block.text))
    return Mark(block.number, span, "speaker", "aside", "interjections-together", whole, rend)


def _interjection(block: Block, known: Known) -> Iterator[Mark]:
    """`(Ambassador Pan: I have heard.)`: a block in round brackets that begins with a person's label."""
    if not (block.text.startswith("(") and block.text.endswith(")") and _closes_last(block.text)):
        return
    label = label_at(block.text, 1)
    if label and is_person(label, known) and block.text[label.span.end : -1].strip():
        span, whole = Span(0, label.span.end), Span(0, len(block.text))
        yield Mark(block.number, span, "speaker", "aside", "interjection", whole, (("rend", "parenthesis"),))


def _closes_last(text: str) -> bool:
    """Whether the first round bracket is closed by the last."""
    depth = 0
    for at, character in enumerate(text):
        depth += (character == "(") - (character == ")")
        if depth == 0:
            return at == len(text) - 1
    return False


def _continued(
    blocks: Sequence[Block], marks: list[Mark], accepted: Accepted
) -> tuple[tuple[Mark, ...], tuple[Block, ...]]:
    """Give the blocks after a label the role they have in the dialogue."""
    spoken = {mark.block for mark in marks if mark.phenomenon == "speaker"}
    alone = {
        m.block for m in marks if m.phenomenon == "speaker" and not blocks[m.block].text[m.span.end :].strip()
    }
    roles: dict[int, str] = {}
    speaking = False
    for block in blocks:
        if block.class_ != "document" or block.role not in BODY:
            speaking = False
        elif block.number in spoken:
            roles[block.number], speaking = "paragraph", True
        elif not speaking and block.text[:1] == "(" and _role(block, accepted) == "stage":
            roles[block.number] = "stage"
        elif speaking and block.number - 1 in alone:
            roles[block.number] = "speech"
        elif speaking:
            roles[block.number] = _role(block, accepted)
            speaking = roles[block.number] in ("speech", "list", "stage", "table")
    made = tuple(b._replace(role=roles[b.number]) if b.number in roles else b for b in blocks)
    return tuple(marks), made


def _role(block: Block, accepted: Accepted) -> str:
    """What an unlabelled block is after a speech: its continuation, a stage direction, or narration."""
    text = block.text
    if (
        text.startswith("(")
        and text.endswith((")", ")."))
        and not _OWN_WORDS.search(text)
        and not _PAGE.match(text)
    ):
        return "stage"
    if block.role in ("list", "table", "heading", "section", "signed"):
        return block.role
    if _GOING_ON.match(text) or _reports(text) or (accepted.quoted and text[:1] not in "“\"‘'["):
        return "paragraph"
    return "speech"


def _reports(text: str) -> bool:
    """`Walt Rostow said that`: a person and a verb of reporting at the head."""
    found = re.match(r"(?:[^\W\d_a-z][\w.’'-]*\s+){1,5}", text)
    return bool(found and _REPORT.match(text, found.end()) and found[0].split()[0] not in ("I", "We", "You"))
