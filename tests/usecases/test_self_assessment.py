"""usecases.self_assessment"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from inspector_app.domain.canonical import Json
from inspector_app.errors import DataError, InputError, UnavailableError
from inspector_app.texts import Texts
from inspector_app.usecases.conduct import answer_item
from inspector_app.usecases.self_assessment import (
    differences,
    export_self,
    read_self,
    self_answered,
    self_scoring,
    self_target,
    self_words,
    take_self,
)
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace
from tests.usecases.stage import started

Fill = Callable[[Worksheet, Worksheet], None]


def filled(opened: OpenedEvaluation, texts: Texts, folder: Path, fill: Fill) -> Path:
    """The workbook after the venue had it."""
    path = folder / "self.xlsx"
    export_self(opened, texts, path)
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
    assert self_answered(opened) == 0

    def fill(answers: Worksheet, _months: Worksheet) -> None:
        put(answers, f"item/{item}", 6, " Yes ")
        put(answers, f"item/{item}", 7, "今年已整改")

    path = filled(opened, chinese, tmp_path, fill)
    reading = read_self(opened, path)
    assert reading.problems == []
    take_self(opened, reading, [])
    assert opened.evaluation.value(self_target(item)) == "yes"
    assert opened.evaluation.value(f"item/{item}") == "no"
    assert self_answered(opened) == 1
    assert [(each.item.id, each.theirs, each.ours) for each in differences(opened, chinese)] == [
        (item, "是", "否")
    ]
    assert self_words(chinese, opened, opened.checklist.items[item]) == "是"
    assert self_scoring(opened).result().total != opened.scoring.result().total
    assert read_self(opened, path).answers == []
    assert not take_self(opened, read_self(opened, path), []).targets


def test_monthly_data_are_offered_and_never_overwrite(
    opened: OpenedEvaluation, texts: dict[str, Texts], tmp_path: Path
) -> None:
    """What somebody entered here in between is contested, not lost."""
    series = opened.checklist.series[0].id
    opened.say("reading.set", f"raw/{series}/2026-01", {"value": "5"})

    def fill(_answers: Worksheet, months: Worksheet) -> None:
        for column, value in ((4, 100), (5, "abc"), (7, 7)):
            put(months, f"raw/{series}", column, value)

    reading = read_self(opened, filled(opened, texts["en"], tmp_path, fill))
    assert [(each.cell, each.theirs, each.ours) for each in reading.readings] == [
        ("2025-10", "100", ""), ("2026-01", "7", "5"),
    ]  # fmt: skip
    assert [(problem.code, problem.cell) for problem in reading.problems] == [
        ("self.no_number", "Monthly data!E3")
    ]
    opened.say("reading.set", f"raw/{series}/2025-10", {"value": "90"})
    take_self(opened, reading, reading.readings[:1])
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

    reading = read_self(opened, filled(opened, english, tmp_path, fill))
    assert [problem.code for problem in reading.problems] == [
        "self.unknown_answer", "self.unknown_row", "self.unknown_row", "self.unknown_row",
    ]  # fmt: skip

    def leave_out(answers: Worksheet, _months: Worksheet) -> None:
        put(answers, f"item/{item}", 6, english.word("state", "not_applicable"))

    said = read_self(opened, filled(opened, english, tmp_path, leave_out)).answers
    assert [(each.kind, each.value) for each in said] == [
        ("answer.not_applicable", {"reason": "said by the venue"})
    ]
    take_self(opened, read_self(opened, tmp_path / "self.xlsx"), [])
    assert self_words(english, opened, opened.checklist.items[item]) == "Not applicable"


def test_a_workbook_of_another_evaluation_is_refused(
    workspace: Workspace, opened: OpenedEvaluation, texts: dict[str, Texts], tmp_path: Path
) -> None:
    """Two venues of one group send their files together."""
    path = filled(opened, texts["en"], tmp_path, lambda _answers, _months: None)
    with pytest.raises(InputError, match=r"self\.other_evaluation"):
        read_self(started(workspace), path)
    with pytest.raises(DataError, match="table"):
        read_self(opened, _text(tmp_path))
    with pytest.raises(UnavailableError, match=r"report\.not_written"):
        export_self(opened, texts["en"], tmp_path / "none" / "self.xlsx")


def test_an_answer_carried_from_the_visit_before_is_compared_as_what_it_answers(
    opened: OpenedEvaluation, texts: dict[str, Texts]
) -> None:
    """How an answer came here is no difference of opinion; another answer is, said in words."""
    item = _yes_no(opened)
    carried: dict[str, Json] = {"answer": "yes", "evaluation": "before", "on": "2025-10-01"}
    opened.say("answer.carried", f"item/{item}", carried, ())
    opened.say("answer.set", self_target(item), "yes", ())
    assert differences(opened, texts["en"]) == []
    opened.say("answer.set", self_target(item), "no", opened.seen(self_target(item)))
    found = differences(opened, texts["en"])
    assert [(each.item.id, each.theirs, each.ours) for each in found] == [(item, "No", "Yes")]


def test_not_applicable_for_another_reason_is_no_difference(
    opened: OpenedEvaluation, texts: dict[str, Texts]
) -> None:
    """The venue writes its own reason; an item that the lead withheld is another matter."""
    item, target = _yes_no(opened), f"item/{_yes_no(opened)}"
    opened.say("answer.not_applicable", self_target(item), {"reason": "no pool"}, ())
    opened.say("answer.not_applicable", target, {"reason": "closed"}, ())
    assert differences(opened, texts["en"]) == []
    carried: dict[str, Json] = {"not_applicable": "closed", "evaluation": "before", "on": "2025-10-01"}
    opened.say("answer.carried", target, carried, opened.seen(target))
    assert differences(opened, texts["en"]) == []
    withheld: dict[str, Json] = {"reason": "no data", "withheld": True, "answer": None}
    opened.say("answer.not_applicable", target, withheld, opened.seen(target))
    assert [each.item.id for each in differences(opened, texts["en"])] == [item]


def _text(folder: Path) -> Path:
    path = folder / "empty.xlsx"
    path.write_bytes(b"")
    return path
