"""store.database: commits are durable, some files are refused, errors are sorted by who can help."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from inspector_app.errors import AppError, DataError, UnavailableError
from inspector_app.store import database, migrations
from inspector_app.store.database import (
    APPLICATION,
    Database,
    Error,
    IntegrityError,
    open_database,
    saving,
)
from inspector_app.store.settings import Settings

Scene = Callable[[Path], AppError]


def raised(path: Path, *, wait: float = 0.05) -> AppError:
    """The error with which a file is refused."""
    with pytest.raises(AppError) as error:
        open_database(path, wait=wait)
    return error.value


def hashes(folder: Path) -> dict[str, str]:
    """Name -> hash of every file with content, without SQLite's index of the WAL, which readers rebuild."""
    files = [file for file in folder.iterdir() if file.stat().st_size and not file.name.endswith("-shm")]
    return {file.name: sha256(file.read_bytes()).hexdigest() for file in files}


def free(folder: Path) -> int:
    """Bytes that still fit on the disk of the folder."""
    return shutil.disk_usage(folder).free


def make_newer(path: Path) -> None:
    """A file of a later release, its last commit still in the WAL, as a crash of that release leaves it."""
    script = (
        "import os, sys; from sqlcipher3 import dbapi2;"
        "c = dbapi2.connect(sys.argv[1], isolation_level=None);"
        f"c.execute('pragma journal_mode = wal'); c.execute('pragma application_id = {APPLICATION}');"
        "c.execute('create table ops (a)'); c.execute('pragma user_version = 9999'); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", script, str(path)], check=True)


def test_every_commit_is_made_for_a_loss_of_power(db: Database) -> None:
    """Measured elsewhere: WAL with synchronous=NORMAL loses acknowledged commits when power fails."""
    assert db.row("pragma journal_mode") == ("wal",)
    assert db.row("pragma synchronous") == (2,)
    assert db.row("pragma foreign_keys") == (1,)


def test_the_settings_hold_after_opening_again(db: Database, path: Path) -> None:
    db.close()
    with closing(open_database(path)) as again:
        test_every_commit_is_made_for_a_loss_of_power(again)


def test_a_setting_that_did_not_take_is_refused(db: Database) -> None:
    with pytest.raises(UnavailableError, match=r"store\.not_durable"):
        database._demand(db, "pragma synchronous", 0)


def test_a_fresh_file_bears_our_mark_and_version(db: Database) -> None:
    assert db.row("pragma application_id") == (APPLICATION,)
    assert db.row("pragma user_version") == (migrations.VERSION,)


def test_opening_an_existing_file_imports_no_slow_library(db: Database, path: Path) -> None:
    db.close()
    script = (
        "import sys; from pathlib import Path; from inspector_app.store.database import open_database;"
        "open_database(Path(sys.argv[1])).close(); sys.exit('sqlite_utils' in sys.modules)"
    )
    project = Path(__file__).parent.parent.parent
    ran = subprocess.run([sys.executable, "-c", script, str(path)], cwd=project)
    assert ran.returncode == 0


def test_a_file_of_a_newer_version_is_refused_and_untouched(tmp_path: Path) -> None:
    make_newer(tmp_path / "inspector.db")
    before = hashes(tmp_path)
    error = raised(tmp_path / "inspector.db")
    assert isinstance(error, DataError)
    assert error.code == "store.newer"
    assert error.details == {"found": 9999, "known": migrations.VERSION}
    assert hashes(tmp_path) == before
    assert set(before) == {"inspector.db", "inspector.db-wal"}


def test_a_file_of_another_program_is_refused_and_untouched(path: Path) -> None:
    with closing(dbapi2.connect(str(path), isolation_level=None)) as other:
        other.execute("create table theirs (a)")
    before = hashes(path.parent)
    assert raised(path).code == "store.foreign"
    assert hashes(path.parent) == before


def test_a_file_that_is_no_database_is_refused_and_untouched(path: Path) -> None:
    path.write_bytes(b"not a database" * 1000)
    error = raised(path)
    assert isinstance(error, DataError)
    assert error.code == "store.damaged"
    assert error.place == str(path)
    assert path.read_bytes() == b"not a database" * 1000


