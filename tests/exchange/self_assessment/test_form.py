"""exchange.self_assessment.form"""

from __future__ import annotations

from pathlib import Path

from inspector_app.exchange.self_assessment.form import Asked, Metered, SelfForm, write_form
from inspector_app.exchange.tables.reading import read_workbook

ABOUT = {"evaluation": "e", "checklist": "c", "version": "1"}
HEADS = ("No.", "Section", "Item", "Guidance", "Answer", "Remark", "Series", "Unit")
ASKED = (Asked("A1", "1", "s", "甲", "看", ("是", "否")), Asked("A2", "2", "s", "乙", "看", None, "现场"))


def form(*metered: Metered) -> SelfForm:
    """Two items, and these rows of monthly data."""
    cells = [("2026-01", "一月"), ("base", "基期")]
    return SelfForm(ABOUT, ["说明"], ("说明", "自评", "月度"), HEADS, ASKED, metered, cells)


def test_what_is_asked_and_measured_stands_on_sheets_of_its_own(tmp_path: Path) -> None:
    """Instructions first; what the program needs is hidden."""
    path = tmp_path / "self.xlsx"
    path.write_bytes(write_form(form(Metered("el", "电", "kWh", {"base": "7"}))))
    book = read_workbook(path)
    assert [(sheet.name, sheet.hidden) for sheet in book.sheets] == [
        ("说明", False), ("自评", False), ("月度", False), ("_about", True), ("_lists", True),
    ]  # fmt: skip
    assert [cell.text for cell in book.sheets[2].rows[2]] == ["raw/el", "电", "kWh", "", "7"]
    assert book.sheets[1].validations[0].words == ("是", "否")


def test_without_monthly_data_there_is_no_sheet_for_it(tmp_path: Path) -> None:
    path = tmp_path / "self.xlsx"
    path.write_bytes(write_form(form()))
    assert [sheet.name for sheet in read_workbook(path).sheets][:3] == ["说明", "自评", "_about"]
