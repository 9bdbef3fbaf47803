"""report.layout.tables"""

from __future__ import annotations

import pytest

from inspector_app.report.blocks import Cell, Column, KeyValues, Row, Table
from inspector_app.report.layout.flow import Slab
from inspector_app.report.layout.lines import Typesetter
from inspector_app.report.layout.operations import Box, Stroke, Text
from inspector_app.report.layout.tables import key_values_table, table_slabs
from inspector_app.report.theme import standard_theme

COLUMNS = (Column(40, fixed=True), Column(2), Column(1, "right"))
HEADER = (Row(("编号", "指标", "得分")),)


def texts(slab: Slab) -> list[str]:
    return [operation.text for operation in slab.operations if isinstance(operation, Text)]


def slabs_of(setter: Typesetter, *rows: Row, **options: object) -> list[Slab]:
    table = Table(COLUMNS, rows, **{"header": HEADER, **options})  # type: ignore[arg-type]  # options of Table
    return table_slabs(table, setter, 300)


def test_a_row_is_one_slab_under_the_header(setter: Typesetter) -> None:
    header, row = slabs_of(setter, Row(("A1", "节能", "3")))
    assert texts(header) == ["编号", "指标", "得分"]
    assert texts(row) == ["A1", "节能", "3"]
    assert row.header is header
    assert header.keep


def test_columns_share_what_fixed_ones_leave(setter: Typesetter) -> None:
    _, row = slabs_of(setter, Row(("A1", "节能", "3")))
    pad = standard_theme().cell_padding[0]
    left, middle, right = [operation for operation in row.operations if isinstance(operation, Text)]
    assert left.x == pad
    assert middle.x == 40 + pad
    assert right.x == pytest.approx(300 - pad - 0.555 * 9, abs=0.02)


def test_the_tallest_cell_gives_the_height(setter: Typesetter) -> None:
    _, low, high = slabs_of(setter, Row(("A1", "节能", "3")), Row(("A1", "节能降耗" * 15, "3")))
    assert high.height > low.height
    assert (high.height - 2 * standard_theme().cell_padding[1]) % 13.5 == pytest.approx(0)


def test_a_row_too_tall_is_cut_between_lines(setter: Typesetter) -> None:
    """20,000 characters in one cell flow over pages; no strip is a single line at either end."""
    words = "节能降耗责任人" * 2858
    header, *strips = slabs_of(setter, Row(("A1", words, "3")))
    assert len(strips) > 900
    assert max(strip.height for strip in strips) < 60
    assert "".join(text for strip in strips for text in texts(strip)[:] if text not in {"A1", "3"}) == words
    assert all(strip.header is header for strip in strips)


def test_a_section_row_keeps_with_the_next(setter: Typesetter) -> None:
    rows = [Row((Cell("A 能源", span=3),), "section"), *(Row(("A1", "节能", "3")) for _ in range(4))]
    _, section, *others = slabs_of(setter, Row(("A0", "", "")), *rows)[1:]
    assert section.keep is False or texts(section) == ["A 能源"]
    made = slabs_of(setter, Row(("A0", "", "")), Row(("A0", "", "")), *rows)
    (shaded,) = [slab for slab in made if texts(slab) == ["A 能源"]]
    assert shaded.keep
    assert any(isinstance(operation, Box) for operation in shaded.operations)
    assert others


def test_the_last_row_is_never_alone_on_a_page(setter: Typesetter) -> None:
    made = slabs_of(setter, *(Row((str(index), "", "")) for index in range(5)))
    assert [slab.keep for slab in made] == [True, True, False, False, True, False]


def test_spans_must_fit_the_columns(setter: Typesetter) -> None:
    for row in (Row(("A1", "节能")), Row(("A1", Cell("", span=3)))):
        with pytest.raises(ValueError, match="cells cover"):
            slabs_of(setter, row)


def test_a_grid_has_rules_between_its_columns(setter: Typesetter) -> None:
    def upright(slab: Slab) -> int:
        strokes = [operation for operation in slab.operations if isinstance(operation, Stroke)]
        return sum(stroke.points[0][0] == stroke.points[1][0] for stroke in strokes)

    row = Row(("A1", "节能", "3"))
    assert upright(slabs_of(setter, row, lines="grid")[1]) == 4
    assert upright(slabs_of(setter, row)[1]) == 0


def test_every_second_row_of_a_striped_table_is_shaded(setter: Typesetter) -> None:
    made = slabs_of(setter, *(Row(("1", "", "")) for _ in range(4)), striped=True)[1:]
    shaded = [any(isinstance(operation, Box) for operation in slab.operations) for slab in made]
    assert shaded == [False, True, False, True]


def test_nothing_is_drawn_outside_the_table(setter: Typesetter) -> None:
    for slab in slabs_of(setter, Row(("A" * 30, "节" * 99, "1234567890" * 5))):
        for operation in slab.operations:
            if isinstance(operation, Text):
                end = operation.x + setter.width(operation.text, operation.face, operation.size)
                assert operation.x >= 0
                assert end <= 300 + 4.5


def test_pairs_stand_one_below_the_other() -> None:
    table = key_values_table(KeyValues((("甲", "1"), ("乙", "2"))))
    assert [len(row.cells) for row in table.rows] == [2, 2]


def test_an_odd_pair_leaves_its_neighbour_empty() -> None:
    table = key_values_table(KeyValues((("甲", "1"), ("乙", "2"), ("丙", "3")), across=2))
    assert [len(row.cells) for row in table.rows] == [4, 4]
    assert len(table.columns) == 4


def test_a_table_without_rows_and_header_is_nothing(setter: Typesetter) -> None:
    assert slabs_of(setter, header=()) == []
