"""One tap in a very large evaluation, and opening it, beside what SQLite and json alone need."""

import gc
import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.ops import to_line
from inspector_app.domain.scoring import Scoring
from inspector_app.resources import resource
from inspector_app.store.checklists import Installed
from inspector_app.store.database import saving
from inspector_app.usecases.conduct import answer_item
from inspector_app.usecases.evaluations import open_evaluation
from inspector_app.usecases.session.identity import SystemIdentity
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace, open_workspace
from tests.benchmarks.harness import Benchmark, wall_of
from tests.benchmarks.large_evaluation import (
    IDENTITY,
    LargeVisit,
    installed_text,
    large_checklist,
    large_json,
)

TAPS = 100
"""Taps in one round; the round costs their median."""

_COMMIT = "insert into line (text) values (?)"
_READ = "select line from ops where stream = ? order by seq"


class Large:
    """The evaluation in a workspace of its own, and a bare database on the same disk; made when used."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory(ignore_cleanup_errors=True)
        self._path = Path(self._folder.name)
        self._costs: list[float] = []
        self._turn = 1

    @cached_property
    def _visit(self) -> LargeVisit:
        return LargeVisit(large_checklist())

    @cached_property
    def _workspace(self) -> Workspace:
        workspace = open_workspace(self._path, resource(), SystemIdentity())
        data = large_json()
        text = installed_text(data)
        with saving(workspace.db):
            workspace.checklists.install(Installed(data["id"], data["version"], sha256_hex(data), text, ""))
            for op in self._visit.ops:
                workspace.journal.append(op)
        return workspace

    @cached_property
    def _opened(self) -> OpenedEvaluation:
        return open_evaluation(self._workspace, IDENTITY)

    @cached_property
    def _beside(self) -> Scoring:
        """Scores of the same fold that hear of an answer only when the clock runs."""
        opened = self._opened
        return Scoring(opened.checklist, opened.evaluation, opened.sheet)

    @cached_property
    def _answered(self) -> list[str]:
        return [item for item in self._opened.checklist.items if self._visit.answer(item, 0) is not None]

    @cached_property
    def _bare(self) -> sqlite3.Connection:
        bare = sqlite3.connect(self._path / "bare.db", isolation_level=None)
        bare.execute("pragma journal_mode = wal")
        bare.execute("pragma synchronous = full")
        bare.execute("create table line (seq integer primary key, text text)")
        return bare

    @cached_property
    def _reading(self) -> sqlite3.Connection:
        assert self._workspace.journal.next_n("", "") == 1
        return sqlite3.connect(self._path / "inspector.db")

    def tap(self) -> float:
        """Seconds, median of the round: an answer checked, saved durably, rescored, its result read."""
        costs = [self._one_tap() for _ in range(TAPS)]
        self._costs += costs
        return median(costs)

    def commit(self) -> float:
        """Seconds, median of the round: one row of the same text in one durable commit."""
        bare, line = self._bare, to_line(self._visit.ops[-1])
        return median(wall_of(lambda: bare.execute(_COMMIT, (line,))) for _ in range(TAPS))

    def _one_tap(self) -> float:
        opened = self._opened
        item = self._answered[self._turn * 7 % len(self._answered)]
        value, seen = self._visit.answer(item, self._turn), opened.seen(f"item/{item}")
        self._turn += 1
        return wall_of(lambda: (answer_item(opened, item, value, seen), opened.scoring.result()))

    def rescored(self) -> float:
        """Seconds, median of the round: the item rated again, sections, total and grade read."""
        return median(self._rescored_once() for _ in range(TAPS))

    def _rescored_once(self) -> float:
        opened, scoring = self._opened, self._beside
        item = self._answered[self._turn * 7 % len(self._answered)]
        answer_item(opened, item, self._visit.answer(item, self._turn), opened.seen(f"item/{item}"))
        self._turn += 1
        return wall_of(lambda: (scoring.update([f"item/{item}"]), scoring.result()))

    def slow_end(self) -> str:
        """The rarest waits of ours over all rounds."""
        return f"ours p99 {quantiles(self._costs, n=100)[98] * 1000:.2f} ms"

    def open(self) -> float:
        """Seconds: rows read, parsed, folded and scored."""
        workspace, opened = self._workspace, list[OpenedEvaluation]()
        with _own_heap():
            cost = wall_of(lambda: opened.append(open_evaluation(workspace, IDENTITY)))
            return cost + wall_of(opened[0].scoring.result)

    def read_alone(self) -> float:
        """Seconds: what any program has to do, its rows read and each line parsed."""
        bare, stream = self._reading, f"evaluation/{IDENTITY}"
        with _own_heap():
            return wall_of(
                lambda: [json.loads(line) for (line,) in bare.execute(_READ, (stream,)).fetchall()]
            )


@contextmanager
def _own_heap() -> Iterator[None]:
    """Neither side pays for collecting what the benchmarks before it left in memory."""
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def benchmarks() -> list[Benchmark]:
    """All figures of conducting an evaluation."""
    large = Large()
    return [
        Benchmark("tap", 2.0, large.tap, large.commit, "bare SQLite FULL commit", 9, large.slow_end),
        Benchmark("rescored", 1.0, large.rescored, large.commit, "bare SQLite FULL commit", 9),
        Benchmark("open", 3.5, large.open, large.read_alone, "rows and json.loads", 9),
    ]
