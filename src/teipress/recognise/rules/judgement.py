"""Judgements on words that stand: so in the source, doubtful, wrong. (TEI Guidelines 3.5.1, 11.3.3.1)"""

from __future__ import annotations

import re

from teipress.recognise.context import Context
from teipress.recognise.lexicon import grammar, nations, offices
from teipress.recognise.lexicon.english import is_english
from teipress.recognise.likeness import likeness, romanisation, same_name, sounds_like
from teipress.recognise.romanised import is_pinyin
from teipress.recognise.rules.reference import day_for_day, number_for_number, number_in_words
from teipress.recognise.rules.row import Row
from teipress.recognise.rules.target import low_certainty, replaced, word_before, words_before

_SIC = re.compile(r"^sic\b\W*$|^!+$|^(?:so|thus|as) in (?:the )?(?:original|source|text|ms|copy)\W*$", re.I)
_SIC_WITH = re.compile(
    r"^sic\b[\s:;,.—–=\-!?(]*\w|^(?:should (?:be|read)|recte|read|correctly|corrected to|rather)\b[: ]*\w",
    re.I,
)
_DOUBT = re.compile(
    r"^(?:\?+|sp\.?\s?\?*|spelling\s?\?*|ph\.?|phon\.?|phonetic(?: spelling)?|sic\s?\?|\(\?\)|as (?:heard|received)|name\?|unsure|uncertain)$"
)


def _sic(c: Context) -> bool:
    """`[sic]`, `[!]`, `[so in original]`."""
    return _SIC.match(c.low) is not None and not (c.low.startswith("!") and c.glued_left)


def _doubt(c: Context) -> bool:
    """`[?]`, `[sp?]`, `[phonetic]`."""
    return _DOUBT.match(c.low) is not None and not (
        c.low == "?" and c.glued_left and not c.glued_right and not c.next
    )


def _comparable(c: Context) -> bool:
    return (
        bool(c.previous)
        and 0 < len(c.words) <= 4
        and not c.glued_left
        and not c.glued_right
        and (len(c.words) == 1 or not c.noun_phrase_starts)
    )


def _like(c: Context) -> bool:
    """`requested [reported]`: the word before and the word inside have half of their letters in common."""
    if not _comparable(c) or len(c.words) > 2 or (is_english(c.previous) and not c.inside.isascii()):
        return False
    one, other = c.previous.casefold(), c.lows[-1]
    if (
        one[-1].isdigit()
        or other[0].isdigit()
        or (
            c.words[-1][0].isupper()
            and same_name(romanisation(one), romanisation(other))
            and is_pinyin(other)
            and other not in nations.NATIONAL
            and other not in nations.COUNTRIES
        )
    ):
        return False
    if one == other or one in grammar.FUNCTION or other in grammar.FUNCTION:
        return _like_words_of_grammar(c, one, other)
    if c.previous[0].isupper() != c.words[-1][0].isupper() and not c.previous_is_initial:
        return likeness(one, other) >= 0.75 and len(c.words) == 1
    return len(c.words) == 1 and _near(one, other) and len(other) > 1


def _near(one: str, other: str) -> bool:
    """Near enough for a slip; nearer where beginning or end differ."""
    framed = one[:2] == other[:2] and one[-2:] == other[-2:]
    return likeness(one, other) >= (0.5 if framed or len(one) < 5 else 0.6)


def _like_words_of_grammar(c: Context, one: str, other: str) -> bool:
    """Words of grammar differ by one letter often, so they must be long, or impossible beside each other."""
    if len(c.words) > 1 or one == other:
        return False
    if min(len(one), len(other)) >= 5:
        return likeness(one, other) >= 0.7
    return one in _IMPOSSIBLE.get(c.second.casefold(), ()) and likeness(one, other) >= 0.5


_FINITE = frozenset("am is are was were".split())
_IMPOSSIBLE = {
    **{word: _FINITE | {"the"} for word in ("be", "been", "to", "the", "a", "an", "of")},
    **{word: frozenset(["been", "of"]) for word in grammar.MODALS},
}


def _sounds(c: Context) -> bool:
    """`Schultz [Szulc]`: one name for a name, heard wrong."""
    return (
        _comparable(c)
        and len(c.words) == 1
        and c.is_name(c.words[0])
        and c.is_name(c.previous)
        and not c.previous_is_initial
        and sounds_like(c.previous, c.words[0])
    )


