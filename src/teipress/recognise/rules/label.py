"""Brackets in speakers' labels, in datelines, dates and numbers. (TEI Guidelines 3.6.4, 4.2.2, 7.2.2)"""

from __future__ import annotations

import re

from teipress.recognise.context import Context
from teipress.recognise.lexicon import grammar, vocabulary
from teipress.recognise.rules.row import Row
from teipress.recognise.rules.target import low_certainty, words_before

_LABEL_INSIDE = re.compile(r"^(?:(?:[A-Z(][\w.’'()-]*|of|the|and|de|von|van)[\s,]*){1,6}:$")
_YEAR = re.compile(r"^(?:of |in |c\. ?|ca\. ?|circa )?(?:1[5-9]\d\d|20\d\d)(?:[–/-]\d{2,4})?\??$")
_MONTH_NAMES = "|".join(sorted(grammar.MONTHS, key=len, reverse=True))
_DATE = re.compile(
    rf"^(?:(?:on|of|in|early|late|mid|the|about|circa|c\.|ca\.|dated|{'|'.join(grammar.WEEKDAYS)}),?\s+)*(?:\d{{1,2}}(?:st|nd|rd|th)?(?:\s?[–-]\s?\d{{1,2}})?(?: of)?\s+)?"
    rf"(?:{_MONTH_NAMES})\.?(?:\s+\d{{1,2}}(?:st|nd|rd|th)?(?:\s?[–-]\s?\d{{1,2}})?)?,?(?:\s+\d{{2,4}})?\W*$",
    re.I,
)
_CLOCK = re.compile(
    r"^(?:at )?\d{1,2}(?:[:.]\d\d)? ?(?:a\.?m\.?|p\.?m\.?|hours|hrs|o['’]clock|noon|midnight)?$|^[ap]\.?m\.?$|^(?:o['’]clock|hours|hrs)$"
)
_REFERENCE = re.compile(
    r"^(?:message|telegram|cablegram|cable|despatch|dispatch|letter|note|memorandum|no\.?|nos\.?|number)\s+(?:no\.?|number)?\s?[\dA-Z/-]+\.?$",
    re.I,
)
_DIGITS = re.compile(r"^\d{1,4}$")


def _label_inside(c: Context) -> bool:
    return c.at_line_start and c.inside.endswith(":") and _LABEL_INSIDE.match(c.inside) is not None


def _in_label(c: Context) -> bool:
    """`HK [Henry Kissinger]:`: between the head of a line and a colon."""
    return bool(c.label) and c.length < 80 and not c.inside.isdigit()


def _dateline(c: Context) -> bool:
    """`[Washington,] June 3, 1953`: on a short dated line without a verb."""
    if c.low in grammar.MONTHS and c.previous[:1].isdigit():
        return False  # `Bucharest, 21 [December] 1967`: within its date
    return (
        c.dateline
        and len(c.line) < 140
        and c.length < 120
        and not c.glued_left
        and not _DIGITS.match(c.inside)
        and (
            _dates(c)
            or c.at_line_start
            or c.inside.endswith(",")
            or c.low in ("undated", "no date", "n.d.", "date", "place", "and")
            or c.block.role in ("dateline", "date")
        )
    )


def _dates(c: Context) -> bool:
    return _DATE.match(c.inside) is not None or re.search(r"\b\d{4}\b|undated", c.low) is not None


def _year(c: Context) -> bool:
    """`30 July [1964]`: a year."""
    return _YEAR.match(c.low) is not None and not c.inside.endswith("?")


_DAY = re.compile(r"[0-9]{1,2}(?:st|nd|rd|th)")


def _date(c: Context) -> bool:
    """`[9 March]`, `29th [February]`: a day, a month, a year."""
    if c.low in ("may", "march", "sun", "sat", "mar") and not (
        c.previous[:1].isdigit() or c.next[:1].isdigit() or c.inside[0].isupper()
    ):
        return False
    if c.low.rstrip(".") in vocabulary.OF_THIS_MONTH and _DAY.fullmatch(c.previous):
        return True  # `since the 26th [ultimo]`
    if (
        c.lows[:1]
        and c.lows[0] in grammar.PREPOSITIONS
        and not any(x.isdigit() for x in (c.previous if c.lows[0] in _CLAUSAL else c.inside + c.previous))
    ):
        return False  # a phrase of the sentence, no part of a date
    return _DATE.match(c.inside) is not None


_WHOLE_DATE = rf"(?:(?:{_MONTH_NAMES})\.? \d{{1,2}}|\d{{1,2}} (?:{_MONTH_NAMES})\.?)"
_DATED_BEFORE = re.compile(rf"{_WHOLE_DATE}(?:, \d{{4}})?$", re.I)
_DATE_ALONE = re.compile(rf"{_WHOLE_DATE}(?:, \d{{4}})?\??", re.I)


_CLAUSAL = frozenset("on in at during since by before after until from".split())


def _date_for_date(c: Context) -> bool:
    """`June 1 [May 31]`: a day and month after a day and month."""
    return bool(_DATE_ALONE.fullmatch(c.inside) and _DATED_BEFORE.search(c.bare[-24:]))


def _day_named(c: Context) -> bool:
    """`Aug 14 [Independence Day]`: what a day is."""
    return (
        c.capitals
        and len(c.words) > 1
        and not c.next[:1].isupper()
        and grammar.MONTHS.isdisjoint(c.lows)
        and grammar.WEEKDAYS.isdisjoint(c.lows)
        and _DATED_BEFORE.search(c.bare[-24:]) is not None
    )


