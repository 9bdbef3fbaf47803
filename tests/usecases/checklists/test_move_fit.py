"""usecases.checklists.move_fit"""

from __future__ import annotations

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Item, read_checklist
from inspector_app.usecases.checklists.move_fit import said_items, unfit
from inspector_app.usecases.findings import raise_finding
from inspector_app.usecases.session.opened import OpenedEvaluation
from tests.checklist_builder import checklist, item, section


def items(*kinds: Json, **more: Json) -> dict[str, Item]:
    return read_checklist(checklist(section("A", *kinds, **more), format=2)).items


NOW = items(
    item("same"), item("partly", "yes_partly_no"), item("text", "text"), item("rated", raters=2),
    item("number", "number"),
)  # fmt: skip
ROWS = items(item("row"), repeat={"roll_up": "mean"})


def answered(opened: OpenedEvaluation, target: str, value: Json) -> Item:
    opened.say("answer.set", target, value, opened.seen(target))
    return opened.checklist.items["A1"]


@pytest.mark.parametrize(
    ("now", "code"),
    [
        (NOW["same"], None), (NOW["partly"], None), (NOW["text"], "move.other_kind"),
        (NOW["number"], "move.other_kind"), (NOW["rated"], "move.raters"), (ROWS["row"], "move.rows"),
    ],
)  # fmt: skip
def test_an_answer_goes_where_it_means_the_same(
    opened: OpenedEvaluation, now: Item, code: str | None
) -> None:
    """A count of two is not level two, though both are written 2."""
    error = unfit(opened, answered(opened, "item/A1", "yes"), now)
    assert (error.code if error else None) == code


def test_an_answer_that_the_same_kind_cannot_read_does_not_fit(opened: OpenedEvaluation) -> None:
    error = unfit(opened, answered(opened, "item/A1", "partly"), NOW["same"])
    assert error is not None
    assert unfit(opened, opened.checklist.items["A1"], NOW["partly"]) is None


def test_ratings_of_several_go_to_several(opened: OpenedEvaluation) -> None:
    was = answered(opened, "item/A1/rater/L", "yes")
    assert unfit(opened, was, NOW["rated"]) is None
    error = unfit(opened, was, NOW["same"])
    assert error is not None
    assert error.code == "move.raters"


def test_what_was_said_of_an_item_is_known_however_it_was_said(opened: OpenedEvaluation) -> None:
    """A remark, a photograph or a finding alone is worth a place too."""
    assert said_items(opened) == frozenset()
    opened.say("note.set", "item/A1/note", "甲", ())
    opened.say("evidence.linked", "evidence/E/item/B1", True, ())
    raise_finding(opened, finding_class="minor", items=["B2"], text="乙")
    assert said_items(opened) == {"A1", "B1", "B2"}
    assert unfit(opened, opened.checklist.items["A1"], NOW["text"]) is None
