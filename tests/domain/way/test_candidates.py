"""domain.way.candidates: which items may be changed, and to what."""

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.way.candidates import Candidate, candidates
from tests.checklist_builder import checklist, item, option, section, words
from tests.checklists.visits import Visit
from tests.domain.way.trials import maker

ANCHORS: Json = [words(str(level)) for level in range(3)]
LEVELS: list[tuple[dict[str, Json], list[str]]] = [
    (item("A1", "yes_no"), ["2", "0"]),
    (item("A1", "yes_partly_no"), ["2", "1", "0"]),
    (item("A1", "scale", anchors=ANCHORS), ["2", "1", "0"]),
    (item("A1", "choice", options=[option("a", "1"), option("b", "1"), option("c", "2")]), ["2", "1"]),
    (item("A1", "tiers", tiers=[option("a", "2"), option("b", "1")]), ["2", "1", "0"]),
    (item("A1", "expert_grade", levels=[option("a", "2"), option("b", "0")]), ["2", "0"]),
    (item("A1", "occurrences", each="1", most=2), ["2", "1", "0"]),
    (item("A1", "sample", minimum=2), ["2"]),
    (item("A1", "yes_no", raters=2), ["2"]),
    (item("A1", "occurrences", each="-1", most=2, raters=2), ["0"]),
]


def found_in(visit: Visit) -> dict[str, Candidate]:
    """The candidates by item."""
    return {each.id: each for each in candidates(maker(visit)())}


@pytest.mark.parametrize(("entry", "points"), LEVELS)
def test_each_kind_offers_the_points_its_answers_earn(entry: dict[str, Json], points: list[str]) -> None:
    """By the rating of the kind itself; what is measured or counted is only taken to its full points."""
    found = found_in(Visit(dict(checklist(section("A", entry), format=2))))
    assert [str(level.points) for level in found["A1"].levels] == points


def test_only_what_is_open_or_could_be_better_may_be_changed() -> None:
    """Not what is full, set aside, or a failed gate that may not be re-checked."""
    part = section("A", *(item(f"A{n}") for n in range(4)))
    gates = section("V", item("V1", "pass_fail"), item("V2", "pass_fail", rectifiable=True), role="gate")
    info = section("N", item("N1", "text"), role="info")
    visit = Visit(dict(checklist(part, gates, info, format=2)))
    visit.answer("A0", "yes")
    visit.answer("A1", "no")
    visit.leave_out("A2")
    visit.answer("V1", "fail")
    visit.answer("V2", "fail")
    found = found_in(visit)
    assert set(found) == {"A1", "A3", "V2"}
    assert [level.answer for level in found["A1"].levels] == ["yes"]
    assert found["A1"].undecided.state == "contested"
    assert not found["A1"].undecided.may_vanish
    assert found["A3"].undecided.may_vanish
    assert found["A3"].cost(found["A3"].levels[0]) == 2


def test_an_item_that_a_rule_or_a_finding_names_is_like_no_other() -> None:
    """Two items that do the same are tried once; one that a rule names is not the same."""
    rule: Json = {"measure": "item_rate", "of": ["A1"], "at_least": "60"}
    grades: Json = [{"id": "good", "title": words("good"), "conditions": [rule]}]
    visit = Visit(
        dict(checklist(section("A", *(item(f"A{n}") for n in range(1, 5))), format=2, grades=grades))
    )
    visit.find("1", "minor", "A2")
    found = found_in(visit)
    assert found["A3"].likeness == found["A4"].likeness
    assert len({found[name].likeness for name in ("A1", "A2", "A3")}) == 3
