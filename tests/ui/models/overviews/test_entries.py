"""ui.models.overviews.entries"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt

from inspector_app.ui.models.overviews.entries import ENTRY_ROLE, Chip, Entries, Entry

ENTRY = Entry(
    "1/f", "NC-01", "缺5只", "示例酒店", "Raised", below="Due", chips=(Chip("Overdue", "warning", "bad"),)
)


def test_a_row_says_its_entry_to_eyes_and_to_a_screen_reader() -> None:
    model = Entries()
    model.show_entries([ENTRY, Entry("2", "水乡客栈")])
    index = model.index(0)
    assert index.data() == "NC-01"
    assert index.data(ENTRY_ROLE) == ENTRY
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "NC-01, 缺5只, 示例酒店, Raised, Due, Overdue"
    assert index.data(Qt.ItemDataRole.FontRole) is None
    assert model.data(QModelIndex()) is None
    assert model.rowCount(index) == 0


def test_an_entry_has_a_place_until_others_are_shown() -> None:
    model = Entries()
    model.show_entries([Entry("1", "a"), Entry("2", "b")])
    assert [model.position(key) for key in ("1", "2", "3")] == [0, 1, -1]
    model.show_entries([])
    assert (model.rowCount(), model.position("1")) == (0, -1)
