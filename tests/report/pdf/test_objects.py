"""report.pdf.objects: the smoke test of what we use of reportlab."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from importlib.metadata import version
from io import BytesIO

import pypdfium2

from inspector_app.report.pdf.objects import Name, PdfObjects, Reference


def file_of(objects: PdfObjects) -> bytes:
    file = BytesIO()
    objects.write(file)
    return file.getvalue()


def with_page() -> PdfObjects:
    objects = PdfObjects("zh-CN")
    content = objects.add_stream({}, b"0 0 100 100 re f")
    objects.add_page({"MediaBox": [0, 0, 200, 100], "Contents": content, "Resources": {}}, "page-1")
    objects.set_information({"Title": "绿色(评价)", "Author": "A"})
    return objects


def test_the_reportlab_this_was_written_for_is_installed() -> None:
    """Its documents are written by ours; look at report/pdf/objects.py before raising the version."""
    assert version("reportlab").startswith("5.1.")


def test_a_page_can_be_opened_and_drawn() -> None:
    with pypdfium2.PdfDocument(file_of(with_page())) as document:
        assert document.get_metadata_dict()["Title"] == "绿色(评价)"
        page = document[0]
        assert page.get_size() == (200, 100)
        assert page.render().width == 200


def test_every_offset_of_the_table_points_to_its_object() -> None:
    data = file_of(with_page())
    start = int(data.rsplit(b"startxref", 1)[1].split()[0])
    entries = re.findall(rb"(\d{10}) (\d{5}) n", data[start:])
    assert len(entries) > 4
    for number, (offset, _) in enumerate(entries, start=1):
        assert data[int(offset) :].startswith(b"%d 0 obj" % number)


def test_every_kind_of_value_has_its_form() -> None:
    objects = PdfObjects("zh-CN")
    objects.add(
        {"A": None, "B": True, "C": 7, "D": 0.5, "E": "text", "F": Name("Some#thing"), "G": [1, [2]]}, "x"
    )
    objects.add({"H": Reference("x"), "I": {"J": False}})
    text = file_of(objects).decode("latin-1")
    for part in ("/A null", "/B true", "/C 7", "/D .5", "/E (text)", "/F /Some#23thing", "/J false"):
        assert part in text, part
    assert re.search(r"/H \d+ 0 R", text)


def test_late_streams_are_read_when_the_file_is_written() -> None:
    """One photograph at a time: memory does not grow with their number."""
    objects = PdfObjects("zh-CN")
    read: list[int] = []

    def reader(number: int) -> Callable[[], bytes]:
        def jpeg() -> bytes:
            read.append(number)
            return b"jpeg"

        return jpeg

    for number in range(3):
        objects.add_late_stream({"Filter": Name("DCTDecode")}, reader(number))
    assert read == []
    assert file_of(objects).count(b"\nstream\njpeg\nendstream") == 3
    assert read == [0, 1, 2]


def test_streams_are_deflated() -> None:
    objects = PdfObjects("zh-CN")
    objects.add_stream({}, b"abc" * 100)
    data = file_of(objects)
    packed = data.split(b"stream\n", 1)[1].split(b"\nendstream")[0]
    assert zlib.decompress(packed) == b"abc" * 100


def test_the_language_and_the_version_stand_in_the_file() -> None:
    data = file_of(with_page())
    assert data.startswith(b"%PDF-1.7\n%")
    assert b"/Lang (zh-CN)" in data
    assert b"Helvetica" not in data
