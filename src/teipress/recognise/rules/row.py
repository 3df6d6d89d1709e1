"""One rule: a row of the table."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from teipress.model import Span
from teipress.recognise.context import Context

Attributes = tuple[tuple[str, str], ...]


def nowhere(context: Context) -> Span | None:
    """The target of a rule whose judgement is about its own words."""
    return None


def nothing(context: Context) -> Attributes:
    """The attributes of a rule that reads none from the surface."""
    return ()


class Row(NamedTuple):
    """`kind` holds `when` the predicate does; `sure` is how the row was measured, `also` the other readings."""

    name: str
    kind: str
    when: Callable[[Context], bool]
    sure: bool = True
    also: tuple[str, ...] = ()
    target: Callable[[Context], Span | None] = nowhere
    attributes: Callable[[Context], Attributes] = nothing
