"""Whether the records of a package say what its files are: the map (METS), the profile of the bag."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from lxml import etree

from teipress.deposit.check import Check, Opened
from teipress.deposit.tree import files_below
from teipress.diagnostics import Diagnostic

_FILE = "{http://www.loc.gov/METS/}file"
_PLACE = "{http://www.loc.gov/METS/}FLocat"
_PREMIS = "{http://www.loc.gov/premis/v3}"
_AGENT = f"{_PREMIS}agent"
_HREF = "{http://www.w3.org/1999/xlink}href"
_MAP = "mets.xml"
_PROFILE = "schema/bagit-profile.json"


def records(opened: Opened) -> Check:
    """The map names every file with its size and sum; bag-info.txt has what the profile asks for."""
    if not (opened.data / _MAP).is_file():
        return Check("records", None, "the package has no map (mets.xml)")
    found = tuple(islice(_wrong(opened), 50))
    said = "mets.xml names every file as it is, bag-info.txt keeps the profile"
    return Check("records", not found, said if not found else f"{len(found)} statements are wrong", found)


def _wrong(opened: Opened) -> Iterator[Diagnostic]:
    package = str(opened.package)
    try:
        for message in (*_map(opened), *_profile(opened)):
            yield Diagnostic("PACKAGE-RECORD", "error", message, package)
    except (etree.XMLSyntaxError, OSError, ValueError) as error:
        yield Diagnostic("PACKAGE-RECORD", "error", f"a record cannot be read: {error}", package)


def _map(opened: Opened) -> Iterator[str]:
    sums, named = _sums(opened.root / "manifest-sha256.txt"), {_MAP}
    for path, size, digest in _mapped(opened.data / _MAP):
        named.add(path)
        file = opened.data / path
        if path not in sums or not file.is_file():
            yield f"{_MAP} names {path}, which is not here"
        elif digest != sums[path] or size != str(file.stat().st_size):
            yield f"{_MAP} states another size or sum of {path}"
    yield from (f"{_MAP} does not name {path}" for path, _ in files_below(opened.data) if path not in named)


def _mapped(path: Path) -> Iterator[tuple[str, str, str]]:
    """Path, size and SHA-256 of every file of a map, one at a time."""
    for _, element in etree.iterparse(path, tag=_FILE, resolve_entities=False, no_network=True):
        place = element.find(_PLACE)
        href = "" if place is None else place.get(_HREF, "")
        yield unquote(href), element.get("SIZE", ""), element.get("CHECKSUM", "")
        element.clear()


def _sums(manifest: Path) -> dict[str, str]:
    """Path below data/ -> sum."""
    if not manifest.is_file():
        return {}
    rows = (line.split(maxsplit=1) for line in manifest.read_text(encoding="utf-8").splitlines())
    return {row[1].removeprefix("data/").replace("%25", "%"): row[0] for row in rows if len(row) == 2}


def _profile(opened: Opened) -> Iterator[str]:
    """What the package's own profile asks of bag-info.txt (BagIt Profiles 1.3: required, values)."""
    profile = opened.data / _PROFILE
    if not profile.is_file():
        return
    text = (opened.root / "bag-info.txt").read_text(encoding="utf-8")
    info = dict(line.split(": ", 1) for line in text.splitlines() if ": " in line)
    for key, asks in _table(json.loads(profile.read_bytes()), "Bag-Info").items():
        if key not in info:
            if _table(asks).get("required"):
                yield f"bag-info.txt has no {key}, which {_PROFILE} asks for"
        elif (values := _table(asks).get("values")) and info[key] not in values:
            yield f"{key} in bag-info.txt is none of the values of {_PROFILE}"


def _table(value: Any, *keys: str) -> dict[str, Any]:
    """A table of a file that anybody may have written. Raises: ValueError where it is none."""
    for key in keys:
        value = _table(value).get(key, {})
    if not isinstance(value, dict):
        raise ValueError(f"{_PROFILE} is no profile")
    return value


def made_with(opened: Opened) -> Iterator[tuple[str, str]]:
    """The programs that made a package, with their versions, as its map states them (PREMIS agents)."""
    path = opened.data / _MAP
    if path.is_file():
        for _, agent in etree.iterparse(path, tag=_AGENT, resolve_entities=False, no_network=True):
            yield agent.findtext(f"{_PREMIS}agentName", ""), agent.findtext(f"{_PREMIS}agentVersion", "")
