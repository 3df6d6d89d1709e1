"""The words before a bracket that a judgement or another spelling is of, and the words it puts in their place."""

from __future__ import annotations

import re

from teipress.model import Span
from teipress.recognise.context import Context
from teipress.recognise.likeness import likeness
from teipress.recognise.rules.row import Attributes


def word_before(c: Context) -> Span | None:
    """The one word before the bracket, without its punctuation; earlier brackets between are stepped over."""
    return words_before(c, 1)


def words_before(c: Context, count: int) -> Span | None:
    """The `count` words that stand before the bracket, or None where there are none."""
    text = c.text
    floor = max(0, c.start - 200)
    end = _over_brackets(text, c.start)
    while end > floor and not text[end - 1].isalnum():
        end -= 1
    start = end
    for left in range(count, 0, -1):
        while start > floor and not _breaks(text[start - 1]):
            start -= 1
        while left > 1 and start > floor and text[start - 1].isspace():
            start -= 1
    while start < end and not text[start].isalnum():
        start += 1
    return Span(start, end) if floor < start < end or start == 0 < end else None


def _breaks(letter: str) -> bool:
    return letter.isspace() or letter in '[]()—“”"|/'


def _over_brackets(text: str, stop: int) -> int:
    """The place before brackets of signs (`[sic] [4]`) that stand between a word and this bracket."""
    found = re.search(r"(?:\s*\[(?:\d{1,3}|sic!?|\*+)\])+\s*$", text[max(0, stop - 40) : stop])
    return stop - len(found[0]) if found else stop


def replaced(c: Context) -> Span | None:
    """The words a correction replaces: as many as it has, fewer where only fewer are like it."""
    if c.inside[:1].isdigit() and " " not in c.inside:
        return words_before(c, 1)
    count = min(max(len(correction_words(c)), 1), 4)
    if count > 1 and len(c.words_before) >= count:
        one = likeness(c.previous, correction_words(c)[-1])
        whole = likeness(" ".join(c.words_before[-count:]), " ".join(correction_words(c)))
        return words_before(c, 1 if one == 0 and whole < 0.4 else count)
    return words_before(c, 1)


def correction_words(c: Context) -> list[str]:
    """The words of the correction, `sic:` aside."""
    words = c.words
    if words and words[0].casefold() in ("sic", "recte", "read", "correctly", "rather"):
        return words[1:]
    return words[2:] if c.low.startswith(("should be", "should read")) else words


def low_certainty(c: Context) -> Attributes:
    return (("cert", "low"),) if c.low.endswith("?") else ()
