"""ui.widgets.evaluation.grade_strip"""

from fractions import Fraction

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.evaluation.grade_strip import GradeStrip, floor_of
from inspector_app.usecases.conduct import answer_item
from tests.ui.conduct_stage import Stage


def _strip(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> GradeStrip:
    strip = GradeStrip(stage.opened, theme, texts)
    qtbot.addWidget(strip)
    strip.refresh()
    strip.counts.show_gaps(3)
    return strip


def test_the_story_ends_good_with_82_6(full_stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """As expected by hand: grade, total, three scores beside their floors."""
    strip = _strip(full_stage, qtbot, theme, texts)
    assert strip.grade.text() == "Good"
    assert strip.total.text() == "Total 82.6"
    assert [meter.words for meter in strip.meters.values()] == ["74.4 ≥ 60", "83.9 ≥ 60", "85.7 ≥ 60"]
    assert strip.counts.buttons["unanswered"].text() == "88/88\nanswered"


def test_an_incomplete_evaluation_shows_its_interval(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """The total so far says little without it."""
    answer_item(stage.opened, "A1.1", "yes", ())
    strip = _strip(stage, qtbot, theme, texts)
    assert strip.total.text().startswith("Total 100.0  (")
    assert "–" in strip.total.text()


def test_the_words_of_the_grade_are_never_cut(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Nothing rated yet is longer than every grade: the tile grows with its words, whatever the strip has."""
    strip = _strip(stage, qtbot, theme, texts)
    room = QWidget()
    qtbot.addWidget(room)
    QVBoxLayout(room).addWidget(strip)
    room.resize(900, 200)
    for words in ("W" * 20, "A"):
        strip.grade.setText(words)
        room.grab()
        assert strip.grade.width() >= max(strip.grade.sizeHint().width(), theme.pixels(126) - 2), words


def test_a_tap_asks_for_the_explanation(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """The grade is never without its why."""
    strip = _strip(stage, qtbot, theme, texts)
    with qtbot.waitSignal(strip.explanation_asked):
        qtbot.mouseClick(strip.button, Qt.MouseButton.LeftButton)


def test_floors_come_from_the_grades(stage: Stage) -> None:
    """Leading asks 80 % of every characteristic, basic 50."""
    checklist = stage.opened.checklist
    assert [floor_of(checklist, grade.id, "A") for grade in checklist.grades] == [
        Fraction(n) for n in (80, 70, 60, 50)
    ]
