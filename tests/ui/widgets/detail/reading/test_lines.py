"""ui.widgets.detail.reading.lines"""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.detail.reading.lines import Lines


def test_deeper_levels_are_indented(qtbot: QtBot, theme: Theme) -> None:
    """The tree is seen without reading it."""
    lines = Lines(theme)
    qtbot.addWidget(lines)
    lines.show_lines([(0, "Total"), (2, "Input")])
    labels = lines.findChildren(QLabel)
    assert [label.text() for label in labels] == ["Total", "Input"]
    assert labels[1].contentsMargins().left() > labels[0].contentsMargins().left() == 0


def test_the_same_lines_are_not_built_again(qtbot: QtBot, theme: Theme) -> None:
    """Every tap refreshes the panel; most change nothing here."""
    lines = Lines(theme)
    qtbot.addWidget(lines)
    lines.show_lines([(0, "Total")])
    before = lines.findChildren(QLabel)
    lines.show_lines([(0, "Total")])
    assert lines.findChildren(QLabel) == before
