"""What files a person means, and what a document is called."""

from __future__ import annotations

from pathlib import Path

import pytest

from teipress.inputs import document_name, expand


def test_folders_are_read_sorted_without_what_is_hidden_or_leads_out(tmp_path: Path) -> None:
    folder, outside = tmp_path / "in", tmp_path / "out.txt"
    (folder / "sub").mkdir(parents=True)
    outside.write_text("x", encoding="utf-8")
    for name in ("b.txt", "a.TXT", ".hidden.txt", "note.md", "sub/c.txt"):
        (folder / name).write_text("x", encoding="utf-8")
    (folder / "link.txt").symlink_to(outside)
    files, missing = expand([folder, folder / "b.txt"], ".txt")
    assert [path.relative_to(folder).as_posix() for path in files] == ["a.TXT", "b.txt", "sub/c.txt"]
    assert not missing


def test_a_missing_path_is_a_finding(tmp_path: Path) -> None:
    _, (finding,) = expand([tmp_path / "no"], ".txt")
    assert finding.code == "INPUT-MISSING"


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("pan-zili-1965", "pan-zili-1965"),
        ("Über den Fluß", "Uber-den-Fluss"),
        ("周恩来", "5468-6069-6765"),
        ("a  (copy) & b", "a-copy-b"),
        ("…", "document"),
    ],
)
def test_names_are_plain(stem: str, name: str) -> None:
    assert document_name(stem) == name
