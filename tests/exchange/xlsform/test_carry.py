"""exchange.xlsform.carry"""

from __future__ import annotations

from typing import Any

import pytest

from inspector_app.exchange.xlsform.carry import ask
from inspector_app.exchange.xlsform.rows import Asked
from inspector_app.exchange.xlsform.sayings import Sayings

WORDS = {"zh": "甲", "en": "A"}


def an_item(kind: str, **more: Any) -> Any:
    return {"id": "A1", "kind": kind, "text": WORDS, "points": "4", **more}


def asked_of(item: Any) -> Asked:
    return ask(item, Sayings({}))


def worths(**item: Any) -> list[tuple[str, str]]:
    return [
        (row["name"], row.get("score_value", row.get("score_na", "")))
        for row in asked_of(an_item(**item)).choices
    ]


def option(name: str, points: str) -> dict[str, Any]:
    return {"id": name, "text": WORDS, "points": points}


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ({"kind": "yes_no"}, [("yes", "1"), ("no", "0"), ("na", "yes")]),
        ({"kind": "pass_fail", "not_applicable": False}, [("yes", "1"), ("no", "0")]),
        ({"kind": "yes_partly_no", "not_applicable": "forbidden"},
         [("yes", "1"), ("partly", "0.5"), ("no", "0")]),
        ({"kind": "yes_partly_no", "partly": "1"},
         [("yes", "1"), ("partly", "0.25"), ("no", "0"), ("na", "yes")]),
        ({"kind": "yes_partly_no", "single": True, "points": "1", "not_applicable": False},
         [("yes", "1"), ("partly", "0"), ("no", "0")]),
        ({"kind": "scale", "anchors": [WORDS, WORDS, WORDS], "not_applicable": False},
         [("0", "0"), ("1", "0.5"), ("2", "1")]),
        ({"kind": "choice", "options": [option("a", "3"), option("b", "0")], "not_applicable": False},
         [("a", "0.75"), ("b", "0")]),
        ({"kind": "tiers", "tiers": [option("far", "1")], "not_applicable": False},
         [("far", "0.25"), ("none", "0")]),
        ({"kind": "multi_choice", "options": [option("a", "2"), option("b", "2")]},
         [("a", "0.5"), ("b", "0.5")]),
        ({"kind": "choice", "points": "0", "options": [option("a", "0")]}, [("a", "0")]),
    ],
)  # fmt: skip
def test_a_choice_is_worth_its_share_of_the_points(
    item: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    assert worths(**item) == expected


def test_the_points_are_looked_up_in_the_list() -> None:
    asked = asked_of(an_item("yes_no"))
    assert asked.points == "4 * number(instance('A1')/root/item[name=${A1}]/score_value)"
    assert asked.aside == "${A1} = 'na'"
    apart = {"id": "b", "text": WORDS, "not_applicable": True}
    asked = asked_of(an_item("choice", options=[option("a", "4"), apart], not_applicable=False))
    assert (asked.aside, asked.choices[1]["score_na"]) == ("${A1} = 'b'", "yes")
    asked = asked_of(an_item("multi_choice", options=[option("a", "4")]))
    assert asked.points.startswith("4 * min(sum(")
    assert asked.survey[0]["type"] == "select_multiple A1"


@pytest.mark.parametrize("kind", ["validity", "survey", "date_age"])
def test_what_a_form_cannot_ask_is_a_text_with_its_weight_for_people(kind: str) -> None:
    asked = asked_of(an_item(kind))
    assert (asked.survey[0]["type"], asked.lost, "score_weight" in asked.survey[0]) == (
        "text",
        "form.lost_kind",
        True,
    )
    assert asked_of(an_item(kind, points="0")).lost == ""


def test_tiers_by_a_number_are_no_choices() -> None:
    asked = asked_of(an_item("tiers", tiers=[option("near", "4") | {"at_most": "30"}]))
    assert (asked.survey[0]["type"], asked.choices) == ("decimal", [])


def test_an_order_of_options_is_asked_as_a_rank() -> None:
    """Any order earns the points, so no choice is worth anything."""
    asked = asked_of(an_item("ranking", options=[option("quiet", "0"), option("food", "0")]))
    assert [row["type"] for row in asked.survey] == ["rank A1"]
    assert [row["name"] for row in asked.choices] == ["quiet", "food"]
    assert (asked.points, asked.lost) == ("4", "form.lost_kind")
    assert asked_of(an_item("ranking", options=[option("quiet", "0")], points="0")).points == ""


@pytest.mark.parametrize(
    ("more", "kind", "appearance"),
    [
        ({}, "text", ""),
        ({"multiline": True}, "text", "multiline"),
        ({"format": "datetime"}, "dateTime", ""),
        ({"format": "image"}, "image", ""),
    ],
)
def test_a_text_is_asked_in_its_format(more: dict[str, Any], kind: str, appearance: str) -> None:
    """A phone then offers its calendar, its map or its camera."""
    [row] = asked_of(an_item("text", **more)).survey
    assert (row["type"], row.get("appearance", "")) == (kind, appearance)


def test_a_partly_met_gate_is_worth_nothing() -> None:
    assert worths(kind="yes_partly_no", partly="1", points="0")[1] == ("partly", "0")
