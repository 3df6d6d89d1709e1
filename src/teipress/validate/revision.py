"""Which files git says have changed: so that a pull request is told of its own faults."""

from __future__ import annotations

import contextlib
import subprocess
from collections.abc import Sequence
from pathlib import Path


class NoRevision(ValueError):
    """git knows no such revision, or there is no git repository; `str()` is for the user."""


def changed(files: Sequence[Path], since: str) -> list[Path]:
    """Those of `files` that differ from where this branch left the revision, or all of them where a list has changed: any pointer may dangle then.

    Files that git does not know count as changed. Raises: NoRevision.
    """
    if not files:
        return []
    folder = files[0].resolve().parent
    root = Path(_git(folder, "rev-parse", "--show-toplevel").strip())
    if since.startswith("-"):
        raise NoRevision(f"{since!r} is no revision")
    revision = _git(root, "rev-parse", "--verify", "--quiet", f"{since}^{{commit}}").strip()
    with contextlib.suppress(NoRevision):  # a shallow clone may not hold the point where the branches part
        revision = _git(root, "merge-base", revision, "HEAD").strip()
    listed = _git(root, "diff", "--name-only", "-z", "--no-ext-diff", "--no-textconv", revision, "--")
    listed += _git(root, "ls-files", "--others", "--exclude-standard", "-z")
    names = {root / name for name in listed.split("\0") if name}
    if any(name.parent.name == "lists" for name in names):
        return list(files)
    return [file for file in files if file.resolve() in names]


def _git(folder: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), *arguments],
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NoRevision(f"git cannot be asked what has changed: {error}") from None
    if done.returncode:
        reason = done.stderr.strip() or f"there is no revision {arguments[-1].partition('^')[0]!r}"
        raise NoRevision(f"git cannot say what has changed: {reason}")
    return done.stdout
