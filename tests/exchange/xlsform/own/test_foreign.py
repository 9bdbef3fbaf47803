"""exchange.xlsform.own.foreign"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.exchange.xlsform.own.editing import Book, edited, parts, problems

ITEM = {"score_id": "A1.1"}


def test_what_a_checklist_cannot_keep_is_named_with_its_cell(tour: Any, tmp_path: Path) -> None:
    def edit(book: Book) -> None:
        headers = book.book["survey"].max_column
        book.book["survey"].cell(1, headers + 1).value = "remarks"
        book.book["survey"].cell(1, headers + 2).value = "required"
        book.book.create_sheet("我的备注")["A1"] = "x"
        book.set("survey", ITEM, required="yes", remarks="看", constraint=". != ''", score_weight="三分")

    imported = edited(tour, tmp_path, edit)
    assert {code for code, _, _ in problems(imported)} == {
        "form.column_not_kept", "form.sheet_not_kept", "form.cell_not_kept", "form.score_ignored",
    }  # fmt: skip
    headers = [header for code, _, header in problems(imported) if code == "form.column_not_kept"]
    assert headers == ["remarks", "required"]
    assert parts(imported.data)["A1.1"]["kind"] == "yes_no"
