"""usecases.columns.answering"""

from __future__ import annotations

from pathlib import Path

import pytest

from inspector_app.domain.scoring import Scoring
from inspector_app.errors import InputError
from inspector_app.usecases.columns.answering import (
    answer_in_column,
    clear_in_column,
    say_not_applicable_in_column,
)
from inspector_app.usecases.rows import add_row
from tests.usecases.columns.columned import columned
from tests.usecases.stage import reopened


def test_what_a_column_says_changes_none_of_our_answers(tmp_path: Path) -> None:
    workspace, opened = columned(tmp_path)
    answer_in_column(opened, "recommending", "A1", "", "yes", ())
    room = add_row(opened, "R", "301").row
    answer_in_column(opened, "recommending", "R1", room, "no", ())
    assert opened.scoring.result().answered == 1  # A3, which is worked out
    column = Scoring(opened.checklist, opened.evaluation, opened.sheet, "recommending")
    assert [column.items[name].earned for name in ("A1", "R1")] == [2, 0]
    kept = reopened(workspace, opened).evaluation
    assert kept.value("item/A1/column/recommending") == "yes"
    assert kept.value(f"item/R1/row/{room}/column/recommending") == "no"
    workspace.close()


def test_it_is_taken_back_or_does_not_apply(tmp_path: Path) -> None:
    """Somebody who has not seen an answer replaces none: both stand beside each other."""
    workspace, opened = columned(tmp_path)
    target = "item/A1/column/self"
    answer_in_column(opened, "self", "A1", "", "yes", ())
    clear_in_column(opened, "self", "A1", "", opened.seen(target))
    assert opened.evaluation.value(target) is None
    say_not_applicable_in_column(opened, "self", "A1", "", " 没有泳池 ", opened.seen(target))
    assert opened.evaluation.value(target) == {"reason": "没有泳池"}
    answer_in_column(opened, "self", "A1", "", "no", ())
    assert opened.evaluation.contested() == [target]
    workspace.close()


def test_what_cannot_be_said_is_refused_with_its_reason(tmp_path: Path) -> None:
    workspace, opened = columned(tmp_path)
    for column, item, value, code in (
        ("none", "A1", "yes", "answer.no_column"),
        ("self", "A1", "maybe", "answer.not_offered"),
        ("self", "A3", "1", "answer.column_fixed"),
        ("self", "A4", "yes", "answer.column_fixed"),
        ("self", "Z", "yes", "answer.unknown_item"),
    ):
        with pytest.raises(InputError) as caught:
            answer_in_column(opened, column, item, "", value, ())
        assert caught.value.code == code
    with pytest.raises(InputError, match=r"answer\.reason_missing"):
        say_not_applicable_in_column(opened, "self", "A1", "", " ", ())
    with pytest.raises(InputError, match=r"answer\.not_applicable_forbidden"):
        say_not_applicable_in_column(opened, "self", "A5", "", "x", ())
    workspace.close()
