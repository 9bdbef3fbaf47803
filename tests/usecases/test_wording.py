"""usecases.wording: what screens say about an opened evaluation, in both languages."""

import pytest

from inspector_app.texts import Texts
from inspector_app.usecases.conduct import answer_item
from inspector_app.usecases.readings import set_reading
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.wording import (
    answer_words,
    explain_item,
    explain_result,
    outcome_words,
    rule_words,
    step_words,
)
from tests.usecases.conftest import Demo
from tests.usecases.stage import answer_everything
from tests.usecases.test_readings import fill


@pytest.mark.parametrize(("language", "grade"), [("zh_CN", "良好级"), ("en", "Good")])
def test_the_demo_is_explained_down_to_its_inputs(
    demo: Demo, texts: dict[str, Texts], language: str, grade: str
) -> None:
    said, opened = texts[language], demo.opened
    outcome = opened.scoring.result().outcome
    assert outcome_words(said, opened.checklist, outcome) == grade
    rules = rule_words(said, opened.checklist, outcome)
    assert any("A1.2" in rule and "45.9" in rule for rule in rules)
    lines = explain_result(said, opened)
    assert any("82.6" in line.text for line in lines)
    assert {line.level for line in explain_item(said, opened, "A1.2")} >= {0, 1}
    for item in opened.checklist.items:
        if opened.scoring.items[item].state == "rated":
            assert all(line.text.strip() for line in explain_item(said, opened, item))
            assert answer_words(said, opened, item).strip()


@pytest.mark.parametrize(("language", "good", "none"), [("zh_CN", "是", "—"), ("en", "Yes", "—")])
def test_an_answer_is_said_in_short_words(
    opened: OpenedEvaluation, texts: dict[str, Texts], language: str, good: str, none: str
) -> None:
    assert answer_words(texts[language], opened, "A1") == none
    answer_item(opened, "A1", "yes", ())
    assert answer_words(texts[language], opened, "A1") == good


def test_the_best_grade_says_that_nothing_held_it_back(
    opened: OpenedEvaluation, texts: dict[str, Texts]
) -> None:
    answer_everything(opened)
    outcome = opened.scoring.result().outcome
    assert outcome_words(texts["zh_CN"], opened.checklist, outcome) == "良好级"
    assert rule_words(texts["en"], opened.checklist, outcome) == ["All conditions of the best grade are met."]


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_warnings_of_the_data_sheet_are_sentences_with_their_numbers(
    opened: OpenedEvaluation, texts: dict[str, Texts], language: str
) -> None:
    fill(opened)
    seen = opened.seen("raw/electricity/2026-02")
    _, warned = set_reading(opened, "electricity", "2026-02", {"value": "10000"}, seen)
    said = [step_words(texts[language], opened, "", step) for step in warned]
    assert "1200" in said[0]
    assert "10" in said[1]
    assert ("Total" in said[0]) is False
    (step,) = opened.scoring.items["C1"].rating.steps[:1]  # type: ignore[union-attr]  # rated or not computable
    assert step_words(texts[language], opened, "C1", step)
