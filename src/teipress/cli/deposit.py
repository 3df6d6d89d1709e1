"""`teipress deposit`: the package for a library."""

from __future__ import annotations

from pathlib import Path

import click

from teipress.cli.build import WAITING, path_from_here, progress_bar, shown, told
from teipress.cli.common import JOBS, Session


@click.command()
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE.zip",
    help="Where to write it.",
)
@click.option("--draft", is_flag=True, help="Make it though identifier, rights or reviews are missing.")
@JOBS
@click.pass_obj
def command(session: Session, output: Path | None, draft: bool, jobs: int) -> None:
    """Build the edition and write the package for a library: one zip, and its checksum beside it."""
    from teipress.deposit import deposit
    from teipress.pipeline import build

    edition = session.needs_edition()
    with progress_bar(session) as progress:
        built = build(edition, jobs=jobs, progress=progress, waiting=lambda: session.say(WAITING))
    done = deposit(edition, output, draft=draft, checked=built.diagnostics)
    session.show(shown(edition, told(done.diagnostics)))
    if done.package is None:
        session.say("No package was written: what stands in its way is named above.")
        raise click.exceptions.Exit(1)
    package = path_from_here(
        edition, str(done.package.relative_to(edition.root)) if output is None else str(output)
    )
    click.echo(f"{package}\nsha256 {done.sha256}")
    size = done.package.stat().st_size / 1e6
    session.say(f"{done.files} files, {size:.1f} MB. Prove it with: teipress verify {package}")
