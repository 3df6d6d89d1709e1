"""Identifiers of people, bodies and works: their form and, where they have one, their check digit."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple


def _mod_11_2(digits: str) -> bool:
    """ISO 7064 MOD 11-2, the last of 16 characters checks the others (ORCID, ISNI)."""
    digits = re.sub("[- ]", "", digits)
    total = 0
    for character in digits[:-1]:
        total = (total + int(character)) * 2
    return "0123456789X"[(12 - total % 11) % 11] == digits[-1]


def _gnd(number: str) -> bool:
    """The check digit of the German National Library: weights 2, 3, ... from the right, modulo 11.

    Numbers with a hyphen come from its older files of bodies and subjects, which take the remainder itself.
    """
    body, check = number[:-1].rstrip("-"), number[-1]
    rest = sum(weight * int(digit) for weight, digit in enumerate(reversed(body), 2)) % 11
    return "0123456789X"[rest if "-" in number else -rest % 11] == check


def _ror(code: str) -> bool:
    """ROR: six characters of Crockford's base 32 and two check digits, ISO 7064 MOD 97-10."""
    value = 0
    for character in code[:-2]:
        value = value * 32 + "0123456789abcdefghjkmnpqrstvwxyz".index(character)
    return 98 - (value * 100) % 97 == int(code[-2:])


class Scheme(NamedTuple):
    """`pattern` has one group: the identifier without its address; `check` judges it."""

    name: str
    pattern: re.Pattern[str]
    check: Callable[[str], bool]


SCHEMES: tuple[Scheme, ...] = (
    Scheme("ORCID", re.compile(r"(?:https?://orcid\.org/)?(\d{4}-\d{4}-\d{4}-\d{3}[\dX])"), _mod_11_2),
    Scheme(
        "ISNI",
        re.compile(r"(?:https?://(?:www\.)?isni\.org/(?:isni/)?)?(\d{4} ?\d{4} ?\d{4} ?\d{3}[\dX])"),
        _mod_11_2,
    ),
    Scheme("ROR", re.compile(r"(?:https?://ror\.org/)?(0[a-hj-km-np-tv-z0-9]{6}\d{2})"), _ror),
    Scheme("GND", re.compile(r"(?:https?://d-nb\.info/gnd/)?(\d{1,9}-?[\dX])"), _gnd),
    Scheme("VIAF", re.compile(r"(?:https?://(?:www\.)?viaf\.org/viaf/)?(\d{1,22})"), lambda number: True),
)
_BY_NAME = {scheme.name: scheme for scheme in SCHEMES}
_BY_HOST = re.compile(r"https?://(?:www\.)?(orcid|isni|ror|d-nb|viaf)\.")
_HOSTS = {"orcid": "ORCID", "isni": "ISNI", "ror": "ROR", "d-nb": "GND", "viaf": "VIAF"}


def problem(scheme: str, identifier: str) -> str:
    """What is wrong with an identifier of a scheme; empty where nothing is. Unknown schemes have no problem."""
    known = _BY_NAME.get(scheme.upper())
    if known is None:
        return ""
    form = known.pattern.fullmatch(identifier.strip())
    if form is None:
        return f"{identifier} has not the form of {known.name}"
    if not known.check(form[1]):
        return f"the check digit of {identifier} is wrong: one character of this {known.name} is mistyped"
    return ""


def scheme_of(address: str) -> str:
    """The scheme whose address this is, or ''."""
    host = _BY_HOST.match(address.strip())
    return _HOSTS[host[1]] if host else ""
