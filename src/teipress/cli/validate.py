"""teipress validate: what is wrong in TEI files, where, and what would be right."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from functools import partial
from itertools import zip_longest
from pathlib import Path

import click

from teipress.cli.common import FAIL_ON, JOBS, Session, finish
from teipress.cli.progress import counted
from teipress.diagnostics import Diagnostic
from teipress.edition import Edition, find_root
from teipress.report import FORMS


class _Command(click.Command):
    """`--fix` may stand alone before a path: only `ids` and `certain` are taken for its value."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        for number, (word, following) in enumerate(zip_longest(args, args[1:])):
            if word == "--":
                break
            if word == "--fix" and following not in ("ids", "certain"):
                args[number] = "--fix=certain"
        return super().parse_args(ctx, args)


@click.command("validate", cls=_Command)
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--schema", "schemas", multiple=True, metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="Check by this schema (.rng .xsd .sch); a grammar takes the place of the toolkit's.")  # fmt: skip
@click.option("--select", multiple=True, metavar="CODE", help="Only these codes, or beginnings of codes.")
@click.option("--ignore", multiple=True, metavar="CODE", help="Not these codes, or beginnings of codes.")
@click.option(
    "--format", "form", type=click.Choice(list(FORMS)), help="How findings are written (default: full)."
)
@click.option("--fix", type=click.Choice(["certain", "ids"]), metavar="[ids]",
              help="Make the repairs that are certain; `ids` gives blocks their xml:id.")  # fmt: skip
@click.option("--changed-since", metavar="REV", help="Only files changed since this revision of git.")
@click.option("--untrusted", is_flag=True, help="Run no schema, rule or stylesheet of the edition.")
@JOBS
@FAIL_ON
@click.pass_obj
def command(
    session: Session,
    paths: tuple[Path, ...],
    schemas: tuple[Path, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    form: str | None,
    fix: str | None,
    changed_since: str | None,
    untrusted: bool,
    jobs: int,
    fail_on: str,
) -> None:
    """Check TEI: grammar, rules, links. Without PATH, the tei/ of the edition; - is standard input.

    Codes are explained by `teipress explain CODE`. Ends in status 1 where something reaches --fail-on.
    """
    run = Run(session, schemas, _codes(select), _codes(ignore), jobs, untrusted)
    if [str(path) for path in paths] == ["-"]:
        names, found = ["-"], run.standard_input()
    else:
        files = _files(session, paths, changed_since)
        run.fix(files, fix)
        names, found = [str(file) for file in files], run.check(files)
    _write(session, form, found, names)
    finish(found, fail_on)


def _codes(values: Sequence[str]) -> tuple[str, ...]:
    return tuple(code.strip().upper() for value in values for code in value.split(",") if code.strip())


def _files(session: Session, paths: tuple[Path, ...], since: str | None) -> list[Path]:
    """The files that are meant. Raises: click.UsageError for what is missing."""
    from teipress.inputs import expand

    if not paths:
        root = session.needs_edition().root
        paths = tuple(_shown(each) for each in (root / "tei",) if each.is_dir())
    files, missing = expand(paths, ".xml")
    if missing:
        raise click.UsageError(f"there is no such file or folder: {missing[0].file}")
    return list(files) if since is None else _changed(list(files), since)


def _shown(path: Path) -> Path:
    """A path as it is written from the current folder."""
    try:
        return path.resolve().relative_to(Path.cwd())
    except ValueError:
        return path


def _changed(files: list[Path], since: str) -> list[Path]:
    from teipress.validate.revision import NoRevision, changed

    try:
        return changed(files, since)
    except NoRevision as error:
        raise click.UsageError(str(error)) from None


class Run:
    """One run over files that may belong to several editions."""

    def __init__(
        self,
        session: Session,
        schemas: tuple[Path, ...],
        select: tuple[str, ...],
        ignore: tuple[str, ...],
        jobs: int,
        untrusted: bool,
    ) -> None:
        self.session, self.schemas, self.jobs, self.untrusted = session, schemas, jobs, untrusted
        self.select, self.ignore = select, ignore
        self._editions: dict[Path | None, Edition | None] = {}

    def edition(self, near: Path) -> Edition | None:
        folder = find_root(near if near.is_dir() else near.absolute().parent)
        if folder not in self._editions:
            self._editions[folder] = self.session.edition(near.absolute().parent)
        return self._editions[folder]

    def groups(self, files: Sequence[Path]) -> list[tuple[Edition | None, list[Path]]]:
        """The files by edition, in the order in which they are named."""
        found: dict[int, tuple[Edition | None, list[Path]]] = {}
        for file in files:
            edition = self.edition(file)
            found.setdefault(id(edition), (edition, []))[1].append(file)
        return list(found.values())

    def check(self, files: Sequence[Path]) -> tuple[Diagnostic, ...]:
        from teipress.validate import validate

        found: list[Diagnostic] = []
        with counted(self.session, "checking") as progress:
            for edition, some in self.groups(files):
                found += validate(
                    some, edition, self.schemas, self.select, self.ignore,
                    jobs=self.jobs, untrusted=self.untrusted, progress=progress,
                )  # fmt: skip
        return tuple(found)

    def standard_input(self) -> tuple[Diagnostic, ...]:
        from teipress.validate import Task, check, filtered, grammars

        data = sys.stdin.buffer.read()
        here = Path.cwd() / "-"
        task = Task(
            here, "-", self.session.edition(), self.schemas, grammars(self.schemas), self.untrusted, data
        )
        return filtered(check(task).diagnostics, self.select, self.ignore)

    def fix(self, files: Sequence[Path], what: str | None) -> None:
        from teipress.validate import fixing

        for file in files if what else ():
            done = fixing.identify(file) if what == "ids" else fixing.repair(file, partial(self.one, file))
            if done:
                self.session.say(f"{file}: {done} {'repair' if done == 1 else 'repairs'}")

    def one(self, file: Path) -> tuple[Diagnostic, ...]:
        from teipress.validate import Task, check, filtered, grammars

        edition = self.edition(file)
        task = Task(file, str(file), edition, self.schemas, grammars(self.schemas), self.untrusted)
        return filtered(check(task).diagnostics, self.select, self.ignore)


def _write(session: Session, form: str | None, found: Sequence[Diagnostic], names: Sequence[str]) -> None:
    """The findings on stdout; on GitHub Actions annotations besides, unless a form was asked for."""
    from teipress.report import report
    from teipress.report.text import counted

    color = session.colored(sys.stdout)
    click.echo(report(form or "full", found, names, color=color), nl=False, color=color)
    if form is None and os.environ.get("GITHUB_ACTIONS") == "true":
        click.echo(report("github", found, names), nl=False)
    if form in (None, "full", "concise"):
        session.say(counted(found, len(names)))
