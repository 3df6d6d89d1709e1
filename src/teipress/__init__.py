"""teipress: scholarly editions in TEI XML from plain text. The library uses the words of the command line.

    import teipress

    edition = teipress.Edition.open("letters")
    built = teipress.build(edition)

Every name is loaded when it is first used: `import teipress` itself loads nothing.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from teipress.diagnostics import Diagnostic as Diagnostic
    from teipress.edition import Edition as Edition
    from teipress.library import Converted as Converted
    from teipress.library import Findings as Findings
    from teipress.library import build as build
    from teipress.library import convert as convert
    from teipress.library import text as text
    from teipress.library import validate as validate
    from teipress.pipeline import Built as Built

#: Public name -> module.
_HOMES = {
    "Built": "teipress.pipeline",
    "Converted": "teipress.library",
    "Diagnostic": "teipress.diagnostics",
    "Edition": "teipress.edition",
    "Findings": "teipress.library",
    "build": "teipress.library",
    "convert": "teipress.library",
    "text": "teipress.library",
    "validate": "teipress.library",
}

__all__ = [
    "Built",
    "Converted",
    "Diagnostic",
    "Edition",
    "Findings",
    "__version__",
    "build",
    "convert",
    "text",
    "validate",
]


class _Library(ModuleType):
    """Keeps `teipress.convert` and `teipress.validate` functions when the modules of these names are imported."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Library


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'teipress' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOMES])
