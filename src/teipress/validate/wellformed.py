"""Whether a file is XML that may be read at all: size, encoding, no document type, well-formed, unique ids.

A parser stops at the first error; `scan` reads the tags once more by itself and says everything that can be told.
"""

from __future__ import annotations

import re
from html.entities import name2codepoint
from pathlib import Path
from xml.parsers import expat

from lxml import etree

from teipress.diagnostics import Diagnostic, Fix
from teipress.positions import Range
from teipress.validate.file import File
from teipress.validate.near import nearest

#: Bytes. A document of this size is some thousand printed pages; above it, memory is the reader's to give.
LARGEST = 64_000_000
#: Findings of one kind of check that are told of one file; a file with more has one cause.
MOST = 1000
_PROLOG = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_TOKEN = re.compile(
    rb"(?P<begin><!--|<!\[CDATA\[|<\?)"
    rb"|</(?P<close>[^\s<>/]*)\s*>|<(?P<open>[^\s<>/!?=&\"']+)(?P<attributes>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>"
    rb"|&(?P<entity>[A-Za-z_][\w.-]*;|#[0-9]+;|#x[0-9A-Fa-f]+;)?|<(?P<broken>[A-Za-z_][^\s<>=/&\"']*)?",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(rb"([^\s=/\"']+)(\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'>]*))?|(\"[^\"]*\"|'[^']*')")
_ENDS = {b"<!--": b"-->", b"<![CDATA[": b"]]>", b"<?": b"?>"}
_KNOWN = {b"lt;", b"gt;", b"amp;", b"apos;", b"quot;"}
_SOFT = {"DTD_ID_REDEFINED", "DTD_XMLID_VALUE"}


def read(path: Path, name: str, data: bytes | None = None) -> tuple[File, tuple[Diagnostic, ...]]:
    """The file (or `data` in its place) with its tree, or the reasons why it has none. Never raises for what is in it."""
    file = File(path, name, data or b"")
    try:
        size = path.stat().st_size if data is None else len(data)
        if size > LARGEST:
            return file, (_plain(file, "XML-TOO-LARGE", f"has {size:,} bytes; at most {LARGEST:,} are read"),)
        if data is None:
            file.data = path.read_bytes()
    except OSError as error:
        return file, (_plain(file, "FILE-UNREADABLE", f"cannot be read: {error.strerror}"),)
    return file, parse(file)


def parse(file: File) -> tuple[Diagnostic, ...]:
    """Parse `file.data` into `file.tree`; what is wrong where it stays None."""
    try:
        text = file.text
    except LookupError:
        return (
            _plain(file, "XML-ENCODING", f"says that its encoding is `{file.encoding}`, which is unknown"),
        )
    except UnicodeDecodeError as error:
        return (_bad_byte(file, error),)
    if found := document_type(file, text):
        return found
    parser = _parser()
    try:
        file.tree = etree.ElementTree(etree.fromstring(text, parser))
    except etree.XMLSyntaxError as error:
        return _broken(file, error, {entry.type_name for entry in parser.error_log})
    return ()


def _parser(*, recover: bool = False) -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        recover=recover,
        encoding="utf-8",
    )


def _broken(file: File, error: etree.XMLSyntaxError, kinds: set[str]) -> tuple[Diagnostic, ...]:
    if kinds and kinds <= _SOFT:
        file.tree = etree.ElementTree(etree.fromstring(file.text, _parser(recover=True)))
        return ()
    if "depth" in str(error):
        return (_at_error(file, error, "XML-DEPTH", "elements are nested deeper than 256 levels"),)
    return scan(file) or (_first_error(file, error),)


def document_type(file: File, text: bytes) -> tuple[Diagnostic, ...]:
    """A document type declaration is refused before anything is parsed: its entities may be files, or bombs."""
    start = _PROLOG.match(text).end()  # type: ignore[union-attr]
    if not text.startswith(b"<!DOCTYPE", start):
        return ()
    end = text.find(b">", start) + 1 or len(text)
    bare = b"[" not in text[start:end]
    fix = Fix(start, end, "", "remove the document type declaration") if bare else None
    hint = "remove it: characters stand as themselves, a schema is named by <?xml-model?>"
    message = "a document type declaration (DOCTYPE) is refused; nothing of the file was read"
    return (file.finding("XML-DOCTYPE", "error", message, None, Range(start, end), hint=hint, fix=fix),)


def _plain(file: File, code: str, message: str) -> Diagnostic:
    return Diagnostic(code, "error", message, file.name)


