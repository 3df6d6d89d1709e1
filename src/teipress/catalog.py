"""Where `teipress:/xslt/…` and `teipress:/schemas/…` are on this machine: the XML catalog for Saxon and for XML editors.

An edition commits catalog.xml, which names the same everywhere and goes on to this machine's, below build/.
"""

from __future__ import annotations

from pathlib import Path

from teipress.files import toolkit_files, write_atomically

#: The address of the toolkit's folder in stylesheets, catalogs and configuration files.
ADDRESS = "teipress:/"
#: The machine's own catalog, from the edition's folder.
MACHINE = "build/.teipress/catalog.xml"


def text() -> str:
    """The catalog of this machine (OASIS XML Catalogs 1.1)."""
    rows = "".join(
        f'  <rewriteURI uriStartString="{ADDRESS}{part}/" rewritePrefix="{_address(part)}"/>\n'
        f'  <rewriteSystem systemIdStartString="{ADDRESS}{part}/" rewritePrefix="{_address(part)}"/>\n'
        for part in ("xslt", "schemas")
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">\n{rows}</catalog>\n'
    )


def _address(part: str) -> str:
    return f"{(toolkit_files() / part).as_uri()}/"


def write(root: Path) -> Path:
    """Write the machine's catalog of the edition in `root`, if it is not there as it should be. Raises: OSError."""
    path = root / MACHINE
    wanted = text()
    if not path.is_file() or path.read_text("utf-8") != wanted:
        write_atomically(path, wanted)
    return path
