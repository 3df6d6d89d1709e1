"""Words of the source language: another script, accents, a romanisation, or what no list of English words has. (TEI Guidelines 3.3.2.1)"""

from __future__ import annotations

import re

from teipress.recognise.context import Context
from teipress.recognise.lexicon import grammar, offices
from teipress.recognise.lexicon.english import is_english
from teipress.recognise.lexicon.languages import LANGUAGES
from teipress.recognise.lexicon.persons import PARTICLES
from teipress.recognise.likeness import likeness
from teipress.recognise.romanised import LATIN_SCRIPT, language_of
from teipress.recognise.rules.row import Attributes, Row


def _original(c: Context) -> bool:
    """`[führende Rolle]`, `[xiuzheng zhuyi]`: another script, letters or syllables that are not English."""
    facts = c.around.facts
    return language_of(c.inside, facts.source_language, c.capitals) not in ("", facts.language)


def _unknown(c: Context) -> bool:
    """`[otmalchivalsya]`, `[bez strzelania]`: small letters, a word at least that is not English, none that is grammar."""
    if not c.around.facts.language.startswith("en"):
        return False  # the list of words is English
    if _capital_in_translation(c) or _genre(c) or _noun_of_source(c) or _like_its_translation(c):
        return True
    words = [word for word in c.words if len(word) > 2 and word.islower()]
    if not words or len(words) > 6 or c.inside[-1] in "?." or not _begins_small(c):
        return False
    foreign = [word for word in words if not is_english(word)]
    grammatical = sum(low in grammar.FUNCTION for low in c.lows)
    return (
        2 * len(foreign) >= len(words)
        and 3 * grammatical <= len(c.lows)
        and any(len(word) > 3 for word in (foreign if len(foreign) < len(words) else c.words))
    )


def _begins_small(c: Context) -> bool:
    """In small letters, or a phrase whose first word alone has a capital and is not English: `[Comitet de coordonare]`."""
    head, *rest = c.words
    if head.islower():
        return c.lows[0] not in PARTICLES
    small = all(word.islower() for word in rest) and not is_english(head)
    return small and (len(rest) > 1 or (len(rest) == 1 and not is_english(rest[0])))


def _capital_in_translation(c: Context) -> bool:
    """`Clear [Yasno].`, `Confidential [Vertraulich]`: a word that is not English after an English one alone in its sentence."""
    single = len(c.words) == 1 and c.inside.isalpha() and c.inside[0].isupper() and len(c.inside) > 3
    alone = bool(c.previous) and c.previous_is_initial and (not c.follows or c.follows in ".:;!")
    return (
        single
        and alone
        and c.inside not in c.around.names
        and c.previous.casefold() not in offices.HELD
        and c.previous.casefold() not in offices.TITLES
        and is_english(c.previous)
        and not is_english(c.inside)
    )


_GENRES = frozenset(
    "minutes record conversation note notes report telegram letter protocol memorandum information stenogram transcript".split()
)


def _genre(c: Context) -> bool:
    """`Minutes [Notă] of`, `Record of Conversation [Myeondamnok]`: what a sort of document is called in its own language."""
    return (
        len(c.words) == 1
        and c.inside.isalpha()
        and c.inside[0].isupper()
        and not c.inside.isupper()
        and c.previous[:1].isupper()
        and c.previous.casefold() in _GENRES
        and c.next.casefold() in ("", "of", "on", "from", "about", "no")
        and c.inside not in c.around.names
        and not is_english(c.inside)
    )


def _noun_of_source(c: Context) -> bool:
    """`the border [Grenzlage]`, `Ministry of Trade [Külkereskedelmi Minisztérium]`: capitals that are not English after a noun that is.

    In a translation from German a common noun will do; from another language it must be one of a name, with a capital.
    """
    source = c.around.facts.source_language
    if not source or source == "en" or not 0 < len(c.words) < 4 or not c.plain or _goes_on_in_capitals(c):
        return False
    words = [word for word in c.words if not (word.isupper() and len(word) < 5)]
    if any(len(word) < 4 or is_english(word) or word in c.around.names for word in words):
        return False
    if not words or not c.capitals:
        return False
    low = c.previous.casefold().rstrip("s")
    if (
        len(low) < (3 if c.previous.islower() else 4)
        or low in offices.HELD
        or low in offices.PERSONS
        or not is_english(c.previous)
    ):
        return False
    return _ends_a_name(c) or (source == "de" and (c.previous.islower() or not c.previous_is_initial))


def _like_its_translation(c: Context) -> bool:
    """`Solidarity [“Solidarność”]`: a word with letters that English lacks, like the English word before."""
    word = c.words[0] if len(c.words) == 1 else ""
    foreign = not (word.isascii() or is_english(word)) and is_english(c.previous)
    return foreign and likeness(c.previous, word) >= 0.5


def _goes_on_in_capitals(c: Context) -> bool:
    """A name comes next, not a number or letters: `Department [Hauptabteilung] IX`."""
    return c.next[:1].isupper() and not c.next.isupper()


def _ends_a_name(c: Context) -> bool:
    """`the Blue House`, `Record of Conversation`: an English noun with a capital, another capital before it."""
    capitals = [word for word in c.words_before[-4:-1] if word[0].isupper()]
    second = c.second.casefold().strip(".")
    titled = second in offices.TITLES and second != "foreign"
    return c.previous[0].isupper() and bool(capitals) and not titled and all(map(is_english, capitals))


def _unknown_language(c: Context) -> Attributes:
    source = c.around.facts.source_language
    return (("xml:lang", source if source in LATIN_SCRIPT else f"{source or 'und'}-Latn"),)


def _language(c: Context) -> Attributes:
    return (("xml:lang", language_of(c.inside, c.around.facts.source_language, c.capitals)),)


_IN_LANGUAGE = re.compile(rf"in (?:{'|'.join(LANGUAGES)})[:,] \S", re.I)


def _said_original(c: Context) -> bool:
    """`[In Russian: svyazi]`."""
    return _IN_LANGUAGE.match(c.inside) is not None


LANGUAGE = (
    Row("original-said", "original", _said_original, attributes=_unknown_language),
    Row("source-language", "original", _original, attributes=_language),
    Row(
        "unknown-words", "original", _unknown, sure=False, also=("completion",), attributes=_unknown_language
    ),
)
