"""store.health"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from inspector_app.store.database import Database, open_database, saving
from inspector_app.store.health import examine
from inspector_app.store.migrations import VERSION


def test_a_sound_file_is_counted_and_has_no_trouble(db: Database, path: Path) -> None:
    """It is read while the program has it open; what waits in the write-ahead log counts."""
    db.execute("insert into settings values ('person.name', '王静')")
    health = examine(path)
    assert (health.version, health.trouble) == (VERSION, ())
    assert health.rows["settings"] == 1
    assert health.rows["ops"] == 0
    assert health.size > path.stat().st_size


def test_ops_are_counted_by_kind_and_evaluations_by_status(db: Database, path: Path) -> None:
    insert = "insert into ops (id, stream, device, n, kind, target, line) values (?, 's', 'd', 1, ?, 't', '')"
    for number, kind in enumerate(["answer.set", "answer.set", "note.set"]):
        db.execute(insert, (str(number), kind))
    health = examine(path)
    assert health.kinds == {"answer.set": 2, "note.set": 1}
    assert health.statuses == {}


def test_a_damaged_file_is_examined_as_far_as_it_can_be_read(path: Path) -> None:
    """This is when support needs the file most."""
    with closing(open_database(path)) as db:
        with saving(db):
            for number in range(2000):
                db.execute("insert into settings values (?, ?)", (str(number), "x" * 100))
        db.execute("pragma wal_checkpoint(truncate)")
    damaged = bytearray(path.read_bytes())
    damaged[-20_000:-10_000] = bytes(10_000)
    path.write_bytes(damaged)
    health = examine(path)
    assert health.version == VERSION
    assert health.trouble
    assert not any("x" * 20 in line for line in health.trouble)


def test_what_is_no_database_and_what_is_not_there_have_a_code(tmp_path: Path) -> None:
    (tmp_path / "inspector.db").write_text("no database" * 1000)
    assert examine(tmp_path / "inspector.db").trouble == ("store.damaged",)
    gone = examine(tmp_path / "gone.db")
    assert (gone.trouble, gone.size) == (("store.folder",), 0)
