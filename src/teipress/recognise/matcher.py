"""The worker of an edition's own rules: a process by itself, so that a pattern that never ends can be ended.

Reads one JSON object `{"patterns": [...], "texts": [...]}` from standard input; writes one JSON line for each pattern
when it is done: a list of `[text, start, end]`. It imports nothing of teipress: it must start in milliseconds.
"""

from __future__ import annotations

import json
import re
import sys


def matches(pattern: str, texts: list[str]) -> list[tuple[int, int, int]]:
    """Where a pattern matches: number of the text, start, end. A group named `insertion` narrows the match."""
    compiled = re.compile(pattern)
    group = "insertion" if "insertion" in compiled.groupindex else 0
    return [
        (number, *found.span(group))
        for number, text in enumerate(texts)
        for found in compiled.finditer(text)
        if found.start(group) >= 0
    ]


def main() -> None:
    task = json.load(sys.stdin)
    for pattern in task["patterns"]:
        print(json.dumps(matches(pattern, task["texts"])), flush=True)


if __name__ == "__main__":
    main()
