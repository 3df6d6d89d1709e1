"""Where `urn:x-teipress:xslt/…` and `urn:x-teipress:schemas/…` are on this machine: the XML catalog for Saxon and for XML editors.

An edition commits catalog.xml, which names the same everywhere and goes on to this machine's, below build/.
"""

from __future__ import annotations

from pathlib import Path

from teipress.files import toolkit_files, write_atomically

#: The address of the toolkit's folder in stylesheets, catalogs and configuration files (xslt/catalog.xml has it, too).
ADDRESS = "urn:x-teipress:"
#: The machine's own catalog, from the edition's folder.
MACHINE = "build/.teipress/catalog.xml"
#: A copy of the schema of edition.toml, which TOML editors find by a relative path only.
SCHEMA = "build/.teipress/edition.schema.json"


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


def write(root: Path) -> None:
    """Write what editors of the edition in `root` need from this machine, where it is not there already. Raises: OSError."""
    schema = (toolkit_files() / "schemas" / "edition.schema.json").read_text("utf-8")
    for path, wanted in ((root / MACHINE, text()), (root / SCHEMA, schema)):
        if not path.is_file() or path.read_text("utf-8") != wanted:
            write_atomically(path, wanted)
