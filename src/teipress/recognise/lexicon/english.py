"""Whether a word is English: by a list of words (pyspellchecker's), British spellings and common affixes made regular."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from teipress.recognise.lexicon import grammar, offices, persons

#: British spelling -> the American one of the list.
_BRITISH = (
    (re.compile(r"our"), "or"),
    (re.compile(r"is(?=e|ing|ation)"), "iz"),
    (re.compile(r"ys(?=e|ing)"), "yz"),
    (re.compile(r"ence$"), "ense"),
    (re.compile(r"mme"), "m"),
    (re.compile(r"tre$"), "ter"),
    (re.compile(r"ll(?=ed|ing|or)"), "l"),
)
_AFFIX = re.compile(
    r"^(?:un|non|re|pre|anti|pro|inter|over|under|counter|semi|ex)-?(?=\w{4})|(?<=\w{4})(?:'?s|ness|ly|ing|ed|er|ism|ist)$"
)


_OF_CHANCERIES = frozenset(
    "ciphergram ciphergrams cablegram savingram airgram stenogram plenum voivodship voivodeship".split()
)
#: Words of the field that a list may lack.
_OWN = (
    offices.OFFICES
    | offices.PERSONS
    | offices.INSTITUTIONS
    | persons.OFFICE_WORDS
    | grammar.FUNCTION
    | _OF_CHANCERIES
)


@cache
def _listed() -> frozenset[str]:
    from spellchecker import SpellChecker

    return frozenset(SpellChecker(language="en").word_frequency.dictionary)


@lru_cache(maxsize=8192)
def is_english(word: str) -> bool:
    """Whether a word of small or capital letters is in the list, as it stands, in American spelling or without an affix."""
    low = word.casefold().replace("’", "'")
    return low in _OWN or all(map(_is_known, re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", low)))


def _is_known(low: str) -> bool:
    plain = "".join(c for c in unicodedata.normalize("NFD", low) if not unicodedata.combining(c))
    return any(form in _listed() for form in (plain, _american(plain), _AFFIX.sub("", _american(plain))))


def _american(low: str) -> str:
    for british, american in _BRITISH:
        low = british.sub(american, low)
    return low
