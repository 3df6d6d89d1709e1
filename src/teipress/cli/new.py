"""`teipress new`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import click

from teipress.cli.common import FAIL_ON, Session


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@click.argument("texts", metavar="[TEXT]...", nargs=-1, type=click.Path(path_type=Path))
@click.option("--title", metavar="TEXT", help="Title of the edition; the folder's name by default.")
@click.option(
    "--language", metavar="CODE", default="en", show_default=True, help="Language of the documents."
)
@FAIL_ON
@click.pass_context
def command(
    ctx: click.Context, folder: Path, texts: tuple[Path, ...], title: str | None, language: str, fail_on: str
) -> None:
    """Make a new edition in DIR, ready to build. Texts (files or folders) are copied into it and converted."""
    from teipress.inputs import expand

    session: Session = ctx.obj
    files, missing = expand(texts, ".txt")
    if missing:
        session.show(missing)
        raise click.exceptions.Exit(2)
    placed = _made(folder, files, title or _titled(folder), language)
    session.say(f"new edition: {folder}")
    ctx.obj = replace(session, edition_dir=str(folder))
    status = _converted(ctx, placed, fail_on) if placed else 0
    for line in _next(folder, bool(placed)):
        session.say(line)
    ctx.exit(status)


def _made(folder: Path, files: Sequence[Path], title: str, language: str) -> tuple[Path, ...]:
    from teipress.new import create, place_texts

    try:
        create(folder, title, language)
        return place_texts(folder, files)
    except FileExistsError as error:
        raise click.UsageError(str(error)) from None
    except OSError as error:
        raise click.UsageError(f"{folder} cannot be written: {error.strerror}") from None


def _converted(ctx: click.Context, placed: Sequence[Path], fail_on: str) -> int:
    """Convert as `teipress convert` does; its exit status."""
    from teipress.cli.convert import command as convert

    try:
        ctx.invoke(convert, texts=tuple(placed), fail_on=fail_on)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    return 0


def _next(folder: Path, converted: bool) -> Iterator[str]:
    """What to do now."""
    yield ""
    yield f"  cd {folder}"
    if not converted:
        yield "  cp …/*.txt text/          the plain texts, one file for each document"
        yield "  teipress convert          text/ → tei/documents/"
    yield "  teipress watch            look at it while you edit"
    yield "  teipress build            web site and PDF, into build/"


def _titled(folder: Path) -> str:
    """A title to begin with: `letters-1848` is `Letters 1848`."""
    words = folder.resolve().name.replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:] or "Untitled"
