"""exchange.xlsform.portable.outcome: ODK and Kobo show the grade of the program, or no grade."""

from __future__ import annotations

import copy
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings

from inspector_app.domain.forms.engine.plan import Plan
from inspector_app.domain.forms.engine.state import FormState
from inspector_app.domain.forms.engine.world import World
from inspector_app.domain.scoring import Scoring
from inspector_app.exchange.xlsform.from_checklist import sheets_of, workbook_of
from inspector_app.exchange.xlsform.read import read_xlsform
from tests.conformance.test_plain_arithmetic import NA, OPEN, Node, Said
from tests.conformance.test_random_rules import cases, told

WORLD = World(datetime(2026, 10, 22, 8, 30, tzinfo=UTC), "seed", {})
IN_FORM = {"pass": "yes", "fail": "no", NA: "na"}
WORDS = {"zh": "甲", "en": "A"}


def graded(scoring: Scoring) -> str:
    outcome = scoring.result().outcome
    return outcome.grade or ("" if outcome.kind == "nothing_rated" else outcome.kind)


def form_of(data: Any, answers: dict[str, str]) -> FormState:
    sheets, _ = sheets_of(data, portable=True)
    plan = Plan(read_xlsform(workbook_of(sheets)).form)
    return FormState(plan, {(name, ""): answer for name, answer in answers.items()}, (), WORLD)


@settings(max_examples=150)
@given(cases())
def test_whatever_the_rules_the_form_gives_the_grade_of_the_program(
    case: tuple[Node, Said, str | None],
) -> None:
    """Trees of conditions, limiters, gates with a base, shares set aside, open answers, a missing fact."""
    data, said, rooms = case
    answers = {name: IN_FORM.get(str(answer), str(answer)) for name, answer in said.items() if answer != OPEN}
    if rooms is not None:
        answers["fact_rooms"] = rooms
    assert form_of(data, answers).value("grade") == graded(told(data, said, rooms).scoring())


def a_checklist(**more: Any) -> Any:
    """One section with one yes-or-no item, and two grades."""
    item = {"id": "A1", "kind": "yes_no", "text": WORDS, "points": "2", "key": True}
    grades: Any = [
        {"id": "high", "title": {"zh": "高's", "en": "High's \"best\""},
         "conditions": [{"measure": "total", "at_least": "60"}]},
        {"id": "low", "title": WORDS, "conditions": []},
    ]  # fmt: skip
    outcomes = {name: {"zh": name} for name in ("not_graded", "withheld", "terminated")}
    return copy.deepcopy(
        {"format": 2, "id": "S", "version": "1", "title": WORDS, "total": {"title": WORDS}, "sector": "t",
         "grades": grades, "outcomes": outcomes, "due_days": {"major": 1, "minor": 1},
         "not_applicable": {"consent_above": "20", "limit": "100"},
         "sections": [{"id": "A", "title": WORDS, "items": [item]}], **more}
    )  # fmt: skip


def test_the_note_shows_the_words_of_the_grade() -> None:
    """Whatever marks stand in them."""
    state = form_of(a_checklist(), {"A1": "yes"})
    assert (state.value("grade_zh"), state.value("grade_en")) == ("高's", 'High\'s "best"')


def limited(when: Any, **more: Any) -> Any:
    return a_checklist(limiters=[{"id": "CAP", "title": WORDS, "when": when, "at_most": "low", **more}])


RATE: Any = {"measure": "key_rate", "below": "60"}


@pytest.mark.parametrize(
    ("data", "lost"),
    [
        (limited({"measure": "open_findings", "of": ["major"], "above": "0"}), "CAP"),
        (limited({"measure": "visit_kind", "is": "initial"}), "CAP"),
        (limited({"all": [RATE, {"not": {"measure": "completeness", "below": "90"}}]}), "CAP"),
        (limited({"count": {"measure": "open_findings", "above": "0"}, "at_least": "1"}), "CAP"),
        (limited({**RATE, "below": {"expr": "${visit.renewals}"}}), "CAP"),
        (limited({"measure": "item_answer", "of": ["A1"], "is": "no"}, until_closed=True), "CAP"),
        (limited(RATE, visits=["initial"]), "CAP"),
        (a_checklist(visits=[{"kind": "special", "evaluate": {"key": True}}]), "special"),
        (a_checklist(sections=[
            {"id": "G", "title": WORDS, "role": "gate", "items": [
                {"id": "G1", "kind": "validity", "text": WORDS, "documents": [{"id": "d", "text": WORDS}]}]},
            a_checklist()["sections"][0],
        ]), "G1"),
        (a_checklist(sections=[{"id": "A", "title": WORDS, "items": [
            {"id": "A1", "kind": "yes_no", "text": WORDS, "points": "2", "applies": "${raw.x} > 1"},
            {"id": "A2", "kind": "yes_no", "text": WORDS, "points": "2"},
        ]}]), "total_percent"),
    ],
)  # fmt: skip
def test_a_grade_that_a_form_cannot_say_is_left_out_and_named(data: Any, lost: str) -> None:
    """A grade that overlooks a rule would be worse than none."""
    sheets, problems = sheets_of(data, portable=True)
    assert "grade" not in [row[1] for row in sheets["survey"]]
    assert [problem.details for problem in problems if problem.code == "form.lost_grade"] == [{"name": lost}]


def test_a_limiter_that_is_switched_off_does_not_count() -> None:
    assert form_of(limited(RATE, enabled=False), {"A1": "no"}).value("grade") == "low"


def test_a_key_item_that_is_open_stands_in_the_way_of_nothing() -> None:
    """Unlike an item that a condition names: that one must be answered."""
    data = a_checklist()
    data["sections"][0]["items"].append({**data["sections"][0]["items"][0], "id": "A2", "key": False})
    for rule, grade in (
        ({"measure": "key_rate", "at_least": "60"}, "high"),
        ({"measure": "item_rate", "of": ["A1"], "at_least": "60"}, "low"),
    ):
        data["grades"][0]["conditions"] = [rule]
        assert form_of(data, {"A2": "yes"}).value("grade") == grade


def test_thresholds_compare_what_is_shown_where_the_checklist_says_so() -> None:
    """59.96 is 60.0: then also of a single item."""
    item = {"id": "A1", "kind": "number", "text": WORDS, "points": "1",
            "curve": {"type": "share", "whole": "100"}}  # fmt: skip
    for rule in ({"measure": "total"}, {"measure": "item_rate", "of": ["A1"]}, {"measure": "section_rate"}):
        for compare, grade in (("rounded", "high"), ("unrounded", "low")):
            data = a_checklist(rounding={"compare": compare})
            data["sections"][0]["items"] = [item]
            data["grades"][0]["conditions"] = [{**rule, "at_least": "60"}]
            assert form_of(data, {"A1": "59.96"}).value("grade") == grade
