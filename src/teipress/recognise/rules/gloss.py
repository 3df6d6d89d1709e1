"""Words that explain words: who is meant, the word of the source. (TEI Guidelines 3.4.2)"""

from __future__ import annotations

import re

from teipress.recognise.context import Context, part_of_speech
from teipress.recognise.lexicon import grammar, nations, offices
from teipress.recognise.lexicon.english import is_english
from teipress.recognise.romanised import language_of
from teipress.recognise.rules.row import Row

_THAT_IS = re.compile(
    r"^(?:i\.?e\.?|that is(?: to say|(?=[,:;]))|namely|viz\.?|meaning|in other words|a\.?k\.?a\.?|also known as|known as|hereafter|hereinafter|formerly|now)\b[,.:]*\s*\w"
)
_OR = re.compile(r"^(?:or|alternatively|alternate translation|lit|literally|variant|alt)\b[.:,]?\s+\S")
_EQUALS = re.compile(r"^=\s*\S")


def _that_is(c: Context) -> bool:
    """`[i.e., ...]`, `[that is, ...]`, `[formerly Petrograd]`."""
    if not _THAT_IS.match(c.low):
        return False
    return c.lows[0] not in ("now", "formerly", "meaning") or (len(c.words) > 1 and c.words[1][0].isupper())


_PERSONAL = (
    grammar.SUBJECT | grammar.OBJECT | grammar.EITHER_CASE | grammar.REFLEXIVE | grammar.ABSOLUTE
) - {"one"}
_SURNAME_HE = re.compile(r"[a-z] He$")
_BESIDE_PRONOUNS = frozenset("too also both all themselves".split())
_SOMEBODY = _PERSONAL | {"who", "whom", "someone", "somebody", "everyone"}


def _pronoun_named(c: Context) -> bool:
    """`him [Sukarno]`, `you [the Chinese]`: a name or noun phrase after a pronoun."""
    before = c.previous.casefold()
    if before in _BESIDE_PRONOUNS and c.second:
        before = c.second.casefold()
    if c.after_bracket or c.part_before == "name" or before not in _SOMEBODY:
        return False
    if c.next[:1].isupper() and c.lows[0] in grammar.ARTICLES:
        return False  # `to call it [the Shanghai] Commune`
    if _SURNAME_HE.search(c.before):
        return False  # `In the army He [Long] and`: a surname
    if c.inside.endswith(".") and c.is_name(c.next):
        return False  # `tell him [Charles W.] Colson has it`
    if c.inside.isupper() and c.part_after == "noun":
        return False  # `had before him [AFP] dispatches`
    return _nominal(c) and not (
        before in ("it", "you", "he", "she", "they", "we", "i") and c.lows[0] in grammar.AUXILIARIES
    )


_WHICH_ONE = frozenset("the this that which other another first second last".split())


def _one_named(c: Context) -> bool:
    """`the other one [Thieu]`: a name after `one` with its determiner."""
    return c.previous.casefold() == "one" and c.second.casefold() in _WHICH_ONE and _nominal(c)


def _possessive_named(c: Context) -> bool:
    """`his [Brezhnev's]`, `their [the Soviets'] view`."""
    return c.previous.casefold() in grammar.POSSESSIVE and (
        re.search(r"(?:['’]s?|s['’])$", c.inside) is not None
    )


def _demonstrative_named(c: Context) -> bool:
    """`this [the treaty]`, `these [the Koreans]`: a noun phrase after a demonstrative that stands for a noun."""
    return (
        c.previous.casefold() in grammar.DEMONSTRATIVE
        and not c.after_bracket
        and not (c.previous.casefold() == "that" and c.next)
    ) and (c.lows[:1] == ["the"] or (c.capitals and not c.next and c.previous != "That"))


def _place_named(c: Context) -> bool:
    """`here [in Moscow]`, `there [Hanoi]`, `now [March]`."""
    return (
        c.previous.casefold() in ("here", "there", "elsewhere")
        and not c.next[:1].isupper()
        and c.words[-1:] != []
        and c.words[-1][0].isupper()
    )


def _nominal(c: Context) -> bool:
    """Whether the words inside make a name or a noun phrase."""
    if not c.words:
        return False
    head = c.lows[0]
    if head in grammar.ARTICLES or head in grammar.POSSESSIVE or head in grammar.DEMONSTRATIVE:
        return len(c.words) > 1
    return head not in grammar.FUNCTION and (c.capitals or _named_with_others(c))


