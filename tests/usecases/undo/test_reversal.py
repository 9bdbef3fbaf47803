"""usecases.undo.reversal: which sayings can be said back, and how nothing is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.ops import Op, erase
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.undo.reversal import reversal, reversible
from tests.usecases.sampling.staying import hotel


@pytest.fixture
def opened(tmp_path: Path) -> OpenedEvaluation:
    return hotel(tmp_path)[1]


def said(opened: OpenedEvaluation, kind: str, target: str, value: Json) -> list[Op]:
    """What one saying added."""
    found = [opened.evaluation.op(identity) for identity in opened.say(kind, target, value).said]
    return [op for op in found if op is not None]


@pytest.mark.parametrize(
    ("kind", "target", "value", "before"),
    [
        ("answer.set", "item/Y1", "yes", ("answer.cleared", None)),
        ("answer.not_applicable", "item/Y1", {"reason": "无"}, ("answer.cleared", None)),
        ("note.set", "item/Y1/note", "好", ("note.set", "")),
        ("reading.set", "raw/gas/2026-01", {"value": "1"}, ("reading.set", None)),
        ("sample.recorded", "item/R1/sample/5101/result", "no", ("sample.recorded", None)),
        ("evidence.captioned", "evidence/1/caption", "厨房", ("evidence.captioned", "")),
    ],
)
def test_nothing_is_said_where_nothing_was(
    opened: OpenedEvaluation, kind: str, target: str, value: Json, before: tuple[str, Json]
) -> None:
    """Every kind has its own word for it."""
    ops = said(opened, kind, target, value)
    assert reversible(opened.evaluation, ops)
    ((saying, again),) = reversal(opened.evaluation, ops, {})
    assert (saying.kind, saying.value, again) == (*before, "")


@pytest.mark.parametrize(
    ("kind", "target", "value"),
    [
        ("note.set", "item/Y1/no_photo", {"reason": "涉及隐私"}),
        ("finding.raised", "finding/1", {"number": 1}),
        ("row.added", "row/rooms/1", {"name": "8304"}),
    ],
)
def test_what_has_its_own_way_back_is_not_reversible(
    opened: OpenedEvaluation, kind: str, target: str, value: Json
) -> None:
    """A waiver is taken back at the item, a finding is withdrawn with a reason."""
    assert not reversible(opened.evaluation, said(opened, kind, target, value))
    assert not reversible(opened.evaluation, [])


def test_an_erased_value_is_never_said_again(opened: OpenedEvaluation) -> None:
    """It was erased by law."""
    (first,) = said(opened, "note.set", "item/Y1/note", "张三")
    (second,) = said(opened, "note.set", "item/Y1/note", "老人甲")
    erased = Evaluation([erase(first), second])
    assert not reversible(erased, [second])
    assert reversible(opened.evaluation, [second])
