"""The search index, by pagefind, in shards: a document's shard follows from its name, so that one change makes one shard anew."""

from __future__ import annotations

import hashlib
import shutil
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from teipress.diagnostics import Diagnostic
from teipress.edition import Edition
from teipress.publish.settled import settle
from teipress.work import Action

if TYPE_CHECKING:
    from lxml import etree

#: Documents in a shard at most (a shard of 400 takes 2 s).
FULL = 500
#: Files of pagefind's own interface, which the site does not use.
_UNUSED = ("pagefind-ui", "pagefind-modular", "pagefind-component", "pagefind-highlight")
_LISTS = {"persons": "person", "places": "place", "organisations": "org"}
_TEI = "{http://www.tei-c.org/ns/1.0}"
_ID = "{http://www.w3.org/XML/1998/namespace}id"


def shard_count(documents: Sequence[Path]) -> int:
    """How many shards: the least power of two that leaves none over-full, so that growth moves documents seldom."""
    numbers = [_number(path.stem) for path in documents]
    count = 1
    while max(Counter(number % count for number in numbers).values(), default=0) > FULL:
        count *= 2
    return count


def _shards(documents: Sequence[Path], count: int) -> list[list[Path]]:
    shards: list[list[Path]] = [[] for _ in range(count)]
    for path in documents:
        shards[_number(path.stem) % count].append(path)
    return shards


def _number(name: str) -> int:
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:4], "big")


def actions(edition: Edition, documents: Sequence[Path]) -> tuple[Action, ...]:
    """One action for each shard, and one for the names of the lists."""
    language = edition.config.text("edition.language").split("-")[0]
    shards = tuple(
        _shard(edition, number, shard, language)
        for number, shard in enumerate(_shards(documents, shard_count(documents)))
    )
    lists = tuple(path for kind in _LISTS if (path := edition.lists / f"{kind}.xml").is_file())
    return (*shards, _names(lists, language)) if lists else shards


def _shard(edition: Edition, number: int, shard: list[Path], language: str) -> Action:
    return Action(
        f"site:search:{number}",
        "teipress.publish.search:index_pages",
        (str(number), str(edition.build / "site"), tuple(path.stem for path in shard), language),
        tuple(edition.build / "site" / "d" / path.stem / "index.html" for path in shard),
        after=tuple(f"site:page:{path.stem}" for path in shard),
    )


def _names(lists: tuple[Path, ...], language: str) -> Action:
    arguments = (tuple(map(str, lists)), language)
    return Action("site:search:names", "teipress.publish.search:index_names", arguments, lists)


def index_pages(
    folder: Path, shard: str, site: str, names: Sequence[str], language: str
) -> tuple[Diagnostic, ...]:
    """The index of some documents: site/pagefind/SHARD/.

    pagefind is given a folder of these pages alone: page by page it takes twenty times as long.
    """
    with TemporaryDirectory() as room:
        for name in names:
            page = Path(room) / "d" / name / "index.html"
            page.parent.mkdir(parents=True)
            shutil.copyfile(Path(site) / "d" / name / "index.html", page)

        async def fill(index: Any) -> None:
            await index.add_directory(room)

        return _index(folder / "site" / "pagefind" / shard, language, fill)


def index_names(folder: Path, lists: Sequence[str], language: str) -> tuple[Diagnostic, ...]:
    """The index of all forms of all names, each a record of its own: a name in another script is found as it is written."""
    from teipress.publish.sheets import parse

    entries = [row for path in lists for row in _forms(parse(Path(path)), Path(path).stem)]

    async def fill(index: Any) -> None:
        for address, title, form, tongue in entries:
            await index.add_custom_record(
                url=address,
                content=form,
                language=language,
                meta={"title": title, "form": form.split("\n")[0], "lang": tongue},
            )

    return _index(folder / "site" / "pagefind" / "names", language, fill)


def _index(target: Path, language: str, fill: Any) -> tuple[Diagnostic, ...]:
    import asyncio
    from concurrent.futures import ThreadPoolExecutor

    from pagefind.index import IndexConfig, PagefindIndex

    async def make() -> None:
        # The context writes its files when it ends: without a place of its own, into the current folder.
        config = IndexConfig(force_language=language, keep_index_url=True, output_path=str(target))
        async with PagefindIndex(config=config) as index:
            await fill(index)

    with ThreadPoolExecutor(
        1
    ) as thread:  # whoever calls may have an event loop of their own, as notebooks do
        thread.submit(lambda: asyncio.run(make())).result()
    settle(target)
    for path in target.iterdir():
        if path.name.startswith(_UNUSED):
            path.unlink()
    return ()


def _forms(tree: etree._ElementTree, kind: str) -> Iterator[tuple[str, str, str, str]]:
    """Address, name shown, what is searched for, and language of every form of every entry."""
    for entry in tree.iterfind(f".//{_TEI}{_LISTS[kind]}[@{_ID}]"):
        forms = [each for each in entry if str(each.tag).endswith(("Name", "}name"))]
        shown = " ".join("".join(map(str, forms[0].itertext())).split()) if forms else entry.get(_ID, "")
        for number, form in enumerate(forms, 1):
            words = " ".join("".join(map(str, form.itertext())).split())
            tongue = form.get("{http://www.w3.org/XML/1998/namespace}lang", "")
            # pagefind keeps one record for an address: each form has its own, an id of the page.
            yield (
                f"{kind}/{entry.get(_ID)}/index.html#form:{number}",
                shown,
                "\n".join(spellings(words)),
                tongue,
            )


def spellings(name: str) -> list[str]:
    """A name as people type it: as it stands, without accents, and with neighbouring syllables joined.

    `Kim Byeong-jik` is also `Byeongjik`, `Kim Pyŏng-jik` also `Pyongjik`.
    """
    bare = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    syllables = bare.replace("-", " ").replace("’", "").replace("'", "").replace("ʼ", "").split()
    joined = [first + second.lower() for first, second in pairwise(syllables)]
    return list(dict.fromkeys([name, bare, *joined]))
