"""Looks into a file of old Excel before a reader trusts it: streams, protection, where cells lie."""

from __future__ import annotations

import struct
from typing import Final

from inspector_app.errors import DataError
from inspector_app.exchange.tables.model import MOST_COLUMNS, MOST_SLOTS

MAGIC: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END: Final = 0xFFFFFFFA  # numbers from here on are marks, not sectors
_CELLS: Final = {0x0006, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E, 0x00BD, 0x00BE, 0x00FD, 0x00D6}
_SMALL: Final = 4096  # bytes; smaller streams lie in sectors of 64
_DIMENSIONS: Final = 0x0200
_STRINGS: Final = 0x00FC
_PROTECTED: Final = 0x002F
_BEGINS: Final = 0x0809
_ENCRYPTED: Final = ("EncryptedPackage", "EncryptionInfo", "\tDRMContent", "\tDRMViewerContent")


class CompoundFile:
    """A compound file; every chain of sectors is followed once at most, so that no ring holds it up."""

    def __init__(self, content: bytes, file: str) -> None:
        self._content = content
        self._file = file
        try:
            self._read_header()
            self._streams = self._read_directory()
        except (struct.error, IndexError, ValueError) as error:
            raise self._damaged() from error

    def names(self) -> set[str]:
        """The names of all streams."""
        return set(self._streams)

    def stream(self, name: str) -> bytes:
        """The content of a stream."""
        start, size = self._streams[name]
        if size >= _SMALL:
            return self._chain(start)[:size]
        whole = self._chain(self._root)
        table = self._chain(self._small_table)
        following = struct.unpack(f"<{len(table) // 4}I", table)
        parts: list[bytes] = []
        while start < len(following) and len(parts) <= _SMALL // 64:
            parts.append(whole[start * 64 : start * 64 + 64])
            start = following[start]
        return b"".join(parts)[:size]

    def _read_header(self) -> None:
        shift, mini_shift = struct.unpack_from("<HH", self._content, 30)
        if shift not in (9, 12) or mini_shift != 6:
            raise ValueError
        self._size = 1 << shift
        count = len(self._content) // self._size
        self._root = _END
        self._small_table, small, _, further_tables = struct.unpack_from("<4I", self._content, 60)
        if max(*struct.unpack_from("<2I", self._content, 40), small, further_tables) > count:
            raise ValueError  # a reader would set that much memory aside
        tables = list(struct.unpack_from("<109I", self._content, 76))
        further = struct.unpack_from("<I", self._content, 68)[0]
        seen: set[int] = set()
        while further < _END and further not in seen and len(seen) <= count:
            seen.add(further)
            part = struct.unpack(f"<{self._size // 4}I", self._sector(further))
            tables.extend(part[:-1])
            further = part[-1]
        self._next: list[int] = []
        for table in tables[: count + 1]:
            if table < _END:
                self._next.extend(struct.unpack(f"<{self._size // 4}I", self._sector(table)))

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size
        found = self._content[start : start + self._size]
        if not found:
            raise ValueError
        return found.ljust(self._size, b"\0")

    def _chain(self, start: int) -> bytes:
        parts: list[bytes] = []
        seen: set[int] = set()
        try:
            while start < _END:
                if start in seen:
                    raise ValueError
                seen.add(start)
                parts.append(self._sector(start))
                start = self._next[start]
        except (IndexError, ValueError) as error:
            raise self._damaged() from error
        return b"".join(parts)

    def _read_directory(self) -> dict[str, tuple[int, int]]:
        directory = self._chain(struct.unpack_from("<I", self._content, 48)[0])
        found: dict[str, tuple[int, int]] = {}
        for at in range(0, len(directory) - 127, 128):
            length, kind = struct.unpack_from("<HB", directory, at + 64)
            start, size, beyond = struct.unpack_from("<III", directory, at + 116)
            if kind and (size > len(self._content) or (beyond and self._size > 512)):
                raise ValueError
            if kind == 5:
                self._root = start
            elif kind == 2 and 2 <= length <= 64:
                name = directory[at : at + length - 2].decode("utf-16-le", "replace")
                found[name] = start, size
        return found

    def _damaged(self) -> DataError:
        return DataError("table.damaged", file=self._file, part="compound file")


def check_old_workbook(content: bytes, file: str) -> None:
    """Refuse what no reader should be given.

    Raises:
        DataError: "table.protected", "table.not_excel", "table.too_large", "table.damaged".
    """
    if any(name.encode("utf-16-le") in content for name in _ENCRYPTED):  # also in a file that was cut off
        raise DataError("table.protected", file=file)
    compound = CompoundFile(content, file)
    names = compound.names()
    name = next((name for name in ("Workbook", "Book", "WORKBOOK", "BOOK") if name in names), "")
    if not name:
        raise DataError("table.not_excel", file=file)
    _check_records(compound.stream(name), file)


def _check_records(stream: bytes, file: str) -> None:
    """A reader lays a sheet out as a full rectangle: its corner must lie within limits."""
    at = 0
    slots = rows = columns = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        if kind == _PROTECTED:
            raise DataError("table.protected", file=file)
        if kind == _BEGINS:
            slots, rows, columns = slots + rows * columns, 0, 0
        elif (kind == _DIMENSIONS and _beyond(stream, at + 4, length)) or (
            kind == _STRINGS and length >= 8 and struct.unpack_from("<I", stream, at + 8)[0] > len(stream)
        ):
            raise DataError("table.damaged", file=file, part="xls")
        elif kind in _CELLS and length >= 4 and at + 8 <= len(stream):
            row, column = struct.unpack_from("<HH", stream, at + 4)
            rows, columns = max(rows, row + 1), max(columns, column + 1, column + (length - 6) // 6)
        at += 4 + length
    if slots + rows * columns > MOST_SLOTS or columns > MOST_COLUMNS:
        raise DataError("table.too_large", file=file, sheet="", row=rows, column="", most=MOST_SLOTS)


def _beyond(stream: bytes, at: int, length: int) -> bool:
    """Whether the stated corners of a sheet enclose more than is read: a reader sets that much aside."""
    if at + length > len(stream) or length < 10:
        return False
    form = "<IIHH" if length >= 14 else "<HHHH"
    top, bottom, left, right = struct.unpack_from(form, stream, at)
    return bool((abs(bottom - top) + 1) * (abs(right - left) + 1) > MOST_SLOTS)  # a negative size wraps round
