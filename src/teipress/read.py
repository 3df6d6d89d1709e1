"""Bytes in, a Source out: decoded, line ends as LF, without a byte order mark; what cannot be a text is a finding."""

from __future__ import annotations

import codecs
import hashlib
import re
from pathlib import Path

from teipress.diagnostics import Diagnostic, at_offset
from teipress.model import Source

Found = tuple[Diagnostic, ...]

_MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
# XML 1.0, section 2.2: Char. Form feed and vertical tab are layout, taken as line ends before this is asked.
_FORBIDDEN = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_LAYOUT = re.compile("[\f\v]")
_ENDS = re.compile("\r\n?")


def read(source: Path | bytes, encoding: str | None = None, name: str = "") -> tuple[Source | None, Found]:
    """Read one text from a file, or from bytes under `name`.

    The Source is None where the text cannot be converted; the findings then hold an error that says why.
    """
    shown = name or (str(source) if isinstance(source, Path) else "-")
    if isinstance(source, Path):
        data, problem = _bytes(source)
        if problem:
            return None, (problem,)
    else:
        data = source
    text, found = _decode(data, encoding or "", shown)
    if text is None:
        return None, found
    text, more = _clean(text, shown)
    found += more
    if any(finding.severity == "error" for finding in found):
        return None, found
    stem = Path(shown).stem if shown != "-" else "stdin"
    return Source(stem, shown, text, hashlib.sha256(data).hexdigest()), found


def _bytes(path: Path) -> tuple[bytes, Diagnostic | None]:
    if path.is_dir():
        return b"", Diagnostic("TEXT-FOLDER", "error", "is a folder, not a text", str(path))
    try:
        return path.read_bytes(), None
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
        return b"", Diagnostic("TEXT-UNREADABLE", "error", message, str(path))


def _decode(data: bytes, encoding: str, shown: str) -> tuple[str | None, Found]:
    mark = next((mark for mark in _MARKS if data.startswith(mark)), b"")
    chosen = encoding or _MARKS.get(mark, "utf-8")
    body = data[len(mark) :] if _MARKS.get(mark) == chosen else data
    try:
        return body.decode(chosen).removeprefix("\ufeff"), ()
    except LookupError:
        message = f"there is no encoding `{chosen}`"
        return None, (Diagnostic("TEXT-ENCODING", "error", message, shown, hint="try --encoding cp1252"),)
    except UnicodeDecodeError as error:
        return None, (_undecodable(data, error, chosen, shown),)


def _undecodable(data: bytes, error: UnicodeDecodeError, encoding: str, shown: str) -> Diagnostic:
    start = error.start
    if b"\0" in data[:8192]:
        return Diagnostic("TEXT-BINARY", "error", "is not a text: it holds NUL bytes", shown)
    line = data.count(b"\n", 0, start) + 1
    column = start - (data.rfind(b"\n", 0, start) + 1) + 1
    message = f"is not {encoding.upper()}: byte {start} (0x{data[start]:02X}) cannot be decoded"
    hint = "name the encoding: --encoding cp1252 (Windows), --encoding mac-roman, --encoding gb18030 ..."
    return Diagnostic("TEXT-ENCODING", "error", message, shown, line, column, hint=hint)


def _clean(text: str, shown: str) -> tuple[str, Found]:
    if text.replace("\n", "").replace("\u00a0", "").isprintable() and text.strip():
        return text, ()
    text = _LAYOUT.sub("\n", _ENDS.sub("\n", text))
    if not text.strip():
        return text, (Diagnostic("TEXT-EMPTY", "error", "holds no text", shown),)
    if "\0" in text:
        message = "is not a text: it holds NUL characters"
        return text, (_at(text, text.index("\0"), Diagnostic("TEXT-BINARY", "error", message, shown)),)
    found = []
    if match := _FORBIDDEN.search(text):
        message = f"U+{ord(match[0]):04X} cannot stand in XML"
        hint = "remove it, or name the right --encoding"
        found.append(
            _at(text, match.start(), Diagnostic("TEXT-FORBIDDEN", "error", message, shown, hint=hint))
        )
    if match := _BIDI.search(text):
        message = f"U+{ord(match[0]):04X} turns the direction of what follows; it is kept"
        found.append(_at(text, match.start(), Diagnostic("TEXT-DIRECTION", "warning", message, shown)))
    return text, tuple(found)


def _at(text: str, offset: int, diagnostic: Diagnostic) -> Diagnostic:
    return at_offset(text, offset, offset + 1, diagnostic)
