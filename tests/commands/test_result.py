"""commands.result"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from inspector_app.commands.result import result_of
from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist.conditions import Rounding
from inspector_app.resources import resource
from inspector_app.texts import Texts
from inspector_app.usecases.session.opened import OpenedEvaluation
from tests.ui.conduct_stage import make_surveillance
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


def test_a_visit_that_concludes_says_what_it_proposes(tmp_path: Path) -> None:
    """Whoever scripts many surveillance visits reads the conclusion from the data."""
    stage = make_surveillance(tmp_path)
    answer = result_of(TEXTS, stage.opened)
    assert "Proposed conclusion: Maintain" in answer.lines
    assert isinstance(answer.data, dict)
    assert answer.data["conclusion"] == "maintain"
    assert answer.data["previous"] == "Good (82.6 points) on 22 October 2026"
    explained = result_of(TEXTS, stage.opened, explain=True)
    assert '"on": "2026-10-22"' in json.dumps(explained.data)
    stage.workspace.close()


def test_total_and_rates_have_the_decimals_of_the_checklist(
    demo: Demo, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program that reads the JSON sees the numbers of the report, not others."""
    opened = demo.opened
    finer = replace(opened.checklist, rounding=Rounding(decimals=3))
    monkeypatch.setattr(opened, "checklist", finer)
    monkeypatch.setattr(opened.scoring, "checklist", finer)
    answer = result_of(TEXTS, opened, explain=True)
    sections = cast(list[dict[str, Json]], answer.data["sections"])
    assert (answer.data["total"], sections[0]["rate"]) == ("82.638", "74.385")
    assert "Total 82.638" in [line.strip() for line in answer.lines]
