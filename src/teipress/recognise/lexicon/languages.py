"""Languages by their English names, and archives by the language most of what they hold is written in."""

from __future__ import annotations

import re

#: Languages as archives name them -> BCP 47.
LANGUAGES = {
    "albanian": "sq", "arabic": "ar", "bulgarian": "bg", "chinese": "zh", "croatian": "hr", "czech": "cs", "danish": "da",
    "dutch": "nl", "estonian": "et", "finnish": "fi", "french": "fr", "german": "de", "greek": "el", "hebrew": "he",
    "hindi": "hi", "hungarian": "hu", "indonesian": "id", "italian": "it", "japanese": "ja", "korean": "ko", "latvian": "lv",
    "lithuanian": "lt", "mongolian": "mn", "norwegian": "no", "persian": "fa", "polish": "pl", "portuguese": "pt",
    "romanian": "ro", "russian": "ru", "serbian": "sr", "slovak": "sk", "spanish": "es", "swedish": "sv", "turkish": "tr",
    "ukrainian": "uk", "vietnamese": "vi",
}  # fmt: skip
_ARCHIVES = (
    ("de", r"SAPMO|BArch|Bundesarchiv|BStU|MfAA|PolA ?AA|PA ?AA"),
    ("ru", r"RGANI|RGASPI|GARF|AVP ?RF|AP ?RF|TsKhSD|TsAMO|RGAE|RGVA|Presidential Archive of the Russian Federation"),
    ("zh", r"PRC FMA|CFMA|FMPRC|Chinese Foreign Ministry Archives"),
    ("hu", r"MNL|MOL|Hungarian National Archives|Magyar"),
    ("pl", r"AAN|AMSZ|AIPN|IPN|Archiwum"),
    ("ro", r"ANIC|Arhiv\w+|Romanian National Archives|National Archives of Romania"),
    ("bg", r"TsDA|CDA|Central State Archives?, Sofia"),
    ("cs", r"Národní archiv|Czech National Archives?|SÚA"),
    ("vi", r"Vietnamese Communist Party Central Archives|Vietnam National Archives"),
)  # fmt: skip
_KNOWN = tuple((tag, re.compile(rf"\b(?:{names})\b")) for tag, names in _ARCHIVES)


_TRANSLATED = re.compile(
    rf"\btranslat(?:ed|ion) (?:from|of) (?:the )?(?:original )?({'|'.join(LANGUAGES)})\b", re.I
)


def language_of_archive(reference: str) -> str:
    """BCP 47 tag, or nothing for an archive that is not known here."""
    return next((tag for tag, names in _KNOWN if names.search(reference)), "")


def language_stated(text: str) -> str:
    """BCP 47 tag of what a text says it is translated from, or of the archive it names; else nothing."""
    found = _TRANSLATED.search(text)
    return LANGUAGES[found[1].casefold()] if found else language_of_archive(text)
