"""exchange.xlsform.own.kinds"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.exchange.xlsform.own.editing import Book, edited, parts

ITEM = {"score_id": "A1.1"}


def test_choices_that_fit_the_kind_no_longer_make_another_kind(tour: Any, tmp_path: Path) -> None:
    """What a person sees in the sheet is what is asked, with the same worth."""

    def edit(book: Book) -> None:
        book.set("choices", {"list_name": "A1.1", "name": "yes"}, zh="做到了", en="Done")
        book.set("choices", {"list_name": "A2.6", "name": "1"}, score_value=0.9)
        book.delete("choices", {"list_name": "A3.5", "name": "na"})

    by_id = parts(edited(tour, tmp_path, edit).data)
    assert (by_id["A1.1"]["kind"], by_id["A1.1"]["points"]) == ("choice", "3")
    assert by_id["A1.1"]["options"][0] == {"id": "yes", "text": {"zh": "做到了", "en": "Done"}, "points": "3"}
    assert by_id["A2.6"]["kind"] == "choice"
    assert by_id["A3.5"]["not_applicable"] is False
    assert by_id["A3.5"]["kind"] == "yes_no"


def test_a_further_level_of_a_scale_stays_a_scale(tour: Any, tmp_path: Path) -> None:
    best = len(parts(tour)["A2.6"]["anchors"])

    def edit(book: Book) -> None:
        last = {"list_name": "A2.6", "name": str(best - 1)}
        book.insert("choices", last, {}, **{**last, "name": str(best)}, zh="卓越", score_value=1)
        for level in range(best):
            book.set("choices", {"list_name": "A2.6", "name": str(level)}, score_value=f"{level / best:.12f}")

    item = parts(edited(tour, tmp_path, edit).data)["A2.6"]
    assert item["kind"] == "scale"
    assert item["anchors"] == [*parts(tour)["A2.6"]["anchors"], {"zh": "卓越"}]


def test_a_type_that_was_changed_makes_an_item_of_that_type(tour: Any, tmp_path: Path) -> None:
    imported = edited(tour, tmp_path, lambda book: book.set("survey", ITEM, type="integer"))
    assert parts(imported.data)["A1.1"]["kind"] == "number"


WORDS = {"zh": "甲", "en": "A"}


def small(item: dict[str, Any]) -> Any:
    return {
        "format": 2, "id": "S", "version": "1", "sector": "other", "title": WORDS, "total": {"title": WORDS},
        "not_applicable": {"consent_above": "20", "limit": "35"}, "due_days": {}, "grades": [],
        "outcomes": dict.fromkeys(("not_graded", "withheld", "terminated"), WORDS),
        "sections": [
            {"id": "甲 1", "title": WORDS, "items": [{"id": "项目", "text": WORDS, "points": "3", **item}]},
        ],
    }  # fmt: skip


STEPS = {"type": "steps", "direction": "at_least", "steps": [["3", "3"], ["1", "1"]], "otherwise": "0"}
BANDS = {"type": "bands", "bands": [{"at_least": "0", "below": "5", "points": "1"}], "otherwise": "0"}


@pytest.mark.parametrize(
    ("item", "sheet", "row", "texts", "changed"),
    [
        ({"kind": "yes_partly_no"}, "choices", {"name": "partly"}, {"score_value": 0.25}, {"partly": "0.75"}),
        ({"kind": "yes_partly_no", "partly": "1"}, "choices", {"name": "partly"}, {"zh": "半"}, None),
        ({"kind": "count", "curve": STEPS, "most": 9}, "survey", {"score_kind": "count"},
         {"constraint": ". >= 0 and . <= 8", "score_map": ">=2:1; else:0"},
         {"most": 8, "curve": {**STEPS, "steps": [["2", "3"]]}}),
        ({"kind": "count", "curve": STEPS}, "survey", {"score_kind": "count"},
         {"score_map": ">=2 & <3:1; else:0"}, {"curve": {
             "type": "bands", "bands": [{"at_least": "2", "below": "3", "points": "3"}], "otherwise": "0"}}),
        ({"kind": "number", "curve": BANDS, "least": "0"}, "survey", {"score_kind": "number"},
         {"score_map": ">=0 & <6:1; else:0"},
         {"curve": {**BANDS, "bands": [{"at_least": "0", "below": "6", "points": "3"}]}}),
        ({"kind": "tiers", "pick": "best", "tiers": [{"id": "近", "text": WORDS, "points": "1"}]}, "choices",
         {"score_id": "近"}, {"score_value": 1},
         {"tiers": [{"id": "近", "text": WORDS, "points": "3"}]}),
        ({"kind": "deduction", "by": "ratio"}, "survey", {"score_kind": "deduction"}, {"score_weight": 5},
         {"points": "5"}),
        ({"kind": "deduction", "reasons": [{"id": "漏", "text": WORDS, "points": "1"}]}, "survey",
         {"score_id": "漏"}, {"zh": "滴漏"},
         {"reasons": [{"id": "漏", "text": {**WORDS, "zh": "滴漏"}, "points": "1"}]}),
        ({"kind": "expert_grade", "levels": [{"id": "好", "text": WORDS, "points": "1"}]}, "choices",
         {"score_id": "好"}, {"score_value": 1}, {"levels": [{"id": "好", "text": WORDS, "points": "3"}]}),
        ({"kind": "occurrences", "each": "1", "most": 3}, "survey", {"score_kind": "occurrences"},
         {"score_weight": 4}, {"points": "4"}),
        ({"kind": "ranking", "options": [{"id": "静", "text": WORDS}, {"id": "b", "text": WORDS}]}, "choices",
         {"score_id": "静"}, {"zh": "安静"},
         {"options": [{"id": "静", "text": {**WORDS, "zh": "安静"}}, {"id": "b", "text": WORDS}]}),
        ({"kind": "number", "least": "0", "most": "10", "step": "2"}, "survey", {"score_kind": "number"},
         {"parameters": "start=0 end=12 step=3"}, {"most": "12", "step": "3"}),
        ({"kind": "number", "step": "2"}, "survey", {"score_kind": "number"},
         {"constraint": "round((. - 0) div 5, 6) = round((. - 0) div 5)"}, {"step": "5"}),
        ({"kind": "text", "format": "date"}, "survey", {"score_kind": "text"}, {"type": "time"},
         {"format": "time"}),
        ({"kind": "text", "multiline": True}, "survey", {"score_kind": "text"}, {"score_weight": 4},
         {"points": "4"}),
        ({"kind": "tiers", "tiers": [{"id": "近", "text": WORDS, "points": "1", "at_most": "30"}]}, "survey",
         {"score_kind": "tiers"}, {"score_weight": 4}, {"points": "4"}),
        ({"kind": "sample", "minimum": 8}, "survey", {"score_kind": "sample"}, {"score_weight": 5},
         {"points": "5"}),
    ],
)  # fmt: skip
def test_a_setting_that_is_visible_is_read_in_the_form_of_its_kind(
    item: dict[str, Any], sheet: str, row: dict[str, str], texts: dict[str, Any],
    changed: dict[str, Any] | None, tmp_path: Path,
) -> None:  # fmt: skip
    """Also where ids are Chinese; what the kind cannot say makes a choice of the item."""
    data = small(item)
    assert edited(data, tmp_path, lambda _: None) == (data, ())
    [after] = parts(edited(data, tmp_path, lambda book: book.set(sheet, row, **texts)).data)["甲 1"]["items"]
    if changed is None:
        assert (after["id"], after["kind"]) == ("项目", "choice")
    else:
        assert after == {**data["sections"][0]["items"][0], **changed}
