"""The web edition: which pages there are and what each is made from. All HTML is made by xslt/html.xsl."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from teipress.clock import moment
from teipress.diagnostics import Diagnostic
from teipress.edition import Edition
from teipress.files import toolkit_files
from teipress.publish import links, search
from teipress.publish.moved import redirects
from teipress.publish.volume import is_made
from teipress.work import Action

if TYPE_CHECKING:
    from lxml import etree

Found = tuple[Diagnostic, ...]
RECORDS, LINKS = ".cache/record", ".cache/links"
LISTS = ("persons", "places", "organisations")
_SETTINGS = ("site.", "edition.", "xslt.html", "build.outputs", "print.volume")
_IMAGES = {".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif"}
_HERE = "teipress.publish.site:"


def actions(
    edition: Edition, documents: Sequence[Path] | None = None, draft: bool = False
) -> tuple[Action, ...]:
    """A page for each of `documents` (default: all), the pages of the edition, the search, and the check of all links.

    With `draft` (or `[site] draft`) what is unreviewed is marked.
    """
    draft = draft or edition.config["site.draft"]
    paths = tuple(sorted(edition.documents.glob("*.xml")) if documents is None else documents)
    when = moment(edition)[0].isoformat().replace("+00:00", "Z")
    settings = json.dumps(
        {k: v for k, v in sorted(edition.config.values.items()) if k.startswith(_SETTINGS)}
        | {"moment": when, "draft": draft, "volume": is_made(edition)},
        default=list,
    )
    shared = (*_code(edition), *_lists(edition))
    pages = tuple(_page_action(edition, path, shared, settings, draft) for path in paths)
    whole = _edition_action(edition, paths, shared, settings, tuple(page.key for page in pages), when)
    made = (*pages, whole, _assets_action(edition))
    found = search.actions(edition, paths) if edition.config["site.search"] else ()
    return (*made, *found, _links_action(edition, made))


def _page_action(
    edition: Edition, path: Path, shared: tuple[Path, ...], settings: str, draft: bool
) -> Action:
    return Action(
        f"site:page:{path.stem}",
        _HERE + "write_page",
        (str(edition.root), str(path), draft),
        (path,),
        settings,
        common=shared,
    )


def _edition_action(
    edition: Edition,
    paths: tuple[Path, ...],
    shared: tuple[Path, ...],
    settings: str,
    after: tuple[str, ...],
    when: str,
) -> Action:
    folder = edition.build / RECORDS
    records = tuple(folder / f"{path.stem}.xml" for path in paths)
    front = edition.root / "tei" / "front.xml"
    known = tuple(path for path in (front, *paths[:1]) if path.exists())
    arguments = (
        str(edition.root),
        tuple(map(str, records)),
        str(paths[0]) if paths else "",
        when,
        search.shard_count(paths),
    )
    return Action(
        "site:edition", _HERE + "write_edition", arguments, (*records, *known), settings, after, shared
    )


def _assets_action(edition: Edition) -> Action:
    css = edition.config.text("site.css")
    files = (*sorted(_assets().iterdir()), *((edition.root / css,) if css else ()))
    return Action("site:assets", _HERE + "write_assets", (tuple(map(str, files)), bool(css)), files)


def _links_action(edition: Edition, made: tuple[Action, ...]) -> Action:
    folder = edition.build / LINKS
    lists = tuple(folder / _link_file(action.key) for action in made)
    after = tuple(action.key for action in made)
    return Action("site:links", "teipress.publish.links:check", (tuple(map(str, lists)),), lists, after=after)


def write_page(folder: Path, root: str, path: str, draft: bool) -> Found:
    """Everything about one document: page, citation files, TEI, plain text, images, and its record for the indices."""
    from lxml import etree

    from teipress.plaintext import read_text
    from teipress.publish.sheets import Sheets, parse
    from teipress.transform.saxon import StylesheetError

    edition, source = Edition.open(Path(root)), Path(path)
    try:
        tree = parse(source)
        result = Sheets.of(edition).page(tree, source.stem, draft)
    except (StylesheetError, etree.XMLSyntaxError) as error:
        return (_failed(error, str(source)),)
    files = {name: text.encode() for name, text in result.pages.items() if name != ".record"}
    files[f"tei/{source.stem}.xml"] = source.read_bytes()
    text, missing = read_text(source)
    files[f"text/{source.stem}.txt"] = f"{text or ''}\n".encode()
    images, unread = _images(edition, tree, source)
    files |= images
    _write(folder / RECORDS / f"{source.stem}.xml", result.pages[".record"].encode())
    (folder / ".reads").write_text("".join(f"{name}\n" for name in unread), "utf-8")
    found = tuple(replace(one, file=one.file or str(source)) for one in result.diagnostics)
    return (*found, *missing, *_publish(folder, f"site:page:{source.stem}", files, str(source)))


def write_edition(
    folder: Path, root: str, records: Sequence[str], header: str, when: str, shards: int
) -> Found:
    """The pages of the edition, from the records of its documents."""
    from teipress.publish.sheets import Sheets
    from teipress.transform.saxon import StylesheetError

    edition = Edition.open(Path(root))
    moved, unkept = redirects(edition)
    read = [Path(record).read_bytes() for record in records]
    try:
        result = Sheets.of(edition).edition(read, Path(header) if header else None, when, shards, moved)
    except StylesheetError as error:
        return (_failed(error, ""),)
    files = {name: text.encode() for name, text in result.pages.items()}
    files |= {f"lists/{path.name}": path.read_bytes() for path in _lists(edition)}
    found = (*moment(edition)[1], *unkept, *result.diagnostics)
    return (*found, *_publish(folder, "site:edition", files, ""))


def write_assets(folder: Path, files: Sequence[str], theme: bool) -> Found:
    """Style sheets, scripts, the mark; the last file is the edition's own style sheet where it has one."""
    named = {f"assets/{Path(file).name}": Path(file).read_bytes() for file in files}
    if theme:
        named.pop(f"assets/{Path(files[-1]).name}")
        named["assets/theme.css"] = Path(files[-1]).read_bytes()
    return _publish(folder, "site:assets", named, "")


