"""`teipress watch` in a browser: what is saved is seen, where the reader is; what is wrong is shown and goes away."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow

TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">
  <teiHeader>
    <fileDesc>
      <titleStmt><title type="main">A letter</title></titleStmt>
      <publicationStmt><publisher>Nobody</publisher><date when="2026-01-01">2026</date></publicationStmt>
      <sourceDesc><bibl>A letter</bibl></sourceDesc>
    </fileDesc>
  </teiHeader>
  <text>
    <body>
      <div type="document" xml:id="div1">
        <head xml:id="h1">A letter</head>
{paragraphs}
      </div>
    </body>
  </text>
</TEI>
"""


def letter(last: str = "The end.") -> str:
    rows = [f'        <p xml:id="p{n}">Paragraph {n}, {"word " * 60}.</p>' for n in range(1, 40)]
    return TEI.format(paragraphs="\n".join([*rows, f'        <p xml:id="p40">{last}</p>']))


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """An edition that is watched: its document, and the address of its page."""
    root = tmp_path_factory.mktemp("watch")
    (root / "tei" / "documents").mkdir(parents=True)
    (root / "edition.toml").write_text('[edition]\ntitle = "Letters"\ndate = "2026-01-01"\n')
    document = root / "tei" / "documents" / "letter.xml"
    document.write_text(letter())
    command = [sys.executable, "-m", "teipress", "--edition", str(root), "watch", "--port", "0"]
    environment = {name: value for name, value in os.environ.items() if name not in ("EDITOR", "VISUAL")}
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment)
    assert process.stderr is not None
    address = re.search(r"http://\S+", process.stderr.readline())
    assert address is not None
    end = time.monotonic() + 30
    while " made" not in process.stderr.readline():
        assert time.monotonic() < end
    time.sleep(2)
    yield document, f"{address[0]}d/letter/index.html"
    process.terminate()
    process.wait(timeout=10)


@pytest.fixture
def page(browser: Any, watched: tuple[Path, str]) -> Iterator[Any]:
    document, address = watched
    page = browser.new_page()
    page.goto(address)
    page.wait_for_selector("html[data-build]")
    yield page
    page.close()
    document.write_text(letter())
    time.sleep(1)


def test_a_save_is_seen_at_once_at_the_readers_place(page: Any, watched: tuple[Path, str]) -> None:
    page.locator("#p38").scroll_into_view_if_needed()
    before = page.locator("#p38").bounding_box()["y"]
    times = []
    for number in range(4):
        start = time.perf_counter()
        watched[0].write_text(letter(f"The end, version {number}."))
        page.wait_for_selector(f'#p40:has-text("version {number}")', timeout=5000)
        times.append(time.perf_counter() - start)
        page.wait_for_selector("html[data-build]")
    print("save to visible:", [f"{seconds:.2f} s" for seconds in times])
    assert abs(page.locator("#p38").bounding_box()["y"] - before) < 3
    assert min(times) < 1.0


def test_an_error_is_shown_with_its_line_and_goes_away(page: Any, watched: tuple[Path, str]) -> None:
    watched[0].write_text(letter().replace('<p xml:id="p2"', '<p who="#nobody" xml:id="p2"'))
    page.wait_for_selector(".teipress-findings article.error", timeout=5000)
    text = page.locator(".teipress-findings").inner_text()
    assert "letter.xml:14" in text and "^^^" in text
    assert page.locator("#p40").inner_text() == "The end.", "the page stays while its document is wrong"
    watched[0].write_text(letter())
    page.wait_for_selector(".teipress-findings", state="hidden", timeout=5000)


def test_a_click_names_the_line_and_shows_the_tei(page: Any) -> None:
    page.locator("#p3").click()
    page.wait_for_selector(".teipress-place")
    assert "tei/documents/letter.xml:15" in page.locator(".teipress-place").inner_text()
    page.get_by_role("button", name="TEI", exact=True).click()
    assert 'xml:id="p3"' in page.locator(".teipress-source li.here").inner_text()
    assert page.locator(".teipress-source").is_visible()
