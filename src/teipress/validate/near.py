"""Did you mean: which of the names that exist is likeliest meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache


@lru_cache(maxsize=65_536)
def distance(one: str, other: str, limit: int = 4) -> float:
    """Edits from one name to the other: insert, delete, replace, swap neighbours; a change of case costs a fifth.

    More than `limit` is returned as `limit + 1`. (Damerau and Levenshtein, optimal string alignment)
    """
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[float] = []
    row: list[float] = [float(n) for n in range(len(other) + 1)]
    for i, a in enumerate(one, 1):
        last, row, older = row, [float(i)], before
        for j, b in enumerate(other, 1):
            change = 0.0 if a == b else 0.2 if a.lower() == b.lower() else 1.0
            best = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + change)
            if i > 1 and j > 1 and a == other[j - 2] and b == one[i - 2]:
                best = min(best, older[j - 2] + 1)
            row.append(best)
        before = last
        if min(row) > limit:
            return limit + 1
    return row[-1]


def nearest(
    name: str, allowed: Iterable[str], others: Iterable[str] = (), often: Mapping[str, int] | None = None
) -> list[str]:
    """Names that `name` may be a slip for, likeliest first: near ones, those allowed in the place before others.

    Of equally near ones those come first that are used `often`.
    """
    bound = 1.0 if len(name) <= 3 else 2.0 if len(name) <= 7 else 3.0
    here = set(allowed)
    scored = [
        (
            distance(name, each, 4) + (0.0 if each in here else 1.0),
            -(often or {}).get(each, 0),
            abs(len(each) - len(name)),
            each,
        )
        for each in here.union(others)
        if each != name
    ]
    return [each for score, _, _, each in sorted(scored) if score <= bound + (0.0 if each in here else 1.0)]


def certain(name: str, allowed: Iterable[str]) -> str:
    """The one name that is a single slip away; '' where there is none or a second one as near."""
    scored = sorted((distance(name, each, 2), each) for each in allowed if each != name)
    if not scored or scored[0][0] > 1 or len(name) < 3:
        return ""
    if len(scored) > 1 and scored[1][0] < scored[0][0] + 1:
        return ""
    return scored[0][1]


def question(names: list[str], mark: str = "`") -> str:
    """`did you mean `x`?`, or ''."""
    return f"did you mean {mark}{names[0]}{mark}?" if names else ""
