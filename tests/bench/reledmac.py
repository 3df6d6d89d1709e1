"""The large edition by XeLaTeX with reledmac, beside the toolkit's own volume: `python tests/bench/reledmac.py [DOCUMENTS]`.

The same words, entries, notes, source pages and page size, in a font that both have the letters for; needs xelatex with reledmac and
DejaVu. reledmac makes no tagged PDF, no attachments and no proof of its words.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from large_edition import make_edition
from lxml import etree

from teipress.publish import book

TEI = "{http://www.tei-c.org/ns/1.0}"
_ESCAPED = {ord(sign): f"\\{sign}" for sign in "&%$#_{}"}
PREAMBLE = r"""\documentclass[10pt,twoside]{book}
\usepackage[paperwidth=160mm,paperheight=240mm,inner=22mm,outer=32mm,top=25mm,bottom=24mm]{geometry}
\usepackage{fontspec}\setmainfont{DejaVu Serif}[Scale=0.82]
\usepackage[series={A,B},noend,noeledsec,noledgroup]{reledmac}
\usepackage{marginnote}
\Xarrangement[A]{paragraph}\firstlinenum{5}\linenumincrement{5}\lineation{section}
\begin{document}\frenchspacing
"""


def words(text: str | None) -> str:
    return (text or "").translate(_ESCAPED)


def content(node: etree._Element) -> str:
    return words(node.text) + "".join(written(part) + words(part.tail) for part in node)


def written(node: etree._Element) -> str:
    """An element as reledmac has it."""
    name = etree.QName(node).localname
    if name == "app":
        lemma, reading = node
        said = words(reading.text) or "om."
        return rf"\edtext{{{content(lemma)}}}{{\Afootnote{{{said} {reading.get('wit', '')[1:]}}}}}"
    if name == "note":
        return rf"\footnoteB{{{content(node)}}}"
    if name == "pb":
        return rf"\ledinnernote{{[p.\ {node.get('n')}]}}"
    return f"[{content(node)}]" if name == "supplied" else content(node)


def latex(documents: list[Path]) -> str:
    parts = [PREAMBLE]
    for path in documents:
        tree = etree.parse(path)
        head = words(tree.findtext(f".//{TEI}head"))
        parts.append(rf"\chapter*{{{head}}}\beginnumbering")
        parts += (rf"\pstart {content(p)} \pend" for p in tree.iterfind(f".//{TEI}div/{TEI}p"))
        parts.append(r"\endnumbering")
    return "\n".join([*parts, r"\end{document}"])


def reledmac(documents: list[Path], folder: Path) -> tuple[float, int]:
    """Seconds of processor time, and the runs until the line numbers are right (the log asks for another)."""
    source = folder / "edition.tex"
    source.write_text(latex(documents), encoding="utf-8")
    start = _used()
    for run in range(1, 6):
        command = ["xelatex", "-interaction=nonstopmode", source.name]
        subprocess.run(command, cwd=folder, check=False, capture_output=True)
        log = (folder / "edition.log").read_text("utf-8", errors="replace")
        if run > 1 and "Rerun" not in log and "must be run again" not in log:
            break
    return _used() - start, run


def _used() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def compare(folder: Path, documents: int) -> tuple[float, float, int]:
    """Seconds of processor time for the volume of an edition: the toolkit's, reledmac's, and how many runs that took."""
    make_edition(folder, documents)
    paths = sorted((folder / "tei" / "documents").glob("*.xml"))
    before = _used() + time.process_time()
    found = book.print_volume(folder / "build", str(folder), [str(path) for path in paths])
    own = _used() + time.process_time() - before
    assert found == ()
    return own, *reledmac(paths, folder)


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        own, other, runs = compare(Path(name), int(sys.argv[1]) if len(sys.argv) > 1 else 50)
        print(
            f"teipress: {own:.1f} s; XeLaTeX + reledmac: {other:.1f} s in {runs} runs ({other / own:.1f} ×)"
        )


if __name__ == "__main__":
    main()
