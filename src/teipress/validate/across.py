"""What can only be seen when all files of an edition are known: ids given twice, entries that nobody points at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from teipress.diagnostics import Diagnostic, Severity
from teipress.edition import Edition
from teipress.validate.file import XML_ID, File
from teipress.validate.pointers import Used
from teipress.validate.targets import NAMES, authorities
from teipress.validate.wellformed import read


@dataclass(frozen=True)
class Summary:
    """What a document leaves for the view across files: the id of its root, and what it points at elsewhere."""

    path: str
    root: str
    used: frozenset[Used]


def documents(edition: Edition) -> set[str]:
    """The paths of all documents of an edition."""
    return {str(path.resolve()) for path in edition.documents.rglob("*.xml")}


class Across:
    """The view across the files of an edition; `names` is how the user calls them."""

    def __init__(self, edition: Edition, summaries: Iterable[Summary], names: Mapping[str, str]) -> None:
        self.edition = edition
        self.summaries = sorted(summaries, key=lambda each: each.path)
        self.names = names
        self.lists = authorities(edition)
        self._files: dict[Path, File] = {}

    def check(self) -> Iterator[Diagnostic]:
        yield from self.lists_share_ids()
        yield from self.documents_share_ids()
        if {each.path for each in self.summaries} >= documents(self.edition):
            yield from self.unused()

    def lists_share_ids(self) -> Iterator[Diagnostic]:
        """The lists share one space of ids: pages of the site are named by them."""
        first: dict[str, Path] = {}
        for path, known in self.lists.items():
            for row in known.values():
                if row.id in first:
                    before = first[row.id]
                    hint = f"first in {self.name(before)}, line {self.lists[before][row.id].line}"
                    message = f"the id `{row.id}` is in another list already"
                    yield self.on(path, row.id, "ID-DUPLICATE-LISTS", "error", message, hint)
                first.setdefault(row.id, path)

    def documents_share_ids(self) -> Iterator[Diagnostic]:
        first: dict[str, str] = {}
        for each in self.summaries:
            if each.root and each.root in first:
                message = f"the document's id `{each.root}` is that of another document, too"
                hint = f"first in {self.name(Path(first[each.root]))}"
                yield self.on(Path(each.path), each.root, "ID-DUPLICATE-DOCUMENTS", "error", message, hint)
            first.setdefault(each.root, each.path)

    def unused(self) -> Iterator[Diagnostic]:
        used = {target for each in self.summaries for target in each.used}
        for path, known in self.lists.items():
            for row in known.values():
                if row.kind in NAMES and Used(str(path.resolve()), row.id) not in used:
                    who = f" ({row.names[0]})" if row.names else ""
                    yield self.on(
                        path, row.id, "LIST-UNUSED", "info", f"nothing points at `{row.id}`{who}", ""
                    )

    def name(self, path: Path) -> str:
        root = self.edition.root.resolve()
        path = path.resolve()
        bare = path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
        return self.names.get(str(path), bare)

    def on(
        self, path: Path, identity: str, code: str, severity: Severity, message: str, hint: str
    ) -> Diagnostic:
        """A finding placed on the element with the id."""
        if path not in self._files:
            self._files[path] = read(path, self.name(path))[0]
        file = self._files[path]
        if file.tree is None:
            return Diagnostic(code, severity, message, file.name, hint=hint)
        element = next((each for each in file.elements if each.get(XML_ID) == identity), file.root)
        return file.finding(code, severity, message, element, attribute=XML_ID, hint=hint)
