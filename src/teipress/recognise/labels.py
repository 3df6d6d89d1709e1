"""A speaker's label as people type it: its shape, its mark, and the name or office in it.

label  = name [aside] mark
mark   = `:`  `:—`  `.—`  ` -`  or a full stop after capitals
aside  = `(via interpreter)`  `[looking around]`  `[hereafter LBJ]`
name   = [title]… capitalised words | THE SECRETARY | K | LBJ | Q | `(?)` | name `and` name
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from teipress.model import Span
from teipress.recognise.lexicon import offices
from teipress.recognise.lexicon import persons as words
from teipress.recognise.lexicon.english import is_english
from teipress.recognise.names import bare, folded, is_office, read_name
from teipress.recognise.participants import is_group

LONGEST = 90
_ASIDE = r"(?:\s*(?:\([^()\n]{1,60}\)|\[[^\[\]\n]{1,60}\]|, (?:interrupting|interjecting|continuing|laughing|smiling|aside|again)\b))"
_HEAD = re.compile(
    rf"(?P<quote>[\"“‘']?)(?P<core>\[?[^:\n\[(]{{1,60}}?(?:\[[^\[\]\n]{{1,40}}\][^:\n\[(]{{0,40}}?)??|\(\?+\)){_ASIDE}{{0,2}}\s*"
    r"(?P<mark>:\]?(?:\s?[—–]|--|-)?|\]?:)(?=\s|$|[\"“‘'\[(A-ZА-Я.…—–-])"
)
#: The shortest first: `THE PRESIDENT. No. That is`, `Mr. BUNDY. Mr. Chairman`.
_STOPPED = tuple(
    re.compile(
        rf"(?P<quote>)(?P<core>(?:\[[^\[\]\n]{{1,12}}\][ ]?)?(?:(?:[^\W\d_a-z]\.){{0,2}}[^\W\d_a-z][\w’'-]*\.?,?[ ](?:and[ ])?){{{count}}}[^\W\d_a-z][\w’'-]*){_ASIDE}?(?P<mark>\.)\s+(?=[\"“‘'\[(A-ZА-Я…—–])"
    )
    for count in range(5)
)
_DASHED = re.compile(
    rf"(?P<quote>)(?P<core>(?:[^\W\d_][\w’'-]*\.?[ ]){{0,5}}[^\W\d_a-z][\w’'-]*){_ASIDE}?(?P<mark>\.(?:\s?[—–]|--))\s*(?=[\"“‘'\[(A-ZА-Я…])"
)
#: `Pres— Glad to hear it`, as notes are taken.
_CLOSE_DASH = re.compile(
    r"(?P<quote>)(?P<core>(?:[^\W\d_a-z][\w’'-]*\.?[ ]){0,2}[^\W\d_a-z][\w’'-]*\.?)(?P<mark>—|--)\s*(?=[\"“‘'\[(A-ZА-Я…0-9])"
)
#: `[KÁDÁR.] I agree`, beside labels with a full stop.
_STOPPED_IN_BRACKETS = re.compile(
    r"(?P<quote>)(?P<core>\[(?:[^\W\d_a-z][\w’'-]*\.?[ ]){0,3}[^\W\d_a-z][\w’'-]*)(?P<mark>\.\])\s+(?=[\"“‘'(A-ZА-Я…—–])"
)
_GLUED = re.compile(r"(?<=\b[A-Z][A-Za-z]\.)(?=[A-Z]{2}|[A-Z][a-z])")  # DR.EVATT
_WORD = re.compile(r"[^\W\d_](?:[\w’'\-/&.]*\w)?\.?|&")
_SMALL = words.PARTICLES | frozenset("of the and for to & via".split())
_NO_HEAD = _SMALL - words.PARTICLES - {"the"}
#: Words that head a field, a note or an argument and never a speech.
_NO_SPEAKERS = frozenset(
    """cdes comrades messrs note notes nb comment comments remark remarks summary conclusion conclusions recommendation recommendations background issue
    issues option options pro pros con cons fyi ps p.s postscript example examples text subject subjects date time place location
    participants present distribution reference references ref to from via info cc copy copies action actions attachment attachments
    enclosure enclosures annex appendix tab tabs source sources see also but and or so thus therefore however finally first second
    third firstly secondly thirdly next then now here there result results purpose objective objectives answer question addendum
    agenda item items paragraph section article part chapter title classification translation translator's original draft drafted
    approved cleared authority declassified begins ends begin end message quote unquote dear gentlemen warning important
    attention discussion decision decisions problem problems facts fact assumptions supporting assigned responsibility status
    approve disapprove yes no hereafter table figure footnote footnotes editor editorial abstract keywords contents introduction
    interpretation record recording recorded interpreting interpreted
    notice notices restriction restrictions caution disclaimer copyright permission permissions terms provenance
    abstaining against favour favor absent agreed decided noted resolved concluded action actions method observations advantages disadvantages alternatives alternative implementation""".split()
)
_COMRADES = frozenset("cdes comrades messrs".split())
_VOICES = frozenset(
    """operator opr voice voices interpreter translator moderator interviewer reporter press audience all others several unidentified
    unknown speaker chair chairman chairwoman president secretary minister ambassador premier deputy general admiral senator
    governor mayor king queen prince clerk members member hon delegates delegate witness counsel judge court officer unison""".split()
)
_QUESTION = frozenset("q question".split())
_ANSWER = frozenset("a answer reply".split())


_JOINED = re.compile(r",\s*(?:and\s+)?|\s+(?:and|&)\s+")


class Label(NamedTuple):
    """A possible label: all its characters, those of the name alone, and what its shape is."""

    span: Span
    core: str
    shape: str  # `title`, `caps`, `name`, `initials`, `voice`, `question`, `answer`, `side`, `unknown`
    aside: str
    supplied: bool = False

    @property
    def manner(self) -> str:
        """How it is written: all `capitals`, the `surname` in capitals, or `plain`."""
        letters = [word for word in _words(self.core) if len(word.strip(".")) > 1 and word not in _SMALL]
        if letters and all(token.isupper() for token in letters):
            return "capitals"
        return "surname" if letters and letters[-1].isupper() else "plain"

    @property
    def key(self) -> str:
        """The label for comparison with others."""
        return _key(self.core)

    @property
    def keys(self) -> tuple[str, ...]:
        """Those of all that a label names: `APRÓ, KÁLLAI`, `Rusk and Ball`."""
        return tuple(_key(part) for part in _JOINED.split(self.core))


def label_at(text: str, start: int = 0, *, ending: str = "") -> Label | None:
    """The possible label that begins at `start`: with a colon, or the `ending` that a document uses beside it.

    That is `.`, a full stop after capitals or an office, or `—`, a dash close to the name.
    """
    stop = start + LONGEST * 2
    marked = text.find(":", start, stop) >= 0
    label = _read(
        text, (_HEAD.match(text, start, stop) if marked else None) or _DASHED.match(text, start, stop)
    )
    if label is None and ending == ".":
        read = (_read(text, each.match(text, start, stop)) for each in (*_STOPPED, _STOPPED_IN_BRACKETS))
        return next((each for each in read if each and _may_stop(each)), None)
    return _read(text, _CLOSE_DASH.match(text, start, stop)) if label is None and ending == "—" else label


def _may_stop(label: Label) -> bool:
    """A full stop ends a label only after a surname with a title, an office with its article, or capitals; `Mr.` alone goes on."""
    if label.shape in ("question", "answer"):
        return True
    last = bare(_words(label.core)[-1])
    if last in words.COURTESY or last in words.LONG or len(last) < 2 or len(label.core) < 3:
        return False
    titled = bool(read_name(label.core).surname) or label.core.startswith("The ")
    return label.manner == "capitals" or (label.shape == "title" and titled)


def _read(text: str, found: re.Match[str] | None) -> Label | None:
    if found is None or found["quote"]:
        return None
    return _label(text, Span(found.start("core"), found.end("mark")), found["core"])


def _label(text: str, span: Span, core: str) -> Label | None:
    whole = text[span.start : span.end]
    supplied = core.startswith("[") and not _PARTLY.match(core)
    if supplied and not re.fullmatch(r"\[[^\[\]]*:?\]:?", whole):
        return None
    name = core.strip("[] ")
    outer = re.sub(r"\[[^\]]*\]", lambda m: m[0][1:-1] if _joins(core, m) else "", core).strip("[] ")
    aside = whole[len(core) :].strip(" :]—–-.")
    unnamed = re.fullmatch(r"\(\?+\)|\?+", core) or (supplied and _WITHHELD_NAME.match(name))
    shape = "unknown" if unnamed else shape_of(outer)
    return Label(span, outer, shape, aside, supplied) if shape else None


#: `[name not declassified]:`, a speaker whom the censor hides.
_WITHHELD_NAME = re.compile(
    r"(?:the )?(?:names?|speaker)\b.{0,20}\b(?:declassified|withheld|deleted|redacted)$", re.I
)


#: `[Lê] Duẩn:`, a name completed at its head.
_PARTLY = re.compile(r"\[[^\[\]]*\]\s*[^\W\d_]")


def _joins(core: str, bracket: re.Match[str]) -> bool:
    """`RSM[cNamara]` and `[Lê] Duẩn` complete the name, `RN [Richard Nixon]` explains it."""
    at = core.find(bracket[0])
    return not core[at - 1].isspace() if at > 0 else _PARTLY.match(core) is not None


@lru_cache(maxsize=4096)
def _key(core: str) -> str:
    return " ".join(folded(word) for word in _words(core))


def _words(core: str) -> list[str]:
    return _WORD.findall(_GLUED.sub(" ", core))


@lru_cache(maxsize=4096)
def shape_of(core: str) -> str:
    """What kind of label some words are, empty where they are none."""
    tokens = _words(core)
    if not tokens or len(tokens) > 8 or re.search(r"[\d;!?\"“”]", re.sub(r"(?<=[A-Z])0(?=[A-Z])", "O", core)):
        return ""
    lows = [bare(token) for token in tokens]
    if re.search(r"[^\W\d_]{4,}\.\s", core) and not is_office(lows[0]):
        return ""
    if any(
        not _capital(token) and low not in _SMALL and low not in _VOICES
        for token, low in zip(tokens, lows, strict=True)
    ):
        return ""
    if "to" in lows[1:2] and is_english(lows[0]) and not is_office(lows[0]):
        return ""  # `Assigns to Comrade Filipov: ...`
    if lows == ["sir"] or lows[0] in _NO_HEAD or lows[-1] in _SMALL:
        return ""
    if len(tokens) == 1 and (lows[0] in _QUESTION or lows[0] in _ANSWER):
        return "question" if lows[0] in _QUESTION else "answer"
    if lows[0] in _COMRADES and "and" in lows[2:]:
        return "title"  # `Cdes. Stoica and Drăghici`
    if lows[0] in _NO_SPEAKERS or (len(lows) <= 2 and lows[-1] in _NO_SPEAKERS):
        return ""
    return _shape(tokens, lows)


def _shape(tokens: list[str], lows: list[str]) -> str:
    if is_group(" ".join(tokens)):
        return "side"
    titled = any(is_office(low) or low in offices.OFFICES for low in lows if low not in words.HOMONYMS) or (
        lows[0] in words.HOMONYMS and len(lows) > 1
    )
    if titled:
        return "title"
    if set(lows) & _VOICES:
        return "voice"
    letters = "".join(tokens).replace(".", "")
    if len(tokens) <= 2 and letters.isupper() and len(letters) <= 4 and not letters.isdigit():
        return "initials"
    if all(token.isupper() or low in _SMALL for token, low in zip(tokens, lows, strict=True)):
        return "caps"
    return "name" if len(tokens) <= 5 else ""


def _capital(token: str) -> bool:
    """A capital, a letter of a script without them, a particle that is elided: `d’Affaires`."""
    if token[:2] in ("d’", "d'", "l’", "l'"):
        token = token[2:]
    return token[0].isupper() or (token[0].isalpha() and not token[0].islower())
