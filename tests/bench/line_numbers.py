"""An independent check of printed line numbers: `python tests/bench/line_numbers.py FILE.pdf` (needs poppler's pdftotext).

Nothing of the toolkit's own geometry is used: boxes of words come from the PDF. Lines of the text are counted from the numbers in
the margin, entries are read at the foot (`18–19 lemma] reading`), and the lemma must stand on the lines that the entry names.
"""

from __future__ import annotations

import html
import re
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass, field

WORD = re.compile(
    r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>', re.DOTALL
)
ENTRY = re.compile(r"(?:^|\s)(\d+)(?:–(\d+))? ([^\[\]]+?)\] ")


@dataclass
class Line:
    y: float
    words: list[str] = field(default_factory=list)
    number: int | None = None


@dataclass
class Report:
    """`counts` of entries right, wrong or on a page before; the wrong ones with what was looked for."""

    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def boxes(pdf: str) -> list[list[tuple[float, float, float, float, str]]]:
    """The words of each page with their boxes."""
    run = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, text=True, check=True)
    pages = re.findall(r"<page [^>]*>(.*?)</page>", run.stdout, re.DOTALL)
    return [
        [(float(a), float(b), float(c), float(d), html.unescape(t)) for a, b, c, d, t in WORD.findall(page)]
        for page in pages
    ]


def lines_and_foot(words: list[tuple[float, float, float, float, str]]) -> tuple[list[Line], str]:
    """The numbered lines of a page and the words at its foot."""
    body = [w for w in words if w[3] - w[1] > 11.5 and w[1] > 60]
    if not body:
        return [], ""
    left, right = min(w[0] for w in body), max(w[2] for w in body)
    lines: list[Line] = []
    for _x, top, _, bottom, text in sorted(body, key=lambda w: (round((w[1] + w[3]) / 2), w[0])):
        middle = (top + bottom) / 2
        if not lines or abs(lines[-1].y - middle) > 4:
            lines.append(Line(middle))
        lines[-1].words.append(text)
    small = [w for w in words if w[3] - w[1] <= 11.5 and w[1] > 60]
    for x, top, end, bottom, text in small:
        if text.isdigit() and (x > right - 2 or end < left + 2):
            near = [line for line in lines if abs(line.y - (top + bottom) / 2) < 6]
            if near:
                near[0].number = int(text)
    foot = [w for w in small if left - 2 < w[0] < right - 2 and w[1] > lines[-1].y]
    foot.sort(key=lambda w: (round(w[1]), w[0]))
    return lines, " ".join(w[4] for w in foot)


def number_lines(lines: list[Line], last: int) -> dict[int, str]:
    """Line number -> words, counted up and down from the numbers in the margin, or on from the page before."""
    known = [(at, line.number) for at, line in enumerate(lines) if line.number is not None]
    known = known or [(-1, last)]
    numbered = {}
    for at, line in enumerate(lines):
        index, number = min(known, key=lambda pair: abs(pair[0] - at))
        numbered[number + at - index] = " ".join(line.words)
    return numbered


def check(pdf: str) -> Report:
    report = Report()
    before: dict[int, str] = {}
    for words in boxes(pdf):
        lines, foot = lines_and_foot(words)
        numbered = number_lines(lines, max(before, default=0))
        for first, last, lemma in ENTRY.findall(foot):
            a, b = int(first), int(last or first)
            text = " ".join({**before, **numbered}.get(n, "") for n in range(a, b + 1))
            found = _has(text, lemma)
            report.counts["right" if found else "wrong"] += 1
            if not found:
                report.wrong.append(f"{first}–{last} {lemma}] in {text[:100]}")
        before = {n: text for n, text in numbered.items() if numbered and n > max(numbered) - 3}
    return report


def _has(text: str, lemma: str) -> bool:
    squeezed = re.sub(r"[\s\u00ad-]", "", text)
    return re.sub(r"[\s\u00ad-]", "", lemma).replace("…", "") in squeezed or all(
        re.sub(r"[\u00ad-]", "", word) in squeezed for word in lemma.replace("…", "").split()
    )


if __name__ == "__main__":
    result = check(sys.argv[1])
    print(dict(result.counts))
    print("\n".join(result.wrong[:20]))
