"""A piece of work that makes files: what the outputs hand to `build`.

An output (`publish.site`, `publish.book`, ...) says what there is to do as a tuple of Actions; it neither decides what is
out of date nor in which process it runs.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from teipress.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Action:
    """`function(folder, *arguments)` writes files below `folder`; these become `build/<same relative path>`.

    `key` is unique and stable (`site:page:NAME`). `function` is `module:name`; it returns Diagnostics and is a function of
    its `arguments` and of the bytes of `inputs` and `common` alone. Inputs below build/ are made by the actions named in `after`.
    `common` are the inputs it has in common with others, none below build/: one tuple for all of them, which is compared once.
    What it reads beside them it may name in `folder/.reads`, an absolute path on each line; a build counts these with its inputs.
    `settings` is whatever else decides (a slice of the configuration, versions), as text.
    """

    key: str
    function: str
    arguments: tuple[Any, ...] = ()
    inputs: tuple[Path, ...] = ()
    settings: str = ""
    after: tuple[str, ...] = ()
    common: tuple[Path, ...] = ()

    def run(self, folder: Path) -> tuple[Diagnostic, ...]:
        module, _, name = self.function.partition(":")
        function: Callable[..., tuple[Diagnostic, ...]] = getattr(importlib.import_module(module), name)
        return function(folder, *self.arguments)
