"""The proof of a package: ours in all respects, a stranger's bag in those it has."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from teipress.deposit.archive import Refused, open_zip, write_zip
from teipress.deposit.check import Check, Opened
from teipress.deposit.rebuild import rebuilt
from teipress.deposit.records import records
from teipress.diagnostics import Diagnostic, reaches
from teipress.files import toolkit_files


def verify(package: Path, *, rebuild: bool = False) -> tuple[Check, ...]:
    """Open a package in a temporary folder and ask everything that can be asked of it. Writes nowhere else."""
    with tempfile.TemporaryDirectory(prefix="teipress-verify-") as name:
        room = Path(name)
        (room / "open").mkdir()
        try:
            root, when = open_zip(package, room / "open")
        except Refused as refused:
            return (Check("archive", False, refused.diagnostic.message, (refused.diagnostic,)),)
        except OSError as error:
            found = Diagnostic("ARCHIVE-DAMAGED", "error", f"cannot be read: {error.strerror}", str(package))
            return (Check("archive", False, found.message, (found,)),)
        opened = Opened(package, root, room)
        copy = room / "again.zip"
        write_zip(root, copy, when)
        rows = [_sum_beside(opened), _canonical(opened, copy), *(ask(opened) for ask in CHECKS)]
        if rebuild:
            rows.append(rebuilt(opened))
        return tuple(rows)


def _sum_beside(opened: Opened) -> Check:
    beside = opened.package.with_name(opened.package.name + ".sha256")
    if not beside.is_file():
        return Check("checksum", None, "there is no FILE.zip.sha256 beside the package")
    stated = beside.read_text(encoding="utf-8", errors="replace").split()
    with opened.package.open("rb") as source:
        actual = hashlib.file_digest(source, "sha256").hexdigest()
    if stated[:1] == [actual]:
        return Check("checksum", True, "the package is the one its checksum was made of")
    return _failed(
        "checksum", "PACKAGE-SUM", "the package is not the one its checksum was made of", opened.package
    )


def _canonical(opened: Opened, copy: Path) -> Check:
    """Made again from its content, the zip has the same bytes: no bit of it is other than it was written."""
    if _same(opened.package, copy):
        return Check("canonical zip", True, "made again from its files, the package has the same bytes")
    if not (opened.data / "mets.xml").is_file():
        return Check(
            "canonical zip", None, "the zip was not written by teipress; its content is judged alone"
        )
    return _failed(
        "canonical zip",
        "PACKAGE-BYTES",
        "made again, the zip has other bytes: it was altered",
        opened.package,
    )


def _same(one: Path, other: Path) -> bool:
    if one.stat().st_size != other.stat().st_size:
        return False
    with one.open("rb") as a, other.open("rb") as b:
        return all(x == y for x, y in zip(_pieces(a.read), _pieces(b.read), strict=True))


def _pieces(read: Callable[[int], bytes]) -> Iterator[bytes]:
    return iter(lambda: read(1 << 20), b"")


def _fixity(opened: Opened) -> Check:
    """Completeness and sums, by the bag's own manifests (RFC 8493, section 3)."""
    import bagit

    try:
        bag = bagit.Bag(str(opened.root))
        bag.validate()
    except bagit.BagValidationError as error:
        details = error.details or [error]
        found = tuple(
            Diagnostic("BAG-FIXITY", "error", str(detail), str(opened.package)) for detail in details[:50]
        )
        return Check("bag", False, f"{_count(len(details), 'file')} missing, additional or altered", found)
    except (bagit.BagError, OSError, UnicodeDecodeError, ValueError) as error:
        return _failed("bag", "BAG-INVALID", f"this is not a bag: {error}", opened.package)
    return Check(
        "bag",
        True,
        f"BagIt {bag.tags.get('BagIt-Version', '?')}: {len(bag.payload_entries())} files, all sums right",
    )


def _grammar(opened: Opened) -> Check:
    """The TEI of the package: grammar, rules, pointers. Where the package has a grammar of its own, it is judged by that."""
    documents = sorted((opened.data / "tei").rglob("*.xml"))
    if not documents:
        return Check("TEI", None, "the package holds no TEI files")
    from teipress.validate import validate

    own = _own_grammar(opened)
    found = tuple(d for d in validate(documents, schemas=own) if d.severity == "error")
    said = (
        f"{_count(len(documents), 'file')} valid"
        if not found
        else f"{_count(len(found), 'error')} in {_count(len(documents), 'file')}"
    )
    return Check("TEI", not found, said + " by the grammar in the package" * bool(own), found)


def _own_grammar(opened: Opened) -> tuple[Path, ...]:
    """The grammar of a package that another version of the toolkit made."""
    inside = "schemas/generated/teipress.rng"
    ours, theirs = toolkit_files() / inside, opened.data / inside.replace("schemas", "schema", 1)
    return () if not theirs.is_file() or theirs.read_bytes() == ours.read_bytes() else (theirs,)


def _sources(opened: Opened) -> Check:
    """Law 1: each document of the package still gives the text it was made from, where its conversion is kept."""
    from teipress.deposit.words import text_differences

    documents = sorted((opened.data / "tei" / "documents").glob("*.xml"))
    if not documents:
        return Check("words", None, "the package holds no documents")
    found = tuple(text_differences(opened.data, documents))
    said = (
        f"text, page and PDF of {_count(len(documents), 'document')} have the words of the TEI"
        if not found
        else f"{len(found)} differ"
    )
    return Check("words", not found, said, found)


def _content(path: Path, site: Path) -> dict[str, bytes]:
    """A page with its bytes; of other files the name is enough."""
    name = path.relative_to(site).as_posix()
    return {name: path.read_bytes() if path.suffix == ".html" else b""}


def _links(opened: Opened) -> Check:
    site = opened.data / "site"
    if not site.is_dir():
        return Check("links", None, "the package holds no site")
    from teipress.publish.links import broken, collect

    paths = [path for path in site.rglob("*") if path.is_file()]
    tables = [collect(_content(path, site), path.name)[0] for path in paths]
    found = tuple(d for d in broken(tables) if d.severity == "error")
    return Check(
        "links",
        not found,
        "every internal link of the site leads somewhere" if not found else f"{len(found)} broken",
        found,
    )


CHECKS: tuple[Callable[[Opened], Check], ...] = (_fixity, records, _grammar, _links, _sources)


def _failed(name: str, code: str, message: str, package: Path) -> Check:
    return Check(name, False, message, (Diagnostic(code, "error", message, str(package)),))


def _count(number: int, word: str) -> str:
    return f"{number} {word}" + "s" * (number != 1)


def holds(checks: tuple[Check, ...]) -> bool:
    """Whether nothing that was asked failed."""
    return not any(check.holds is False or reaches(check.diagnostics, "error") for check in checks)
