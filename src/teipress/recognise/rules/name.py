"""Names completed, sides and offices before their nouns, who speaks. (TEI Guidelines 14.2.1, 3.6.1)"""

from __future__ import annotations

import re

from teipress.model import Span
from teipress.recognise.context import Context
from teipress.recognise.lexicon import grammar, nations, offices
from teipress.recognise.rules.row import Row
from teipress.recognise.rules.target import word_before

_SIDE_WORDS = nations.NATIONAL | nations.SIDES | nations.COMBINING | nations.INITIALS
_BEFORE_NAMES = offices.TITLES | offices.PERSONS
_NOT_A_NOUN = frozenset(
    "auxiliary modal preposition conjunction verb relative pronoun determiner adverb".split()
)
_BESIDE_SPEAKERS = frozenset("also then further again had has the to".split())
#: Forms that are nouns, too: they say who speaks only after a pronoun.
_ALSO_NOUNS = frozenset("states points notes comments remarks answers replies thought mentions".split())
_OF_THE_PRESENT = frozenset("say think add ask answer believe mean tell know repeat reply note".split())
_JOINED = re.compile(r"[-–/]")
_HONORIFICS = frozenset(
    "mr mrs ms miss dr messrs sir lord lady dame madame mme herr frau comrade cde".split()
)


def _attribution(c: Context) -> bool:
    """`[He said]`, `[Kosygin continued that]`: who, a verb of saying, nothing else."""
    words = c.words[:-1] if c.lows[-1:] == ["that"] else c.words
    if not 2 <= len(words) <= 6:
        return False
    first, last = words[0].casefold(), words[-1].casefold()
    if first in ("i", "we") and last in _OF_THE_PRESENT:
        return False  # `with us, [we say] welcome`: who speaks does not say so in the present
    asked = c.part_before in ("relative", "pronoun") and c.next not in ("", "that")
    if first in grammar.SUBJECT and asked:
        return False  # `after which [we went] to Warsaw`: a clause of the sentence itself
    if last in grammar.SAYING and _speaker(words[:-1], last):
        return True
    return first in grammar.SAYING and _speaker(words[1:], first)


def _speaker(words: list[str], verb: str) -> bool:
    lows = [low for word in words if (low := word.casefold()) not in _BESIDE_SPEAKERS]
    if len(lows) == 1 and lows[0] in grammar.SUBJECT:
        return True
    if not lows or verb in _ALSO_NOUNS:
        return False
    return all(word[0].isupper() for word in words if word.casefold() in lows) or all(
        low in offices.OFFICES or low in nations.NATIONAL for low in lows
    )


_OWNING = re.compile(r"['’]s?$")


def national(low: str) -> bool:
    """Whether a word is an adjective of a nation, side or alliance, doubled ones too."""
    return all(part.replace(".", "") in _SIDE_WORDS for part in _JOINED.split(low))


def _side(c: Context) -> bool:
    """`[North] Korea`, `[Soviet] leadership`: the side or country before its noun."""
    if not c.next or not c.words or c.next.casefold() in nations.STATES:
        return False
    first, after = c.lows[0], _OWNING.sub("", c.next.casefold())
    if (
        first in nations.SIDES
        and len(c.words) == 1
        and (after in nations.COUNTRIES or after in nations.NATIONAL)
    ):
        return c.words[0][0].isupper() or first in ("communist", "nationalist")
    return (
        national(first)
        and len(c.words) <= 3
        and not (c.lows[-1] in offices.TITLES and c.is_name(c.previous))
        and c.part_after not in _NOT_A_NOUN
        and not (c.next[0].isupper() and first in nations.SIDES)
    )


