"""The data sheet of an evaluation: twelve months and a base period, and the indicators computed from them."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.domain.numbers import shown
from inspector_app.texts import Texts
from inspector_app.ui.models.item_readings import BASE, TOTAL, ReadingsTable, grouped
from inspector_app.ui.pages.recorder import Recorder
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.evaluation.reading_editor import ReadingEditor
from inspector_app.ui.widgets.evaluation.readings_view import ReadingsView
from inspector_app.usecases.readings import clear_reading, reading_warnings, set_reading
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.wording import step_words

_EDITOR = 316
_DATA = ("raw/", "fact/", "profile/", "visit/", "venue/")


class DataPage(QWidget):
    """A grid to type into, an editor beside it for how a number came about."""

    def __init__(
        self,
        opened: OpenedEvaluation,
        recorder: Recorder,
        theme: Theme,
        texts: Texts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._opened = opened
        self._recorder = recorder
        self._theme = theme
        self._texts = texts
        self._cell = ("", "")
        self._seen: tuple[str, ...] = ()
        self._unused_seen: tuple[str, ...] = ()
        self._refused: dict[tuple[str, str], tuple[Json, str]] = {}  # entries not saved, with the reason
        self.table = ReadingsTable(opened, texts, self)
        self.view = ReadingsView(self.table, theme, texts)
        self.setFocusProxy(self.view)
        self.editor = ReadingEditor(theme, texts)
        self.table.typed.connect(self._type)
        self.view.chosen.connect(self._choose)
        self.editor.told.connect(self._tell)
        self.editor.unused_told.connect(self._tell_unused)
        self._build()
        self._show_indicators()
        if self.table.columnCount() and self.table.rowCount():
            self.view.setCurrentIndex(self.table.index(0, 0))

    def _build(self) -> None:
        theme, texts = self._theme, self._texts
        self.hint = QLabel()
        look(self.hint, "small")
        self.hint.setContentsMargins(theme.space(4), theme.space(3), theme.space(4), theme.space(3))
        self.indicators: dict[str, QLabel] = {}
        shelf = QFrame()
        look(shelf, "panel")
        grid = QGridLayout(shelf)
        grid.setContentsMargins(theme.space(4), theme.space(3), theme.space(4), theme.space(3))
        grid.setHorizontalSpacing(theme.space(6))
        for number, indicator in enumerate(self._opened.checklist.indicators):
            name, value = QLabel(indicator.words.in_language(texts.language)), QLabel()
            look(name, "small")
            look(value, "strong")
            name.setWordWrap(True)
            grid.addWidget(name, number, 0)
            grid.addWidget(value, number, 1)
            self.indicators[indicator.id] = value
        grid.setColumnStretch(0, 1)
        derived = QScrollArea()
        derived.setWidget(shelf)
        derived.setWidgetResizable(True)
        derived.setFrameShape(QFrame.Shape.NoFrame)
        derived.setMaximumHeight(theme.pixels(190))
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.hint)
        left.addWidget(self.view, 1)
        left.addWidget(derived)
        right = QScrollArea()
        right.setWidget(self.editor)
        right.setWidgetResizable(True)
        right.setFrameShape(QFrame.Shape.NoFrame)
        right.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        right.setFixedWidth(theme.pixels(_EDITOR))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addLayout(left, 1)
        row.addWidget(right)

    def refresh(self, changes: Changes) -> None:
        """Repaint if data changed."""
        if any(target.startswith(_DATA) for target in changes.targets):
            self.table.refresh()
            self._show_indicators()
            if not self.editor.pending:
                self._show_cell()

    def leave(self) -> None:
        """Tell what was typed and not told yet."""
        self.view.leave()
        self.editor.leave()

    def _show_indicators(self) -> None:
        sheet, texts = self._opened.sheet, self._texts
        if not sheet.months:
            words = texts.say("The data period is not set.")
        else:
            missing = sum(len(sheet.series(series.id).missing) for series in self._opened.checklist.series)
            period = f"{sheet.months[0]} … {sheet.months[-1]}"
            words = texts.say("Data period {period}. Cells without a value: {n}.", period=period, n=missing)
        self.hint.setText(words)
        for indicator in self._opened.checklist.indicators:
            value = sheet.lookup(f"indicator.{indicator.id}")
            label = self.indicators[indicator.id]
            if isinstance(value, Fraction):
                label.setText(f"{grouped(shown(value, indicator.decimals))} {indicator.unit}".strip())
            else:
                label.setText(texts.say("— data missing"))

    def _choose(self, index: QModelIndex) -> None:
        self.editor.leave()
        if index.isValid():
            series, cell = self.table.place(index)
            self._cell = (series.id, cell)
            self._show_cell()

    def _show_cell(self) -> None:
        series, cell = self._cell
        entry = self._opened.checklist.series_by_id.get(series)
        self.editor.setEnabled(entry is not None and cell != TOTAL)
        if entry is None:
            return
        target = f"raw/{series}/{cell}"
        self._seen = self._opened.seen(target)
        self._unused_seen = self._opened.seen(f"raw/{series}/unused")
        name = entry.words.in_language(self._texts.language)
        label = {TOTAL: self._texts.say("Total"), BASE: self._texts.say("Base period")}.get(cell, cell)
        months = self._opened.sheet.months
        at = months.index(cell) if cell in months else 0
        unused = self._opened.sheet.series(series).unused
        refused, reason = self._refused.get(self._cell, (None, ""))
        stored = self._opened.evaluation.value(target) if refused is None else refused
        before = months[at - 1] if at else ""
        title = f"{name} · {label} · {entry.unit}"
        self.editor.show_cell(title, cell, before, stored, metered=entry.metered, unused=unused)
        if reason:
            self.editor.show_problem(reason)
            self.editor.tell_again()
        self._show_warnings()

    def _show_warnings(self) -> None:
        series, cell = self._cell
        found = reading_warnings(self._opened, series, cell) if cell in self._opened.sheet.months else ()
        self.editor.show_warnings(
            "\n".join(step_words(self._texts, self._opened, "", step) for step in found)
        )

    def _set(self, series: str, cell: str, value: Json, seen: tuple[str, ...]) -> str | None:
        """Store a cell; None once it is saved, else what to say."""

        def store() -> Changes:
            if value is None:
                return clear_reading(self._opened, series, cell, seen)
            return set_reading(self._opened, series, cell, value, seen)[0]

        error = self._recorder.do(store)
        if error is None:
            self.table.accept(series, cell)
            refused = self._refused.pop((series, cell), None)
            if refused is not None and self._cell == (series, cell):
                self._show_cell()  # the repainting while it was saved showed what had been refused
            return None
        return self._recorder.words(error) or self._texts.say("Not saved")

    def _type(self, series: str, cell: str, text: str, seen: tuple[str, ...]) -> None:
        """A number typed into the grid keeps the notes that its cell bears."""
        stored = self._opened.evaluation.value(f"raw/{series}/{cell}")
        notes = (
            {k: v for k, v in stored.items() if k in ("source", "reason")} if isinstance(stored, dict) else {}
        )
        trouble = self._set(series, cell, {**notes, "value": text} if text else None, seen)
        if trouble is not None:
            self.table.refuse(series, cell, text, trouble)

    def _tell(self, value: Json) -> None:
        trouble = self._set(*self._cell, value, self._seen)
        if trouble is not None:
            self._refused[self._cell] = (value, trouble)
            self.editor.show_problem(trouble)
            self.editor.tell_again()

    def _tell_unused(self, unused: bool) -> None:
        series = self._cell[0]
        self._set(series, "unused", {"unused": True} if unused else None, self._unused_seen)
