"""Whether text, page and PDF of a package still have the words of the TEI they were made from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from lxml import etree

from teipress.diagnostics import Diagnostic

_RUN = 3
#: Letters, or digits: the sign of a note set close to a word is a word of its own.
_WORD = re.compile(r"[^\W\d_]+|\d+")


def text_differences(data: Path, documents: Sequence[Path]) -> Iterator[Diagnostic]:
    """Compare each document with its plain text, its page and its PDF, as far as the package has them."""
    from teipress.plaintext import read_text

    for document in documents:
        text, found = read_text(document)
        yield from found
        if text is not None:
            for path, words in _made(data, document.stem):
                if lost := missing(text, words):
                    yield _difference(path.relative_to(data.parent).as_posix(), lost)


def _made(data: Path, name: str) -> Iterator[tuple[Path, str]]:
    plain, page, pdf = (
        data / "site" / "text" / f"{name}.txt",
        data / "site" / "d" / name / "index.html",
        data / "pdf" / f"{name}.pdf",
    )
    if plain.is_file():
        yield plain, plain.read_text(encoding="utf-8", errors="replace")
    if page.is_file():
        yield page, _page(page)
    if pdf.is_file():
        yield pdf, _pdf(pdf)


def _page(path: Path) -> str:
    root = etree.fromstring(path.read_bytes(), etree.HTMLParser(encoding="utf-8", no_network=True))
    if root is None:
        return ""
    # Navigation and colophon are round the document, and may name whom it names.
    main = root.find(".//main")
    return "".join((root if main is None else main).itertext())


def _pdf(path: Path) -> str:
    from teipress.publish.pdftext import Reader

    try:
        return Reader(path.read_bytes()).tree.text()
    except (ValueError, LookupError):
        return ""


def missing(text: str, made: str) -> list[str]:
    """The words of `text` that `made` lacks.

    A block stands letter for letter. Where notes interrupt it, a word that `made` has less often stands with its neighbours.
    """
    letters = _letters(made)
    blocks = [block for block in re.split(r"\n\s*\n", text) if _letters(block) not in letters]
    fewer = Counter(_words(text)) - Counter(_words(made)) if blocks else Counter[str]()
    return [word for block in blocks for word in _torn(_words(block), fewer, letters)]


def _torn(words: list[str], fewer: Counter[str], letters: str) -> Iterator[str]:
    """Words of `fewer` that stand in no run of three words as they do here."""
    last = max(len(words) - _RUN, 0)
    for place, word in enumerate(words):
        if word in fewer:
            starts = range(min(max(place - _RUN + 1, 0), last), min(place, last) + 1)
            if not any("".join(words[start : start + _RUN]) in letters for start in starts):
                yield word


def _letters(text: str) -> str:
    return "".join(_WORD.findall(text.replace("\u00ad", "")))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.replace("\u00ad", ""))


def _difference(path: str, lost: list[str]) -> Diagnostic:
    shown = ", ".join(lost[:8]) + (" …" if len(lost) > 8 else "")
    message = f"{len(lost)} words of the TEI are not here: {shown}"
    return Diagnostic("PACKAGE-WORDS", "error", message, path, hint="the file was not made from this TEI")
