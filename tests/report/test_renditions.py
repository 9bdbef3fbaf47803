"""report.renditions"""

from __future__ import annotations

import hashlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from inspector_app.errors import InputError, UnavailableError
from inspector_app.report import renditions
from inspector_app.report.jpeg import jpeg_shape
from inspector_app.report.renditions import make_rendition, photo_facts

ORIENTATION, EXIF_PART, GPS_PART = 0x0112, 0x8769, 0x8825


def photo(width: int = 1600, height: int = 1200, kind: str = "JPEG", **exif: object) -> bytes:
    """A photograph whose stored top left corner is red. `exif`: orientation, taken, offset, gps."""
    picture = Image.new("RGB", (width, height), "white")
    ImageDraw.Draw(picture).rectangle((0, 0, width // 4, height // 4), fill="red")
    notes = picture.getexif()
    notes[ORIENTATION] = exif.get("orientation", 1)
    part = notes.get_ifd(EXIF_PART)
    for tag, name in ((0x9003, "taken"), (0x9011, "offset")):
        if name in exif:
            part[tag] = exif[name]
    if "gps" in exif:
        notes.get_ifd(GPS_PART)[1] = "N"
    file = BytesIO()
    picture.save(file, kind, exif=notes)
    return file.getvalue()


def is_red(rendition: bytes, x: float, y: float) -> bool:
    with Image.open(BytesIO(rendition)) as picture:
        pixel = picture.getpixel((int(x * picture.width), int(y * picture.height)))
    assert isinstance(pixel, tuple)
    return pixel[0] > 200 and pixel[1] < 80


def size(rendition: bytes) -> tuple[int, int]:
    shape = jpeg_shape(BytesIO(rendition))
    assert shape is not None
    return shape.width, shape.height


@pytest.mark.parametrize(
    ("stored", "printed"),
    [
        ((4032, 3024), (1008, 756)),
        ((1600, 1200), (800, 600)),
        ((670, 502), (670, 502)),
        ((300, 200), (300, 200)),
    ],
)
def test_the_smallest_scale_of_200_dpi_is_taken(stored: tuple[int, int], printed: tuple[int, int]) -> None:
    """670 pixels on 85 mm; a small picture stays as it is."""
    assert size(make_rendition(photo(*stored))) == printed


@pytest.mark.parametrize(
    ("orientation", "corner"),
    [(1, (0, 0)), (2, (1, 0)), (3, (1, 1)), (4, (0, 1)), (5, (0, 0)), (6, (1, 0)), (7, (1, 1)), (8, (0, 1))],
)
def test_every_orientation_is_turned_upright(orientation: int, corner: tuple[int, int]) -> None:
    """Phones store photographs lying and say so beside them."""
    rendition = make_rendition(photo(1600, 1200, orientation=orientation))
    assert size(rendition) == ((800, 600) if orientation < 5 else (600, 800))
    assert is_red(rendition, *(0.1 + 0.8 * side for side in corner))
    assert not is_red(rendition, *(0.9 - 0.8 * side for side in corner))


def test_position_and_camera_are_left_behind() -> None:
    source = photo(gps=True, taken="2026:11:21 10:42:03")
    assert b"Exif" in source
    with Image.open(BytesIO(make_rendition(source))) as picture:
        assert not picture.getexif()
        assert picture.info.keys() <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "TIFF", "BMP"])
def test_other_kinds_of_pictures_become_jpeg(kind: str) -> None:
    rendition = make_rendition(photo(1600, 1200, kind))
    assert size(rendition) == (800, 600)
    assert is_red(rendition, 0.1, 0.1)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "L", "CMYK", "I;16"])
def test_every_colour_mode_can_be_printed(mode: str) -> None:
    file = BytesIO()
    Image.new(mode, (90, 60)).save(file, "TIFF" if mode in {"CMYK", "I;16"} else "PNG")
    assert size(make_rendition(file.getvalue())) == (90, 60)


def test_what_is_transparent_becomes_white() -> None:
    file = BytesIO()
    Image.new("RGBA", (90, 60), (255, 0, 0, 0)).save(file, "PNG")
    with Image.open(BytesIO(make_rendition(file.getvalue()))) as picture:
        assert picture.getpixel((40, 30)) == (255, 255, 255)


