"""A process is killed again and again while it saves: all it said was saved is there, nothing half."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from random import Random

from inspector_app.store.database import Database, open_database
from inspector_app.store.evaluations import Evaluations
from inspector_app.store.journal import Journal
from tests.store.samples import STREAM

PROJECT = Path(__file__).parent.parent.parent
KILLS = int(os.environ.get("INSPECTOR_KILLS", "20"))
"""How often the process is killed; a long run sets more."""


@contextmanager
def appending(path: Path) -> Iterator[subprocess.Popen[str]]:
    """The process, killed at the end of the block."""
    command = [sys.executable, "-m", "tests.store.appends", str(path), "A", "9000"]
    process = subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def acknowledged(path: Path, atleast: int) -> set[str]:
    """The ids said to be saved by one process that is killed after so many."""
    with appending(path) as process:
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(atleast)]
        process.kill()
        said += process.stdout.readlines()
        process.stdout.close()
    return {line.strip() for line in said if line.endswith("\n")}


def check_whole(db: Database, expected: set[str]) -> None:
    """Every acknowledged op is there, without gap, chained, and the list says the same as the journal."""
    journal = Journal(db)
    stored = journal.ops(STREAM)
    assert expected <= {op.id for op in stored}
    assert [op.n for op in stored] == list(range(1, len(stored) + 1))
    assert journal.verify(STREAM) is None
    row = Evaluations(db).get("1")
    assert row is not None
    assert row.venue_name == str(len(stored))


def test_a_killed_process_loses_nothing_it_said_was_saved(path: Path) -> None:
    open_database(path).close()
    random, expected = Random(20261123), set[str]()
    for _ in range(KILLS):
        expected |= acknowledged(path, random.randint(1, 40))
        with closing(open_database(path)) as db:
            check_whole(db, expected)
    assert len(expected) >= KILLS
    with closing(open_database(path)) as db:
        assert db.rows("pragma integrity_check") == [("ok",)]
