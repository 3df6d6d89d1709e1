"""Words of another language inside English: by script, by the syllables of a romanisation, by closed classes."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from teipress.recognise.lexicon import grammar

_SCRIPTS = (
    ("HANGUL", "ko"), ("HIRAGANA", "ja"), ("KATAKANA", "ja"), ("CJK", "zh"), ("CYRILLIC", "ru"), ("ARABIC", "ar"),
    ("HEBREW", "he"), ("GREEK", "el"), ("THAI", "th"), ("DEVANAGARI", "hi"), ("GEORGIAN", "ka"), ("ARMENIAN", "hy"),
)  # fmt: skip
_OPEN = r"(?:ai|ao|ang|an|a|ei|eng|en|er|e|ou)"  # syllables without an initial: at the head, or after an apostrophe
_FINAL = r"(?:iang|iong|iao|ian|ing|ia|ie|iu|in|i|uang|uai|uan|ua|ui|un|uo|ue|üe|u|ü|v|ang|ai|ao|an|a|eng|ei|en|e|ong|ou)"
#: The syllables of Hanyu Pinyin: an initial and a final; a bare `o` follows b, p, m, f, w alone.
_PINYIN = re.compile(
    rf"^(?:{_OPEN}(?:['’]|$))?(?:(?:[bpmfw]o|(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]){_FINAL})['’]?(?:(?<=['’]){_OPEN})?)*$"
)
#: Clusters that English words lack: one of them in a word of pinyin syllables is enough.
_MARKED_PINYIN = re.compile(r"zh|^x|q(?!u)|[gzdtnlsrkh]uo|zou|jie|[aeiou]ng[bdgzjq]")
_GERMAN = frozenset(
    "der die das den dem des und ein eine einen einem eines nicht von für mit auf zur zum im ist sind als auch hat haben wird werden zu daß dass sich".split()
)
_FRENCH = frozenset("le la les des du une est et dans pour avec sur qui que aux ne pas ce cette".split())
_SPANISH = frozenset("el los las una del y en por con para que es su se al".split())
_ENDINGS = (
    ("pl", re.compile(r"(?:acj[aeiąę]|ości|ować|ów)$")),
    ("de", re.compile(r"(?:ung|keit|heit|schaft|lich|isch|ungen|tät|chen|zeit|recht)$")),
    ("ru-Latn", re.compile(r"(?:nost['’]?|stvo|tsiya|tsii|skiy|skii|skaya|skoye|skogo|ovat['’]|enie|eniye|aniye|nyi|nyy|ogo|ami|yami|shchi\w*|shch\w*)$")),
)  # fmt: skip
_ENGLISH = frozenset(
    """he she me we the i a an can men pen ten hen pan fan ban man gong long song sang hang bang gang ping king ding pang den
    be do go so no she an in on to you guo woman women gun run sun fun nun pin bin fin sin wan ran tan ye sue sure due
    change huge line lie die pie tie wine mine nine fine dine tune june rude nude tongue cue hue juan chai tea bean
    ensure pure here there hero zero nuance liaison engine machine china genuine one none sane lane zone change range""".split()
)


#: Words without a cluster of any romanisation known here, and not all of pinyin syllables.
_ENGLISH_ONLY = re.compile(
    r"^(?!.*(?:zh|kh|shch|ts|cz|cj|yi$|q[^u]|\bx|zou|jie|uo|ang[bdgzjq]|eng[bdgzjq]|ong[bdgzjq]|ing[bdgzjq]))[a-zA-Z]+$"
)


#: `d’Orsay`, the second half of a name.
_ELIDED = re.compile(r"[dl]['’][A-Z]\w+$")


@lru_cache(maxsize=2048)
def language_of(text: str, source: str = "", capitals: bool = False) -> str:
    """BCP 47 tag of a word or phrase that is not English, `""` for English or unknown.

    `source` is the language the document is translated from, where it is stated; it decides between romanisations.
    """
    if text.casefold() in _LOANS or _ELIDED.match(text):
        return ""
    if _GERMAN_COMPOUND.search(text):
        return "de"
    if text.isascii() and (capitals or (not source and "'" not in text and _ENGLISH_ONLY.match(text))):
        return ""
    for letter in text:
        if letter.isalpha() and not letter.isascii() and not unicodedata.name(letter, "").startswith("LATIN"):
            return _script(letter)
    given = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]*)*", text)
    words = [word.casefold() for word in given]
    if not words or len(words) > 8 or text.endswith("?"):
        return ""
    return _closed_class(words) or _accented(given) or _romanised(words, source, capitals)


def is_pinyin(word: str) -> bool:
    """Whether a word is made of the syllables of Hanyu Pinyin."""
    return _PINYIN.match(word.casefold()) is not None


def _script(letter: str) -> str:
    name = unicodedata.name(letter, "")
    return next((tag for script, tag in _SCRIPTS if name.startswith(script)), "und")


def _closed_class(words: list[str]) -> str:
    for tag, closed in (("de", _GERMAN), ("fr", _FRENCH), ("es", _SPANISH)):
        if (
            len(words) > 1
            and 2 * sum(word in closed for word in words) >= len(words)
            and not {"of", "the", "and", "to"} & set(words)
        ):
            return tag
    return ""


_ACCENTS = (
    ("zh-Latn", "āēīōūǖǎěǐǒǔǚ"), ("ro", "șțţ"), ("vi", "ơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"), ("ro", "ă"), ("de", "äöüß"), ("pl", "łąężźćńś"), ("cs", "řěůš"), ("hu", "őű"), ("tr", "ğış"),
    ("es", "ñ¿"), ("pt", "ãõ"), ("fr", "éèêçàâîôœù"),
)  # fmt: skip
#: Compounds joined by the s of a suffix: `Führungsrolle`.
_GERMAN_COMPOUND = re.compile(
    r"^[A-ZÄÖÜ][a-zäöüß]{2,}(?:ung|heit|keit|schaft|tät|ion)s[a-zäöüß]{4,}$|^[A-ZÄÖÜ][a-zäöüß]*[äöüß][a-zäöüß]*(?:ung|heit|keit|schaft)$"
)
#: Words that English has taken over with their accents.
_LOANS = frozenset(
    """attaché attachés communiqué communiqués chargé chargés détente protégé protégés démarche démarches régime élite élan
    entrée émigré émigrés façade cliché résumé café naïve vis-à-vis exposé coup d'état fête rôle première née""".split()
)
_ARTICLES = {
    "les": "fr",
    "une": "fr",
    "des": "fr",
    "das": "de",
    "ein": "de",
    "eine": "de",
    "los": "es",
    "las": "es",
}


