"""Mappings as data."""

import json

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.errors import DataError
from inspector_app.exchange.workbook.mapping import (
    Mapping,
    SheetMapping,
    mapping_json,
    read_mapping,
    shape_of,
)

SHEET = SheetMapping(
    "评分表",
    header=4,
    headings={"A": "项目", "C": "内容"},
    columns={"C": "text", "A": "section", "AA": "points"},
)
MAPPING = Mapping(
    "abc", title="表", sheets=(SHEET, SheetMapping("封面", use=False)), answers={"好": "yes", "中": "0.5"}
)


def test_a_mapping_survives_its_file() -> None:
    """It is shared as a file between laptops and used from the command line."""
    assert read_mapping(json.loads(json.dumps(mapping_json(MAPPING)))) == MAPPING


def test_a_mapping_knows_its_sheets_and_columns() -> None:
    """Columns come from left to right, AA after C."""
    assert MAPPING.used == (SHEET,)
    assert MAPPING.sheet("无") is None
    assert SHEET.of("text", "points") == ["C", "AA"]
    changed = MAPPING.with_sheet(SHEET.with_column("C", "guidance"))
    assert changed.sheets[0].columns["C"] == "guidance"
    assert changed.sheets[1] is MAPPING.sheets[1]


def test_sections_taken_over_from_other_sheets_stand_further_out() -> None:
    """A checklist contains sections, sections contain questions."""
    sheet = SheetMapping(
        "Q", headings={"D": "S · Name", "E": "S · C · Title"}, columns=dict.fromkeys("BDE", "section")
    )
    assert sheet.sections == ["E", "D", "B"]


def test_the_shape_depends_on_the_headings_alone() -> None:
    """Next year's file has other rows and another order of sheets."""
    assert shape_of([["编号", "内容 "], ["A"]]) == shape_of([["A"], ["编 号", "内容："]])
    assert shape_of([["编号"]]) != shape_of([["内容"]])


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ([], "$"), ({"sheets": {}}, "sheets"), ({"sheets": [1]}, "sheets[0]"), ({"title": 1}, "title"),
        ({"chinese": "ja"}, "chinese"), ({"answers": {"a": "maybe"}}, "answers.a"),
        ({"answers": {"a": 1}}, "answers.a"),
        ({"answers": []}, "answers"), ({"sheets": [{"columns": {"A": "what"}}]}, "sheets[0].columns.A"),
        ({"sheets": [{"columns": {"7": "text"}}]}, "sheets[0].columns"),
        ({"sheets": [{"header": -1}]}, "sheets[0].header"),
        ({"sheets": [{"header": True}]}, "sheets[0].header"),
    ],
)  # fmt: skip
def test_a_bad_file_is_refused_with_its_place(change: Json, place: str) -> None:
    """A person wrote it by hand and wants to know where it is wrong."""
    with pytest.raises(DataError) as caught:
        read_mapping(change)
    assert (caught.value.code, caught.value.place) == ("mapping.expected", place)


def test_a_file_of_a_newer_program_is_refused() -> None:
    """Half a mapping would import half a checklist."""
    with pytest.raises(DataError, match=r"mapping\.newer_format"):
        read_mapping({"format": 2})
