"""Many pieces of work over many processes, so that one that kills or hangs its process costs only itself.

The seam is `concurrent.futures.Executor`: a cluster's executor can take the place of the processes. Work goes out in
batches; when a process dies, the executor is started again and the pieces that were under way are tried one by one, with
nothing beside them, until the culprit is known: that costs two deaths, where halving would cost as many as there are halves.
"""

from __future__ import annotations

import contextlib
import faulthandler
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a piece of work has no result: its process died or was stopped, or the work raised."""

    reason: str


@dataclass(slots=True)
class _Batch(Generic[T]):
    items: Sequence[T]
    suspect: bool = False


def cores() -> int:
    """The processor cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def processes(jobs: int) -> Executor:
    """Worker processes by forkserver, by spawn where there is none; they end with their parent and ignore Ctrl-C."""
    known = multiprocessing.get_all_start_methods()
    method = "forkserver" if "forkserver" in known else "spawn"
    context = multiprocessing.get_context(method)
    if method == "forkserver":
        context.set_forkserver_preload(["teipress.building.pool", "lxml.etree"])
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin)


class Pool(Generic[T, R]):
    """`submit` batches, then take `finished()` until nothing is left. `function` maps a batch to as many results.

    Without `executor` everything is done in this process, and nothing protects it.
    """

    def __init__(
        self,
        function: Callable[[Sequence[T]], Sequence[R]],
        jobs: int = 0,
        executor: Callable[[int], Executor] | None = processes,
    ) -> None:
        self.jobs = (jobs or cores()) if executor else 1
        self._function = function
        self._start = executor
        self._executor: Executor | None = None
        self._queue: deque[_Batch[T]] = deque()
        self._flying: dict[Future[Sequence[R]], _Batch[T]] = {}

    def __enter__(self) -> Pool[T, R]:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        self.stop()

    @property
    def busy(self) -> bool:
        """Whether anything is queued or under way."""
        return bool(self._queue or self._flying)

    def begin(self) -> None:
        """Let the first process start now, while there is something else to do before work is sent."""
        if self._start is not None and self._executor is None:
            self._executor = self._start(self.jobs)
            self._executor.submit(self._function, ())

    def submit(self, items: Sequence[T]) -> None:
        self._queue.append(_Batch(items))
        if self._start is not None:
            self._launch()

    def finished(self) -> Iterator[tuple[T, R | Failure]]:
        """Wait until at least one batch has ended; give its items with their results, or why they have none."""
        if self._start is None:
            batch = self._queue.popleft()
            yield from zip(batch.items, self._here(batch.items), strict=True)
            return
        self._launch()
        done, _ = wait(self._flying, return_when=FIRST_COMPLETED)
        if any(isinstance(future.exception(), BrokenExecutor) for future in done):
            done = self._restart()
        for future in done:
            yield from self._landed(self._flying.pop(future), future)

    def _here(self, items: Sequence[T]) -> Iterator[R | Failure]:
        for item in items:
            try:
                yield self._function([item])[0]
            except Exception as error:
                yield Failure(_said(error))

    def _launch(self) -> None:
        alone = any(batch.suspect for batch in self._flying.values())
        while self._queue and not alone and len(self._flying) < self.jobs:
            alone = self._queue[0].suspect
            if alone and self._flying:
                return
            batch = self._queue.popleft()
            if self._executor is None:
                assert self._start is not None
                self._executor = self._start(self.jobs)
            try:
                self._flying[self._executor.submit(self._function, batch.items)] = batch
            except BrokenExecutor:
                # A worker died since the last look: what is under way says so, or nothing was.
                self._queue.appendleft(batch)
                if not self._flying:
                    self.stop()
                return

    def _landed(self, batch: _Batch[T], future: Future[Sequence[R]]) -> Iterator[tuple[T, R | Failure]]:
        error = future.exception()
        if error is None:
            yield from zip(batch.items, future.result(), strict=True)
        elif len(batch.items) == 1:
            yield batch.items[0], Failure(_said(error))
        else:
            self._suspect(batch)

    def _restart(self) -> set[Future[Sequence[R]]]:
        """After a death: what was under way is tried again, each piece alone; what has died alone is the culprit."""
        wait(self._flying)
        lost = [f for f in self._flying if isinstance(f.exception(), BrokenExecutor)]
        self.stop()
        for future in lost:
            if not self._flying[future].suspect:
                self._suspect(self._flying.pop(future))
        return set(self._flying)

    def _suspect(self, batch: _Batch[T]) -> None:
        self._queue.extendleft(_Batch([item], suspect=True) for item in reversed(batch.items))

    def stop(self) -> None:
        """End the worker processes at once. What they were doing is lost; the pool can be used again."""
        executor, self._executor = self._executor, None
        if executor is not None:
            _kill(executor)
            executor.shutdown(wait=True, cancel_futures=True)


