"""Parses the XML parts of a workbook as they unpack, within limits and without entities."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO, Final
from xml.parsers import expat

from inspector_app.errors import DataError

MOST_UNPACKED: Final = 120_000_000  # bytes of all parts that are read
MOST_DIRECTORY: Final = 2_000_000  # bytes of the table of contents
_CHUNK: Final = 1 << 16
_ENCRYPTED: Final = 1  # flag of a part that opens with a password only
_DAMAGE: Final = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, LookupError)

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Data = Callable[[str], None]


@dataclass(slots=True)
class Package:
    """The zip file of a workbook.

    Attributes:
        file: its name, for messages.
        left: bytes that may still be unpacked.
    """

    archive: zipfile.ZipFile
    file: str
    left: int = MOST_UNPACKED

    def has(self, part: str) -> bool:
        """Whether there is such a part."""
        return part in self.archive.NameToInfo

    def parse(self, part: str, start: Start, end: End, data: Data) -> None:
        """Report the elements of a part, names without prefix, in the order of the file.

        Raises:
            DataError: "table.damaged" (part), "table.entity", "table.bomb", "table.protected".
        """
        if self.has(part) and self.archive.NameToInfo[part].flag_bits & _ENCRYPTED:
            raise DataError("table.protected", file=self.file)
        parser = _parser(start, end, data, self.file)
        try:
            with self.archive.open(part) as stream:
                self._feed(parser, stream)
        except (expat.ExpatError, *_DAMAGE) as error:
            raise DataError("table.damaged", file=self.file, part=part) from error

    def _feed(self, parser: expat.XMLParserType, stream: IO[bytes]) -> None:
        while chunk := stream.read(_CHUNK):
            self.left -= len(chunk)
            if self.left < 0:
                raise DataError("table.bomb", file=self.file, most=MOST_UNPACKED // 1_000_000)
            parser.Parse(chunk, False)
        parser.Parse(b"", True)


def open_package(stream: IO[bytes], file: str) -> Package:
    """The zip file, its table of contents within limits.

    Raises:
        DataError: "table.damaged", "table.bomb".
    """
    try:
        _check_directory(stream, file)
        return Package(zipfile.ZipFile(stream), file)
    except _DAMAGE as error:
        raise DataError("table.damaged", file=file, part="zip") from error


def _check_directory(stream: IO[bytes], file: str) -> None:
    """A table of contents of millions of entries would fill the memory before a part is read."""
    size = stream.seek(0, 2)
    stream.seek(max(0, size - 66_000))
    tail = stream.read()
    at = tail.rfind(b"PK\x05\x06")
    directory = int.from_bytes(tail[at + 12 : at + 16], "little") if at >= 0 else 0
    long = tail.rfind(b"PK\x06\x06")
    if long >= 0:
        directory = max(directory % 0xFFFFFFFF, int.from_bytes(tail[long + 40 : long + 48], "little"))
    if directory > MOST_DIRECTORY:
        raise DataError("table.bomb", file=file, most=MOST_UNPACKED // 1_000_000)
    stream.seek(0)


def _parser(start: Start, end: End, data: Data, file: str) -> expat.XMLParserType:
    def started(name: str, attributes: dict[str, str]) -> None:
        start(name.rpartition(":")[2], attributes)

    def refuse(*_declared: object) -> None:
        raise DataError("table.entity", file=file)

    def declared(_name: str, outside: str | None, _public: str | None, _inside: bool) -> None:
        if outside:
            refuse()

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = started
    parser.EndElementHandler = lambda name: end(name.rpartition(":")[2])
    parser.CharacterDataHandler = data
    parser.EntityDeclHandler = refuse
    parser.StartDoctypeDeclHandler = declared
    return parser


def parse_stream(stream: IO[bytes], start: Start, end: End, data: Data) -> None:
    """Report the elements of an XML file that is no part of a package.

    Raises:
        DataError: "table.damaged", "table.entity".
    """
    parser = _parser(start, end, data, "")
    try:
        parser.ParseFile(stream)
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise DataError("table.damaged", file="", part="xml") from error