def test_damage_inside_the_file_is_named_when_met(db: Database, path: Path) -> None:
    with saving(db):
        for n in range(300):
            Settings(db).put(f"name {n}", "x" * 100)
    db.close()
    whole = path.read_bytes()
    kept = len(whole) - 16_384  # opening reads the tables' names, which lie before the settings
    path.write_bytes(whole[:kept] + b"\xff" * (len(whole) - kept))
    with closing(open_database(path)) as damaged, pytest.raises(DataError, match=r"store\.damaged"):
        damaged.rows("select * from settings")


def test_a_start_that_was_killed_before_its_first_table_is_continued(path: Path) -> None:
    with closing(dbapi2.connect(str(path), isolation_level=None)) as killed:
        killed.execute("pragma journal_mode = wal")
    assert path.stat().st_size > 0
    with closing(open_database(path)) as db:
        assert db.row("pragma user_version") == (migrations.VERSION,)


def test_an_empty_file_becomes_a_database(path: Path) -> None:
    path.touch()
    with closing(open_database(path)) as db:
        assert db.rows("select * from settings") == []


def test_missing_folders_are_made(tmp_path: Path) -> None:
    with closing(open_database(tmp_path / "资料" / "100% #1" / "inspector.db")) as db:
        assert db.path.is_file()


def test_a_folder_that_is_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    error = raised(tmp_path / "file" / "data" / "inspector.db")
    assert isinstance(error, UnavailableError)
    assert error.code == "store.folder"


def test_a_folder_at_the_place_of_the_file_is_refused(path: Path) -> None:
    path.mkdir()
    assert isinstance(raised(path), UnavailableError)


def test_a_folder_that_cannot_be_written_is_named(closed_folder: Path) -> None:
    assert raised(closed_folder / "inspector.db").code == "store.folder"
    assert raised(closed_folder / "data" / "inspector.db").code == "store.folder"