def _title(c: Context) -> bool:
    """`[King] Faisal`, `[US ambassador] Thompson`: the office before the name of who holds it."""
    if not c.words or not c.next[:1].isupper() or c.lows[0] in grammar.ARTICLES or c.whole_line:
        return False
    if c.low.rstrip(".") in _HONORIFICS:
        return True
    offices_alone = all(low in offices.TITLES and low in offices.HELD for low in c.lows)
    if c.nearest and c.nearest[-1].casefold() in _HONORIFICS and not offices_alone:
        return False
    beside = [word.strip(".") for word in c.words if word.casefold().strip(".") not in _HONORIFICS]
    if len(beside) < len(c.words) and beside and all(len(w) == 1 or c.is_name(w) for w in beside):
        return False  # `[Dr. G. M.] Dimitrov`, `[Sir John] Bunting`
    if len(c.words) > 1 and _LETTERS.fullmatch(c.inside.partition(" ")[2]):
        return False  # `[Gen. V. G.] Kulikov`
    named = any(part in _BEFORE_NAMES for low in c.lows for part in low.split("-"))
    return named and c.is_name(c.next) and c.capitals_after_first


def _state(c: Context) -> bool:
    """`[the People's Republic of] China`: what state a country is."""
    return (
        len(c.words) > 1
        and c.lows[-1] == "of"
        and c.next.casefold() in nations.COUNTRIES
        and any(word[0].isupper() for word in c.words)
    )


_OF_STATES = frozenset("government delegation embassy side troops forces army navy parliament".split())


def _country_of_office(c: Context) -> bool:
    """`[France's] Foreign Minister`, `[US] Ambassador`: a country before an office."""
    first = c.low if c.low.startswith(_DOUBLE) else c.lows[0] if c.words else ""
    word = _OWNING.sub("", first.replace(".", ""))
    known = word in nations.COUNTRIES or word in nations.INITIALS or word in _DOUBLE
    named = word in nations.COUNTRIES and c.words[0] == c.inside and c.next[:1].isupper()
    if word in nations.COUNTRIES and c.next.casefold() in _OF_STATES:
        return len(c.words) == 1
    return len(c.words) <= 2 and known and bool(c.next) and c.part_after not in _NOT_A_NOUN and not named


#: Countries of two words.
_DOUBLE = ("united kingdom", "united states", "new zealand", "soviet union", "south africa", "saudi arabia")


def _of_somebody(c: Context) -> bool:
    """`has accepted the [Secretary-General's] proposals`: whose, between the article and its noun."""
    return (
        c.part_before == "determiner"
        and len(c.words) < 4
        and c.inside.endswith(("'s", "’s", "s'", "s’"))
        and c.next.islower()
        and c.part_after not in _NOT_A_NOUN
    )


def _ordinal(c: Context) -> bool:
    """`the [Eighth] Plenum`: which of several of one name."""
    return c.low in grammar.ORDINALS and c.inside[0].isupper() and c.next[:1].isupper()


def _before_noun(c: Context) -> bool:
    """`the [Yalu] river`, `the [Eisenhower] administration`: a name before a noun of small letters."""
    return (
        c.capitals
        and c.inside[0].isalpha()
        and len(c.words) <= 2
        and c.next.islower()
        and c.part_after not in _NOT_A_NOUN
        and c.lows[0] not in grammar.FUNCTION
        and c.part_before in ("determiner", "adjective", "preposition")
    )


def _given_name(c: Context) -> bool:
    """`[Leonid] Brezhnev`, `[N.G.] Sudarikov`."""
    if not c.capitals or len(c.words) > 4 or c.inside[-1:] in ",:;" or c.noun_phrase_starts or c.whole_line:
        return False
    if _LETTERS.fullmatch(c.inside):
        return c.next[:1].isupper()
    if _of_institution(c) or _is_acronym(c.words[-1]):
        return False
    return c.is_name(c.next) and all(
        c.is_name(word) or (word[0].isupper() and c.lows[0] in offices.TITLES) for word in c.words
    )


_LETTERS = re.compile(r"(?:[^\W\d_]\.[ -]?){1,4}")  # `[S.G.] Holland`


def _after_title(c: Context) -> bool:
    """`Ambassador [Thompson]`, `Comrade [Mao Zedong]`: the name after a title without an article."""
    if not c.adjacent or not c.nearest or not c.capitals or not all(c.is_name(word) for word in c.words):
        return False
    title = c.nearest[-1]
    return (
        not _is_acronym(c.words[-1])
        and title[0].isupper()
        and ((low := title.casefold().rstrip(".s")) in offices.TITLES or low == "comrade")
        and c.second.casefold() not in grammar.ARTICLES
        and not c.noun_phrase_starts
    )


