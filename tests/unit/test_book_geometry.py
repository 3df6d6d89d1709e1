"""What positions teach: line numbers, stacks, indices."""

from __future__ import annotations

from typing import Any

from teipress.publish.geometry import first_geometry, solve


def entry(layer: str, text: str = "words", **more: Any) -> dict[str, Any]:
    return {"layer": layer, "c": [text], "pieces": 1, **more}


def pass_one(entries: list[dict[str, Any]], **seen: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """Two documents on pages 1 and 3, five lines each on pages 1 to 3, and what is special about a test."""
    lines = [(page, 100.0 + 14 * n) for page in (1, 2, 3) for n in range(5)]
    base = {
        "lines": [list(place) for place in lines],
        "from": [], "to": [], "pieces": [], "names": [], "stacks": [],
        "documents": [[1, 50.0], [3, 50.0]],
        "labels": [""] * len(entries),
        "layers": [["paragraph", 0] if e["layer"] == "apparatus" else ["list", 2] for e in entries],
        "foot": 600.0, "clearance": 20.0, "every": 5, "contents": [], "openings": [[1, "One"], [3, "Two"]], "last": 3,
    }  # fmt: skip
    data = {
        "documents": [{"entries": entries, "blocks": []}, {"entries": [], "blocks": []}],
        "indices": [],
        "index-by": "page",
        "line-numbers": "document",
    }
    return {**base, **seen}, data


def test_an_entry_is_keyed_to_the_lines_it_begins_and_ends_on() -> None:
    seen, data = pass_one(
        [entry("apparatus")],
        **{"from": [[0, 1, 128.0 + 3]], "to": [[0, 2, 101.0]], "pieces": [[0, 0, 10, 2, 580]]},
    )
    assert solve(seen, data, first_geometry(data))["lines"] == {"0": "3–6"}


def test_lines_are_counted_anew_in_every_document() -> None:
    seen, data = pass_one([entry("apparatus")], to=[[0, 3, 118.0]], pieces=[[0, 0, 10, 3, 580]])
    solved = solve(seen, data, first_geometry(data))
    assert solved["lines"] == {"0": "2"}
    assert solved["pages"]["2"] == {"running": "One", "numbers": [[156.0, "10"]]}
    assert solved["pages"]["3"] == {"opens": True, "numbers": [[156.0, "5"]]}


def test_lines_may_be_counted_anew_on_every_page() -> None:
    seen, data = pass_one([entry("apparatus")], to=[[0, 2, 118.0]], pieces=[[0, 0, 10, 2, 580]])
    data["line-numbers"] = "page"
    assert solve(seen, data, first_geometry(data))["lines"] == {"0": "2"}


def test_lines_side_by_side_are_one_line() -> None:
    seen, data = pass_one([entry("apparatus")], to=[[0, 1, 129.0]], pieces=[[0, 0, 10, 1, 580]])
    seen["lines"] += [[1, 100.0], [1, 114.5], [1, 128.0]]
    assert solve(seen, data, first_geometry(data))["lines"] == {"0": "3"}


def test_the_pages_of_the_contents_are_kept() -> None:
    seen, data = pass_one([], contents=[3, 5])
    assert solve(seen, data, first_geometry(data))["contents"] == 2


def test_a_stack_has_layers_in_order_and_one_item_for_a_paragraph_layer() -> None:
    entries = [entry("critical", n=1), entry("apparatus"), entry("apparatus")]
    pieces = [[i, 0, 12.0, 1, 560.0 + 10 * i] for i in range(3)]
    seen, data = pass_one(entries, to=[[i, 1, 101] for i in range(3)], pieces=pieces)
    (stack,) = solve(seen, data, first_geometry(data))["stacks"]
    assert [(item["layer"], item["entries"], item["at"]) for item in stack["items"]] == [
        ("apparatus", [1, 2], [1, 0]),
        ("critical", [0], [0, 0]),
    ]
    assert stack["items"][1]["height"] == 12.0


def test_a_note_over_two_pages_is_cut_and_nothing_of_it_is_lost() -> None:
    text = "word " * 100
    pieces = [[0, k, 90.0, 1 + k // 2, 500.0 + 20 * k] for k in range(4)]
    seen, data = pass_one([entry("notes", text, n=1)], to=[[0, 1, 101]], pieces=pieces)
    first, second = (s["items"][0]["part"] for s in solve(seen, data, first_geometry(data))["stacks"])
    assert first["c"][0] + second["c"][0] == text
    assert (first["go-on"], first["goes-on"], second["go-on"], second["goes-on"]) == (
        False,
        True,
        True,
        False,
    )


def test_an_entry_whose_room_is_on_the_next_page_is_drawn_where_its_line_is() -> None:
    entries = [entry("apparatus") for _ in range(3)]
    pieces = [[0, 0, 9, 1, 580], [1, 0, 9, 2, 570], [2, 0, 9, 2, 580]]
    seen, data = pass_one(entries, to=[[0, 1, 101], [1, 1, 115], [2, 2, 101]], pieces=pieces)
    stacks = solve(seen, data, first_geometry(data))["stacks"]
    assert [stack["items"][0]["entries"] for stack in stacks] == [[0, 1], [2]]


def test_a_stack_much_higher_than_its_room_asks_for_more() -> None:
    seen, data = pass_one([entry("apparatus")], to=[[0, 1, 101]], pieces=[[0, 0, 9, 1, 590.0]])
    assert solve(seen, data, first_geometry(data))["extra"] == {}
    seen["stacks"] = [{"page": 1, "height": 40.0}]
    assert solve(seen, data, first_geometry(data))["extra"] == {"0": 13.0}


def test_an_index_joins_pages_and_leaves_out_who_is_not_named() -> None:
    seen, data = pass_one([], names=[["zhou", page, 1] for page in (2, 3, 3, 4, 7)])
    named = [{"id": "zhou", "name": "Zhou Enlai"}, {"id": "mao", "name": "Mao"},
             {"id": "zhou", "name": "Chou En-lai", "see": "Zhou Enlai"}]  # fmt: skip
    data["indices"] = [{"see": "see", "entries": named}]
    (rows,) = solve(seen, data, first_geometry(data))["index"]
    assert rows[0][0] == "Zhou Enlai"
    assert [run["c"] for run in rows[0] if isinstance(run, dict)] == [["2–4"], ["7"]]
    assert rows[1][-1] == "Zhou Enlai"
    assert len(rows) == 2


def test_an_index_may_name_lines() -> None:
    seen, data = pass_one([], names=[["zhou", 1, 118.0], ["zhou", 3, 101.0]])
    data |= {"index-by": "line", "indices": [{"see": "see", "entries": [{"id": "zhou", "name": "Zhou"}]}]}
    ((row,),) = solve(seen, data, first_geometry(data))["index"]
    assert [run["c"] for run in row if isinstance(run, dict)] == [["1.2"], ["3.1"]]
