"""teipress explain: what a code means, why it matters, what to do. `python -m teipress.cli.explain` writes all of them as a page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import click

from teipress.cli.common import Session

_HEAD = """# Diagnostics

Made from the program by `python -m teipress.cli.explain > docs/diagnostics.md`; a test keeps it current.

Every finding has a code, a severity and a place. `error` is wrong, `warning` is likely wrong, `doubt` asks for an editor's
judgement, `info` is good to know. A command ends in status 1 where something reaches `--fail-on` (`error` unless you say
otherwise). `teipress explain CODE` shows a row of this page at the terminal; `--select` and `--ignore` of
[`teipress validate`](validation.md) take codes or beginnings of codes.
"""


@click.command("explain")
@click.argument("code", required=False, metavar="[CODE]")
@click.pass_obj
def command(session: Session, code: str | None) -> None:
    """Explain a diagnostic code in full; without CODE, list all of them."""
    from teipress.codes import CODES

    if code is None:
        width = max(map(len, CODES))
        click.echo("\n".join(f"{name:<{width}}  {page.summary}" for name, page in CODES.items()))
        return
    name = code.strip().upper().replace("_", "-")
    if name not in CODES:
        raise click.UsageError(_unknown(code, name, list(CODES)))
    color = session.colored()
    title = click.style(name, bold=True) if color else name
    paragraphs = (f"{title}: {CODES[name].summary}", CODES[name].explanation, CODES[name].remedy)
    click.echo("\n\n".join(click.wrap_text(each, 90) for each in paragraphs), color=color)


def _unknown(code: str, name: str, known: list[str]) -> str:
    import difflib

    begun = [each for each in known if each.startswith(name)]
    near = begun or [each for each in known if name in each.split("-")]
    near = near[:6] or difflib.get_close_matches(name, known, 3, 0.5)
    ask = f" Did you mean {' or '.join(near)}?" if near else " `teipress explain` lists all codes."
    return f"There is no code {code}.{ask}"


def page() -> str:
    """All codes as a page in Markdown, by subject."""
    from teipress.codes import CODES

    rows = [_HEAD]
    for subject, names in groupby(CODES, key=lambda name: name.split("-")[0]):
        rows += [f"## {subject}\n", *_section(list(names))]
    return "\n".join(rows).rstrip("\n") + "\n"


def _section(names: list[str]) -> Iterator[str]:
    from teipress.codes import CODES

    for name in names:
        code = CODES[name]
        yield f"### {name}\n\n{code.summary}\n\n{code.explanation}\n\n*What to do:* {code.remedy}\n"


if __name__ == "__main__":
    print(page(), end="")
