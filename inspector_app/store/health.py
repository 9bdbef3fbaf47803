"""How a database file is: its size, how much is in it, and what SQLite's own check says of it."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

from inspector_app.errors import AppError
from inspector_app.store.database import Database

_MOST: Final = 20  # lines of trouble; a damaged file has thousands


class Health(NamedTuple):
    """Numbers and codes only: no value of a row.

    Attributes:
        version: of the tables; size: bytes of the file with what waits in its write-ahead log.
        rows: table → how many.
        kinds: kind of op → how many; statuses: status → how many evaluations.
        trouble: what the check found, or the code of the error that ended it; empty for a sound file.
    """

    version: int
    size: int
    rows: dict[str, int]
    kinds: dict[str, int]
    statuses: dict[str, int]
    trouble: tuple[str, ...]


def examine(path: Path) -> Health:
    """Look at a database file without writing to it; a damaged one is examined as far as it can be read."""
    size = sum(part.stat().st_size for part in (path, path.with_name(f"{path.name}-wal")) if part.is_file())
    found = Health(0, size, {}, {}, {}, ())
    try:
        db = Database(path, read_only=True)
    except AppError as error:
        return found._replace(trouble=(error.code,))
    try:
        found = found._replace(version=_number(db, "pragma user_version"))
        tables = db.rows("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
        found = found._replace(
            rows={name: _number(db, f'select count(*) from "{name}"') for (name,) in tables}
        )
        found = found._replace(
            kinds=dict(db.rows("select kind, count(*) from ops group by kind order by kind")),
            statuses=dict(
                db.rows("select status, count(*) from evaluations group by status order by status")
            ),
        )
        lines = [str(line) for (line,) in db.rows(f"pragma integrity_check({_MOST})")]
        return found._replace(trouble=() if lines == ["ok"] else tuple(lines))
    except AppError as error:
        return found._replace(trouble=(error.code,))
    finally:
        db.close()


def _number(db: Database, sql: str) -> int:
    row = db.row(sql)
    return int(row[0]) if row is not None else 0
