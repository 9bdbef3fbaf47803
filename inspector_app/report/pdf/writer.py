"""Writes a document as a PDF file: all of it under its final name, or nothing."""

from __future__ import annotations

import errno
import gc
import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, NamedTuple

from inspector_app.errors import UnavailableError
from inspector_app.report.blocks import Document
from inspector_app.report.faces import FACE_NAMES, FontSet
from inspector_app.report.jpeg import JpegShape, jpeg_shape
from inspector_app.report.layout.document import lay_out
from inspector_app.report.layout.operations import Link, Pages, Place, Sheet
from inspector_app.report.pdf.content import ContentWriter, Inks
from inspector_app.report.pdf.objects import Name, PdfObjects, Reference, Value
from inspector_app.report.pdf.outline import outline
from inspector_app.report.qr import qr_rows
from inspector_app.report.theme import Theme, standard_theme

OpenRendition = Callable[[str], "bytes | BinaryIO | None"]
"""Print rendition by hash: its bytes or a seekable file; None or OSError: it is not there."""

Progress = Callable[[int, int], None]
"""Called with (pages done, pages); may raise to cancel, then nothing is left behind."""


class PdfFacts(NamedTuple):
    """What was written: number of pages, size in bytes, hash of the file, renditions that were missing."""

    pages: int
    size: int
    sha256: str
    missing_photos: tuple[str, ...]


def write_pdf(
    document: Document,
    path: Path,
    *,
    fonts: FontSet,
    open_rendition: OpenRendition,
    issued_at: datetime,
    theme: Theme | None = None,
    progress: Progress | None = None,
) -> PdfFacts:
    """Writes `document` to `path`. The same arguments give the same bytes.

    Args:
        issued_at: aware; the date inside the file.

    Raises:
        UnavailableError: `path` exists (`report.exists`), the folder cannot be written
            (`report.not_written`), the disk is full (`report.disk_full`), or a rendition went while
            the file was written (`report.photo_gone`). Nothing is left behind.
    """
    if path.exists():
        raise UnavailableError("report.exists", place=str(path))
    renditions = _Renditions(open_rendition)
    with _no_collection():
        pages = lay_out(document, fonts, theme or standard_theme(), renditions.size_of, qr_rows)
        objects = _objects(document, pages, fonts, renditions, issued_at, progress or _silent)
    with _new_file(path) as file:
        objects.write(file)
        size = file.tell()
        digest = _digest(file)
    return PdfFacts(len(pages.sheets), size, digest, tuple(renditions.missing))


