"""Links: every pointer of a document is well written and points at something that is there.

A pointer attribute holds one or more URI references (TEI Guidelines, 16.2 and 1.3.1.1.4). `#id` points into the document, `file.xml#id` into
another file of the edition, `prefix:rest` is expanded by `prefixDef`; addresses on the web are not followed.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, unquote

from lxml import etree

from teipress.diagnostics import Diagnostic, Fix
from teipress.edition import Edition
from teipress.validate import persons
from teipress.validate.file import TEI, XML_ID, File, local, shown
from teipress.validate.near import nearest, question
from teipress.validate.targets import Target, authorities, of_file, target

#: The attributes of TEI that hold pointers (datatype teidata.pointer).
POINTERS = frozenset(
    "active ana calendar change class copyOf corresp datcat datingMethod datingPoint decls domains edRef exclude facs "
    "filter given hand inst lemmaRef location mutual new next origin parts passive perf period prev ref rendition require resp "
    "sameAs scheme scribeRef select since source spanTo synch target targetDatcat targetEnd toWhom url valueDatcat "
    "who wit".split()
)
_UNLINKED = {("egXML", "*"), ("tei", "scheme"), ("schemaRef", "url"), ("prefixDef", "*"), ("origin", "*")}
_FORM = re.compile(
    r"(?:%[0-9A-Fa-f]{2}|[^\s<>\"{}|\\^`%\x00-\x20#])*(?:#(?:%[0-9A-Fa-f]{2}|[^\s<>\"{}|\\^`%#])+)?"
)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
#: Dangling pointers of a document for which near ids are looked for.
_SEARCHES = 100
_XML_FILE = (".xml", ".tei")

_PEOPLE = frozenset({"person", "personGrp", "org", "persona", "role", "castItem", "nym"})
#: (element, attribute) -> the elements that may be meant. `*` is any element.
KINDS: dict[tuple[str, str], frozenset[str]] = {
    ("*", "who"): _PEOPLE,
    ("*", "toWhom"): _PEOPLE,
    ("persName", "ref"): frozenset({"person", "personGrp", "persona", "persName"}),
    ("placeName", "ref"): frozenset({"place", "placeName", "org"}),
    ("orgName", "ref"): frozenset({"org", "orgName", "personGrp", "place"}),
    ("*", "wit"): frozenset({"witness", "listWit", "msDesc", "bibl", "biblStruct", "biblFull"}),
    ("*", "hand"): frozenset({"handNote", "person", "author"}),
    ("*", "new"): frozenset({"handNote", "person"}),
    ("*", "rendition"): frozenset({"rendition"}),
}


class Used(NamedTuple):
    """A target in another file that a document points at."""

    path: str
    id: str


class Other(NamedTuple):
    """Another file that is pointed at; `targets` where it is XML."""

    path: Path
    inside: bool
    exists: bool
    targets: Mapping[str, Target] | None


@dataclass(eq=False)
class Linked:
    """The links of one file: what it defines, and what it points at elsewhere."""

    file: File
    edition: Edition | None = None
    used: set[Used] = field(default_factory=set)
    names: dict[Target, frozenset[str]] = field(default_factory=dict)  # words of an entry's names
    entries: list[tuple[Target, frozenset[str]]] = field(default_factory=list)
    searches: int = 0
    _others: dict[str, Other] = field(default_factory=dict)

    @cached_property
    def own(self) -> dict[str, Target]:
        found: dict[str, Target] = {}
        for element in self.file.elements:
            if XML_ID in element.attrib:
                found.setdefault(element.get(XML_ID, ""), target(element))
        return found

    @cached_property
    def lists(self) -> dict[Path, Mapping[str, Target]]:
        return authorities(self.edition)

    @cached_property
    def root(self) -> Path:
        """Nothing outside of this folder is opened."""
        return self.edition.home if self.edition else self.here.parent

    @cached_property
    def here(self) -> Path:
        return self.file.here

    def other(self, path: str) -> Other:
        """The file that a relative path of this document means."""
        if path not in self._others:
            file = Path(os.path.normpath(self.here.parent / unquote(path))).resolve()
            inside = file.is_relative_to(self.root)
            exists = inside and file.exists()
            known = of_file(file) if exists and file.suffix.lower() in _XML_FILE else None
            self._others[path] = Other(file, inside, exists, known)
        return self._others[path]

    @cached_property
    def prefixes(self) -> dict[str, str]:
        """Replacements by prefix (prefixDef) where the pattern is one group: a document's regular expression is not run."""
        definitions = self.file.root.iter(f"{{{TEI}}}prefixDef")
        return {
            each.get("ident", "") + ":": each.get("replacementPattern", "")
            for each in definitions
            if re.fullmatch(r"\([^()]*\)", each.get("matchPattern", ""))
        }

    @cached_property
    def repeated(self) -> list[tuple[etree._Element, etree._Element]]:
        return list(repeated(self.file))

    def expanded(self, pointer: str) -> str:
        """The pointer with a prefix of the document's own replaced."""
        scheme = _SCHEME.match(pointer)
        if scheme is None or scheme[0] not in self.prefixes:
            return pointer
        return self.prefixes[scheme[0]].replace("$1", pointer[scheme.end() :])


