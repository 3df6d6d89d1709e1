"""Many processes: results in order, and whoever kills one costs only itself."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool

import pytest

from teipress.building.pool import Failure, run


def doubled(items: Sequence[int]) -> list[int]:
    if any(item == 13 for item in items):
        os.kill(os.getpid(), signal.SIGKILL)
    if any(item == 7 for item in items):
        raise ValueError("seven")
    return [item * 2 for item in items]


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_order_and_failures_are_named(jobs: int) -> None:
    results = list(run(doubled, range(12), jobs=jobs, size=4))
    assert [item for item, _ in results] == list(range(12))
    assert results[7][1] == Failure("ValueError: seven")
    assert [result for item, result in results if item != 7] == [n * 2 for n in range(12) if n != 7]


@pytest.mark.skipif(os.name == "nt", reason="sends a signal")
def test_a_killed_process_costs_one_result() -> None:
    results = dict(run(doubled, [*range(7), *range(8, 20)], jobs=2, size=8))
    assert results.pop(13) == Failure("its process died or was stopped")
    assert results == {n: n * 2 for n in [*range(7), *range(8, 13), *range(14, 20)]}


def test_any_executor_takes_the_place_of_processes() -> None:
    assert dict(run(doubled, range(5), jobs=3, executor=ThreadPoolExecutor)) == {n: n * 2 for n in range(5)}


def test_nothing_to_do() -> None:
    assert list(run(doubled, [], jobs=2)) == []


class _Breaks(ThreadPoolExecutor):
    """An executor whose first submission finds it broken, as when an idle worker has just died."""

    broken = True

    def submit(self, fn, /, *args, **kwargs):  # type: ignore[no-untyped-def]
        if _Breaks.broken:
            _Breaks.broken = False
            raise BrokenProcessPool("a worker died")
        return super().submit(fn, *args, **kwargs)


def test_a_death_between_two_submissions_costs_nothing() -> None:
    _Breaks.broken = True
    done = dict(run(lambda items: [item * 2 for item in items], range(5), jobs=2, size=1, executor=_Breaks))
    assert done == {0: 0, 1: 2, 2: 4, 3: 6, 4: 8}
