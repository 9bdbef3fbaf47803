"""usecases.rows"""

from pathlib import Path

import pytest

from inspector_app.errors import InputError
from inspector_app.usecases.rows import (
    add_row,
    answer_in_row,
    answer_target,
    change_row,
    clear_in_row,
    remove_row,
    row_target,
    say_not_applicable_in_row,
)
from tests.usecases.stage import a_workspace, elsewhere, reopened, started


def test_a_row_is_added_with_its_name_weight_and_place(tmp_path: Path) -> None:
    """Rooms of a floor: the row around it is part of what is said."""
    opened = started(a_workspace(tmp_path))
    floor, _ = add_row(opened, "A", "3 楼", "120.50")
    room, changes = add_row(opened, "A", " 301 ", parent=floor)
    assert opened.evaluation.value(row_target("A", floor)) == {
        "label": "3 楼",
        "weight": "120.5",
        "parent": None,
    }
    assert opened.evaluation.value(row_target("A", room)) == {"label": "301", "weight": None, "parent": floor}
    assert changes.targets == {row_target("A", room)}


def test_another_name_keeps_the_place_of_the_row(tmp_path: Path) -> None:
    workspace = a_workspace(tmp_path)
    opened = started(workspace)
    floor, _ = add_row(opened, "A", "3 楼")
    room, _ = add_row(opened, "A", "301", parent=floor)
    change_row(opened, "A", room, "302", "18", opened.seen(row_target("A", room)))
    expected = {"label": "302", "weight": "18", "parent": floor}
    assert reopened(workspace, opened).evaluation.value(row_target("A", room)) == expected


def test_two_people_who_rename_a_row_apart_are_asked(tmp_path: Path) -> None:
    opened = started(a_workspace(tmp_path / "a"))
    row, _ = add_row(opened, "A", "301")
    _, other = elsewhere(opened, tmp_path / "b", "b")
    seen = opened.seen(row_target("A", row))
    change_row(opened, "A", row, "302", "", seen)
    change_row(other, "A", row, "303", "", seen)
    opened.take(other.evaluation.ops)
    assert opened.evaluation.contested() == [row_target("A", row)]


def test_a_removed_row_keeps_its_answers_in_the_journal(tmp_path: Path) -> None:
    opened = started(a_workspace(tmp_path))
    row, _ = add_row(opened, "A", "301")
    answer_in_row(opened, "A1", row, "yes", ())
    remove_row(opened, "A", row, opened.seen(row_target("A", row)))
    assert [op.kind for op in opened.evaluation.history(row_target("A", row))] == ["row.added", "row.removed"]
    assert opened.evaluation.value(answer_target("A1", row)) == "yes"


def test_an_answer_in_a_row_is_checked_cleared_and_set_aside(tmp_path: Path) -> None:
    opened = started(a_workspace(tmp_path))
    row, _ = add_row(opened, "A", "301")
    target = answer_target("A1", row)
    with pytest.raises(InputError, match=r"^answer\.not_offered"):
        answer_in_row(opened, "A1", row, "maybe", ())
    answer_in_row(opened, "A1", row, "no", ())
    clear_in_row(opened, "A1", row, opened.seen(target))
    assert opened.evaluation.value(target) is None
    say_not_applicable_in_row(opened, "A1", row, " 未开放 ", opened.seen(target))
    assert opened.evaluation.value(target) == {"reason": "未开放"}


@pytest.mark.parametrize(
    ("label", "weight", "code", "place"),
    [(" ", "", "answer.empty", "label"), ("301", "large", "answer.no_number", "weight")],
)
def test_a_row_needs_a_name_and_a_number_for_its_weight(
    tmp_path: Path, label: str, weight: str, code: str, place: str
) -> None:
    with pytest.raises(InputError) as caught:
        add_row(started(a_workspace(tmp_path)), "A", label, weight)
    assert (caught.value.code, caught.value.place) == (code, place)


def test_not_applicable_in_a_row_has_a_reason_and_an_item_that_allows_it(tmp_path: Path) -> None:
    opened = started(a_workspace(tmp_path))
    for item, reason, code in (
        ("A1", " ", "reason_missing"), ("V1", "x", "not_applicable_forbidden"), ("Z9", "x", "unknown_item")
    ):  # fmt: skip
        with pytest.raises(InputError, match=f"^answer[.]{code}"):
            say_not_applicable_in_row(opened, item, "r", reason, ())


def test_a_rater_needs_an_item_of_several_raters(tmp_path: Path) -> None:
    opened = started(a_workspace(tmp_path))
    with pytest.raises(InputError, match=r"^answer\.no_raters"):
        answer_in_row(opened, "A1", "r", "yes", (), person="M")
