"""Every link of the site leads somewhere: checked on every build, a broken one is an error.

Each action keeps a table of what it wrote: files, ids of pages, links of pages. The check reads the tables, not the pages.
"""

from __future__ import annotations

import json
import posixpath
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypedDict
from urllib.parse import unquote, urlsplit

from teipress.diagnostics import Diagnostic


class Page(TypedDict):
    ids: list[str]
    links: list[str]


class Table(TypedDict):
    """`source` is the document (for messages); paths are below site/."""

    source: str
    files: list[str]
    pages: dict[str, Page]


def collect(files: Mapping[str, bytes], source: str) -> tuple[Table, tuple[Diagnostic, ...]]:
    """The table of these files; an id that a page has twice is an error."""
    pages = {name: _page(content) for name, content in files.items() if name.endswith(".html")}
    found = tuple(
        Diagnostic("SITE-ID", "error", f"{name} has the id `{twice}` twice", file=source, anchor=twice)
        for name, page in pages.items()
        for twice, count in Counter(page["ids"]).items()
        if count > 1
    )
    return Table(source=source, files=sorted(files), pages=pages), found


def _page(content: bytes) -> Page:
    from lxml import html

    tree = html.document_fromstring(content, parser=html.HTMLParser(encoding="utf-8", huge_tree=True))
    addresses = tree.xpath("//@href | //@src")
    return Page(
        ids=[str(name) for name in tree.xpath("//@id")],
        links=sorted({str(address) for address in addresses if _is_own(str(address))}),
    )


def _is_own(address: str) -> bool:
    parts = urlsplit(address)
    return not parts.scheme and not parts.netloc


def check(folder: Path, tables: Sequence[str]) -> tuple[Diagnostic, ...]:
    """Every link of every page against all files and ids. A PDF that could not be made has said so itself."""
    return broken([json.loads(Path(table).read_bytes()) for table in tables])


def broken(read: Sequence[Table]) -> tuple[Diagnostic, ...]:
    """The links that lead nowhere among the files of these tables."""
    files = {name for table in read for name in table["files"]}
    ids = {name: set(page["ids"]) for table in read for name, page in table["pages"].items()}
    return tuple(
        Diagnostic("SITE-LINK", "error", f"{name} links to {link}, {problem}", table["source"], anchor=link)
        for table in read
        for name, page in table["pages"].items()
        for link in page["links"]
        if (problem := _problem(name, link, files, ids))
    )


def _problem(page: str, link: str, files: set[str], ids: Mapping[str, set[str]]) -> str:
    parts = urlsplit(link)
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path)))
    target = path if parts.path else page
    if target.startswith("pdf/"):
        return ""
    if parts.query:
        return "an address with a query string"
    if target not in files:
        return "which does not exist"
    fragment = unquote(parts.fragment)
    return "which has no such id" if fragment and fragment not in ids.get(target, {fragment}) else ""
