"""domain.checklist.reading"""

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import read_checklist
from inspector_app.domain.checklist.reading import names_read
from tests.checklist_builder import checklist, fact, indicator, item, section, series, words


def read(*sections: Json, **more: Json) -> frozenset[str]:
    facts: list[Json] = [
        *map(fact, ("rooms", "beds", "use", "area")),
        fact("pool", "flag"),
        fact("spa", "flag"),
    ]
    return names_read(read_checklist(checklist(*sections, format=2, facts=facts, **more)))


def test_items_and_sections_say_what_they_read() -> None:
    one: Json = {"type": "share", "whole": "1"}
    sections = [
        section("A", item("A1", "formula", value="${fact.use}", curve=one), weight={"expr": "${fact.area}"}),
        section("B", item("B1", applies="${profile.pool}"), applies="${profile.spa}"),
    ]
    twice: list[Json] = [indicator("twice", "2 * sum(${raw.power})")]
    found = read(*sections, series=[series("power")], indicators=twice)
    assert found == {"fact.use", "fact.area", "profile.pool", "profile.spa", "raw.power"}


def test_rules_of_grades_limiters_and_conclusions_say_what_they_read() -> None:
    """Screens ask for the award year only where some rule reads it."""
    by_year: Json = {"measure": "total", "at_least": {"expr": "5 * ${visit.year}"}}
    valued: Json = {"measure": "value", "value": "${fact.rooms}", "at_least": "1"}
    count: Json = {
        "count": {"measure": "section_rate", "at_least": "1"},
        "at_least": {"expr": "${fact.beds}"},
    }
    renewed: Json = {"not": {"measure": "total", "below": {"expr": "${visit.renewals}"}}}
    conclusions: list[Json] = [
        {"id": "maintain", "title": words("保持"), "when": renewed},
        {"id": "lower", "title": words("降级")},
    ]
    found = read(
        grades=[{"id": "good", "title": words("好"), "conditions": [{"any": [by_year, valued]}]}],
        limiters=[{"id": "young", "title": words("新"), "at_most": "good", "when": count}],
        visits=[{"kind": "special", "conclusions": conclusions}],
    )
    assert found == {"visit.year", "fact.rooms", "fact.beds", "visit.renewals"}
