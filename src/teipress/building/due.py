"""Whether an Action is out of date, and why.

An action is known by what decides about it: function, arguments, settings, the bytes of its inputs and of the modules of
its stylesheets, the tool.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from teipress.building.manifest import Manifest, Row
from teipress.files import toolkit_files
from teipress.transform.modules import closure, named
from teipress.work import Action

_OWN = ("the function", "its arguments", "the configuration", "teipress")


class Due:
    """Compares actions with what the manifest remembers. `inputs` collects the names of all files that were asked for."""

    def __init__(self, root: Path, manifest: Manifest, tool: str) -> None:
        self._root = root
        self._manifest = manifest
        self._tool = tool
        self._sheets: dict[Path, str] = {}
        self._known: dict[Path, tuple[str, str]] = {}
        self._configured: dict[str, str] = {}
        self._shared: dict[tuple[Path, ...], dict[str, str]] = {}
        self.rows = manifest.rows()
        self.inputs: set[str] = set()

    def declared(self, action: Action) -> dict[str, str]:
        """Everything that decides about an action, as far as it can be known before it runs: cause -> hash."""
        causes = {
            "the function": action.function,
            "its arguments": digest(_plain(action.arguments, str(self._root))),
            "the configuration": self._settings(action.settings),
            "teipress": self._tool,
        }
        causes.update(map(self._cause_of, action.inputs[:1]))
        causes.update(self._together(action.inputs[1:]))
        return causes

    def _settings(self, settings: str) -> str:
        if settings not in self._configured:
            self._configured[settings] = digest(settings)
        return self._configured[settings]

    def _together(self, paths: tuple[Path, ...]) -> dict[str, str]:
        """The causes of inputs that thousands of actions have in common."""
        if (known := self._shared.get(paths)) is not None:
            return known
        causes = dict(map(self._cause_of, paths))
        if not any(name.startswith("build/") for name in causes):
            self._shared[paths] = causes
        return causes

    def _cause_of(self, path: Path) -> tuple[str, str]:
        return self._known.get(path) or self._cause(path)

    def _cause(self, path: Path) -> tuple[str, str]:
        """An input's name and hash; remembered, unless a build itself makes the file."""
        cause = (self._manifest.name(path), self._identity(path))
        if not cause[0].startswith("build/"):
            self._known[path] = cause
        return cause

    def extended(self, causes: dict[str, str], reads: Iterable[str]) -> dict[str, str]:
        """The causes with the files that the action said it has read, `reads`."""
        self.inputs.update(reads)
        return {**causes, **{name: self._manifest.sha256(name) for name in reads}}

    def reads(self, key: str) -> Sequence[str]:
        """What the action read when it was last done."""
        return self.rows[key].reads if key in self.rows else ()

    def _identity(self, path: Path) -> str:
        name = self._manifest.name(path)
        self.inputs.add(name)
        if path.suffix != ".xsl":
            return self._manifest.sha256(name)
        if path not in self._sheets:
            modules = closure(path, toolkit_files(), self._named)
            self.inputs.update(map(self._manifest.name, modules))
            self._sheets[path] = digest([self._manifest.sha256(module) for module in modules])
        return self._sheets[path]

    def _named(self, path: Path) -> list[str]:
        known = self._manifest.modules(path)
        if known is None:
            known = named(path)
            self._manifest.remember_modules(path, known)
        return known

    def stands(self, key: str, digest: str) -> bool:
        """Whether the action was done from the same causes and all it made is there."""
        row = self.rows.get(key)
        return row is not None and row.digest == digest and self._manifest.stands(row)

    def reason(self, key: str, causes: Mapping[str, str]) -> str:
        """Why an action has to be done, in words."""
        row = self.rows.get(key)
        if row is None:
            return "was never made"
        before = self._manifest.causes(key)
        for cause, value in causes.items():
            if before.get(cause) != value:
                return self._said(cause, before.get(cause), value)
        if gone := next((cause for cause in before if cause not in causes), ""):
            return f"{gone} is no longer read"
        return self._damage(row)

    def _said(self, cause: str, before: str | None, now: str) -> str:
        if cause in _OWN:
            return f"{cause} changed"
        if before is None:
            return f"{cause} is read now"
        if cause.endswith(".xsl"):
            return f"{', '.join(self._changed_modules(cause)) or cause} changed"
        return f"{cause} {'changed' if now and before else 'is gone' if before else 'appeared'}"

    def _changed_modules(self, door: str) -> list[str]:
        modules = map(self._manifest.name, closure(self._root / door, toolkit_files(), self._named))
        return [name for name in modules if name in self._manifest.changed]

    def _damage(self, row: Row) -> str:
        lost = (name for name, value in row.files.items() if self._manifest.sha256(name) != value)
        return f"{next(lost, 'an output')} is missing or was changed"


def digest(value: Any) -> str:
    """The SHA-256 of a value that JSON can write."""
    return hashlib.sha256(json.dumps(value, ensure_ascii=False).encode()).hexdigest()


def _plain(value: Any, root: str) -> Any:
    """Arguments as JSON, with paths below the edition relative to it, so that moving the folder changes nothing."""
    if isinstance(value, Path | str):
        return str(value).removeprefix(root)
    if isinstance(value, list | tuple):
        return [_plain(entry, root) for entry in value]
    if isinstance(value, Mapping):
        return {str(key): _plain(entry, root) for key, entry in value.items()}
    if value is None or isinstance(value, int | float):
        return value
    return repr(value).replace(root, "")
