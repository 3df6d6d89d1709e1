"""`teipress verify`: the proof of a package, on one page."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from teipress.cli.common import Session

_SIGNS: dict[bool | None, tuple[str, str]] = {
    True: ("right", "green"),
    False: ("WRONG", "red"),
    None: ("-", "yellow"),
}


@click.command()
@click.argument("package", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="FILE.zip")
@click.option(
    "--rebuild", is_flag=True, help="Make site and PDFs again from the package and compare every byte."
)
@click.pass_obj
def command(session: Session, package: Path, rebuild: bool) -> None:
    """Check a package: sums, completeness, schemas, links, words. Nothing is written outside a temporary folder."""
    from teipress.deposit.verify import holds, verify

    checks = verify(package, rebuild=rebuild)
    color = session.colored(sys.stdout)
    for check in checks:
        word, paint = _SIGNS[check.holds]
        click.echo(
            f"{click.style(f'{word:<6}', fg=paint) if color else f'{word:<6}'} {check.name:<14} {check.said}",
            color=color,
        )
    for check in checks:
        session.show(check.diagnostics)
    if not holds(checks):
        raise click.exceptions.Exit(1)