def _named_with_others(c: Context) -> bool:
    """`Lyndon B. Johnson and his advisers`: a name, and who is with it."""
    at = c.lows.index("and") if "and" in c.lows else 0
    return (
        at > 1
        and all(word[0].isupper() for word in c.words[:at])
        and c.lows[at + 1 : at + 2] != []
        and (c.lows[at + 1] in grammar.POSSESSIVE or c.lows[at + 1] == "others")
    )


def _office_named(c: Context) -> bool:
    """`the Attorney-General [W. M. Hughes]`, `the Secretary of State [Dean Rusk]`: who holds an office that has an article."""
    return (
        c.capitals
        and c.lows[0] not in grammar.FUNCTION
        and (c.is_name(c.words[-1]) or (len(c.words) > 1 and len(c.words[0]) == 1))
        and not (c.inside.isupper() and len(c.words) == 1)
        and not c.is_name(c.next)
        and not c.wants_subject
        and _office_before(c)
        and (_has_article(c) or c.previous.replace(".", "").upper() in _OFFICE_LETTERS)
    )


#: Offices by their letters: `the P.M. [Menzies]`.
_OFFICE_LETTERS = frozenset("PM FM SOS SECSTATE SECDEF VP DCM GOC CINC POTUS".split())


def _national_named(c: Context) -> bool:
    """`the Iranian [Entezam] has`: who somebody called by a nation is."""
    return (
        c.capitals
        and c.is_name(c.words[-1])
        and len(c.words) < 4
        and c.previous.casefold() in nations.NATIONAL
        and c.part_after in ("auxiliary", "modal", "verb", "")
        and not c.next[:1].isupper()
        and _has_article(c)
    )


def _office_before(c: Context) -> bool:
    """Whether the words before end in an office, or in one with a phrase of its own."""
    if c.previous.casefold().rstrip("s") in offices.OFFICES:
        return True
    *head, of, _ = ["", "", *(word.casefold() for word in c.words_before[-4:])]
    if c.previous.replace(".", "").upper() in _OFFICE_LETTERS:
        return True
    return (
        bool(c.previous)
        and c.part_before != "determiner"
        and of in ("of", "for", "at", "in", "to")
        and head[-1] in offices.OFFICES
    )


def _apposed(c: Context) -> bool:
    """`the Chinese Ambassador, [Hao Deqing], and`: between commas, who holds the office before."""
    return (
        c.bare.endswith(",")
        and c.follows in (",", ".", ";")
        and c.capitals
        and 1 < len(c.words) < 5
        and all(map(c.is_name, c.words))
        and bool(c.nearest)
        and c.nearest[-1].casefold() in offices.HELD
    )


def _body_named(c: Context) -> bool:
    """`the Storting [Parliament]`: what a body of another name is."""
    return (
        c.low in ("parliament", "legislature")
        and c.is_name(c.previous)
        and c.second.casefold() in grammar.ARTICLES
    )


_DETERMINING = grammar.ARTICLES | grammar.POSSESSIVE | grammar.DEMONSTRATIVE | grammar.NUMERALS


def _has_article(c: Context) -> bool:
    """Whether the noun phrase before the bracket begins with a determiner."""
    if c.previous_is_initial:
        return False
    for word in reversed(c.sentence_before[:-1]):
        low = word.casefold()
        if low in _DETERMINING:
            return True
        if low == "dear":
            return False
        if low in grammar.FUNCTION and low not in ("of", "for", "to", "at", "in") and not word.isupper():
            return False
    return False


_ONE_OF_MANY = _WHICH_ONE | grammar.DEMONSTRATIVE


def _noun_named(c: Context) -> bool:
    """`this meeting [the 1 March Conference]`: a noun phrase with its article after a complete noun phrase."""
    return (
        len(c.words) > 1
        and c.inside[-1] != "."
        and c.lows[0] in ("the", "a", "an", "his", "their", "its", "our")
        and (
            c.part_before in ("noun", "name")
            or (c.part_before == "" and bool(c.previous) and (_has_article(c) or c.is_name(c.previous)))
            or (c.part_before == "numeral" and (c.second.casefold() in _ONE_OF_MANY or c.second.isupper()))
        )
        and c.lows[-1] not in grammar.AUXILIARIES
        and c.lows[-1] not in grammar.ADVERBIAL
        and not _verb_like(c)
        and not c.wants_subject
    )