def _failed(error: Exception, source: str) -> Diagnostic:
    hint = "if the edition has a stylesheet of its own, look there first"
    return Diagnostic("SITE-STYLESHEET", "error", str(error), file=source, hint=hint)


def _publish(folder: Path, key: str, files: Mapping[str, bytes], source: str) -> Found:
    """Write files below site/, and what they link to for the check at the end."""
    for name, content in files.items():
        _write(folder / "site" / name, content)
    table, found = links.collect(files, source)
    _write(
        folder / LINKS / _link_file(key),
        json.dumps(table, ensure_ascii=False, separators=(",", ":")).encode(),
    )
    return found


def _link_file(key: str) -> str:
    return key.replace(":", "-") + ".json"


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _images(edition: Edition, tree: etree._ElementTree, source: Path) -> tuple[dict[str, bytes], list[str]]:
    """The pictures that a document names beside the edition, by their place in the site; and all that was looked for."""
    found: dict[str, bytes] = {}
    asked: list[str] = []
    for url in tree.xpath("//@facs | //@url"):
        path = (source.parent / str(url)).resolve()
        if path.suffix.lower() not in _IMAGES or not path.is_relative_to(edition.root.resolve()):
            continue
        asked.append(str(path))
        if path.is_file():
            found[_within(f"d/{source.stem}", str(url))] = path.read_bytes()
    return {name: content for name, content in found.items() if name}, sorted(set(asked))


def _within(place: str, address: str) -> str:
    """The path below site/ that a relative address names, empty where it leaves it."""
    parts: list[str] = []
    for part in PurePosixPath(place, address).parts:
        if part == ".." and not parts:
            return ""
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


def _assets() -> Path:
    return toolkit_files() / "xslt" / "html" / "assets"


def _code(edition: Edition) -> tuple[Path, ...]:
    """All stylesheets a page may depend on: the toolkit's, and those beside the edition's own."""
    xslt = toolkit_files() / "xslt"
    own = edition.config.text("xslt.html")
    mine = sorted((edition.root / own).parent.glob("*.xsl")) if own else []
    parts = ("html/*.xsl", "common/*.xsl", "text/*.xsl", "labels/*.xml")
    return (
        xslt / "html.xsl",
        xslt / "text.xsl",
        *(path for pattern in parts for path in sorted(xslt.glob(pattern))),
        *mine,
    )


def _lists(edition: Edition) -> tuple[Path, ...]:
    return tuple(path for name in LISTS if (path := edition.lists / f"{name}.xml").is_file())
