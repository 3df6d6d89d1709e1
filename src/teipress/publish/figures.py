"""Pictures: found beside the document, inside the edition, in a format that typst draws."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from teipress.diagnostics import Diagnostic

Json = dict[str, Any]
FORMATS = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg")


def gather(document: Json, source: Path, root: Path, place: Path) -> tuple[Diagnostic, ...]:
    """Copy a document's pictures into the folder of the job and let the data name the copies. What cannot be is a frame."""
    found = []
    for figure in _figures(document["blocks"]):
        picture, problem = _picture(figure["src"], source, root)
        if picture is None:
            figure["src"] = ""
            found.append(_said(figure, source, problem))
        else:
            (place / "figures").mkdir(exist_ok=True)
            copy = place / "figures" / f"{len(list((place / 'figures').iterdir()))}{picture.suffix.lower()}"
            shutil.copyfile(picture, copy)
            figure["src"] = f"figures/{copy.name}"
        if not figure["alt"]:
            figure["alt"] = "Figure"
            found.append(
                _said(figure, source, "the picture has no description (figDesc) for those who cannot see it")
            )
    return tuple(found)


def named(text: str, source: Path, root: Path) -> Iterator[Path]:
    """The pictures that the markup of a document names and that are there: inputs of its PDF."""
    import re

    for address in re.findall(r"""<graphic\b[^>]*?\burl\s*=\s*["']([^"']+)["']""", text):
        picture, _ = _picture(address, source, root)
        if picture is not None:
            yield picture


def _figures(value: Any) -> Iterator[Json]:
    if isinstance(value, list):
        for inner in value:
            yield from _figures(inner)
    elif isinstance(value, dict):
        if value.get("k") == "figure":
            yield value
        for inner in value.values():
            yield from _figures(inner)


def _picture(address: str, source: Path, root: Path) -> tuple[Path | None, str]:
    if not address:
        return None, "the figure names no picture"
    if ":" in address or Path(address).suffix.lower() not in FORMATS:
        return None, f"`{address}` is not a PNG, JPEG, GIF, WebP or SVG file of the edition"
    path = (source.parent / address).resolve()
    if not path.is_relative_to(root.resolve()):
        return None, f"`{address}` lies outside the edition"
    return (path, "") if path.is_file() else (None, f"`{address}` is not there")


def _said(figure: Json, source: Path, problem: str) -> Diagnostic:
    path = f"//*[@xml:id='{figure['id']}']" if figure.get("id") else figure.get("path", "")
    return Diagnostic(
        "PRINT-FIGURE", "warning", problem, str(source), xpath=path, anchor=figure.get("id", "")
    )
