"""exchange.xlsform.own.rest_sheet"""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from inspector_app.exchange.tables import Cell, Sheet, Workbook
from inspector_app.exchange.xlsform.own.rest import Entry
from inspector_app.exchange.xlsform.own.rest_sheet import completed, take_rest
from tests.exchange.xlsform.own.editing import Book, edited, parts, problems

ITEM = {"score_id": "A1.1"}


def test_without_the_sheet_of_the_rest_the_columns_say_what_they_can(tour: Any, tmp_path: Path) -> None:
    """A tool that drops a sheet it does not know drops the rules in it, but no item, weight or word."""
    imported = edited(tour, tmp_path, lambda book: book.book.remove(book.book["checklist"]))
    before, after = parts(tour), parts(imported.data)
    assert after.keys() == before.keys()
    for identity, part in before.items():
        for name in ("kind", "text", "title", "guidance", "rule", "points"):
            assert after[identity].get(name) == part.get(name), (identity, name)


def test_where_both_were_changed_the_other_sheets_win_and_the_row_is_named(tour: Any, tmp_path: Path) -> None:
    """Nobody's edit is dropped without a word."""

    def edit(book: Book) -> None:
        book.set("survey", {"score_id": "A2.1"}, score_severity="minor")
        book.set("checklist", {"place": "/total/bonus_most"}, value="x", kind="json")
        book.delete("survey", ITEM)

    noted = {code: where for code, _, where in problems(edited(tour, tmp_path, edit))}
    assert noted == {"form.rest_unreadable": "/total/bonus_most"}


def test_a_sheet_of_that_name_that_is_not_ours_stays() -> None:
    other = Sheet("checklist", [[Cell("place"), Cell("value")]])
    assert take_rest(Workbook((other,), "xlsx")) == (Workbook((other,), "xlsx"), ())
    empty = Sheet("checklist", [])
    assert take_rest(Workbook((empty,), "xlsx")).workbook.sheets == (empty,)


def test_rows_that_are_short_or_empty_are_read() -> None:
    rows = [["place", "value", "kind", "instead_of"], ["/a", "b"], [], ["/c"]]
    sheet = Sheet("checklist", [[Cell(text) for text in row] for row in rows])
    assert take_rest(Workbook((sheet,), "xlsx")).entries == ((2, Entry("/a", "b")), (4, Entry("/c")))


places = st.lists(
    st.sampled_from(["sections", "items", "top_sections", "grades", "#A", "#A1", "#leading", "@0", "settings",
                     "yes_no", "conditions", "least_total", "least_total_at", "id", "kind", "facts", "~"]),
    max_size=5,
).map(lambda steps: "".join(f"/{step}" for step in steps))  # fmt: skip
written = st.builds(
    Entry, places, st.sampled_from(["", "x", "1", "[]", "{}", "null", '["A","A"]', '{"id":"A"}']),
    st.sampled_from(["", "json", "removed", "order"]), st.just(""),
)  # fmt: skip
SAID: Any = {
    "grades": [{"id": "leading", "conditions": []}],
    "sections": [{"id": "A", "sections": [{"id": "B"}], "items": [{"id": "A1", "kind": "yes_no"}]}],
}


@given(st.lists(written, max_size=8))
def test_whatever_stands_in_the_sheet_the_import_goes_on(entries: list[Entry]) -> None:
    """A checklist that came out wrong is refused when it is read, with its place."""
    data, _ = completed(copy.deepcopy(SAID), list(enumerate(entries)), {"A1": "A1", "gone": "A1"})
    assert isinstance(data, dict)