def _name_doubted(c: Context) -> bool:
    """`by way of Accra [Conakry?]`: a name in doubt after a whole name replaces it."""
    return (
        c.inside.endswith("?")
        and len(c.words) == 1
        and not c.glued_left
        and len(c.previous) > 2
        and c.is_name(c.words[0])
        and c.is_name(c.previous)
        and not c.previous_is_initial
        and not c.next[:1].isupper()
    )


def _than(c: Context) -> bool:
    """`less sanguine that [than] when`: two words that never stand beside each other, and are often taken for each other."""
    return (c.previous.casefold(), c.low) in _CONFUSED


_CONFUSED = frozenset(
    tuple(pair.split("/"))
    for pair in "that/than then/than than/then there/their their/there were/where where/were form/from of/off".split()
)


def _like_phrase(c: Context) -> bool:
    """`[Council of Ministers?]` after `Administerial Commission`: two to four words like as many before."""
    count = len(c.words)
    if not _comparable(c) or count < 2 or len(c.words_before) < 2:
        return False
    return likeness(" ".join(c.words_before[-count:]).casefold(), " ".join(c.lows)) >= 0.6 and not _repeats(c)


def _repeats(c: Context) -> bool:
    return c.previous.casefold() in c.lows


def _same_class(c: Context) -> bool:
    """`two [three]`, `is [are]`: a function word after one of its own class takes its place."""
    if c.previous.casefold() == "that" and c.part_after in ("auxiliary", "modal"):
        return False  # `told him that [this] was`
    return len(c.words) == 1 and c.lows[0] in grammar.IN_PLACE_OF.get(c.previous.casefold(), ())


_CLOSED_PREPOSITIONS = frozenset("of to at with for by in on from into upon between among against".split())


def _joined(c: Context) -> bool:
    """`any thing [anything]`, `in to [into]`: two words before that are one."""
    return len(c.words) == 1 and len(c.nearest) == 2 and c.low == "".join(c.nearest).casefold()


def _preposition(c: Context) -> bool:
    """`money of [with] which`: two simple prepositions in a row are one too many."""
    return (
        len(c.words) == 1
        and c.lows[0] in _CLOSED_PREPOSITIONS
        and c.previous.casefold() in ("of", "to", "at", "with", "for", "by", "in", "on", "from")
        and c.previous.casefold() != c.lows[0]
        and not (c.previous.casefold() in ("in", "on") and c.lows[0] == "to")
        and (bool(c.next) or c.follows in (".", "?"))
    )


#: After these a participle or another past form may follow.
_CATENATIVE = frozenset("got kept let made had felt held left found lay stood saw heard set put".split())


def _nation_for_nation(c: Context) -> bool:
    """`after the German [French] elections`: the adjective of one nation after that of another."""
    return (
        len(c.words) == 1
        and c.lows[0] in nations.NATIONAL
        and c.previous.casefold() in nations.NATIONAL
        and c.lows[0] != c.previous.casefold()
        and c.next.islower()
    )


#: What no article can stand before: `the [they]`.
_AFTER_NO_ARTICLE = (
    grammar.PRONOUNS | grammar.ARTICLES | grammar.POSSESSIVE | grammar.DEMONSTRATIVE | grammar.AUXILIARIES
    | frozenset("and or but that if of to at with from for by".split())
) - {"one", "mine", "will", "might", "must", "can"}  # fmt: skip


def _after_article(c: Context) -> bool:
    """`the [they]`, `a [to]`: a word that cannot follow an article takes its place."""
    if len(c.words) != 1 or c.inside.isupper() or c.previous.casefold() not in grammar.ARTICLES:
        return False
    return c.lows[0] in _AFTER_NO_ARTICLE


def _article_mended(c: Context) -> bool:
    """`a Urdu [an Urdu]`: the word before again, with another article."""
    lows = [word.casefold() for word in c.words_before[-len(c.words) :]]
    return (
        len(c.words) > 1
        and lows[1:] == c.lows[1:]
        and lows[0] != c.lows[0]
        and {lows[0], c.lows[0]} <= grammar.ARTICLES
    )


def _forms_of_one_verb(c: Context) -> bool:
    """`took [taken]`, `leave [left]`: an irregular verb after a form of its own."""
    if len(c.words) != 1 or not c.previous:
        return False
    one, other = c.previous.casefold(), c.lows[0]
    if one in grammar.FUNCTION or other in grammar.FUNCTION:
        return False
    if one in grammar.IRREGULAR and other in grammar.IRREGULAR and one not in _CATENATIVE:
        return one != other
    return (
        one != other
        and one[:1] == other[:1]
        and (one in grammar.IRREGULAR or other in grammar.IRREGULAR)
        and likeness(one, other) >= 0.4
    )


