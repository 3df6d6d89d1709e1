"""Dates and clock times as elements: which element, and attributes that ISO 8601 and the Guidelines (13.4) allow."""

from __future__ import annotations

import re

_W3C = {
    "when-iso": "when",
    "from-iso": "from",
    "to-iso": "to",
    "notBefore-iso": "notBefore",
    "notAfter-iso": "notAfter",
}
_WHOLE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T.*)?")
_TIME = re.compile(r"T([0-9:]+)(Z?)")


def dated(attributes: dict[str, str]) -> tuple[str, dict[str, str]]:
    """The element and attributes of a date.

    A clock time alone (`T16:00`) is a `time`; a date that lacks its year, month or day has no form with a clock time, so
    that the words alone say the time (`--03-01T16:00` -> `--03-01`).
    """
    values = {name: value for name, value in attributes.items() if name in _W3C}
    if not values:
        return "date", attributes
    times = {name: _TIME.fullmatch(value) for name, value in values.items()}
    if all(times.values()):
        stated = {name: f"{time[1]}:00{time[2]}" for name, time in times.items() if time}
        return "time", {_W3C.get(name, name): stated.get(name, value) for name, value in attributes.items()}
    if all(map(_WHOLE.fullmatch, values.values())):
        return "date", attributes
    days = {name: value.partition("T")[0] for name, value in values.items()}
    kept = {_W3C.get(name, name): days.get(name, value) for name, value in attributes.items()}
    return "date", {name: value for name, value in kept.items() if value}
