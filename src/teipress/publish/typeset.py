"""typst in a process of its own: a job goes in as JSON, a PDF and what was learned come out.

A template or a font that hangs ends by the time limit, one that crashes takes nothing with it. Nothing is fetched: packages are
looked for in an empty folder, and a proxy that is not there answers for the network.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

#: Passes until the pages must agree with themselves.
PASSES = 4
#: Bytes of data from which a pass has a process of its own.
LARGE = 1_000_000
STANDARDS = ("a-3a", "ua-1")


@dataclass(frozen=True)
class Job:
    """What to typeset: a folder with edition.typ, style.typ, data.json and what these name. `timestamp` in seconds."""

    folder: str
    output: str
    timestamp: int
    fonts: tuple[str, ...] = ()
    system_fonts: bool = False
    standards: tuple[str, ...] = STANDARDS
    passes: int = PASSES


@dataclass(frozen=True)
class Outcome:
    """`problem` is empty where there is a PDF: `typst` (with message and detail), `font` (with the characters that are
    `missing`), `unsteady`, `time`, `crash`. `blamed` and `place` are the document and the block an error was traced to."""

    problem: str = ""
    message: str = ""
    detail: str = ""
    hints: tuple[str, ...] = ()
    passes: int = 0
    missing: tuple[str, ...] = ()
    blamed: str = ""
    place: dict[str, Any] = field(default_factory=dict)
    geometry: dict[str, Any] = field(default_factory=dict)
    seen: dict[str, Any] = field(default_factory=dict)


def typeset(job: Job, seconds: float = 900) -> Outcome:
    """Run a job: in one process where it is small, else each pass in a process of its own, whose memory ends with it."""
    large = (Path(job.folder) / "data.json").stat().st_size > LARGE
    if not large:
        return _process(job, seconds)
    for _ in range(PASSES):
        outcome = _process(replace(job, passes=1), seconds)
        if outcome.problem != "unsteady":
            break
    return outcome


def _process(job: Job, seconds: float) -> Outcome:
    nowhere = "http://127.0.0.1:9"
    environment = {**os.environ, "HTTPS_PROXY": nowhere, "https_proxy": nowhere, "ALL_PROXY": nowhere}
    command = [sys.executable, "-m", "teipress.publish.typeset"]
    try:
        done = subprocess.run(
            command,
            input=json.dumps(asdict(job)),
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=seconds,
            env=environment,
        )
    except subprocess.TimeoutExpired:
        return Outcome("time", f"took longer than {seconds:g} seconds")
    if done.returncode:
        last = done.stderr.strip().splitlines()[-1:] or [f"ended with status {done.returncode}"]
        return Outcome("crash", last[0])
    return Outcome(**json.loads(done.stdout))


def run(job: Job) -> Outcome:
    """The passes: look, solve, look again; print when nothing moves any more."""
    import typst

    from teipress.publish.blame import culprit
    from teipress.publish.geometry import first_geometry, solve

    folder = Path(job.folder)
    data = json.loads((folder / "data.json").read_bytes())
    kept = folder / "geometry.json"
    geometry = json.loads(kept.read_bytes()) if kept.exists() else first_geometry(data)
    if missing := _missing(job, folder):
        return Outcome("font", missing=missing)
    try:
        compiler = _compiler(job, folder, geometry)
        for number in range(1, job.passes + 1):
            seen = _look(compiler)
            solved = json.loads(json.dumps(solve(seen, data, geometry)))
            if solved == geometry:
                compiler.compile(
                    output=job.output, pdf_standards=list(job.standards), timestamp=job.timestamp
                )
                return Outcome(passes=number, geometry=geometry, seen=seen)
            moved, geometry = _moved(geometry, solved), solved
            _write(folder, geometry)
    except typst.TypstError as error:
        # In a volume it would take long, and the document's own PDF says it.
        small = len(data["documents"]) == 1
        blamed, place = culprit(data, lambda part: _fails(job, folder, part)) if small else ("", {})
        return Outcome(
            "typst", error.message, error.diagnostic, tuple(error.hints or ()), 0, (), blamed, place
        )
    return Outcome("unsteady", moved, passes=job.passes, geometry=geometry)


def _missing(job: Job, folder: Path) -> tuple[str, ...]:
    """Characters that no font can draw: the answer to the question that fonts.py wrote."""
    import typst

    from teipress.publish.fonts import refused

    question = folder / "characters.typ"
    if not question.exists():
        return ()
    try:
        _compiler(job, folder, None, question.name).compile(format="pdf", pdf_standards=list(job.standards))
    except typst.TypstError as error:
        return tuple(refused(error.diagnostic))
    return ()


def _fails(job: Job, folder: Path, data: dict[str, Any]) -> bool:
    """Whether some of the data cannot be printed, in one pass."""
    import typst

    from teipress.publish.geometry import first_geometry

    (folder / "data.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    compiler = _compiler(job, folder, first_geometry(data))
    try:
        compiler.compile(format="pdf", pdf_standards=list(job.standards), timestamp=job.timestamp)
    except typst.TypstError:
        return True
    return False


def _look(compiler: Any) -> dict[str, Any]:
    """Lay out and read what was exported. A query tells less of an error than a compilation: that is asked then."""
    try:
        seen: dict[str, Any] = json.loads(compiler.query("<geometry>", field="value", one=True))
    except RuntimeError:
        compiler.compile(format="pdf")
        raise
    return seen


def _compiler(job: Job, folder: Path, geometry: dict[str, Any] | None, main: str = "edition.typ") -> Any:
    import typst

    nothing = folder / ".packages"
    nothing.mkdir(exist_ok=True)
    if geometry is not None:
        _write(folder, geometry)
    fonts: list[str] = list(job.fonts)
    return typst.Compiler(
        str(folder / main),
        root=folder,
        font_paths=fonts,
        ignore_system_fonts=not job.system_fonts,
        sys_inputs={
            "data": "data.json",
            "geometry": "geometry.json",
            "alone": "yes" if job.passes == 1 else "no",
        },
        package_path=nothing,
        package_cache_path=nothing,
    )


def _write(folder: Path, geometry: dict[str, Any]) -> None:
    (folder / "geometry.json").write_text(json.dumps(geometry, ensure_ascii=False), encoding="utf-8")


def _moved(old: dict[str, Any], new: dict[str, Any]) -> str:
    """The first entry whose line or place differs between two passes."""
    for part in ("lines", "heads", "extra"):
        for i in {**old[part], **new[part]}:
            if old[part].get(i) != new[part].get(i):
                return str(i).partition(".")[0]
    return ""


if __name__ == "__main__":
    print(json.dumps(asdict(run(Job(**json.load(sys.stdin))))))
