"""What a build asks of each document and text before it makes anything: Actions that write nothing and only find."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from teipress.building.plan import listed
from teipress.config import FILE
from teipress.diagnostics import Diagnostic
from teipress.edition import Edition
from teipress.files import toolkit_files
from teipress.inputs import document_name
from teipress.work import Action

_FRESH = "teipress.building.checks:is_converted"

#: The kinds of checks, as rows of the manifest.
KINDS = ("conversion", "valid", "across")


def freshness(edition: Edition, documents: tuple[Path, ...]) -> tuple[Action, ...]:
    """Has every text been converted, and is it still the text that it was?"""
    encoded = {path.stem for path in documents}
    settings = repr(sorted(edition.config.values.items()))
    return tuple(_conversion(edition, text, settings, encoded) for text in listed(edition.texts, ".txt"))


def _conversion(edition: Edition, text: Path, settings: str, encoded: set[str]) -> Action:
    name = document_name(text.stem)
    record = edition.conversion / f"{name}.json"
    arguments = (edition.root, text, record, name in encoded)
    return Action(
        f"conversion:{text.relative_to(edition.texts)}", _FRESH, arguments, (text, record), settings
    )


def is_converted(folder: Path, root: Path, text: Path, record: Path, encoded: bool) -> tuple[Diagnostic, ...]:
    """In a worker: warn where a text has no TEI, or where it or the rules have changed since its `record` was written."""
    from teipress.conversion import read_record, rules_digest

    if not encoded:
        return (_stale(text, "CONVERSION-MISSING", "has not been converted and is in none of the outputs"),)
    known = read_record(record)
    if known and known.get("text_sha256") != hashlib.sha256(text.read_bytes()).hexdigest():
        return (_stale(text, "CONVERSION-STALE", "has changed since it was converted"),)
    if known and known.get("rules") != rules_digest(_edition(root).config):
        return (_stale(text, "CONVERSION-STALE", "was converted by other rules than edition.toml gives now"),)
    return ()


def _stale(text: Path, code: str, message: str) -> Diagnostic:
    hint = "run `teipress convert`; what people have edited is kept"
    return Diagnostic(code, "warning", message, str(text), hint=hint)


def validation(edition: Edition, documents: tuple[Path, ...]) -> tuple[Action, ...]:
    """Is each document, is each list valid? What a document points at is left in build/.checked for `across`."""
    extra = tuple(edition.root / name for name in edition.config["schema.extra"])
    lists = listed(edition.lists, ".xml")
    common = (*lists, *listed(toolkit_files() / "schemas" / "generated", ""), *extra)
    return tuple(
        Action(
            f"valid:{_below(edition.root, path).replace(os.sep, '/')}",
            "teipress.building.checks:is_valid",
            (edition.root, path, [str(schema) for schema in extra]),
            (path,),
            common=common,
        )
        for path in (*documents, *lists)
    )


def is_valid(folder: Path, root: Path, path: Path, extra: Sequence[str]) -> tuple[Diagnostic, ...]:
    """In a worker: everything that is wrong with one file."""
    from teipress.validate import Task, check

    name = path.relative_to(root).as_posix()
    checked = check(Task(path, name, _edition(root), tuple(map(Path, extra))))
    summary = checked.summary
    reads = {*map(str, checked.reads), *(target for target, _ in (summary.used if summary else ()))}
    _write(folder / ".reads", "\n".join(sorted(reads)))
    if summary is not None and path.parent != root / "tei" / "lists":
        used = sorted(summary.used)
        row = [name, summary.root, [[_below(root, target), identity] for target, identity in used]]
        _write(folder / _summary(path), json.dumps(row))
    return checked.diagnostics


def across(edition: Edition, documents: tuple[Path, ...]) -> tuple[Action, ...]:
    """What can only be seen when all documents are known. It comes after `validation`."""
    summaries = tuple(edition.build / _summary(path) for path in documents)
    inputs = (*summaries, *listed(edition.lists, ".xml"))
    arguments = (edition.root, [_below(edition.root, path) for path in summaries])
    return (Action("across:links", "teipress.building.checks:is_consistent", arguments, inputs),)


def is_consistent(folder: Path, root: Path, summaries: Sequence[str]) -> tuple[Diagnostic, ...]:
    """In a worker: ids given twice, entries of lists that nobody points at."""
    from teipress.validate.across import Across, Summary
    from teipress.validate.pointers import Used

    rows = (json.loads((root / name).read_bytes()) for name in summaries)
    known = [
        Summary(str(root / name), own, frozenset(Used(str(root / path), target) for path, target in used))
        for name, own, used in rows
    ]
    return tuple(Across(_edition(root), known, {}).check())


def _summary(path: Path) -> str:
    return f".checked/{path.stem}.json"


def _below(root: Path, path: Path | str) -> str:
    return str(path).removeprefix(f"{root}{os.sep}")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _edition(root: Path) -> Edition:
    return _opened(root, (root / FILE).stat().st_mtime_ns)


@lru_cache(maxsize=1)
def _opened(root: Path, state: int) -> Edition:
    return Edition.open(root)