def _accented(words: list[str]) -> str:
    """By letters that English lacks, in words that are no names; by the article a phrase begins with."""
    if len(words) > 1 and words[0] in _ARTICLES:
        return _ARTICLES[words[0]]
    if not _LOANS.isdisjoint(words) or words[0] in grammar.DETERMINERS:
        return ""
    small = "".join(word for word in words if word[0].islower())
    return next((tag for tag, letters in _ACCENTS if any(letter in small for letter in letters)), "")


def _romanised(words: list[str], source: str, capitals: bool) -> str:
    if not capitals and (_is_chinese(words) or (source[:2] == "zh" and _may_be_chinese(words))):
        return "zh-Latn"
    if not capitals and (
        _SOFT_SIGN.search(" ".join(words)) or (len(words) == 1 and _RUSSIAN.search(words[0]))
    ):
        return "ru-Latn"
    if not capitals and any(_POLISH.search(word) for word in words):
        return "pl"
    if not capitals and any(_ASPIRATE.search(word) for word in words):
        return f"{source or 'und'}-Latn"
    for tag, ending in _ENDINGS:
        stated = source[:2] == tag[:2]
        if any(ending.search(word) and len(word) > 6 and (stated or not word.isascii()) for word in words):
            return tag
    if (
        source
        and not capitals
        and any(not word.isascii() for word in words)
        and grammar.FUNCTION.isdisjoint(words)
    ):
        return source if source in LATIN_SCRIPT else f"{source}-Latn"
    return ""


LATIN_SCRIPT = frozenset("de fr es it pl cs sk hu ro vi pt nl sv da no fi tr id sq hr sl".split())
#: A consonant, an apostrophe for the soft sign, a consonant: no English contraction but `n't` and `'s` has that.
_SOFT_SIGN = re.compile(r"[bdfklmprtvz]['’][bdfgkmnprtvz]|[a-z]{3}(?:st|l)['’](?:\s|$)")
_POLISH = re.compile(r"^cz(?!ar|ech)|acj[aei]$")
#: Aspirates of Wade-Giles and McCune-Reischauer: which of them, only a stated language tells.
_ASPIRATE = re.compile(r"(?:[ptk]|ch|ts)['’][aeiouŏŭ][^\W\d_]*$")
_RUSSIAN = re.compile(r"[bdgklmnprstvz]yi$|(?:zh|kh|shch|ts).*(?:ii|iya|iye|yi|yy|iy|nie|niye|stvo|nost)$")


def _may_be_chinese(words: list[str]) -> bool:
    """Where the source is Chinese: `tong zhou gong ji`, `xin`, though some of the syllables are English words."""
    if not grammar.FUNCTION.isdisjoint(words) or not all(map(_PINYIN.match, words)):
        return False
    return len(words) > 2 or any(_MARKED_PINYIN.search(word) for word in words)


def _is_chinese(words: list[str]) -> bool:
    if any(word in _ENGLISH or word in grammar.PART_OF or not _PINYIN.match(word) for word in words):
        return False
    if len(words) == 1:
        return len(words[0]) > 5 and _MARKED_PINYIN.search(words[0]) is not None
    return all(len(word) > 1 for word in words)