def test_facts_are_read_from_the_header(tmp_path: Path) -> None:
    data = photo(1600, 1200, orientation=6, taken="2026:11:21 10:42:03", offset="+08:00")
    path = tmp_path / "IMG_0001.JPG"
    path.write_bytes(data)
    facts = photo_facts(path)
    assert (facts.width, facts.height, facts.orientation) == (1200, 1600, 6)
    assert facts.taken_at == "2026-11-21T10:42:03+08:00"
    assert (facts.media_type, facts.size) == ("image/jpeg", len(data))
    assert facts.sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    ("exif", "taken_at"),
    [
        ({}, None),
        ({"taken": "2026:11:21 10:42:03"}, "2026-11-21T10:42:03"),
        ({"taken": "2026:11:21 10:42:03", "offset": "   :  "}, "2026-11-21T10:42:03"),
        ({"taken": "0000:00:00 00:00:00"}, None),
        ({"taken": "yesterday"}, None),
        ({"orientation": 99}, None),
    ],
)
def test_a_time_is_taken_as_the_camera_wrote_it_or_not_at_all(
    exif: dict[str, object], taken_at: str | None
) -> None:
    facts = photo_facts(photo(**exif))  # type: ignore[arg-type]  # the notes of photo()
    assert facts.taken_at == taken_at
    assert facts.orientation == 1


@pytest.mark.parametrize("error", [SyntaxError("not a TIFF file"), ValueError("bad offset")])
def test_notes_that_cannot_be_read_at_all_are_passed_over(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    """Pillow has many ways to say so; none of them may cost the photograph."""

    def broken(*_: object) -> None:
        raise error

    data = photo(taken="2026:11:21 10:42:03")
    monkeypatch.setattr(Image.Exif, "get_ifd", broken)
    assert photo_facts(data).taken_at is None
    monkeypatch.setattr(Image.Image, "getexif", broken)
    assert photo_facts(data).taken_at is None


def test_damaged_notes_do_not_spoil_the_photograph() -> None:
    data = bytearray(photo(taken="2026:11:21 10:42:03"))
    start = data.index(b"Exif\0\0") + 6
    data[start : start + 60] = b"\xff" * 60
    assert photo_facts(bytes(data)).taken_at is None
    assert size(make_rendition(bytes(data))) == (800, 600)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"\xff\xd8\xff\xe0", b"GIF89a" + b"\0" * 40, b"<svg/>"])
def test_what_is_no_photograph_says_so_with_its_name(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "合同.jpg"
    path.write_bytes(data)
    for use in (photo_facts, make_rendition):
        with pytest.raises(InputError) as caught:
            use(path)
        assert (caught.value.code, caught.value.place) == ("photo.unreadable", "合同.jpg")


def test_a_photograph_cut_off_in_the_middle_says_so() -> None:
    data = photo()
    with pytest.raises(InputError) as caught:
        make_rendition(data[: len(data) // 2], "a.jpg")
    assert (caught.value.code, caught.value.place) == ("photo.unreadable", "a.jpg")


def enlarged(width: int, height: int) -> bytes:
    """A JPEG that says it is this large: nobody has to hold the pixels to be refused."""
    data = bytearray(photo(16, 16))
    frame = data.index(b"\xff\xc0")
    data[frame + 5 : frame + 9] = height.to_bytes(2, "big") + width.to_bytes(2, "big")
    return bytes(data)


@pytest.mark.parametrize("side", [14143, 30000])
def test_more_than_200_megapixels_are_refused(side: int) -> None:
    with pytest.raises(InputError) as caught:
        photo_facts(enlarged(side, side), "wall.jpg")
    assert (caught.value.code, caught.value.place) == ("photo.too_large", "wall.jpg")
    assert caught.value.details == {"limit": 200}


def test_200_megapixels_are_accepted() -> None:
    assert photo_facts(enlarged(14142, 14142)).width == 14142
    assert renditions.MOST_PIXELS == 200_000_000


def test_a_file_that_cannot_be_read_can_be_tried_again(tmp_path: Path) -> None:
    with pytest.raises(UnavailableError) as caught:
        photo_facts(tmp_path / "gone.jpg")
    assert (caught.value.code, caught.value.place) == ("photo.not_read", "gone.jpg")
