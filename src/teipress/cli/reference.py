"""The reference of the command line as a page, made from the commands themselves."""

from __future__ import annotations

from collections.abc import Iterator

import click

from teipress.cli import COMMANDS, teipress

_HEAD = """# Commands

Made from the program by `python -m teipress.cli.reference > docs/commands.md`; a test keeps it current.

Exit status: 0 nothing at or above `--fail-on`, 1 something is, 2 usage or configuration, 3 internal error, 130 interrupted.
Results and machine formats go to standard output, findings and progress of other commands to standard error.
The edition is `--edition DIR` or `TEIPRESS_EDITION`, else the nearest `edition.toml` upwards.
"""


def page() -> str:
    """All commands with their arguments and options, in Markdown."""
    context = click.Context(teipress, info_name="teipress", **teipress.context_settings)
    rows = [_HEAD, "## Options of every command\n", *_options(teipress, context)]
    for name in COMMANDS:
        command = teipress.get_command(context, name)
        assert command is not None
        rows += ["", *_section(f"teipress {name}", command, context, 2)]
    return "\n".join(rows) + "\n"


def _section(title: str, command: click.Command, parent: click.Context, level: int) -> Iterator[str]:
    context = click.Context(command, info_name=title.removeprefix("teipress "), parent=parent)
    usage = " ".join(command.collect_usage_pieces(context))
    yield f"{'#' * level} {title}\n"
    yield f"    {title} {usage}\n"
    yield from (
        paragraph for paragraph in [(command.help or "").replace("\b\n", "").strip(), ""] if paragraph
    )
    yield ""
    yield from _options(command, context)
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            if below is not None:
                yield from ("", *_section(f"{title} {name}", below, context, level + 1))


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    rows = [record for p in command.get_params(context) if (record := p.get_help_record(context))]
    if rows:
        yield "| option | meaning |"
        yield "|---|---|"
    for names, meaning in rows:
        yield f"| `{names.replace('|', chr(92) + '|')}` | {' '.join(meaning.split()).replace('|', chr(92) + '|')} |"


if __name__ == "__main__":
    print(page(), end="")
