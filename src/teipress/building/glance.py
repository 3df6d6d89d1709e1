"""The shortest way through a build: nothing has changed since the last one, whose result is told again."""

from __future__ import annotations

import json
import os
from importlib import metadata
from pathlib import Path
from typing import Any

from teipress.building.due import digest
from teipress.building.make import thawed
from teipress.building.manifest import Manifest
from teipress.building.plan import names
from teipress.edition import Edition

#: Parts whose version decides about what is made.
PARTS = ("teipress", "lxml", "saxonche", "typst", "pagefind")
#: Modules that decide about nothing that is made.
_APART = ("cli", "templates")


def tool(manifest: Manifest) -> str:
    """The hash of what makes the outputs: the package's own modules, and the versions of the parts it uses."""
    package = Path(__file__).parent.parent
    modules = [
        path for path in sorted(package.rglob("*.py")) if path.relative_to(package).parts[0] not in _APART
    ]
    return digest([[manifest.sha256(path) for path in modules], [_version(part) for part in PARTS]])


def _version(part: str) -> str:
    try:
        return metadata.version(part)
    except metadata.PackageNotFoundError:
        return ""


def token(edition: Edition, outputs: tuple[str, ...], tool: str) -> str:
    """What the plan depends on, beside the bytes of files: outputs, configuration, clock, the names of documents and texts."""
    start = len(str(edition.root))
    return digest(
        [
            outputs,
            tool,
            os.environ.get("SOURCE_DATE_EPOCH"),
            repr(sorted(edition.config.values.items())),
            [name[start:] for name in _sources(edition)],
        ]
    )


def _sources(edition: Edition) -> tuple[str, ...]:
    return (
        *names(edition.documents, ".xml"),
        *names(edition.texts, ".txt"),
        *names(edition.lists, ".xml"),
    )


def remembered(manifest: Manifest, token: str) -> dict[str, Any] | None:
    """The fields of the last result, if everything is as it was then. Findings are told again from the actions."""
    if manifest.fact("token") != token or not manifest.unchanged():
        return None
    fields = json.loads(manifest.fact("result"))
    found = list(thawed(fields.pop("apart")))
    said = manifest.findings() if fields["keys"] else {}
    for key in fields.pop("keys"):
        found += thawed(said[key])
    lists = {name: tuple(value) for name, value in fields.items() if isinstance(value, list)}
    return {**fields, **lists, "diagnostics": tuple(found)}


def remember(manifest: Manifest, token: str, fields: dict[str, Any]) -> None:
    """Keep the fields of a result to be told again: `keys` of the actions that found something, `apart` what no action found."""
    manifest.state("token", token)
    manifest.state("result", json.dumps(fields, ensure_ascii=False))
    manifest.commit()


def forget(manifest: Manifest) -> None:
    """The last result is no longer true."""
    manifest.state("token", "")
    manifest.commit()
