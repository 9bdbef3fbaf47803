"""usecases.conduct: what a person does with one item."""

from contextlib import closing
from fractions import Fraction
from pathlib import Path

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.errors import InputError
from inspector_app.usecases.conduct import (
    answer_item,
    clear_answer,
    confirm_carried,
    decide,
    decide_for,
    rate_item_as,
    say_not_applicable,
    set_note,
    withhold_item,
)
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace
from tests.usecases.stage import deliver, elsewhere, look, reopened, started


def refused(code: str) -> "pytest.RaisesExc[InputError]":
    """The call says so with this code."""
    return pytest.raises(InputError, match=f"^{code.replace('.', '[.]')}")


def state(opened: OpenedEvaluation, item: str) -> str:
    """The item's state now."""
    return opened.scoring.items[item].state


@pytest.mark.parametrize(
    ("item", "typed", "stored"),
    [("A1", "yes", "yes"), ("C3", {"n": " 12.50"}, {"n": "12.5"}), ("B2", "y", "y")],
)
def test_an_answer_is_kept_in_its_one_stored_form(
    opened: OpenedEvaluation, item: str, typed: Json, stored: Json
) -> None:
    answer_item(opened, item, typed, ())
    assert opened.evaluation.value(f"item/{item}") == stored


@pytest.mark.parametrize(
    ("item", "typed", "code", "place"),
    [
        ("A1", "maybe", "answer.not_offered", ""),
        ("C3", {"n": "many"}, "answer.no_number", "n"),
        ("A2", {"L": 9}, "answer.out_of_bounds", "L"),
        ("Z9", "yes", "answer.unknown_item", ""),
    ],
)
def test_a_bad_value_is_refused_at_its_field_and_nothing_is_said(
    opened: OpenedEvaluation, item: str, typed: Json, code: str, place: str
) -> None:
    before = look(opened)
    with refused(code) as error:
        answer_item(opened, item, typed, ())
    assert error.value.place == place
    assert look(opened) == before


def test_a_cleared_answer_leaves_the_item_unanswered_and_its_history_whole(opened: OpenedEvaluation) -> None:
    answer_item(opened, "A1", "yes", ())
    clear_answer(opened, "A1", opened.seen("item/A1"))
    assert state(opened, "A1") == "unanswered"
    assert [op.kind for op in opened.evaluation.history("item/A1")] == ["answer.set", "answer.cleared"]


def test_not_applicable_needs_a_reason_and_an_item_that_allows_it(opened: OpenedEvaluation) -> None:
    with refused("answer.reason_missing") as error:
        say_not_applicable(opened, "A1", "  ", ())
    assert error.value.place == "reason"
    with refused("answer.not_applicable_forbidden"):
        say_not_applicable(opened, "V1", "没有", ())
    say_not_applicable(opened, "A1", " 无此设施 ", ())
    assert state(opened, "A1") == "not_applicable"
    assert opened.scoring.items["A1"].reason == "无此设施"


def test_only_what_cannot_be_computed_can_be_withheld_and_its_answer_is_kept(
    opened: OpenedEvaluation,
) -> None:
    with refused("answer.computable"):
        withhold_item(opened, "A1", "数据不足", ())
    rate_item_as(opened, "A2", "L", 3, ())
    assert state(opened, "A2") == "not_computable"
    with refused("answer.reason_missing"):
        withhold_item(opened, "A2", "", ())
    withhold_item(opened, "A2", "只有一人评分", ())
    assert state(opened, "A2") == "withheld"
    assert opened.evaluation.value("item/A2/rater/L") == 3


def test_the_answer_of_a_withheld_item_stands_beside_the_reason(opened: OpenedEvaluation) -> None:
    answer_item(opened, "C4", {"n": "5", "m": "0"}, ())
    assert state(opened, "C4") == "not_computable"
    withhold_item(opened, "C4", "分母为零", opened.seen("item/C4"))
    kept = opened.evaluation.value("item/C4")
    assert kept == {"reason": "分母为零", "withheld": True, "answer": {"n": "5", "m": "0"}}


def test_a_carried_answer_that_is_withheld_is_kept_plain(opened: OpenedEvaluation) -> None:
    """Not wrapped in where it came from: the register of the item says that."""
    answer: Json = {"n": "5", "m": "0"}
    carried: Json = {"answer": answer, "evaluation": "before", "on": "2025-10-01"}
    opened.say("answer.carried", "item/C4", carried, ())
    assert state(opened, "C4") == "not_computable"
    withhold_item(opened, "C4", "分母为零", opened.seen("item/C4"))
    kept = opened.evaluation.value("item/C4")
    assert kept == {"reason": "分母为零", "withheld": True, "answer": answer}


def test_each_rater_has_a_value_of_their_own(opened: OpenedEvaluation) -> None:
    rate_item_as(opened, "A2", "L", 3, ())
    rate_item_as(opened, "A2", "M", 4, ())
    assert opened.scoring.items["A2"].rate == Fraction(7, 8)
    answer_item(opened, "A2", {"L": 4}, opened.seen("item/A2/rater/L"))
    assert opened.scoring.items["A2"].rate == 1
    with refused("answer.out_of_bounds"):
        rate_item_as(opened, "A2", "L", 5, ())
    with refused("answer.no_raters"):
        rate_item_as(opened, "A1", "L", 3, ())


