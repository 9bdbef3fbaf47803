"""ui.models.conduct.way_lines: every end of the search has its sentences, in both languages."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from inspector_app.domain.definition.rating import Points
from inspector_app.domain.scoring import Outcome, Reason
from inspector_app.domain.way.candidates import Level
from inspector_app.domain.way.result import Answer, Change, Way
from inspector_app.texts import Texts
from inspector_app.ui.models.conduct.way_lines import way_lines
from tests.story import RESOURCES
from tests.ui.conduct_stage import Stage, make_stage

ENGLISH = Texts("en", RESOURCES / "locale")
CHANGES = (
    Change("A1.1", None, Level(Points(Fraction(3)), "yes")),
    Change("A1.2", Fraction("1.5"), Level(Points(Fraction(6)), None)),
)


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    return make_stage(tmp_path)


def sentences(stage: Stage, way: Way, texts: Texts = ENGLISH) -> list[str]:
    return [sentence for _, sentence in way_lines(texts, stage.opened, way)]


def grades(stage: Stage) -> list[str]:
    return [entry.id for entry in stage.opened.checklist.grades]


def test_a_way_says_which_items_and_from_what_to_what(stage: Stage) -> None:
    best = grades(stage)[0]
    found = Way("found", best, CHANGES, True, Outcome("grade", best), Fraction(91))
    lines = sentences(stage, found)
    assert lines[0].endswith("No way takes fewer items, nor as many with fewer points.")
    assert ": 2. More points: 7.5." in lines[0]
    assert "not answered → yes (3 of 3 points)" in [line.replace("Yes", "yes") for line in lines]
    assert any(line.startswith("— (1.5 of ") and line.endswith("points") for line in lines)
    assert any("less may do" in line for line in lines)
    assert any("total 91.0" in line for line in lines)
    assert any("at most 2." in line for line in sentences(stage, replace(found, exact=False)))
    assert lines[-1].startswith("Still open then: 87")
    assert any(line.startswith("Then: ") for line in sentences(stage, replace(found, total=None)))
    assert not any("total" in line for line in sentences(stage, replace(found, total=None)))


def test_a_gate_is_said_to_stand_in_the_way(stage: Stage) -> None:
    """Where it may be re-checked, beside its line; where not, as what stands there."""
    gate = next(entry for entry in stage.opened.checklist.gates if entry.kind.name == "pass_fail")
    best = grades(stage)[0]
    change = Change(gate.id, Fraction(0), Level(Points(Fraction(1)), "pass"))
    found = Way("found", best, (change,), True, Outcome("grade", best))
    assert "This gate stands in the way; it may be re-checked once." in sentences(stage, found)
    blocked = sentences(stage, Way("blocked", best, reasons=(Reason("gate", gate.id),)))
    assert blocked[0].startswith("No answer reaches")
    assert blocked[1].startswith("Gate not passed")


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("answer", ["best", "blocked", "not_found", "none"])
def test_every_other_end_has_its_words(stage: Stage, answer: Answer, language: str) -> None:
    texts = Texts(language, RESOURCES / "locale")
    way = Way(answer, "" if answer in ("best", "none") else grades(stage)[-1])
    assert all(sentences(stage, way, texts))
