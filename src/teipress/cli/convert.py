"""teipress convert: plain text -> TEI."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from teipress.cli.common import FAIL_ON, JOBS, Session, finish
from teipress.cli.progress import counted
from teipress.diagnostics import Diagnostic, reaches
from teipress.edition import Edition
from teipress.inputs import document_name, expand

if TYPE_CHECKING:
    from teipress.convert import Conversion
    from teipress.converting import Attempt, Text
    from teipress.settings import Settings

_HOME = Path("tei/documents")  # where TEI goes without an edition and without -o
_MANY = 8  # texts that are worth the start of processes
_PATIENCE = 600.0  # seconds for a text outside an edition
_AUTO = click.Choice(["auto", "yes", "no"])


@click.command("convert")
@click.argument("texts", nargs=-1, metavar="[TEXT]...", type=click.Path(path_type=Path, allow_dash=True))
@click.option("-o", "--output", metavar="DIR", type=click.Path(path_type=Path), help="Write DIR/NAME.xml.")
@click.option("--encoding", metavar="NAME", default="", help="Encoding of the texts, where it is not UTF-8.")
@click.option("--archive-page", type=_AUTO, help="Whether the texts are saved archive pages.")
@click.option("--lines", type=click.Choice(["auto", "wrap", "keep"]), help="Whether line breaks are spaces.")
@click.option(
    "--profile",
    type=click.Choice(["auto", "memorandum", "transcript", "letter", "telegram", "interview"]),
    help="What kind of document the texts are.",
)
@click.option("--force", is_flag=True, help="Replace TEI that was edited; a backup is kept (.bak).")
@click.option("--merge", is_flag=True, help="Bring edited TEI and the new conversion together.")
@click.option("--untrusted", is_flag=True, help="Run no rule of the edition.")
@click.option("--trace", is_flag=True, help="Show for every mark which rule made it.")
@JOBS
@FAIL_ON
@click.pass_obj
def command(
    session: Session,
    texts: tuple[Path, ...],
    output: Path | None,
    encoding: str,
    archive_page: str | None,
    lines: str | None,
    profile: str | None,
    force: bool,
    merge: bool,
    untrusted: bool,
    trace: bool,
    jobs: int,
    fail_on: str,
) -> None:
    """Turn plain text into TEI: files, folders, or - for standard input. Without TEXT, the edition's text/."""
    options = {
        "encoding": encoding, "archive_page": archive_page, "lines": lines, "profile": profile, "untrusted": untrusted,
    }  # fmt: skip
    run = Run(session, output, options, force=force, merge=merge, trace=trace)
    if [str(text) for text in texts] == ["-"]:
        finish(run.standard_input(), fail_on)
        return
    files = _files(session, texts)
    clashes = run.clashes(files)
    if clashes:
        session.show(clashes)
        raise click.exceptions.Exit(1)
    found = run.files(files, jobs)
    _summary(session, len(files), run.written, found)
    finish(found, fail_on)


def _files(session: Session, texts: Sequence[Path]) -> tuple[Path, ...]:
    paths = texts or (session.needs_edition().texts,)
    files, missing = expand(paths, ".txt")
    if missing:
        session.show(missing)
        raise click.exceptions.Exit(2)
    if not files:
        raise click.UsageError(f"no .txt file in {', '.join(str(path) for path in paths)}")
    return files


def _summary(session: Session, count: int, written: Sequence[Path], found: Iterable[Diagnostic]) -> None:
    tally = Counter(finding.severity for finding in found if finding.severity != "info")
    told = [_counted(n, severity) for severity in ("error", "warning", "doubt") if (n := tally[severity])]
    texts = _counted(count, "text")
    done = texts if len(written) == count else f"{len(written)} of {texts}"
    folders = dict.fromkeys(f"{path.parent}/" for path in written)
    where = f" into {', '.join(folders)}" if folders else ""
    session.say(f"{done} converted{where}{': ' + ', '.join(told) if told else ''}")