def run(
    function: Callable[[Sequence[T]], Sequence[R]],
    items: Iterable[T],
    *,
    jobs: int = 0,
    size: int = 32,
    executor: Callable[[int], Executor] = processes,
) -> Iterator[tuple[T, R | Failure]]:
    """All items with their results, in the order of the items, given as soon as that order allows; `jobs=1`: in this process."""
    entries = list(enumerate(items))
    ready: dict[int, tuple[T, R | Failure]] = {}
    following = 0
    with Pool[tuple[int, T], R](_Unnumbered(function), jobs, None if jobs == 1 else executor) as pool:
        for batch in _batches(entries, pool.jobs, size):
            pool.submit(batch)
        while pool.busy:
            for (number, item), result in pool.finished():
                ready[number] = (item, result)
            while following in ready:
                yield ready.pop(following)
                following += 1


def _batches(entries: Sequence[T], jobs: int, size: int) -> Iterator[Sequence[T]]:
    """Small batches first, so that the first results are there soon; no larger than lets every process take part."""
    most = max(1, min(size, len(entries) // (jobs * 4)))
    start, count = 0, 0
    while start < len(entries):
        step = min(2 ** (count // jobs), most)
        yield entries[start : start + step]
        start, count = start + step, count + 1


@dataclass(frozen=True, slots=True)
class _Unnumbered(Generic[T, R]):
    function: Callable[[Sequence[T]], Sequence[R]]

    def __call__(self, entries: Sequence[tuple[int, T]]) -> Sequence[R]:
        return self.function([item for _, item in entries])


@contextlib.contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """In a worker: end the process when the work inside takes longer, even where native code never gives way."""
    if not seconds or multiprocessing.parent_process() is None:
        yield
        return
    with open(os.devnull, "w") as sink:  # noqa: PTH123
        faulthandler.dump_traceback_later(seconds, exit=True, file=sink)
        try:
            yield
        finally:
            faulthandler.cancel_dump_traceback_later()


def _said(error: BaseException) -> str:
    if isinstance(error, BrokenExecutor):
        return "its process died or was stopped"
    return f"{type(error).__name__}: {error}".strip(": ")


def _kill(executor: Executor) -> None:
    # ProcessPoolExecutor.kill_workers comes with Python 3.14; before, its table of processes is all there is.
    for process in list((getattr(executor, "_processes", None) or {}).values()):
        process.kill()


def _begin() -> None:
    """In a new worker: Ctrl-C is the parent's business, and nobody outlives the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is None:
        return
    if sys.platform == "linux":
        _signal_at_end(int(parent.sentinel))
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


def _signal_at_end(sentinel: int) -> None:
    """Let the system end this process when the pipe from its parent closes: a thread waits for ever while Saxon runs."""
    import fcntl

    fcntl.fcntl(sentinel, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(sentinel, fcntl.F_SETFL, fcntl.fcntl(sentinel, fcntl.F_GETFL) | os.O_ASYNC)
    with contextlib.suppress(ProcessLookupError):
        if not _open_at_other_end(sentinel):
            os._exit(1)


def _open_at_other_end(sentinel: int) -> bool:
    import select

    readable, _, _ = select.select([sentinel], [], [], 0)
    return not readable
