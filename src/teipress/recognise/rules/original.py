"""Words of the source language: another script, accents, a romanisation, or what no list of English words has. (TEI Guidelines 3.3.2.1)"""

from __future__ import annotations

import re

from teipress.recognise.context import Context
from teipress.recognise.lexicon import grammar
from teipress.recognise.lexicon.english import is_english
from teipress.recognise.lexicon.languages import LANGUAGES
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
    if _capital_in_translation(c) or (c.around.facts.source_language == "de" and _german_noun(c)):
        return True
    words = [word for word in c.words if len(word) > 2 and word.islower()]
    if not words or len(words) > 6 or c.inside[-1] == "?" or not _begins_small(c):
        return False
    foreign = [word for word in words if not is_english(word)]
    grammatical = sum(low in grammar.FUNCTION for low in c.lows)
    return (
        2 * len(foreign) >= len(words)
        and 3 * grammatical <= len(c.lows)
        and any(len(word) > 3 for word in foreign)
    )


def _begins_small(c: Context) -> bool:
    """In small letters, or a phrase whose first word alone has a capital and is not English: `[Comitet de coordonare]`."""
    rest = c.words[1:]
    return c.inside[0].islower() or (
        len(rest) > 1 and not is_english(c.words[0]) and all(word.islower() for word in rest)
    )


def _capital_in_translation(c: Context) -> bool:
    """`Clear [Yasno].`, `Confidential [Vertraulich]`: a word that is not English after an English one alone in its sentence."""
    single = len(c.words) == 1 and c.inside.isalpha() and c.inside[0].isupper() and len(c.inside) > 3
    alone = c.previous_is_initial and (not c.follows or c.follows in ".:;!")
    return (
        single
        and alone
        and c.inside not in c.around.names
        and is_english(c.previous)
        and not is_english(c.inside)
    )


def _german_noun(c: Context) -> bool:
    """`the border [Grenzlage]`: one word with a capital that is not English, after a noun, in a translation from German."""
    single = len(c.words) == 1 and c.inside.isalpha() and c.words[0] not in c.around.names
    return single and c.previous.islower() and not c.next[:1].isupper() and not is_english(c.inside)


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
    Row("source-language", "original", _original, sure=False, also=("identification",), attributes=_language),
    Row(
        "unknown-words", "original", _unknown, sure=False, also=("completion",), attributes=_unknown_language
    ),
)
