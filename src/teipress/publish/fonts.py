"""The font preflight: which characters of a PDF no font can draw, said before any page is made.

typst itself is asked, with every unusual character in a box of its own: it knows its bundled faces, the edition's and, where they
are allowed, the machine's. PDF/A refuses what cannot be drawn, so the answer is exact.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from teipress.publish.runs import each_runs, text_of

Json = dict[str, Any]
#: All bundled text faces have these.
_USUAL = re.compile("[\u0000-\u017f\u2010-\u2027\u2030-\u205e]")
_REFUSED = re.compile(r'the text `"(.*?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-fA-F]+)\}")

TEMPLATE = """#import "style.typ": style as own
#set document(title: "characters")
#set text(lang: "en", font: own.at("fonts", default: ("Libertinus Serif",)))
#for it in json("characters.json") [#box(text(it)) ]
"""


class Advice(NamedTuple):
    """A script as Unicode's character names begin: how people call it, a free font, Debian's package of it."""

    script: str
    font: str
    package: str


#: By the first word of a character's name.
SCRIPTS: dict[str, Advice] = {
    "CJK": Advice("Chinese", "Noto Serif CJK", "fonts-noto-cjk"),
    "HIRAGANA": Advice("Japanese", "Noto Serif CJK", "fonts-noto-cjk"),
    "KATAKANA": Advice("Japanese", "Noto Serif CJK", "fonts-noto-cjk"),
    "HANGUL": Advice("Korean", "Noto Serif CJK", "fonts-noto-cjk"),
    "ARABIC": Advice("Arabic", "Amiri", "fonts-hosny-amiri"),
    "HEBREW": Advice("Hebrew", "Ezra SIL", "fonts-sil-ezra"),
    "DEVANAGARI": Advice("Devanagari", "Noto Serif Devanagari", "fonts-noto-core"),
    "SYRIAC": Advice("Syriac", "Noto Sans Syriac", "fonts-noto-core"),
    "COPTIC": Advice("Coptic", "Noto Sans Coptic", "fonts-noto-core"),
    "ARMENIAN": Advice("Armenian", "Noto Serif Armenian", "fonts-noto-core"),
    "GEORGIAN": Advice("Georgian", "Noto Serif Georgian", "fonts-noto-core"),
    "THAI": Advice("Thai", "Noto Serif Thai", "fonts-noto-core"),
}


def unusual(data: Json) -> list[str]:
    """Every character that some font might lack, once, with the marks that combine with it."""
    found: set[str] = set()
    for words in _texts(data):
        if not _USUAL.sub("", words).strip():
            continue
        found.update(_clusters(words))
    return sorted(found)


def _clusters(text: str) -> Iterable[str]:
    at = 0
    while at < len(text):
        end = at + 1
        while end < len(text) and unicodedata.category(text[end])[0] == "M":
            end += 1
        if not _USUAL.fullmatch(text[at:end]) and unicodedata.category(text[at]) not in ("Cf", "Zs", "Cc"):
            yield text[at:end]
        at = end


def _texts(data: Json) -> Iterable[str]:
    yield data["title"] + data["subtitle"]
    for document in data["documents"]:
        yield document["title"]
        for place in each_runs(document):
            yield text_of(place["c"])
    for index in data["indices"]:
        yield "".join(entry["name"] for entry in index["entries"])


def write_question(folder: Path, data: Json) -> None:
    """Put the question into the folder of a job; without unusual characters there is none."""
    if characters := unusual(data):
        text = json.dumps(characters, ensure_ascii=False)
        (folder / "characters.json").write_text(text, encoding="utf-8")
        (folder / "characters.typ").write_text(TEMPLATE, encoding="utf-8")


def refused(diagnostic: str) -> list[str]:
    """The characters that typst's answer names."""
    return [_ESCAPED.sub(lambda code: chr(int(code[1], 16)), text) for text in _REFUSED.findall(diagnostic)]


def advice(missing: Iterable[str]) -> tuple[str, str]:
    """Message and help for characters that are missing: by script, with some of them, and what to install."""
    scripts: dict[str, list[str]] = defaultdict(list)
    for text in missing:
        scripts[unicodedata.name(text[0], "unnamed").split()[0]].append(text)
    named = "; ".join(f"{_called(script)}: {_some(texts)}" for script, texts in sorted(scripts.items()))
    fonts = sorted({f"{it.font} (Debian: {it.package})" for s in scripts if (it := SCRIPTS.get(s))})
    install = f"{' and '.join(fonts)}: " if fonts else ""
    help_ = f'{install}put the font file into fonts/ and add it under [fonts] files = ["…"] in edition.toml'
    return f"no font has {named}", help_


def _called(script: str) -> str:
    return SCRIPTS[script].script if script in SCRIPTS else script.capitalize()


def _some(texts: list[str]) -> str:
    return " ".join(texts[:12]) + (f" and {len(texts) - 12} more" if len(texts) > 12 else "")


def first_place(missing: Iterable[str], data: Json) -> tuple[list[str], Json]:
    """The documents in which any of these characters stands, and the first element that has one."""
    wanted = re.compile("|".join(re.escape(text) for text in missing))
    names: list[str] = []
    first: Json = {}
    for document in data["documents"]:
        places = [place for place in each_runs(document) if wanted.search(text_of(place["c"]))]
        if places or wanted.search(document["title"]):
            names.append(document["name"])
            first = first or (places[0].get("of", places[0]) if places else {"path": "/TEI/teiHeader"})
    return names, first
