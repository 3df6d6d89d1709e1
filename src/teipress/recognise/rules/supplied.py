"""Words that were not there: letters, names, sides, speakers, and whatever grammar asks for. (TEI Guidelines 11.3.3.1)"""

from __future__ import annotations

import re

from teipress.model import Span
from teipress.recognise.context import Context, part_of_speech
from teipress.recognise.lexicon import grammar, nations, offices
from teipress.recognise.rules.row import Row

_PUNCTUATION = re.compile(r"^[.,;:!?\"'“”‘’()/–—-]+$")
_INITIALS = re.compile(r"^(?:[A-Z]\.[\s-]?){1,4}$")
_SAYS = re.compile(r"^(?:[A-Z][\w.’'-]*\s?){0,4}$")


def _restored(c: Context) -> bool:
    scope = c.around.restored.get((c.block.number, c.start))
    return bool(scope) or (scope is None and "restoration" in c.around.facts.statements and c.length > 0)


def _deleted(c: Context) -> bool:
    return "deletion" in c.around.facts.statements


def _punctuation(c: Context) -> bool:
    return _PUNCTUATION.match(c.inside) is not None


def _letters(c: Context) -> bool:
    return (c.glued_left or c.glued_right) and c.inside[:1].isalpha() and not _missing_space(c)


def _missing_space(c: Context) -> bool:
    """`told[him] that`: a word of grammar set close to a word that is complete."""
    word = c.words_before[-1].casefold() if c.words_before else ""
    return (
        c.glued_left
        and not c.glued_right
        and (
            (c.low in grammar.FUNCTION and len(c.low) > 2 and word in grammar.FUNCTION)
            or " " in c.inside
            or (c.inside[0].isupper() and c.text[c.start - 1].islower())
        )
    ) or (c.glued_right and not c.glued_left and " " in c.inside)


def _apostrophe(c: Context) -> bool:
    return re.match(r"^(?:['’]?s|s['’]|['’]t|['’]d|-\w+|\w+-)$", c.inside) is not None and (
        (c.start > 0 and not c.text[c.start - 1].isspace()) or c.inside.endswith("-")
    )


def _conjecture(c: Context) -> bool:
    return c.inside.endswith("?") and len(c.inside) > 1 and not (c.initial and len(c.words) > 5)


def _attribution(c: Context) -> bool:
    """`[He said]`, `[Kosygin continued that]`: who, a verb of saying, nothing else."""
    lows = c.lows[:-1] if c.lows[-1:] == ["that"] else c.lows
    if not 2 <= len(lows) <= 6:
        return False
    if lows[-1] in grammar.SAYING and _speaker(c.words[: len(lows) - 1]):
        return True
    return lows[0] in grammar.SAYING and _speaker(c.words[1 : len(lows)])


def _speaker(words: list[str]) -> bool:
    lows = [
        word.casefold()
        for word in words
        if word.casefold() not in ("also", "then", "further", "again", "had", "has", "the", "to")
    ]
    return bool(lows) and (
        (len(lows) == 1 and lows[0] in grammar.SUBJECT)
        or all(word[0].isupper() for word in words if word.casefold() in lows)
        or all(low in offices.OFFICES or low in nations.NATIONAL for low in lows)
    )


def _national(low: str) -> bool:
    return all(
        part in nations.NATIONAL or part in nations.SIDES or part in nations.INITIALS
        for part in re.split(r"[-–/]", low)
    )


def _side(c: Context) -> bool:
    """`[North] Korea`, `[Soviet] leadership`: the side or country before its noun."""
    if not c.next or not c.words:
        return False
    first, after = c.lows[0], c.next.casefold()
    if (
        first in nations.SIDES
        and (after in nations.COUNTRIES or after in nations.NATIONAL)
        and len(c.words) == 1
    ):
        return c.words[0][0].isupper() or first in ("communist", "nationalist")
    return (
        _national(first)
        and len(c.words) <= 3
        and c.part_after
        not in (
            "auxiliary",
            "modal",
            "preposition",
            "conjunction",
            "verb",
            "relative",
            "pronoun",
            "determiner",
            "adverb",
        )
        and not (c.next[0].isupper() and c.lows[0] in nations.SIDES)
    )


def _title(c: Context) -> bool:
    """`[King] Faisal`, `[US ambassador] Thompson`: the office before the name of who holds it."""
    return (
        bool(c.words)
        and c.is_name(c.next)
        and c.lows[-1].rstrip(".") in offices.TITLES
        and c.lows[0] not in grammar.ARTICLES
    )


def _country_of_office(c: Context) -> bool:
    """`[France's] Foreign Minister`, `[US] Ambassador`: a country before an office."""
    word = c.lows[0].removesuffix("'s").removesuffix("’s") if c.words else ""
    return (
        len(c.words) <= 2
        and (word in nations.COUNTRIES or word in nations.INITIALS)
        and bool(c.next)
        and c.part_after in ("noun", "name", "adjective", "")
    )


def _given_name(c: Context) -> bool:
    """`[Leonid] Brezhnev`, `[N.G.] Sudarikov`."""
    if not c.next or not c.next[0].isupper() or not c.capitals or len(c.words) > 4 or c.inside[-1:] in ",:;":
        return False
    return (
        c.is_name(c.next)
        and (all(c.is_name(word) or (word[0].isupper() and c.lows[0] in offices.TITLES) for word in c.words))
        and not c.noun_phrase_starts
    )


