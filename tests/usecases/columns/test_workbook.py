"""usecases.columns.workbook"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from inspector_app.domain.scoring.items import answer_target
from inspector_app.errors import DataError, InputError, UnavailableError
from inspector_app.texts import Texts
from inspector_app.usecases.columns.comparing import column_lines
from inspector_app.usecases.columns.workbook import export_column, read_column, take_column
from inspector_app.usecases.conduct import answer_item
from inspector_app.usecases.rows import add_row
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace
from tests.usecases.columns.columned import columned
from tests.usecases.stage import started

Fill = Callable[[Worksheet, Worksheet], None]


def filled(opened: OpenedEvaluation, texts: Texts, folder: Path, fill: Fill) -> Path:
    """The workbook after the venue had it."""
    path = folder / "self.xlsx"
    export_column(opened, texts, path)
    book = load_workbook(path)
    fill(book.worksheets[1], book.worksheets[2])
    book.save(path)
    return path


def put(sheet: Worksheet, identity: str, column: int, text: str | int) -> None:
    """Write into the row with this id."""
    row = next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 1).value == identity)
    sheet.cell(row, column).value = text


def _yes_no(opened: OpenedEvaluation) -> str:
    return next(item.id for item in opened.checklist.items.values() if item.kind.name == "yes_no")


def test_the_venues_answers_stand_beside_ours(
    opened: OpenedEvaluation, texts: dict[str, Texts], tmp_path: Path
) -> None:
    """Neither changes the other; the difference is told, and both totals."""
    item, chinese = _yes_no(opened), texts["zh_CN"]
    answer_item(opened, item, "no", opened.seen(f"item/{item}"))

    def fill(answers: Worksheet, _months: Worksheet) -> None:
        put(answers, f"item/{item}", 6, " Yes ")
        put(answers, f"item/{item}", 7, "今年已整改")

    path = filled(opened, chinese, tmp_path, fill)
    reading = read_column(opened, path)
    assert reading.problems == []
    take_column(opened, reading, [])
    assert opened.evaluation.value(answer_target(item, "", "self")) == "yes"
    assert opened.evaluation.value(f"item/{item}") == "no"
    assert column_lines(chinese, opened, opened.checklist.items[item]) == ["自评：是"]
    assert read_column(opened, path).answers == []
    assert not take_column(opened, read_column(opened, path), []).targets


def test_monthly_data_are_offered_and_never_overwrite(
    opened: OpenedEvaluation, texts: dict[str, Texts], tmp_path: Path
) -> None:
    """What somebody entered here in between is contested, not lost."""
    series = opened.checklist.series[0].id
    opened.say("reading.set", f"raw/{series}/2026-01", {"value": "5"})

    def fill(_answers: Worksheet, months: Worksheet) -> None:
        for column, value in ((4, 100), (5, "abc"), (7, 7)):
            put(months, f"raw/{series}", column, value)

    reading = read_column(opened, filled(opened, texts["en"], tmp_path, fill))
    assert [(each.cell, each.theirs, each.ours) for each in reading.readings] == [
        ("2025-10", "100", ""), ("2026-01", "7", "5"),
    ]  # fmt: skip
    assert [(problem.code, problem.cell) for problem in reading.problems] == [
        ("self.no_number", "Monthly data!E3")
    ]
    opened.say("reading.set", f"raw/{series}/2025-10", {"value": "90"})
    take_column(opened, reading, reading.readings[:1])
    assert opened.evaluation.contested() == [f"raw/{series}/2025-10"]
    assert opened.evaluation.value(f"raw/{series}/2026-01") == {"value": "5"}


def test_what_cannot_be_used_is_named_with_its_cell(
    opened: OpenedEvaluation, texts: dict[str, Texts], tmp_path: Path
) -> None:
    """A word of their own, an id they invented, a month that is none; "not applicable" brings its reason."""
    item, english = _yes_no(opened), texts["en"]

    def fill(answers: Worksheet, months: Worksheet) -> None:
        put(answers, f"item/{item}", 6, "maybe")
        answers.append(["item/XX", "", "", "", "", "Yes"])
        answers.append(["item/YY", "", "", "", "", "", "only a remark"])
        months.append(["raw/none", "", "", 3])

    reading = read_column(opened, filled(opened, english, tmp_path, fill))
    assert [problem.code for problem in reading.problems] == [
        "self.unknown_answer", "self.unknown_row", "self.unknown_row", "self.unknown_row",
    ]  # fmt: skip

    def leave_out(answers: Worksheet, _months: Worksheet) -> None:
        put(answers, f"item/{item}", 6, english.word("state", "not_applicable"))

    said = read_column(opened, filled(opened, english, tmp_path, leave_out)).answers
    assert [(each.kind, each.value) for each in said] == [
        ("answer.not_applicable", {"reason": "said by the venue"})
    ]
    take_column(opened, read_column(opened, tmp_path / "self.xlsx"), [])
    assert column_lines(english, opened, opened.checklist.items[item]) == ["Self-assessment: Not applicable"]


def test_a_workbook_of_another_evaluation_is_refused(
    workspace: Workspace, opened: OpenedEvaluation, texts: dict[str, Texts], tmp_path: Path
) -> None:
    """Two venues of one group send their files together."""
    path = filled(opened, texts["en"], tmp_path, lambda _answers, _months: None)
    with pytest.raises(InputError, match=r"self\.other_evaluation"):
        read_column(started(workspace), path)
    with pytest.raises(DataError, match="table"):
        read_column(opened, _text(tmp_path))
    with pytest.raises(UnavailableError, match=r"report\.not_written"):
        export_column(opened, texts["en"], tmp_path / "none" / "self.xlsx")


def test_every_column_has_a_workbook_of_its_own_with_a_line_for_each_row(
    texts: dict[str, Texts], tmp_path: Path
) -> None:
    """The recommending body fills its own; rooms that are known have a line each."""
    workspace, opened = columned(tmp_path)
    room = add_row(opened, "R", "301").row
    english, path = texts["en"], tmp_path / "recommending.xlsx"
    export_column(opened, english, path, "recommending")
    book = load_workbook(path)
    answers = book.worksheets[1]
    assert answers.title == "推荐 单位 公章"
    put(answers, "item/A5", 6, "Yes")
    put(answers, "item/A1", 6, "Not applicable")
    put(answers, "item/A2", 6, "不适用")
    put(answers, f"item/R1/row/{room}", 6, "No")
    put(answers, f"item/R1/row/{room}", 7, "窗户朝北")
    answers.append(["item/R1/row/none", "", "", "", "", "Yes"])
    answers.append([f"item/A1/row/{room}", "", "", "", "", "Yes"])
    book.save(path)
    reading = read_column(opened, path)
    assert [problem.code for problem in reading.problems] == ["self.unknown_row", "self.unknown_row"]
    take_column(opened, reading, [])
    assert opened.evaluation.value("item/A5/column/recommending") == "yes"
    assert opened.evaluation.value(f"item/R1/row/{room}/column/recommending") == "no"
    assert opened.evaluation.value(f"item/R1/row/{room}/column/recommending/note") == "窗户朝北"
    assert opened.evaluation.value("item/A1/column/recommending") == {"reason": "推荐/单位 [公章]"}
    field = opened.evaluation.field("item/A2/column/recommending")
    assert field is not None
    assert [op.kind for op in field.ops] == ["answer.not_applicable"]
    assert opened.evaluation.value("item/A1/column/self") is None
    again = tmp_path / "again.xlsx"
    export_column(opened, english, again, "recommending")
    lines = {str(row[0].value): row[5].value for row in load_workbook(again).worksheets[1].iter_rows()}
    assert (lines["item/A5"], lines[f"item/R1/row/{room}"]) == ("Yes", "No")
    workspace.close()


def test_a_workbook_of_a_column_that_is_gone_is_refused(
    opened: OpenedEvaluation, texts: dict[str, Texts], tmp_path: Path
) -> None:
    """The evaluation was moved to a version that has it no more."""
    path = tmp_path / "self.xlsx"
    export_column(opened, texts["en"], path)
    book = load_workbook(path)
    about = book["_about"]
    row = next(row for row in range(1, about.max_row + 1) if about.cell(row, 1).value == "column")
    about.cell(row, 2).value = "recommending"
    book.save(path)
    with pytest.raises(InputError, match=r"answer\.no_column"):
        read_column(opened, path)


def _text(folder: Path) -> Path:
    path = folder / "empty.xlsx"
    path.write_bytes(b"")
    return path
