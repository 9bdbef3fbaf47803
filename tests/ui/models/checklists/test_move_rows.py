"""ui.models.checklists.move_rows"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from inspector_app.domain.checklist import read_checklist
from inspector_app.domain.versions.mapping import match_items
from inspector_app.texts import Texts
from inspector_app.ui.models.checklists.move_rows import ROW_ROLE, MoveRows
from tests.story import tour_json
from tests.ui.conduct_stage import Stage


def newer() -> dict[str, Any]:
    """A1.1 has another id, A1.2 was renamed and says so, A1.3 is gone, A1.4 is answered otherwise."""
    data = tour_json() | {
        "version": "1.1.0",
        "moved_from": [{"version": "1.0.1", "items": {"A1.2": "A1.22"}}],
    }
    items = data["sections"][1]["sections"][0]["items"]
    items[0] |= {"id": "N1", "code": "甲1"}
    items[1]["id"] = "A1.22"
    same = {name: items[3][name] for name in ("id", "text", "points", "guidance", "rule")}
    items[3] = {**same, "kind": "text"}
    items.append({**same, "id": "A1.33", "kind": "text", "text": items[2]["text"]})
    items.pop(2)
    return data


def shown_rows(stage: Stage, texts: Texts) -> MoveRows:
    """The rows of a move of the full story."""
    rows = MoveRows(stage.opened, texts)
    rows.show_matches(match_items(tour_json(), newer()), read_checklist(newer()))
    return rows


def test_what_has_to_be_looked_at_stands_first(full_stage: Stage, texts: Texts) -> None:
    """Renamed, proposed, gone, or answered otherwise; all others go to their own id."""
    rows = shown_rows(full_stage, texts)
    assert [rows.item_at(row) for row in range(rows.rowCount())] == ["A1.1", "A1.2", "A1.3", "A1.4"]
    assert rows.count("all") == len(full_stage.opened.checklist.items)
    assert rows.choices["A2.1"] == "A2.1"
    assert rows.waiting == 1


def test_a_row_says_what_was_said_where_it_goes_and_who_says_so(full_stage: Stage, texts: Texts) -> None:
    rows = shown_rows(full_stage, texts)
    proposed = rows.words("A1.1")
    assert proposed.goes.startswith("Confirm or choose: 甲1")
    assert (proposed.tone, proposed.why, proposed.answer) == ("warn", "100 % alike", "Yes")
    told = rows.words("A1.2")
    assert told.goes.startswith("→ A1.22") or told.goes.startswith("→ A1.2 ")
    assert told.why == "told by the version"
    assert rows.words("A2.1").why == "same id"
    again = rows.words("A1.4")
    assert again.problem.startswith("To be answered again: It is answered in another way.")
    index = rows.index(0)
    assert index.data(ROW_ROLE) == proposed
    assert "甲1" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert index.data(Qt.ItemDataRole.DecorationRole) is None


def test_a_proposal_that_does_not_fit_is_refused_with_the_reason(full_stage: Stage, texts: Texts) -> None:
    """The text is alike, but the answer could not stand there: it is lost unless a person finds a place."""
    rows = shown_rows(full_stage, texts)
    gone = rows.words("A1.3")
    assert rows.choices["A1.3"] is None
    assert (gone.goes, gone.tone, gone.why) == ("→ nowhere: what was said here is lost", "bad", "")
    assert gone.problem.startswith("It is answered in another way.")
    assert rows.choose("A1.3", None)
    assert (rows.words("A1.3").problem, rows.words("A1.3").why) == ("", "chosen here")


def test_a_choice_that_does_not_fit_changes_nothing_but_says_so(full_stage: Stage, texts: Texts) -> None:
    rows = shown_rows(full_stage, texts)
    assert rows.choose("A1.1", "N1")
    assert not rows.choose("A1.1", "A1.33")
    assert rows.choices["A1.1"] == "N1"
    assert rows.words("A1.1").problem.startswith("It is answered in another way.")


def test_all_proposals_are_taken_at_once(full_stage: Stage, texts: Texts) -> None:
    rows = shown_rows(full_stage, texts)
    assert rows.proposal("A1.1") == "N1"
    rows.take_all()
    assert (rows.waiting, rows.choices["A1.1"]) == (0, "N1")
    assert rows.proposal("A1.3") == ""


def test_of_an_unanswered_item_nothing_is_lost(stage: Stage, texts: Texts) -> None:
    """A proposal fits then whatever the kind; a remark alone is named as such."""
    stage.opened.say("note.set", "item/A2.1/note", "见照片", ())
    rows = shown_rows(stage, texts)
    rows.choose("A1.1", None)
    assert rows.words("A1.1").goes == "→ nowhere; nothing was said here"
    assert rows.words("A1.3").goes.startswith("Confirm or choose")
    assert rows.words("A1.3").why.endswith("% alike")
    assert rows.words("A2.1").answer == "with remarks or photos"
    rows.choose_filter("said")
    assert [rows.item_at(row) for row in range(rows.rowCount())] == ["A2.1"]
    rows.choose_filter("decide")
    assert rows.words("A1.1").why == "chosen here"
