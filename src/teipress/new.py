"""A new edition folder, and bringing the files that it was given up to date.

`.teipress.json` keeps the hash of every file as it was written: what a person has changed since is never touched.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any, Literal, NamedTuple

from teipress import __version__, catalog
from teipress.files import write_atomically
from teipress.inputs import document_name

RECORD = ".teipress.json"

#: Path in the edition -> template. Lists are rows of their own.
FILES: Mapping[str, str] = {
    "edition.toml": "edition.toml",
    "README.md": "README.md",
    ".gitignore": "gitignore",
    "catalog.xml": "catalog.xml",
    "edition.xpr": "edition.xpr",
    ".vscode/settings.json": "vscode/settings.json",
    ".vscode/extensions.json": "vscode/extensions.json",
    ".vscode/tasks.json": "vscode/tasks.json",
    ".github/workflows/edition.yml": "github/edition.yml",
    ".gitlab-ci.yml": "gitlab-ci.yml",
}


class AuthorityList(NamedTuple):
    """A list of tei/lists: its title, the element, an entry to show how."""

    what: str
    list: str
    example: str


#: The list of persons is begun by the first conversion that names one.
LISTS: Mapping[str, AuthorityList] = {
    "places": AuthorityList(
        "Places", "listPlace", '<place xml:id="ockham"><placeName>Ockham</placeName></place>'
    ),
    "organisations": AuthorityList(
        "Organisations",
        "listOrg",
        '<org xml:id="royal-society"><orgName>Royal Society</orgName></org>',
    ),
}

State = Literal["written", "kept", "current", "removed"]


@dataclass(frozen=True)
class Brought:
    """What became of a template file: `written`, `kept` (a person has changed it), `current`, `removed` (by a person)."""

    path: str
    state: State


def templates(title: str, language: str) -> dict[str, str]:
    """All files of a new edition: path -> content."""
    words = {
        "title": _toml(title),
        "heading": title,
        "language": _toml(language),
        "requirement": _requirement(),
    }
    files = {path: _filled(name, words) for path, name in FILES.items()}
    for name, row in LISTS.items():
        files[f"tei/lists/{name}.xml"] = _filled(
            "tei/list.xml", words | row._asdict() | {"file": f"{name}.xml"}
        )
    return files


def _filled(name: str, words: Mapping[str, str]) -> str:
    """A template with its «words» filled in."""
    text = resources.files("teipress").joinpath("templates", name).read_text("utf-8")
    for word, value in words.items():
        text = text.replace(f"«{word}»", value)
    return text


def _toml(text: str) -> str:
    """A basic string of TOML, which JSON's strings are."""
    return json.dumps(" ".join(text.split()), ensure_ascii=False)


def _requirement() -> str:
    """This version or a later one that keeps its promises."""
    major, minor, *_ = __version__.split(".")
    following = f"{int(major) + 1}" if int(major) else f"0.{int(minor) + 1}"
    return f">={major}.{minor},<{following}"


def create(root: Path, title: str, language: str = "en") -> tuple[Brought, ...]:
    """Write a new edition into a folder; files that are there already stay as they are.

    Raises: FileExistsError where the folder is an edition, OSError where it cannot be written.
    """
    if (root / "edition.toml").exists():
        raise FileExistsError(f"{root} is an edition already; `teipress upgrade` brings its files up to date")
    for folder in ("text", "tei/documents", "tei/lists"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    catalog.write(root)
    return _bring(root, {"title": title, "language": language, "files": {}})


def upgrade(root: Path) -> tuple[Brought, ...]:
    """Bring the template files of an edition up to date; a file that was changed, or removed, stays so.

    Raises: FileNotFoundError where `teipress new` has not made the edition, OSError where it cannot be written.
    """
    record = _record(root)
    catalog.write(root)
    return _bring(root, record)


def _record(root: Path) -> dict[str, Any]:
    try:
        record = json.loads((root / RECORD).read_bytes())
        return {
            "title": str(record["title"]),
            "language": str(record["language"]),
            "files": dict(record["files"]),
        }
    except FileNotFoundError:
        raise FileNotFoundError(
            f"{root / RECORD} is missing: nobody knows which files are still as written"
        ) from None
    except (ValueError, KeyError, TypeError) as error:
        raise FileNotFoundError(f"{root / RECORD} cannot be read: {error}") from error


def _bring(root: Path, record: dict[str, Any]) -> tuple[Brought, ...]:
    files: dict[str, str] = record["files"]
    brought = tuple(
        _brought(root, files, *row) for row in templates(record["title"], record["language"]).items()
    )
    kept = {**record, "tool": f"teipress {__version__}", "files": dict(sorted(files.items()))}
    write_atomically(root / RECORD, json.dumps(kept, ensure_ascii=False, indent=1) + "\n")
    return brought


def _brought(root: Path, files: dict[str, str], name: str, text: str) -> Brought:
    """Write one file where nobody has changed it; `files` keeps what was written."""
    path = root / name
    before = files.get(name)
    now = _digest(path.read_bytes()) if path.is_file() else None
    wanted = _digest(text.encode())
    if now is None and before is not None:
        return Brought(name, "removed")
    if now == wanted:
        files[name] = wanted
        return Brought(name, "current")
    if now is not None and now != before:
        return Brought(name, "kept")
    write_atomically(path, text)
    files[name] = wanted
    return Brought(name, "written")


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def place_texts(root: Path, texts: Sequence[Path]) -> tuple[Path, ...]:
    """Copy texts into `text/` of an edition under the names of their documents, and say where they are.

    Raises: FileExistsError where two have one name, OSError.
    """
    placed: dict[str, Path] = {}
    for text in texts:
        target = root / "text" / f"{document_name(text.stem)}.txt"
        if (other := placed.get(target.name.casefold())) or target.exists():
            raise FileExistsError(f"{text} would have the same name as {other or target}")
        placed[target.name.casefold()] = text
        write_atomically(target, text.read_bytes())
    return tuple(root / "text" / f"{document_name(text.stem)}.txt" for text in texts)
