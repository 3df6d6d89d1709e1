"""What the commands share: the session's options, the edition they work on, how findings are shown."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import click

from teipress.config import FILE
from teipress.diagnostics import SEVERITIES, Diagnostic, reaches
from teipress.edition import Edition, find_root
from teipress.render import full

FAIL_ON = click.option(
    "--fail-on",
    type=click.Choice([*SEVERITIES[:3], "never"]),
    default="error",
    help="End in status 1 at this severity or above.",
)
JOBS = click.option("--jobs", "-j", type=click.IntRange(0), default=0, help="Processes (0: all cores).")


@dataclass(frozen=True)
class Session:
    """The options that every command has."""

    edition_dir: str | None = None
    no_edition: bool = False
    color: str = "auto"
    quiet: bool = False
    verbose: bool = False

    def edition(self, near: Path | None = None) -> Edition | None:
        """The edition this run works on, or None. Raises click.UsageError for a named folder that is none."""
        if self.no_edition:
            return None
        if self.edition_dir:
            root = Path(self.edition_dir)
            if not (root / FILE).is_file():
                raise click.UsageError(f"{root} is not an edition: it has no {FILE}")
        else:
            found = find_root(near or Path.cwd())
            if found is None:
                return None
            root = found
        edition = Edition.open(root)
        if edition.diagnostics:
            self.show(edition.diagnostics)
            raise click.exceptions.Exit(2)
        return edition

    def needs_edition(self, near: Path | None = None) -> Edition:
        edition = self.edition(near)
        if edition is None:
            raise click.UsageError(
                f"no {FILE} here or above: name the folder with --edition, or run `teipress new`"
            )
        return edition

    def colored(self, stream: object = None) -> bool:
        if self.color != "auto":
            return self.color == "always"
        if os.environ.get("NO_COLOR"):
            return False
        if os.environ.get("FORCE_COLOR"):
            return True
        return bool(getattr(stream or sys.stderr, "isatty", lambda: False)())

    def show(self, found: Iterable[Diagnostic], *, out: bool = False) -> None:
        """Print findings in full, on stderr unless they are the result itself."""
        stream = sys.stdout if out else sys.stderr
        color = self.colored(stream)
        for diagnostic in found:
            click.echo(full(diagnostic, color=color), file=stream, color=color)

    def say(self, text: str) -> None:
        """A remark for a person, on stderr, left out with --quiet."""
        if not self.quiet:
            click.echo(text, err=True)


def finish(found: Iterable[Diagnostic], fail_on: str) -> None:
    """End with status 1 where a finding reaches the threshold."""
    if reaches(found, fail_on):
        raise click.exceptions.Exit(1)
