"""The open doubts of a document: what the rules judged and were not sure of, with the other readings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from teipress.convert import convert
from teipress.decisions import ACCEPT, TEXT, Decision, anchor, read_decisions, surface, written
from teipress.diagnostics import Diagnostic
from teipress.edition import Edition
from teipress.files import write_atomically
from teipress.inputs import document_name, expand
from teipress.model import FAMILIES, Mark, Reading
from teipress.settings import Settings

Found = tuple[Diagnostic, ...]

_WIDTH = 70  # characters shown on either side of the words in doubt


@dataclass(frozen=True, slots=True)
class Doubt:
    """One open question. `default` is what the rules found, `candidates` what else it can be, likeliest first.

    `excerpt` is the text round the words, which stand at `excerpt[start:end]`. Lines and columns count from 1.
    """

    document: str
    file: str
    line: int
    column: int
    about: str
    words: str
    default: str
    candidates: tuple[str, ...]
    rule: str
    excerpt: str
    start: int
    end: int


@dataclass(frozen=True)
class Review:
    """A document under review: its reading with the answers given so far, and the doubts that are left."""

    name: str
    reading: Reading
    doubts: tuple[tuple[Mark, Doubt], ...]
    answers: tuple[Decision, ...]

    def answer(self, mark: Mark, answer: str) -> Decision:
        return anchor(self.reading, mark, answer)


def texts(edition: Edition) -> dict[str, Path]:
    """The texts of an edition by the name of their document."""
    files, _ = expand((edition.texts,), ".txt") if edition.texts.is_dir() else ((), ())
    return {document_name(file.stem): file for file in files}


def decisions_path(edition: Edition, name: str) -> Path:
    return edition.conversion / f"{name}.decisions.toml"


def open_review(edition: Edition, name: str, text: Path, settings: Settings) -> tuple[Review | None, Found]:
    """Read a text with all answers given so far. None where it, or the file of answers, cannot be read."""
    answers, found = read_decisions(decisions_path(edition, name))
    if found:
        return None, found
    made, told = convert(_near(text), settings, document=name, decisions=answers)
    stale = tuple(finding for finding in told if finding.code == "DECISION-STALE")
    if made is None:
        return None, told
    return Review(name, made.reading, tuple(doubts(name, made.reading)), answers), stale


def _near(path: Path) -> Path:
    """A path as a person at the terminal would write it."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def doubts(name: str, reading: Reading) -> list[tuple[Mark, Doubt]]:
    """The marks that are not sure, in the order of the text, each with its question."""
    return [(mark, _doubt(name, reading, mark)) for mark in reading.marks if not mark.sure]


def _doubt(name: str, reading: Reading, mark: Mark) -> Doubt:
    source, block = reading.document.source, reading.document.blocks[mark.block]
    span = surface(mark)
    start, end = block.start + span.start, block.start + span.end
    left, right = max(start - _WIDTH, block.start), min(end + _WIDTH, block.start + len(block.text))
    before, words, after = (
        source.text[a:b].replace("\n", " ") for a, b in ((left, start), (start, end), (end, right))
    )
    return Doubt(
        document=name,
        file=source.path,
        line=source.text.count("\n", 0, start) + 1,
        column=start - source.text.rfind("\n", 0, start),
        about=mark.phenomenon,
        words=words,
        default=default(mark),
        candidates=tuple(each for each in mark.candidates if each != default(mark)),
        rule=mark.rule,
        excerpt=before + words + after,
        start=len(before),
        end=len(before) + len(words),
    )


def default(mark: Mark) -> str:
    """What stands if nobody answers: a kind, or the value of the attribute that says it."""
    if mark.phenomenon == "insertion":
        return mark.kind
    stated = dict(mark.attributes)
    names = ("who", "ref", "when", "when-iso", "from", "notBefore")
    return next((stated[name].replace("#", "") for name in names if name in stated), mark.kind)


def meaning(answer: str) -> str:
    """What a kind of insertion says, in a sentence for a person; nothing for other answers."""
    from teipress.encode.taxonomy import KINDS

    return {TEXT: "Characters of the text, nothing else.", **KINDS}.get(answer, "")


def choices(doubt: Doubt) -> tuple[str, ...]:
    """What can be answered at a key: the candidates, `text`, and other kinds of the family of a bracket."""
    family = FAMILIES.get(doubt.default, "") if doubt.about == "insertion" else ""
    kin = [kind for kind, of in FAMILIES.items() if family and of == family and kind != doubt.default]
    return tuple(dict.fromkeys((*doubt.candidates, *kin[: 6 - len(doubt.candidates)], TEXT)))[:9]


def is_answer(doubt: Doubt, answer: str) -> bool:
    """Whether an answer can be given: a kind for a bracket, anything that is not empty for the others."""
    return answer in (ACCEPT, TEXT) or (
        answer in FAMILIES if doubt.about == "insertion" else bool(answer.strip())
    )


def keep_answers(edition: Edition, review: Review, given: Iterable[Decision]) -> None:
    """Write the answers of a document beside its conversion: those it had, then the new ones. Raises OSError."""
    all_answers = (*review.answers, *given)
    write_atomically(decisions_path(edition, review.name), written(all_answers, review.name))


def converted(edition: Edition, name: str) -> Found:
    """Convert a document again with its answers; hand edits are kept by merging."""
    from teipress.conversion import Places, keep

    settings = Settings.for_edition(edition)
    answers, unread = read_decisions(decisions_path(edition, name))
    base = Places.of(edition, name).base
    before = base.read_bytes() if base.is_file() else None
    made, found = convert(texts(edition)[name], settings, document=name, before=before, decisions=answers)
    if made is None:
        return found
    stale = tuple(finding for finding in found if finding.code == "DECISION-STALE")
    return unread + stale + keep(made, edition, merge=True)


def as_json(found: Iterable[Doubt]) -> list[dict[str, object]]:
    return [asdict(doubt) for doubt in found]
