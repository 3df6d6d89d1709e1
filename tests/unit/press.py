"""An output small enough to read: a page of each document, and an index made from what the pages say.

The content of a document decides how it behaves: `die`, `hang`, `raise` and `wrong` are words it may hold.
"""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from teipress.diagnostics import Diagnostic
from teipress.edition import Edition
from teipress.work import Action


def actions(edition: Edition, documents: tuple[Path, ...]) -> tuple[Action, ...]:
    sheets = (edition.root / "page.xsl",)
    pages = tuple(
        Action(
            f"site:page:{path.stem}",
            "press:page",
            (path,),
            (path,),
            str(edition.config["edition.title"]),
            common=sheets,
        )
        for path in documents
    )
    facts = tuple(edition.build / "site" / path.stem / "fact.txt" for path in documents)
    after = tuple(action.key for action in pages)
    return (*pages, Action("site:index", "press:index", (facts,), facts, after=after))


def page(folder: Path, document: Path) -> tuple[Diagnostic, ...]:
    text = document.read_text("utf-8")
    if "die" in text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "hang" in text:
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
        time.sleep(600)
    if "raise" in text:
        raise ValueError("a stylesheet stopped")
    if "slow" in text:
        time.sleep(0.1)
    (folder / "site" / document.stem).mkdir(parents=True)
    (folder / "site" / document.stem / "index.html").write_text(f"<p>{text}</p>", "utf-8")
    (folder / "site" / document.stem / "fact.txt").write_text(text[:5], "utf-8")
    if "many" in text:
        (folder / "site" / document.stem / "more.html").write_text("more", "utf-8")
    return (Diagnostic("TEST-WRONG", "error", "is wrong", str(document)),) if "wrong" in text else ()


def index(folder: Path, facts: tuple[Path, ...]) -> tuple[Diagnostic, ...]:
    (folder / "site").mkdir()
    lines = [f"{path.parent.name}: {path.read_text('utf-8')}" for path in facts]
    (folder / "site" / "index.html").write_text("\n".join(lines), "utf-8")
    return ()
