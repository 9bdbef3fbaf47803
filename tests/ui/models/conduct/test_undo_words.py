"""ui.models.conduct.undo_words"""

from __future__ import annotations

from pathlib import Path

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.errors import InputError
from inspector_app.texts import Texts
from inspector_app.ui.models.conduct.undo_words import Spot, refused_words, spot_of, step_words
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.undo.steps import Step
from tests.story import RESOURCES
from tests.ui.conduct_stage import make_stage


@pytest.fixture
def opened(tmp_path: Path) -> OpenedEvaluation:
    return make_stage(tmp_path, full=False).opened


def step(opened: OpenedEvaluation, kind: str, target: str, value: Json) -> Step:
    found = [opened.evaluation.op(identity) for identity in opened.say(kind, target, value).said]
    return tuple(op for op in found if op is not None)


A11 = "A1.1  设有节能降耗责任人，并有书面年度目标"
A25 = "A2.5  空调设定温度夏季不低于26℃、冬季不高于20℃（特殊区除外）"


@pytest.mark.parametrize(
    ("kind", "target", "value", "spot", "words"),
    [
        ("answer.set", "item/A1.1", "yes", Spot("items", "A1.1"), f"{A11}：是"),
        ("note.set", "item/A1.1/note", "好", Spot("items", "A1.1"), f"{A11} · 备注"),
        ("sample.recorded", "item/A2.5/sample/8304/result", "yes", Spot("places", "A2.5"), A25),
        ("answer.set", "item/A1.1/column/self", "no", Spot("columns", "A1.1"), A11),
        ("reading.set", "raw/gas_m3/2025-12", {"value": "7"}, Spot("data"), "天然气 · 2025-12"),
        ("reading.set", "raw/gone/2025-12", {"value": "7"}, Spot("data"), "评价条目"),
        ("finding.edited", "finding/1/text", "灯坏", Spot("findings"), "审查发现"),
        ("evidence.captioned", "evidence/1/caption", "厨房", Spot("photos"), "证据"),
        ("profile.set", "visit/assessed_on", "2026-10-22", Spot("items"), "评价条目"),
    ],
)
def test_what_was_undone_is_named_and_found(
    opened: OpenedEvaluation, kind: str, target: str, value: Json, spot: Spot, words: str
) -> None:
    """Whoever presses Ctrl+Z sees what went, wherever it is."""
    done = step(opened, kind, target, value)
    assert spot_of(opened, done) == spot
    assert step_words(Texts("zh_CN", RESOURCES / "locale"), opened, done) == words


def test_a_refusal_without_somebody_is_its_plain_sentence(opened: OpenedEvaluation, texts: Texts) -> None:
    """Nothing to undo, or a completed evaluation."""
    assert refused_words(texts, opened, InputError("undo.nothing")) == "There is nothing to undo."
    gone = InputError("undo.changed", place="item/A1.1", by="gone")
    assert refused_words(texts, opened, gone) == (
        "Not undone: something else stands there now. Change it where it stands."
    )
