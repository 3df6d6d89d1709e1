"""Words that were not there: letters, names, sides, speakers, and whatever grammar asks for. (TEI Guidelines 11.3.3.1)"""

from __future__ import annotations

import re

from teipress.recognise.context import Context, part_of_speech
from teipress.recognise.lexicon import grammar, nations, vocabulary
from teipress.recognise.lexicon.english import is_english
from teipress.recognise.rules.row import Row

_PUNCTUATION = re.compile(r"^[.,;:!?\"'“”‘’()/–—-]+$")


def _said(c: Context, meaning: str) -> bool:
    """Whether the document says so of this bracket, or of all."""
    return meaning == c.around.stated.get((c.block.number, c.start)) or meaning in c.around.facts.statements


def _restored(c: Context) -> bool:
    """The document or edition.toml says that its brackets hold what was restored."""
    stated = (c.block.number, c.start) in c.around.stated
    return _said(c, "restoration") and (stated or not c.low.isdigit())


def _deleted(c: Context) -> bool:
    """The document says that its brackets hold what was struck out."""
    return _said(c, "deletion")


def _punctuation(c: Context) -> bool:
    """`Savage[.]`."""
    return c.inside == "." or _PUNCTUATION.match(c.inside) is not None


def _letters(c: Context) -> bool:
    """`Minister[s]`: a letter directly before or after."""
    if c.low in ("st", "nd", "rd", "th") and c.text[c.start - 1 : c.start].isdigit():
        return True
    return (c.glued_left or c.glued_right) and c.inside[:1].isalpha() and not _missing_space(c)


def _missing_space(c: Context) -> bool:
    """`told[him] that`: a word of grammar set close to a word that is complete."""
    word = c.nearest[-1].casefold() if c.nearest else ""
    return (
        c.glued_left
        and not c.glued_right
        and (
            (c.low in grammar.FUNCTION and len(c.low) > 2 and word in grammar.FUNCTION)
            or (
                " " in c.inside
                and not re.search(r"(?<![^\W\d_])[A-Z]$", c.text[max(0, c.start - 2) : c.start])
            )
            or (c.inside[0].isupper() and c.text[c.start - 1].islower())
        )
    ) or (c.glued_right and not c.glued_left and " " in c.inside)


def _word_completed(c: Context) -> bool:
    """`Res. [olution]`, `Amb [assador]`: letters that are no word and make one of the word before."""
    if len(c.words) != 1 or not c.inside.islower() or not c.nearest or is_english(c.low):
        return False
    return is_english(c.nearest[-1].rstrip(".") + c.low)


def _apostrophe(c: Context) -> bool:
    """`King['s]`: an ending with its apostrophe."""
    return re.match(r"^(?:['’]?s|s['’]|['’]t|['’]d|-\w+|\w+-)$", c.inside) is not None and (
        (c.start > 0 and not c.text[c.start - 1].isspace()) or c.inside.endswith("-")
    )


def _suffix(c: Context) -> bool:
    """`Marx [ism]`: an ending set apart from its word by mistake."""
    return c.inside.islower() and c.low in vocabulary.ENDINGS and len(c.low) > 1 and bool(c.previous)


def _conjecture(c: Context) -> bool:
    """`[study?]`, `[? have to]`: a question mark at its end or head."""
    asked = c.inside.endswith("?") or re.match(r"\? ?\w", c.inside) is not None
    return asked and len(c.inside) > 1 and not (c.initial and len(c.words) > 5)


def _open(c: Context) -> bool:
    """Whether the words before ask for more, or nothing but another gap stands there."""
    return c.part_before not in ("noun", "name", "pronoun", "", "start", "adverb") or c.low.startswith(
        ("unclear", "illegible")
    )


def _of_grammar(c: Context) -> bool:
    """Words of grammar only: what a telegram leaves out."""
    return bool(c.lows) and all(low in grammar.FUNCTION for low in c.lows)


_ASKING = frozenset("preposition determiner modal auxiliary conjunction relative".split())
_MAY_ASK = _ASKING | frozenset("verb adjective numeral adverb gerund".split())


def _after_open_word(c: Context) -> bool:
    """`the [city]`, `would [leave]`: after a word of grammar that asks for more; a word or two after a verb or adjective."""
    if c.part_before in _ASKING:
        return len(c.words) < 7 and not c.inside.endswith(".")
    return c.part_before in _MAY_ASK and len(c.words) < 3 and c.inside[:1].islower()


def _after_word(c: Context) -> bool:
    """A longer phrase after a verb, an adjective, a number: it may as well explain them."""
    return c.part_before in _MAY_ASK