def _bad_byte(file: File, error: UnicodeDecodeError) -> Diagnostic:
    start = file.data.rfind(b"\n", 0, error.start) + 1
    line = file.data.count(b"\n", 0, start) + 1
    column = len(file.data[start : error.start].decode(error.encoding, "replace")) + 1
    excerpt = file.data[start:].partition(b"\n")[0].decode(error.encoding, "replace")
    message = f"is not {error.encoding.upper()}: the byte 0x{file.data[error.start]:02X} cannot be decoded"
    hint = "save the file as UTF-8, or name its encoding in the XML declaration"
    return Diagnostic(
        "XML-ENCODING",
        "error",
        message,
        file.name,
        line,
        column,
        line,
        column + 1,
        hint=hint,
        excerpt=excerpt,
    )


def _at_error(file: File, error: etree.XMLSyntaxError, code: str, message: str) -> Diagnostic:
    line, column = error.position
    offset = _offset(file, line, column)
    return file.finding(code, "error", message, None, Range(offset, offset + 1))


def _offset(file: File, line: int, column: int) -> int:
    start = 0
    for _ in range(line - 1):
        start = file.text.find(b"\n", start) + 1
    return min(start + max(column - 1, 0), len(file.text))


def _first_error(file: File, error: etree.XMLSyntaxError) -> Diagnostic:
    """What expat says of the first error; it knows the exact byte."""
    parser = expat.ParserCreate("utf-8")
    try:
        parser.Parse(file.text, True)
    except expat.ExpatError as found:
        at = max(parser.ErrorByteIndex, 0)
        place = Range(at, min(at + 1, len(file.text)))
        message = f"not well-formed: {expat.ErrorString(found.code)}"
        return file.finding("XML-SYNTAX", "error", message, None, place)
    return _at_error(
        file, error, "XML-SYNTAX", f"not well-formed: {error.msg.rpartition(', line')[0] or error.msg}"
    )


