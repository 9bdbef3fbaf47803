"""usecases.undo.steps: any number of steps back and forward again, over any mixture of sayings."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json
from inspector_app.errors import InputError
from inspector_app.usecases.conduct import answer_item, decide
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation, Said
from inspector_app.usecases.undo.steps import Steps
from tests.usecases.sampling.staying import colleague, draw, hotel
from tests.usecases.stage import deliver

Saying = tuple[str, str, Json]
_SAYINGS = st.lists(
    st.one_of(
        st.tuples(st.just("answer.set"), st.just("item/Y1"), st.sampled_from(["yes", "no"])),
        st.tuples(st.just("answer.cleared"), st.just("item/Y1"), st.none()),
        st.tuples(st.just("answer.not_applicable"), st.just("item/Y1"), st.just({"reason": "不提供"})),
        st.tuples(st.just("note.set"), st.just("item/Y1/note"), st.text("好坏", max_size=3)),
        st.tuples(
            st.just("sample.recorded"),
            st.just("item/R1/sample/5101/result"),
            st.sampled_from(["yes", "no", None]),
        ),
    ),
    min_size=1,
    max_size=8,
)


def _plain(opened: OpenedEvaluation) -> tuple[object, ...]:
    """What everybody sees; a cleared register is an empty one."""
    evaluation = opened.evaluation
    values = [evaluation.value(target) or None for target in ("item/Y1/note", "item/R1/sample/5101/result")]
    items = [(name, one.state, one.rating, one.reason) for name, one in opened.scoring.items.items()]
    result = opened.scoring.result()
    return (evaluation.answer("item/Y1"), *values, items, result.total, result.outcome)


@given(_SAYINGS, st.lists(st.booleans(), max_size=20))
def test_every_step_leads_back_and_forward_to_the_very_same(
    tmp_path_factory: pytest.TempPathFactory, sayings: list[Saying], walk: list[bool]
) -> None:
    """Scores, answers and remarks, at every place of any walk back and forth."""
    _, opened = hotel(tmp_path_factory.mktemp("hotel") / "a")
    steps = Steps(opened)
    states = [_plain(opened)]
    for kind, target, value in sayings:
        assert steps.note(opened.say(kind, target, value))
        states.append(_plain(opened))
    place = len(sayings)
    for back in [*walk, *[True] * len(sayings)]:
        if back and place:
            place -= 1
            steps.undo()
        elif not back and place < len(sayings):
            place += 1
            steps.redo()
        assert _plain(opened) == states[place]


@pytest.fixture
def opened(tmp_path: Path) -> OpenedEvaluation:
    return hotel(tmp_path / "a")[1]


def answer(opened: OpenedEvaluation, value: str = "yes") -> Changes:
    """One tap on Y1."""
    return answer_item(opened, "Y1", value, opened.seen("item/Y1"))


def test_there_is_nothing_to_undo_at_first(opened: OpenedEvaluation) -> None:
    """Nor anything to do again."""
    steps = Steps(opened)
    assert (steps.last, steps.next) == ((), ())
    for way in (steps.undo, steps.redo):
        with pytest.raises(InputError) as caught:
            way()
        assert caught.value.code == "undo.nothing"


def test_a_new_action_ends_what_was_undone(opened: OpenedEvaluation) -> None:
    """As everywhere."""
    steps = Steps(opened)
    steps.note(answer(opened))
    steps.undo()
    assert steps.next
    steps.note(answer(opened, "no"))
    assert steps.next == ()


def test_what_has_its_own_way_back_is_passed_over(opened: OpenedEvaluation) -> None:
    """A draw is drawn again in sight of everybody; the answer before it is still undone."""
    steps = Steps(opened)
    steps.note(answer(opened))
    assert not steps.note(draw(opened))
    steps.undo()
    assert opened.evaluation.answer("item/Y1") is None


def test_what_arrived_from_elsewhere_is_no_step(opened: OpenedEvaluation) -> None:
    """Only what was said here."""
    assert not Steps(opened).note(Changes(opened.id, frozenset({"item/Y1"})))


def test_who_changed_it_since_is_said_and_nothing_is_overwritten(tmp_path: Path) -> None:
    """A colleague answered otherwise: it is contested or replaced, and stays so."""
    workspace, opened = hotel(tmp_path / "a")
    steps = Steps(opened)
    steps.note(answer(opened))
    _, other = colleague(opened, tmp_path / "b")
    answer(other, "no")
    deliver(other.evaluation.ops, workspace, opened)
    with pytest.raises(InputError) as caught:
        steps.undo()
    by = opened.evaluation.op(str(caught.value.details["by"]))
    assert caught.value.code == "undo.changed"
    assert by is not None
    assert by.device != opened.device
    assert opened.evaluation.answer("item/Y1") == "no"
    assert steps.last == ()


def test_a_decision_is_not_undone(tmp_path: Path) -> None:
    """It ended two values at once; undoing it would hide one of them."""
    workspace, opened = hotel(tmp_path / "a")
    _, other = colleague(opened, tmp_path / "b")
    answer(opened)
    answer(other, "no")
    deliver(other.evaluation.ops, workspace, opened)
    changes = decide(opened, "Y1", "yes", "现场复看", opened.seen("item/Y1"))
    assert not Steps(opened).note(changes)


def test_several_sayings_are_one_step(opened: OpenedEvaluation) -> None:
    """Also where two of them speak of one register."""
    steps = Steps(opened)
    first = opened.say("answer.set", "item/Y1", "no")
    second = opened.say_all([Said("answer.set", "item/Y1", "yes"), Said("note.set", "item/Y1/note", "好")])
    steps.note(first.joined(second))
    steps.undo()
    assert opened.evaluation.answer("item/Y1") is None
    assert opened.evaluation.value("item/Y1/note") == ""
    steps.redo()
    assert opened.evaluation.answer("item/Y1") == "yes"


def test_a_completed_evaluation_keeps_the_step(opened: OpenedEvaluation) -> None:
    """Reopened, it can still be undone."""
    steps = Steps(opened)
    steps.note(answer(opened))
    opened.say("evaluation.completed", "status", {})
    with pytest.raises(InputError) as caught:
        steps.undo()
    assert caught.value.code == "evaluation.closed"
    assert steps.last
