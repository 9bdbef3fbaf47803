"""domain.checklist.rules"""

from fractions import Fraction

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist.conditions import Condition, ProposalRule
from inspector_app.domain.checklist.rules import read_condition, read_grades, read_limiters, read_proposals
from inspector_app.domain.definition.reader import Reader
from inspector_app.errors import DataError
from tests.checklist_builder import words


def test_conditions_are_read() -> None:
    found = read_condition(Reader({"measure": "section_rate", "of": ["A"], "at_least": "70"}))
    assert found == Condition("section_rate", "at_least", Fraction(70), ("A",))
    assert read_condition(Reader({"measure": "total", "below": "0"})) == Condition(
        "total", "below", Fraction(0)
    )
    assert read_condition(Reader({"measure": "visit_kind", "is": "initial"})).word == "initial"


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ({"measure": "weather", "at_least": "1"}, "when.measure"),
        ({"measure": "total"}, "when"),
        ({"measure": "total", "at_least": "1", "at_most": "2"}, "when"),
        ({"measure": "total", "at_least": "high"}, "when.at_least"),
        ({"measure": "visit_kind"}, "when.is"),
        ({"measure": "total", "at_least": "1", "of": "A"}, "when.of"),
    ],
)
def test_a_wrong_condition_is_named_with_its_place(data: Json, place: str) -> None:
    with pytest.raises(DataError) as caught:
        read_condition(Reader(data, "when"))
    assert (caught.value.code, caught.value.place) == ("checklist.expected", place)


def test_grades_stand_best_first_or_there_are_none() -> None:
    grades = read_grades(
        Reader(
            {"grades": [{"id": "best", "title": words("引领级")}, {"id": "good", "title": words("良好级")}]}
        )
    )
    assert [grade.id for grade in grades] == ["best", "good"]
    assert read_grades(Reader({})) == ()


def test_limiters_that_are_switched_off_do_not_count() -> None:
    def limiter(identity: str, **more: Json) -> Json:
        return {
            "id": identity,
            "title": words(identity),
            "when": {"measure": "gates_failed", "above": "0"},
            **more,
        }

    entries = [limiter("cap", at_most="good"), limiter("hold", enabled=True), limiter("first", enabled=False)]
    found = read_limiters(Reader({"limiters": entries}))
    assert [(entry.id, entry.at_most) for entry in found] == [("cap", "good"), ("hold", None)]


def test_proposals_keep_their_order_and_leave_open_what_is_not_said() -> None:
    entries: Json = [
        {"class": "major", "below": "60", "key": True},
        {"class": "observation", "at_least": "60", "below": "80", "requirement": False},
    ]
    assert read_proposals(Reader({"proposals": entries})) == (
        ProposalRule("major", Fraction(0), Fraction(60), None, True),
        ProposalRule("observation", Fraction(60), Fraction(80), False, None),
    )