def _clock(c: Context) -> bool:
    """`at 4 [p.m.]`."""
    return _CLOCK.match(c.low) is not None and (
        not c.low.isdigit() or bool(re.match(r"\s*(?:a\.?m|p\.?m|o['’]clock|hours)", c.after))
    )


_FRACTION = re.compile(r"[.,][0-9]{1,3}|[0-9]{1,3},")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")


def digits_completed(c: Context) -> bool:
    """`19[64]`, `38[A]`, `[19]55`, `1,5[00,000]`, `4[.5]`: completes a number."""
    left, right = c.text[max(0, c.start - 1) : c.start], c.text[c.end : c.end + 1]
    if left.isdigit() and _THOUSANDS.fullmatch(c.inside):
        return True
    if _FRACTION.fullmatch(c.inside):
        return left.isdigit() if c.inside[0] in ".," else right.isdigit()
    if not c.inside or len(c.inside) > 6 or not c.inside.isalnum():
        return False
    if right.isdigit():
        return c.low.isdigit()
    return (
        left.isdigit()
        and c.low not in ("st", "nd", "rd", "th")
        and (not c.low.isdigit() or len(c.low) > 2 or _year_part(c))
    )


def _year_part(c: Context) -> bool:
    """Whether the digits to the left begin a year that those inside complete."""
    found = re.search(r"(?<!\d)(?:1[6-9]|20)\d?$", c.text[max(0, c.start - 4) : c.start])
    return found is not None and len(found[0]) + len(c.low) == 4


def _number_word(c: Context) -> bool:
    """`[No.] 34`."""
    return c.low in (
        "no.",
        "nos.",
        "no",
        "number",
        "telegram no.",
        "cable no.",
        "para.",
        "paragraph",
        "article",
        "section",
    ) and (c.next[:1].isdigit() or _ROMAN.fullmatch(c.next) is not None)


_ROMAN = re.compile(r"[IVX]+")
_NUMBERED = frozenset(
    "part annex article section paragraph para chapter appendix tab volume document item no nos nº".split()
)


def _numbers_part(c: Context) -> bool:
    """`Part [II]`, `Annex [B]`: the number of a part."""
    return c.previous.casefold() in _NUMBERED and re.fullmatch(r"[IVX]+|[A-Z]|\d{1,2}", c.inside) is not None


def _label_of_speech(c: Context) -> bool:
    """`[Clifford:]` at the head of a line, in a document of speeches."""
    return c.around.spoken and _label_inside(c)


def _label_alone(c: Context) -> bool:
    """`[Clifford:]` in a document that has few labels."""
    return c.around.labelled and _label_inside(c)


def _reference(c: Context) -> bool:
    """`[Telegram No. 34]`: the number of a message."""
    alone = not c.previous or c.inside.endswith(".")
    return alone and any(letter.isdigit() for letter in c.low) and _REFERENCE.match(c.low) is not None


#: In a label or a dateline the place decides, not the words.
NUMBERS = (Row("digits-completed", "date", digits_completed),)
LABELS = (
    Row("label-supplied", "speaker", _label_of_speech),
    Row(
        "label-alone",
        "speaker",
        _label_alone,
        sure=False,
        also=("physical", "note"),
    ),
    Row("label-explained", "speaker", _in_label),
)
DATELINES = (Row("dateline-supplied", "dateline", _dateline),)


_NO_OTHER_WORD = grammar.MONTHS - {"may", "march"}


_YEAR_NEXT = re.compile(r",? (?:1[0-9]{3}|20[0-9]{2})\b")


def _day_of_month(c: Context) -> bool:
    """`[26] July 1976`, `August [15], 1950`: a day beside its month."""
    if not c.inside.isdigit() or not 0 < int(c.inside) < 32:
        return False
    after = c.previous.casefold() in grammar.MONTHS and _YEAR_NEXT.match(c.text, c.end) is not None
    return after or c.next.casefold() in _NO_OTHER_WORD


def _weekday(c: Context) -> bool:
    """`set for [Tuesday] 19th`: the weekday before its day."""
    return c.low in grammar.WEEKDAYS and _DAY.fullmatch(c.next) is not None


_FIGURES = re.compile(r"\d{1,2}([./-])\d{1,2}\1(?:\d{2}|\d{4})")


def _in_figures(c: Context) -> bool:
    """`[29.05.50]`: a date in figures."""
    return _FIGURES.fullmatch(c.inside) is not None


_MESSAGE = re.compile(r"(?:(?:your|my|our) )?nos?\.? ?\d[\w/-]*(?: of \d{4})?", re.I)


def _number_of_message(c: Context) -> bool:
    """`the telegram from Paris [No. 1126]`: the number of what has been named."""
    return bool(c.previous) and _MESSAGE.fullmatch(c.inside) is not None


DAYS = (Row("day-named", "identification", _day_named, sure=False, also=("completion", "note")),)
PARTS = (
    Row("message-numbered", "date", _number_of_message, sure=False, also=("citation",)),
    Row("part-numbered", "date", _numbers_part, sure=False, also=("letters", "completion", "noteref")),
    Row("day-of-month", "date", _day_of_month, sure=False, also=("noteref",)),
    Row("date-in-figures", "date", _in_figures),
)

DATES = (
    Row("year", "date", _year),
    Row(
        "date-for-date",
        "correction",
        _date_for_date,
        target=lambda c: words_before(c, 2),
        attributes=low_certainty,
    ),
    Row("date", "date", _date),
    Row("weekday", "date", _weekday),
    Row("clock-time", "date", _clock),
    Row("reference-completed", "date", _reference, sure=False, also=("citation",)),
    Row("number-word", "date", _number_word, sure=False, also=("completion",)),
)
