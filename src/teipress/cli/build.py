"""`teipress build`."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from teipress.cli.common import FAIL_ON, JOBS, Session, finish
from teipress.diagnostics import Diagnostic
from teipress.edition import UNTRUSTED, Edition

if TYPE_CHECKING:
    from teipress.building.make import Progress
    from teipress.pipeline import Built

OUTPUTS = ("site", "pdf", "text")
#: What is told one by one; `teipress review` has the doubts.
_TOLD = ("error", "warning")
#: So many findings, or reasons, of one wording are told one by one.
_FEW = 4


def outputs(ctx: click.Context, parameter: click.Parameter, value: str | None) -> tuple[str, ...] | None:
    names = tuple(name.strip() for name in (value or "").split(",") if name.strip())
    for name in names:
        if name not in OUTPUTS:
            raise click.BadParameter(f"{name!r} is none of {', '.join(OUTPUTS)}")
    return names or None


@click.command()
@click.option("--only", metavar="OUTPUT,…", callback=outputs, help="Only these: site, pdf, text.")
@click.option("--explain", is_flag=True, help="Say why each thing is made again.")
@click.option(
    "--untrusted", is_flag=True, envvar=UNTRUSTED, help="Use no stylesheet, style or schema of the edition."
)
@JOBS
@FAIL_ON
@click.pass_obj
def command(
    session: Session, only: tuple[str, ...] | None, explain: bool, untrusted: bool, jobs: int, fail_on: str
) -> None:
    """Make everything that is out of date, into build/.

    What is valid is published; a document that is not is listed, and the command ends in status 1.
    """
    from teipress.pipeline import build

    if untrusted:
        os.environ[UNTRUSTED] = "1"
    edition = session.needs_edition()
    start = time.perf_counter()
    with progress_bar(session) as progress:
        built = build(edition, only, jobs, explain, progress, waiting=lambda: session.say(WAITING))
    for line in _reasons(built):
        click.echo(line)
    session.show(shown(edition, told(built.diagnostics)))
    for line in _summary(edition, built, time.perf_counter() - start):
        session.say(line)
    finish(built.diagnostics, fail_on)


WAITING = "another build of this edition is running: waiting for it to end"


def _reasons(built: Built) -> Iterator[str]:
    """Why things were made, those with one reason together."""
    keys: dict[str, list[str]] = {}
    for key, reason in built.reasons:
        keys.setdefault(reason, []).append(key)
    for reason, made in keys.items():
        yield from (f"{key}: {reason}" for key in made[:_FEW])
        if len(made) > _FEW:
            yield f"… and {len(made) - _FEW} more: {reason}"


def told(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Errors and warnings; of those that say the same of many places, the first few and how many there are."""
    same: dict[tuple[str, str], list[Diagnostic]] = {}
    for each in found:
        if each.severity in _TOLD:
            same.setdefault((each.code, each.message), []).append(each)
    for findings in same.values():
        few = findings if len(findings) <= _FEW else findings[: _FEW - 1]
        yield from few
        if len(few) < len(findings):
            rest = len(findings) - len(few)
            yield Diagnostic(
                few[0].code, few[0].severity, f"the same in {rest} more places", hint=few[0].hint
            )


def shown(edition: Edition, found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Findings with paths that can be opened from the current folder."""
    return (replace(each, file=path_from_here(edition, each.file)) for each in found)


def path_from_here(edition: Edition, file: str) -> str:
    """A path as it can be opened from the current folder."""
    if not file or Path(file).is_absolute():
        return file
    path = edition.root.resolve() / file
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _summary(edition: Edition, built: Built, seconds: float) -> Iterator[str]:
    """What there is now, and where."""
    if not built.files and not built.documents:
        yield "nothing was built"
        return
    for label, path in _places(edition, built):
        yield f"{label:>6}  {path_from_here(edition, path)}"
    done = _count(built.made, "file") + " made" if built.made else "everything was up to date"
    gone = f", {built.removed} removed" if built.removed else ""
    yield f"{_count(built.documents, 'document')}: {done}{gone} in {seconds:.1f} s"
    if built.invalid:
        yield f"not published, because of errors: {', '.join(built.invalid)}"


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _places(edition: Edition, built: Built) -> Iterator[tuple[str, str]]:
    if "build/site/index.html" in built.files:
        yield "site", "build/site/index.html"
    for output in ("pdf", "text"):
        files = [name for name in built.files if name.startswith(f"build/{output}/")]
        if files and len(files) <= _FEW:
            yield from ((output, name) for name in files)
        elif files:
            yield output, f"build/{output}/ ({len(files)} files)"


@contextmanager
def progress_bar(session: Session) -> Iterator[Progress | None]:
    """A bar, on a terminal."""
    if session.quiet or not sys.stderr.isatty():
        yield None
        return
    from teipress.cli.progress import Bar

    bar = Bar(session.colored(sys.stderr))
    try:
        yield bar
    finally:
        bar.close()
