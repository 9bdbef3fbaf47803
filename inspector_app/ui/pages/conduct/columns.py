"""The columns of scores beside each other: 自评, recommending body, ours, last time; a workbook for each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from inspector_app.errors import AppError
from inspector_app.texts import Texts
from inspector_app.ui.pages.recorder import Action, Recorder
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.columns.came_back import CameBack
from inspector_app.ui.widgets.columns.compared_view import ComparedView
from inspector_app.ui.widgets.columns.entry_box import EntryBox
from inspector_app.ui.widgets.forms.drop_down import DropDown
from inspector_app.ui.widgets.plain_label import plain_label
from inspector_app.usecases.columns.comparing import View, column_titles, compare_columns, view_before
from inspector_app.usecases.columns.workbook import (
    ColumnReading,
    Offered,
    export_column,
    read_column,
    take_column,
)
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace


class ColumnsPage(QWidget):
    """Out of sight nothing is compared; what changed meanwhile is seen once the page is shown.

    Signals:
        item_wanted: id of an item to go to.
    """

    item_wanted = Signal(str)

    def __init__(
        self, workspace: Workspace, opened: OpenedEvaluation, recorder: Recorder, theme: Theme, texts: Texts
    ) -> None:
        super().__init__()
        self._workspace, self._opened, self._recorder = workspace, opened, recorder
        self._theme, self._texts = theme, texts
        self._before_known = False
        self._before: View | None = None
        self.reading: ColumnReading | None = None
        self.came_back: CameBack | None = None
        look(self, "page")
        self.view = ComparedView(theme, texts)
        self.entry = EntryBox(opened, theme, texts)
        self.view.chosen.connect(self._choose)
        self.view.entered.connect(self.entry.enter)
        self.view.item_wanted.connect(self.item_wanted)
        self.entry.item_wanted.connect(self.item_wanted)
        self.entry.acted.connect(self._act)
        table = QWidget()
        below = QVBoxLayout(table)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self.view, 1)
        line = QFrame()
        look(line, "line")
        below.addWidget(line)
        below.addWidget(self.entry)
        self.stack = QStackedWidget()
        self.stack.addWidget(table)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._head())
        box.addWidget(self.stack, 1)
        self.setFocusProxy(self.view)

    def refresh(self, changes: Changes) -> None:
        """Compare anew if something changed that is scored; out of sight it waits until it is shown."""
        if self.isVisible() and changes.targets:
            self._compare()

    def leave(self) -> None:
        """Tell what was typed and not told yet."""
        self.entry.leave()

    def export_file(self, file: str) -> None:
        """Write the workbook for the chosen column."""
        if self._try(lambda: export_column(self._opened, self._texts, Path(file), self._chosen_column())):
            self._say(self._texts.say("Written: {file}", file=Path(file).name))

    def import_file(self, file: str) -> None:
        """Read a workbook that came back and show what it says."""

        def read() -> None:
            self.reading = read_column(self._opened, Path(file))

        self._put_aside()
        if self._try(read) and self.reading is not None:
            self._say("")
            self.came_back = CameBack(self._opened, self.reading, self._theme, self._texts)
            self.came_back.taken.connect(self.take)
            self.came_back.put_aside.connect(self._put_aside)
            self.stack.addWidget(self.came_back)
            self.stack.setCurrentWidget(self.came_back)

    def take(self, chosen: list[Offered]) -> None:
        """Take over the answers and the chosen values."""
        reading = self.reading
        if reading is None:
            return
        error = self._recorder.do(lambda: take_column(self._opened, reading, chosen))
        if error is not None:
            self._say(self._recorder.words(error), bad=True)
            return
        self._put_aside()
        self._say(self._texts.say("Taken over."))

    def _head(self) -> QFrame:
        theme, say = self._theme, self._texts.say
        head = QFrame()
        look(head, "bar")
        self.titles = column_titles(self._texts, self._opened.checklist)
        self.columns = DropDown()
        self.columns.setAccessibleName(say("Column of the workbook"))
        for name, title in self.titles.items():
            self.columns.addItem(title, name)
        self.columns.setVisible(len(self.titles) > 1)
        self.only = QCheckBox(say("Only differences"))
        self.only.setMinimumHeight(theme.target)
        self.only.toggled.connect(self._filter)
        self.export_button = QPushButton(say("Export a workbook…"))
        self.export_button.setToolTip(
            say("The venue fills in one workbook; its answers stand beside ours and change none.")
        )
        self.import_button = QPushButton(say("Import…"))
        self.export_button.clicked.connect(self._ask_export)
        self.import_button.clicked.connect(self._ask_import)
        self.message = plain_label("")
        self.message.hide()
        row = QHBoxLayout()
        row.setSpacing(theme.space(3))
        row.addWidget(plain_label(say("Score columns"), "title"), 1)
        for widget in (self.only, self.columns, self.export_button, self.import_button):
            row.addWidget(widget)
        box = QVBoxLayout(head)
        box.setContentsMargins(theme.space(5), theme.space(2), theme.space(5), theme.space(2))
        box.setSpacing(theme.space(1))
        box.addLayout(row)
        box.addWidget(self.message)
        return head

    def _chosen_column(self) -> str:
        return str(self.columns.currentData())

    def _compare(self) -> None:
        if not self._before_known:
            self._before = view_before(self._texts, self._workspace, self._opened)
            self._before_known = True
        self.view.show_comparison(compare_columns(self._texts, self._opened, self._before))
        self._show_entry()

    def _filter(self, only: bool) -> None:
        self.entry.leave()
        self.view.table.only_differences = only
        self._compare()

    def _choose(self) -> None:
        self.entry.leave()
        self._show_entry()

    def _show_entry(self) -> None:
        found = self.view.table.place(self.view.currentIndex())
        line, place = found if found is not None else (None, None)
        view = self.view.table.view_at(place) if place is not None else None
        self.entry.show_place(line, view)

    def _act(self, action: Action) -> None:
        error = self._recorder.do(action)
        if error is None:
            self._say("")
            self.entry.done()
            return
        words = self._recorder.words(error)
        self.entry.failed(error.place, words)
        self._say(words, bad=True)

    def _put_aside(self) -> None:
        self.reading = None
        if self.came_back is not None:
            self.stack.removeWidget(self.came_back)
            self.came_back.deleteLater()
            self.came_back = None

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

    def _ask_export(self) -> None:
        name = f"{self.titles[self._chosen_column()]}.xlsx"
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
        self._compare()
        super().showEvent(event)
