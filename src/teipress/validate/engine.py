"""The process in which a schema of somebody else runs: it may take as long as it likes, it is killed from outside.

`python -m teipress.validate.engine SCHEMA` writes `{"ready": true}` when the schema is loaded (or `{"refused": reason}`), then for
each path read from standard input one line: an array of `[line, path, message]`, of Schematron an array of findings.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from lxml import etree

#: Bytes of memory that the process may have.
MEMORY = 3_000_000_000

Engine = Callable[[etree._ElementTree], list[Any]]


def main() -> None:
    path = sys.argv[1]
    try:
        engine = _schematron(path) if path.lower().endswith(".sch") else _grammar(path)
    except (OSError, etree.LxmlError, ValueError) as error:
        _say({"refused": str(error).strip() or type(error).__name__})
        return
    _say({"ready": True})
    for line in sys.stdin:
        tree = etree.parse(json.loads(line), _parser(recover=True))
        _say(engine(tree))


def _say(value: object) -> None:
    print(json.dumps(value), flush=True)


def _parser(*, recover: bool = False) -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, recover=recover)


def _limit() -> None:
    """At most `MEMORY`; not for Saxon, which takes addresses that it never uses."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _grammar(path: str) -> Engine:
    _limit()
    schema = etree.parse(path, _parser())
    return _lxml(etree.XMLSchema(schema) if path.lower().endswith(".xsd") else etree.RelaxNG(schema))


def _schematron(path: str) -> Engine:
    from teipress.transform.saxon import StylesheetError
    from teipress.validate.rules import stylesheet

    try:
        rules = stylesheet(Path(path), _cache())
    except OSError:
        rules = stylesheet(Path(path), Path(tempfile.mkdtemp(prefix="teipress-")))

    def validate(tree: etree._ElementTree) -> list[Any]:
        try:
            return [asdict(each) for each in rules.run(tree)]
        except StylesheetError as error:
            return [{"kind": "failure", "text": str(error), "path": "/", "test": ""}]

    return validate


def _cache() -> Path:
    """Where what is transpiled is kept, by its hash."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "teipress"


def _lxml(schema: Any) -> Engine:
    def validate(tree: etree._ElementTree) -> list[Any]:
        if schema.validate(tree):
            return []
        return [(entry.line, entry.path or "", entry.message) for entry in schema.error_log]

    return validate


if __name__ == "__main__":
    main()
