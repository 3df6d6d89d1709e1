"""The way of a document from TEI to what is published: check, plan, make, clear away.

texts ──▶ are they converted?
tei/documents ──▶ are they valid? ──▶ plan: site · pdf · text ──▶ make what is due ──▶ build/
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from teipress import catalog
from teipress.building import checks, glance, plan, sweep
from teipress.building.due import Due
from teipress.building.make import Maker, Outcome, Piece, Progress, Stopped, frozen, perform
from teipress.building.manifest import Manifest, locked
from teipress.building.pool import Pool, processes
from teipress.diagnostics import Diagnostic
from teipress.edition import Edition
from teipress.work import Action


@dataclass(frozen=True, slots=True)
class Built:
    """What stands in build/ after a build. `files` are relative to the edition; `invalid` documents are not among them.

    `made`, `kept` and `removed` count files; `reasons` say why an action was done (with `explain`).
    """

    files: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    documents: int = 0
    invalid: tuple[str, ...] = ()
    made: int = 0
    kept: int = 0
    removed: int = 0
    reasons: tuple[tuple[str, str], ...] = ()

    @property
    def ok(self) -> bool:
        return not any(finding.severity == "error" for finding in self.diagnostics)

    def _repr_html_(self) -> str:
        """For notebooks: what was made, and what was found."""
        from teipress.library import findings_as_html

        counts = (
            f"{self.documents} documents, {self.made} files made, {self.kept} kept, {self.removed} removed"
        )
        return f"<p>{counts}</p>{findings_as_html(self.diagnostics)}"


def _never(key: str) -> bool:
    return False


def build(
    edition: Edition,
    only: Iterable[str] | None = None,
    jobs: int = 1,
    explain: bool = False,
    progress: Progress | None = None,
    *,
    pool: Pool[Piece, Outcome] | None = None,
    later: Callable[[str], bool] = _never,
    waiting: Callable[[], None] = lambda: None,
) -> Built:
    """Make everything in build/ that is out of date; `only` names outputs, `jobs=0` takes all cores.

    Nothing is raised for what is wrong with documents or the disk. `jobs=1` works without a `__main__` guard.
    A `pool` that is given takes the place of `jobs`: `Pool(perform, 32, executor=client.get_executor)` works on a cluster.
    Actions whose key is `later` are left as they are.
    """
    edition = replace(edition, root=edition.root.resolve())
    outputs = tuple(only or edition.config["build.outputs"])
    memory = edition.build / ".teipress"
    try:
        with locked(memory / "lock", waiting), Manifest(edition.root, memory / "manifest.sqlite") as manifest:
            run = _Run(edition, outputs, manifest, explain, progress or _silent, later)
            if told := run.told():
                return told
            if pool is not None:
                return run.made(pool)
            with Pool(perform, jobs, None if jobs == 1 else processes) as own:
                return run.made(own)
    except (OSError, sqlite3.OperationalError, Stopped) as error:
        return Built(diagnostics=(_unwritable(edition, error),))


class _Run:
    """One build, with the lock held."""

    def __init__(
        self,
        edition: Edition,
        outputs: tuple[str, ...],
        manifest: Manifest,
        explain: bool,
        progress: Progress,
        later: Callable[[str], bool],
    ) -> None:
        self._edition, self._outputs, self._manifest = edition, outputs, manifest
        self._explain, self._progress, self._later = explain, progress, later
        self._tool = glance.tool(manifest)
        self._own = manifest.asked()
        self._token = glance.token(edition, outputs, self._tool)

    def told(self) -> Built | None:
        """The last result, if nothing at all has changed."""
        fields = glance.remembered(self._manifest, self._token)
        return Built(**{**fields, "kept": len(fields["files"])}) if fields else None

    def made(self, pool: Pool[Piece, Outcome]) -> Built:
        """Check, plan, make, clear away."""
        edition, manifest = self._edition, self._manifest
        pool.begin()
        sweep.after_interruption(edition.build, manifest)
        catalog.write(edition.root)
        glance.forget(manifest)
        due = Due(edition.root, manifest, self._tool)
        before = dict(due.rows)
        seconds = float(edition.config["build.time-limit"])
        with Maker(edition.root, manifest, due, pool, seconds=seconds) as maker:
            documents, clashes = plan.unique(plan.listed(edition.documents, ".xml"))
            clashes = tuple(replace(each, file=manifest.name(each.file)) for each in clashes)
            valid = self._checked(maker, documents)
            self._published(maker, valid)
        kinds = {*self._outputs, *checks.KINDS}
        removed = sweep.superseded(edition.build, manifest, before, maker.rows, kinds)
        built = self._built(maker, documents, valid, clashes, removed)
        if set(self._outputs) >= set(edition.config["build.outputs"]):
            manifest.keep_files(due.inputs | maker.files() | self._own)
        if not (maker.broken or maker.put_off):
            kept = {"files": built.files, "documents": built.documents, "invalid": built.invalid}
            told = {"keys": maker.with_findings(), "apart": frozen(clashes)}
            glance.remember(manifest, self._token, {**kept, **told})
        return built

    def _built(
        self,
        maker: Maker,
        documents: tuple[Path, ...],
        valid: tuple[Path, ...],
        clashes: tuple[Diagnostic, ...],
        removed: int,
    ) -> Built:
        rows = [row for row in maker.rows.values() if row.output in self._outputs]
        files = sorted(name for row in rows for name in row.files)
        published = set(valid)
        invalid = tuple(path.stem for path in documents if path not in published)
        made = len(maker.made.intersection(files))
        reasons = tuple(maker.reasons.items())
        return Built(
            tuple(files),
            (*clashes, *maker.found()),
            len(valid),
            invalid,
            made,
            len(files) - made,
            removed,
            reasons,
        )

    def _checked(self, maker: Maker, documents: tuple[Path, ...]) -> tuple[Path, ...]:
        """The documents that may be published."""
        texts = checks.freshness(self._edition, documents)
        validation = checks.validation(self._edition, documents)
        self._make(maker, [*texts, *validation])
        invalid = {action.inputs[0] for action in validation if action.key in maker.failed}
        valid = tuple(path for path in documents if path not in invalid)
        across = checks.across(self._edition, valid)
        self._make(maker, across)
        said = (each for action in across for each in maker.findings.get(action.key, ()))
        wrong = {finding.file for finding in said if finding.severity == "error"}
        return tuple(path for path in valid if self._manifest.name(path) not in wrong)

    def _make(self, maker: Maker, actions: Sequence[Action]) -> None:
        maker.outputs.update({each.key: each.key.partition(":")[0] for each in actions})
        maker.make(actions, self._progress, explain=self._explain)

    def _published(self, maker: Maker, valid: tuple[Path, ...]) -> None:
        """Make the outputs; a document that fails in one is withdrawn from it before others are made that name it."""
        withdrawn: dict[str, set[Path]] = {output: set() for output in self._outputs}
        while True:
            planned: list[Action] = []
            for output in self._outputs:
                documents = tuple(path for path in valid if path not in withdrawn[output])
                actions = plan.actions(output, self._edition, documents)
                maker.outputs.update({action.key: output for action in actions})
                planned += actions
            now = maker.without(planned, self._later)
            rests, single, shared = plan.divided(now, valid)
            maker.make(single, self._progress, explain=self._explain)
            failed = [
                (maker.outputs[key], path) for key, path in rests.items() if path and key in maker.failed
            ]
            if not failed:
                break
            for output, path in failed:
                withdrawn[output].add(path)
        maker.make(shared, self._progress, explain=self._explain)


def _silent(done: int, total: int, key: str) -> None: ...


def _unwritable(edition: Edition, error: Exception) -> Diagnostic:
    message = f"build/ cannot be written: {getattr(error, 'strerror', None) or error}"
    hint = "what was made before this is kept; free some room or mend the permissions, then build again"
    return Diagnostic("BUILD-UNWRITABLE", "error", message, str(edition.build), hint=hint)