def check(linked: Linked) -> Iterator[Diagnostic]:
    """What is wrong with ids and pointers of one file."""
    yield from duplicates(linked.file)
    for element in linked.file.elements:
        for name, value in element.attrib.items():
            if name in POINTERS and not _is_unlinked(local(element.tag), str(name)):
                yield from _pointers(linked, element, str(name), str(value))


@cache
def _is_unlinked(element: str, attribute: str) -> bool:
    return not {(element, attribute), (element, "*")}.isdisjoint(_UNLINKED)


def duplicates(file: File) -> Iterator[Diagnostic]:
    """An `xml:id` that another element of the file has already."""
    for element, first in repeated(file):
        line = file.places.line_column(file.tag(first).start)[0]
        hint = f"`{shown(first.tag)}` on line {line} has it first"
        message = f"the id `{element.get(XML_ID)}` is there already"
        yield file.finding("ID-DUPLICATE", "error", message, element, attribute=XML_ID, hint=hint)


def repeated(file: File) -> Iterator[tuple[etree._Element, etree._Element]]:
    """Elements whose `xml:id` another has already, each with the first that has it."""
    seen: dict[str, etree._Element] = {}
    for element in file.elements:
        identity = element.get(XML_ID)
        if identity is not None and (first := seen.setdefault(identity, element)) is not element:
            yield element, first


def _pointers(linked: Linked, element: etree._Element, name: str, value: str) -> Iterator[Diagnostic]:
    words = value.split()
    if not words:
        message = f"the pointer `{name}` is empty"
        yield linked.file.finding("POINTER-FORM", "error", message, element, attribute=name)
    for number, word in enumerate(words):
        pointer = Pointer(linked, element, name, number, word)
        found = pointer.check()
        if found is not None:
            yield found
        elif name in ("ref", "who"):
            yield from persons.check(pointer)


