"""report.redaction: what is under the paint is gone, in pixels and in the notes of the file."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops

from inspector_app.errors import InputError
from inspector_app.report.redaction import Area, redact

FACE = (250, 30, 30)
WALL = (40, 160, 220)


def a_photo(size: tuple[int, int] = (400, 300), orientation: int = 1) -> bytes:
    """A wall with a face in the upper left quarter, its thumbnail and position in the notes."""
    picture = Image.new("RGB", size, WALL)
    picture.paste(FACE, (0, 0, size[0] // 2, size[1] // 2))
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010E] = "SECRET-CANARY"
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8769)[0x9003] = "2026:10:21 15:22:31"
    file = io.BytesIO()
    picture.save(file, "JPEG", exif=exif, quality=95, comment=b"SECRET-CANARY")
    return file.getvalue()


def reddest(data: bytes) -> int:
    """How much red the reddest pixel has beyond its blue."""
    with Image.open(io.BytesIO(data)) as picture:
        red, _green, blue = picture.convert("RGB").split()
        counts = ImageChops.subtract(red, blue).histogram()
    return max(value for value, count in enumerate(counts) if count)


def test_nothing_of_a_covered_face_is_left() -> None:
    data = a_photo()
    assert reddest(data) > 150
    found = redact(data, [Area(0, 0, 5100, 5100)], "a.jpg")
    assert reddest(found.data) < 40


def test_no_note_of_the_file_is_left_and_its_hash_and_time_stay_on_record() -> None:
    data = a_photo()
    found = redact(data, [Area(0, 0, 5100, 5100)])
    assert b"SECRET-CANARY" not in found.data
    with Image.open(io.BytesIO(found.data)) as picture:
        assert not picture.getexif()
        assert "comment" not in picture.info
    assert found.original.size == len(data)
    assert found.original.taken_at == "2026-10-21T15:22:31"


def test_areas_are_meant_on_the_upright_photograph() -> None:
    """Turned by the camera, the face is in the upper right for whoever looks at it."""
    data = a_photo(orientation=6)
    found = redact(data, [Area(4900, 0, 10_000, 5100)])
    assert reddest(found.data) < 40
    with Image.open(io.BytesIO(found.data)) as picture:
        assert picture.size == (300, 400)


@given(st.tuples(*[st.integers(-2_000, 12_000)] * 4))
def test_an_area_in_any_direction_or_beyond_the_edge_is_painted(area: tuple[int, int, int, int]) -> None:
    picture = Image.new("RGB", (64, 48), "white")
    file = io.BytesIO()
    picture.save(file, "PNG")
    found = redact(file.getvalue(), [Area(*area)])
    left, right = sorted((area[0], area[2]))
    top, bottom = sorted((area[1], area[3]))
    x, y = (left + right) * 64 // 20_000, (top + bottom) * 48 // 20_000
    inside = 0 <= x < 64 and 0 <= y < 48 and right - left > 1_500 and bottom - top > 1_500
    with Image.open(io.BytesIO(found.data)) as painted:
        pixel = painted.convert("L").getpixel((x, y)) if inside else 0
    assert isinstance(pixel, int)
    assert pixel < 80


def test_without_an_area_or_a_picture_nothing_comes_back() -> None:
    with pytest.raises(InputError, match="nothing_redacted"):
        redact(a_photo(), [], "a.jpg")
    with pytest.raises(InputError, match="unreadable") as error:
        redact(b"no photo", [Area(0, 0, 1, 1)], "b.jpg")
    assert error.value.place == "b.jpg"
    with pytest.raises(InputError, match="unreadable"):
        redact(a_photo()[:2000], [Area(0, 0, 1, 1)], "cut.jpg")