@contextmanager
def _no_collection() -> Iterator[None]:
    """Pauses the search for garbage cycles: pages are many lasting objects without any; it costs a tenth."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _digest(file: BinaryIO) -> str:
    file.seek(0)
    digest = hashlib.sha256()
    while part := file.read(1 << 20):
        digest.update(part)
    return digest.hexdigest()


def _silent(done: int, pages: int) -> None:
    """Nobody watches."""


class _Renditions:
    """The print renditions a document asks for."""

    def __init__(self, open_rendition: OpenRendition) -> None:
        self._open = open_rendition
        self._shapes: dict[str, JpegShape | None] = {}

    @property
    def missing(self) -> list[str]:
        return [sha256 for sha256, shape in self._shapes.items() if shape is None]

    def size_of(self, sha256: str) -> tuple[int, int] | None:
        shape = self.shape(sha256)
        return (shape.width, shape.height) if shape else None

    def shape(self, sha256: str) -> JpegShape | None:
        if sha256 not in self._shapes:
            with self._opened(sha256) as file:
                self._shapes[sha256] = jpeg_shape(file) if file else None
        return self._shapes[sha256]

    def read(self, sha256: str) -> bytes:
        with self._opened(sha256) as file:
            if file is None:
                raise UnavailableError("report.photo_gone", place=sha256)
            return file.read()

    @contextmanager
    def _opened(self, sha256: str) -> Iterator[BinaryIO | None]:
        try:
            found = self._open(sha256)
        except OSError:
            found = None
        if found is None:
            yield None
        elif isinstance(found, bytes):
            yield BytesIO(found)
        else:
            with found:
                yield found


def _objects(
    document: Document,
    pages: Pages,
    fonts: FontSet,
    renditions: _Renditions,
    issued_at: datetime,
    progress: Progress,
) -> PdfObjects:
    objects = PdfObjects(document.language)
    inks = Inks(fonts)
    by_anchor = {place.mark.anchor: place for place in reversed(pages.places)}
    pictures: dict[str, Reference] = {}
    for sheet in pages.sheets:
        _add_page(objects, sheet, pages, inks, renditions, pictures, by_anchor)
        progress(sheet.number, len(pages.sheets))
    used = {name: inks.cid_fonts[name] for name in FACE_NAMES if inks.cid_fonts[name].known}
    objects.add({name: font.add_to(objects) for name, font in used.items()}, "fonts")
    root = outline(objects, pages, _destination)
    view: dict[str, Value] = {"DisplayDocTitle": True}
    objects.set_catalog(ViewerPreferences=view)
    if root:
        objects.set_catalog(Outlines=root, PageMode=Name("UseOutlines"))
    objects.set_information(_information(document, issued_at))
    return objects


def _add_page(
    objects: PdfObjects,
    sheet: Sheet,
    pages: Pages,
    inks: Inks,
    renditions: _Renditions,
    pictures: dict[str, Reference],
    by_anchor: dict[str, Place],
) -> None:
    names: dict[str, str] = {}

    def name_of(sha256: str) -> str:
        return names.setdefault(sha256, f"photo{len(names) + 1}")

    content = objects.add_stream({}, ContentWriter(pages.height, inks, name_of).page(sheet))
    for sha256 in names:
        if sha256 not in pictures:
            pictures[sha256] = _add_picture(objects, renditions, sha256)
    resources: dict[str, Value] = {"Font": Reference("fonts")}
    if names:
        resources["XObject"] = {name: pictures[sha256] for sha256, name in names.items()}
    page: dict[str, Value] = {
        "MediaBox": [0, 0, pages.width, pages.height],
        "Contents": content,
        "Resources": resources,
    }
    links = _links(objects, sheet, pages, by_anchor)
    if links:
        page["Annots"] = links
    objects.add_page(page, f"page-{sheet.number}")


def _add_picture(objects: PdfObjects, renditions: _Renditions, sha256: str) -> Reference:
    shape = renditions.shape(sha256)
    assert shape is not None  # what has no shape was laid out as a placeholder
    entries: dict[str, Value] = {
        "Type": Name("XObject"),
        "Subtype": Name("Image"),
        "Width": shape.width,
        "Height": shape.height,
        "ColorSpace": Name("DeviceGray" if shape.components == 1 else "DeviceRGB"),
        "BitsPerComponent": 8,
        "Filter": Name("DCTDecode"),
    }
    return objects.add_late_stream(entries, lambda: renditions.read(sha256))


def _links(objects: PdfObjects, sheet: Sheet, pages: Pages, by_anchor: dict[str, Place]) -> list[Value]:
    links: list[Value] = []
    for part in sheet.parts:
        for operation in part.operations:
            if type(operation) is not Link or operation.anchor not in by_anchor:
                continue
            left, top = part.x + operation.x, pages.height - part.y - operation.y
            entries: dict[str, Value] = {
                "Type": Name("Annot"),
                "Subtype": Name("Link"),
                "Rect": [left, top - operation.height, left + operation.width, top],
                "Border": [0, 0, 0],
                "F": 4,  # printed with the page, as PDF/A asks
                "Dest": _destination(by_anchor[operation.anchor], pages),
            }
            links.append(objects.add(entries))
    return links


def _destination(place: Place, pages: Pages) -> Value:
    return [Reference(f"page-{place.page}"), Name("XYZ"), 0, round(pages.height - place.y + 12, 1), None]


def _information(document: Document, issued_at: datetime) -> dict[str, Value]:
    offset = issued_at.strftime("%z")
    date = issued_at.strftime("D:%Y%m%d%H%M%S") + f"{offset[:3]}'{offset[3:5]}'"
    words = {
        "Title": document.title,
        "Author": document.author,
        "Subject": document.subject,
        "Keywords": "; ".join(document.keywords),
        "Creator": "inspector-app",
        "Producer": "ReportLab",
        "CreationDate": date,
        "ModDate": date,
    }
    return {key: text for key, text in words.items() if text}


@contextmanager
def _new_file(path: Path) -> Iterator[BinaryIO]:
    """A temporary file beside `path` that takes its name once it is safely on the disk."""
    partial = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with partial.open("xb+") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _take_name(partial, path)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise UnavailableError("report.disk_full", place=str(path)) from error
        raise UnavailableError("report.not_written", place=str(path)) from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)


def _take_name(partial: Path, path: Path) -> None:
    """Renames without ever replacing a file that came meanwhile."""
    try:
        os.link(partial, path)
    except FileExistsError as error:
        raise UnavailableError("report.exists", place=str(path)) from error
    except OSError:  # a file system without hard links
        if path.exists():
            raise UnavailableError("report.exists", place=str(path)) from None
        os.replace(partial, path)
