"""An edition's own rules: `[[rule]]` rows of edition.toml, asked before the table.

    [[rule]]
    pattern = '\\[KB\\]'                    # a regular expression that matches a bracket, with what it needs beside it
    kind = "original"                     # one of the kinds of insertion
    attributes = { "xml:lang" = "ko-Latn" }
    note = "The Korean title was left standing by the translator."

A pattern is code of the edition's: it runs in a process of its own for at most `LIMIT` seconds.
"""

from __future__ import annotations

import difflib
import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from teipress.config import FILE, Config
from teipress.diagnostics import Diagnostic
from teipress.model import FAMILIES, Block

LIMIT = 3.0  # seconds for all rules on one document
_WORKER = Path(__file__).with_name("matcher.py")
_KEYS = ("pattern", "kind", "attributes", "note")
Found = tuple[Diagnostic, ...]


class OwnRule(NamedTuple):
    """A rule as an edition wrote it; `name` says which one it is in the trace and in findings."""

    name: str
    pattern: str
    kind: str
    attributes: tuple[tuple[str, str], ...] = ()
    note: str = ""


#: Start and end in a block, and the rule that matches there.
Stretch = tuple[int, int, OwnRule]


def own_rules(config: Config) -> tuple[tuple[OwnRule, ...], Found]:
    """The rules of edition.toml that can be used, and what is wrong with the others."""
    rules: list[OwnRule] = []
    found: list[Diagnostic] = []
    for number, row in enumerate(config["rule"], 1):
        problems = list(_problems(row, f"rule {number}"))
        found.extend(problems)
        if not problems:
            attributes = tuple((str(name), str(value)) for name, value in row.get("attributes", {}).items())
            note = str(row.get("note", ""))
            rules.append(OwnRule(f"edition-rule-{number}", row["pattern"], row["kind"], attributes, note))
    return tuple(rules), tuple(found)


def _problems(row: Mapping[str, Any], name: str) -> Iterator[Diagnostic]:
    for key in sorted(set(row) - set(_KEYS)):
        yield _finding("RULE-KEY", f"{name}: unknown key `{key}`", f"a rule has {', '.join(_KEYS)}")
    if not isinstance(row.get("attributes", {}), dict):
        yield _finding("RULE-KEY", f"{name}: `attributes` must be a table of names and values", "")
    kind = row.get("kind")
    if kind not in FAMILIES:
        near = difflib.get_close_matches(str(kind), FAMILIES, 1)
        hint = f"did you mean `{near[0]}`?" if near else f"the kinds are {', '.join(FAMILIES)}"
        yield _finding("RULE-KIND", f"{name}: `{kind}` is no kind of insertion", hint)
    yield from _pattern_problems(row.get("pattern"), name)


def _pattern_problems(pattern: object, name: str) -> Iterator[Diagnostic]:
    if not isinstance(pattern, str) or not pattern:
        yield _finding("RULE-PATTERN", f"{name}: `pattern` must be a text", "write it in single quotes")
        return
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        hint = "single quotes keep backslashes as they are; [ and ] of the text are written \\[ and \\]"
        yield _finding("RULE-PATTERN", f"{name}: the pattern cannot be read: {error}", hint)


def _finding(code: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(code, "error", message, FILE, hint=hint, anchor=message)


def apply_rules(
    rules: Sequence[OwnRule], blocks: Sequence[Block], path: str = "", limit: float = LIMIT
) -> tuple[dict[int, list[Stretch]], Found]:
    """For each block number the stretches that rules match, rules in their order; rules that take too long are named.

    `limit` is in seconds; a rule that passes it is left out of this document.
    """
    texts = [block.text for block in blocks]
    stretches: dict[int, list[Stretch]] = {}
    found: list[Diagnostic] = []
    left = list(rules)
    while left:
        answers = _ask([rule.pattern for rule in left], texts, limit)
        for rule, answer in zip(left, answers, strict=False):
            for number, start, end in answer:
                stretches.setdefault(blocks[number].number, []).append((start, end, rule))
        if len(answers) == len(left):
            break
        found.append(_slow(left[len(answers)], path, limit))
        left = left[len(answers) + 1 :]
    return stretches, tuple(found)


def _ask(patterns: list[str], texts: list[str], limit: float) -> list[list[tuple[int, int, int]]]:
    """The worker's answers, one for each pattern; fewer than patterns where the next one took too long."""
    task = json.dumps({"patterns": patterns, "texts": texts}).encode()
    command = [sys.executable, "-I", "-S", str(_WORKER)]
    try:
        done = subprocess.run(
            command, input=task, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=limit
        )
        lines = done.stdout
    except subprocess.TimeoutExpired as late:
        lines = late.stdout or b""
    return [json.loads(line) for line in lines.split(b"\n")[:-1] if line]


def _slow(rule: OwnRule, path: str, limit: float) -> Diagnostic:
    message = f"{rule.name} took more than {limit:g} s on this document and was left out: {rule.pattern}"
    hint = "nested repetition such as (a+)+ makes a pattern try for ever; say more exactly what it repeats"
    return Diagnostic("RULE-SLOW", "warning", message, path, hint=hint, anchor=rule.pattern)
