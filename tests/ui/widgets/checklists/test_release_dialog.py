"""ui.widgets.checklists.release_dialog"""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from inspector_app.domain.versions.diff import PartChange, compare
from inspector_app.resources import resource
from inspector_app.texts import Texts
from inspector_app.ui.icons import Icons
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.checklists.release_dialog import ReleaseDialog
from tests.checklist_builder import checklist, item, section


def a_dialog(qtbot: QtBot, theme: Theme, texts: Texts, changes: tuple[PartChange, ...]) -> ReleaseDialog:
    dialog = ReleaseDialog("2", changes, theme, Icons(resource("icons"), theme), texts)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_changes_are_summed_up_and_a_long_list_is_cut(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    before = checklist(section("A", item("A0")))
    after = checklist(section("A", item("A0"), *(item(f"B{n}") for n in range(9))))
    dialog = a_dialog(qtbot, theme, texts, compare(before, after))
    [line] = dialog.summary
    assert line.startswith("Added · 9: B0  B0 text, B1")
    assert line.endswith("and 3 more")


def test_without_changes_it_says_so(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    dialog = a_dialog(qtbot, theme, texts, ())
    assert dialog.summary == ["Nothing differs from the version it was made from."]


def test_version_and_notes_are_told(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    dialog = a_dialog(qtbot, theme, texts, ())
    dialog.notes["zh"].setPlainText("甲")
    with qtbot.waitSignal(dialog.confirmed, timeout=500) as said:
        dialog.release.click()
    assert said.args == ["2", {"zh": "甲", "en": ""}]


def test_trouble_stands_beside_its_field_or_below(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    dialog = a_dialog(qtbot, theme, texts, ())
    dialog.show_trouble("version", "taken")
    assert dialog.fields["version"].message == "taken"
    assert dialog.problem.isHidden()
    dialog.show_trouble("", "2 problems")
    assert not dialog.fields["version"].in_trouble
    assert dialog.problem.text() == "2 problems"
