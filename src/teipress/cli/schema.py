"""teipress schema: make RELAX NG, XML Schema, Schematron and the reference page from an ODD."""

from __future__ import annotations

from pathlib import Path

import click

from teipress.cli.common import Session


@click.group("schema")
def command() -> None:
    """Compile a schema from its ODD."""


@command.command("compile")
@click.argument("odd", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE.odd")
@click.option(
    "-o", "--output", "folder", type=click.Path(file_okay=False, path_type=Path), metavar="DIR",
    help="Where to write (generated/ beside the ODD).",
)  # fmt: skip
@click.pass_obj
def compile_command(session: Session, odd: Path, folder: Path | None) -> None:
    """Make RELAX NG, XML Schema, Schematron, allowed.json and reference.html from an ODD with full specifications."""
    from lxml import etree

    from teipress.schema import compile_odd, write_schema
    from teipress.transform.saxon import StylesheetError

    try:
        pages, found = compile_odd(odd)
    except (etree.XMLSyntaxError, StylesheetError) as error:
        raise click.UsageError(f"{odd}: {error}") from None
    session.show(found)
    if not pages:
        raise click.exceptions.Exit(1)
    for path in write_schema(pages, folder or odd.parent / "generated"):
        click.echo(path)
