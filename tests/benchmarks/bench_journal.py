"""The journal beside SQLite alone: one tap saved, and a large evaluation read."""

import json
import sqlite3
from functools import cached_property
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from uuid import UUID

from inspector_app.domain.canonical import Json
from inspector_app.domain.ops import Op, to_line
from inspector_app.store.database import Database, open_database, saving
from inspector_app.store.evaluations import EvaluationRow, Evaluations
from inspector_app.store.journal import Journal
from tests.benchmarks.harness import Benchmark, wall_of

STREAM = "evaluation/0193553c-0000-7000-8000-000000000001"
DEVICE = "0193553c-0000-7000-8000-00000000000a"
OPS = 10_000
ITEMS = 2_000
TAPS = 100
"""Commits in one round of the first benchmark; the round costs their median."""

_COMMIT = "insert into line (text) values (?)"
_READ = "select line from ops where stream = ? order by seq"

ROW = EvaluationRow(
    "0193553c-0000-7000-8000-000000000001", "示例温泉酒店", "TOUR-DEMO", "1", "initial", "2026-11-23", "open",
    "", "", 0, ITEMS, 0, 0, "2026-11-23T01:00:00.000Z",
)  # fmt: skip


def an_op(n: int) -> Op:
    """The n-th answer of a long visit: each item is answered five times, the later replacing the earlier."""
    earlier = (str(UUID(int=n - ITEMS)),) if n > ITEMS else ()
    value: Json = {"value": "partly", "note": "现场查看，记录完整"} if n % 10 == 0 else "yes"
    at = f"2026-11-23T09:{n // 60 % 60:02}:{n % 60:02}+08:00"
    return Op(
        str(UUID(int=n)), STREAM, DEVICE, n, "0193553c-0000-7000-8000-00000000000b",
        at, "answer.set", f"item/A{n % ITEMS}", value, earlier, critical=True, salt=f"{n:032x}",
    )  # fmt: skip


class Visit:
    """A large evaluation in a database of its own, and a bare one on the same disk; made when first used."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory(ignore_cleanup_errors=True)
        self._path = Path(self._folder.name) / "inspector.db"
        self._costs: list[float] = []

    @cached_property
    def _db(self) -> Database:
        db = open_database(self._path)
        journal = Journal(db)
        with saving(db):
            for n in range(1, OPS + 1):
                journal.append(an_op(n))
        return db

    @cached_property
    def _bare(self) -> sqlite3.Connection:
        bare = sqlite3.connect(self._path.with_name("bare.db"), isolation_level=None)
        bare.execute("pragma journal_mode = wal")
        bare.execute("pragma synchronous = full")
        bare.execute("create table line (seq integer primary key, text text)")
        return bare

    @cached_property
    def _reading(self) -> sqlite3.Connection:
        return sqlite3.connect(self._path)

    def append(self) -> float:
        """Seconds, median of the round: next n, the op and the row of the list in one durable commit."""
        journal, evaluations = Journal(self._db), Evaluations(self._db)
        costs = [wall_of(lambda: _tap(self._db, journal, evaluations)) for _ in range(TAPS)]
        self._costs += costs
        return median(costs)

    def commit(self) -> float:
        """Seconds, median of the round: one row of the same text in one durable commit."""
        bare, line = self._bare, to_line(an_op(OPS))
        return median(wall_of(lambda: bare.execute(_COMMIT, (line,))) for _ in range(TAPS))

    def slow_end(self) -> str:
        """The rarest waits of ours over all rounds."""
        return f"ours p99 {quantiles(self._costs, n=100)[98] * 1000:.2f} ms"

    def read(self) -> float:
        """Seconds: the evaluation's ops as objects."""
        journal = Journal(self._db)
        return wall_of(lambda: journal.ops(STREAM))

    def read_alone(self) -> float:
        """Seconds: what any program has to do, its rows read and each line parsed."""
        bare = self._reading
        return wall_of(lambda: [json.loads(line) for (line,) in bare.execute(_READ, (STREAM,)).fetchall()])


def _tap(db: Database, journal: Journal, evaluations: Evaluations) -> None:
    with saving(db):
        op = an_op(journal.next_n(STREAM, DEVICE))
        journal.append(op)
        evaluations.put(ROW._replace(answered=op.n))


def benchmarks() -> list[Benchmark]:
    """All figures of the journal."""
    visit = Visit()
    return [
        Benchmark(
            "journal-append", 1.6, visit.append, visit.commit, "bare SQLite FULL commit", 9, visit.slow_end
        ),
        Benchmark("journal-read", 1.8, visit.read, visit.read_alone, "rows and json.loads", 9),
    ]
