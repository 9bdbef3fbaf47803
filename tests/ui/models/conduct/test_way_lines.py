"""ui.models.conduct.way_lines: every end of the search has its sentences, in both languages."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from inspector_app.domain.checklist import read_checklist
from inspector_app.domain.definition.rating import Points
from inspector_app.domain.numbers import shown_short
from inspector_app.domain.scoring import Outcome, Reason
from inspector_app.domain.way.candidates import Level
from inspector_app.domain.way.result import Answer, Change, Way
from inspector_app.texts import Texts
from inspector_app.ui.models.conduct.way_lines import way_lines
from tests.checklist_builder import checklist, item, section
from tests.story import RESOURCES
from tests.ui.conduct_stage import Stage, make_stage

ENGLISH = Texts("en", RESOURCES / "locale")
CHANGES = (
    Change("A1.1", None, Level(Points(Fraction(3)), "yes"), "unanswered"),
    Change("A1.2", Fraction("1.5"), Level(Points(Fraction(6)), None)),
)


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    return make_stage(tmp_path)


def sentences(stage: Stage, way: Way, texts: Texts = ENGLISH, *, before: bool = False) -> list[str]:
    opened = stage.opened
    return [sentence for _, sentence in way_lines(texts, opened, opened.checklist, way, before=before)]


def grades(stage: Stage) -> list[str]:
    return [entry.id for entry in stage.opened.checklist.grades]


def test_a_way_says_which_items_and_from_what_to_what(stage: Stage) -> None:
    best = grades(stage)[0]
    found = Way("found", best, CHANGES, True, Outcome("grade", best), Fraction(91))
    lines = sentences(stage, found)
    assert lines[0].endswith("No way takes fewer items, nor as many with fewer points.")
    assert ": 2. More points: 7.5." in lines[0]
    assert "Unanswered → Yes (3 of 3 points)" in lines
    assert any(line.startswith("— (1.5 of ") and line.endswith("points") for line in lines)
    assert any("total 91.0" in line for line in lines)
    assert any("at most 2." in line for line in sentences(stage, replace(found, exact=False)))
    assert not any("less may do" in line or "Still open" in line for line in lines)
    assert any(line.startswith("Then: ") for line in sentences(stage, replace(found, total=None)))
    assert not any("total" in line for line in sentences(stage, replace(found, total=None)))


def test_what_was_only_taken_to_full_points_is_said_to_be(stage: Stage) -> None:
    """Then fewer points may do, and nobody claims otherwise."""
    rough = Way("found", grades(stage)[0], CHANGES, rough=True)
    lines = sentences(stage, rough)
    assert lines[0].endswith("No way takes fewer items.")
    assert any("less may do" in line for line in lines)


@pytest.mark.parametrize("answer", ["found", "best"])
def test_what_is_still_open_is_said(stage: Stage, answer: Answer) -> None:
    """The best grade after one answer of ninety is not yet the grade."""
    (last,) = sentences(stage, Way(answer, "", still_open=87))[-1:]
    assert last.startswith("Still open")
    assert "87" in last


def test_each_item_says_what_would_have_to_be(stage: Stage) -> None:
    """A sample every unit of which conforms; an answer nobody could agree on is no unanswered one."""
    sample = next(each for each in stage.opened.checklist.items.values() if each.kind.name == "sample")
    full = Level(Points(sample.points), None)
    lines = sentences(stage, Way("found", "", (Change(sample.id, None, full, "contested"),)))
    points = shown_short(sample.points, 4)
    assert f"Needs your decision → every unit conforms ({points} of {points} points)" in lines
    in_rows = read_checklist(checklist(section("A", item("A1"), repeat={"roll_up": "mean"}), format=2))
    change = Change("A1", Fraction(1), Level(Points(Fraction(2)), None))
    told = way_lines(ENGLISH, stage.opened, in_rows, Way("found", "", (change,)), before=True)
    assert (1, "1 of 2 points → in every row 2 of 2 points") in told


def test_what_was_said_since_is_no_part_of_it(stage: Stage) -> None:
    """Beside points of before stands no answer of now."""
    lines = sentences(stage, Way("found", grades(stage)[0], CHANGES), before=True)
    assert lines[0].startswith("Something was said after the search began")
    assert any(line.startswith("1.5 of ") for line in lines)


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
