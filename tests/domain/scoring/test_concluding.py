"""domain.scoring.concluding"""

from fractions import Fraction

import pytest

from inspector_app.domain.canonical import Json
from tests.checklist_builder import checklist, item, section, words
from tests.checklists.visits import Visit

ANCHORS: list[Json] = [{"zh": str(level)} for level in range(5)]
GRADES: Json = [
    {"id": name, "title": words(name), "conditions": [{"measure": "total", "at_least": bound}]}
    for name, bound in (("high", "75"), ("middle", "50"), ("low", "25"))
]


def said(identity: str, when: Json = None) -> dict[str, Json]:
    return {"id": identity, "title": words(identity), **({} if when is None else {"when": when})}


CONCLUSIONS: list[Json] = [
    said("withdraw", {"not": {"measure": "outcome", "is": "grade"}}),
    said("suspend", {"measure": "previous_grade", "below": "middle"}),
    said("lower", {"measure": "grade_change", "at_most": "-1"}),
    said("maintain", {"measure": "previous_grade", "at_least": "low"}),
]
ALWAYS: Json = [{"kind": "special", "conclusions": [said("grant")]}]


def visit(level: int, previous: str = "", kind: str = "surveillance", **more: Json) -> Visit:
    data = checklist(
        section("A", item("A1", "scale", points="4", anchors=ANCHORS)),
        format=2,
        grades=GRADES,
        visits=[{"kind": "surveillance", "conclusions": CONCLUSIONS}],
        **more,
    )
    of = Visit(dict(data), kind)
    of.answer("A1", level)
    if previous:
        of.previous(previous)
    return of


@pytest.mark.parametrize(
    ("level", "previous", "conclusion"),
    [
        (0, "high", "withdraw"),
        (3, "low", "suspend"),
        (2, "high", "lower"),
        (3, "high", "maintain"),
        (3, "", ""),
    ],
)
def test_the_first_conclusion_that_holds(level: int, previous: str, conclusion: str) -> None:
    assert visit(level, previous).result().conclusion == conclusion


def reasons(of: Visit) -> list[tuple[str, bool, list[tuple[str, Fraction | None]]]]:
    return [
        (entry.conclusion.id, entry.holds, [(reason.subject, reason.value) for reason in entry.reasons])
        for entry in of.scoring().tried()
    ]


def test_each_conclusion_up_to_the_one_that_holds_tells_what_decided() -> None:
    """An inspector must be able to say why the grade is lowered, and why nothing worse is proposed."""
    assert reasons(visit(2, "high")) == [
        ("withdraw", False, [("", None)]),
        ("suspend", False, [("", None)]),
        ("lower", True, [("", Fraction(-1))]),
    ]
    assert reasons(visit(3, "high", "special")) == []


EACH: Json = {"measure": "section_rate", "at_least": "50"}
ONE: Json = {"measure": "section_rate", "of": ["A"], "at_least": "50"}


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        (ONE, [("A", Fraction(75))]),
        (EACH, [("", None)]),
        ({"all": [ONE, EACH]}, [("A", Fraction(75)), ("", None)]),
        ({"any": [{"not": ONE}, ONE]}, [("A", Fraction(75))]),
        ({"count": EACH, "at_least": "2"}, [("", Fraction(2))]),
        ({"not": {"measure": "total", "below": "3"}}, [("", None)]),
    ],
)
def test_what_makes_a_rule_hold(rule: Json, found: list[tuple[str, Fraction | None]]) -> None:
    """A single subject is named with its value; of alternatives only those that hold count."""
    data = checklist(
        section("A", item("A1", "scale", points="4", anchors=ANCHORS)),
        section("B", item("B1", "scale", points="4", anchors=ANCHORS)),
        format=2,
        visits=[{"kind": "special", "conclusions": [said("grant", rule)]}],
    )
    of = Visit(dict(data), "special")
    of.answer("A1", 3)
    of.answer("B1", 3)
    assert reasons(of) == [("grant", True, found)]


def test_a_kind_of_visit_without_rules_concludes_nothing() -> None:
    assert visit(3, "high", "initial").result().conclusion == ""


def test_the_visit_before_is_told() -> None:
    found = visit(3, "high").result().previous
    assert found is not None
    assert (found.evaluation, found.on, found.grade, found.total) == ("before", "2025-10-01", "high", "80")


@pytest.mark.parametrize(
    ("rule", "grade", "stands"),
    [({}, "low", True), ({"steps_most": 1}, "middle", True), ({"steps_most": 1}, "low", False),
     ({"allowed": False}, "middle", False), ({}, "unheard", False)],
)  # fmt: skip
def test_an_override_stands_within_what_the_checklist_allows(
    rule: dict[str, Json], grade: str, stands: bool
) -> None:
    of = visit(3, "high", override=rule)
    of.say("grade.overridden", "grade", {"grade": grade, "reason": "评审组意见"})
    result = of.result()
    assert result.outcome.grade == "high"
    found = (result.overridden, result.override_reason, result.override_author)
    assert found == ((grade, "评审组意见", "p") if stands else ("", "", ""))


def test_the_conclusion_follows_the_grade_that_was_decided() -> None:
    of = visit(3, "high")
    of.say("grade.overridden", "grade", {"grade": "middle", "reason": "评审组意见"})
    assert of.result().conclusion == "lower"


def test_a_conclusion_without_a_rule_always_holds() -> None:
    of = Visit(dict(checklist(format=2, visits=ALWAYS)), "special")
    assert of.result().conclusion == "grant"
