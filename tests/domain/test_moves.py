"""domain.moves"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json
from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.findings import findings
from inspector_app.domain.moves import (
    MOVED,
    MOVED_TARGET,
    Move,
    Pin,
    Round,
    after_move,
    read_move,
    read_pin,
    undone,
)
from inspector_app.domain.ops import Op
from tests.builders import admission, an_op, deliveries, journals, refusal

ONE, TWO, THREE = Pin("S", "1", "a"), Pin("S", "2", "b"), Pin("S", "3", "c")


def moved(identity: str, move: Move, *, replaces: tuple[str, ...] = (), n: int = 1, device: str = "d1") -> Op:
    return an_op(
        identity, move.as_json(), target=MOVED_TARGET, kind=MOVED, replaces=replaces, n=n, device=device,
        critical=True,
    )  # fmt: skip


FIRST = after_move(None, ONE, TWO, {"A1": "B1", "A2": None}, {"B1", "A9"}, {})


def test_a_move_says_which_version_holds_and_which_ids() -> None:
    assert Move(TWO, {"A1": "B1"}, ONE, {"A1": "B1", "A2": None}) == FIRST
    assert read_move(FIRST.as_json()) == FIRST


@pytest.mark.parametrize("value", [None, [], {}, {"checklist": {"id": "S", "version": 1, "sha256": "a"}}])
def test_what_is_no_move_moves_nothing(value: Json) -> None:
    """A newer program may say more; an older one says less."""
    assert read_move(value) is None


def test_a_move_may_say_no_more_than_its_version() -> None:
    assert read_move({"checklist": TWO.as_json(), "items": 1, "step": 2}) == Move(TWO)
    assert read_move({"checklist": TWO.as_json(), "items": {"a": 1}, "step": {"a": 1}}) == Move(
        TWO, {}, None, {"a": None}
    )
    assert read_pin("S") is None


def test_an_id_of_the_new_version_is_never_an_earlier_id() -> None:
    """Ids never change their meaning: an item with the same id is the same item."""
    assert after_move(None, ONE, TWO, {"A9": "B1"}, {"A9", "B1"}, {}).items == {}


def test_two_moves_lead_from_the_first_id_to_the_last() -> None:
    second = after_move(FIRST, TWO, THREE, {"B1": "C1"}, {"C1"}, {})
    assert second.items == {"A1": "C1", "B1": "C1"}


def test_a_move_back_takes_along_what_was_said_since() -> None:
    back = undone(FIRST, None, {"A1", "A2"}, {})
    assert back == Move(ONE, {"B1": "A1"}, TWO, {"B1": "A1"})
    assert undone(Move(TWO), None, (), {}) is None


def test_items_that_became_one_do_not_part_again() -> None:
    """Nobody can say to which of them an answer given since belongs; the earlier answers are both back."""
    joined = after_move(None, ONE, TWO, {"A1": "B1", "A2": "B1"}, {"B1"}, {})
    back = undone(joined, None, {"A1", "A2"}, {})
    assert back is not None
    assert back.items == {}


def test_the_second_move_back_leads_to_the_first() -> None:
    second = after_move(FIRST, TWO, THREE, {"B1": "C1"}, {"C1"}, {})
    back = undone(second, FIRST, {"B1", "A9"}, {})
    assert back is not None
    assert back.pin == TWO
    assert back.items == {"A1": "B1", "C1": "B1"}


# The fold.


def started() -> Op:
    return an_op("0", {"checklist": ONE.as_json()}, target="status", kind="evaluation.started")


def test_an_evaluation_follows_the_version_it_was_moved_to() -> None:
    assert Evaluation().pin is None
    assert Evaluation([an_op("0", 5, target="status", kind="evaluation.started")]).pin is None
    assert Evaluation([started()]).pin == ONE
    evaluation = Evaluation([started(), moved("m", FIRST)])
    assert evaluation.pin == TWO
    assert evaluation.move == FIRST


def test_answers_remarks_photos_and_findings_go_with_their_item() -> None:
    """Also those that arrive from another laptop after the move, under the earlier id."""
    ops = [
        started(),
        an_op("1", "yes", target="item/A1"),
        an_op("2", "see", target="item/A1/note", kind="note.set"),
        an_op("3", True, target="evidence/E/item/A1", kind="evidence.linked"),
        an_op("4", True, target="evidence/E/caption", kind="evidence.captioned"),
        moved("m", FIRST),
        an_op("5", "no", target="item/A2"),
        an_op("6", 3, target="item/A1/rater/P"),
    ]
    evaluation = Evaluation(ops)
    assert evaluation.value("item/B1") == "yes"
    assert evaluation.value("item/B1/note") == "see"
    assert evaluation.value("item/B1/rater/P") == 3
    assert evaluation.names("evidence/E/item") == ["B1"]
    assert evaluation.field("item/A1") is None
    assert evaluation.value("item/A2") == "no"
    assert evaluation.item_now("A1", ops[1]) == "B1"


def test_an_answer_after_the_move_replaces_the_one_before_it() -> None:
    evaluation = Evaluation([started(), an_op("1", "yes", target="item/A1"), moved("m", FIRST)])
    evaluation.apply(an_op("2", "no", target="item/B1", replaces=("1",)))
    assert evaluation.value("item/B1") == "no"
    elsewhere = an_op("3", "no idea", target="item/A1")
    assert evaluation.apply(elsewhere) == {"item/B1"}
    field = evaluation.field("item/B1")
    assert field is not None
    assert field.contested


def test_a_move_back_gives_back_what_was_there_and_keeps_what_came_since() -> None:
    evaluation = Evaluation([started(), an_op("1", "yes", target="item/A1"), moved("m", FIRST)])
    evaluation.apply(an_op("2", "no", target="item/B1", replaces=("1",)))
    back = undone(FIRST, None, {"A1", "A2"}, {})
    assert back is not None
    evaluation.apply(moved("u", back, replaces=("m",), n=9))
    assert evaluation.pin == ONE
    assert evaluation.value("item/A1") == "no"


def test_two_different_moves_are_contested_and_the_version_before_holds() -> None:
    """No clock decides: a person does."""
    other = after_move(FIRST, TWO, THREE, {}, {"A1"}, {})
    beside = after_move(FIRST, TWO, ONE, {}, {"A1"}, {})
    ops = [
        started(),
        moved("m", FIRST),
        moved("x", other, replaces=("m",)),
        moved("y", beside, replaces=("m",)),
    ]
    evaluation = Evaluation(ops)
    assert evaluation.contested() == [MOVED_TARGET]
    assert evaluation.pin == TWO
    first = Evaluation([started(), moved("x", other), moved("y", beside)])
    assert first.pin == ONE
    assert first.move is None


# Ids that mean something else in the newer version.

BOTH = {"A1", "A2", "A3"}
SHIFTED = after_move(None, ONE, TWO, {"A1": "A2", "A2": "A3", "A3": None}, BOTH, {"d1": 5})


def shifted() -> Evaluation:
    """A row was put in front: A1 is A2 now, A2 is A3, and A3 was let go."""
    said = [an_op(str(n), f"answer {n}", target=f"item/A{n}", n=n) for n in (1, 2, 3)]
    links = [an_op("4", True, target="evidence/E/item/A3", kind="evidence.linked", n=4)]
    finding = an_op("5", ["A1", "A3"], target="finding/7/items", kind="finding.raised", n=5)
    return Evaluation([started(), *said, *links, finding, moved("m", SHIFTED, n=6)])


def test_answers_can_go_elsewhere_though_their_id_is_there_still() -> None:
    """In a checklist from a workbook the id is the number of the row: a new row shifts all below."""
    evaluation = shifted()
    assert read_move(SHIFTED.as_json()) == SHIFTED
    assert [evaluation.value(f"item/A{n}") for n in (1, 2, 3)] == [None, "answer 1", "answer 2"]
    assert evaluation.value("let_go/item/A3") == "answer 3"
    assert evaluation.names("evidence/E/item") == []
    assert findings(evaluation)[0].items == ("A2",)


def test_what_is_said_after_the_move_is_said_of_the_item_that_has_the_id_now() -> None:
    evaluation = shifted()
    evaluation.apply(an_op("7", "new", target="item/A1", n=7))
    assert evaluation.value("item/A1") == "new"
    evaluation.apply(an_op("8", "late", target="item/A3", device="d2", replaces=("2",)))
    assert evaluation.value("item/A3") == "late"


def test_a_move_back_puts_what_was_said_before_and_since_where_it_belongs() -> None:
    """What was said since of an item that the older version has not is let go, and comes back with it."""
    evaluation = shifted()
    evaluation.apply(an_op("7", "new", target="item/A1", n=7))
    evaluation.apply(an_op("8", "better", target="item/A2", n=8, replaces=("1",)))
    back = undone(SHIFTED, None, BOTH, {"d1": 8})
    assert back is not None
    evaluation.apply(moved("u", back, replaces=("m",), n=9))
    assert [evaluation.value(f"item/A{n}") for n in (1, 2, 3)] == ["better", "answer 2", "answer 3"]
    assert evaluation.value("let_go/item/A1") == "new"
    again = after_move(back, ONE, TWO, SHIFTED.step, BOTH, {"d1": 9})
    evaluation.apply(moved("v", again, replaces=("u",), n=10))
    assert evaluation.value("item/A2") == "better"


def test_a_later_move_takes_rounds_and_earlier_ids_along() -> None:
    """A0 was called A1 by the first move; the second sends A1 to A2, whoever said it under which id."""
    first = after_move(None, ONE, TWO, {"A0": "A1"}, {"A1"}, {"d1": 1})
    second = after_move(first, TWO, THREE, {"A1": "A2"}, {"A1", "A2"}, {"d1": 3})
    ops = [started(), an_op("1", "yes", target="item/A0", n=1), moved("m", first, n=2)]
    ops += [moved("n", second, replaces=("m",), n=4)]
    evaluation = Evaluation(ops)
    assert evaluation.value("item/A2") == "yes"
    third = after_move(second, THREE, ONE, {"A2": "C1"}, {"C1"}, {"d1": 4})
    evaluation.apply(moved("o", third, replaces=("n",), n=5))
    assert evaluation.value("item/C1") == "yes"
    assert evaluation.contested() == []


def test_answers_let_go_are_no_question_for_anybody() -> None:
    """Two of them beside each other would else have to be decided before signing."""
    ops = [an_op("1", "yes", target="item/A3", n=1), an_op("2", "no", target="item/A3", n=2)]
    evaluation = Evaluation([started(), *ops])
    assert evaluation.contested() == ["item/A3"]
    evaluation.apply(moved("m", SHIFTED, n=6))
    assert evaluation.contested() == []


def test_a_round_that_a_newer_program_wrote_otherwise_is_read_as_far_as_it_can() -> None:
    odd: Json = {"checklist": TWO.as_json(), "rounds": [5, {"covers": {"d1": "x", "d2": 3}, "ids": 4}]}
    assert read_move(odd) == Move(TWO, rounds=(Round({"d2": 3}, {}),))


def test_a_refused_move_has_no_effect_until_it_is_admitted() -> None:
    evaluation = Evaluation([started(), an_op("1", "yes", target="item/A1"), moved("m", FIRST)])
    stale = evaluation.apply(refusal("r", "m"))
    assert {"item/A1", "item/B1", MOVED_TARGET, "op/m"} <= stale
    assert evaluation.pin == ONE
    assert evaluation.value("item/A1") == "yes"
    evaluation.apply(admission("t", "m", replaces=("r",)))
    assert evaluation.value("item/B1") == "yes"


def test_a_refused_answer_stays_refused_through_a_move() -> None:
    evaluation = Evaluation([started(), an_op("1", "yes", target="item/A1"), refusal("r", "1")])
    evaluation.apply(moved("m", FIRST))
    assert evaluation.value("item/B1") is None
    assert evaluation.refused == {"1"}


_STEPS: Any = st.dictionaries(st.sampled_from(["A1", "A2"]), st.sampled_from(["A2", "B1", None]), max_size=2)


@st.composite
def moving_journals(draw: st.DrawFn) -> list[Op]:
    """Journals in which some ops are moves, seen and unseen, refused and admitted."""
    ops = draw(journals(most=7))
    found: list[Op] = []
    for op in ops:
        if draw(st.integers(0, 2)) == 0:
            step = draw(_STEPS)
            pin = draw(st.sampled_from([ONE, TWO, THREE]))
            covers = draw(st.dictionaries(st.sampled_from("xy"), st.integers(0, 8)))
            known = draw(st.sets(st.sampled_from(["A1", "A2", "B1"])))
            value = after_move(None, ONE, pin, step, known, covers)
            found.append(replace(op, kind=MOVED, target=MOVED_TARGET, value=value.as_json()))
        else:
            found.append(op)
    return found


def everything(evaluation: Evaluation) -> object:
    targets = evaluation.targets("item") + evaluation.targets("finding") + evaluation.targets(MOVED_TARGET)
    return (
        evaluation.pin, evaluation.move, evaluation.state(), evaluation.contested(), evaluation.refused,
        [(target, evaluation.field(target), evaluation.history(target)) for target in targets],
    )  # fmt: skip


@given(data=st.data())
def test_the_order_of_arrival_does_not_matter_and_repetition_changes_nothing(data: st.DataObject) -> None:
    """Laptops that know the same ops show the same evaluation, whoever moved it when."""
    ops = data.draw(moving_journals())
    arrived = data.draw(deliveries(ops))
    assert everything(Evaluation(arrived)) == everything(Evaluation(ops))


@given(data=st.data())
def test_every_change_of_a_field_is_told(data: st.DataObject) -> None:
    """What is not told stays stale on the screen."""
    evaluation = Evaluation()
    for op in data.draw(moving_journals()):
        targets = ["item/A1", "item/A2", "item/B1", "finding/7/text", "status", MOVED_TARGET]
        before = {target: evaluation.field(target) for target in targets}
        told = evaluation.apply(op)
        changed = {target for target in targets if evaluation.field(target) != before[target]}
        assert changed <= told


@given(data=st.data())
def test_nothing_that_was_said_is_lost_by_a_move(data: st.DataObject) -> None:
    """Every op with effect stands in some register, under one id or the other."""
    ops = [op for op in data.draw(moving_journals()) if op.kind in ("answer.set", "note.set", MOVED)]
    evaluation = Evaluation(ops)
    places = {t for o in ops for t in (o.target, f"let_go/{o.target}", "item/B1", "item/A2")}
    kept = {op.id for target in places for op in evaluation.history(target)}
    assert {op.id for op in ops} <= kept
