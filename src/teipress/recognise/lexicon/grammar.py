"""The closed classes of English grammar, whole classes, lower case.

Source: Quirk, Greenbaum, Leech, Svartvik, A Comprehensive Grammar of the English Language (1985), chapters 2-3, 5-6, 9.
"""

from __future__ import annotations


def _words(*texts: str) -> frozenset[str]:
    return frozenset(word for text in texts for word in text.split())


SUBJECT = _words("i we he she they")
OBJECT = _words("me us him her them")
EITHER_CASE = _words("you it one")
REFLEXIVE = _words("myself yourself himself herself itself oneself ourselves yourselves themselves")
POSSESSIVE = _words("my your his her its our their")
ABSOLUTE = _words("mine yours hers ours theirs")
DEMONSTRATIVE = _words("this that these those")
INDEFINITE = _words(
    "anybody anyone anything everybody everyone everything nobody none nothing somebody someone something"
    " another others such both either neither all some any each few many several"
)
RELATIVE = _words("who whom whose which what whoever whomever whatever whichever")
PRONOUNS = SUBJECT | OBJECT | EITHER_CASE | REFLEXIVE | ABSOLUTE

ARTICLES = _words("a an the")
QUANTIFIERS = _words(
    "every no each any some all both either neither another such many several few much more most"
)
DETERMINERS = ARTICLES | POSSESSIVE | DEMONSTRATIVE | QUANTIFIERS

PREPOSITIONS = _words(
    "aboard about above across after against along alongside amid amidst among amongst around as at before behind"
    " below beneath beside besides between beyond by concerning considering despite down during except excepting"
    " following for from in inside into like minus near notwithstanding of off on onto opposite out outside over past"
    " pending per plus regarding re respecting round save since than through throughout till to toward towards"
    " under underneath unlike until unto up upon versus via vis-à-vis with within without"
)
#: Words that another preposition may follow, as in `out of`, `according to`.
PARTICLES = _words(
    "about across ahead along apart around aside away back because close contrary down due except far forth forward"
    " in inside instead near next off on opposite out outside over owing prior pursuant regardless round subsequent"
    " such thanks through together up according as"
)

COORDINATORS = _words("and or but nor yet")
SUBORDINATORS = _words(
    "although because if lest once provided providing since so than that though till unless until when whenever"
    " where whereas whereby wherein wherever whether while why how inasmuch insofar before after as"
)
CONJUNCTIONS = COORDINATORS | SUBORDINATORS

BE = _words("am is are was were be been being isn't aren't wasn't weren't")
HAVE = _words("have has had having haven't hasn't hadn't")
DO = _words("do does did doing done don't doesn't didn't")
MODALS = _words(
    "can could may might must shall should will would ought cannot can't couldn't mustn't shan't shouldn't won't wouldn't"
)
AUXILIARIES = BE | HAVE | DO | MODALS

#: Adverbs and particles that are words of grammar rather than of content.
ADVERBS = _words(
    "not never ever also too very quite rather just only even still already again almost always often sometimes soon"
    " now then here there thus hence therefore however moreover furthermore nevertheless otherwise perhaps maybe else"
    " indeed instead meanwhile yesterday today tomorrow away back ago far later earlier first once twice n't much more"
    " most less least so well as"
)
NUMERALS = _words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion"
)
ORDINALS = _words(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth thirtieth"
)
MONTHS = _words(
    "january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sep sept oct nov dec"
)
WEEKDAYS = _words("monday tuesday wednesday thursday friday saturday sunday")
DIRECTIONS = _words(
    "north south east west northern southern eastern western central north-east north-west south-east south-west"
    " northeast northwest southeast southwest"
)

#: Words of grammar: what a telegram leaves out and an editor supplies.
FUNCTION = (
    PRONOUNS | DETERMINERS | INDEFINITE | RELATIVE | PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | ADVERBS
)  # fmt: skip

#: Classes of which one word replaces another: a function word after one of its own class corrects it.
REPLACEABLE: tuple[frozenset[str], ...] = (
    ARTICLES,
    NUMERALS,
    ORDINALS,
    MONTHS,
    WEEKDAYS,
    DIRECTIONS,
    SUBJECT,
    OBJECT,
    POSSESSIVE,
    _words("am is are was were"),
    _words("has have had"),
    _words("do does did"),
    MODALS,
    DEMONSTRATIVE,
    _words("inasmuch insofar"),
    _words("who whom whose which"),
    _words("and or but nor"),
    _words("because although though unless if"),
    _words("former latter"),
    _words("not now"),
    # words that sound or look alike
    _words("their there they're"),
    _words("to too"),
    _words("form from"),
    _words("then than"),
    _words("were where we're"),
    _words("your you're"),
    _words("its it's"),
    _words("of off"),
    _words("above about"),
    _words("whose who's"),
    _words("through though thorough"),
)

#: Verbs of saying, all their forms that name a speaker.
SAYING = _words(
    "say says said state states stated add adds added ask asks asked answer answers answered reply replies replied"
    " respond responds responded remark remarks remarked continue continues continued explain explains explained"
    " observe observes observed declare declares declared note notes noted comment comments commented speak speaks"
    " spoke interject interjects interjected insist insists insisted believe believes believed think thinks thought"
    " tell tells told emphasize emphasizes emphasized emphasise emphasised argue argues argued conclude concludes"
    " concluded point points pointed suggest suggests suggested mention mentions mentioned went"
)

#: Irregular past forms and participles: verbs that no ending betrays.
IRREGULAR = _words(
    "arose arisen ate awoke beat became become began begun bent bet bit bitten blew blown bore borne bought bound broke"
    " broken brought built burst came caught chose chosen clung cost cut dealt drew drawn drove driven fed fell fallen"
    " felt fled flew flown forbade forbidden forgot forgotten fought found froze frozen gave given gone got gotten grew"
    " grown heard held hid hidden hit hurt kept knew known laid lay lain led left lent let lost made meant met paid put"
    " quit ran read rose risen said sang sat saw seen sent sank set shook shaken shot showed shown shut slept sold sought"
    " spent split spoke spoken spread stole stolen stood stopped struck stuck swore sworn swung taken taught thought threw"
    " thrown told took tore torn understood undertook undertaken went withdrew withdrawn won wore worn wrote written"
)

#: Every closed class that says what part of speech a word is; the first that has the word decides.
PARTS: tuple[tuple[str, frozenset[str]], ...] = (
    ("pronoun", PRONOUNS),
    ("determiner", DETERMINERS),
    ("modal", MODALS),
    ("auxiliary", AUXILIARIES),
    (
        "conjunction",
        _words("and or but nor that because although though if whether while when where unless lest"),
    ),
    ("relative", RELATIVE),
    ("preposition", PREPOSITIONS),
    ("conjunction", CONJUNCTIONS),
    ("pronoun", INDEFINITE),
    ("adverb", ADVERBS),
    ("numeral", NUMERALS | ORDINALS),
)
PART_OF: dict[str, str] = {}
for _part, _class in PARTS:
    for _word in _class:
        PART_OF.setdefault(_word, _part)
for _word in IRREGULAR:
    PART_OF.setdefault(_word, "verb")
#: Word of grammar -> the words of its class that may take its place.
IN_PLACE_OF: dict[str, frozenset[str]] = {
    word: frozenset().union(*(group for group in REPLACEABLE if word in group)) - {word}
    for word in frozenset().union(*REPLACEABLE)
}
#: Nouns that end a phrase of time or manner: `a second time`, `the same day`.
ADVERBIAL = frozenset("time times day week month year way".split())
