"""Writes a file whole or not at all, and sorts what a disk can refuse."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Final

from inspector_app.errors import UnavailableError

_FULL: Final = {errno.ENOSPC, errno.EDQUOT}
_FORBIDDEN: Final = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST, errno.ENOENT}
_ROOM: Final = 65_536  # bytes; SQLite needs half of it beside the file to open it
_SYNCS_FOLDERS: Final = hasattr(os, "O_DIRECTORY")  # Windows opens no folder and keeps a rename by itself


def unavailable(error: OSError, place: Path) -> UnavailableError:
    """What the disk's refusal means: "store.disk_full", "store.folder" (not writable) or "store.io"."""
    if error.errno in _FULL:
        return UnavailableError("store.disk_full", place=str(place))
    if error.errno in _FORBIDDEN:
        return UnavailableError("store.folder", place=str(place))
    return UnavailableError("store.io", place=str(place))


def is_full(folder: Path) -> bool:
    """Whether the disk has no room for a small file: SQLite calls that, at opening, an I/O error."""
    part = folder / f"{os.urandom(8).hex()}.part"
    try:
        try:
            part.write_bytes(bytes(_ROOM))
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        return error.errno in _FULL
    return False


def make_folder(folder: Path) -> None:
    """Make the folder and its parents where they are missing.

    Raises:
        UnavailableError: see `unavailable`.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unavailable(error, folder) from error


def check_writable(folder: Path) -> None:
    """Make the folder if it is not there, and see whether a file can be written in it.

    Raises:
        UnavailableError: see `unavailable`.
    """
    make_folder(folder)
    part = folder / f"{os.urandom(8).hex()}.part"
    try:
        part.touch(exist_ok=False)
        part.unlink()
    except OSError as error:
        raise unavailable(error, folder) from error


def write_whole(target: Path, data: bytes, incoming: Path) -> None:
    """Write `data` so that `target` has all of it, durably, or is as it was.

    Args:
        incoming: folder on the same disk where the file grows; a killed process leaves its part there.

    Raises:
        UnavailableError: see `unavailable`; nothing half-written is left.
    """
    make_folder(incoming)
    make_folder(target.parent)
    part = incoming / f"{os.urandom(8).hex()}.part"
    try:
        try:
            with part.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            _rename(part, target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise unavailable(error, target) from error


def settle(part: Path, target: Path) -> None:
    """Make a finished file durable under its final name; a file of that name is replaced.

    Raises:
        UnavailableError: see `unavailable`; `part` is left to the caller.
    """
    try:
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        _rename(part, target)
    except OSError as error:
        raise unavailable(error, target) from error


def _rename(part: Path, target: Path) -> None:
    part.replace(target)
    if _SYNCS_FOLDERS:
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
