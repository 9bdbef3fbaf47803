"""A checked copy of the database in one file, taken while it is in use."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from inspector_app.errors import DataError
from inspector_app.store.files import make_folder, settle, unavailable


class Source(Protocol):
    """The part of `Database` that a copy needs (`database` copies a file before it changes its tables)."""

    def execute(self, sql: str, values: Sequence[str], /) -> int: ...

    def rows(self, sql: str, /) -> list[tuple[Any, ...]]: ...


def back_up(db: Source, target: Path) -> str:
    """Copy the database as it stands; what is in an open transaction is not in the copy.

    Args:
        target: the new file; an older copy of this name is replaced once the new one was checked.

    Returns:
        SHA-256 of the copy in hexadecimal.

    Raises:
        DataError: "store.damaged": the copy failed SQLite's own check and was removed.
        UnavailableError: disk full or folder not writable; nothing half-written is left.
    """
    make_folder(target.parent)
    part = target.with_name(f"{target.name}.part")
    _remove(part)
    try:
        db.execute("vacuum into ?", (str(part),))
        _check(db, part, target)
        with part.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        settle(part, target)
    finally:
        _remove(part)
    return sha256


def _check(db: Source, part: Path, target: Path) -> None:
    db.execute("attach database ? as copy", (str(part),))
    try:
        found = db.rows("pragma copy.integrity_check")
    finally:
        db.execute("detach database copy", ())
    if found != [("ok",)]:
        raise DataError("store.damaged", place=str(target), found=found[0][0])


def _remove(part: Path) -> None:
    try:
        part.unlink(missing_ok=True)
    except OSError as error:
        raise unavailable(error, part) from error
