"""Every case of tests/cases/recognise/insertion-*.md is judged as it says, and every rule has a case."""

from __future__ import annotations

import pytest
from cases import Case, cases, judged

from teipress.model import FAMILIES, Mark
from teipress.recognise.table import GROUPS, ROWS


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.file}: {case.title}")
def test_case(case: Case) -> None:
    shown = [
        _shown(surface, mark, target, n, case) for n, (surface, mark, target) in enumerate(judged(case.text))
    ]
    wanted = [
        (e.surface, e.kind, e.target, e.attributes, e.unreviewed)
        if e.kind != "none"
        else (e.surface, "none", "", frozenset(), False)
        for e in case.expected
    ]
    assert shown == wanted


def _shown(surface: str, mark: Mark | None, target: str, n: int, case: Case) -> tuple[object, ...]:
    """What was found, as far as the case asks for it."""
    if mark is None:
        return surface, "none", "", frozenset(), False
    asked = case.expected[n] if n < len(case.expected) else None
    attributes = frozenset(f"{name}={value}" for name, value in mark.attributes)
    return (
        surface,
        mark.kind,
        target if asked and asked.target else "",
        attributes & asked.attributes if asked else attributes,
        not mark.sure,
    )


def test_every_rule_decides_a_case() -> None:
    used = {mark.rule for case in cases() for _, mark, _ in judged(case.text) if mark}
    assert sorted({row.name for row in ROWS if row.kind != "none"} - used) == []


def test_every_kind_has_a_file_of_cases_and_a_rule() -> None:
    files = {case.file.removeprefix("insertion-") for case in cases()}
    assert set(FAMILIES) - files == set()
    assert set(FAMILIES) - {row.kind for row in ROWS} == set()


def test_rules_have_names_of_their_own_and_other_readings_that_exist() -> None:
    names = [row.name for group in GROUPS[1:] for row in group.rows if row not in GROUPS[0].rows]
    assert len(names) == len(set(names))
    for row in ROWS:
        assert row.sure or row.also, f"{row.name} doubts but knows no other reading"
        assert set(row.also) <= set(FAMILIES) - {row.kind}


def test_groups_and_shortcuts_only_save_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a group asks first never changes a judgement: without the question, and without shortcuts, the rows decide the same."""
    asked = [[(s, m) for s, m, _ in judged(case.text)] for case in cases()]
    from teipress.recognise import table

    told = [GROUPS[0], GROUPS[1]._replace(when=lambda c: not table.ordinary(c))]
    everything = (*told, *(group._replace(when=lambda c: True) for group in GROUPS[2:]))
    monkeypatch.setattr(table, "ORDER", everything)
    for case, before in zip(cases(), asked, strict=True):
        after = [(s, m) for s, m, _ in judged(case.text)]
        assert after == before, case.title
