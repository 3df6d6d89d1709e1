"""The PDF edition: TEI → data (xslt/print.xsl) → pages (xslt/print/edition.typ) → proof that no word was lost."""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

from teipress.clock import moment
from teipress.diagnostics import Diagnostic
from teipress.edition import Edition
from teipress.files import toolkit_files, write_atomically
from teipress.publish import volume
from teipress.publish.figures import gather, named
from teipress.publish.fonts import advice, first_place, write_question
from teipress.publish.rights import with_rights
from teipress.publish.typeset import PASSES, Job, Outcome, typeset
from teipress.work import Action

Json = dict[str, Any]
_PACKAGE = re.compile(r"""["']@[\w./:-]+["']""")
_SETTINGS = ("print.", "pdf.", "fonts.", "edition.", "xslt.print", "site.labels")


def actions(edition: Edition, documents: Sequence[Path] | None = None) -> tuple[Action, ...]:
    """One action for the PDF of each document, one for the volume of all."""
    paths = tuple(sorted(edition.documents.glob("*.xml")) if documents is None else documents)
    shared = _shared_inputs(edition)
    settings = _settings(edition)
    single = tuple(
        Action(
            f"pdf:document:{path.stem}",
            "teipress.publish.book:print_document",
            (str(edition.root), str(path)),
            (path, *_pictures(edition, path)),
            settings,
            common=shared,
        )
        for path in paths
    )
    if not edition.config["print.volume"] or not paths:
        return single
    if not volume.is_made(edition):
        limits = (volume.megabytes(edition), edition.config["print.volume-limit"])
        return (*single, Action("pdf:volume", "teipress.publish.volume:refuse", limits, (), settings))
    names = tuple(str(path) for path in paths)
    whole = Action(
        "pdf:volume",
        "teipress.publish.book:print_volume",
        (str(edition.root), names),
        (*paths, *(picture for path in paths for picture in _pictures(edition, path))),
        settings,
        common=shared,
    )
    return (*single, whole)


def _settings(edition: Edition) -> str:
    """Whatever decides beside the inputs: configuration, the clock, the version of typst."""
    chosen = {key: value for key, value in edition.config.values.items() if key.startswith(_SETTINGS)}
    clock = int(moment(edition)[0].timestamp())
    return json.dumps([chosen, clock, version("typst")], sort_keys=True, ensure_ascii=False)


def _pictures(edition: Edition, path: Path) -> tuple[Path, ...]:
    text = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
    return tuple(dict.fromkeys(named(text, path, edition.root)))


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
    files = {source.stem: str(source) for source in sources}
    with tempfile.TemporaryDirectory(prefix="teipress-") as name:
        place = Path(name)
        found = _lay_out(edition, data, sources, place)
        if any(one.severity == "error" for one in found):
            return found
        outcome = typeset(_job(edition, place), float(edition.config["build.time-limit"]))
        if outcome.problem:
            return (*found, _problem(edition, outcome, data, files))
        content = (place / "out.pdf").read_bytes()
    lost = _proven(content, data, outcome, files)
    if not lost:
        config = edition.config
        rights = config.text("edition.rights") or config.text("edition.licence-text")
        write_atomically(target, with_rights(content, rights, config.text("edition.licence")))
        if (
            "site" in edition.config["build.outputs"]
        ):  # a site is complete by itself: its pages link to this copy
            write_atomically(target.parents[1] / "site" / "pdf" / target.name, content)
    return (*found, *lost)


def _job(edition: Edition, place: Path) -> Job:
    fonts = (str(place / "fonts"),) if edition.config["fonts.files"] else ()
    seconds = int(moment(edition)[0].timestamp())
    return Job(str(place), str(place / "out.pdf"), seconds, fonts, edition.config["pdf.system-fonts"])


def _problem(edition: Edition, outcome: Outcome, data: Json, files: dict[str, str]) -> Diagnostic:
    """What stopped the typesetter, as an error that points at the TEI or at the edition's own style."""
    if outcome.problem == "font":
        message, help_ = advice(outcome.missing)
        names, place = first_place(outcome.missing, data)
        where = f" (in {', '.join(names[:5])}{' …' if len(names) > 5 else ''})" if len(names) > 1 else ""
        return _at(place, files.get(names[0], "") if names else "", "PRINT-FONT", message + where, help_)
    if outcome.problem == "unsteady":
        entries = [(d["name"], entry) for d in data["documents"] for entry in d["entries"]]
        name, entry = entries[int(outcome.message)] if outcome.message and entries else ("", {})
        message = f"after {PASSES} passes lines and notes still move each other"
        return _at(entry, files.get(name, ""), "PRINT-UNSTEADY", message)
    style = re.search(r"style\.typ:(\d+):(\d+)", outcome.detail)
    code = f"PRINT-{outcome.problem.upper()}"
    if style and edition.config.text("print.style"):
        own = str(edition.root / edition.config.text("print.style"))
        return Diagnostic(code, "error", outcome.message, own, int(style[1]), int(style[2]))
    hint = "; ".join(outcome.hints)
    return _at(
        outcome.place, files.get(outcome.blamed, next(iter(files.values()), "")), code, outcome.message, hint
    )


def _proven(content: bytes, data: Json, outcome: Outcome, files: dict[str, str]) -> tuple[Diagnostic, ...]:
    """Errors for words that are not in the PDF, and for entries that nothing in the text calls."""
    from teipress.publish.proof import losses

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


def _lay_out(edition: Edition, data: Json, sources: Sequence[Path], place: Path) -> tuple[Diagnostic, ...]:
    """Everything typst may read, in one folder of its own: template, style, data, pictures, fonts, the TEI to attach."""
    shutil.copyfile(template(), place / "edition.typ")
    found = list(_style(edition, place))
    documents = {document["name"]: document for document in data["documents"]}
    for source in sources:
        shutil.copyfile(source, place / source.name)
        found += gather(documents[source.stem], source, edition.root, place)
    (place / "data.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    write_question(place, data)
    for font in edition.config["fonts.files"]:
        (place / "fonts").mkdir(exist_ok=True)
        found += _copied(edition, edition.root / "fonts" / font, place / "fonts")
    return tuple(found)


def _style(edition: Edition, place: Path) -> Iterator[Diagnostic]:
    own = edition.config.text("print.style")
    text = "#let style = (:)\n"
    if own:
        path = edition.root / own
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            yield Diagnostic("PRINT-STYLE", "error", f"the print style cannot be read: {error}", str(path))
        for found in _PACKAGE.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            yield Diagnostic("PRINT-PACKAGE", "error", f"{found[0]} is refused", str(path), line, 1)
    (place / "style.typ").write_text(text, encoding="utf-8")


def _copied(edition: Edition, font: Path, folder: Path) -> Iterator[Diagnostic]:
    try:
        shutil.copyfile(font, folder / font.name)
    except OSError as error:
        message = f"the font {font.name} cannot be read: {error.strerror}"
        yield Diagnostic("PRINT-STYLE", "error", message, str(edition.root / "edition.toml"))


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
