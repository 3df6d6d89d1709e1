"""`teipress clean`."""

from __future__ import annotations

import click

from teipress.cli.common import Session


@click.command()
@click.pass_obj
def command(session: Session) -> None:
    """Empty build/: everything in it can be made again."""
    from teipress.building.manifest import locked
    from teipress.building.sweep import clean

    edition = session.needs_edition()
    if not edition.build.is_dir():
        session.say("there is no build/ to empty")
        return
    with locked(edition.build / ".teipress" / "lock", lambda: session.say("waiting for a build to end")):
        count = clean(edition.build)
    session.say(f"{count} files removed from {edition.build}")
