"""Words of another language inside English: by script, by the syllables of a romanisation, by closed classes."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SCRIPTS = (
    ("HANGUL", "ko"), ("HIRAGANA", "ja"), ("KATAKANA", "ja"), ("CJK", "zh"), ("CYRILLIC", "ru"), ("ARABIC", "ar"),
    ("HEBREW", "he"), ("GREEK", "el"), ("THAI", "th"), ("DEVANAGARI", "hi"), ("GEORGIAN", "ka"), ("ARMENIAN", "hy"),
)  # fmt: skip
#: The syllables of Hanyu Pinyin: an initial and a final.
_PINYIN = re.compile(
    r"^(?:(?:[bpmf]|[dtnl]|[gkh]|[jqx]|zh|[zcs]h?|r|y|w)?(?:iang|iong|uang|ueng|ang|eng|ing|ong|iao|ian|uai|uan|ian|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|üe|ue|er|a|o|e|i|u|ü|v)['’]?)+$"
)
#: Clusters that English words lack: one of them in a word of pinyin syllables is enough.
_MARKED_PINYIN = re.compile(r"zh|^x|q(?!u)|[gzdtnlsrkh]uo|zou|jie|[aeiou]ng[bdgzjq]")
_GERMAN = frozenset(
    "der die das den dem des und ein eine einen einem eines nicht von für mit auf zur zum im ist sind als auch".split()
)
_FRENCH = frozenset("le la les des du une est et dans pour avec sur qui que aux ne pas ce cette".split())
_SPANISH = frozenset("el los las una del y en por con para que es su se al".split())
_ENDINGS = (
    ("de", re.compile(r"(?:ung|keit|heit|schaft|lich|isch|ungen|tät|chen|zeit|recht)$")),
    ("ru-Latn", re.compile(r"(?:nost['’]?|stvo|tsiya|tsii|skiy|skii|skaya|skoye|skogo|ovat['’]|enie|eniye|aniye|nyi|nyy|ogo|ami|yami|shchi\w*|shch\w*)$")),
)  # fmt: skip
_ENGLISH = frozenset(
    """he she me we the i a an can men pen ten hen pan fan ban man gong long song sang hang bang gang ping king ding pang den
    be do go so no she an in on to you guo woman women gun run sun fun nun pin bin fin sin wan ran tan ye sue sure due
    change huge line lie die pie tie wine mine nine fine dine tune june rude nude tongue cue hue juan chai tea bean
    ensure pure here there hero zero nuance liaison engine machine china genuine one none sane lane zone change range""".split()
)


@lru_cache(maxsize=2048)
def language_of(text: str, source: str = "", capitals: bool = False) -> str:
    """BCP 47 tag of a word or phrase that is not English, `""` for English or unknown.

    `source` is the language the document is translated from, where it is stated; it decides between romanisations.
    """
    for letter in text:
        if letter.isalpha() and not letter.isascii() and not unicodedata.name(letter, "").startswith("LATIN"):
            return _script(letter)
    given = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]*)*", text)
    words = [word.casefold() for word in given]
    if not words or len(words) > 8 or text.endswith("?"):
        return ""
    return _closed_class(words) or _accented(given) or _romanised(words, source, capitals)


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
    ("vi", "ăơưđ"), ("de", "äöüß"), ("pl", "łąężźćńś"), ("cs", "řěůš"), ("hu", "őű"), ("tr", "ğış"), ("ro", "șțţ"), ("es", "ñ¿"),
    ("pt", "ãõ"), ("fr", "éèêçàâîôœù"),
)  # fmt: skip
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
    small = "".join(word for word in words if word[0].islower())
    return next((tag for tag, letters in _ACCENTS if any(letter in small for letter in letters)), "")


def _romanised(words: list[str], source: str, capitals: bool) -> str:
    if (
        not capitals
        and len(words) > 1
        and all(_PINYIN.match(word) and word not in _ENGLISH and len(word) > 1 for word in words)
    ):
        return "zh-Latn"
    if (
        not capitals
        and len(words) == 1
        and _MARKED_PINYIN.search(words[0])
        and _PINYIN.match(words[0])
        and len(words[0]) > 5
    ):
        return "zh-Latn"
    for tag, ending in _ENDINGS:
        if any(ending.search(word) and len(word) > 6 for word in words) and (
            source[:2] == tag[:2] or any(not word.isascii() for word in words)
        ):
            return tag
    if source and not capitals and any(not word.isascii() for word in words):
        return (
            source
            if source in ("de", "fr", "es", "it", "pl", "cs", "hu", "ro", "vi", "pt")
            else f"{source}-Latn"
        )
    return ""