class _Scan:
    """One tolerant reading of the tags: `open` holds name and place of the elements that are not closed yet."""

    def __init__(self, file: File) -> None:
        self.file = file
        self.open: list[tuple[str, Range]] = []
        self.found: list[Diagnostic] = []
        self.ids: dict[str, Range] = {}
        self.torn: set[int] = set()  # tags that are not complete are told once
        self.crooked: dict[
            str, Range
        ] = {}  # elements whose end tag is indented otherwise than their start tag

    def say(self, code: str, message: str, place: Range, hint: str = "", fix: Fix | None = None) -> None:
        if len(self.found) <= MOST:
            self.found.append(self.file.finding(code, "error", message, None, place, hint=hint, fix=fix))

    def token(self, match: re.Match[bytes]) -> None:
        place = Range(*match.span())
        if match["open"] is not None:
            self.start(match, place)
        elif match["close"] is not None:
            self.close(match["close"].decode("utf-8"), place)
        elif match[0].startswith(b"&"):
            self.entity(match["entity"], place)
        elif match["broken"]:
            self.broken(match["broken"].decode("utf-8"), place)
        elif match[0] == b"<":
            self.less(place)

    def start(self, match: re.Match[bytes], place: Range) -> None:
        attributes = match["attributes"]
        name = match["open"].decode("utf-8")
        self.attributes(attributes.rstrip(b"/"), match.start("attributes"))
        if not attributes.endswith(b"/"):
            self.open.append((name, place))

    def attributes(self, text: bytes, offset: int) -> None:
        seen: set[bytes] = set()
        for match in _ATTRIBUTE.finditer(text):
            place = Range(offset + match.start(), offset + match.end())
            name, value = match[1], match[3]
            if name is None or value is None or value[:1] not in (b'"', b"'"):
                self.say("XML-ATTRIBUTE", 'an attribute is written name="value", with quotes', place)
                continue
            if name in seen:
                self.say("XML-ATTRIBUTE-TWICE", f"`{name.decode()}` stands twice in this tag", place)
            seen.add(name)
            self.value(name, value[1:-1], Range(offset + match.start(3) + 1, place.end - 1))

    def value(self, name: bytes, value: bytes, place: Range) -> None:
        for match in re.finditer(rb"&([A-Za-z_][\w.-]*;|#[0-9]+;|#x[0-9A-Fa-f]+;)?|<", value):
            where = Range(place.start + match.start(), place.start + match.end())
            if match[0] == b"<":
                self.less(where)
            else:
                self.entity(match[1], where)
        if name == b"xml:id":
            identity = value.decode("utf-8")
            if identity in self.ids:
                line = self.file.places.line_column(self.ids[identity].start)[0]
                self.say(
                    "ID-DUPLICATE", f"the id `{identity}` is there already", place, f"first on line {line}"
                )
            self.ids.setdefault(identity, place)

    def apart(self, start: int, begin: bytes) -> int:
        """A comment, CDATA section or processing instruction: where it ends."""
        end = self.file.text.find(_ENDS[begin], start + len(begin))
        if end < 0:
            message = f"`{begin.decode()}` is not closed by `{_ENDS[begin].decode()}`"
            self.say("XML-COMMENT", message, Range(start, start + len(begin)))
            return len(self.file.text)
        if begin == b"<!--" and (at := self.file.text.find(b"--", start + 4, end + 1)) >= 0:
            self.say("XML-COMMENT", "two hyphens cannot stand inside a comment", Range(at, at + 2))
        return end + len(_ENDS[begin])

    def entity(self, name: bytes | None, place: Range) -> None:
        if name is None:
            amp = Fix(place.start, place.end, "&amp;", "write `&amp;`")
            self.say("XML-AMPERSAND", "an ampersand by itself", place, "write `&amp;`", amp)
        elif not name.startswith(b"#") and name not in _KNOWN:
            bare = name[:-1].decode("utf-8")
            point = name2codepoint.get(bare)
            fix = Fix(place.start, place.end, chr(point), "write the character itself") if point else None
            hint = f"write the character itself: {chr(point)}" if point else "write the character itself"
            self.say("XML-ENTITY", f"the entity `&{bare};` is not declared in XML", place, hint, fix)

    def less(self, place: Range) -> None:
        fix = Fix(place.start, place.end, "&lt;", "write `&lt;`")
        self.say("XML-LESS-THAN", "a `<` that begins no tag", place, "write `&lt;` for the character", fix)

    def broken(self, name: str, place: Range) -> None:
        hint = "look for a missing quotation mark or `>`"
        self.say("XML-TAG-BROKEN", f"the tag `<{name}` is not complete", place, hint)
        self.open.append((name, place))
        self.torn.add(place.start)

    def close(self, name: str, place: Range) -> None:
        names = [each for each, _ in self.open]
        if names and names[-1] == name:
            start = self.open.pop()[1]
            if self.indent(start) not in (None, self.indent(place)) and self.indent(place) is not None:
                self.crooked.setdefault(name, start)
        elif name in names:
            while self.open[-1][0] != name:
                self.unclosed(*self.open.pop(), f"`</{name}>` comes first")
            self.open.pop()
        else:
            self.stray(name, place)

    def stray(self, name: str, place: Range) -> None:
        if not self.open:
            self.say("XML-TAG-MISMATCH", f"`</{name}>` closes nothing: no element is open", place)
            return
        inner, where = self.open[-1]
        line = self.file.places.line_column(where.start)[0]
        hint = f"`<{inner}>` of line {line} is open here"
        self.say("XML-TAG-MISMATCH", f"`</{name}>` stands where `</{inner}>` is expected", place, hint)
        if name.lower() == inner.lower() or (len(inner) > 2 and nearest(name, [inner])):
            self.open.pop()

    def indent(self, place: Range) -> int | None:
        """The indentation of a tag; None where it is not the first of its line."""
        start = self.file.text.rfind(b"\n", 0, place.start) + 1
        before = self.file.text[start : place.start]
        return None if before.strip() else len(before)

    def unclosed(self, name: str, place: Range, reason: str) -> None:
        # Of several elements of one name the innermost seems closed; the lines' indentation knows better.
        place = self.crooked.pop(name, place)
        if place.start in self.torn:
            return
        self.say("XML-TAG-UNCLOSED", f"`<{name}>` is not closed", place, f"{reason}: add `</{name}>`")


def scan(file: File) -> tuple[Diagnostic, ...]:
    """All breaches of well-formedness that a reading of the tags can tell, in order of place."""
    reading, position = _Scan(file), 0
    while len(reading.found) < MOST and (match := _TOKEN.search(file.text, position)):
        position = match.end()
        if match["begin"] is not None:
            position = reading.apart(match.start(), match["begin"])
        else:
            reading.token(match)
    for name, place in reading.open[::-1][:MOST]:
        reading.unclosed(name, place, "the file ends first")
    return tuple(sorted(reading.found, key=lambda d: (d.line, d.column)))
