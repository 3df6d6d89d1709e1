"""Abbreviations explained, and abbreviations that explain. (TEI Guidelines 3.4.2, 3.6.5)"""

from __future__ import annotations

import re

from teipress.recognise.context import Context
from teipress.recognise.lexicon import grammar, persons
from teipress.recognise.lexicon.english import is_english
from teipress.recognise.rules.gloss import described
from teipress.recognise.rules.row import Row


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words if word[0].isupper() or word[0].isdigit()).upper()


def _expands(c: Context) -> bool:
    """`OAU [Organization of African Unity]`, `MfS [Ministry for State Security]`, `M–F [Mendès-France]`."""
    if c.previous[1:].islower():
        return False
    parts = [part for word in c.words for part in word.replace("–", "-").split("-") if part]
    if len(parts) < 2:
        return False
    letters = _initials(list(c.previous.replace(".", "")))
    if len(letters) < 2 or 2 * len(letters) <= len(c.previous):
        return False
    initials = _initials([part.upper() for part in parts] if c.inside.islower() else parts)
    near = initials[:1] == letters[0] and len(set(letters) & set(initials)) >= max(2, len(letters) - 1)
    named = len(initials) > 1 and len(letters) <= 4 and c.part_before == "name" and described(c)
    return initials == letters or near or named


def _abbreviates(c: Context) -> bool:
    """`Organization of African Unity [OAU]`."""
    letters = c.inside.replace(".", "")
    if len(c.words) != 1 or len(letters) < 2 or not letters.isupper() or not letters.isalpha():
        return False
    return _initials(
        [word for word in c.words_before if word.casefold() not in ("of", "the", "and", "for")]
    ).endswith(letters)


def _acronym_explained(c: Context) -> bool:
    """`C.T. [Country Team]`, `VC [Viet Cong]`: an abbreviation of capitals, then words."""
    letters = c.previous.replace(".", "").replace("/", "")
    if len(c.previous) == 1 and len(c.words) == 1:  # `K [Kissinger] was late`
        return (
            c.previous.isupper()
            and c.previous != "I"
            and c.inside.startswith(c.previous)
            and len(c.inside) > 3
        )
    if c.lows[:1] == ["of"]:
        return False  # `the CC [of the PUWP]`: whose
    return (
        2 <= len(letters) <= 8 and letters.isupper() and letters.isalpha() and len(c.words) > 1 and c.capitals
    )


#: The last letters and points before a bracket: `mins.`, `R. R.`, `RR Comm.`
_SHORTEST = 24  # characters that is found in
_SHORT = re.compile(r"((?:[^\W\d_]\.[ ]?){2,4}|(?<![^\W\d_])[^\W\d_]{2,6}\.?)\s*$")


def _abbreviation_expanded(c: Context) -> bool:
    """`yr [your]`, `Dept. [Department]`, `RR Comm. [Railroad Commission]`: the letters before stand in the words inside, in order."""
    last = c.nearest[-1] if c.nearest and c.words else ""
    if len(c.words) > 2 and c.lows[1] == "of" and len(last) > 1 and last[0].casefold() == c.lows[0][0]:
        return c.capitals and _shortens(last, c.lows[0])  # `bd [Board of Directors]`
    if not last or (len(last) > 1 and last[0].casefold() != c.lows[-1][0]):
        return False
    rest = c.before
    for word in reversed(c.lows if len(c.words) < 4 else ()):
        found = _SHORT.search(rest, max(len(rest) - _SHORTEST, 0))
        if found is None or not _shortens(found[1].strip(), word):
            return False
        rest = rest[: found.start()]
    return 0 < len(c.words) < 4 and c.inside[0].isalpha()


_WORDS_OF_TWO = grammar.FUNCTION | frozenset("go ad ox ma pa ye oh ah eh".split())


def _shortens(short: str, word: str) -> bool:
    """`mins.` is `minutes`; a word that is English by itself is no abbreviation without its point."""
    plain = re.sub(r"[. ]", "", short).casefold()
    if plain in persons.COURTESY or len(word) < len(plain) + 2 or plain[0] != word[0]:
        return False
    letters = iter(word)
    marked = short.endswith(".") or not set(plain) & set("aeiou") or not is_english(plain)
    prefix = word.startswith(plain) and (len(plain) > 2 or (len(plain) == 2 and plain not in _WORDS_OF_TWO))
    return (marked or prefix) and all(letter in letters for letter in plain)


_INITIALS = re.compile(r"((?:[A-Z][a-z]?\.[ ]?){2,5})\s*$")


def _letters_expanded(c: Context) -> bool:
    """`L. G. [Lloyd George]`: initials with points, then the names or words they begin."""
    if not c.before.endswith("."):
        return False
    found = _INITIALS.search(c.before, max(len(c.before) - 20, 0))
    letters = re.sub(r"[^A-Z]", "", found[1]) if found else ""
    return len(letters) > 1 and letters == "".join(word[0] for word in c.words).upper()


def _acronym_after(c: Context) -> bool:
    """`the Party [VWP]`: an abbreviation after a noun phrase whose initials it does not give."""
    return (
        len(c.words) == 1
        and 1 < len(c.inside.replace(".", "")) < 7
        and c.inside.replace(".", "").isupper()
        and c.part_before in ("name", "noun")
        and not c.previous.isupper()
    )


def _foreign_acronym(c: Context) -> bool:
    """`Central Committee [KB]`: letters that begin none of the words before."""
    if not _acronym_after(c):
        return False
    return {word[0] for word in c.words_before[-4:]}.isdisjoint(c.inside.replace(".", ""))


SHORT = (Row("abbreviation-expanded", "identification", _abbreviation_expanded),)
EXPANDED = (
    Row("letters-expanded", "identification", _letters_expanded),
    Row("acronym-expanded", "identification", _expands),
    Row("acronym-given", "identification", _abbreviates),
    *SHORT,
)
EXPLAINED = (Row("acronym-explained", "identification", _acronym_explained),)
AFTER = (
    Row("foreign-acronym", "original", _foreign_acronym, sure=False, also=("identification", "name")),
    Row("acronym-after", "identification", _acronym_after, sure=False, also=("original", "name")),
)
