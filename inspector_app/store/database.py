"""The database file: the only module that names its driver; opens it durably and sorts its errors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Final, TypeAlias

from sqlcipher3 import dbapi2

from inspector_app.errors import DataError, UnavailableError
from inspector_app.store.backup import back_up
from inspector_app.store.files import is_full, make_folder, unavailable
from inspector_app.store.migrations import VERSION, migrate

Error = dbapi2.Error
IntegrityError = dbapi2.IntegrityError

Value: TypeAlias = str | int | bytes | None
Row: TypeAlias = tuple[Any, ...]  # every table is strict: a column holds the type it was declared with

APPLICATION: Final = 0x47534556  # marks a file as ours: sqlite.org/pragma.html#pragma_application_id
PATIENCE: Final = 5.0  # seconds to wait for another writer; ours hold the lock for milliseconds

# Primary result codes, sqlite.org/rescode.html. What is in neither table is our bug and stays as it is.
_WORLD: Final = {
    dbapi2.SQLITE_FULL: "store.disk_full",
    dbapi2.SQLITE_BUSY: "store.locked",
    dbapi2.SQLITE_LOCKED: "store.locked",
    dbapi2.SQLITE_READONLY: "store.read_only",
    dbapi2.SQLITE_PERM: "store.read_only",
    dbapi2.SQLITE_IOERR: "store.io",
    dbapi2.SQLITE_CANTOPEN: "store.folder",
}
_BROKEN: Final = {dbapi2.SQLITE_CORRUPT, dbapi2.SQLITE_NOTADB}
_NO_VALUES: Final = ()


class Database:
    """One connection to one file, for the thread that made it. Statements outside `saving` commit at once.

    Every method raises UnavailableError ("store.disk_full", "store.locked", "store.read_only", "store.io",
    "store.folder") or DataError ("store.damaged") where SQLite says so; the statement then had no effect.
    """

    __slots__ = ("_connection", "path")

    def __init__(self, path: Path, *, wait: float = PATIENCE, read_only: bool = False) -> None:
        self.path = path
        name = f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rwc'}"
        try:
            self._connection = dbapi2.connect(name, timeout=wait, isolation_level=None, uri=True)
        except dbapi2.Error as error:
            self._explain(error)
            raise

    def execute(self, sql: str, values: Sequence[Value] = _NO_VALUES) -> int:
        """Run one statement to its end.

        Returns:
            how many rows it inserted, changed or deleted; -1 for other statements.
        """
        try:
            return self._connection.execute(sql, values).rowcount
        except dbapi2.Error as error:
            self._explain(error)
            raise

    def row(self, sql: str, values: Sequence[Value] = _NO_VALUES) -> Row | None:
        """The first row of a query, or None; write `limit 1` where there may be more."""
        try:
            row: Row | None = self._connection.execute(sql, values).fetchone()
        except dbapi2.Error as error:
            self._explain(error)
            raise
        return row

    def rows(self, sql: str, values: Sequence[Value] = _NO_VALUES) -> list[Row]:
        """All rows of a query."""
        try:
            return self._connection.execute(sql, values).fetchall()
        except dbapi2.Error as error:
            self._explain(error)
            raise

    def close(self) -> None:
        """End the connection; an open transaction is undone."""
        self._connection.close()

    def _undo(self) -> None:
        """End a transaction that is still open; after some errors SQLite has done so itself."""
        if self._connection.in_transaction:
            self.execute("rollback")

    def _migrate(self) -> None:
        try:
            migrate(self._connection)
        except dbapi2.Error as error:
            self._explain(error)
            raise

    def _explain(self, error: dbapi2.Error) -> None:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code == dbapi2.SQLITE_IOERR and is_full(self.path.parent):
            raise UnavailableError("store.disk_full", place=str(self.path)) from error
        if code in _WORLD:
            raise UnavailableError(_WORLD[code], place=str(self.path)) from error
        if code in _BROKEN:
            raise DataError("store.damaged", place=str(self.path)) from error


@contextmanager
def saving(db: Database) -> Iterator[None]:
    """One transaction: all of the block is stored durably when it ends, or nothing. Blocks do not nest."""
    db.execute("begin immediate")
    try:
        yield
        db.execute("commit")
    finally:
        db._undo()


def open_database(path: Path, *, wait: float = PATIENCE) -> Database:
    """Open the file, or make it; afterwards every commit survives a loss of power.

    Args:
        wait: seconds to wait for another writer before "store.locked".

    Raises:
        DataError: "store.newer", a file of a newer program, "store.foreign", a file of another program,
            or "store.damaged"; the file is not written to.
        UnavailableError: "store.folder", the folder cannot be written, and as `Database`.
    """
    make_folder(path.parent)
    found = _look(path, wait)
    with ExitStack() as opened:
        db = Database(path, wait=wait)
        opened.callback(db.close)
        _demand(db, "pragma journal_mode = wal", "wal")
        db.execute("pragma synchronous = full")
        _demand(db, "pragma synchronous", 2)
        db.execute("pragma foreign_keys = on")
        _demand(db, "pragma foreign_keys", 1)
        if found < VERSION:
            _upgrade(db, found)
        opened.pop_all()
    return db


def _look(path: Path, wait: float) -> int:
    """The schema version of a file, 0 for a new one, found out without writing a byte to it."""
    try:
        size = path.stat().st_size
    except FileNotFoundError:
        return 0
    except OSError as error:
        raise unavailable(error, path) from error
    if size == 0:
        return 0
    with ExitStack() as looking:
        db = Database(path, wait=wait, read_only=True)
        looking.callback(db.close)
        tables = db.row("select count(*) from sqlite_schema")
        application, version = db.row("pragma application_id"), db.row("pragma user_version")
    if application != (APPLICATION,) and tables != (0,):
        raise DataError("store.foreign", place=str(path))
    found: int = version[0] if version is not None else 0
    if found > VERSION:
        raise DataError("store.newer", place=str(path), found=found, known=VERSION)
    return found


def _demand(db: Database, sql: str, wanted: Value) -> None:
    """Without these settings a saved answer could be lost, so none is taken at its word.

    Raises:
        UnavailableError: "store.not_durable", as on a share that cannot hold a WAL.
    """
    if db.row(sql) != (wanted,):
        raise UnavailableError("store.not_durable", place=str(db.path), setting=sql)


def _upgrade(db: Database, found: int) -> None:
    if found > 0:
        back_up(db, db.path.with_name(f"{db.path.stem}.version-{found}{db.path.suffix}"))
    with saving(db):
        db.execute(f"pragma application_id = {APPLICATION}")  # a pragma binds no parameters
        db._migrate()
