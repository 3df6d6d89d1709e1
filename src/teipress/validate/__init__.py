"""Validation: grammar, rules, links. What is wrong with TEI documents, where, and what would be right.

`validate` is the command of that name; `document` and `links` are its two halves, for whoever has a pool of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from teipress.diagnostics import Diagnostic

if TYPE_CHECKING:
    from teipress.edition import Edition
    from teipress.validate.across import Summary
    from teipress.validate.file import File


class Task(NamedTuple):
    """A document to be checked. `schemas` beside the toolkit's own, or `instead` of it; `untrusted` runs no code of the edition."""

    path: Path
    name: str
    edition: Edition | None = None
    schemas: tuple[Path, ...] = ()
    instead: bool = False
    untrusted: bool = False
    data: bytes | None = None  # what is read from standard input


class Checked(NamedTuple):
    """What was found in a document; `summary` is None where it cannot be parsed, `schemas` are those it names itself.

    `reads` are the files that decided beside the document, its lists and what it points at.
    """

    diagnostics: tuple[Diagnostic, ...]
    summary: Summary | None = None
    schemas: tuple[Path, ...] = ()
    reads: tuple[Path, ...] = ()


def validate(
    paths: Iterable[Path | str],
    edition: Edition | None = None,
    schemas: Sequence[Path] = (),
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    *,
    jobs: int = 1,
    untrusted: bool = False,
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> tuple[Diagnostic, ...]:
    """Everything that is wrong with these files, by file (in the order given), line and column.

    `select` and `ignore` are codes or beginnings of codes (`POINTER`, `XML-`). A schema in `schemas` that is a grammar (.rng, .xsd)
    takes the place of the toolkit's grammar and rules. `jobs=0` takes all cores.
    """
    from teipress.building import pool

    instead = grammars(schemas)
    tasks = [Task(Path(p), str(p), edition, tuple(schemas), instead, untrusted) for p in paths]
    results: list[Checked] = []
    for task, result in pool.run(_batch, tasks, jobs=jobs if len(tasks) > 16 else 1):
        results.append(_failed(task, result) if isinstance(result, pool.Failure) else result)
        progress(len(results), len(tasks))
    found = [each for result in results for each in result.diagnostics]
    found += _foreign(tasks, results)
    if edition is not None:
        summaries = [result.summary for result in results if result.summary is not None]
        found += _across(edition, summaries, {str(task.path.resolve()): task.name for task in tasks})
    return filtered(_sorted(found, [task.name for task in tasks]), select, ignore)


def document(
    path: Path, edition: Edition | None = None, *, name: str = "", untrusted: bool = False
) -> tuple[Diagnostic, ...]:
    """What is wrong with one document, its pointers into other files included."""
    return check(Task(path, name or str(path), edition, untrusted=untrusted)).diagnostics


def links(paths: Iterable[Path | str], edition: Edition) -> tuple[Diagnostic, ...]:
    """What can only be seen across files: ids given twice, entries of lists that no document points at."""
    names = {str(Path(path).resolve()): str(path) for path in paths}
    summaries = [_linked(Path(name), edition) for name in names.values()]
    return tuple(_across(edition, [each for each in summaries if each is not None], names))


def check(task: Task) -> Checked:
    """Everything that is wrong with one document, by its own lights and those of the schemas that are named."""
    result = _checked(task)
    rows = _sorted((*result.diagnostics, *_foreign([task], [result])), [task.name])
    return result._replace(diagnostics=tuple(rows))


def _batch(tasks: Sequence[Task]) -> list[Checked]:
    return [_checked(task) for task in tasks]


def _checked(task: Task) -> Checked:
    """One document: is it XML, does it follow the grammar and the rules, do its pointers arrive."""
    from teipress.validate import faithful, grammar, rules
    from teipress.validate.models import models
    from teipress.validate.wellformed import read

    file, found = read(task.path, task.name, task.data)
    if file.tree is None:
        return Checked(found)
    rows = list(found)
    own: tuple[Path, ...] = ()
    instead = task.instead
    if not task.untrusted and not task.instead:
        root = task.edition.root if task.edition else task.path.parent
        own, told = models(file, root)
        rows += told
        instead = task.edition is None and grammars(own)
    if not instead:
        rows += [*_most(file, grammar.check(file)), *_most(file, rules.check(file))]
    pointers, summary = _links(file, task.edition)
    # The form of pointers is told by the links, which know what was meant.
    malformed = {each.xpath for each in pointers if each.code == "POINTER-FORM"}
    rows = [each for each in rows if each.code != "ATTRIBUTE-VALUE" or each.xpath not in malformed]
    rows += [*pointers, *faithful.check(file, task.edition)]
    reads = (*own, *faithful.kept(file, task.edition))
    return Checked(tuple(_sorted(rows, [task.name])), summary, own, reads)


def _foreign(tasks: Sequence[Task], results: Sequence[Checked]) -> list[Diagnostic]:
    """What schemas that are not the toolkit's have against the documents that could be parsed."""
    wanted: dict[tuple[Path, Path | None], dict[Path, str]] = {}
    for task, result in zip(tasks, results, strict=True):
        root = task.edition.root if task.edition else None
        for schema in _wanted(task, result) if result.summary is not None else ():
            wanted.setdefault((schema, root), {})[task.path] = task.name
    if not wanted:
        return []
    from teipress.validate import foreign

    rows = (foreign.check(schema, files, root) for (schema, root), files in wanted.items())
    return [each for found in rows for each in found]


def _wanted(task: Task, result: Checked) -> list[Path]:
    extra = task.edition.config["schema.extra"] if task.edition and not task.untrusted else ()
    named = [task.edition.root / name for name in extra] if task.edition else []
    return list(dict.fromkeys((*task.schemas, *named, *result.schemas)))


def _links(file: File, edition: Edition | None) -> tuple[list[Diagnostic], Summary]:
    from teipress.validate.across import Summary
    from teipress.validate.file import XML_ID
    from teipress.validate.pointers import Linked, check

    linked = Linked(file, edition)
    found = _most(file, check(linked))
    summary = Summary(str(linked.here), str(file.root.get(XML_ID, "")), frozenset(linked.used))
    return found, summary


def _linked(path: Path, edition: Edition) -> Summary | None:
    from teipress.validate.wellformed import read

    file, _ = read(path, str(path))
    return None if file.tree is None else _links(file, edition)[1]


def _across(edition: Edition, summaries: list[Summary], names: dict[str, str]) -> list[Diagnostic]:
    from teipress.validate.across import Across

    return list(Across(edition, summaries, names).check())


def _most(file: File, found: Iterable[Diagnostic]) -> list[Diagnostic]:
    from teipress.validate.wellformed import MOST

    rows = list(islice(found, MOST + 1))
    if len(rows) > MOST:
        rows[MOST:] = [
            Diagnostic("FINDINGS-MANY", "info", f"only the first {MOST} findings are told", file.name)
        ]
    return rows


def _failed(task: Task, failure: object) -> Checked:
    reason = getattr(failure, "reason", "")
    return Checked((Diagnostic("CHECK-FAILED", "error", f"could not be checked: {reason}", task.name),))


def _sorted(found: Iterable[Diagnostic], names: list[str]) -> list[Diagnostic]:
    order = {name: number for number, name in enumerate(names)}
    return sorted(found, key=lambda d: (order.get(d.file, len(order)), d.file, d.line, d.column, d.code))


def grammars(schemas: Iterable[Path]) -> bool:
    """Whether there is a grammar among the schemas."""
    return any(schema.suffix.lower() in (".rng", ".xsd") for schema in schemas)


def filtered(
    found: Iterable[Diagnostic], select: Sequence[str] = (), ignore: Sequence[str] = ()
) -> tuple[Diagnostic, ...]:
    """Only the findings whose code begins with one of `select` (all, when empty) and with none of `ignore`."""
    wanted, unwanted = tuple(map(str.upper, select)) or ("",), tuple(map(str.upper, ignore))
    return tuple(
        d for d in found if d.code.startswith(wanted) and not (unwanted and d.code.startswith(unwanted))
    )


__all__ = ["Checked", "Task", "check", "document", "filtered", "grammars", "links", "validate"]
