"""Which files a stylesheet is made of: itself and all it includes or imports, however deep."""

from __future__ import annotations

import xml.parsers.expat
from collections.abc import Callable
from pathlib import Path

from teipress.catalog import ADDRESS

XSLT = "http://www.w3.org/1999/XSL/Transform"

_NAMING = {f"{XSLT} include", f"{XSLT} import", f"{XSLT} use-package", f"{XSLT} import-schema"}


def named(path: Path) -> list[str]:
    """The addresses that a stylesheet includes or imports, as written; none where it cannot be read."""
    found: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if name in _NAMING and (href := attributes.get("href")):
            found.append(href)

    parser = xml.parsers.expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = start
    try:
        parser.Parse(path.read_bytes(), True)
    except (OSError, xml.parsers.expat.ExpatError):
        return found
    return found


def closure(path: Path, toolkit: Path, naming: Callable[[Path], list[str]] = named) -> tuple[Path, ...]:
    """The stylesheet and its modules, sorted; a module that is missing is in it, so that its coming is seen."""
    seen: set[Path] = set()
    open_ = [path]
    while open_:
        module = open_.pop()
        if module not in seen:
            seen.add(module)
            open_ += [found for href in naming(module) if (found := _located(href, module, toolkit))]
    return tuple(sorted(seen))


def _located(href: str, base: Path, toolkit: Path) -> Path | None:
    if href.startswith(ADDRESS):
        return toolkit / href.removeprefix(ADDRESS)
    if "://" in href:
        return None
    return Path(_normal(base.parent / href.removeprefix("file:")))


def _normal(path: Path) -> str:
    import os.path

    return os.path.normpath(path)
