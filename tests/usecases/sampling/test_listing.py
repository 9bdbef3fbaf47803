"""usecases.sampling.listing"""

from pathlib import Path

import pytest

from inspector_app.domain.sampling.frame import Listed
from inspector_app.errors import UnavailableError
from inspector_app.usecases.sampling.listing import pasted_units, units_of_file


def test_a_list_from_excel_has_a_unit_a_line_with_stratum_and_place() -> None:
    """Its heading and empty lines are no rooms."""
    text = "房号\t楼\t位置\r\n8304\t主楼\t\r\n\r\n8304 面盆\t 主楼 \t8304\t备注\r\n"
    assert pasted_units(text) == (Listed("8304", "主楼"), Listed("8304 面盆", "主楼", "8304"))


@pytest.mark.parametrize("text", ["8201, 8202；8203", "8201、8202 8203", "8201\n8202\n\n8203\n"])
def test_names_in_one_line_or_one_below_the_other(text: str) -> None:
    """Typed or pasted, as one has it."""
    assert pasted_units(text) == (Listed("8201"), Listed("8202"), Listed("8203"))


def test_a_name_with_blanks_stays_whole_where_lines_part_the_units() -> None:
    """主楼 3F is one spot."""
    assert pasted_units("主楼 3F\n竹苑 2F") == (Listed("主楼 3F"), Listed("竹苑 2F"))
    assert pasted_units(" \n ") == ()


def test_a_file_is_read_as_the_same_list(tmp_path: Path) -> None:
    """Whatever Excel or the venue's system writes."""
    path = tmp_path / "rooms.csv"
    path.write_bytes("编号,楼\n8304,主楼\n6105,竹苑\n".encode("gb18030"))
    assert units_of_file(path) == (Listed("8304", "主楼"), Listed("6105", "竹苑"))
    with pytest.raises(UnavailableError):
        units_of_file(tmp_path / "gone.csv")
