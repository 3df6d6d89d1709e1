"""The library: what the commands do, under the same words. Everything here is public; everything it returns shows itself in a notebook."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from teipress.building.make import Progress
from teipress.diagnostics import Diagnostic, reaches
from teipress.edition import Edition
from teipress.pipeline import Built
from teipress.render import full

if TYPE_CHECKING:
    from teipress.convert import Conversion

Place = Path | str


class Findings(tuple[Diagnostic, ...]):
    """Findings in their order. `print` shows them with their source lines."""

    __slots__ = ()

    @property
    def ok(self) -> bool:
        """Whether none is an error."""
        return not reaches(self, "error")

    def __str__(self) -> str:
        return "\n".join(map(full, self)) or "nothing to report"

    def _repr_html_(self) -> str:
        return findings_as_html(self)


@dataclass(frozen=True)
class Converted:
    """A text as TEI: `tei` is None where it could not be converted; `findings` say why, and what is in doubt."""

    name: str
    tei: bytes | None
    findings: Findings
    conversion: Conversion | None = field(default=None, repr=False)

    @property
    def ok(self) -> bool:
        return self.tei is not None and self.findings.ok

    def save(self, path: Place) -> Path:
        """Write the TEI. Raises: ValueError where there is none, OSError."""
        from teipress.files import write_atomically

        if self.tei is None:
            raise ValueError(f"{self.name} could not be converted")
        write_atomically(Path(path), self.tei)
        return Path(path)

    def keep(self, edition: Edition | Place, *, force: bool = False, merge: bool = False) -> Findings:
        """Write the TEI into an edition, with its record in conversion/, and propose its persons for the lists.

        TEI that was edited since it was generated is left as it is, unless `merge` or `force` (with a backup) is set.
        Raises: ValueError where there is no TEI.
        """
        from teipress.conversion import keep
        from teipress.lists import propose

        home = _edition(edition)
        if self.conversion is None or home is None:
            raise ValueError(f"{self.name} could not be converted")
        found = keep(self.conversion, home, force=force, merge=merge)
        if reaches(found, "error"):
            return Findings(found)
        return Findings((*found, *propose(home, self.conversion.reading.persons, self.name)))

    def _repr_html_(self) -> str:
        words = _words(self.tei) if self.tei else ""
        return f"<section><h3>{escape(self.name)}</h3>{words}{findings_as_html(self.findings)}</section>"


def convert(
    source: Place | bytes, edition: Edition | Place | None = None, *, name: str = "", **options: Any
) -> Converted:
    """Convert a plain text: the path of a file, or bytes under a `name`. Nothing is written.

    `edition` gives rules and header; `options` are those of the command: `lines`, `profile`, `archive_page`, `encoding`.
    """
    from teipress.convert import convert as converted
    from teipress.inputs import document_name
    from teipress.settings import Settings

    given = source if isinstance(source, bytes) else Path(source)
    document = document_name(name or (given.stem if isinstance(given, Path) else "document"))
    settings = Settings.for_edition(_edition(edition), **options)
    made, found = converted(given, settings, name=name, document=document)
    return Converted(document, made.tei if made else None, Findings(found), made)


def validate(
    paths: Place | Iterable[Place],
    edition: Edition | Place | None = None,
    *,
    schemas: Sequence[Place] = (),
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    jobs: int = 1,
) -> Findings:
    """Everything that is wrong with TEI files or folders of them: grammar, rules, links."""
    from teipress.inputs import expand
    from teipress.validate import validate as validated

    given = [Path(paths)] if isinstance(paths, Path | str) else [Path(path) for path in paths]
    files, missing = expand(given, ".xml")
    found = validated(files, _edition(edition), [Path(each) for each in schemas], select, ignore, jobs=jobs)
    return Findings((*missing, *found))


def build(
    edition: Edition | Place,
    only: Iterable[str] | None = None,
    *,
    jobs: int = 1,
    explain: bool = False,
    progress: Progress | None = None,
) -> Built:
    """Make everything in an edition's build/ that is out of date.

    `only` names outputs (`site`, `pdf`, `text`). With `jobs` other than 1 worker processes are used (0: all cores), and a
    script needs the usual `if __name__ == "__main__":`.
    """
    from teipress.pipeline import build as built

    opened = edition if isinstance(edition, Edition) else Edition.open(Path(edition))
    if opened.diagnostics:
        return Built(diagnostics=opened.diagnostics)
    return built(opened, only, jobs, explain, progress)


def text(source: Place | bytes) -> str:
    """The plain text that a TEI document came from: a file's path, or its bytes.

    Raises: ValueError where it is no TEI document, OSError.
    """
    from lxml import etree

    from teipress.plaintext import text_of

    data = source if isinstance(source, bytes) else Path(source).read_bytes()
    try:
        tree = etree.fromstring(
            data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        )
    except etree.XMLSyntaxError as error:
        raise ValueError(str(error)) from None
    return text_of(tree)


def _edition(given: Edition | Place | None) -> Edition | None:
    return given if given is None or isinstance(given, Edition) else Edition.open(Path(given))


def _words(tei: bytes) -> str:
    """A document's text for a notebook: blocks as paragraphs."""
    blocks = "".join(f"<p>{escape(block)}</p>" for block in text(tei).split("\n\n"))
    return f'<div style="max-width: 42em; max-height: 24em; overflow: auto">{blocks}</div>'


_COLOURS = {"error": "#b3261e", "warning": "#8a6d00", "doubt": "#6a3fb5", "info": "#4a5a6a"}


def findings_as_html(found: Sequence[Diagnostic]) -> str:
    """Findings for a notebook, each with its source line."""
    if not found:
        return "<p>nothing to report</p>"
    return "".join(
        f'<pre style="border-left: 3px solid {_COLOURS[each.severity]}; padding-left: 0.7em">{escape(full(each))}</pre>'
        for each in found
    )
