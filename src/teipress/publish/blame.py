"""Which element typst stumbles over: blocks are left out by halves until one is left that fails alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

Json = dict[str, Any]


def culprit(data: Json, fails: Callable[[Json], bool]) -> tuple[str, Json]:
    """The name of the document and its block. `fails` says whether data cannot be printed.

    Where no single block fails the name is empty: then the style or the edition's own words are to blame.
    """
    document = _half([*data["documents"]], lambda documents: fails({**data, "documents": documents}))
    if document is None:
        return "", {}
    only = {**data, "documents": [document]}
    block = _half(
        document["blocks"],
        lambda blocks: fails({**only, "documents": [{**document, "blocks": blocks, "matter": []}]}),
    )
    return document["name"], block or {}


def _half(parts: Sequence[Json], fails: Callable[[list[Json]], bool]) -> Json | None:
    left = list(parts)
    if not left or not fails(left):
        return None
    while len(left) > 1:
        first, second = left[: len(left) // 2], left[len(left) // 2 :]
        if fails(first):
            left = first
        elif fails(second):
            left = second
        else:
            return None
    return left[0]
