"""teipress review: the open doubts of an edition's documents, answered at the terminal or listed."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from teipress.cli.common import FAIL_ON, Session, finish
from teipress.diagnostics import Diagnostic, visible
from teipress.edition import Edition

if TYPE_CHECKING:
    from teipress.decisions import Decision
    from teipress.review import Doubt, Review

Found = tuple[Diagnostic, ...]

_KEYS = "Enter accept · 1–9 choose · o other · s skip · q stop"


@click.command("review")
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--list", "listed", is_flag=True, help="List the doubts instead of asking.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to list them."
)
@click.option("--accept-all", is_flag=True, help="Accept what the rules found, for all of them.")
@FAIL_ON
@click.pass_obj
def command(
    session: Session, names: tuple[str, ...], listed: bool, form: str, accept_all: bool, fail_on: str
) -> None:
    """Answer the open doubts of a conversion.

    Answers are kept in conversion/NAME.decisions.toml, replayed at every conversion and never asked again. The document
    is converted again with them; what was edited by hand stays.
    """
    edition = session.needs_edition()
    reviews, found = _opened(session, edition, names)
    session.show(found)
    if form == "json":
        _print_json(reviews)
    elif accept_all:
        found += _accept(session, edition, reviews)
    elif listed or not (sys.stdin.isatty() and sys.stdout.isatty()):
        _print_list(session, reviews)
    else:
        found += _ask(session, edition, reviews)
    finish(found, fail_on)


def _opened(session: Session, edition: Edition, names: Sequence[str]) -> tuple[list[Review], Found]:
    from teipress.review import open_review, texts
    from teipress.settings import Settings

    known = texts(edition)
    unknown = [name for name in names if _stem(name) not in known]
    if unknown:
        raise click.UsageError(
            f"no document {', '.join(unknown)}: there is no such text in {edition.texts.name}/"
        )
    settings = Settings.for_edition(edition)
    reviews, found = [], settings.found
    for name in map(_stem, names or known):
        review, more = open_review(edition, name, known[name], settings)
        reviews += [review] if review else []
        found += more
    return reviews, found


def _stem(name: str) -> str:
    """A document by its name or by one of its files."""
    return Path(name).name.removesuffix(".txt").removesuffix(".xml")


def _print_json(reviews: Sequence[Review]) -> None:
    from teipress.review import as_json

    rows = as_json(doubt for review in reviews for _, doubt in review.doubts)
    click.echo(json.dumps(rows, ensure_ascii=False, indent=1))


def _print_list(session: Session, reviews: Sequence[Review]) -> None:
    total = 0
    for review in reviews:
        for _, doubt in review.doubts:
            total += 1
            other = f" (or {', '.join(doubt.candidates)})" if doubt.candidates else ""
            place = f"{visible(doubt.file)}:{doubt.line}:{doubt.column}"
            click.echo(f"{place}: {doubt.about}: {doubt.default}{other}  {visible(doubt.words)}")
    session.say(_counted(total, "open doubt"))


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _accept(session: Session, edition: Edition, reviews: Sequence[Review]) -> Found:
    from teipress.decisions import ACCEPT

    found: Found = ()
    total = 0
    for review in reviews:
        given = [review.answer(mark, ACCEPT) for mark, _ in review.doubts]
        total += len(given)
        found += _kept(session, edition, review, given)
    session.say(f"{_counted(total, 'doubt')} accepted")
    return found


def _ask(session: Session, edition: Edition, reviews: Sequence[Review]) -> Found:
    """Ask one after the other; what has been answered is kept, also when somebody stops in between."""
    found: Found = ()
    total = sum(len(review.doubts) for review in reviews)
    if not total:
        session.say("no open doubts")
    number = 0
    for review in reviews:
        given: list[Decision] = []
        for mark, doubt in review.doubts:
            number += 1
            answer = _answer(session, doubt, f"{number}/{total}")
            if answer == "q":
                return found + _kept(session, edition, review, given)
            if answer:
                given.append(review.answer(mark, answer))
        found += _kept(session, edition, review, given)
    return found


def _answer(session: Session, doubt: Doubt, count: str) -> str:
    """One question: an answer, nothing to skip it, or `q`."""
    from teipress.decisions import ACCEPT
    from teipress.review import choices, is_answer

    offered = choices(doubt)
    for line in _shown(doubt, offered, count, session.colored(sys.stdout)):
        click.echo(line)
    while True:
        key = click.getchar()
        if key in ("\r", "\n", "a"):
            return ACCEPT
        if key in ("s", " "):
            return ""
        if key in ("q", "\x03", "\x04", "\x1b"):
            return "q"
        if key.isdigit() and 0 < int(key) <= len(offered):
            return offered[int(key) - 1]
        if key == "o":
            given = str(click.prompt("answer", default="", show_default=False)).strip()
            if is_answer(doubt, given):
                return given
        click.echo(_KEYS)


def _shown(doubt: Doubt, offered: Sequence[str], count: str, color: bool) -> Iterator[str]:
    from teipress.review import meaning

    before, words = visible(doubt.excerpt[: doubt.start]), visible(doubt.excerpt[doubt.start : doubt.end])
    after = visible(doubt.excerpt[doubt.end :])
    marked = f"\x1b[1;33m{words}\x1b[0m" if color else f"»{words}«"
    yield ""
    yield f"{count}  {visible(doubt.file)}:{doubt.line}:{doubt.column}  {doubt.about}"
    yield f"    …{before}{marked}{after}…"
    for key, answer in (("Enter", doubt.default), *((str(n), each) for n, each in enumerate(offered, 1))):
        yield f"    {key:5}  {answer:15} {meaning(answer)}".rstrip()
    yield f"    {_KEYS}"


def _kept(session: Session, edition: Edition, review: Review, given: Sequence[Decision]) -> Found:
    """Keep the answers and convert the document again; an edited TEI takes them in."""
    from teipress.conversion import unwritable
    from teipress.review import converted, decisions_path, keep_answers

    if not given:
        return ()
    try:
        keep_answers(edition, review, given)
    except OSError as error:
        found: Found = (unwritable(error, decisions_path(edition, review.name)),)
    else:
        found = converted(edition, review.name)
    session.show(found)
    return found
