"""What of the work is on this laptop, and a safety copy of all of it in another place."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import datetime
from pathlib import Path
from typing import Final, NamedTuple

from inspector_app.errors import DataError, InputError
from inspector_app.store.backup import back_up
from inspector_app.store.database import Database
from inspector_app.store.files import make_folder, unavailable
from inspector_app.usecases.session.workspace import Workspace

Progress = Callable[[int, int], None]

_FOLDERS: Final = ("evidence", "reports")
_CONTENTS: Final = "sha256sums.txt"


class Kept(NamedTuple):
    """What is on this laptop.

    Attributes:
        entries: ops of all evaluations together.
        photo_bytes: of the untouched originals.
    """

    evaluations: int
    entries: int
    photos: int
    photo_bytes: int


class SafetyCopy(NamedTuple):
    """A copy that was written and read again; `folder` can be opened as a data folder."""

    folder: Path
    files: int
    size: int


def what_is_kept(workspace: Workspace) -> Kept:
    """Count it."""
    photos, size = workspace.evidence_list.here()
    return Kept(workspace.list.size(), workspace.journal.size(), photos, size)


def write_safety_copy(
    data: Path, target: Path, now: datetime, progress: Progress | None = None
) -> SafetyCopy:
    """Copy database, evidence and reports into a new folder below `target`; any thread may do it.

    Every file is read again and compared; sha256sums.txt in the copy lists them all. The copy has its name
    only when it is whole.

    Args:
        data: the data folder, which may be in use.
        progress: counts files.

    Raises:
        InputError: "copy.inside": the target lies in the data folder itself.
        UnavailableError: disk full, folder not writable; nothing half-written is left.
        DataError: "copy.differs": what was written reads differently: the disk is not to be trusted.
    """
    if target.resolve().is_relative_to(data.resolve()):
        raise InputError("copy.inside", place=str(target))
    folder = target / f"inspector-copy-{now:%Y%m%d-%H%M%S}"
    part = folder.with_name(f"{folder.name}.part")
    make_folder(part)
    with ExitStack() as undoing:
        undoing.callback(shutil.rmtree, part, ignore_errors=True)
        with closing(Database(data / "inspector.db", read_only=True)) as db:
            sums = {"inspector.db": back_up(db, part / "inspector.db")}
        files = list(_files(data))
        for number, path in enumerate(files):
            if progress is not None:
                progress(number, len(files))
            name = path.relative_to(data)
            sums[name.as_posix()] = _copied(path, part / name)
        try:
            lines = "".join(f"{sha256}  {name}\n" for name, sha256 in sums.items())
            (part / _CONTENTS).write_text(lines, "utf-8", newline="\n")
            part.rename(folder)
        except OSError as error:
            raise unavailable(error, folder) from error
        undoing.pop_all()
    return SafetyCopy(folder, len(sums), sum((folder / name).stat().st_size for name in sums))


def _files(data: Path) -> Iterator[Path]:
    """What lies beside the database, without what is still being written."""
    for name in _FOLDERS:
        for path in sorted((data / name).rglob("*")):
            if path.is_file() and path.suffix != ".part":
                yield path


def _copied(source: Path, target: Path) -> str:
    """Copy a file and read it again; its SHA-256."""
    make_folder(target.parent)
    try:
        shutil.copyfile(source, target)
        read, written = _sha256(source), _sha256(target)
    except OSError as error:
        raise unavailable(error, target) from error
    if read != written:
        raise DataError("copy.differs", place=str(target))
    return written


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
