"""commands.result"""

from __future__ import annotations

from inspector_app.commands.result import result_of
from inspector_app.resources import resource
from inspector_app.texts import Texts
from inspector_app.usecases.session.opened import OpenedEvaluation
from tests.usecases.conftest import Demo

TEXTS = Texts("en", resource("locale"))


def of(opened: OpenedEvaluation, *, explain: bool = False) -> tuple[str, ...]:
    return result_of(TEXTS, opened, explain=explain).lines


def test_the_whole_story_says_its_grade_and_the_rule_that_fixed_it(demo: Demo) -> None:
    lines = of(demo.opened)
    assert "Total: 82.6" in lines
    assert "Recommended grade: Good" in lines
    explained = of(demo.opened, explain=True)
    assert set(lines) <= set(explained)
    assert any(line.startswith("A1.2") for line in explained)