def _part_of_name(c: Context) -> bool:
    """`Zhou [Enlai]`, `Dartmouth [College]`: what completes the name that stands before."""
    if not c.capitals or len(c.words) > 4 or c.noun_phrase_starts or c.part_before != "name":
        return False
    if len(c.previous) == 1 and len(c.words) == 1 and c.inside.startswith(c.previous):
        return False  # `K [Kissinger]`: what a letter stands for
    if len(c.words) > 1 and c.previous == c.words[-1]:
        return False  # the name again, with more: `Win Brown [Winthrop G. Brown]`
    if c.lows[0] in grammar.FUNCTION or c.previous.casefold() in offices.OFFICES:
        return False
    return not any(
        low in nations.NATIONAL or low in nations.COUNTRIES or low in _JOINING or low in offices.OFFICES
        for low in c.lows
    ) and not _is_acronym(c.words[-1])


_JOINING = frozenset("of for from and at".split())


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper() and word.isalpha()


#: Surnames of one syllable: Chinese in both romanisations, Korean, Vietnamese; given names follow them.
_ONE_SYLLABLE = re.compile(r"^[^aeiouyăâêôơư]{0,4}['’]?[aeiouyăâêôơưŏŭ]{1,3}(?:ng|n|h|k|m|p|t|c)?$", re.I)


def _sure_name(c: Context) -> bool:
    """A given name after a surname of one syllable, the noun of an institution, a word within or after a longer name."""
    if not _part_of_name(c) or len(c.words) > 3:
        return False
    if c.previous in c.around.names and all(word in c.around.names for word in c.words):
        return True
    if len(c.previous) < 7 and _ONE_SYLLABLE.match(c.previous):
        return len(c.words) < 3
    return c.lows[-1] in offices.INSTITUTIONS or c.is_name(c.next) or (c.is_name(c.second) and not c.initial)


def _after_whole_name(c: Context) -> bool:
    """Whether two words of a name stand before, the first no title: `Li Seungman`, `Da Nang`."""
    return (
        len(c.second) > 1
        and c.is_name(c.second)
        and c.is_name(c.previous)
        and c.second.casefold().rstrip(".") not in _BEFORE_NAMES
        and c.second.casefold() not in _HONORIFICS
    )


def _another_form(c: Context) -> bool:
    """`Li Seungman [Syngman Rhee]`, `Tho Chu [Poulo Panjang]`: a whole name after a whole name."""
    return (
        len(c.words) > 1
        and _part_of_name(c)
        and _after_whole_name(c)
        and c.lows[-1] not in offices.INSTITUTIONS
        and not c.next[:1].isupper()
    )


def _after_two(c: Context) -> bool:
    """`Da Nang [Tourane]`, `John Foster [Dulles]`: what goes on a name, or is another."""
    return (
        _sure_name(c)
        and _after_whole_name(c)
        and len(c.words) == 1
        and not _ONE_SYLLABLE.match(c.inside)
        and c.low not in offices.INSTITUTIONS
    )


def _institution_completed(c: Context) -> bool:
    """`the Chamber [of Commerce]`: what an institution is of, in capitals."""
    return (
        len(c.words) > 1
        and c.lows[0] in ("of", "for")
        and c.lows[1] not in grammar.ARTICLES
        and c.capitals
        and not any(letter.isdigit() for letter in c.inside)
        and c.previous[:1].isupper()
        and c.previous.casefold() in offices.INSTITUTIONS
    )


def _after_first_name(c: Context) -> bool:
    """`Bill [Phillips] and`: a name after a name that begins its sentence."""
    return (
        c.previous_is_initial
        and c.is_name(c.previous)
        and c.previous.isalpha()
        and len(c.words) < 3
        and bool(c.words)
        and all(c.is_name(word) for word in c.words)
        and not _is_acronym(c.words[-1])
    )


def _of_institution(c: Context) -> bool:
    """Whether what follows is the noun of an institution or a place: no surname."""
    low = c.next.casefold()
    return low in offices.INSTITUTIONS or low in _PLACES


_PLACES = frozenset(
    "zone river strait straits gulf sea ocean island islands canal valley airport street".split()
)


