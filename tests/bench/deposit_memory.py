"""Memory and time of packing: `python tests/bench/deposit_memory.py [10,100,1000]`.

Editions of documents like the sample, with outputs that stand for themselves; each is packed in a process of its own. Beside the
time stands that of parsing and writing the sample with lxml, to compare machines.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from lxml import etree

from teipress.deposit import deposit
from teipress.edition import Edition

ROOT = Path(__file__).resolve().parents[2]
#: What a build writes for each document, and the size of it.
OUTPUTS = {
    "site/d/{}/index.html": 41_000, "site/d/{}/cite.bib": 450, "site/d/{}/cite.json": 550, "site/d/{}/cite.ris": 380,
    "site/d/{}/linkset.json": 960, "site/tei/{}.xml": 32_000, "site/text/{}.txt": 15_000, "site/pdf/{}.pdf": 75_000,
    "pdf/{}.pdf": 81_000,
}  # fmt: skip


def edition(root: Path, documents: int) -> Path:
    """An edition folder of so many documents."""
    sample = next((ROOT / "tei" / "documents").glob("*.xml"))
    tei, folder = sample.read_text(encoding="utf-8"), root / "tei" / "documents"
    folder.mkdir(parents=True)
    (root / "edition.toml").write_bytes((ROOT / "edition.toml").read_bytes())
    for number in range(documents):
        name = f"doc-{number:05}"
        (folder / f"{name}.xml").write_text(tei.replace(sample.stem, name), encoding="utf-8")
        for place, size in OUTPUTS.items():
            path = root / "build" / place.format(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(name.encode() * (size // len(name)))
    return root


def pack(root: Path) -> None:
    """Pack, and print files, seconds of CPU, and MB at most."""
    start = time.process_time()
    done = deposit(Edition.open(root), draft=True)
    seconds = time.process_time() - start
    print(done.files, f"{seconds:.1f}", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)


def calibration() -> float:
    """Milliseconds that lxml takes to parse and write the sample."""
    data = next((ROOT / "tei" / "documents").glob("*.xml")).read_bytes()
    start = time.process_time()
    for _ in range(100):
        etree.tostring(etree.fromstring(data))
    return (time.process_time() - start) * 10


def main(counts: list[int]) -> None:
    print(f"calibration: lxml reads and writes the sample in {calibration():.2f} ms\n")
    print("| documents | files | CPU s | MB at most |\n|---|---|---|---|")
    for count in counts:
        with tempfile.TemporaryDirectory() as name:
            root = edition(Path(name) / "edition", count)
            command = [sys.executable, __file__, "--pack", str(root)]
            said = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
        print(f"| {count} | {' | '.join(said)} |")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--pack"]:
        pack(Path(sys.argv[2]))
    else:
        main([int(one) for one in (sys.argv[1] if len(sys.argv) > 1 else "10,100,1000").split(",")])
