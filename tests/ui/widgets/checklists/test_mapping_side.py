"""ui.widgets.checklists.mapping_side"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from inspector_app.errors import DataError
from inspector_app.exchange.problems import Problem
from inspector_app.ui.desk import Desk
from inspector_app.ui.widgets.checklists.mapping_side import MappingSide
from inspector_app.usecases.checklists.plain import Mapping, Preview, preview
from tests.usecases.checklists.plain_files import draft_of


def _words(side: MappingSide) -> str:
    side.show()
    return "\n".join(label.text() for label in side.findChildren(QLabel))


def test_the_preview_counts_and_lists_sections_gates_and_bonus(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    """Before anything is installed the person sees what the checklist will be."""
    draft = draft_of(desk.workspace, tmp_path)
    side = MappingSide(desk)
    qtbot.addWidget(side)
    side.show_mapping(draft.mapping, [])
    side.show_preview(preview(draft))
    assert side.title.text() == "绿色饭店分级评价评分表"
    assert side.count.text() == "8 items"
    words = _words(side)
    assert all(part in words for part in ("Gates", "无重大事故", "Bonus", "获得绿色荣誉", "weight 30", "★"))


def test_a_problem_leads_to_its_row(qtbot: QtBot, desk: Desk) -> None:
    """A place is a link; a word of a drop-down has none; beyond sixty only their number is said."""
    side = MappingSide(desk)
    qtbot.addWidget(side)
    problems = [
        Problem("note", "workbook.row_skipped", "表", row, "", {"text": "<b>"}) for row in range(1, 70)
    ]
    unknown = Problem("warning", "workbook.unknown_answer", column="橙", details={"word": "橙"})
    error = DataError("checklist.no_weight", place="x")
    side.show_preview(Preview(None, None, (unknown, *problems), error))
    assert side.count.text() == "0 items"
    words = _words(side)
    assert "… and 10 more" in words
    assert "&lt;b>" in words
    link = next(label for label in side.findChildren(QLabel) if "href" in label.text())
    with qtbot.waitSignal(side.place_wanted, timeout=500) as told:
        link.linkActivated.emit("表\x001")
    assert told.args == ["表", 1]


def test_name_and_answers_are_told_as_they_were_said(qtbot: QtBot, desk: Desk) -> None:
    side = MappingSide(desk)
    qtbot.addWidget(side)
    side.show_mapping(Mapping("", title="甲", answers={"橙": ""}), ["橙", "好"])
    side.show_mapping(Mapping("", title="甲", answers={"橙": "yes"}), ["橙"])
    assert side.lists["橙"].currentData() == "yes"
    with qtbot.waitSignal(side.explained, timeout=500) as told:
        side.lists["橙"].activated.emit(side.lists["橙"].findData("no"))
    assert told.args == ["橙", "no"]
    side.title.setText(" 乙 ")
    with qtbot.waitSignal(side.named, timeout=500) as named:
        side.title.editingFinished.emit()
    assert named.args == ["乙", "1.0.0"]


def test_the_place_of_a_problem_is_read_as_it_is_named_in_the_colour_of_links(
    qtbot: QtBot, desk: Desk
) -> None:
    """A sheet may be called anything; a colour of its own would be black on black in the dark."""
    side = MappingSide(desk)
    qtbot.addWidget(side)
    name = 'A<b> & "x"'
    problem = Problem("note", "workbook.row_skipped", name, 7, "", {"text": "t"})
    side.show_preview(Preview(None, None, (problem,)))
    link = next(label for label in side.findChildren(QLabel) if "href" in label.text())
    shown = QTextDocument()
    shown.setHtml(link.text())
    place = shown.begin().begin().fragment()
    assert place.text() == f"Note · {name}!7"
    assert place.charFormat().anchorHref() == f"{name}\x007"
    assert place.charFormat().foreground().color() == QGuiApplication.palette().link().color()
