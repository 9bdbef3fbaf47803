"""ui.pages.checklists: parts of a draft come, go and change places."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inspector_app.domain.canonical import Json
from inspector_app.domain.versions.diff import moved_ids
from inspector_app.domain.versions.outline import outline
from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.checklists.browse import BrowsePane
from inspector_app.ui.pages.checklists.page import ChecklistsPage
from inspector_app.usecases.checklists.drafts import draft_of
from inspector_app.usecases.session.workspace import Workspace
from tests.story import tour_json


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> ChecklistsPage:
    page = ChecklistsPage(desk)
    qtbot.addWidget(page)
    page.resize(1180, 760)
    page.show()
    page.browse.reload("TOUR-DEMO 1.0.1")
    page.browse.parts.go("item/A1.1")
    page.buttons["change"].click()
    return page


@pytest.fixture
def browse(page: ChecklistsPage) -> BrowsePane:
    return page.browse


def data_of(browse: BrowsePane) -> Json:
    """The draft as it is stored."""
    stored = draft_of(browse._desk.workspace, "TOUR-DEMO")
    assert stored is not None
    return stored.data


def items_below(browse: BrowsePane, section: str) -> list[str]:
    parts = outline(data_of(browse))
    place = next(part.place for part in parts if part.name == f"section/{section}")
    return [part.id for part in parts if part.kind == "item" and part.place[:-2] == place]


def let_go(browse: BrowsePane, dragged: str, over: str, share: float) -> None:
    """Drop one part over another, at a share of the height of its row."""
    view = browse.parts.view
    browse.parts.go(dragged)
    index = browse.parts.model.index(browse.parts.model.row_of(over))
    view.scrollTo(index)
    area = view.visualRect(index)
    where = QPointF(area.left() + 60, area.top() + share * area.height())
    mime = view.model().mimeData([view.currentIndex()])
    assert isinstance(mime, QMimeData)
    none = Qt.KeyboardModifier.NoModifier
    view.dropEvent(QDropEvent(where, Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, none))


def test_a_version_has_no_tools(browse: BrowsePane) -> None:
    """It is never changed, so nothing offers to."""
    assert browse.arranger.tools.isVisible()
    browse.reload("TOUR-DEMO 1.0.1")
    assert not browse.arranger.tools.isVisible()
    before = browse.data
    browse.arranger.do("remove")
    browse.arranger._drop("item/A1.1", "item/A1.2", True)
    browse.arranger.look()
    assert browse.data == before


def test_an_item_is_added_behind_the_chosen_one_and_says_what_it_needs(
    qtbot: QtBot, page: ChecklistsPage
) -> None:
    """It is kept though it is unfinished, opens with its missing text, and cannot be released."""
    browse = page.browse
    browse.arranger.tools.buttons["item"].click()
    assert browse.arranger.kinds is not None
    browse.arranger.kinds.buttons["choice"].click()
    made = browse.parts.current
    assert made is not None
    assert made.kind == "item"
    assert items_below(browse, "A1")[1] == made.id
    assert made.id not in {part.id for part in outline(tour_json())}
    qtbot.waitUntil(lambda: page.title.text().endswith("3 problems"))
    assert [row.name for row in browse.problems.rows] == [made.name] * 3
    browse.parts.go("item/A1.1")
    browse.problems.list.itemActivated.emit(browse.problems.list.item(0))
    assert browse.parts.current_name == made.name
    assert page.focusWidget() is browse.form.fields[(*made.place, "text")][0].input
    browse.undo()
    qtbot.waitUntil(lambda: browse.problems.isHidden())
    assert data_of(browse) == draft_data_before(browse)


def draft_data_before(browse: BrowsePane) -> Json:
    """The draft as it was made."""
    assert browse.state is not None
    data: Json = tour_json() | {"version": browse.state.draft.version}
    return {**data, "format": 2} if isinstance(data, dict) else data


def test_the_kind_of_an_item_is_changed_from_its_form(browse: BrowsePane) -> None:
    """An item of a version gets another id for it; one that is new keeps its own."""
    current = browse.parts.current
    assert current is not None
    browse.form.kind.click()
    assert browse.arranger.kinds is not None
    browse.arranger.kinds.buttons["scale"].click()
    assert browse.parts.current_name == "item/A1.1-2"
    assert moved_ids(tour_json(), data_of(browse)) == {"A1.1": "A1.1-2"}
    browse.arranger.ask_other_kind()
    browse.arranger.kinds.buttons["yes_no"].click()
    assert browse.parts.current_name == "item/A1.1-2"
    before = browse.arranger.kinds
    browse.parts.go("section/A1")
    browse.arranger.ask_other_kind()
    assert browse.arranger.kinds is before


def test_an_item_goes_to_the_chosen_section_or_the_last_one(browse: BrowsePane) -> None:
    browse.parts.go("section/A2")
    browse.arranger._add_item("yes_no")
    assert items_below(browse, "A2")[-1] == browse.parts.current_name.removeprefix("item/")
    browse.parts.go("general/")
    browse.arranger._add_item("yes_no")
    added = browse.parts.current
    assert added is not None
    assert added.place[:1] == ("sections",)
    last = [part for part in outline(data_of(browse)) if part.kind == "section"][-1]
    assert added.place[:-2] == last.place


def test_a_section_is_added_beside_the_chosen_one(browse: BrowsePane) -> None:
    browse.arranger.tools.buttons["section"].click()
    first = browse.parts.current
    assert first is not None
    assert (first.kind, first.place[:-1]) == ("section", ("sections", 1, "sections"))
    browse.parts.go("general/")
    browse.arranger.do("section")
    other = browse.parts.current
    assert other is not None
    assert other.place == ("sections", len(tour_json()["sections"]))


def test_keys_move_a_part_and_the_keyboard_stays_with_it(qtbot: QtBot, browse: BrowsePane) -> None:
    view = browse.parts.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert items_below(browse, "A1")[:2] == ["A1.2", "A1.1"]
    assert browse.parts.current_name == "item/A1.1"
    assert view.hasFocus()
    browse.arranger.tools.buttons["up"].click()
    assert items_below(browse, "A1")[:2] == ["A1.1", "A1.2"]
    browse.undo()
    assert items_below(browse, "A1")[:2] == ["A1.2", "A1.1"]
    browse.redo()
    assert items_below(browse, "A1")[:2] == ["A1.1", "A1.2"]


def test_a_copy_stands_behind_with_an_id_of_its_own(browse: BrowsePane) -> None:
    browse.arranger.tools.buttons["double"].click()
    copied = browse.parts.current
    assert copied is not None
    assert items_below(browse, "A1")[:2] == ["A1.1", copied.id]
    assert copied.title == next(part for part in outline(tour_json()) if part.id == "A1.1").title


def test_a_part_is_moved_to_a_section_that_is_searched_for(browse: BrowsePane) -> None:
    browse.arranger.tools.buttons["move"].click()
    picker = browse.arranger.picker
    assert picker is not None
    assert all(part.kind == "section" for part in picker.parts.model.parts)
    picker.parts.go("section/A2")
    picker.take.click()
    assert items_below(browse, "A2")[-1] == "A1.1"
    browse.parts.go("section/A2")
    browse.arranger.tools.buttons["move"].click()
    picker = browse.arranger.picker
    assert picker is not None
    assert "section/A2" not in {part.name for part in picker.parts.model.parts}
    picker.nothing.click()
    moved = next(part for part in outline(data_of(browse)) if part.name == "section/A2")
    assert len(moved.place) == 2


def test_a_part_is_dragged_over_another(qtbot: QtBot, browse: BrowsePane) -> None:
    let_go(browse, "item/A1.1", "item/A1.3", 0.8)
    qtbot.waitUntil(lambda: items_below(browse, "A1")[:3] == ["A1.2", "A1.3", "A1.1"])
    let_go(browse, "item/A1.1", "section/A2", 0.6)
    qtbot.waitUntil(lambda: items_below(browse, "A2")[-1] == "A1.1")
    before = data_of(browse)
    let_go(browse, "item/A1.2", "item/A1.2", 0.5)
    let_go(browse, "item/A1.2", "general/", 0.5)
    QApplication.sendPostedEvents()
    assert data_of(browse) == before


def test_what_cannot_be_moved_there_says_why(qtbot: QtBot, browse: BrowsePane) -> None:
    told: list[object] = []
    browse.failed.connect(told.append)
    let_go(browse, "section/A", "section/A1", 0.9)
    qtbot.waitUntil(lambda: bool(told))
    assert getattr(told[0], "code", "") == "draft.into_itself"


def test_before_an_item_goes_all_that_names_it_is_shown(browse: BrowsePane) -> None:
    """Each place can be opened instead; removing makes them problems that stand in the list."""
    browse.parts.go("item/C2.1")
    browse.arranger.tools.buttons["remove"].click()
    dialog = browse.arranger.remover.dialog
    assert dialog is not None
    assert [link.text() for link in dialog.links] == ["Grade leading  Leading · C2.1"]
    dialog.links[0].click()
    assert browse.parts.current_name == "grade/leading"
    browse.parts.go("item/C2.1")
    browse.arranger.do("remove")
    assert browse.arranger.remover.dialog is not None
    browse.arranger.remover.dialog.remove.click()
    assert [row.name for row in browse.problems.rows] == ["grade/leading"]
    assert moved_ids(tour_json(), data_of(browse)) == {"C2.1": None}
    assert browse.parts.current_name == "item/C2.2"
    browse.problems.list.itemClicked.emit(browse.problems.list.item(0))
    assert browse.parts.current_name == "grade/leading"


def test_an_item_that_lives_on_hands_its_rules_and_answers_over(browse: BrowsePane) -> None:
    browse.parts.go("item/C2.1")
    browse.arranger.do("remove")
    dialog = browse.arranger.remover.dialog
    assert dialog is not None
    dialog.successor.click()
    picker = browse.arranger.remover.picker
    assert picker is not None
    picker.parts.go("item/C2.3")
    picker.take.click()
    assert "C2.3" in dialog.consequence.text()
    dialog.successor.click()
    assert browse.arranger.remover.picker is not None
    browse.arranger.remover.picker.nothing.click()
    assert "loses" in dialog.consequence.text()
    dialog.successor.click()
    browse.arranger.remover.picker.parts.go("item/C2.3")
    browse.arranger.remover.picker.take.click()
    dialog.remove.click()
    assert browse.problems.rows == []
    assert moved_ids(tour_json(), data_of(browse)) == {"C2.1": "C2.3"}


def test_a_section_goes_with_all_in_it(browse: BrowsePane) -> None:
    browse.parts.go("section/A1")
    browse.arranger.do("remove")
    dialog = browse.arranger.remover.dialog
    assert dialog is not None
    assert dialog.successor.isHidden()
    dialog.remove.click()
    assert "section/A1" not in {part.name for part in outline(data_of(browse))}
    assert browse.parts.current_name == "section/A2"


def test_a_full_disk_is_told_and_nothing_moves(browse: BrowsePane, workspace: Workspace) -> None:
    told: list[object] = []
    browse.failed.connect(told.append)
    before = data_of(browse)
    workspace.db.execute("pragma query_only = on")
    browse.arranger.do("down")
    assert [getattr(error, "code", "") for error in told] == ["store.read_only"]
    assert data_of(browse) == before
    assert browse.parts.current_name == "item/A1.1"


def grades(browse: BrowsePane) -> list[str]:
    return [part.id for part in outline(data_of(browse)) if part.kind == "grade"]


def test_everything_beside_the_tree_is_added_copied_moved_and_taken_back(browse: BrowsePane) -> None:
    """A grade behind the chosen one, anything else at the end of its list; sections of a role at the top."""
    before = data_of(browse)
    browse.parts.go("grade/leading")
    browse.arranger.add("grade")
    assert grades(browse)[:2] == [
        "leading",
        "grade_1",
    ]
    browse.arranger.do("double")
    assert browse.parts.current_name == "grade/grade_2"
    browse.arranger.do("up")
    assert grades(browse)[:2] == [
        "leading",
        "grade_2",
    ]
    for kind in ("limiter", "proposal", "visit", "column", "fact", "series", "indicator", "table"):
        browse.arranger.add(kind)
        assert browse.parts.current is not None
        assert browse.parts.current.kind == kind
    browse.arranger.add("gate")
    assert browse.parts.current is not None
    assert (browse.parts.current.kind, browse.parts.current.role) == ("section", "gate")
    for _ in range(12):
        browse.undo()
    assert data_of(browse) == before
    assert browse.state is not None
    assert not browse.state.can_undo


def test_a_new_part_gets_the_id_a_person_types(browse: BrowsePane) -> None:
    """One that is taken is told beside the field, and the one before holds."""
    browse.arranger.add("fact")
    current = browse.parts.current
    assert current is not None
    browse.arranger.identify("lodging")
    field = browse.form.fields[(*current.place, "id")][0]
    assert field.in_trouble
    assert browse.parts.current_name == "fact/fact_1"
    browse.arranger.identify("sauna")
    assert browse.parts.current_name == "fact/sauna"
    browse.arranger.add("visit")
    browse.arranger.identify("special")
    assert browse.parts.current_name == "visit/special"
    browse.arranger.work_on(None)
    browse.arranger.add("fact")
    browse.arranger.identify("x")
    assert browse.parts.current_name == "visit/special"


def test_rules_are_dragged_within_their_list_only(qtbot: QtBot, browse: BrowsePane) -> None:
    let_go(browse, "grade/excellent", "grade/leading", 0.2)
    qtbot.waitUntil(lambda: browse.parts.current_name == "grade/excellent")
    qtbot.waitUntil(
        lambda: next(part.id for part in outline(data_of(browse)) if part.kind == "grade") == "excellent"
    )
    before = data_of(browse)
    browse.arranger._drop("grade/excellent", "item/A1.1", False)
    assert data_of(browse) == before


def test_a_new_visit_beyond_the_last_kind_is_refused(browse: BrowsePane) -> None:
    told: list[object] = []
    browse.failed.connect(told.append)
    for _ in range(6):
        browse.arranger.add("visit")
    assert [getattr(error, "code", "") for error in told] == ["draft.every_visit"]
