"""domain.versions.references"""

from __future__ import annotations

from typing import Any

from inspector_app.domain.canonical import Json
from inspector_app.domain.versions.outline import at_place
from inspector_app.domain.versions.references import Reference, dangling, naming, references, renamed
from tests.checklist_builder import checklist, item, section, words


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
