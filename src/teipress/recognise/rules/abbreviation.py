"""Abbreviations explained, and abbreviations that explain. (TEI Guidelines 3.4.2, 3.6.5)"""

from __future__ import annotations

import re

from teipress.recognise.context import Context
from teipress.recognise.rules.gloss import described
from teipress.recognise.rules.row import Row


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words if word[0].isupper() or word[0].isdigit()).upper()


def _expands(c: Context) -> bool:
    """`OAU [Organization of African Unity]`, `MfS [Ministry for State Security]`."""
    if len(c.words) < 2 or c.previous[1:].islower():
        return False
    letters = _initials(list(c.previous.replace(".", "")))
    if len(letters) < 2 or 2 * len(letters) <= len(c.previous):
        return False
    parts = [part for word in c.words for part in re.split(r"[-–]", word) if part]
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
    return (
        2 <= len(letters) <= 8 and letters.isupper() and letters.isalpha() and len(c.words) > 1 and c.capitals
    )


def _abbreviation_expanded(c: Context) -> bool:
    """`yr [your]`, `Dept. [Department]`: the letters of the word before stand in the word inside, in order."""
    if (
        len(c.words) != 1
        or not 1 < len(c.previous) < 6
        or not c.low[0].isalpha()
        or c.previous[0].casefold() != c.low[0]
    ):
        return False
    short, word = c.previous.casefold(), c.low
    if len(word) < len(short) + 2 or c.previous.isupper():
        return False
    letters = iter(word)
    shortened = (
        c.bare.endswith(".") or not set(short) & set("aeiou") or (word.startswith(short) and len(short) > 2)
    )
    return shortened and all(letter in letters for letter in short)


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
    initials = {word[0] for word in c.words_before[-4:]}
    return _acronym_after(c) and not initials & set(c.inside.replace(".", ""))


SHORT = (Row("abbreviation-expanded", "identification", _abbreviation_expanded),)
EXPANDED = (
    Row("acronym-expanded", "identification", _expands),
    Row("acronym-given", "identification", _abbreviates),
    *SHORT,
)
EXPLAINED = (Row("acronym-explained", "identification", _acronym_explained),)
AFTER = (
    Row("foreign-acronym", "original", _foreign_acronym, sure=False, also=("identification", "name")),
    Row("acronym-after", "identification", _acronym_after, sure=False, also=("original", "name")),
)