def _clause_starts(c: Context) -> bool:
    """`[They have] written`, `[This was] very courteous`: the beginning of a clause that goes on outside."""
    return (
        bool(c.lows)
        and c.lows[0] in grammar.FUNCTION
        and bool(c.next)
        and len(c.words) < 6
        and c.inside[-1] not in ".!"
    )


def _prepositional(c: Context) -> bool:
    """`disunity [of the socialist camp]`: a phrase with its preposition after a noun."""
    return (
        bool(c.lows)
        and (c.lows[0] in grammar.PREPOSITIONS or c.lows[0] in ("in", "to"))
        and c.part_before not in ("start", "pronoun")
    )


def _after_verb(c: Context) -> bool:
    """`prolong [this war]`, `to save [Vietnam]`: the object of a verb."""
    return (
        part_of_speech(c.previous, c.second, c.previous_is_initial) in ("verb", "gerund", "participle")
        if c.previous
        else False
    )


_BEFORE_NOUNS = frozenset("determiner preposition numeral adjective".split())


def _noun_before_noun(c: Context) -> bool:
    """`the [party] congress`, `all [peasant] households`: a noun between what asks for one and another noun."""
    return (
        len(c.words) == 1
        and c.inside.islower()
        and len(c.inside) > 3
        and not c.inside.endswith(("ed", "ing", "ly"))
        and c.part_before in _BEFORE_NOUNS
        and c.next.islower()
        and len(c.next) > 4
        and c.next.casefold() not in grammar.PART_OF
        and not c.next.endswith("ed")
        and c.part_after in ("noun", "")
        and is_english(c.inside)
    )


def _noun_after_adjective(c: Context) -> bool:
    """`most fundamental [objective]`: small letters after an adjective or a determiner."""
    return (
        len(c.words) <= 2
        and c.inside.islower()
        and c.part_before in ("adjective", "determiner", "numeral", "participle")
    )


_ADJECTIVE = re.compile(r"^(?:anti|inter|pro|non|trans|pan|semi)-?\w{3,}|ear$|(?:th|st)ern$")
_WITHOUT_ENDING = frozenset("foreign deputy former joint armed senior junior main late".split())
_NO_QUALIFIED = frozenset("pronoun modal auxiliary".split())


def _adjective(c: Context) -> bool:
    """`the [economic] situation`, `[anti-aircraft] missiles`, `[southern] Indo-China`: an adjective before its noun."""
    if len(c.words) != 1 or not c.next or c.part_before in _NO_QUALIFIED or c.after_bracket:
        return False
    known = c.low in _WITHOUT_ENDING or (_ADJECTIVE.search(c.low) is not None and is_english(c.low))
    plain = part_of_speech(c.lows[0]) == "adjective" and c.part_before in (
        "determiner",
        "preposition",
        "conjunction",
        "numeral",
        "name",
        "",
    )
    return (known or plain) and (c.part_after in ("noun", "") or c.next[0].isupper())


def _long_comment(c: Context) -> bool:
    """Many words that begin with a capital, after which the sentence does not go on."""
    return len(c.words) > 8 and c.inside[:1].isupper() and not c.next[:1].islower()


_DEFINITE = frozenset("this that these those the such".split())


def _subject(c: Context) -> bool:
    """`After the talks, [Ambassador Kim] will go`: what a verb that follows needs before it."""
    wanting = not c.adjacent or c.wants_subject
    return wanting and c.part_after in ("modal", "auxiliary") and len(c.words) < 8


def _object(c: Context) -> bool:
    """`prolong [this war]`: a phrase with its determiner where no noun stands before."""
    return (
        c.part_before == ""
        and c.adjacent
        and c.lows[:1] != []
        and c.lows[0] in _DEFINITE
        and len(c.words) > 1
    )


def _complete(c: Context) -> bool:
    """`the border [grenze] in Berlin`: a noun and a preposition, with nothing wanting between them."""
    return (
        c.part_before in ("noun", "")
        and c.part_after in ("preposition", "conjunction")
        and grammar.FUNCTION.isdisjoint(c.lows)
        and not c.low.endswith("ed")
    )


def _missing_word(c: Context) -> bool:
    """`no firing [took] place`: a word or two of small letters in the middle of a sentence."""
    return (
        c.inside.islower()
        and len(c.words) < 3
        and c.adjacent
        and c.next.islower()
        and c.part_before != "name"
        and not _complete(c)
        and c.lows[:1] not in (["ca"], ["about"], ["approximately"], ["some"])
    )


