"""report.pdf.outline"""

from __future__ import annotations

from io import BytesIO

import pypdfium2

from inspector_app.report.layout.operations import Mark, Pages, Place
from inspector_app.report.pdf.objects import Name, PdfObjects, Reference, Value
from inspector_app.report.pdf.outline import outline


def bookmarks(*levels: int) -> list[tuple[int, str]]:
    """Depth and title of each bookmark as a viewer sees them."""
    places = [Place(Mark(f"m{index}", f"标题{index}", level), 1, 10.0) for index, level in enumerate(levels)]
    objects = PdfObjects("zh-CN")
    objects.add_page({"MediaBox": [0, 0, 100, 100], "Resources": {}}, "page-1")

    def target(place: Place, _: Pages) -> Value:
        return [Reference(f"page-{place.page}"), Name("Fit")]

    root = outline(objects, Pages(100, 100, [], places), target)
    objects.set_catalog(Outlines=root)
    objects.set_information({"Title": "t"})
    file = BytesIO()
    objects.write(file)
    with pypdfium2.PdfDocument(file.getvalue()) as document:
        return [(bookmark.level, bookmark.get_title()) for bookmark in document.get_toc()]


def test_headings_hang_below_one_another() -> None:
    found = bookmarks(1, 2, 2, 3, 1, 2)
    assert [level for level, _ in found] == [0, 1, 1, 2, 0, 1]
    assert [title for _, title in found] == [f"标题{index}" for index in range(6)]


def test_a_skipped_level_hangs_below_the_last_one_above() -> None:
    assert [level for level, _ in bookmarks(3, 1, 3, 2)] == [0, 0, 1, 1]


def test_marks_that_are_no_headings_stay_out() -> None:
    assert [title for _, title in bookmarks(0, 1, 0)] == ["标题1"]


def test_without_headings_there_is_no_outline() -> None:
    assert bookmarks(0, 0) == []
