"""domain.versions.references"""

from __future__ import annotations

from typing import Any

from inspector_app.domain.canonical import Json
from inspector_app.domain.versions.outline import at_place
from inspector_app.domain.versions.references import Reference, dangling, naming, references, renamed
from tests.checklist_builder import checklist, fact, indicator, item, section, series, table, words


def named(**more: Json) -> dict[str, Any]:
    """Rules of every sort that name A1, A2 and the section A."""
    rates: Json = {"any": [{"measure": "item_rate", "of": ["A1", "A2"], "at_least": "60"},
                           {"not": {"measure": "section_rate", "of": ["A"], "below": "50"}}]}  # fmt: skip
    findings: Json = {"measure": "open_findings", "of": ["major"], "at_most": "0"}
    said: Json = {"measure": "item_answer", "of": ["A2"], "is": "x"}
    visit: Json = {
        "kind": "surveillance",
        "evaluate": {"items": ["A1"], "sections": ["A"]},
        "conclusions": [{"id": "maintain", "title": words("保持"), "when": said}],
    }
    form: Json = {"children": [{"id": "A", "children": [{"id": "A1"}, {"type": "note"}]}, "broken"]}
    return checklist(
        section("A", item("A1"), item("A2")),
        format=2,
        limiters=[{"id": "cap", "title": words("上限"), "when": rates}],
        grades=[{"id": "good", "title": words("好"), "conditions": [findings]}],
        visits=[visit],
        phrases={"A1": [words("已查")]},
        form=form,
        **more,
    )


ANY = ("limiters", 0, "when", "any")


def test_every_place_that_names_a_part_is_found() -> None:
    """A person who takes an item out sees all that hangs on it; classes of findings are no items."""
    assert list(references(named())) == [
        Reference((*ANY, 0, "of", 0), "item", "A1"),
        Reference((*ANY, 0, "of", 1), "item", "A2"),
        Reference((*ANY, 1, "not", "of", 0), "section", "A"),
        Reference(("visits", 0, "evaluate", "items", 0), "item", "A1"),
        Reference(("visits", 0, "evaluate", "sections", 0), "section", "A"),
        Reference(("visits", 0, "conclusions", 0, "when", "of", 0), "item", "A2"),
        Reference(("phrases", "A1"), "item", "A1", binds=False),
        Reference(("form", "children", 0, "id"), "section", "A", binds=False),
        Reference(("form", "children", 0, "children", 0, "id"), "item", "A1", binds=False),
    ]
    assert list(references({"limiters": [{"when": {"measure": "item_rate", "of": [5]}}]})) == []


def test_what_names_a_part_is_told_from_the_rest() -> None:
    assert len(naming(named(), {("item", "A2")})) == 2
    assert [found.place[0] for found in naming(named(), {("section", "A")})] == ["limiters", "visits", "form"]


def test_only_names_that_must_exist_are_missed() -> None:
    """Phrases of an item that is gone disturb nothing; a rule about it cannot be read."""
    assert dangling(named()) == ()
    data = named(sections=[section("A", item("A2"))])
    assert [found.place for found in dangling(data)] == [
        (*ANY, 0, "of", 0),
        ("visits", 0, "evaluate", "items", 0),
    ]


def test_rules_follow_an_item_under_its_new_id_and_name_it_once() -> None:
    data = renamed(named(), {("item", "A1"): "A2"})
    assert at_place(data, (*ANY, 0, "of")) == ["A2"]
    assert at_place(data, ("visits", 0, "evaluate", "items")) == ["A2"]
    assert at_place(data, ("phrases",)) == {"A1": [words("已查")]}
    bare: Json = {"limiters": [{"when": {"measure": "section_rate", "of": ["A"]}}]}
    assert renamed(bare, {("item", "A"): "B"}) == bare


def read() -> dict[str, Any]:
    """Facts, data, indicators and tables that expressions read, a grade that rules name."""
    return checklist(
        section(
            "A",
            item("A1", applies="${profile.pool} and ${ fact.rooms } > 1"),
            item("A2", benchmark={"table": "t"}),
        ),
        format=2,
        facts=[fact("rooms"), fact("pool", "flag")],
        series=[series("power", most="${fact.rooms} * 100")],
        indicators=[indicator("use", "${raw.power} div ${base.power} + ${raw.power}")],
        tables=[table("t", ["rooms"], ["most"], (["1"], ["2"]))],
        grades=[{"id": "good", "title": words("${fact.rooms}"), "conditions": []}],
        limiters=[
            {"id": "value", "title": words("值"),
             "when": {"measure": "value", "value": "${benchmark.t.most}",
                      "above": {"expr": "${indicator.use}"}}},
            {"id": "cap", "title": words("上限"), "at_most": "good",
             "when": {"measure": "previous_grade", "at_least": "good"}},
        ],
    )  # fmt: skip


def test_expressions_tables_and_grades_are_found_by_what_they_name() -> None:
    """Texts that people read are no expressions; a name that stands twice in one is one place."""
    found = {(one.kind, one.id): one for one in references(read())}
    assert [(one.place, one.said) for one in references(read()) if one.place[0] == "sections"] == [
        (("sections", 0, "items", 0, "applies"), "profile.pool"),
        (("sections", 0, "items", 0, "applies"), "fact.rooms"),
        (("sections", 0, "items", 1, "benchmark", "table"), "t"),
    ]
    assert set(found) == {
        ("fact", "pool"), ("fact", "rooms"), ("table", "t"), ("series", "power"), ("indicator", "use"),
        ("grade", "good"),
    }  # fmt: skip
    assert dangling(read()) == ()
    assert [one.said for one in dangling(read() | {"facts": [], "grades": []})] == [
        "profile.pool", "fact.rooms", "fact.rooms", "rooms", "good", "good",
    ]  # fmt: skip


def test_expressions_read_a_part_under_its_new_name() -> None:
    """Only this one: ${fact.rooms_2} and a series of the same name stay."""
    data = renamed(read(), {("series", "power"): "kwh", ("fact", "rooms"): "beds", ("grade", "good"): "gold"})
    assert at_place(data, ("indicators", 0, "formula")) == "${raw.kwh} div ${base.kwh} + ${raw.kwh}"
    assert at_place(data, ("sections", 0, "items", 0, "applies")) == "${profile.pool} and ${ fact.beds } > 1"
    assert at_place(data, ("tables", 0, "keys")) == ["beds"]
    assert at_place(data, ("limiters", 1, "at_most")) == "gold"
    assert at_place(data, ("limiters", 1, "when")) == {"measure": "previous_grade", "at_least": "gold"}
    other: Json = {"sections": [], "indicators": [{"id": "x", "formula": "${fact.rooms_2}+${fact.rooms}"}]}
    assert (
        at_place(renamed(other, {("fact", "rooms"): "b"}), ("indicators", 0, "formula"))
        == "${fact.rooms_2}+${fact.b}"
    )


def test_a_sample_names_the_population_it_is_drawn_from() -> None:
    """Who takes the rooms out sees which items are drawn from them; of another id they follow."""
    data = checklist(
        section("A", item("A1", "sample", of="rooms"), item("A2", "zero_tolerance_sample")),
        populations=[{"id": "rooms", "text": words("客房")}],
    )
    place = ("sections", 0, "items", 0, "of")
    assert naming(data, {("population", "rooms")}) == (Reference(place, "population", "rooms"),)
    assert at_place(renamed(data, {("population", "rooms"): "beds"}), place) == "beds"
    assert dangling(data) == ()
