"""ui.models.checklists.change_list"""

from __future__ import annotations

from PySide6.QtCore import Qt

from inspector_app.domain.versions.diff import compare
from inspector_app.texts import Texts
from inspector_app.ui.models.checklists.change_list import ChangeList
from inspector_app.ui.models.checklists.part_list import ROW_ROLE
from tests.checklist_builder import checklist, item, section


def test_changes_are_grouped_and_say_how_much_changed(qapp: object, texts: Texts) -> None:
    assert qapp is not None
    before = checklist(section("A", item("A1"), item("A2")))
    after = checklist(section("A", item("A1", points="3", photo=True), item("A3")))
    model = ChangeList(texts)
    model.show_changes(compare(before, after))
    shown = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert shown == [
        "Effect on the evaluations here", "Changed · 1", "A1  A1 text 2 values", "Added · 1",
        "A3  A3 text Item", "Removed · 1", "A2  A2 text Item",
    ]  # fmt: skip
    assert model.flags(model.index(1)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(2)) != Qt.ItemFlag.NoItemFlags
    assert (model.change_at(0), model.change_at(1), model.change_at(99)) == (None, None, None)
    change = model.change_at(2)
    assert change is not None
    assert change.part.id == "A1"
    assert model.index(0).data(ROW_ROLE).part.kind == "general"
    assert model.data(model.index(99)) is None
