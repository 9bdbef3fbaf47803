"""Objects of a PDF file and how they become bytes."""

from collections.abc import Mapping, Sequence
from typing import Literal

class PDFObjectReference:
    name: str
    def __init__(self, name: str) -> None: ...

class PDFString:
    def __init__(self, s: str | bytes, escape: int = ..., enc: str = ...) -> None: ...

class PDFName:
    def __init__(self, data: str, lo: str = ..., hi: str = ...) -> None: ...

class PDFDictionary:
    def __init__(self, dict: Mapping[str, object] | None = ...) -> None: ...

class PDFArray:
    def __init__(self, sequence: Sequence[object]) -> None: ...

class PDFCatalog:
    Outlines: object

class PDFPages:
    def addPage(self, page: object) -> None: ...

class PDFDocument:
    Catalog: PDFCatalog
    Pages: PDFPages
    info: object
    idToObject: dict[str, object]
    idToOffset: dict[str, int]
    numberToId: dict[int, str]
    def __init__(
        self,
        dummyoutline: int = ...,
        compression: int = ...,
        invariant: int = ...,
        filename: str | None = ...,
        pdfVersion: tuple[int, int] = ...,
        lang: str | None = ...,
    ) -> None: ...
    def ID(self) -> object: ...
    def Reference(self, object: object, name: str | None = ...) -> PDFObjectReference: ...
    def updateSignature(self, thing: bytes | str) -> None: ...

class PDFCrossReferenceTable:
    def addsection(self, firstentry: int, ids: Sequence[str]) -> None: ...
    def format(self, document: PDFDocument) -> bytes: ...

class PDFTrailer:
    def __init__(
        self,
        startxref: int,
        Size: int | None = ...,
        Prev: object = ...,
        Root: object = ...,
        Info: object = ...,
        ID: object = ...,
        Encrypt: object = ...,
    ) -> None: ...
    def format(self, document: PDFDocument) -> bytes: ...

def format(element: object, document: PDFDocument, toplevel: Literal[0, 1] = ...) -> bytes: ...
