"""Evidence as files named by their SHA-256: written whole, never changed, checked whenever read."""

from __future__ import annotations

import hashlib
import re
from io import BufferedReader
from pathlib import Path
from typing import Final, Literal

from inspector_app.errors import DataError, UnavailableError
from inspector_app.store.files import unavailable, write_whole

Derived = Literal["thumbnail", "rendition"]

_NAME: Final = re.compile("[0-9a-f]{64}", re.ASCII)
_INCOMING: Final = "incoming"


class EvidenceFiles:
    """The folder: ab/abcd… for each original, what is derived from it beside it, incoming/ for what grows.

    Every method with a `sha256` raises DataError "evidence.name" where that is no SHA-256 in lower-case
    hexadecimal: names come from other devices, and none may lead out of the folder.
    """

    __slots__ = ("_folder",)

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, data: bytes) -> str:
        """Keep the bytes; if they are here, whole, nothing is written.

        Returns:
            their SHA-256 in hexadecimal, the name to ask for.

        Raises:
            UnavailableError: "store.disk_full", "store.folder" or "store.io"; nothing half-written is left.
        """
        sha256 = hashlib.sha256(data).hexdigest()
        if not self._whole(sha256):
            write_whole(self._path(sha256), data, self._folder / _INCOMING)
        return sha256

    def put_derived(self, sha256: str, derived: Derived, data: bytes) -> None:
        """Keep a picture made from an original; it can be made again, so an older one is replaced.

        Raises:
            UnavailableError: as `put`.
        """
        write_whole(self._path(sha256, derived), data, self._folder / _INCOMING)

    def open(self, sha256: str) -> BufferedReader:
        """The original from its first byte, after its hash was checked; the caller closes it.

        Raises:
            DataError: "evidence.missing", or "evidence.damaged": the bytes are not those that were put.
            UnavailableError: "store.io" and others: the disk refuses to read.
        """
        file = _open(self._path(sha256), sha256)
        try:
            found = hashlib.file_digest(file, "sha256").hexdigest()
            file.seek(0)
        except OSError as error:
            file.close()
            raise unavailable(error, self._path(sha256)) from error
        if found != sha256:
            file.close()
            raise DataError("evidence.damaged", sha256=sha256)
        return file

    def open_derived(self, sha256: str, derived: Derived) -> BufferedReader:
        """A derived picture from its first byte, unchecked; the caller closes it.

        Raises:
            DataError: "evidence.missing": make it again.
            UnavailableError: the disk refuses to read.
        """
        return _open(self._path(sha256, derived), sha256)

    def remove(self, sha256: str) -> None:
        """Remove an original with what was made from it: what was left after redaction stands elsewhere.

        Raises:
            UnavailableError: the disk refuses.
        """
        path = self._path(sha256)
        try:
            for file in (self._path(sha256, "thumbnail"), self._path(sha256, "rendition"), path):
                file.unlink(missing_ok=True)
        except OSError as error:
            raise unavailable(error, path) from error

    def has(self, sha256: str, derived: Derived | None = None) -> bool:
        """Whether the file is here; its bytes are not looked at."""
        return self._path(sha256, derived).is_file()

    def size(self, sha256: str) -> int:
        """Bytes of the original.

        Raises:
            DataError: "evidence.missing".
        """
        try:
            return self._path(sha256).stat().st_size
        except FileNotFoundError as error:
            raise DataError("evidence.missing", sha256=sha256) from error

    def remove_leftovers(self, before: float) -> int:
        """Remove what killed processes left half-written.

        Args:
            before: seconds since 1970, the start of this process: younger files may be another one's work.

        Returns:
            how many files were removed.
        """
        removed = 0
        try:
            for part in (self._folder / _INCOMING).glob("*.part"):
                if part.stat().st_mtime < before:
                    part.unlink()
                    removed += 1
        except OSError as error:
            raise unavailable(error, self._folder) from error
        return removed

    def _path(self, sha256: str, derived: Derived | None = None) -> Path:
        if not _NAME.fullmatch(sha256):
            raise DataError("evidence.name", name=sha256)
        return self._folder / sha256[:2] / (f"{sha256}.{derived}" if derived else sha256)

    def _whole(self, sha256: str) -> bool:
        try:
            self.open(sha256).close()
        except (DataError, UnavailableError):
            return False  # missing, damaged or on a bad sector: written anew
        return True


def _open(path: Path, sha256: str) -> BufferedReader:
    try:
        return path.open("rb")
    except FileNotFoundError as error:
        raise DataError("evidence.missing", sha256=sha256) from error
    except OSError as error:
        raise unavailable(error, path) from error