def _part_of_name(c: Context) -> bool:
    """`Zhou [Enlai]`, `Dartmouth [College]`: what completes the name that stands before."""
    if (
        not c.capitals
        or len(c.words) > 4
        or c.noun_phrase_starts
        or (c.previous_is_initial and c.previous.casefold() in grammar.FUNCTION)
    ):
        return False
    title = (
        c.words_before[-1:]
        and c.words_before[-1].casefold().rstrip(".") in offices.TITLES
        and c.words_before[-1][0].isupper()
    )
    if c.adjacent and title and all(c.is_name(word) for word in c.words):
        return c.second.casefold() not in grammar.ARTICLES
    return c.part_before == "name" and c.lows[0] not in grammar.FUNCTION


def _completes_proper_noun(c: Context) -> bool:
    """`[International] Monetary Fund`, `[Soviet] Union`: capitals that run on into a capital."""
    return (
        c.capitals
        and bool(c.next)
        and c.next[0].isupper()
        and not c.initial
        and c.next.casefold() not in grammar.FUNCTION
        and len(c.words) <= 3
        and c.lows[0] not in grammar.FUNCTION
    )


def whole_name(c: Context) -> Span | None:
    """The name that the bracket completes, bracket included: capitals beside it, initials and particles."""
    text, start, end = c.text, c.start, c.end
    if c.part_before == "name" or _title_before(c):
        while True:
            found = re.search(
                r"(?:[^\W\d_a-z][\w.’'-]*|de|van|von|der|al|bin)[ \u00a0]+$", text[max(0, start - 40) : start]
            )
            if not found or found[0].strip().casefold().rstrip(".") in offices.OFFICES | grammar.FUNCTION:
                break
            start -= len(found[0])
    if c.next and c.next[0].isupper() and c.next.casefold() not in grammar.FUNCTION:
        found = re.match(r"(?:[ \u00a0]+[^\W\d_a-z][\w’-]*){1,3}", text[end : end + 60])
        if found and not text[end:].lstrip().startswith("["):
            end += len(found[0]) if not found[0].endswith(("'s", "’s")) else len(found[0]) - 2
    return Span(start, end)


def _title_before(c: Context) -> bool:
    return False


def _of_grammar(c: Context) -> bool:
    """Words of grammar only: what a telegram leaves out."""
    return bool(c.lows) and all(low in grammar.FUNCTION for low in c.lows)


def _after_open_word(c: Context) -> bool:
    """After a word that asks for more: preposition, article, verb, conjunction, modal."""
    return c.part_before in (
        "preposition",
        "determiner",
        "modal",
        "auxiliary",
        "conjunction",
        "relative",
        "verb",
        "adjective",
        "numeral",
        "adverb",
        "gerund",
    )


def _clause_starts(c: Context) -> bool:
    """`[They have] written`, `[This was] very courteous`: the beginning of a clause that goes on outside."""
    return bool(c.lows) and c.lows[0] in grammar.FUNCTION and bool(c.next) and len(c.words) <= 8


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


def _noun_after_adjective(c: Context) -> bool:
    return (
        len(c.words) <= 2
        and c.inside.islower()
        and c.part_before in ("adjective", "determiner", "numeral", "participle")
    )


def _adjective(c: Context) -> bool:
    """`the [economic] situation`: an adjective before its noun."""
    return (
        len(c.words) == 1
        and part_of_speech(c.lows[0]) == "adjective"
        and c.part_after in ("noun", "")
        and bool(c.next)
        and c.part_before in ("determiner", "preposition", "")
    )


def _long_comment(c: Context) -> bool:
    return len(c.words) > 14 and c.initial and c.inside[:1].isupper()


def _sentence(c: Context) -> bool:
    return len(c.words) > 5 and c.inside[:1].isupper() and c.inside[-1:] in ".!" and c.initial


def _descriptive(c: Context) -> bool:
    """A noun phrase of lower case after a noun: `the document [draft resolution]`."""
    return (
        c.part_before in ("noun", "name") and len(c.words) >= 2 and bool(c.follows) and c.follows in ".,;:)?"
    )


INSIDE_WORDS = (
    Row("punctuation", "punctuation", _punctuation),
    Row("letters", "letters", _letters),
    Row("ending", "letters", _apostrophe, sure=False, also=("completion",)),
)
STATED = (
    Row("deletion-stated", "deletion", _deleted),
    Row("restoration-stated", "restoration", _restored),
)
DOUBTED = (Row("conjecture", "conjecture", _conjecture),)
NAMES = (
    Row("attribution", "attribution", _attribution),
    Row("title", "qualifier", _title),
    Row("side", "qualifier", _side),
    Row("country-of-office", "qualifier", _country_of_office),
    Row("given-name", "name", _given_name, target=whole_name),
    Row("name-completed", "name", _part_of_name, target=whole_name),
    Row("proper-noun", "name", _completes_proper_noun, target=whole_name),
)
GRAMMAR = (Row("words-of-grammar", "completion", _of_grammar),)
SENSE = (
    Row("prepositional-phrase", "completion", _prepositional),
    Row("adjective", "qualifier", _adjective, sure=False, also=("completion",)),
    Row("clause-begun", "completion", _clause_starts),
    Row("sentence", "note", _sentence, sure=False, also=("completion", "event")),
    Row("after-verb", "completion", _after_verb),
    Row("noun-after-adjective", "completion", _noun_after_adjective),
    Row("after-open-word", "completion", _after_open_word),
    Row("comment", "note", _long_comment, sure=False, also=("completion", "event")),
    Row("described", "identification", _descriptive, sure=False, also=("completion",)),
    Row("default", "completion", lambda c: True, sure=False, also=("identification", "note")),
)