def _verb_like(c: Context) -> bool:
    """Whether the word before, a noun by its shape, follows a word that asks for a verb."""
    return part_of_speech(c.previous, c.second) == "verb" or c.previous.casefold().endswith("ed")


def _name_described(c: Context) -> bool:
    """`Andy Young [U.S. Ambassador to the United Nations]`, `Fulbright [Democrat of Arkansas]`: a noun phrase after a whole name."""
    named = c.part_before == "name" or (
        c.previous_is_initial
        and c.is_name(c.previous)
        and (not is_english(c.previous) or (c.words[0][0].isupper() and described(c)))
    )
    if (
        not named
        or (c.lows[0] in grammar.FUNCTION and c.lows[0] not in _RANKS and c.words[0] != "US")
        or (c.words[0].islower() and c.lows[0].endswith("ed"))
        or len(c.words) < 2
    ):
        return False
    return described(c) or (
        len(c.words) >= 3 and _parenthetic(c) and not all(c.is_name(word) for word in c.words)
    )


_KIN = offices.PERSONS | frozenset(
    "director former founder owner deputy representative delegate correspondent spokesman observer".split()
)
_RANKS = frozenset("former first second then".split())


def described(c: Context) -> bool:
    """Whether the words inside say what somebody or something is: an office, a nation, `X of Y`."""
    return any(
        part.rstrip("s") in offices.OFFICES
        or part in nations.NATIONAL
        or part in _KIN
        or part in ("of", "for")
        for low in c.lows
        for part in low.split("-")
    )


_TAKING_PART = frozenset(
    "guest observer notetaker note-taker interpreter absent rapporteur chairman secretary".split()
)


def _people_of(c: Context) -> bool:
    """`The Khampas [rebels from Kham] have`: a noun and where it is from, after the name of a people."""
    return (
        c.part_before in ("name", "start", "")
        and c.previous[:1].isupper()
        and c.previous.endswith("s")
        and len(c.words) > 2
        and c.lows[0].endswith("s")
        and c.words[0].islower()
        and c.lows[1] in ("from", "of", "in")
    )


def _part_taken(c: Context) -> bool:
    """`Corneliu Mănescu [guest].`: as what somebody takes part, in small letters after the name."""
    return (
        c.part_before == "name"
        and c.low in _TAKING_PART
        and c.inside.islower()
        and (not c.follows or c.follows in ".,;:)")
    )


def _parenthetic(c: Context) -> bool:
    return bool(c.follows) and c.follows in ".,;:)?—-" and c.words[0][0].isupper()


_AFTER_A_PHRASE = frozenset(
    "preposition auxiliary modal conjunction verb participle relative adverb pronoun determiner".split()
)


def _noun_given_name(c: Context) -> bool:
    """`the draft [NSC 68]`, `the two sides [China and India]`: names after a noun that has its article."""
    return (
        c.capitals
        and c.part_before in ("noun", "")
        and bool(c.previous)
        and not c.previous_is_initial
        and c.lows[0] not in grammar.FUNCTION
        and not c.wants_subject
        and _has_article(c)
        and (not c.next or part_of_speech(c.next) in _AFTER_A_PHRASE)
    )


def _quotation_named(c: Context) -> bool:
    """`the "Gang of Four" [Jiang Qing, Zhang Chunqiao ...]`: names, or words of no grammar, after a quoted phrase."""
    return (
        c.before[-1:] in ('"', "”", "’")
        and bool(c.words)
        and c.lows[0] not in grammar.PREPOSITIONS
        and (c.capitals or grammar.FUNCTION.isdisjoint(c.lows if len(c.lows) < 3 else c.lows[:1]))
    )


def _translated(c: Context) -> bool:
    """`partiinost [party-mindedness]`: English after a word that is not."""
    return (
        bool(c.previous)
        and c.inside.islower()
        and part_of_speech(c.inside) != "adverb"
        and (
            (not c.is_name(c.previous) and bool(language_of(c.previous, c.around.facts.source_language)))
            or _foreign_word(c.previous)
            or _foreign_noun(c)
        )
    )


def _foreign_word(word: str) -> bool:
    return len(word) > 3 and word.islower() and not is_english(word)


