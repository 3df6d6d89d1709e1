"""Whether an Action is out of date, and why.

An action is known by what decides about it: function, arguments, settings, the bytes of its inputs and of the modules of
its stylesheets, the tool.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from teipress.building.manifest import Causes, Common, Manifest, Row
from teipress.files import toolkit_files
from teipress.transform.modules import closure, named
from teipress.work import Action

_OWN = ("the function", "its arguments", "the configuration", "teipress")


class Due:
    """Compares actions with what the manifest remembers. `inputs` collects the names of all files that were asked for."""

    def __init__(self, root: Path, manifest: Manifest, tool: str) -> None:
        self._root = root
        self._base = repr(str(root))[1:-1]  # moving the folder of an edition changes nothing
        self._manifest = manifest
        self._tool = tool
        self._sheets: dict[str, str] = {}
        self._configured: dict[str, str] = {}
        self._common: dict[int, tuple[tuple[Path, ...], Common]] = {}
        self.rows = manifest.rows()
        self.inputs: set[str] = set()

    def declared(self, action: Action) -> Causes:
        """Everything that decides about an action, as far as it can be known before it runs."""
        own = {
            "the function": action.function,
            "its arguments": digest(repr(action.arguments).replace(self._base, "")),
            "the configuration": self._settings(action.settings),
            "teipress": self._tool,
        }
        own.update(map(self._cause, action.inputs))
        return Causes(own, self._in_common(action.common))

    def _settings(self, settings: str) -> str:
        if settings not in self._configured:
            self._configured[settings] = digest(settings)
        return self._configured[settings]

    def _in_common(self, paths: tuple[Path, ...]) -> Common:
        """The causes that thousands of actions have in common, asked for once: the tuple is known by being the same one."""
        _, common = self._common.get(id(paths), (paths, None))
        if common is None:
            causes = dict(map(self._cause, paths))
            common = Common(digest(causes), causes)
            self._common[id(paths)] = (paths, common)
        return common

    def extended(self, causes: Causes, reads: Iterable[str]) -> Causes:
        """The causes with the files that the action said it has read, `reads`."""
        if not reads:
            return causes
        self.inputs.update(reads)
        return causes._replace(own={**causes.own, **{name: self._manifest.sha256(name) for name in reads}})

    def reads(self, key: str) -> Sequence[str]:
        """What the action read when it was last done."""
        return self.rows[key].reads if key in self.rows else ()

    def _cause(self, path: Path) -> tuple[str, str]:
        """The name of an input, and its hash: a stylesheet's with those of its modules."""
        name = self._manifest.name(path)
        self.inputs.add(name)
        if not name.endswith(".xsl"):
            return name, self._manifest.sha256(name)
        if name not in self._sheets:
            modules = closure(path, toolkit_files(), self._named)
            self.inputs.update(map(self._manifest.name, modules))
            self._sheets[name] = digest([self._manifest.sha256(module) for module in modules])
        return name, self._sheets[name]

    def divided(self, actions: Iterable[Action]) -> tuple[list[Action], list[Action]]:
        """Those whose own inputs were touched since the last build, and all others."""
        touched: list[Action] = []
        others: list[Action] = []
        for action in actions:
            names = map(self._manifest.name, action.inputs)
            (others if self._manifest.touched.isdisjoint(names) else touched).append(action)
        return touched, others

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

    def reason(self, key: str, causes: Causes) -> str:
        """Why an action has to be done, in words."""
        row = self.rows.get(key)
        if row is None:
            return "was never made"
        before = self._manifest.causes(key)
        now = causes.all
        for cause, value in now.items():
            if before.get(cause) != value:
                return self._said(cause, before.get(cause), value)
        if gone := next((cause for cause in before if cause not in now), ""):
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
    return hashlib.sha256(_written(value).encode()).hexdigest()


_written = json.JSONEncoder(ensure_ascii=False).encode


def known_by(causes: Causes) -> str:
    """What an action is known by: the digest of all that decides about it."""
    return digest([causes.own, causes.common.digest])
