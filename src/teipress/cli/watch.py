"""`teipress watch`."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

import click

from teipress.cli.build import outputs, shown
from teipress.cli.common import JOBS, Session
from teipress.edition import Edition

if TYPE_CHECKING:
    from teipress.pipeline import Built
    from teipress.preview import Board, Preview

PORT = 8400


@click.command()
@click.option("--port", type=click.IntRange(0, 65535), help=f"Port; {PORT} or the next free one by default.")
@click.option(
    "--only", metavar="OUTPUT,…", callback=outputs, help="What is kept up to date; site by default."
)
@click.option("--open/--no-open", "show", default=False, help="Open the browser.")
@JOBS
@click.pass_obj
def command(session: Session, port: int | None, only: tuple[str, ...] | None, show: bool, jobs: int) -> None:
    """Preview the edition in the browser: built again on every save, at the place where you are reading.

    Click on a paragraph to see where it stands in the TEI. Ctrl-C ends.
    """
    from teipress.preview import Board
    from teipress.watch import Watcher

    edition = session.needs_edition()
    board = Board()
    stop = threading.Event()
    server = _server(edition, board, port)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    session.say(f"{server.address}  (Ctrl-C ends)")
    if show:
        click.launch(server.address)
    try:
        Watcher(edition.root, board, only or ("site",), jobs).run(stop, _teller(session, edition))
    finally:
        server.shutdown()


def _server(edition: Edition, board: Board, port: int | None) -> Preview:
    from teipress.preview import Preview

    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    for number in [port] if port is not None else range(PORT, PORT + 20):
        try:
            return Preview(edition.root, board, number, editor)
        except OSError as error:
            reason = error.strerror
    raise click.UsageError(f"port {number} cannot be used: {reason}")


def _teller(session: Session, edition: Edition):  # type: ignore[no-untyped-def]
    """What is said on the terminal after each build."""
    before: set[str] = set()

    def told(built: Built, changed: tuple[str, ...], seconds: float) -> None:
        news = [each for each in built.diagnostics if each.severity in ("error", "warning")]
        fresh = [each for each in news if each.fingerprint not in before]
        session.show(shown(edition, fresh))
        if before and not news:
            session.say("nothing is wrong any more")
        before.clear()
        before.update(each.fingerprint for each in news)
        what = ", ".join(changed[:3]) + (" …" if len(changed) > 3 else "")
        if built.made or built.removed or changed:
            session.say(f"{what or 'build'}: {built.made} made, {built.removed} removed in {seconds:.2f} s")

    return told