def _foreign_noun(c: Context) -> bool:
    """`the Bezirk [district]`: a capital that is not English, after an article; not what a noun is like, `the Pukchang [thermal] plant`."""
    return (
        c.second.casefold() in grammar.ARTICLES
        and len(c.words) == 1
        and not is_english(c.previous)
        and not (c.previous.isupper() or c.around.facts.source_language == "")
        and not (c.next.islower() and part_of_speech(c.inside) == "adjective")
    )


def _fuller(c: Context) -> bool:
    """`the Fund [International Monetary Fund]`: the word before again, with more."""
    return (
        len(c.words) > 1
        and bool(c.previous)
        and c.previous.casefold() in c.lows
        and c.previous.casefold() not in grammar.FUNCTION
    )


_QUANTITY = re.compile(
    r"^(?:(?:ca|about|approximately|roughly|over|nearly)\.? )?(?:[A-Z]{2,3} |[$£])?\d[\d.,]*(?: (?:million|billion|per cent))?$"
)


def _quantity(c: Context) -> bool:
    """`the sum [DM 40 million]`, `the men [ca. 300]`: how much or many, after a noun."""
    return (
        _QUANTITY.match(c.inside) is not None
        and (c.part_before in ("noun", "") or not c.inside[0].isalnum())
        and c.previous.isalpha()
        and c.previous.casefold() not in grammar.MONTHS
    )


def _country_after_name(c: Context) -> bool:
    """`Hoxha [Albania]`: whose somebody is."""
    return (
        c.part_before == "name"
        and len(c.words) == 1
        and (c.lows[0] in nations.COUNTRIES or c.lows[0] in nations.NATIONAL)
    )


def _name_for_name(c: Context) -> bool:
    """`Peiping [Beijing]`, `Formosa [Taiwan]`: one name after another, nothing of one noun phrase."""
    return (
        c.part_before in ("name", "start", "")
        and c.capitals
        and c.previous.casefold() in nations.COUNTRIES
        and c.previous.casefold() not in grammar.DIRECTIONS
        and not c.next[:1].isupper()
        and c.lows[0] not in grammar.FUNCTION
        and c.low not in offices.INSTITUTIONS
        and not described(c)
    )


def _equals(c: Context) -> bool:
    """`[= 4 dollars]`."""
    return _EQUALS.match(c.low) is not None


def _or(c: Context) -> bool:
    """`[or deceived]`, `[literally: ...]` after a word."""
    return _OR.match(c.low) is not None and c.adjacent and not c.inside.endswith("?")


WORDED = (
    Row("that-is", "identification", _that_is),
    Row("equals", "identification", _equals),
    Row("or", "alternative", _or, sure=False, also=("completion",)),
)
NAMED = (
    Row("pronoun-named", "identification", _pronoun_named),
    Row("one-named", "identification", _one_named),
    Row("possessive-named", "identification", _possessive_named),
    Row("demonstrative-named", "identification", _demonstrative_named, sure=False, also=("completion",)),
    Row("place-named", "identification", _place_named, sure=False, also=("completion",)),
    Row("office-named", "identification", _office_named),
    Row("body-named", "identification", _body_named, sure=False, also=("name",)),
    Row("national-named", "identification", _national_named, sure=False, also=("name", "completion")),
    Row("name-for-name", "variant", _name_for_name, sure=False, also=("correction", "identification")),
)
APPOSED = (Row("apposed", "identification", _apposed, sure=False, also=("name", "completion")),)
PHRASES = (
    Row("noun-named", "identification", _noun_named),
    Row("fuller-name", "identification", _fuller, sure=False, also=("correction", "name")),
    Row("name-described", "identification", _name_described),
    Row("people-of", "identification", _people_of, sure=False, also=("completion",)),
    Row("part-taken", "identification", _part_taken, sure=False, also=("note", "completion")),
    Row("country-after-name", "identification", _country_after_name, sure=False, also=("name", "correction")),
    Row("noun-given-name", "identification", _noun_given_name, sure=False, also=("completion",)),
    Row("quantity", "identification", _quantity, sure=False, also=("completion", "noteref")),
    Row("quotation-named", "identification", _quotation_named, sure=False, also=("completion", "name")),
    Row("translated", "identification", _translated, sure=False, also=("alternative", "completion")),
)
