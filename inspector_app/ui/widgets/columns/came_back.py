"""What a workbook says that came back: new answers, what cannot be used, monthly data to choose from."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.forms.scroll_page import ScrollPage
from inspector_app.ui.widgets.plain_label import plain_label
from inspector_app.usecases.columns.comparing import column_titles
from inspector_app.usecases.columns.workbook import ColumnReading, Offered
from inspector_app.usecases.session.opened import OpenedEvaluation

_MOST_SHOWN = 200


class CameBack(ScrollPage):
    """Nothing is taken over before the button is pressed; values that differ from ours are chosen one by one.

    Signals:
        taken: the chosen values, a list of Offered.
        put_aside: the workbook is not to be taken over.
    """

    taken = Signal(object)
    put_aside = Signal()

    def __init__(self, opened: OpenedEvaluation, reading: ColumnReading, theme: Theme, texts: Texts) -> None:
        super().__init__(theme)
        self._opened, self._texts = opened, texts
        self.offers: list[tuple[QCheckBox, Offered]] = []
        title = column_titles(texts, opened.checklist)[reading.column]
        box = self.add_card(texts.say("What came back: {title}", title=title))
        count = sum(said.kind != "note.set" for said in reading.answers)
        box.addWidget(plain_label(texts.plural("{n} new answer", "{n} new answers", count)))
        for problem in reading.problems[:_MOST_SHOWN]:
            sentence, hint = texts.problem(problem.code, problem.details)
            box.addWidget(plain_label(f"{problem.cell}  {sentence} {hint}".strip(), "small", tone="bad"))
        if reading.readings:
            box.addWidget(plain_label(texts.say("Monthly data: choose what is taken over.")))
        for offered in reading.readings[:_MOST_SHOWN]:
            box.addWidget(self._offer(offered))
        box.addLayout(self._buttons())
        self.column.addStretch(1)

    def chosen(self) -> list[Offered]:
        """The ticked values of the monthly data."""
        return [offered for box, offered in self.offers if box.isChecked()]

    def _offer(self, offered: Offered) -> QCheckBox:
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
        return box

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.take_button = QPushButton(self._texts.say("Take over"))
        look(self.take_button, "primary")
        self.take_button.clicked.connect(lambda: self.taken.emit(self.chosen()))
        self.aside_button = QPushButton(self._texts.say("Take nothing over"))
        self.aside_button.clicked.connect(self.put_aside)
        row.addWidget(self.take_button)
        row.addWidget(self.aside_button)
        row.addStretch(1)
        return row
