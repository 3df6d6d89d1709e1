"""The PDF edition: TEI → data (xslt/print.xsl) → pages (xslt/print/edition.typ) → proof that no word was lost."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from teipress.clock import moment
from teipress.diagnostics import Diagnostic
from teipress.edition import Edition
from teipress.files import toolkit_files, write_atomically
from teipress.work import Action

if TYPE_CHECKING:
    from teipress.publish.typeset import Outcome

Json = dict[str, Any]
_SETTINGS = ("print.", "pdf.", "fonts.", "edition.", "xslt.print")


def actions(edition: Edition, documents: Sequence[Path] | None = None) -> tuple[Action, ...]:
    """One action for the PDF of each document, one for the volume of all."""
    paths = tuple(sorted(edition.documents.glob("*.xml")) if documents is None else documents)
    shared = _shared_inputs(edition)
    settings = json.dumps({k: v for k, v in sorted(edition.config.values.items()) if k.startswith(_SETTINGS)})
    single = tuple(
        Action(
            f"pdf:document:{path.stem}",
            "teipress.publish.book:print_document",
            (str(edition.root), str(path)),
            (path, *shared),
            settings,
        )
        for path in paths
    )
    if not edition.config["print.volume"] or not paths:
        return single
    names = tuple(str(path) for path in paths)
    volume = Action(
        "pdf:volume",
        "teipress.publish.book:print_volume",
        (str(edition.root), names),
        (*paths, *shared),
        settings,
    )
    return (*single, volume)


def print_document(folder: Path, root: str, path: str) -> tuple[Diagnostic, ...]:
    """Write `pdf/NAME.pdf` below `folder`."""
    from teipress.publish.pages import alone

    edition, source = Edition.open(Path(root)), Path(path)
    document, found = _read(edition, source)
    if document is None:
        return found
    printed = _print(edition, alone(edition, document), [source], folder / "pdf" / f"{source.stem}.pdf")
    return (*found, *printed)


def print_volume(folder: Path, root: str, paths: Sequence[str]) -> tuple[Diagnostic, ...]:
    """Write `pdf/edition.pdf` below `folder`: all documents with continuous pages, front matter and indices.

    What is said of a single document is said by its own action.
    """
    from teipress.publish.pages import together

    edition, sources = Edition.open(Path(root)), [Path(path) for path in paths]
    documents = [document for source in sources if (document := _read(edition, source)[0])]
    data = together(edition, documents, moment(edition)[0])
    return _print(edition, data, sources, folder / "pdf" / "edition.pdf")


def _read(edition: Edition, source: Path) -> tuple[Json | None, tuple[Diagnostic, ...]]:
    from lxml import etree

    from teipress.publish.pages import document_data
    from teipress.transform.saxon import StylesheetError

    try:
        document, found = document_data(edition, source)
    except (etree.XMLSyntaxError, StylesheetError, OSError) as error:
        return None, (Diagnostic("PRINT-UNREADABLE", "error", str(error), str(source)),)
    return document, tuple(replace(one, file=one.file or str(source)) for one in found)


def _print(edition: Edition, data: Json, sources: Sequence[Path], target: Path) -> tuple[Diagnostic, ...]:
    from teipress.publish.typeset import Job, typeset

    with tempfile.TemporaryDirectory(prefix="teipress-") as name:
        place = Path(name)
        _lay_out(edition, data, sources, place)
        fonts = (str(place / "fonts"),) if edition.config["fonts.files"] else ()
        job = Job(
            name,
            str(place / "out.pdf"),
            int(moment(edition)[0].timestamp()),
            fonts,
            edition.config["pdf.system-fonts"],
        )
        outcome = typeset(job)
        if outcome.problem:
            return (
                Diagnostic("PRINT-" + outcome.problem.upper(), "error", outcome.message, hint=outcome.detail),
            )
        content = (place / "out.pdf").read_bytes()
    lost = _proven(content, data, outcome, sources)
    if not lost:
        write_atomically(target, content)
    return lost


def _proven(content: bytes, data: Json, outcome: Outcome, sources: Sequence[Path]) -> tuple[Diagnostic, ...]:
    """Errors for words that are not in the PDF, and for entries that nothing in the text calls."""
    from teipress.publish.proof import losses

    files = {source.stem: str(source) for source in sources}
    called = {i for i, _, _ in outcome.seen["to"]}
    entries = [(document["name"], entry) for document in data["documents"] for entry in document["entries"]]
    lost = [
        _at(entry, files[name], "PRINT-UNANCHORED", "this entry points at no place in the text")
        for i, (name, entry) in enumerate(entries)
        if i not in called
    ]
    for loss in losses(content, data, outcome.seen, outcome.geometry):
        message = f"the text has “{loss.wanted}”, the PDF “{loss.printed}”"
        place = {"id": loss.id, "path": loss.path}
        lost.append(_at(place, files.get(loss.document, ""), "PRINT-LOST", message))
    return tuple(lost)


def _at(place: Json, file: str, code: str, message: str, hint: str = "") -> Diagnostic:
    """An error on an element of a document."""
    path = f"//*[@xml:id='{place['id']}']" if place.get("id") else place.get("path", "")
    return Diagnostic(code, "error", message, file, xpath=path, anchor=place.get("id", ""), hint=hint)


def _lay_out(edition: Edition, data: Json, sources: Sequence[Path], place: Path) -> None:
    """Everything typst may read, in one folder of its own."""
    shutil.copyfile(template(), place / "edition.typ")
    own = edition.config.text("print.style")
    style = (edition.root / own).read_text(encoding="utf-8") if own else "#let style = (:)\n"
    (place / "style.typ").write_text(style, encoding="utf-8")
    (place / "data.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    for source in sources:
        shutil.copyfile(source, place / source.name)
    for font in edition.config["fonts.files"]:
        (place / "fonts").mkdir(exist_ok=True)
        shutil.copyfile(edition.root / "fonts" / font, place / "fonts" / Path(font).name)


def template() -> Path:
    """The one template."""
    return toolkit_files() / "xslt" / "print" / "edition.typ"


def _shared_inputs(edition: Edition) -> tuple[Path, ...]:
    xslt = toolkit_files() / "xslt"
    named = [edition.config.text(key) for key in ("print.style", "xslt.print")]
    own = [edition.root / name for name in named if name]
    fonts = [edition.root / "fonts" / name for name in edition.config["fonts.files"]]
    toolkit = [
        xslt / "print.xsl",
        template(),
        *(xslt / "print").glob("*.xsl"),
        *(xslt / "common").glob("*.xsl"),
    ]
    return tuple(path for path in (*sorted(toolkit), *own, *fonts, *sorted(edition.lists.glob("*.xml"))))
