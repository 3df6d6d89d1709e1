"""Personal names as people write them: titles, given names and surname, in either order.

    name  = [office] [title]… given… [particle]… surname [suffix]      `Dr. Henry A. Kissinger`  `General de Gaulle`
          | surname given                                              `Pan Zili`  `Kim Byeong-jik`  `Chou En-lai`
          | title surname  |  surname                                  `MR. ENDERS`  `Lord Addison`
          | [the] office                                               `The Secretary`  `Mr. President`

An office ends where its words end (lexicon.offices, lexicon.persons); the words after `of` and `for` belong to it.
Surnames stand first by shape alone: a known family name and romanised syllables after it. Brackets are read through.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from teipress.recognise.lexicon import nations, offices
from teipress.recognise.lexicon import persons as words

_TOKEN = re.compile(r"[^\W\d_](?:[\w’'\-./&]*\w)?\.?|&")
_OF = frozenset("of for to at in on".split())
_LINKS = frozenset("and the & a".split())
_INITIAL = re.compile(r"(?:[^\W\d_]\.[\s-]?)*[^\W\d_]\.?")
_SYLLABLE = (
    r"(?:zh|ch|sh|ts|tz|hs|gw|kw|kh|ph|th|tr|ng|nh|gi|[bpmfdtnlgkhjqxrzcsywv])?['’]?"
    r"[iyuüw]?[aeiouüê]{1,3}(?:ng|nh|ch|[nrklmpthc])?"
)
_SYLLABLES = re.compile(rf"{_SYLLABLE}(?:['’-]?{_SYLLABLE})?", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:a[ldnrstz]|ash|el)[-’'](?=\w{3})", re.IGNORECASE)
#: Given names that are shortened with a point, and saints: no titles.
_SHORT = frozenset(
    "wm geo chas thos jas jos robt saml benj alex fred ed st ste ph chr yu ya ye kh zh ts sh".split()
)
#: Family names that are Western given names or words, too: two plain syllables after them prove nothing.
_WEAK = frozenset("lee long kim young van ma do son you fan jo ray chi may".split())


@dataclass(frozen=True)
class Name:
    """A name in its parts. `text` as it stands; `titles` are bare words of title and office before the name."""

    text: str
    titles: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    surname: str = ""
    suffix: str = ""
    surname_first: bool = False

    @cached_property
    def key(self) -> str:
        """The surname for comparison, without particle and article (`de Gaulle`, `al-Sadat`), folded."""
        last = self.surname.rpartition(" ")[2]
        return folded(_ARTICLE.sub("", last))

    @property
    def stem(self) -> str:
        """What an identifier is made from: all of a name whose surname stands first, else the surname without its article."""
        if self.surname_first:
            return " ".join((self.surname, *self.given))
        return _ARTICLE.sub("", self.surname) or self.text

    @cached_property
    def initials(self) -> str:
        given = "".join(letter for word in self.given for letter in _heads(word))
        return (self.key[:1] + given if self.surname_first else given + self.key[:1]).upper()

    @property
    def office(self) -> tuple[str, ...]:
        """Its titles without those of courtesy: `secretary`, `prime minister`."""
        return canonical_office(t for t in self.titles if t not in words.COURTESY)

    @property
    def sex(self) -> str:
        titles = set(self.titles)
        return "f" if titles & words.FEMALE else "m" if titles & words.MALE else ""

    @property
    def sort(self) -> str:
        """The form for an index: `Kissinger, Henry A.`; `Pan Zili` stays."""
        if self.surname_first or not self.given:
            return " ".join((self.surname, *self.given)).strip() or self.text
        return f"{self.surname}, {' '.join(self.given)}" + (f", {self.suffix}" if self.suffix else "")


def canonical_office(office: Iterable[str]) -> tuple[str, ...]:
    """One form for one office: `Minister of Foreign Affairs` is `Foreign Minister`, `Gen.` is `General`."""
    long = [words.LONG.get(word, word) for word in office]
    for head in ("minister", "secretary"):
        if long[:1] == [head] and long[1:2] and long[1] in ("of", "for") and long[2:3] not in ([], ["state"]):
            rest = [word for word in long[2:] if word not in ("affairs", "of", "for", "the")]
            return (*rest[:1], head, *rest[1:])
    return tuple(long)


def _heads(word: str) -> list[str]:
    return re.findall(r"[^\W\d_]", word) if _INITIAL.fullmatch(word) else [folded(word)[:1]]


@lru_cache(maxsize=4096)
def folded(word: str) -> str:
    """A word for comparison: `LE0POLD` is `leopold`, `Müller` is `muller`; letters and figures only."""
    plain = unicodedata.normalize("NFKD", word).casefold()
    plain = re.sub(r"(?<=[^\W\d_])0|0(?=[^\W\d_])", "o", plain)
    plain = re.sub(r"(?<=[^\W\d_])1(?=[^\W\d_])", "l", plain)
    return "".join(c for c in plain if c.isalnum())


def slug(text: str) -> str:
    """An NCName from a name: `Kim Byeong-jik` -> `kim-byeong-jik`."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = "".join(
        c if c <= "\uffff" else f"{ord(c):x}" for c in plain
    )  # libxml2 takes no others in an xml:id
    joined = "-".join(re.findall(r"[^\W_]+", re.sub(r"['’]", "", plain)))
    return joined if joined[:1].isalpha() else f"n-{joined}".rstrip("-")


