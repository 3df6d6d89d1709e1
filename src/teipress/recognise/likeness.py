"""How like two words are: letters for typing errors, sounds for names heard or romanised in two ways."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_SOUND = str.maketrans("vwfcqgjzxdty", "fffkkkkssttı")


@lru_cache(maxsize=4096)
def likeness(one: str, other: str) -> float:
    """1 for equal words, 0 for words without a common letter: edit distance (neighbours swapped count once)."""
    one, other = one.casefold(), other.casefold()
    if one == other:
        return 1.0
    longest = max(len(one), len(other))
    if not one or not other or longest > 40 or 2 * min(len(one), len(other)) < longest:
        return 0.0
    return 1 - _distance(one, other) / longest


def _distance(one: str, other: str) -> int:
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]


@lru_cache(maxsize=4096)
def skeleton(word: str) -> str:
    """The consonants of a word as classes of sounds, doubles and silent letters dropped: `Schultz` and `Szulc` are near."""
    low = word.casefold()
    for spelling, sound in (
        ("sch", "s"),
        ("sh", "s"),
        ("zh", "s"),
        ("ch", "s"),
        ("tz", "s"),
        ("ts", "s"),
        ("ph", "f"),
        ("ck", "k"),
        ("kh", "k"),
        ("c", "s"),
        ("z", "s"),
    ):
        low = low.replace(spelling, sound)
    low = low.translate(_SOUND)
    kept = [letter for letter in low if letter.isalpha() and letter not in "aeiouıh'’"]
    return low[:1] + "".join(
        letter
        for n, letter in enumerate(kept)
        if (n == 0 or kept[n - 1] != letter) and not (n == 0 and letter == low[:1])
    )


def sounds_like(one: str, other: str) -> bool:
    """Whether two names may be one name: the same skeleton, or one sound apart in four."""
    a, b = skeleton(one), skeleton(other)
    if len(a) < 2 or len(b) < 2:
        return False
    return (
        a == b
        or (min(len(a), len(b)) >= 3 and _distance(a, b) <= max(len(a), len(b)) // 4)
        or (a[0] == b[0] and set(a) == set(b))
    )


#: Spellings of one sound in the romanisations of Chinese and Korean, longest first; vowels, aspirates and marks are dropped.
_ROMAN = (
    ("tsch", "j"), ("zh", "j"), ("ch", "j"), ("tz", "j"), ("ts", "j"), ("sz", "s"), ("hs", "s"), ("sh", "s"), ("ng", "n"), ("x", "s"),
    ("q", "j"), ("c", "j"), ("z", "j"), ("d", "t"), ("b", "p"), ("g", "k"), ("l", "r"), ("f", "p"), ("v", "p"),
)  # fmt: skip


@lru_cache(maxsize=4096)
def romanisation(name: str) -> str:
    """The consonants of a romanised name, those that romanisations confuse made one: `Mao Tse-tung` is `Mao Zedong`."""
    plain = unicodedata.normalize("NFD", name.casefold())
    low = "".join(letter for letter in plain if letter.isalpha())
    for spelling, sound in _ROMAN:
        low = low.replace(spelling, sound)
    kept = [letter for letter in low if letter not in "aeiouyhwr" or letter == "r"]
    return low[:1] + "".join(kept[1:] if kept[:1] == [low[:1]] else kept)


#: What Revised Romanisation and McCune-Reischauer, Seoul and Pyongyang write for one sound of Korean, longest first.
_KOREAN = (
    ("eo", "o"), ("eu", "u"), ("ch", "j"), ("kk", "k"), ("tt", "t"), ("pp", "p"), ("g", "k"), ("d", "t"), ("b", "p"), ("l", "r"),
)  # fmt: skip
_BREVE = re.compile(r"eo|eu|[ŏŭ]|(?:[ptk]|ch)['’][aeou]", re.I)
#: A surname and a given name of two syllables: `Ri Jong-ok`.
_GIVEN = re.compile(r"^[A-Z][a-z]{1,5} [A-Z][a-z]+-[a-z]+$")
#: Before these vowels the North writes an `r` that the South drops: `Ri`, `Yi`; `ryong`, `yong`.
_NORTHERN = re.compile(r"(?<![aeiou])(?:r|y)?(?=i)|(?<![aeiou])r(?=y)")


@lru_cache(maxsize=4096)
def korean_alike(one: str, other: str) -> bool:
    """Whether two names are one in two romanisations of Korean: `Yeonpyeong` and `Yonpyong`, `Yi Man-seok` and `Ri Man Sok`."""
    marked = _BREVE.search(one + other) or (_GIVEN.search(one) and _GIVEN.search(other))
    return bool(marked) and one != other and _korean(one) == _korean(other)


def _korean(name: str) -> str:
    syllables = re.findall(
        r"[^\W\d_]+", unicodedata.normalize("NFC", name.casefold()).replace("'", "").replace("’", "")
    )
    return "".join(_NORTHERN.sub("", _spelt(_plain(syllable))) for syllable in syllables)


def _spelt(low: str) -> str:
    for spelling, sound in _KOREAN:
        low = low.replace(spelling, sound)
    return low


def unmarked(one: str, other: str) -> bool:
    """Whether two words are one, with its marks and without: `Bodnaras` and `Bodnăraş`."""
    return one.casefold() != other.casefold() and _plain(one) == _plain(other)


def same_name(one: str, other: str) -> bool:
    """Whether two skeletons are of one name: equal, or one sound apart in five."""
    if min(len(one), len(other)) < 3 or one[0] != other[0]:
        return False
    return one == other or (min(len(one), len(other)) >= 5 and _distance(one, other) <= 1)


#: Spellings of one sound in the transliterations of Slavic, Arabic and Balkan names, longest first.
_LETTERED = (
    ("shch", "s"), ("stch", "s"), ("tsch", "s"), ("tch", "s"), ("sch", "s"), ("tz", "s"), ("ts", "s"), ("ch", "s"), ("sh", "s"),
    ("zh", "s"), ("cz", "s"), ("kh", "h"), ("gh", "k"), ("ph", "v"), ("ck", "k"), ("q", "k"), ("c", "k"), ("f", "v"), ("w", "v"),
    ("j", "i"), ("z", "s"),
)  # fmt: skip


@lru_cache(maxsize=4096)
def transliterated(one: str, other: str) -> bool:
    """Whether two names are one in two transliterations: `Stcherbatcheff` and `Shcherbachev`, `Jonesco` and `Ionescu`.

    Their consonants sound alike and are spelt otherwise; where only vowels or doubled letters differ, it may be a slip.
    """
    a, b = _plain(one), _plain(other)
    return _consonants(a) != _consonants(b) and _sounds(a) == _sounds(b) and len(_sounds(a)) > 1


#: Letters whose mark is no sign of its own.
_BARRED = str.maketrans("đłøıħ", "dloih")


def _plain(name: str) -> str:
    low = unicodedata.normalize("NFD", name.casefold()).translate(_BARRED)
    return "".join(letter for letter in low if letter.isalpha())


def _consonants(low: str) -> str:
    return _undoubled(
        letter for n, letter in enumerate(low) if letter not in "aeiouy" or (n == 0 and letter in "yi")
    )


def _sounds(low: str) -> str:
    for spelling, sound in _LETTERED:
        low = low.replace(spelling, sound)
    return _undoubled(letter for letter in low if letter not in "aeiouy")


def _undoubled(letters: Iterable[str]) -> str:
    kept = "".join(letters)
    return "".join(letter for n, letter in enumerate(kept) if n == 0 or kept[n - 1] != letter)
