"""The search index with one order: pagefind writes filters and their values in another order each time.

`pagefind.LANG_HASH.pf_meta` names the filters, `filter/LANG_HASH.pf_filter` holds the values; both are gzip of a mark and CBOR
(RFC 8949). They are sorted, and named by what they hold, so that equal pages give an equal index.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

_MARK = b"pagefind_dcd"
#: Where the table of filters stands in the meta file of pagefind 1.5.
_FILTERS = 3


def settle(folder: Path) -> None:
    """Put the index in `folder` (with its pagefind-entry.json) into its one order, in place."""
    import cbor2

    def sorted_filter(old: str) -> str:
        path = folder / "filter" / f"{old}.pf_filter"
        name, values = cbor2.loads(_unpacked(path))
        return _renamed(path, old, cbor2.dumps([name, sorted(values)]))

    entry_path = folder / "pagefind-entry.json"
    entry: dict[str, Any] = json.loads(entry_path.read_bytes())
    for language in entry["languages"].values():
        path = folder / f"pagefind.{language['hash']}.pf_meta"
        meta = cbor2.loads(_unpacked(path))
        meta[_FILTERS] = sorted([name, sorted_filter(old)] for name, old in meta[_FILTERS])
        language["hash"] = _renamed(path, language["hash"], cbor2.dumps(meta))
    entry["languages"] = dict(sorted(entry["languages"].items()))
    entry_path.write_text(json.dumps(entry, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _unpacked(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()).removeprefix(_MARK)


def _renamed(path: Path, old: str, content: bytes) -> str:
    """Write `content` under a name made from it, as long as the old one; the new name, without folder and ending."""
    language, _, digest = old.partition("_")
    new = f"{language}_{hashlib.sha256(content).hexdigest()[: len(digest)]}"
    path.unlink()
    # Level 0 stores: what a compressor makes of it differs between versions.
    path.with_name(path.name.replace(old, new)).write_bytes(gzip.compress(_MARK + content, 0, mtime=0))
    return new