def _shown_path(path: Path) -> Path:
    """Relative to the current folder where it is below it."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _counted(count: int, word: str) -> str:
    return f"{count} {word}{'s' if count != 1 else ''}"


class Run:
    """One run of the command over several files."""

    def __init__(self, session: Session, output: Path | None, options: dict[str, Any], **flags: bool) -> None:
        self._session = session
        self._output = output
        self._options = options
        self._flags = flags
        self.written: list[Path] = []
        self._editions: dict[Path, Edition | None] = {}
        self._settings_of: dict[Path | None, Settings] = {}

    def clashes(self, files: Sequence[Path]) -> tuple[Diagnostic, ...]:
        from teipress.conversion import collisions

        named = ((str(self._folder(file) / document_name(file.stem)), str(file)) for file in files)
        return collisions(named)

    def standard_input(self) -> tuple[Diagnostic, ...]:
        from teipress.convert import convert

        made, found = convert(sys.stdin.buffer.read(), self._settings(Path.cwd()), name="-")
        self._session.show(self._shown(found))
        if made is None:
            return found
        if self._output is not None:
            return found + self._write(made.tei, self._output / "stdin.xml")
        sys.stdout.buffer.write(made.tei)
        sys.stdout.buffer.flush()
        return found

    def files(self, files: Sequence[Path], jobs: int) -> tuple[Diagnostic, ...]:
        """Convert files and write what comes of each, in their order; one bad file never stops the others."""
        from teipress.converting import attempts

        texts = [self._text(file) for file in files]
        found: list[Diagnostic] = []
        with counted(self._session, "converting") as progress:
            for text, attempt in attempts(texts, jobs if len(files) >= _MANY else 1, progress):
                found += self._taken(text.file, attempt)
        return tuple(found)

    def _text(self, file: Path) -> Text:
        from teipress.converting import Text

        edition = self._edition(file)
        self._settings(file.parent)
        kept = edition is not None and self._is_home(edition)
        seconds = float(edition.config["build.time-limit"]) if edition else _PATIENCE
        root = edition.root.resolve() if edition else None
        options = tuple(self._options.items())
        return Text(file, document_name(file.stem), Path.cwd(), root, kept, options, seconds)

    def _taken(self, file: Path, attempt: Attempt) -> tuple[Diagnostic, ...]:
        """Write what came of a file; show what was found."""
        made, found = attempt.made, attempt.found
        if made is not None and not reaches(found, "error"):
            kept = self._kept(made, self._edition(file))
            found += kept
            if not reaches(kept, "error"):
                self.written.append(_shown_path(self._folder(file) / f"{made.name}.xml"))
            if self._flags["trace"]:
                from teipress.trace import trace

                click.echo(trace(made.reading))
        self._session.show(self._shown(found))
        return found

    def _kept(self, made: Conversion, edition: Edition | None) -> tuple[Diagnostic, ...]:
        from teipress.conversion import keep

        if edition is not None and self._is_home(edition):
            found = keep(made, edition, force=self._flags["force"], merge=self._flags["merge"])
            return found if reaches(found, "error") else found + self._proposed(made, edition)
        path = (self._output or _HOME) / f"{made.name}.xml"
        if (
            self._output is None
            and path.exists()
            and path.read_bytes() != made.tei
            and not self._flags["force"]
        ):
            message = "is there already and may have been edited: it is left as it is"
            return (Diagnostic("CONVERT-EDITED", "error", message, str(path), hint="--force replaces it"),)
        return self._write(made.tei, path)

    def _proposed(self, made: Conversion, edition: Edition) -> tuple[Diagnostic, ...]:
        """Add new persons to the list; the texts that follow see them."""
        from teipress.lists import propose, used_entities

        return propose(edition, made.reading.persons, made.name, used_entities(made.reading))

    def _write(self, data: bytes, path: Path) -> tuple[Diagnostic, ...]:
        from teipress.conversion import unwritable
        from teipress.files import write_atomically

        try:
            write_atomically(path, data)
        except OSError as error:
            return (unwritable(error, path),)
        return ()

    def _is_home(self, edition: Edition) -> bool:
        """Whether results go to the edition's own tei/documents, with their record."""
        return self._output is None or self._output.resolve() == edition.documents.resolve()

    def _folder(self, file: Path) -> Path:
        edition = self._edition(file)
        return self._output or (edition.documents if edition else _HOME)

    def _edition(self, file: Path) -> Edition | None:
        folder = file.resolve().parent
        if folder not in self._editions:
            self._editions[folder] = self._session.edition(folder)
        return self._editions[folder]

    def _settings(self, near: Path) -> Settings:
        from teipress.settings import Settings

        edition = self._edition(near / "-")
        root = edition.root if edition else None
        if root not in self._settings_of:
            self._settings_of[root] = Settings.for_edition(edition, **self._options)
            self._session.show(self._settings_of[root].found)
        return self._settings_of[root]

    def _shown(self, found: Iterable[Diagnostic]) -> list[Diagnostic]:
        return [d for d in found if d.severity != "info" or self._session.verbose]
