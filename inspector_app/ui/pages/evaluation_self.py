"""The venue's self-assessment: a workbook for it, what came back, and where it differs from our answers."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from inspector_app.domain.numbers import shown, shown_short
from inspector_app.errors import AppError
from inspector_app.texts import Texts
from inspector_app.ui.pages.evaluation_recorder import Recorder
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.forms.scroll_page import ScrollPage
from inspector_app.usecases.self_assessment import (
    Difference,
    Offered,
    SelfReading,
    differences,
    export_self,
    read_self,
    self_answered,
    self_scoring,
    take_self,
)
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation

_MOST_SHOWN = 200


class SelfPage(ScrollPage):
    """Nothing is taken over before the button is pressed; values that differ from ours are chosen one by one.

    Signals:
        item_wanted: id of an item to go to.
    """

    item_wanted = Signal(str)

    def __init__(self, opened: OpenedEvaluation, recorder: Recorder, theme: Theme, texts: Texts) -> None:
        super().__init__(theme)
        self._opened = opened
        self._recorder = recorder
        self._theme = theme
        self._texts = texts
        self.reading: SelfReading | None = None
        self.offers: list[tuple[QCheckBox, Offered]] = []
        say = texts.say
        self._head = self.add_card(say("Self-assessment of the venue"))
        self._line(
            self._head, say("The venue fills in one workbook; its answers stand beside ours and change none.")
        )
        self.export_button, self.import_button = (
            QPushButton(say("Export a workbook…")),
            QPushButton(say("Import…")),
        )
        self.export_button.clicked.connect(self._ask_export)
        self.import_button.clicked.connect(self._ask_import)
        row = QHBoxLayout()
        for button in (self.export_button, self.import_button):
            row.addWidget(button)
        row.addStretch(1)
        self._head.addLayout(row)
        self.message = self._line(self._head, "")
        self.message.hide()
        self._came_back = self._section(say("What came back"))
        self._differences = self._section(say("Answered differently"))
        self.column.addStretch()
        self._show_reading()
        self._show_differences()

    def refresh(self, changes: Changes) -> None:
        """Repaint if an answer changed; out of sight it waits until it is shown."""
        if self.isVisible() and any(target.startswith("item/") for target in changes.targets):
            self._show_differences()

    def export_file(self, file: str) -> None:
        """Write the workbook for the venue."""
        if self._try(lambda: export_self(self._opened, self._texts, Path(file))):
            self._say(self._texts.say("Written: {file}", file=Path(file).name))

    def import_file(self, file: str) -> None:
        """Read a workbook that came back and show what it says."""

        def read() -> None:
            self.reading = read_self(self._opened, Path(file))

        self.reading = None
        if self._try(read):
            self.message.hide()
        self._show_reading()

    def take(self) -> None:
        """Take over the answers and the chosen values."""
        reading = self.reading
        if reading is None:
            return
        chosen = [offered for box, offered in self.offers if box.isChecked()]
        error = self._recorder.do(lambda: take_self(self._opened, reading, chosen))
        if error is not None:
            self._say(self._recorder.words(error), bad=True)
            return
        self.reading = None
        self._say(self._texts.say("Taken over."))
        self._show_reading()
        self._show_differences()

    def _try(self, action: Callable[[], None]) -> bool:
        try:
            action()
        except AppError as error:
            self._say(self._texts.told(error), bad=True)
            return False
        return True

    def _say(self, words: str, *, bad: bool = False) -> None:
        self.message.setText(words)
        look(self.message, "strong", tone="bad" if bad else "good")
        self.message.setVisible(bool(words))

    def _show_reading(self) -> None:
        _clear(self._came_back)
        self.offers = []
        reading, texts = self.reading, self._texts
        self._box(self._came_back).setVisible(reading is not None)
        if reading is None:
            return
        count = sum(said.kind != "note.set" for said in reading.answers)
        self._line(self._came_back, texts.plural("{n} new answer", "{n} new answers", count))
        for problem in reading.problems[:_MOST_SHOWN]:
            sentence, hint = texts.problem(problem.code, problem.details)
            look(
                self._line(self._came_back, f"{problem.cell}  {sentence} {hint}".strip()), "small", tone="bad"
            )
        if reading.readings:
            self._line(self._came_back, texts.say("Monthly data: choose what is taken over."))
        for offered in reading.readings[:_MOST_SHOWN]:
            self._add_offer(offered)
        self.take_button = QPushButton(texts.say("Take over"))
        look(self.take_button, "primary")
        self.take_button.clicked.connect(self.take)
        self._came_back.addWidget(self.take_button, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_offer(self, offered: Offered) -> None:
        """A value for an empty cell is ticked; one that differs from ours is not."""
        texts = self._texts
        series = self._opened.checklist.series_by_id[offered.series]
        cell = texts.say("Base period") if offered.cell == "base" else offered.cell
        words = f"{series.words.in_language(texts.language)} · {cell}: {offered.theirs} {series.unit}"
        if offered.ours:
            words += " · " + texts.say("here: {value}", value=offered.ours)
        box = QCheckBox(words)
        box.setChecked(not offered.ours)
        box.setMinimumHeight(self._theme.target)
        self.offers.append((box, offered))
        self._came_back.addWidget(box)

    def _show_differences(self) -> None:
        _clear(self._differences)
        answered, texts = self_answered(self._opened), self._texts
        self._box(self._differences).setVisible(answered > 0)
        if not answered:
            return
        column = self_scoring(self._opened)
        totals = [scoring.result().total for scoring in (column, self._opened.scoring)]
        theirs, ours = (shown(total) if total is not None else "—" for total in totals)
        self._line(
            self._differences,
            texts.say(
                "Self-assessment: {theirs} points, {n} items answered · assessed so far: {ours} points",
                n=answered,
                theirs=theirs,
                ours=ours,
            ),
        )
        found = differences(self._opened, texts, column)
        if not found:
            self._line(self._differences, texts.say("No item was answered differently."))
        for difference in found[:_MOST_SHOWN]:
            self._add_difference(difference)

    def _add_difference(self, difference: Difference) -> None:
        texts, item = self._texts, difference.item
        button = QPushButton(f"{item.code}  {item.text.in_language(texts.language)}")
        look(button, "link")
        button.clicked.connect(lambda: self.item_wanted.emit(item.id))
        self._differences.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        theirs = _with_points(difference.theirs, difference.theirs_points)
        ours = _with_points(difference.ours, difference.ours_points)
        words = texts.say("self-assessment: {theirs} — assessed: {ours}", theirs=theirs, ours=ours)
        look(self._line(self._differences, words), "muted")

    def _section(self, title: str) -> QVBoxLayout:
        """A card whose content is replaced below its title."""
        inside = QVBoxLayout()
        inside.setSpacing(self._theme.space(2))
        self.add_card(title).addLayout(inside)
        return inside

    def _box(self, inside: QVBoxLayout) -> QWidget:
        found = inside.parentWidget()
        assert found is not None
        return found

    def _line(self, box: QVBoxLayout, words: str) -> QLabel:
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        box.addWidget(label)
        return label

    def _ask_export(self) -> None:
        name = f"{self._texts.say('Self-assessment')}.xlsx"
        self.dialog = QFileDialog(self, self._texts.say("Export a workbook…"), name)
        self.dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.dialog.setDefaultSuffix("xlsx")
        self.dialog.fileSelected.connect(self.export_file)
        self.dialog.open()

    def _ask_import(self) -> None:
        self.dialog = QFileDialog(self, self._texts.say("Import…"))
        self.dialog.setNameFilter("Excel (*.xlsx *.xls)")
        self.dialog.fileSelected.connect(self.import_file)
        self.dialog.open()

    # Qt's own names from here on.

    def showEvent(self, event: QShowEvent) -> None:
        self._show_differences()
        super().showEvent(event)


def _with_points(words: str, points: Fraction | None) -> str:
    return f"{words} ({shown_short(points, 2)})" if points is not None else words


def _clear(box: QVBoxLayout) -> None:
    while entry := box.takeAt(0):
        if widget := entry.widget():
            widget.deleteLater()
