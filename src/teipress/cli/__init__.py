"""The command line: one table of commands, one module for each; a module is imported only when its command runs."""

from __future__ import annotations

import importlib
import os
import sys
from typing import Any, NamedTuple

import click

from teipress import __version__


class Row(NamedTuple):
    module: str
    help: str


COMMANDS: dict[str, Row] = {
    "new": Row("new", "Make a new edition folder, ready to build."),
    "convert": Row("convert", "Turn plain text into TEI."),
    "review": Row("review", "Answer the open doubts of a conversion."),
    "validate": Row("validate", "Check TEI: grammar, rules, links."),
    "build": Row("build", "Make everything that is out of date, into build/."),
    "watch": Row("watch", "Preview in the browser, rebuilt on save."),
    "text": Row("text", "Give back the plain text that a TEI file came from."),
    "schema": Row("schema", "Compile a schema from its ODD."),
    "deposit": Row("deposit", "Write the package for a library."),
    "verify": Row("verify", "Prove a deposit package."),
    "explain": Row("explain", "Explain a diagnostic code in full."),
    "upgrade": Row("upgrade", "Bring an edition's template files up to date."),
    "clean": Row("clean", "Empty build/."),
}


class Commands(click.Group):
    """A group that knows its commands by the table and imports them when they are used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        row = COMMANDS.get(cmd_name)
        if row is None:
            return None
        module: Any = importlib.import_module(f"teipress.cli.{row.module}")
        return module.command  # type: ignore[no-any-return]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, row.help) for name, row in COMMANDS.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            import difflib

            near = difflib.get_close_matches(name, COMMANDS, 1)
            ask = f" Did you mean '{near[0]}'?" if near else ""
            ctx.fail(f"No such command '{name}'.{ask}")
        return super().resolve_command(ctx, args)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--edition", "edition", metavar="DIR", envvar="TEIPRESS_EDITION", help="The edition folder.")
@click.option("--no-edition", is_flag=True, help="Work without an edition folder.")
@click.option(
    "--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colours on the terminal."
)
@click.option("-q", "--quiet", is_flag=True, help="Only findings and results.")
@click.option("-v", "--verbose", is_flag=True, help="More detail, with tracebacks of internal errors.")
@click.version_option(__version__, prog_name="teipress")
@click.pass_context
def teipress(
    ctx: click.Context, edition: str | None, no_edition: bool, color: str, quiet: bool, verbose: bool
) -> None:
    """Scholarly editions in TEI XML: from plain text to web page, PDF and deposit package."""
    from teipress.cli.common import Session

    ctx.obj = Session(edition, no_edition, color, quiet, verbose)


def main() -> None:
    """Run the command line with the exit status of the contract: 0, 1, 2, 3 (internal error) or 130."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        # Outside of its standalone mode click returns the status of an Exit instead of raising it.
        status = teipress(prog_name="teipress", standalone_mode=False)
        sys.exit(status if isinstance(status, int) else 0)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except (KeyboardInterrupt, click.Abort):
        click.echo("interrupted", err=True)
        sys.exit(130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception as error:
        if "-v" in sys.argv or "--verbose" in sys.argv:
            raise
        click.echo(f"internal error: {type(error).__name__}: {error}", err=True)
        click.echo("This is a defect of teipress. Run again with --verbose for the traceback.", err=True)
        sys.exit(3)