def test_a_remark_is_kept_and_taken_back(opened: OpenedEvaluation) -> None:
    set_note(opened, "A1", " 工程部确认 ", ())
    assert opened.evaluation.value("item/A1/note") == "工程部确认"
    set_note(opened, "A1", "", opened.seen("item/A1/note"))
    assert opened.evaluation.value("item/A1/note") == ""
    with refused("answer.unknown_item"):
        set_note(opened, "Z9", "x", ())


def test_a_decision_replaces_every_value_that_was_seen_and_says_why(
    tmp_path: Path, workspace: Workspace
) -> None:
    opened = started(workspace)
    others = [elsewhere(opened, tmp_path, device) for device in "bc"]
    for value, (laptop, other) in zip(("no", "yes"), others, strict=True):
        answer_item(other, "A1", value, ())
        deliver(other.evaluation.ops, workspace, opened)
        laptop.close()
    answer_item(opened, "A1", "yes", ())
    assert state(opened, "A1") == "contested"
    seen = opened.seen("item/A1")
    assert len(seen) == 3
    with refused("answer.reason_missing"):
        decide(opened, "A1", "no", " ", seen)
    assert state(opened, "A1") == "contested"
    decide(opened, "A1", "no", "组长复核现场", seen)
    assert state(opened, "A1") == "rated"
    assert opened.evaluation.value("item/A1") == "no"
    assert opened.evaluation.history("item/A1")[-1].replaces == seen
    assert opened.evaluation.value("item/A1/decision") == {"reason": "组长复核现场"}
    assert look(reopened(workspace, opened)) == look(opened)


def test_a_value_that_arrived_after_the_decision_was_painted_stays(
    tmp_path: Path, workspace: Workspace
) -> None:
    opened = started(workspace)
    answer_item(opened, "A1", "yes", ())
    painted = opened.seen("item/A1")
    laptop, other = elsewhere(opened, tmp_path, "b")
    with closing(laptop):
        answer_item(other, "A1", "no", painted)
        deliver(other.evaluation.ops, workspace, opened)
    decide(opened, "A1", "yes", "现场复核", painted)
    assert state(opened, "A1") == "contested"


def test_deciding_for_what_was_left_out_keeps_that_it_was_left_out(
    workspace: Workspace, opened: OpenedEvaluation, tmp_path: Path
) -> None:
    """The chosen value is said again whole: left out with the lead's reason, not merely "not applicable"."""
    left_out: Json = {"reason": "29 份，补不齐", "withheld": True, "answer": None}
    there, other = elsewhere(opened, tmp_path / "there", "there")
    with closing(there):
        said = other.say("answer.not_applicable", "item/A1", left_out)
        answer_item(opened, "A1", "yes", ())
        deliver(other.evaluation.ops, workspace, opened)
    assert state(opened, "A1") == "contested"
    field = opened.evaluation.field("item/A1")
    assert field is not None
    chosen = next(op for op in field.ops if op.kind == "answer.not_applicable")
    with refused("answer.reason_missing"):
        decide_for(opened, "A1", chosen.id, " ", opened.seen("item/A1"))
    with refused("answer.unknown_item"):
        decide_for(opened, "A1", "no such op", "因为", opened.seen("item/A1"))
    decide_for(opened, "A1", chosen.id, "组长决定", opened.seen("item/A1"))
    assert state(opened, "A1") == "withheld"
    assert opened.evaluation.value("item/A1") == left_out
    assert opened.evaluation.value("item/A1/decision") == {"reason": "组长决定"}
    assert said.items == {"A1"}


CARRIED: dict[str, Json] = {"evaluation": "before", "on": "2025-10-01"}


@pytest.mark.parametrize(
    ("item", "said", "kind", "value"),
    [
        ("A1", {"answer": "yes"}, "answer.set", "yes"),
        ("A1", {"not_applicable": "无"}, "answer.not_applicable", {"reason": "无"}),
        ("C1", {}, "answer.set", {}),
    ],
)
def test_what_was_carried_can_be_confirmed_as_it_is(
    opened: OpenedEvaluation, item: str, said: dict[str, Json], kind: str, value: Json
) -> None:
    """Who looked and found the same must be able to say so: from then on it is an answer of this visit."""
    opened.say("answer.carried", f"item/{item}", {**CARRIED, **said}, ())
    confirm_carried(opened, item, opened.seen(f"item/{item}"))
    field = opened.evaluation.field(f"item/{item}")
    assert field is not None
    assert field.op is not None
    assert (field.op.kind, field.op.value) == (kind, value)
    assert opened.scoring.items[item].carried is None


def test_only_what_the_person_saw_as_carried_is_confirmed(opened: OpenedEvaluation) -> None:
    """Another person's answer that arrived in between is not overwritten by a confirmation."""
    opened.say("answer.carried", "item/A1", {**CARRIED, "answer": "yes"}, ())
    seen = opened.seen("item/A1")
    answer_item(opened, "A1", "no", seen)
    with refused("answer.not_carried"):
        confirm_carried(opened, "A1", seen)
    opened.say("answer.carried", "item/B1", {**CARRIED, "answer": "yes"}, ())
    with refused("answer.not_carried"):
        confirm_carried(opened, "B1", ())
