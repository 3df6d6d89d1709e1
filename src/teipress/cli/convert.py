"""teipress convert: plain text -> TEI."""

from __future__ import annotations

import contextlib
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
    from teipress.conversion import Draft
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
        self._rooms: dict[Path, Path] = {}
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
        """Convert files and put what comes of each in its place, in their order; one bad file never stops the others."""
        from teipress.conversion import unwritable
        from teipress.converting import attempts

        found: list[Diagnostic] = []
        try:
            with counted(self._session, "converting") as progress, contextlib.ExitStack() as rooms:
                texts = [self._text(file, rooms) for file in files]
                made = attempts(texts, jobs if len(files) >= _MANY else 1, progress)
                for text, attempt in rooms.enter_context(contextlib.closing(made)):
                    found += self._taken(text, attempt)
        except OSError as error:
            found += self._show((unwritable(error, Path(error.filename or ".")),))
        return tuple(found)

    def _text(self, file: Path, rooms: contextlib.ExitStack) -> Text:
        from teipress.converting import Text

        edition = self._edition(file)
        self._settings(file.parent)
        seconds = float(edition.config["build.time-limit"]) if edition else _PATIENCE
        root = edition.root.resolve() if edition else None
        options = tuple(self._options.items())
        name, folder = document_name(file.stem), self._folder(file)
        if edition is not None and self._is_home(edition):
            place, room = None, self._room(edition.conversion, rooms)
        else:
            place, room = folder.absolute() / f"{name}.xml", self._room(folder, rooms)
        return Text(file, name, Path.cwd(), root, place, options, seconds, room, self._flags["trace"])

    def _room(self, folder: Path, rooms: contextlib.ExitStack) -> Path:
        """Where files wait for their places: one folder for all that belong to one."""
        from teipress.conversion import waiting_room

        if folder not in self._rooms:
            self._rooms[folder] = rooms.enter_context(waiting_room(folder.absolute()))
        return self._rooms[folder]

    def _taken(self, text: Text, attempt: Attempt) -> tuple[Diagnostic, ...]:
        """Put what came of a text in its place; show what was found."""
        found = attempt.found
        if attempt.made is not None:
            kept = self._kept(attempt.made, text, attempt)
            found += kept
            if not reaches(kept, "error"):
                self.written.append(_shown_path(self._folder(text.file) / f"{text.name}.xml"))
            if attempt.trace:
                click.echo(attempt.trace)
        return self._show(found)

    def _kept(self, made: Draft, text: Text, attempt: Attempt) -> tuple[Diagnostic, ...]:
        from teipress.conversion import settle
        from teipress.lists import propose

        if text.place is not None:
            return self._outside(made, text.place)
        edition = self._edition(text.file)
        assert edition is not None
        found = settle(made, edition, force=self._flags["force"], merge=self._flags["merge"])
        if reaches(found, "error"):
            return found
        return found + propose(edition, attempt.persons, made.name, attempt.used)

    def _outside(self, made: Draft, place: Path) -> tuple[Diagnostic, ...]:
        """Outside an edition: what is there already is only replaced in a folder that was named."""
        from teipress.conversion import unwritable

        shown = _shown_path(place)
        try:
            unasked = self._output is None and not self._flags["force"]
            if unasked and place.exists() and place.read_bytes() != made.tei:
                message = "is there already and may have been edited: it is left as it is"
                hint = "--force replaces it"
                return (Diagnostic("CONVERT-EDITED", "error", message, str(shown), hint=hint),)
            made.settle()
        except OSError as error:
            return (unwritable(error, shown),)
        return ()

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

    def _show(self, found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
        self._session.show(self._shown(found))
        return found

    def _shown(self, found: Iterable[Diagnostic]) -> list[Diagnostic]:
        return [d for d in found if d.severity != "info" or self._session.verbose]
