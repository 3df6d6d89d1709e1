"""A small edition, built once, served on this machine; and a browser. Skipped with a reason where a part is missing."""

from __future__ import annotations

import functools
import os
import shutil
import threading
from collections.abc import Iterator
from graphlib import TopologicalSorter
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from teipress.diagnostics import Diagnostic
from teipress.edition import Edition
from teipress.publish import site

if TYPE_CHECKING:
    from playwright.sync_api import Browser

HERE = Path(__file__).parent
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


def publish(root: Path) -> list[Diagnostic]:
    """Make the web edition of an edition folder, without the pool."""
    actions = {action.key: action for action in site.actions(Edition.open(root))}
    order = {key: [name for name in action.after if name in actions] for key, action in actions.items()}
    return [found for key in TopologicalSorter(order).static_order() for found in actions[key].run(root / "build")]  # fmt: skip


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """build/site of the small edition."""
    root = tmp_path_factory.mktemp("edition") / "harbour"
    shutil.copytree(HERE / "edition", root)
    found = publish(root)
    assert [one.message for one in found if one.severity == "error"] == []
    return root / "build" / "site"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None: ...


@pytest.fixture(scope="session")
def address(published: Path) -> Iterator[str]:
    """The site over HTTP."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(published)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's chromium."""
    playwright = pytest.importorskip("playwright.sync_api", reason="needs playwright (the `check` extra)")
    if not CHROMIUM:
        pytest.skip("needs chromium")
    with playwright.sync_playwright() as play:
        started = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="session")
def tools() -> Path:
    """node_modules with the checkers from npm."""
    folder = Path(os.environ.get("TEIPRESS_TOOLS") or HERE.parents[1] / ".cache" / "tools") / "node_modules"
    if not folder.is_dir():
        pytest.skip("needs the checkers from npm (TEIPRESS_TOOLS)")
    return folder


@pytest.fixture(scope="session")
def pages(published: Path) -> list[str]:
    """One address of every type of page, and every document."""
    return [path.relative_to(published).as_posix() for path in sorted(published.rglob("*.html"))]
