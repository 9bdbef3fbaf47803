"""The only module that knows reportlab: PDF objects, their numbers, and the file they are written to."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping, Sequence
from typing import BinaryIO, NamedTuple

_LEVEL = 4
"""Deflate level: 1 makes larger files in the same time, 9 takes longer for nothing."""


class Name(NamedTuple):
    """A PDF name, without its slash."""

    name: str


class Reference(NamedTuple):
    """Points to an object, written or still to come."""

    key: str


Value = None | bool | int | float | str | Name | Reference | Sequence["Value"] | Mapping[str, "Value"]
"""`str` is text for people; what is a word of PDF is a `Name`."""


class PdfObjects:
    """A PDF file in the making.

    Streams may be given as functions: they are called when the file is written, one after the
    other, so memory does not grow with the photographs.
    """

    def __init__(self, language: str, version: tuple[int, int] = (1, 7)) -> None:
        from reportlab.pdfbase import pdfdoc

        self._lib = pdfdoc
        self._version = version
        self._document = pdfdoc.PDFDocument(invariant=1, pdfVersion=version, lang=language)
        self._document.Catalog.Outlines = None
        self._streams: dict[str, tuple[dict[str, Value], Callable[[], bytes]]] = {}
        self._fonts: dict[str, Value] = {}
        self._count = 0

    def add(self, value: Mapping[str, Value], key: str = "") -> Reference:
        """A dictionary as an object of its own; `key` if others refer to it before it exists."""
        key = key or self._new_key()
        self._document.Reference(self._object(value), key)
        return Reference(key)

    def add_stream(self, value: Mapping[str, Value], content: bytes, key: str = "") -> Reference:
        """A deflated stream."""
        packed = zlib.compress(content, _LEVEL)
        self._document.updateSignature(packed)
        return self.add_late_stream({**value, "Filter": Name("FlateDecode")}, lambda: packed, key)

    def add_late_stream(
        self, value: Mapping[str, Value], read: Callable[[], bytes], key: str = ""
    ) -> Reference:
        """A stream whose bytes, filtered as `value` says, are read when the file is written."""
        reference = self.add(value, key)
        self._streams[reference.key] = (dict(value), read)
        return reference

    def add_page(self, value: Mapping[str, Value], key: str) -> None:
        """The next page, known as `key`."""
        pages = self._document.Pages
        parent = self._document.Reference(pages)
        page = self._object({"Type": Name("Page"), "Parent": Reference(parent.name), **value})
        self._document.Reference(page, key)
        pages.addPage(self._lib.PDFObjectReference(key))

    def set_catalog(self, **entries: Value) -> None:
        """Entries of the document's root, such as its outline."""
        for key, value in entries.items():
            setattr(self._document.Catalog, key, self._object(value))

    def set_information(self, value: Mapping[str, Value]) -> None:
        """Title, author and dates."""
        self._document.info = self._object(value)
        self._document.updateSignature(repr(sorted(value.items())).encode("utf-8"))

    def write(self, file: BinaryIO) -> None:
        """Writes everything, object by object."""
        document, lib = self._document, self._lib
        root, information = document.Reference(document.Catalog), document.Reference(document.info)
        position = file.write(b"%%PDF-%d.%d\n%%\xe5\xae\xa1\xe6\x9f\xa5\n" % self._version)
        written = []
        number = 1
        while number in document.numberToId:  # formatting may add objects
            key = document.numberToId[number]
            document.idToOffset[key] = position
            position += file.write(b"%d 0 obj\n" % number + self._body(key) + b"\nendobj\n")
            written.append(key)
            number += 1
        table = lib.PDFCrossReferenceTable()
        table.addsection(0, written)
        file.write(table.format(document))
        trailer = lib.PDFTrailer(
            startxref=position, Size=number, Root=root, Info=information, ID=document.ID()
        )
        file.write(trailer.format(document))

    def _body(self, key: str) -> bytes:
        if key not in self._streams:
            body: bytes = self._lib.format(self._document.idToObject[key], self._document, toplevel=1)
            return body
        value, read = self._streams[key]
        data = read()
        head: bytes = self._lib.format(
            self._object({**value, "Length": len(data)}), self._document, toplevel=1
        )
        return b"".join((head, b"\nstream\n", data, b"\nendstream"))

    def _new_key(self) -> str:
        self._count += 1
        return f"object-{self._count}"

    def _object(self, value: Value) -> object:
        lib = self._lib
        match value:
            case bool():
                return "true" if value else "false"
            case None:
                return "null"
            case int() | float():
                return value
            case str():
                return lib.PDFString(value)
            case Name(name):
                return lib.PDFName(name)
            case Reference(key):
                return lib.PDFObjectReference(key)
            case Mapping():
                return lib.PDFDictionary({key: self._object(each) for key, each in value.items()})
            case _:
                return lib.PDFArray([self._object(each) for each in value])
