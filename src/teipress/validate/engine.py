"""The process in which a schema of somebody else runs: it may take as long as it likes, it is killed from outside.

`python -m teipress.validate.engine SCHEMA` writes `{"ready": true}` when the schema is loaded (or `{"refused": reason}`), then for
each path read from standard input one line: an array of `[line, path, message]`.
"""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Callable
from typing import Any

from lxml import etree

#: Bytes of memory that the process may have.
MEMORY = 3_000_000_000

Row = tuple[int, str, str]
Engine = Callable[[etree._ElementTree], list[Row]]


def main() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    try:
        engine = _load(sys.argv[1])
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


def _load(path: str) -> Engine:
    schema = etree.parse(path, _parser())
    if path.lower().endswith(".xsd"):
        return _lxml(etree.XMLSchema(schema))
    return _lxml(etree.RelaxNG(schema))


def _lxml(schema: Any) -> Engine:
    def validate(tree: etree._ElementTree) -> list[Row]:
        if schema.validate(tree):
            return []
        return [(entry.line, entry.path or "", entry.message) for entry in schema.error_log]

    return validate


if __name__ == "__main__":
    main()