def _sentence(c: Context) -> bool:
    """A sentence between sentences."""
    return (
        len(c.words) > 2
        and c.inside[:1].isupper()
        and c.inside[-1:] in ".!"
        and c.initial
        and not c.next[:1].islower()
    )


_BEGINS_CLAUSE = frozenset(
    "if unless although though because since when while including excluding concerning provided".split()
)


def _descriptive(c: Context) -> bool:
    """A noun phrase of lower case after a noun: `the document [draft resolution]`."""
    return (
        c.part_before in ("noun", "name")
        and len(c.words) >= 2
        and bool(c.follows)
        and c.follows in ".,;:)?"
        and c.lows[0] not in grammar.IRREGULAR
        and c.lows[0] not in grammar.RELATIVE
        and c.lows[0] not in grammar.SUBJECT
        and c.lows[-1] not in grammar.ADVERBIAL
        and c.lows[0] not in _BEGINS_CLAUSE
    )


INSIDE_WORDS = (
    Row("punctuation", "punctuation", _punctuation),
    Row("letters", "letters", _letters),
    Row("suffix", "letters", _suffix, sure=False, also=("completion",)),
    Row("ending", "letters", _apostrophe, sure=False, also=("completion",)),
)


_LEADING = (grammar.PREPOSITIONS | grammar.ARTICLES | frozenset(["and", "or", "that"])) - {
    "since",
    "before",
    "after",
}


def _leads_on(c: Context) -> bool:
    """`reaching [the territory of] the other side`, `by communes [and districts]`: it begins or ends in a word that joins."""
    if len(c.words) < 2 or not c.adjacent or not c.plain or not c.inside[0].islower():
        return False
    if c.lows[-1] == "of" and c.next.casefold() in nations.COUNTRIES:
        return False  # what state a country is
    return c.lows[0] in ("and", "but", "nor") or (bool(c.next) and c.lows[-1] in _LEADING)


JOINED = (Row("leads-on", "completion", _leads_on),)
COMPLETED = (Row("word-completed", "letters", _word_completed, sure=False, also=("original",)),)


def _conjecture_in_gap(c: Context) -> bool:
    """`to have a [study?]`: a guess where the words before ask for more."""
    return _conjecture(c) and _open(c)


def _whatever(c: Context) -> bool:
    """Whatever no rule above has judged."""
    return True


def _predicate(c: Context) -> bool:
    """`The embargo [must end].`: a modal or an auxiliary with its verb after a noun."""
    return (
        len(c.words) > 1
        and c.adjacent
        and (c.lows[0] in grammar.MODALS or c.lows[0] in grammar.AUXILIARIES)
        and c.inside[0].islower()
    )


def _plain_word(c: Context) -> bool:
    """A word of no closed class at the end of its clause: it may be of another language."""
    return (
        not c.next
        and len(c.words) < 3
        and c.inside.islower()
        and grammar.FUNCTION.isdisjoint(c.lows)
        and c.part_before in ("gerund", "participle")
    )


STATED = (
    Row("deletion-stated", "deletion", _deleted),
    Row("restoration-stated", "restoration", _restored),
)
DOUBTED = (
    Row("conjecture-in-gap", "conjecture", _conjecture_in_gap),
    Row("conjecture", "conjecture", _conjecture, sure=False, also=("correction", "identification")),
)
GRAMMAR = (Row("words-of-grammar", "completion", _of_grammar),)
SENSE = (
    Row("prepositional-phrase", "completion", _prepositional),
    Row("adjective", "qualifier", _adjective, sure=False, also=("completion",)),
    Row("predicate", "completion", _predicate),
    Row("plain-word", "completion", _plain_word, sure=False, also=("original", "correction")),
    Row("clause-begun", "completion", _clause_starts),
    Row("sentence", "note", _sentence, sure=False, also=("completion", "event")),
    Row("after-verb", "completion", _after_verb),
    Row("noun-before-noun", "qualifier", _noun_before_noun, sure=False, also=("completion",)),
    Row("noun-after-adjective", "completion", _noun_after_adjective),
    Row("after-open-word", "completion", _after_open_word),
    Row("after-word", "completion", _after_word, sure=False, also=("identification", "note")),
    Row("subject", "completion", _subject),
    Row("object", "completion", _object),
    Row("missing-word", "completion", _missing_word),
    Row("comment", "note", _long_comment, sure=False, also=("completion", "event")),
    Row("described", "identification", _descriptive, sure=False, also=("completion",)),
    Row("default", "completion", _whatever, sure=False, also=("identification", "note")),
)