def _acronyms(c: Context) -> bool:
    """`US [UN]`, `IR [GE]`: one short acronym after another of the same length."""
    if len(c.words) != 1 or not c.previous or len(c.inside) > 5:
        return False
    one, other = c.previous.replace(".", ""), c.inside.replace(".", "")
    return (
        one != other
        and one.isupper()
        and other.isupper()
        and one.isalpha()
        and other.isalpha()
        and abs(len(one) - len(other)) <= 1
        and len(one) < 5
        and (
            len(one) == 1
            or likeness(one, other) >= 0.5
            or (not c.whole_line and "/" in c.text[max(0, c.start - 8) : c.start])
        )
    )


def _title_for_title(c: Context) -> bool:
    """`the Queen [Princess]`: one title for another."""
    return (
        len(c.words) == 1
        and c.lows[0] in offices.TITLES
        and c.previous.casefold() in offices.TITLES
        and not c.next[:1].isupper()
    )


def _initial_for_initial(c: Context) -> bool:
    """`E.[D.] Informational`: a letter with its point after a letter with its point."""
    return (
        len(c.inside) < 3
        and re.fullmatch(r"[A-Z]\.?", c.inside) is not None
        and re.search(r"(?:^|[\s.])[A-Z]\.? ?$", c.text[max(0, c.start - 4) : c.start]) is not None
    )


def _sic_with(c: Context) -> bool:
    """`[sic: insurance]`, `[should be May]`: the right word is announced."""
    return _SIC_WITH.match(c.low) is not None


#: Judgements that their own wording names.
NAMED = (
    Row("sic", "sic", _sic, target=word_before),
    Row(
        "sic-with-correction",
        "correction",
        _sic_with,
        target=replaced,
        attributes=low_certainty,
    ),
    Row("question-mark", "doubt", _doubt, target=word_before, attributes=lambda c: (("cert", "low"),)),
)
#: Judgements that only likeness with the words before shows.
LIKE = (
    Row("day-for-day", "correction", day_for_day, target=word_before, attributes=low_certainty),
    Row(
        "number-for-number",
        "correction",
        number_for_number,
        target=word_before,
        attributes=low_certainty,
    ),
    Row(
        "figures-for-words",
        "correction",
        number_in_words,
        sure=False,
        also=("noteref", "identification"),
        target=word_before,
        attributes=low_certainty,
    ),
    Row("initial-for-initial", "correction", _initial_for_initial, False, ("letters", "name"), word_before),
    Row("joined", "correction", _joined, target=lambda c: words_before(c, 2)),
    Row("never-beside", "correction", _than, target=word_before),
    Row("like-word", "correction", _like, target=replaced, attributes=low_certainty),
    Row(
        "name-doubted", "correction", _name_doubted, False, ("conjecture", "name"), word_before, low_certainty
    ),
    Row(
        "sounds-like",
        "correction",
        _sounds,
        sure=False,
        also=("variant",),
        target=replaced,
        attributes=low_certainty,
    ),
    Row("same-class", "correction", _same_class, target=word_before, attributes=low_certainty),
    Row("article-mended", "correction", _article_mended, target=replaced, attributes=low_certainty),
    Row("after-article", "correction", _after_article, target=word_before, attributes=low_certainty),
    Row(
        "preposition-for-preposition",
        "correction",
        _preposition,
        target=word_before,
        attributes=low_certainty,
    ),
    Row("forms-of-one-verb", "correction", _forms_of_one_verb, target=word_before, attributes=low_certainty),
    Row("acronym-for-acronym", "correction", _acronyms, False, ("identification",), word_before),
    Row(
        "nation-for-nation",
        "correction",
        _nation_for_nation,
        False,
        ("qualifier", "identification"),
        word_before,
    ),
    Row("title-for-title", "correction", _title_for_title, False, ("identification", "name"), word_before),
    Row(
        "like-phrase",
        "correction",
        _like_phrase,
        sure=False,
        also=("variant",),
        target=replaced,
        attributes=low_certainty,
    ),
)
#: Of these only the ones that compare words of grammar.
OF_GRAMMAR = tuple(
    row
    for row in LIKE
    if row.name
    in (
        "joined",
        "never-beside",
        "like-word",
        "same-class",
        "after-article",
        "preposition-for-preposition",
        "forms-of-one-verb",
    )
)
