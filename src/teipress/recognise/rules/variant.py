"""A name in another spelling or transliteration than the one before. (TEI Guidelines 3.6.1)"""

from __future__ import annotations

import re

from teipress.model import Span
from teipress.recognise.context import Context
from teipress.recognise.lexicon import offices
from teipress.recognise.lexicon.english import is_english
from teipress.recognise.likeness import korean_alike, romanisation, same_name, transliterated, unmarked
from teipress.recognise.romanised import is_pinyin
from teipress.recognise.rules.row import Row
from teipress.recognise.rules.target import word_before, words_before


def _variant(c: Context) -> bool:
    """`Kim Byeong-jik [Kim Pyong Jik]`, `Chou En-lai [Zhou Enlai]`: a whole name in another spelling."""
    return _respelt(c) > 0


def _respelt(c: Context) -> int:
    """How many words before are the name that is spelt otherwise inside; 0 for none."""
    if not c.capitals or not c.previous or len(c.words) > 4 or not c.is_name(c.words[-1]):
        return 0
    if c.lows[-1] in offices.INSTITUTIONS:
        return 0
    inside = romanisation(" ".join(c.words))
    for count in range(1, min(4, len(c.words_before)) + 1):
        before = c.words_before[-count:]
        single = count == 1 and len(c.words) == 1 and "-" not in before[0]
        if not before[0][0].isupper():
            continue
        if single and not (
            is_pinyin(c.low) or is_pinyin(before[0]) or _in_two_spellings(before[0], c.words[0])
        ):
            continue
        other = romanisation(" ".join(before))
        alike = same_name(other, inside) or (single and len(before[0]) > 5 and other == inside)
        alike = alike or _in_two_spellings(" ".join(before), " ".join(c.words))
        if before != c.words and alike:
            return count
    return 0


def _in_two_spellings(one: str, other: str) -> bool:
    """Two romanisations of Korean, or letters with their marks and without."""
    return len(other) > 3 and (korean_alike(one, other) or unmarked(one, other))


def _transliterated(c: Context) -> bool:
    """`Jonesco [Ionescu]`: one name in two transliterations."""
    single = len(c.words) == 1 and c.inside[:1].isupper() and len(c.inside) > 3
    return single and c.is_name(c.previous) and not c.glued_left and transliterated(c.previous, c.words[0])


_LAND = frozenset("island islands river mountain mount mountains lake bay strait".split())
#: What these words are in Chinese and Korean, at the end of a name.
_LAND_THERE = re.compile(r"(?:^|[ -])(?:dao|do|to|shan|san|jiang|gang|kang|he|hu|wan|hae|bong|pong)$", re.I)


def _land(c: Context) -> bool:
    """`Damansky Island [Zhenbao Dao]`, `Yŏ Island [Ryo-do]`: land and water by their name in the language of the place."""
    named = c.previous[:1].isupper() and c.previous.casefold() in _LAND and c.is_name(c.second)
    return named and c.inside[:1].isupper() and len(c.words) < 4 and _LAND_THERE.search(c.inside) is not None


_LOCATIVE = frozenset("in at near outside around north south east west toward towards".split())


def _renamed(c: Context) -> bool:
    """`the committees at Szczecin [Stettin] have`: one name for one, of a place: nobody is somewhere in a person."""
    if not 0 < len(c.words) < 3 or not c.capitals or not c.plain or c.next[:1].isupper():
        return False
    where = c.words_before[-3:-1]
    located = where[-1:] != [] and (where[-1] in _LOCATIVE or (where[-1] == "of" and where[0] in _LOCATIVE))
    return (
        located
        and len(c.previous) > 5
        and c.is_name(c.previous)
        and all(map(c.is_name, c.words))
        and offices.INSTITUTIONS.isdisjoint(c.lows)
        and not (any(map(is_english, c.words)) or c.inside.isupper())
    )


def _variant_span(c: Context) -> Span | None:
    return words_before(c, _respelt(c))


ROWS = (
    Row("name-respelt", "variant", _variant, target=_variant_span),
    Row("land-renamed", "variant", _land, False, ("name", "identification"), lambda c: words_before(c, 2)),
    Row("name-transliterated", "variant", _transliterated, target=word_before),
)
#: After what is like the word before, and may be its correction.
PLACES = (
    Row("place-renamed", "variant", _renamed, False, ("name", "identification", "correction"), word_before),
)
