"""exchange.xlsform.own.reading: what a person changes in the exported workbook is what comes back."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from inspector_app.domain.checklist.format import read_checklist
from tests.exchange.xlsform.own.editing import Book, edited, parts, problems

ITEM = {"score_id": "A1.1"}


Edit = Callable[[Book], object]
Change = Callable[[dict[str, Any], Any], object]


def both(*changes: tuple[str, Any]) -> Change:
    """The change of a checklist: paths such as "A1.1.text.zh" of parts and their new values."""

    def change(by_id: dict[str, Any], _whole: Any) -> None:
        for path, value in changes:
            part, *steps, last = path.split("|")
            here = by_id[part]
            for step in steps:
                here = here[int(step) if step.isdecimal() else step]
            here[int(last) if last.isdecimal() else last] = value

    return change


EDITS: dict[str, tuple[Edit, Change]] = {
    "a text in both languages": (
        lambda book: book.set("survey", ITEM, zh="新文字", en="New words"),
        both(("A1.1|text", {"zh": "新文字", "en": "New words"})),
    ),
    "the guidance of an item that is a group": (
        lambda book: book.set("survey", {"name": "A1.2_required"}, **{"hint::中文 (zh)": "看台账"}),
        both(("A1.2|guidance|zh", "看台账")),
    ),
    "a weight as a number": (
        lambda book: book.set("survey", {"score_id": "A2.1"}, score_weight=9),
        both(("A2.1|points", "9")),
    ),
    "the weight of a section": (
        lambda book: book.set("survey", {"score_id": "A"}, score_weight="35.5"),
        both(("A|weight", "35.5")),
    ),
    "a level of a scale": (
        lambda book: book.set("choices", {"list_name": "A2.6", "name": "1"}, zh="部分"),
        both(("A2.6|anchors|1|zh", "部分")),
    ),
    "the rule as people read it": (
        lambda book: book.set("survey", ITEM, score_ref="见附录A", score_ref_en="Annex A"),
        both(("A1.1|rule", {"zh": "见附录A", "en": "Annex A"})),
    ),
    "a fact of the venue": (
        lambda book: book.set("survey", {"score_id": "lodging"}, zh="有住宿"),
        lambda _, whole: whole["facts"][0]["text"].update(zh="有住宿"),
    ),
    "the least total of a grade": (
        lambda book: book.set("grades", {"grade": "excellent"}, min_percent=82),
        lambda _, whole: next(rule for rule in whole["grades"][1]["conditions"]
                              if rule["measure"] == "total").update(at_least="82"),
    ),
    "the title and version": (
        lambda book: book.set("settings", {"score_id": "TOUR-DEMO"}, form_title="新标题", version="2.0"),
        lambda _, whole: (whole["title"].update(zh="新标题"), whole.update(version="2.0")),
    ),
    "an item that is taken out": (
        lambda book: book.delete("survey", {"score_id": "A1.1"}),
        lambda by_id, _: by_id["A1"]["items"].pop(0),
    ),
    "an input of a formula": (
        lambda book: book.set("survey", {"name": "A1.2_installed"}, zh="已装", constraint=". >= 1"),
        both(("A1.2|fields|1|text|zh", "已装"), ("A1.2|fields|1|least", "1")),
    ),
    "what has no column, in the sheet of the rest": (
        lambda book: book.set("checklist", {"place": "/total/bonus_most"}, value=6),
        lambda _, whole: whole["total"].update(bonus_most="6"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", EDITS)
@pytest.mark.parametrize("portable", [False, True])
def test_an_edit_in_a_cell_is_that_edit_of_the_checklist(
    name: str, portable: bool, tour: Any, tmp_path: Path
) -> None:
    """That one thing changes; all else, also what has no column, stays as it was."""
    edit, change = EDITS[name]
    wanted = copy.deepcopy(tour)
    change(parts(wanted), wanted)
    imported = edited(tour, tmp_path, edit, portable=portable)
    assert imported.data == wanted
    codes = {problem.code for problem in imported.problems if problem.level != "note"}
    assert codes <= ({"form.reference_missing"} if portable else set())  # a calculation still reads it
    read_checklist(imported.data)


def test_relevance_is_read_in_the_names_of_the_checklist(tour: Any, tmp_path: Path) -> None:
    def edit(book: Book) -> None:
        book.set(
            "survey", {"score_id": "A2.1"}, relevant="(${fact_lodging} = 'yes') and ${fact_floor_area_m2} > 9"
        )
        book.set("survey", {"score_id": "A2.2"}, relevant="${A1.1} = 'yes'")

    imported = edited(tour, tmp_path, edit)
    by_id = parts(imported.data)
    assert by_id["A2.1"]["applies"] == "${profile.lodging} and ${fact.floor_area_m2} > 9"
    assert "applies" not in by_id["A2.2"]
    assert [(code, header) for code, _, header in problems(imported)] == [("form.cell_not_kept", "relevant")]


def test_sections_and_questions_that_were_added_find_their_place(tour: Any, tmp_path: Path) -> None:
    def edit(book: Book) -> None:
        rows = book.book["survey"]
        for number, (kind, name, label) in enumerate(
            [("text", "remark", "备注"), ("begin_group", "F", "附加"), ("select_one A1.1", "F1", "一"),
             ("end_group", None, None)], start=rows.max_row + 1,
        ):  # fmt: skip
            for column, text in enumerate((kind, name, label), start=1):
                rows.cell(number, column).value = text
        rows.cell(1, rows.max_column + 1).value = "score_mode"
        book.set("survey", {"name": "F"}, score_weight=5, score_mode="min")
        book.set("survey", {"name": "F1"}, score_weight=2)

    data: Any = edited(tour, tmp_path, edit).data
    assert [section["id"] for section in data["sections"]][-2:] == ["remark_section", "F"]
    assert (parts(data)["F"]["weight"], parts(data)["F"]["aggregate"]) == ("5", "min")
    assert [item["id"] for item in parts(data)["F"]["items"]] == ["F1"]
