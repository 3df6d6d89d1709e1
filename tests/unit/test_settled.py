"""The search index has one order, whatever order pagefind wrote it in."""

from __future__ import annotations

import gzip
import itertools
import json
from pathlib import Path

import cbor2
import pytest

from teipress.publish.settled import settle

MARK = b"pagefind_dcd"


def index(folder: Path, filters: list[str], persons: list[str]) -> Path:
    """An index as pagefind lays it out, with its filters and their values in the order given."""
    (folder / "filter").mkdir(parents=True)
    named = []
    for number, name in enumerate(filters):
        values = [[person, [0]] for person in persons] if name == "person" else [["1965", [0]]]
        key = f"en_{number:07}"
        content = MARK + cbor2.dumps([name, values])
        (folder / "filter" / f"{key}.pf_filter").write_bytes(gzip.compress(content))
        named.append([name, key])
    meta = ["1.5.2", [["en_page", 3]], [["a", "b", "en_index"]], named, [], ["title"]]
    (folder / "pagefind.en_0123456789.pf_meta").write_bytes(gzip.compress(MARK + cbor2.dumps(meta)))
    entry = {
        "version": "1.5.2",
        "languages": {"en": {"hash": "en_0123456789", "wasm": "en", "page_count": 1}},
    }
    (folder / "pagefind-entry.json").write_text(json.dumps(entry))
    return folder


def content(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_every_order_gives_the_same_bytes(tmp_path: Path) -> None:
    orders = itertools.product(
        itertools.permutations(["person", "year", "kind"]), itertools.permutations(["Pan", "Kim"])
    )
    seen = []
    for number, (filters, persons) in enumerate(orders):
        folder = index(tmp_path / str(number), list(filters), list(persons))
        settle(folder)
        seen.append(content(folder))
    assert all(each == seen[0] for each in seen)


def test_what_the_index_says_is_kept_and_found_under_the_new_names(tmp_path: Path) -> None:
    folder = index(tmp_path / "i", ["year", "person"], ["Pan", "Kim"])
    settle(folder)
    entry = json.loads((folder / "pagefind-entry.json").read_text())
    meta_path = folder / f"pagefind.{entry['languages']['en']['hash']}.pf_meta"
    meta = cbor2.loads(gzip.decompress(meta_path.read_bytes()).removeprefix(MARK))
    values = {
        name: cbor2.loads(
            gzip.decompress((folder / "filter" / f"{key}.pf_filter").read_bytes()).removeprefix(MARK)
        )
        for name, key in meta[3]
    }
    assert values == {"person": ["person", [["Kim", [0]], ["Pan", [0]]]], "year": ["year", [["1965", [0]]]]}
    assert meta[:3] == ["1.5.2", [["en_page", 3]], [["a", "b", "en_index"]]]


def test_an_index_without_its_entry_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        settle(tmp_path)
