"""`teipress upgrade`."""

from __future__ import annotations

import click

from teipress.cli.common import Session

_SAID = {
    "written": "brought up to date",
    "kept": "changed by you, left as it is",
    "removed": "removed by you, not written again",
}


@click.command()
@click.pass_obj
def command(session: Session) -> None:
    """Bring the files that `teipress new` wrote up to date. What you have changed or removed stays so."""
    from teipress.new import upgrade

    edition = session.needs_edition()
    try:
        brought = upgrade(edition.root)
    except FileNotFoundError as error:
        raise click.UsageError(str(error)) from None
    except OSError as error:
        raise click.UsageError(f"{edition.root} cannot be written: {error.strerror}") from None
    for file in brought:
        if file.state in _SAID:
            click.echo(f"{file.path}: {_SAID[file.state]}")
    if all(file.state == "current" for file in brought):
        session.say("all files are up to date")
