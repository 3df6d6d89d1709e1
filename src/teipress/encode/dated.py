"""Dates and clock times as elements: which element, and attributes that ISO 8601 and the Guidelines (13.4) allow."""

from __future__ import annotations

_W3C = {"when-iso": "when", "from-iso": "from", "to-iso": "to"}


def dated(attributes: dict[str, str]) -> tuple[str, dict[str, str]]:
    """The element and attributes of a date.

    A clock time alone (`T16:00`) is a `time`; a date without a year has no form with a clock time, so that the words
    alone say the time (`--03-01T16:00` -> `--03-01`).
    """
    values = {name: value for name, value in attributes.items() if name in _W3C}
    if not values:
        return "date", attributes
    if all(value.startswith("T") for value in values.values()):
        return "time", {_W3C.get(n, n): f"{v[1:]}:00" if n in values else v for n, v in attributes.items()}
    if any(value.startswith("--") for value in values.values()):
        return "date", {
            _W3C.get(n, n): v.partition("T")[0] if n in values else v for n, v in attributes.items()
        }
    return "date", attributes
