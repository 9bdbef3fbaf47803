"""report.layout.operations"""

from __future__ import annotations

from inspector_app.report.layout.operations import Box, Boxes, Fill, Part, Sheet, Stroke, Text, moved

BLACK = (0.0, 0.0, 0.0)


def test_every_kind_of_operation_can_be_moved() -> None:
    assert moved(Text(1, 2, "a", "sans", 9, BLACK), 10, 20) == Text(11, 22, "a", "sans", 9, BLACK)
    assert moved(Box(1, 2, 3, 4, BLACK), 10, 20) == Box(11, 22, 3, 4, BLACK)
    assert moved(Boxes(((1, 2, 3, 4),), BLACK), 10, 20) == Boxes(((11, 22, 3, 4),), BLACK)
    assert moved(Stroke(((1, 2), (3, 4)), 0.5, BLACK), 10, 20) == Stroke(((11, 22), (13, 24)), 0.5, BLACK)
    assert moved(Fill(((1, 2),), BLACK), 10, 20) == Fill(((11, 22),), BLACK)


def test_a_sheet_gives_its_operations_in_page_coordinates() -> None:
    sheet = Sheet(1, [Part(5, 6, [Box(1, 2, 3, 4, BLACK)]), Part(0, 0, [Box(1, 2, 3, 4, BLACK)])])
    assert [operation[:2] for operation in sheet.operations()] == [(6, 8), (1, 2)]
