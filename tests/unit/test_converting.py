"""Many texts over many processes: the bytes that one after the other gives, and a text that ends its process costs only itself."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from teipress import converting
from teipress.cli import teipress
from teipress.converting import Attempt, Text, attempts
from teipress.lists import state

COUNT = 12
NEW = ("Anna", "Berta", "Clara", "Dora", "Emma", "Fritz")


def run(*arguments: object) -> Result:
    return CliRunner().invoke(teipress, [str(argument) for argument in arguments])


def report(number: int) -> str:
    """Every second report names somebody who is new."""
    name = f"{NEW[number // 2] if number % 2 else 'Robert'} Hall"
    return (
        f"Memorandum of Conversation of Ambassador to the Soviet Union Paul Stone with Swiss Ambassador to the Soviet Union {name}\n\n"
        f"Date: 4 June 1931\nPlace: Geneva\n\nHall: The quays are [too] short for us.\n\nStone: They are.\n"
    )


def edition(folder: Path) -> Path:
    assert run("new", folder, "--title", "Letters").exit_code == 0
    for number in range(COUNT):
        (folder / "text" / f"t{number:02}.txt").write_text(report(number), encoding="utf-8")
    return folder


def written(folder: Path) -> dict[str, bytes]:
    paths = [path for part in ("tei", "conversion") for path in (folder / part).rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_equal_bytes_whatever_the_number_of_processes(tmp_path: Path) -> None:
    made = []
    for jobs in (1, 2, 3):
        folder = edition(tmp_path / str(jobs))
        result = run("--edition", folder, "convert", "--jobs", jobs)
        assert f"{COUNT} texts converted" in result.stderr
        made.append(written(folder))
    assert b"Clara Hall" in made[0]["tei/lists/persons.xml"]
    assert made[0] == made[1] == made[2]


def texts(folder: Path) -> list[Text]:
    return [
        Text(path, path.stem, folder, None, folder / f"{path.stem}.xml", (), 1, folder)
        for path in sorted((folder / "text").glob("*.txt"))
    ]


def deadly(*_: object, document: str, **__: object) -> tuple[None, tuple[()]]:
    """Stands for a conversion: one text kills its process, one hangs."""
    if document == "t05":
        os.kill(os.getpid(), signal.SIGKILL)
    if document == "t07":
        time.sleep(60)
    return None, ()


def perform(some: Sequence[Text]) -> list[Attempt]:
    """In a worker: a batch with that conversion."""
    vars(converting)["convert"] = deadly
    return converting.perform(some)


@pytest.mark.skipif(os.name == "nt", reason="sends a signal")
def test_a_text_that_kills_or_hangs_its_process_costs_only_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(converting, "perform", perform)
    results = list(attempts(texts(edition(tmp_path / "e")), jobs=2))
    assert [text.name for text, _ in results] == [f"t{number:02}" for number in range(COUNT)]
    failed = {text.name: attempt.found for text, attempt in results if attempt.found}
    assert list(failed) == ["t05", "t07"]
    for (found,) in failed.values():
        assert (found.code, found.severity) == ("CONVERT-FAILED", "error")
        assert "died or was stopped" in found.message


def test_what_was_read_with_earlier_lists_is_converted_again(tmp_path: Path) -> None:
    root = edition(tmp_path / "e")
    some = [text._replace(root=root, place=None) for text in texts(root)]
    seen = []
    for number, (_, attempt) in enumerate(attempts(some, jobs=2)):
        assert attempt.lists == state(root / "tei" / "lists")
        seen.append(attempt.lists)
        (root / "tei" / "lists" / "more.xml").write_text(f"<x n='{number}'/>", encoding="utf-8")
    assert len(set(seen)) == COUNT
