"""teipress explain: what a code means, why it matters, what to do."""

from __future__ import annotations

import click

from teipress.cli.common import Session


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
    page = CODES[name]
    title = click.style(name, bold=True) if session.colored() else name
    paragraphs = (f"{title}: {page.summary}", page.explanation, page.remedy)
    click.echo(
        "\n\n".join(click.wrap_text(each, 90, preserve_paragraphs=True) for each in paragraphs),
        color=session.colored(),
    )


def _unknown(code: str, name: str, known: list[str]) -> str:
    import difflib

    begun = [each for each in known if each.startswith(name)] or [
        each for each in known if name in each.split("-")
    ]
    near = begun[:6] or difflib.get_close_matches(name, known, 3, 0.5)
    ask = f" Did you mean {' or '.join(near)}?" if near else " `teipress explain` lists all codes."
    return f"There is no code {code}.{ask}"