@lru_cache(maxsize=4096)
def read_name(text: str) -> Name:
    """The parts of a name; without a surname where the text is an office alone."""
    plain = re.sub(r"(?<=[^\W\d_]{2}\.)(?=[^\W\d_]{2})", " ", re.sub(r"[\[\]]", "", text))  # DR.EVATT
    tokens = [match[0] for match in _TOKEN.finditer(plain[:400])]
    start = _office_end(tokens)
    titles = tuple(bare(token) for token in tokens[:start] if bare(token) not in _LINKS)
    name, suffix = _without_suffix(_until_office(tokens[start:]))
    if not name:
        return Name(text.strip(), titles)
    first = _surname_first(name)
    at = 1 if first else _surname_start(name)
    surname, given = (name[0], name[1:]) if first else (" ".join(name[at:]), name[:at])
    return Name(text.strip(), titles, tuple(given), surname.rstrip("."), suffix, first)


def bare(token: str) -> str:
    return token.casefold().rstrip(".").replace("’", "'").removesuffix("'s")


def _office_end(tokens: list[str]) -> int:
    """How many tokens at the head belong to office and titles."""
    end = 0
    while end < len(tokens):
        word = bare(tokens[end])
        if word in _OF and end:
            end += 2 + (end + 1 < len(tokens) and bare(tokens[end + 1]) == "the")
        elif _is_initial(tokens, end):
            break
        elif word in _LINKS or _is_title(tokens, end) or _is_nation(tokens, end):
            end += 1
        else:
            break
    return min(end, len(tokens))


def _is_initial(tokens: list[str], at: int) -> bool:
    """`A.` is no article, and `M.` before another initial no Monsieur."""
    if len(tokens[at]) != 2 or not tokens[at][0].isupper() or tokens[at][1] != ".":
        return False
    return tokens[at] != "M." or (at + 1 < len(tokens) and len(bare(tokens[at + 1])) == 1)


def _is_title(tokens: list[str], at: int) -> bool:
    word, last = bare(tokens[at]), at == len(tokens) - 1
    if word in words.HOMONYMS and last:
        return at > 0 and bare(tokens[at - 1]) not in words.COURTESY
    short = tokens[at].endswith(".") and len(word) > 1 and "." not in word and word not in _SHORT and not last
    return is_office(word) or short or (word in words.OFFICE_WORDS and (at > 0 or not last))


def is_office(word: str) -> bool:
    """A word of title or office, of courtesy, or two of them joined: `minister-counselor`."""
    if word in offices.OFFICES or word in words.COURTESY or word in _OFFICIALS:
        return True
    first, joined, second = word.partition("-")
    return bool(joined) and first in offices.TITLES and second in offices.TITLES


_OFFICIALS = frozenset(
    "charge d'affaires min pm fm dcm vp p.m f.m v.p officer official administrator advisor adviser aide assistant interpreter translator notetaker note-taker spokesman operator "
    "counsel representative member members leader undersecretary vice-president secretary-general president-elect".split()
)


_NATIONS = nations.NATIONAL | nations.COUNTRIES | nations.INITIALS


def _is_nation(tokens: list[str], at: int) -> bool:
    """A country before an office, or its letters: `Soviet Ambassador Dobrynin`, `N.Z. Minister`; not `Mr. Jordan`."""
    word = tokens[at].casefold()
    if _INITIAL.fullmatch(word) and "." in word:
        return at + 1 < len(tokens) and is_office(bare(tokens[at + 1]))
    letters = word != tokens[at] and tokens[at].isupper() and len(word) < 7 and not " ".join(tokens).isupper()
    known = (
        word in _NATIONS
        or bare(word) in words.GROUPS
        or word in words.BODIES
        or word in words.ORGANS
        or letters
    )
    return known and any(is_office(bare(token)) for token in tokens[at + 1 : at + 4])


def _until_office(tokens: list[str]) -> list[str]:
    for index, token in enumerate(tokens):
        word = bare(token)
        cased = not token[0].islower() or word in words.PARTICLES or bool(_ARTICLE.match(token))
        if not cased or (index and is_office(word) and word not in words.HOMONYMS):
            return tokens[:index]
    return tokens


def _without_suffix(tokens: list[str]) -> tuple[list[str], str]:
    if len(tokens) > 1 and bare(tokens[-1]) in words.SUFFIXES:
        return tokens[:-1], tokens[-1]
    return tokens, ""


def _surname_start(name: list[str]) -> int:
    at = len(name) - 1
    while at > 0 and name[at - 1].casefold() in words.PARTICLES:
        at -= 1
    return at


def _surname_first(name: list[str]) -> bool:
    family, given = folded(name[0]), name[1:]
    if not 1 <= len(given) <= 2 or any(token.endswith(".") for token in name):
        return False
    if len(given) == 1 and given[0].casefold() in words.HUNGARIAN_GIVEN:
        return name[0].casefold() not in words.HUNGARIAN_GIVEN
    if family not in words.FAMILY_FIRST or not all(_SYLLABLES.fullmatch(token) for token in given):
        return False
    return len(given) == 2 or "-" in given[0] or family not in _WEAK
