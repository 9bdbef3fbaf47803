"""report.content.rules.conclusion"""

from __future__ import annotations

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.report.content.rules.conclusion import (
    ConclusionWords,
    conclusion_lines,
    conclusion_words,
)
from tests.report.content.subjects import demo, texts
from tests.story import Story, story_json, tour_json

BEFORE: dict[str, Json] = {
    "evaluation": "e1",
    "on": "2025-10-22",
    "grade": "excellent",
    "outcome": "grade",
    "total": "84.1",
}
SUSPEND: Json = {
    "id": "suspend",
    "title": {"zh": "暂停", "en": "Suspend"},
    "when": {"measure": "open_findings", "of": ["major"], "at_least": "3"},
}
LOWER: Json = {
    "id": "lower",
    "title": {"zh": "降级", "en": "Lower"},
    "when": {"measure": "grade_change", "at_most": "-1"},
}
MAINTAIN: Json = {"id": "maintain", "title": {"zh": "保持", "en": "Maintain"}}


def told(*conclusions: Json, before: dict[str, Json] | None = None) -> Story:
    """The demo story as a visit that may end so."""
    kind = story_json()["visit"]["kind"]
    visits: Json = [{"kind": kind, "evaluate": {"all": True}, "conclusions": [*conclusions]}]
    story = demo(checklist={**tour_json(), "format": 2, "visits": visits})
    if before is not None:
        story.say("profile.set", "visit/previous", before)
    return story


def said(story: Story, language: str = "en") -> ConclusionWords:
    found = conclusion_words(texts(language), story.scoring())
    assert found is not None
    return found


def test_it_names_the_grade_before_and_now_and_why() -> None:
    """Who signs must see at one look that the grade falls, from what, and by which rule."""
    found = said(told(SUSPEND, LOWER, MAINTAIN, before=BEFORE))
    assert (found.id, found.title, found.open) == ("lower", "Lower", 0)
    assert found.before == "Excellent (84.1 points) on 22 October 2025"
    assert found.now == "Good (82.6 points)"
    assert found.why == "Because: at least 1 grade lower than at the visit before"
    assert found.others == (
        "Not “Suspend”, which needs: open findings (Major nonconformity): no fewer than 3 (it is 0)",
    )


def test_it_is_said_in_chinese() -> None:
    found = said(told(SUSPEND, LOWER, MAINTAIN, before=BEFORE), "zh_CN")
    assert found.title == "降级"
    assert found.before == "优秀级（84.1 分），2025年10月22日"
    assert found.why == "理由：比上次至少低 1 级"


def test_a_conclusion_without_a_condition_stands_because_no_other_holds() -> None:
    """What keeps the others from holding is the whole reason."""
    found = said(told(LOWER, MAINTAIN, before={**BEFORE, "grade": "good"}))
    assert (found.id, found.why) == ("maintain", "It stands where no conclusion before it holds.")
    assert found.others == ("Not “Lower”, which needs: at least 1 grade lower than at the visit before",)


def test_where_none_holds_it_says_so_and_what_each_needs() -> None:
    found = said(told(SUSPEND))
    assert (found.id, found.title, found.why) == ("", "No conclusion of this kind of visit holds", "")
    assert found.before == "no evaluation before is named"
    assert len(found.others) == 1


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ({"grade": "", "outcome": "withheld", "total": ""}, "Withheld on 22 October 2025"),
        ({"grade": "", "outcome": "", "total": ""}, "Not graded on 22 October 2025"),
        ({"grade": "", "outcome": "ungraded", "total": "80"}, "No grades (80 points) on 22 October 2025"),
        ({"grade": "five_star", "total": "", "on": ""}, "five_star on —"),
        ({"grade": "five_star", "total": "", "on": "spring"}, "five_star on spring"),
    ],
)
def test_whatever_became_of_the_visit_before_has_words(before: dict[str, Json], words: str) -> None:
    """It may have had no grade, or one that this version of the checklist does not know."""
    assert said(told(MAINTAIN, before={**BEFORE, **before})).before == words


def test_the_subject_that_decides_is_named() -> None:
    """A rule about one section says which and what it has."""
    rule: Json = {"measure": "section_rate", "of": ["A"], "below": "99"}
    found = said(told({**dict(MAINTAIN), "when": rule} if isinstance(MAINTAIN, dict) else MAINTAIN))
    assert found.why.startswith("Because: rate of A below 99% (A Energy and resource saving has ")


def test_a_kind_of_visit_that_concludes_nothing_says_nothing() -> None:
    story = demo()
    assert conclusion_words(texts("en"), story.scoring()) is None
    assert list(conclusion_lines(texts("en"), story.scoring())) == []


def test_the_explanation_has_a_line_for_each_part() -> None:
    lines = list(conclusion_lines(texts("en"), told(LOWER, MAINTAIN, before=BEFORE).scoring()))
    assert lines[0] == (0, "Proposed conclusion: Lower")
    assert [level for level, _ in lines] == [0, 1, 1, 1]
