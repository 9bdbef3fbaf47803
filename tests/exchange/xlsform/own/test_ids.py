"""exchange.xlsform.own.ids"""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

from inspector_app.domain.checklist.format import read_checklist
from tests.exchange.xlsform.own.editing import edited, parts

ITEM = {"score_id": "A1.1"}


def test_a_row_may_move_to_another_section(tour: Any, tmp_path: Path) -> None:
    """It takes along what has no column: key, units, minima."""
    imported = edited(
        tour,
        tmp_path,
        lambda book: (
            book.insert("survey", {"score_id": "A2"}, ITEM),
            book.delete("survey", ITEM),
        ),
    )
    wanted = copy.deepcopy(tour)
    by_id = parts(wanted)
    by_id["A2"]["items"].insert(0, by_id["A1"]["items"].pop(0))
    assert imported.data == wanted


def test_a_row_that_was_added_is_a_new_item(tour: Any, tmp_path: Path) -> None:
    imported = edited(
        tour, tmp_path,
        lambda book: book.insert("survey", ITEM, {}, type="select_one A1.1", name="A1.9", zh="新项",
                                 score_weight=3),
    )  # fmt: skip
    items = parts(imported.data)["A1"]["items"]
    assert [item["id"] for item in items][:2] == ["A1.1", "A1.9"]
    assert (items[1]["points"], items[1]["text"], items[1]["kind"]) == (
        "3",
        {"zh": "新项", "en": ""},
        "choice",
    )
    read_checklist(imported.data)


def test_a_row_that_was_copied_is_another_item_of_its_kind(tour: Any, tmp_path: Path) -> None:
    """Copying a row in Excel copies its id; what has no column comes along."""
    imported = edited(
        tour, tmp_path,
        lambda book: (
            book.insert("survey", {"score_id": "A1.1"}, {"score_id": "A1.4"}, name="A1.9", zh="新的计数"),
            book.insert("survey", {"name": "A1.4"}, {"name": "A1.4"}, name="A1.8"),
        ),
    )  # fmt: skip
    by_id = parts(imported.data)
    count = parts(tour)["A1.4"]
    assert by_id["A1.4"] == count
    assert by_id["A1.9"] == {**count, "id": "A1.9", "text": {**count["text"], "zh": "新的计数"}}
    assert sorted(part for part in by_id if part.startswith("A1.")) == [
        "A1.1", "A1.2", "A1.3", "A1.4", "A1.5", "A1.6", "A1.8", "A1.9",
    ]  # fmt: skip
    assert by_id["A1.8"] == {**count, "id": "A1.8"}
    read_checklist(imported.data)