def _initials_before(c: Context) -> bool:
    """`[SED] Politburo`, `[PR] Chinese side`: initials before a noun with a capital."""
    return len(c.words) == 1 and _is_acronym(c.inside) and c.next[:1].isupper()


def _office_narrowed(c: Context) -> bool:
    """`[Foreign] Minister`, `[Deputy] Premier`: what an office is narrowed by."""
    return c.low in _NARROWING and c.next.casefold() in offices.HELD


_NARROWING = frozenset("foreign prime vice deputy assistant acting first second under chief".split())
_TOWARDS = frozenset("to from for at in on and by with".split())


def _completes_proper_noun(c: Context) -> bool:
    """`[International] Monetary Fund`, `[Soviet] Union`: capitals that run on into a capital."""
    return (
        c.capitals
        and bool(c.next)
        and c.next[0].isupper()
        and not c.inside[0].isdigit()
        and not c.initial
        and c.next.casefold() not in grammar.FUNCTION
        and len(c.words) <= 3
        and (c.lows[0] not in grammar.FUNCTION or c.verb_as_name)
        and c.lows[-1] not in _TOWARDS
    )


_NAME_LEFT = re.compile(r"(?:[^\W\d_a-z][\w.’'-]*|de|van|von|der|al|bin)[ \u00a0]+$")
_NAME_RIGHT = re.compile(r"(?:[ \u00a0]+[^\W\d_a-z][\w’'-]*){1,3}")


def whole_name(c: Context) -> Span | None:
    """The name that the bracket completes, bracket included: the capitals beside it, initials, particles."""
    start, end = c.start, c.end
    while start > c.start - 120 and (found := _NAME_LEFT.search(c.text[max(0, start - 40) : start])):
        if not _belongs(found[0].strip()) or _after_of(c.text, start - len(found[0])):
            break
        start -= len(found[0])
    if c.next[:1].isupper() and (found := _NAME_RIGHT.match(c.text[end : end + 60])):
        name = re.sub(r"['’]s?$", "", found[0])
        end += len(name) if c.next.casefold() not in grammar.FUNCTION else 0
    return Span(start, end)


def _after_of(text: str, at: int) -> bool:
    return text[max(0, at - 8) : at].rstrip().endswith(" of")


def _belongs(word: str) -> bool:
    """Whether a capitalised word to the left is of the name: no office, title or word of grammar."""
    low = word.casefold().rstrip(".")
    return not ({low, low.rstrip("s")} & offices.OFFICES or low in grammar.PART_OF)


SPEAKERS = (Row("attribution", "attribution", _attribution),)
ROWS = (
    Row("title", "qualifier", _title),
    Row("side", "qualifier", _side),
    Row("state", "qualifier", _state, sure=False, also=("name", "completion")),
    Row("country-of-office", "qualifier", _country_of_office),
    Row("of-somebody", "qualifier", _of_somebody, sure=False, also=("completion",)),
    Row("office-narrowed", "qualifier", _office_narrowed, sure=False, also=("name", "completion")),
    Row("initials-before", "qualifier", _initials_before, sure=False, also=("name", "completion")),
    Row("ordinal-before", "qualifier", _ordinal, sure=False, also=("name", "completion")),
    Row("given-name", "name", _given_name, target=whole_name),
    Row("name-after-title", "name", _after_title, target=whole_name),
    Row("name-in-another-form", "variant", _another_form, False, ("identification", "name"), word_before),
    Row("name-after-two", "name", _after_two, False, ("variant", "identification"), whole_name),
    Row("name-completed", "name", _sure_name, target=whole_name),
    Row("institution-completed", "name", _institution_completed, target=whole_name),
    Row("proper-noun", "name", _completes_proper_noun, target=whole_name),
    Row("before-noun", "qualifier", _before_noun, sure=False, also=("name", "completion")),
)
#: After the glosses: a name after a name that may as well explain it.
LATER = (
    Row(
        "name-after-first-name",
        "name",
        _after_first_name,
        sure=False,
        also=("variant", "identification"),
        target=whole_name,
    ),
    Row(
        "name-after-name",
        "name",
        _part_of_name,
        sure=False,
        also=("variant", "identification"),
        target=whole_name,
    ),
)
