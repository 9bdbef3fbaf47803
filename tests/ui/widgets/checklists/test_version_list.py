"""ui.widgets.checklists.version_list"""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.checklists.version_list import VersionList, VersionRow
from tests.ui.widgets.painted import painted_colours

LONG = "Green service assessment of elder-care homes with a title of more than two lines of this list"
ROWS = (
    VersionRow("a 2", LONG, "version 2", "changed today", "Draft"),
    VersionRow("a 1", LONG, "version 1", "used by 2 evaluations", first=False),
    VersionRow("b 1", "B", "version 1", "not used yet"),
)


def a_list(qtbot: QtBot, theme: Theme) -> VersionList:
    shown = VersionList(theme, "Checklists")
    qtbot.addWidget(shown)
    shown.resize(264, 400)
    shown.show()
    shown.show_rows(ROWS)
    return shown


def test_the_chosen_version_is_told_and_stays_chosen(qtbot: QtBot, theme: Theme) -> None:
    shown = a_list(qtbot, theme)
    assert shown.current_key == "a 2"
    with qtbot.waitSignal(shown.chosen, timeout=500) as told:
        qtbot.keyClick(shown, Qt.Key.Key_Down)
    assert told.args == ["a 1"]
    shown.show_rows(ROWS[1:])
    assert shown.current_key == "a 1"
    shown.show_rows(ROWS, "b 1")
    assert shown.current_key == "b 1"


def test_a_draft_is_marked_and_every_row_fits_a_finger(qtbot: QtBot, theme: Theme) -> None:
    shown = a_list(qtbot, theme)
    assert all(shown.visualRect(shown.rows.index(row)).height() >= 44 for row in range(3))
    assert theme.colour("warn_soft").name() in painted_colours(shown)
    spoken = shown.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"{LONG} version 2 Draft changed today"


def test_without_rows_nothing_is_chosen(qtbot: QtBot, theme: Theme) -> None:
    shown = VersionList(theme, "Checklists")
    qtbot.addWidget(shown)
    shown.show_rows([])
    assert shown.current_key == ""
    assert shown.rows.data(shown.rows.index(0)) is None
