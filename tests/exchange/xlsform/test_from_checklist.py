"""exchange.xlsform.from_checklist: what ODK and Kobo are given converts, and what is lost is named."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pyxform.xls2xform import convert

from inspector_app.exchange.xlsform.from_checklist import sheets_of
from inspector_app.resources import resource

SHIPPED = ("tour-demo-1.0.1.json", "elder-demo-1.0.1.json")
WORDS = {"zh": "甲", "en": "A"}


def shipped(name: str) -> Any:
    return json.loads(resource("checklists", name).read_text("utf-8"))


def workbook(sheets: dict[str, list[list[str]]]) -> BytesIO:
    book = openpyxl.Workbook()
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    del book["Sheet"]
    file = BytesIO()
    book.save(file)
    return file


def columns(rows: list[list[str]], *names: str) -> list[tuple[str, ...]]:
    places = [rows[0].index(name) for name in names]
    return [tuple(row[place] for place in places) for row in rows[1:]]


@pytest.mark.parametrize("portable", [False, True])
@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_checklist_converts_without_a_warning(name: str, portable: bool, tmp_path: Path) -> None:
    sheets, _ = sheets_of(shipped(name), portable=portable)
    path = tmp_path / "form.xlsx"
    path.write_bytes(workbook(sheets).getvalue())
    converted = convert(path)
    assert converted.warnings == []
    assert "<score_value>" in converted.xform


@pytest.mark.parametrize("name", SHIPPED)
def test_every_item_is_asked_in_both_languages(name: str) -> None:
    data = shipped(name)
    sheets, _ = sheets_of(data)
    text = json.dumps(data, ensure_ascii=False)
    asked = columns(sheets["survey"], "type", "name", "label::中文 (zh)", "label::English (en)")
    written = {name for _, name, _, _ in asked}
    for identity in ("V1", "A1.1", "B1.1", "C1.1", "E1"):
        assert {identity, f"{identity}_inputs"} & written, identity
    for kind, _, chinese, english in asked:
        if not kind.startswith("end_"):
            assert chinese in text or kind.startswith(("integer", "begin_group", "select_multiple"))
            assert english


def test_what_a_form_cannot_carry_is_named() -> None:
    _, problems = sheets_of(shipped(SHIPPED[0]))
    named = {(problem.code, problem.details["name"]) for problem in problems}
    assert named >= {
        ("form.lost_kind", "A2.1"),
        ("form.lost_sample", "A2.4"),
        ("form.lost_bonus", "E"),
        ("form.lost_limiter", "key_zero"),
        ("form.lost_grade_rules", "leading"),
        ("form.lost_gate", "V1"),
    }
    _, problems = sheets_of(shipped(SHIPPED[0]), portable=True)
    assert "form.lost_sample" not in {problem.code for problem in problems}


def small(**more: Any) -> Any:
    item = {"id": "A1", "kind": "yes_no", "text": WORDS, "points": "2"}
    section = {"id": "A", "title": WORDS, "items": [item], **more.pop("section", {})}
    return {"format": 2, "id": "S 1", "version": "1", "title": WORDS, "total": {"title": WORDS},
            "grades": [], "sections": [section], **more}  # fmt: skip


def test_rules_of_relevance_read_the_facts_of_the_venue() -> None:
    flag = {"id": "pool", "text": WORDS, "type": "flag"}
    level = {"id": "level", "text": WORDS, "type": "choice", "options": [{"id": "five", "text": WORDS}]}
    area = {"id": "area", "text": WORDS, "type": "number"}
    applies = "${profile.pool} and ${fact.area} > 5"
    sheets, problems = sheets_of(small(facts=[flag, level, area], section={"applies": applies}))
    assert ("begin_group", "(${fact_pool} = 'yes') and ${fact_area} > 5") in columns(
        sheets["survey"], "type", "relevant"
    )
    assert problems == []
    _, problems = sheets_of(small(section={"applies": "${indicator.e1} > 1"}))
    assert [problem.code for problem in problems] == ["form.lost_applies"]


def test_weights_modes_and_rows_of_a_section_are_carried() -> None:
    section = {"weight": "30", "aggregate": "min", "repeat": {"roll_up": "min"}}
    sheets, problems = sheets_of(small(section=section), portable=True)
    [head] = [row for row in columns(sheets["survey"], "type", "score_weight", "score_mode", "score_repeat")
              if row[0] == "begin_repeat"]  # fmt: skip
    assert head == ("begin_repeat", "30", "min", "min")
    assert [problem.code for problem in problems] == ["form.lost_section"]  # rows are not calculated there
    assert sheets_of(small(section=section))[1] == []
    _, problems = sheets_of(small(section={"aggregate": "median"}))
    assert [problem.code for problem in problems] == ["form.lost_aggregate"]


def test_a_grade_with_its_total_alone_is_carried_whole() -> None:
    grade: Any = {"id": "good", "title": WORDS, "conditions": [{"measure": "total", "at_least": "80"}]}
    sheets, problems = sheets_of(small(grades=[grade], total={"title": WORDS, "aggregate": "sum"}))
    assert columns(sheets["grades"], "grade", "min_percent") == [("good", "80")]
    assert problems == []
    settings = dict(zip(*sheets["settings"], strict=True))
    assert (settings["form_id"], settings["score_method"]) == ("S_1", "points")
    grade = {
        "id": "good",
        "title": WORDS,
        "conditions": [{"measure": "total", "at_least": {"expr": "${fact.x}"}}],
    }
    assert [problem.code for problem in sheets_of(small(grades=[grade]))[1]] == ["form.lost_grade_rules"]
