"""store.backup"""

import errno
import hashlib
from contextlib import closing
from pathlib import Path

import pytest

from inspector_app.errors import DataError, UnavailableError
from inspector_app.store.backup import back_up
from inspector_app.store.database import Database, open_database, saving
from inspector_app.store.journal import Journal
from inspector_app.store.settings import Settings
from tests.store.samples import STREAM, an_op


def test_a_copy_holds_all_that_was_saved_and_opens_as_a_database(db: Database, tmp_path: Path) -> None:
    with saving(db):
        Journal(db).append(an_op(1))
    target = tmp_path / "copies" / "2026-11-23.db"
    sha256 = back_up(db, target)
    assert hashlib.sha256(target.read_bytes()).hexdigest() == sha256
    assert [file.name for file in target.parent.iterdir()] == ["2026-11-23.db"]
    with closing(open_database(target)) as copy:
        assert Journal(copy).ops(STREAM) == [an_op(1)]
        assert Journal(copy).verify(STREAM) is None


def test_an_older_copy_and_a_leftover_are_replaced(db: Database, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    target.write_bytes(b"older")
    (tmp_path / "copy.db.part").write_bytes(b"left by a killed process")
    back_up(db, target)
    assert target.read_bytes().startswith(b"SQLite format 3")
    assert not (tmp_path / "copy.db.part").exists()


def test_a_copy_that_fails_its_check_is_not_kept(db: Database, tmp_path: Path) -> None:
    """The older copy stays: it may be the last good one."""
    target = tmp_path / "copy.db"
    back_up(db, target)
    older = target.read_bytes()
    db.execute("create table loose (a text) strict")
    db.execute("insert into loose values (null)")
    db.execute("pragma writable_schema = on")
    db.execute(
        "update sqlite_schema set sql = 'CREATE TABLE loose (a text not null) strict' where name = 'loose'"
    )
    db.execute("pragma writable_schema = reset")
    with pytest.raises(DataError, match=r"store\.damaged"):
        back_up(db, target)
    assert target.read_bytes() == older
    assert not (tmp_path / "copy.db.part").exists()


def test_a_full_disk_keeps_the_older_copy(small_disk: Path, tmp_path: Path) -> None:
    """Where no disk may be mounted, a name that no disk takes stands for it."""
    with closing(open_database(tmp_path / "large.db")) as db:
        Settings(db).put("large", "x" * 3_000_000)
        mounted = small_disk.is_mount()
        target = small_disk / ("copy.db" if mounted else "x" * 300)
        with pytest.raises(UnavailableError) as error:
            back_up(db, target)
    assert error.value.code == "store.disk_full" or not mounted
    assert list(small_disk.iterdir()) == []


def test_a_leftover_that_cannot_be_removed_is_named(
    db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(_path: Path, *, missing_ok: bool) -> None:
        raise PermissionError(errno.EACCES, f"held by a viewer, {missing_ok}")

    monkeypatch.setattr(Path, "unlink", held)
    with pytest.raises(UnavailableError, match=r"store\.folder"):
        back_up(db, tmp_path / "copy.db")
