"""report.layout.drawings"""

from __future__ import annotations

from dataclasses import replace

from inspector_app.domain.evidence.marks import Mark as EvidenceMark
from inspector_app.report.blocks import Figure, Photo, Photos, Qr
from inspector_app.report.figures import Area, Drawing, Label, Line
from inspector_app.report.layout.drawings import figure_slabs, paint, photo_slabs, qr_slabs
from inspector_app.report.layout.lines import Typesetter
from inspector_app.report.layout.operations import Boxes, Fill, Image, Operation, Stroke, Text
from inspector_app.report.theme import standard_theme
from tests.report.samples import landscape, no_photo

WIDTH = 480.0
DRAWING = Drawing(
    960,
    100,
    (
        Line(((0, 0), (10, 20)), 2, "bad", (4, 2)),
        Area(((0, 0), (10, 0), (10, 10)), "good"),
        Area(((0, 0), (10, 0), (10, 10)), "none", 1, "bad"),
        Label((960, 50), "满分", "end", 8, bold=True),
    ),
)


def test_shapes_are_painted_in_their_place_and_scale(setter: Typesetter) -> None:
    into: list[Operation] = []
    paint(into, DRAWING, setter, 100, 200, 0.5)
    line, area, outline, label = into
    inks = standard_theme().inks
    assert line == Stroke(((100, 200), (105, 210)), 1, inks["bad"], (2, 1))
    assert area == Fill(((100, 200), (105, 200), (105, 205)), inks["good"])
    assert isinstance(outline, Stroke)
    assert outline.closed
    assert isinstance(label, Text)
    assert (label.x + 2 * 4, label.y, label.face) == (580, 225, "bold")


def test_a_wide_drawing_is_scaled_to_the_frame(setter: Typesetter) -> None:
    picture, caption = figure_slabs(Figure(DRAWING, "图 1"), setter, WIDTH)
    assert picture.height == 50
    assert picture.keep
    assert isinstance(caption.operations[0], Text)


def test_a_drawing_without_caption_stands_alone(setter: Typesetter) -> None:
    area = Drawing(10, 10, (Area(((0, 0), (1, 0), (1, 1)), "head"),))
    (picture,) = figure_slabs(Figure(area), setter, WIDTH)
    assert picture.operations == [Fill(((235, 0), (236, 0), (236, 1)), standard_theme().tints["head"])]


def photo(sha256: str = "a", caption: str = "大堂") -> Photo:
    return Photo(sha256, "照片 1", caption, "photo-1")


def images(operations: list[Operation]) -> list[Image]:
    return [operation for operation in operations if isinstance(operation, Image)]


def test_photos_keep_their_proportions_in_equal_places(setter: Typesetter) -> None:
    sizes = {"wide": (4000, 3000), "tall": (3000, 4000), "banner": (4000, 500)}
    block = Photos(tuple(photo(name) for name in sizes), "缺")
    first, second = photo_slabs(block, setter, WIDTH, sizes.get)
    for image in images([*first.operations, *second.operations]):
        width, height = sizes[image.sha256]
        assert abs(image.width / image.height - width / height) < 0.001
    wide, tall = images(first.operations)
    assert wide.height == tall.height
    assert wide.x + wide.width < tall.x


def test_a_turned_photo_has_the_proportions_of_the_turned_one(setter: Typesetter) -> None:
    turned = replace(photo("wide"), turn=90)
    (slab,) = photo_slabs(Photos((turned,), "缺"), setter, WIDTH, {"wide": (4000, 3000)}.get)
    (image,) = images(slab.operations)
    assert abs(image.width / image.height - 3 / 4) < 0.001
    assert image.turn == 90


def test_marks_are_drawn_over_the_photo_and_inside_it(setter: Typesetter) -> None:
    marks = (
        EvidenceMark("box", (0, 0), (10_000, 10_000)),
        EvidenceMark("text", (9_900, 0), (9_900, 0), "渗水"),
    )
    (slab,) = photo_slabs(Photos((replace(photo("a"), marks=marks),), "缺"), setter, WIDTH, landscape)
    kinds = [type(operation) for operation in slab.operations]
    (image,) = images(slab.operations)
    strokes = [operation for operation in slab.operations if isinstance(operation, Stroke)]
    assert kinds.index(Image) < kinds.index(Stroke)
    assert [stroke.color for stroke in strokes] == [standard_theme().inks[ink] for ink in ("paper", "bad")]
    assert {point for stroke in strokes for point in stroke.points} == {
        (image.x + dx, image.y + dy) for dx in (0, image.width) for dy in (0, image.height)
    }
    (words,) = (o for o in slab.operations if isinstance(o, Text) and o.text == "渗水")
    assert image.x < words.x < image.x + image.width - 2 * words.size


def test_a_missing_photo_says_so_in_its_place(setter: Typesetter) -> None:
    (slab,) = photo_slabs(Photos((photo(),), "照片缺失"), setter, WIDTH, no_photo)
    assert not images(slab.operations)
    words = [operation.text for operation in slab.operations if isinstance(operation, Text)]
    assert words == ["照片缺失", "照片 1", "大堂"]


def test_three_photos_fit_side_by_side(setter: Typesetter) -> None:
    block = Photos(tuple(photo() for _ in range(4)), "缺", across=3)
    slabs = photo_slabs(block, setter, WIDTH, landscape)
    assert [len(images(slab.operations)) for slab in slabs] == [3, 1]
    assert len(slabs[0].marks) == 3


def test_a_long_caption_goes_on_below_its_row(setter: Typesetter) -> None:
    words = "一层大堂照明" * 400
    first, *more = photo_slabs(Photos((photo("a", words), photo()), "缺"), setter, WIDTH, landscape)
    assert first.height < 300
    assert len(more) > 30
    written = [each for slab in (first, *more) for each in slab.operations if isinstance(each, Text)]
    assert "".join(each.text for each in written if each.text not in {"照片 1", "大堂"}) == words


def test_a_code_is_one_shape_of_dark_runs(setter: Typesetter) -> None:
    (slab,) = qr_slabs(
        Qr("x", ("文字",), size=30), setter, WIDTH, lambda _: ((1, 1, 0), (0, 0, 0), (1, 0, 1))
    )
    code = slab.operations[0]
    assert isinstance(code, Boxes)
    assert code.boxes == ((0, 0, 20, 10), (0, 20, 10, 10), (20, 20, 10, 10))
