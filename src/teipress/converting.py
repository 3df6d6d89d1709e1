"""Many texts converted over the pool, with the bytes that one after the other would give.

A document's new persons are proposed for the edition's lists, and the texts that follow see them. Workers therefore say
which state of the lists they have seen; what was converted by an earlier state than its turn is converted again.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from teipress.building.pool import Failure, at_most, run
from teipress.conversion import Draft, drafted, unwritable, written
from teipress.convert import Conversion, convert
from teipress.decisions import read_decisions
from teipress.diagnostics import Diagnostic, reaches
from teipress.edition import Edition
from teipress.lists import state, used_entities
from teipress.model import Entity, Person
from teipress.settings import Settings
from teipress.trace import trace

#: Texts sent to a worker together.
BATCH = 32


class Text(NamedTuple):
    """A text to convert: `file` as seen from the folder `here`, `options` as names with values, `seconds` it may take.

    What is made waits in `room` until it is accepted. Its place is the edition at `root`, or the file `place`.
    """

    file: Path
    name: str
    here: Path
    root: Path | None
    place: Path | None
    options: tuple[tuple[str, str | bool | None], ...]
    seconds: float
    room: Path
    traced: bool = False


@dataclass(frozen=True, slots=True)
class Attempt:
    """What came of a text; `lists` is the state of the lists that it was read with.

    `persons` and `used` are who the text names, and which entries of the lists.
    """

    made: Draft | None
    found: tuple[Diagnostic, ...]
    lists: str = ""
    persons: tuple[Person, ...] = ()
    used: tuple[Entity, ...] = ()
    trace: str = ""


def attempts(
    texts: Sequence[Text], jobs: int, progress: Callable[[int, int], None] = lambda done, of: None
) -> Generator[tuple[Text, Attempt]]:
    """Each text with what came of it, in the order of the texts. The caller may extend the lists between two of them."""
    for done, (text, result) in enumerate(run(perform, texts, jobs=jobs, size=BATCH), 1):
        attempt = _failed(text, result) if isinstance(result, Failure) else result
        if not isinstance(result, Failure) and result.lists != _state(text.root):
            attempt = perform([text])[0]
        yield text, attempt
        progress(done, len(texts))


def perform(texts: Sequence[Text]) -> list[Attempt]:
    """In a worker: convert a batch."""
    return [_attempted(text) for text in texts]


def _attempted(text: Text) -> Attempt:
    if multiprocessing.parent_process() is not None:
        os.chdir(text.here)
    lists = _state(text.root)
    edition, settings = _settings(text.root, text.options, lists)
    decisions, unread = (
        read_decisions(edition.conversion / f"{text.name}.decisions.toml") if edition else ((), ())
    )
    before = _generated(edition, text.name) if edition and text.place is None else None
    with at_most(text.seconds):
        made, found = convert(text.file, settings, document=text.name, before=before, decisions=decisions)
    found = unread + found
    if made is None or reaches(found, "error"):
        return Attempt(None, found, lists)
    try:
        draft = _drafted(made, edition, text)
    except OSError as error:
        return Attempt(None, (*found, unwritable(error, text.room)), lists)
    traced = trace(made.reading) if text.traced else ""
    return Attempt(draft, found, lists, made.reading.persons, used_entities(made.reading), traced)


def _drafted(made: Conversion, edition: Edition | None, text: Text) -> Draft:
    if text.place is not None:
        return written(made, text.room, {text.place: made.tei})
    assert edition is not None
    return drafted(made, edition, text.room)


@lru_cache(maxsize=4)
def _settings(
    root: Path | None, options: tuple[tuple[str, str | bool | None], ...], lists: str
) -> tuple[Edition | None, Settings]:
    """The edition and its settings; `lists` is the state that they are good for."""
    edition = Edition.open(root) if root else None
    return edition, Settings.for_edition(edition, **dict(options))


def _generated(edition: Edition, name: str) -> bytes | None:
    base = edition.conversion / f"{name}.base.xml"
    return base.read_bytes() if base.is_file() else None


def _state(root: Path | None) -> str:
    """The state of an edition's lists; the rest of an edition does not change while texts are converted."""
    return state(root / "tei" / "lists") if root else ""


def _failed(text: Text, failure: Failure) -> Attempt:
    message = f"could not be converted: {failure.reason}"
    return Attempt(None, (Diagnostic("CONVERT-FAILED", "error", message, str(text.file)),))
