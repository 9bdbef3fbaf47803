"""ui.widgets.plain_label"""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.ui.widgets.plain_label import plain_label


def test_words_of_others_are_shown_as_they_stand(qtbot: QtBot) -> None:
    """A title with a bracket is no markup; what is read off can be copied where that helps."""
    label, other = plain_label("<b>A</b>", "strong", tone="warn", selectable=True), plain_label("B")
    for each in (label, other):
        qtbot.addWidget(each)
        assert each.textFormat() == Qt.TextFormat.PlainText
        assert each.wordWrap()
    assert (label.property("look"), label.property("tone")) == ("strong", "warn")
    assert other.property("look") is None
    marked = Qt.TextInteractionFlag.TextSelectableByMouse
    assert label.textInteractionFlags() == marked
    assert not other.textInteractionFlags() & marked