@dataclass(eq=False)
class Pointer:
    """One word of a pointer attribute."""

    linked: Linked
    element: etree._Element
    name: str
    number: int
    word: str
    target: Target | None = None

    def say(
        self, code: str, message: str, hint: str = "", new: str = "", severity: str = "error"
    ) -> Diagnostic:
        file = self.linked.file
        place = file.token(self.element, self.name, self.number)
        fix = Fix(place.start, place.end, new, f"write `{new}`") if new else None
        return file.finding(
            code, severity, message, self.element, place, attribute=self.name, hint=hint, fix=fix,  # type: ignore[arg-type]
        )  # fmt: skip

    def check(self) -> Diagnostic | None:
        if not _FORM.fullmatch(self.word) or self.word == "#":
            return self.malformed()
        pointer = self.linked.expanded(self.word)
        path, _, fragment = pointer.partition("#")
        if _SCHEME.match(pointer) or pointer.startswith("//") or "(" in fragment:
            return None
        fragment = unquote(fragment)
        return self.elsewhere(path, fragment) if path else self.within(self.linked.own, fragment)

    def malformed(self) -> Diagnostic:
        bare = self.word.strip("#")
        new = f"#{bare}" if bare in self.linked.own else ""
        message = f"`{self.word}` is not a pointer"
        hint = f"did you mean `{new}`?" if new else "a pointer is `#id`, `file.xml#id` or an address"
        return self.say("POINTER-FORM", message, hint, new)

    def within(self, known: Mapping[str, Target], identity: str) -> Diagnostic | None:
        """The target in one file's ids; kind is checked, too."""
        self.target = known.get(identity)
        if self.target is None:
            return self.dangling(known, identity)
        kind = self.target.kind
        expected = KINDS.get((local(self.element.tag), self.name)) or KINDS.get(("*", self.name))
        if expected and kind not in expected:
            wanted = ", ".join(f"`{each}`" for each in sorted(expected)[:4])
            message = f"`{self.name}` points at a `{kind}`"
            return self.say("POINTER-KIND", message, f"expected: {wanted}")
        return None

    def elsewhere(self, path: str, identity: str) -> Diagnostic | None:
        other = self.linked.other(path)
        if other.path == self.linked.here:
            return self.within(self.linked.own, identity) if identity else None
        if not other.inside:
            message = f"`{self.word}` leads out of the edition and is not checked"
            return self.say("POINTER-OUTSIDE", message, severity="info")
        if not other.exists:
            return self.no_file(path)
        if not identity or other.targets is None:
            return None
        self.linked.used.add(Used(str(other.path), identity))
        return self.within(other.targets, identity)

    def no_file(self, path: str) -> Diagnostic:
        if path in self.linked.own:
            return self.say("POINTER-FORM", f"`{path}` lacks its `#`", f"did you mean `#{path}`?", f"#{path}")
        if new := self.listed(path):
            return self.say("POINTER-FORM", f"`{path}` is not a pointer", f"did you mean `{new}`?", new)
        folder = (self.linked.here.parent / path).parent
        siblings = [each.name for each in sorted(folder.glob("*.xml"))[:2000]] if folder.is_dir() else []
        severity = "error" if path.lower().endswith(_XML_FILE) or "." not in path else "warning"
        hint = question(nearest(Path(path).name, siblings))
        return self.say("POINTER-FILE", f"there is no file `{path}`", hint, severity=severity)

    def dangling(self, known: Mapping[str, Target], identity: str) -> Diagnostic:
        expected = KINDS.get((local(self.element.tag), self.name)) or KINDS.get(("*", self.name), frozenset())
        self.linked.searches += 1
        searched = known if self.linked.searches <= _SEARCHES else {}
        fitting = [each for each, row in searched.items() if not expected or row.kind in expected]
        near = [f"#{each}" for each in nearest(identity, _comparable(identity, fitting))[:3]]
        new = self.listed(identity) if known is self.linked.own else ""
        code = "WITNESS-UNLISTED" if self.name == "wit" else "POINTER-DANGLING"
        message = f"nothing has the id `{identity}`" + ("" if known is self.linked.own else " in that file")
        hint = f"did you mean `{new}`?" if new else question(near)
        if not hint and known is self.linked.own:
            hint = self.renamed(expected)
        if not hint and expected and fitting:
            hint = "known: " + ", ".join(f"#{each}" for each in fitting[:8])
        return self.say(code, message, hint, new)

    def renamed(self, expected: Collection[str]) -> str:
        """The one element that may have lost the id: it stands there with an id that another has already."""
        file = self.linked.file
        among = [e for pair in self.linked.repeated for e in pair if not expected or local(e.tag) in expected]
        if not among or len(self.linked.repeated) > 1:
            return ""
        lines = sorted({file.places.line_column(file.tag(each).start)[0] for each in among})
        where = " and ".join(f"line {each}" for each in lines)
        return f"the id `{among[0].get(XML_ID)}` is there twice ({where}): one of these may be meant"

    def listed(self, identity: str) -> str:
        """The pointer to the one list that has this id."""
        places = [path for path, known in self.linked.lists.items() if identity in known]
        if len(places) != 1:
            return ""
        way = Path(os.path.relpath(places[0].resolve(), self.linked.here.parent)).as_posix()
        return f"{quote(way)}#{identity}"


def _comparable(identity: str, ids: list[str]) -> list[str]:
    """The ids that are worth comparing where there are very many."""
    if len(ids) < 300:
        return ids
    return [each for each in ids if each[:2] == identity[:2] and abs(len(each) - len(identity)) < 2][:100]