def test_a_folder_that_cannot_be_entered_is_named(
    closed_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = Path.stat

    def forbidden(path: Path, **named: bool) -> os.stat_result:
        if path.suffix == ".db":
            raise PermissionError(13, "Permission denied")
        return look(path, **named)

    monkeypatch.setattr(Path, "stat", forbidden)
    assert raised(closed_folder / "inspector.db").code == "store.folder"


def test_a_file_that_may_only_be_read_is_named(db: Database, path: Path) -> None:
    db.close()
    with closing(Database(path, read_only=True)) as reading, pytest.raises(UnavailableError) as error:
        Settings(reading).put("name", "value")
    assert error.value.code == "store.read_only"


def test_a_second_writer_waits_and_then_says_so(db: Database, path: Path) -> None:
    with closing(open_database(path, wait=0.05)) as second, saving(db):
        with pytest.raises(UnavailableError, match=r"store\.locked"), saving(second):
            Settings(second).put("never", "reached")
        Settings(db).put("name", "value")
    assert Settings(db).get("name") == "value"
    assert Settings(db).get("never") is None


def test_all_of_a_block_is_saved_or_nothing(db: Database) -> None:
    settings = Settings(db)

    def break_off() -> None:
        with saving(db):
            settings.put("name", "value")
            raise KeyError

    with pytest.raises(KeyError):
        break_off()
    assert settings.get("name") is None
    with saving(db):
        settings.put("name", "value")
    assert settings.get("name") == "value"


def test_a_full_disk_keeps_what_was_saved_and_loses_the_rest(small_disk: Path) -> None:
    """The disk is really full where a test may mount one; else the file may not grow."""
    other = small_disk / "other"
    other.write_bytes(bytes(300_000))
    with closing(open_database(small_disk / "inspector.db")) as db:
        db.execute("pragma max_page_count = 100")
        settings = Settings(db)
        saved: list[int] = []

        def fill() -> None:
            for n in range(10_000):
                with saving(db):
                    settings.put(f"{n}", "x" * 2000)
                    settings.put(f"{n} again", "x" * 2000)
                saved.append(n)

        with pytest.raises(UnavailableError) as error:
            fill()
        assert error.value.code == "store.disk_full"
        assert db.row("select count(*) from settings") == (2 * len(saved),)
        assert saved
        assert db.rows("pragma integrity_check") == [("ok",)]
        other.unlink()
        db.execute("pragma max_page_count = 200")
        settings.put("after", "room was made")
    with closing(open_database(small_disk / "inspector.db")) as again:
        assert Settings(again).get("after") == "room was made"


def test_a_full_disk_is_named_also_where_sqlite_calls_it_an_io_error(
    db: Database, small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file cannot even be opened on a full disk: its WAL needs an index beside it."""
    path = small_disk / "inspector.db"
    open_database(path).close()
    if os.path.ismount(small_disk):
        (small_disk / "other").write_bytes(bytes(1 << 20)[: free(small_disk)])
        assert raised(path).code == "store.disk_full"
    error = dbapi2.OperationalError("disk I/O error")
    error.sqlite_errorcode = dbapi2.SQLITE_IOERR
    with pytest.raises(UnavailableError, match=r"store\.io"):
        db._explain(error)
    monkeypatch.setattr(database, "is_full", lambda _folder: True)
    with pytest.raises(UnavailableError, match=r"store\.disk_full"):
        db._explain(error)


def test_our_own_mistakes_are_not_dressed_up(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong statement, a broken rule, a nested block: bugs, which no message should hide."""
    for ask in (db.execute, db.row, db.rows):
        with pytest.raises(Error, match="no such table"):
            ask("select * from nowhere")
    with pytest.raises(IntegrityError):
        db.execute("insert into settings (name, value) values ('name', null)")
    with pytest.raises(Error, match="within a transaction"), saving(db), saving(db):
        pass
    monkeypatch.setattr(database, "migrate", lambda connection: connection.execute("select * from nowhere"))
    with pytest.raises(Error, match="no such table"):
        db._migrate()


def test_trouble_of_the_world_is_sorted_wherever_it_is_met(path: Path) -> None:
    path.write_bytes(b"not a database" * 1000)
    with closing(Database(path, wait=0)) as other:
        for ask in (other.execute, other.row, other.rows):
            with pytest.raises(DataError, match=r"store\.damaged"):
                ask("select * from sqlite_schema")
        with pytest.raises(DataError, match=r"store\.damaged"):
            other._migrate()


def test_an_error_without_a_code_stays_as_it_is(
    path: Path, db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mistaken(*_arguments: object, **_named: object) -> None:
        raise dbapi2.ProgrammingError("ours")

    monkeypatch.setattr(dbapi2, "connect", mistaken)
    with pytest.raises(Error, match="ours"):
        Database(path)
    assert db.row("select 1") == (1,)


def test_an_older_file_is_copied_before_it_is_changed(
    db: Database, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Settings(db).put("name", "value")
    db.close()

    def m9999_later(later: object) -> None:
        later.execute("create table later (a text) strict")  # type: ignore[attr-defined]  # sqlite_utils.Database

    older = migrations.VERSION
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, m9999_later))
    monkeypatch.setattr(migrations, "VERSION", older + 1)
    monkeypatch.setattr(database, "VERSION", older + 1)
    with closing(open_database(path)) as newer:
        assert newer.row("pragma user_version") == (older + 1,)
        assert newer.rows("select * from later") == []
        assert Settings(newer).get("name") == "value"
    with closing(Database(path.with_name(f"inspector.version-{older}.db"), read_only=True)) as copy:
        assert copy.row("pragma user_version") == (older,)
        assert Settings(copy).get("name") == "value"


def test_a_migration_that_fails_leaves_the_file_as_it_was(
    db: Database, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    db.close()

    def m9999_fails(later: object) -> None:
        later.execute("create table later (a text) strict")  # type: ignore[attr-defined]  # sqlite_utils.Database
        later.execute("insert into nowhere values (1)")  # type: ignore[attr-defined]  # sqlite_utils.Database

    older = migrations.VERSION
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, m9999_fails))
    monkeypatch.setattr(migrations, "VERSION", older + 1)
    monkeypatch.setattr(database, "VERSION", older + 1)
    with pytest.raises(Error, match="no such table"):
        open_database(path)
    with closing(Database(path)) as untouched:
        assert untouched.row("pragma user_version") == (older,)
        assert untouched.row("select count(*) from sqlite_schema where name = 'later'") == (0,)


def test_a_file_in_use_by_another_process_can_be_looked_at(db: Database, path: Path) -> None:
    with closing(open_database(path, wait=0.05)) as second:
        Settings(db).put("name", os.sep)
        assert Settings(second).get("name") == os.sep
