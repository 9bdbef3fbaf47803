"""exchange.xlsform.merging"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from inspector_app.exchange.tables import Workbook
from inspector_app.exchange.xlsform.merging import has_workbook, merged_workbook
from inspector_app.exchange.xlsform.read import read_xlsform
from inspector_app.usecases.checklists.files import import_checklist

FORM = """
| survey   |               |      |           |                |                |              |         |
|          | type          | name | label::en | label::中文 (zh) | hint::中文 (zh) | score_weight | remarks |
|          | begin_group   | g    | Group     | 组             |                | 1            |         |
|          | select_one yn | q    | Question  | 问题           | 看             | 2            | keep me |
|          | text          | r    | Rest      | 其余           |                |              |         |
|          | end_group     |      |           |                |                |              |         |
| choices  |               |      |           |                |                |              |         |
|          | list_name     | name | label::en | label::中文 (zh) | score_value  |              |         |
|          | yn            | yes  | Yes       | 是             | 1              |              |         |
|          | yn            | no   | No        | 否             | 0              |              |         |
"""


def imported(folder: Path, text: str = FORM) -> Any:
    path = folder / "form.md"
    path.write_text(text.strip() + "\n", "utf-8")
    return json.loads(json.dumps(import_checklist(path).data))


def items(data: Any) -> list[Any]:
    return list(data["sections"][0]["items"])


def survey(workbook: Workbook) -> list[list[str]]:
    return [[cell.text for cell in row] for row in workbook.sheets[0].rows]


def test_what_was_not_changed_is_written_as_it_was(tmp_path: Path) -> None:
    data = imported(tmp_path)
    before = survey(merged_workbook(imported(tmp_path))[0])
    assert has_workbook(data)
    assert before[3][1:8] == ["select_one yn", "q", "Question", "问题", "看", "2", "keep me"]
    assert merged_workbook(data)[1] == ()
    assert not has_workbook({})


def test_changed_texts_and_weights_go_into_their_cells(tmp_path: Path) -> None:
    data = imported(tmp_path)
    item = items(data)[0]
    item["text"] = {"zh": "新问题", "en": "New question"}
    item["guidance"] = {"zh": "仔细看", "en": "Look well"}
    item["points"] = "5"
    data["sections"][0]["title"] = {"zh": "新组", "en": "Group"}
    data["sections"][0]["weight"] = "3"
    workbook, problems = merged_workbook(data)
    rows = survey(workbook)
    assert rows[1][8] == "hint::en"
    assert rows[3][1:] == [
        "select_one yn",
        "q",
        "New question",
        "新问题",
        "仔细看",
        "5",
        "keep me",
        "Look well",
    ]
    assert rows[2][3:7] == ["Group", "新组", "", "3"]
    assert not problems
    again = read_xlsform(workbook).form.root
    assert next(again.questions()).label == {
        "en": "New question",
        "中文 (zh)": "新问题",
    }


def test_a_form_in_one_language_gets_a_column_for_the_other(tmp_path: Path) -> None:
    text = "| survey | | | |\n| | type | name | label |\n| | text | q | Q |"
    data = imported(tmp_path, text)
    items(data)[0]["text"] = {"zh": "问", "en": "Q"}
    rows = survey(merged_workbook(data)[0])
    assert (rows[1][3:], rows[2][3:]) == (["label", "label::English (en)"], ["问", "Q"])


def test_items_that_came_or_went_are_named(tmp_path: Path) -> None:
    """The workbook cannot say them, so a person must know."""
    data = imported(tmp_path)
    items(data)[0]["id"] = "new"
    data["sections"][0]["items"][0]["id"] = "new"
    problems = merged_workbook(data)[1]
    assert [(problem.code, problem.details["name"]) for problem in problems] == [
        ("form.item_not_written", "new"),
        ("form.item_not_removed", "q"),
    ]


def test_a_column_without_a_language_is_that_of_the_default_language(tmp_path: Path) -> None:
    settings = "| settings | | | | |\n| | default_language | | | |\n| | 中文 | | | |"
    text = f"| survey | | | | |\n| | type | name | label | label::en |\n| | text | q | 问 | Q |\n{settings}"
    data = imported(tmp_path, text)
    items(data)[0]["text"] = {"zh": "新问", "en": "Q"}
    assert survey(merged_workbook(data)[0])[2][3:] == ["新问", "Q"]


def test_a_form_in_a_third_language_is_changed_in_that_column(tmp_path: Path) -> None:
    data = imported(tmp_path, "| survey | | | |\n| | type | name | label::fr |\n| | text | q | Q |")
    items(data)[0]["text"] = {"zh": "R", "en": ""}
    assert survey(merged_workbook(data)[0])[2][3:] == ["R"]
