"""`teipress verify`: the proof of a package, on one page."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from teipress.cli.common import Session
from teipress.deposit.check import Check

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
    for check in checks:
        _row(session, check)
    for check in checks:
        session.show(check.diagnostics)
    right = holds(checks)
    session.say(_verdict(checks))
    if not right:
        raise click.exceptions.Exit(1)


def _row(session: Session, check: Check) -> None:
    word, paint = _SIGNS[check.holds]
    color = session.colored(sys.stdout)
    sign = click.style(f"{word:<6}", fg=paint) if color else f"{word:<6}"
    click.echo(f"{sign} {check.name:<14} {check.said}", color=color)


def _verdict(checks: tuple[Check, ...]) -> str:
    """The page in one sentence."""
    asked = [check for check in checks if check.holds is not None]
    wrong = [check.name for check in asked if not check.holds]
    if wrong:
        return f"The package is not right: {', '.join(wrong)}."
    left = len(checks) - len(asked)
    rest = f"; {left} could not be asked (-)" if left else ""
    return f"The package is right: {len(asked)} of {len(asked)} checks hold{rest}."
