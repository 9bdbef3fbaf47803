"""report.jpeg"""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from inspector_app.report.jpeg import JpegShape, jpeg_shape
from tests.report.samples import jpeg


def encoded(mode: str, **options: object) -> bytes:
    file = BytesIO()
    Image.new(mode, (31, 17)).save(file, "JPEG", **options)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "components"),
    [
        (encoded("RGB"), 3),
        (encoded("L"), 1),
        (encoded("RGB", progressive=True), 3),
        (encoded("RGB") + b"\0\0", 3),
    ],
)
def test_the_shape_stands_in_the_header(data: bytes, components: int) -> None:
    assert jpeg_shape(BytesIO(data)) == JpegShape(31, 17, components)


def test_notes_before_the_frame_are_passed_over() -> None:
    assert jpeg_shape(BytesIO(encoded("RGB", exif=b"Exif\0\0" + b"\xff\xc0" * 999))) == JpegShape(31, 17, 3)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no picture",
        b"\xff\xd8",
        b"\xff\xd8\xff",
        b"\xff\xd8\xff\xe0\0\1",
        b"\xff\xd8no marker",
        jpeg()[:-2],
        jpeg()[: len(jpeg()) // 2],
        jpeg()[:165],
        b"\xff\xd8\xff\xd0\xff\xff",
        encoded("CMYK"),
        b"\x89PNG\r\n\x1a\n",
    ],
)
def test_what_cannot_be_shown_has_no_shape(data: bytes) -> None:
    """Cut off, of another kind, or in printing inks: a placeholder takes its place."""
    assert jpeg_shape(BytesIO(data)) is None
