"""domain.scoring.suggestions: what is kept between two questions follows what happens."""

from inspector_app.domain.canonical import Json
from tests.checklist_builder import checklist, item, section
from tests.checklists.visits import Visit

RULE: Json = {"class": "major", "requirement": True, "below": "60"}


def test_proposals_follow_the_answers() -> None:
    of = Visit(dict(checklist(section("A", item("A1", requirement=True)), proposals=[RULE])))
    kept = of.scoring()
    assert kept.proposals() == []
    of.answer("A1", "no")
    kept.update(["item/A1"])
    assert [entry.item for entry in kept.proposals()] == ["A1"]
    of.answer("A1", "yes")
    kept.update(["item/A1"])
    assert kept.proposals() == []


def test_findings_are_read_again_after_one_changed() -> None:
    of = Visit(dict(checklist()))
    kept = of.scoring()
    assert kept.open_findings["minor"] == 0
    of.find("1", "minor", "A1")
    kept.update(["finding/1/class"])
    assert kept.open_findings["minor"] == 1


def test_a_carried_value_proposes_nothing() -> None:
    """It was judged at the visit in which it was given."""
    of = Visit(dict(checklist(section("A", item("A1", requirement=True)), proposals=[RULE])))
    of.carry("A1", "no")
    assert of.scoring().proposals() == []
    of.answer("A1", "no")
    assert [entry.item for entry in of.scoring().proposals()] == ["A1"]
