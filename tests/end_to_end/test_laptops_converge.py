"""Two or three laptops work apart and meet in any order: all say the same in the end, and nothing is lost."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.errors import InputError
from inspector_app.usecases import completion, conduct, findings, readings
from inspector_app.usecases.evaluations import open_evaluation
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace
from tests.usecases.stage import a_workspace, deliver, look, started

Act = Callable[[OpenedEvaluation, bool], object]


@pytest.fixture(scope="module")
def laptops(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Workspace]]:
    """Three laptops for all examples; each example starts an evaluation of its own."""
    folder: Path = tmp_path_factory.mktemp("laptops")
    made = [a_workspace(folder, device) for device in "abc"]
    yield made
    for workspace in made:
        workspace.close()


def seen(view: OpenedEvaluation, target: str, looked: bool) -> tuple[str, ...]:
    """What the person saw, or nothing where the screen had not been painted yet."""
    return view.seen(target) if looked else ()


def answer(item: str, value: Any) -> Act:
    return lambda view, looked: conduct.answer_item(view, item, value, seen(view, f"item/{item}", looked))


def finding(change: Callable[[OpenedEvaluation, str, bool], object]) -> Act:
    """Something about the first finding there is."""

    def act(view: OpenedEvaluation, looked: bool) -> None:
        for one in view.scoring.findings[:1]:
            change(view, one.id, looked)

    return act


ACTS: list[Act] = [
    answer("A1", "yes"),
    answer("A1", "no"),
    answer("B2", "x"),
    answer("V1", "pass"),
    answer("V1", "fail"),
    answer("C4", {"n": "180", "m": "0"}),
    lambda view, looked: conduct.clear_answer(view, "A1", seen(view, "item/A1", looked)),
    lambda view, looked: conduct.say_not_applicable(view, "A1", "无", seen(view, "item/A1", looked)),
    lambda view, looked: conduct.rate_item_as(view, "A2", "L", 3, seen(view, "item/A2/rater/L", looked)),
    lambda view, looked: conduct.rate_item_as(view, "A2", "M", 1, seen(view, "item/A2/rater/M", looked)),
    lambda view, looked: conduct.decide(view, "A1", "no", "复核", seen(view, "item/A1", looked)),
    lambda view, looked: readings.set_reading(
        view, "electricity", "2026-02", {"value": "7"}, seen(view, "raw/electricity/2026-02", looked)
    ),
    lambda view, looked: findings.raise_finding(
        view, finding_class="minor" if looked else "major", items=["A1"], text="事实"
    ),
    finding(lambda view, one, looked: findings.edit_finding(
        view, one, "class", "observation", seen(view, f"finding/{one}/class", looked)
    )),
    finding(lambda view, one, _looked: findings.withdraw_finding(view, one, "重复")),
    finding(lambda view, one, looked: findings.verify_finding(view, one, "复查", closed=looked)),
    lambda view, _looked: findings.decline_proposal(view, "A1", "minor", "已整改"),
    lambda view, _looked: completion.terminate(view, "中止"),
    lambda view, _looked: completion.reopen(view, "恢复"),
]  # fmt: skip

a_turn = st.tuples(st.integers(0, 2), st.sampled_from(ACTS), st.booleans())
a_meeting = st.tuples(st.integers(0, 2), st.integers(0, 2), st.randoms(use_true_random=False))


def meet(taker: tuple[Workspace, OpenedEvaluation], giver: OpenedEvaluation, random: Any) -> None:
    """One takes in all that the other knows, in any order, some of it twice."""
    ops = [*giver.evaluation.ops, *list(giver.evaluation.ops)[:2]]
    random.shuffle(ops)
    deliver(ops, *taker)


@given(data=st.data(), count=st.integers(2, 3), steps=st.lists(a_turn | a_meeting, max_size=14))
def test_whatever_they_do_apart_they_agree_when_they_have_met(
    laptops: list[Workspace], data: st.DataObject, count: int, steps: list[tuple[Any, Any, Any]]
) -> None:
    first = started(laptops[0])
    views = [first]
    for workspace in laptops[1:count]:
        deliver(first.evaluation.ops, workspace)
        views.append(open_evaluation(workspace, first.id))
    said = {op.id for op in first.evaluation.ops}
    for who, what, how in steps:
        view = views[who % count]
        if callable(what):
            with suppress(InputError):  # closed, or nothing to reopen: a person is told, nothing is said
                what(view, how)
        else:
            meet((laptops[who % count], view), views[what % count], how)
        said |= {op.id for op in view.evaluation.ops}
    order = data.draw(st.permutations([(a, b) for a in range(count) for b in range(count) if a != b]))
    for taker, giver in [*order, *order]:
        meet((laptops[taker], views[taker]), views[giver], data.draw(st.randoms(use_true_random=False)))
    agreed = look(views[0])
    for workspace, view in zip(laptops, views, strict=False):
        assert {op.id for op in view.evaluation.ops} == said
        assert look(view) == agreed
        assert look(open_evaluation(workspace, first.id)) == agreed
        assert workspace.journal.verify(view.stream) is None
        assert workspace.journal.clones(view.stream) == []
