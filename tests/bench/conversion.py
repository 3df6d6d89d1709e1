"""How fast texts are converted: documents of the sample's size a second and core, and time per KB from 10 KB to 5 MB.

    python tests/bench/conversion.py [LARGEST_KB]

Beside it, what lxml needs to parse and serialise the result: the floor of anything that writes XML.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from lxml import etree

from teipress.convert import convert

SAMPLE = Path(__file__).resolve().parents[2] / "text" / "pan-zili-kim-byeong-jik-1965-02-10.txt"
SIZES = (10, 100, 1000, 5000)  # KB
#: Real documents beside the project, where there are any: short, and each of them once.
CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"


def seconds(work: Callable[[], object], times: int) -> float:
    """The shortest of some runs, in seconds of this process."""
    best = float("inf")
    for _ in range(times):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def main() -> None:
    data = SAMPLE.read_bytes()
    made, _ = convert(data, name="sample.txt")
    assert made is not None
    tei = made.tei
    one = seconds(lambda: convert(data, name="sample.txt"), 40)
    floor = seconds(lambda: etree.tostring(etree.fromstring(tei)), 40)
    print(
        f"sample: {one * 1000:.1f} ms, {1 / one:.0f} a second and core; parse and serialise {floor * 1000:.2f} ms"
    )
    texts = [path.read_bytes() for path in sorted(CORPUS.rglob("*.txt"))]
    if texts:
        taken = seconds(lambda: [convert(text, name="text.txt") for text in texts], 1)
        size = sum(map(len, texts)) / 1024
        print(
            f"{len(texts)} texts of the corpus, {size / len(texts):.1f} KB each: {taken * 1e6 / size:.0f} µs per KB"
        )
    paragraphs = "\n\n".join(row for row in data.decode("utf-8").split("\n") if len(row) > 900)
    largest = int(sys.argv[1]) if len(sys.argv) > 1 else SIZES[-1]
    for size in (size for size in SIZES if size <= largest):
        text = ("\n\n".join([paragraphs] * (size * 1024 // len(paragraphs) + 1)))[: size * 1024].encode()
        taken = seconds(lambda text=text: convert(text, name="large.txt"), 1)  # type: ignore[misc]
        print(f"{size:>5} KB: {taken * 1000:>8.0f} ms, {taken * 1e6 / size:.0f} µs per KB")


if __name__ == "__main__":
    main()
