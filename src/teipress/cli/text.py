"""teipress text: TEI -> the plain text it came from."""

from __future__ import annotations

from pathlib import Path

import click

from teipress.cli.common import FAIL_ON, Session, finish
from teipress.diagnostics import Diagnostic
from teipress.inputs import expand


@click.command("text")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path))
@click.option("-o", "--output", metavar="DIR", type=click.Path(path_type=Path), help="Write DIR/NAME.txt.")
@FAIL_ON
@click.pass_obj
def command(session: Session, paths: tuple[Path, ...], output: Path | None, fail_on: str) -> None:
    """Give back the plain text that TEI files came from, on standard output or into a folder."""
    files, missing = expand(paths, ".xml")
    if missing:
        session.show(missing)
        raise click.exceptions.Exit(2)
    found: list[Diagnostic] = []
    for number, file in enumerate(files):
        text, findings = _text(file)
        if text is not None and output is not None:
            findings += _write(text, output / f"{file.stem}.txt")
        elif text is not None:
            click.echo(("\n\n" if number else "") + text)
        session.show(findings)
        found += findings
    finish(found, fail_on)


def _text(file: Path) -> tuple[str | None, tuple[Diagnostic, ...]]:
    from teipress.plaintext import read_text

    return read_text(file)


def _write(text: str, path: Path) -> tuple[Diagnostic, ...]:
    from teipress.conversion import unwritable
    from teipress.files import write_atomically

    try:
        write_atomically(path, text + "\n")
    except OSError as error:
        return (unwritable(error, path),)
    return ()
