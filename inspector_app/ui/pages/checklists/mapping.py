"""The step between a plain workbook and a checklist: left the sheet as it is, right what it becomes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from inspector_app.errors import AppError
from inspector_app.ui.desk import Desk
from inspector_app.ui.theme import look
from inspector_app.ui.widgets.checklists.mapping_side import MappingSide
from inspector_app.ui.widgets.checklists.sheet_view import SheetView
from inspector_app.ui.widgets.forms.drop_down import DropDown
from inspector_app.ui.widgets.forms.flow import FlowLayout
from inspector_app.ui.widgets.forms.row_or_column import RowOrColumn
from inspector_app.usecases.checklists.plain import (
    Meaning,
    PlainDraft,
    SheetMapping,
    answer_words,
    install_plain,
    load_mapping,
    point_at_header,
    preview,
    save_mapping,
    use_mapping,
)  # fmt: skip

_LEFT, _RIGHT = 3, 2


class MappingPage(QWidget):
    """Every change is shown at once; nothing is installed before the button is pressed.

    Signals:
        installed: "ID VERSION" of the new checklist.
        left: the person goes back without installing.
        failed: an AppError to be shown.
    """

    installed = Signal(str)
    left = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, draft: PlainDraft) -> None:
        super().__init__()
        look(self, "page")
        self._desk = desk
        self.draft = draft
        self.view = SheetView(desk.theme, desk.texts)
        self.side = MappingSide(desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(self._second_bar())
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.view)
        split.addWidget(self.side)
        split.setStretchFactor(0, _LEFT)
        split.setStretchFactor(1, _RIGHT)
        split.setSizes([_LEFT * 1000, _RIGHT * 1000])
        column.addWidget(split, 1)
        self._connect()
        self.setFocusProxy(self.view)
        self._choose_sheet(next((at for at, each in enumerate(draft.mapping.sheets) if each.use), 0))

    def _bar(self) -> QFrame:
        theme, texts = self._desk.theme, self._desk.texts
        bar = QFrame()
        look(bar, "bar")
        row = RowOrColumn(bar, theme.space(2), grows=0)
        row.setContentsMargins(theme.space(4), theme.space(1), theme.space(4), theme.space(1))
        self.back = QPushButton(texts.say("Back"))
        look(self.back, "quiet")
        words = texts.say("{file}: what the columns mean", file=self.draft.name)
        name = QLabel(words)
        look(name, "strong")
        name.setToolTip(words)
        name.setMinimumHeight(theme.target)
        self.load = QPushButton(texts.say("Use a mapping file…"))
        self.save = QPushButton(texts.say("Save the mapping…"))
        for button in (self.load, self.save):
            look(button, "quiet")
        self.install = QPushButton(texts.say("Install"))
        look(self.install, "primary")
        for parts in ((self.back, name), (self.load, self.save, self.install)):
            group = QWidget()
            flow = FlowLayout(group, theme.space(2))
            for part in parts:
                flow.addWidget(part)
            row.addWidget(group)
        return bar

    def _second_bar(self) -> QFrame:
        theme, texts = self._desk.theme, self._desk.texts
        bar = QFrame()
        look(bar, "bar")
        row = RowOrColumn(bar, theme.space(4))
        row.setContentsMargins(theme.space(4), theme.space(1), theme.space(4), theme.space(1))
        self.sheets = DropDown()
        self.sheets.setAccessibleName(texts.say("Sheet"))
        self.sheets.setMinimumWidth(theme.pixels(200))
        for sheet in self.draft.mapping.sheets:
            self.sheets.addItem(sheet.sheet)
        self.use = QCheckBox(texts.say("Take items from this sheet"))
        self.rows = QCheckBox(texts.say("Rows of one cell are sections"))
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        look(self.hint, "small")
        choices = QWidget()
        flow = FlowLayout(choices, theme.space(4))
        for part in (self.sheets, self.use, self.rows):
            flow.addWidget(part)
        row.addWidget(choices)
        row.addWidget(self.hint)
        return bar

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.install.clicked.connect(self.install_now)
        self.load.clicked.connect(self._ask_load)
        self.save.clicked.connect(self._ask_save)
        self.sheets.activated.connect(self._choose_sheet)
        self.use.clicked.connect(lambda on: self._change(replace(self._sheet, use=on)))
        self.rows.clicked.connect(lambda on: self._change(replace(self._sheet, heading_rows=on)))
        self.view.header_chosen.connect(self._choose_header)
        self.view.meanings.meant.connect(self._mean)
        self.side.named.connect(self._name)
        self.side.explained.connect(self._explain)
        self.side.place_wanted.connect(self.go)
        QShortcut(QKeySequence("Alt+Left"), self).activated.connect(self.left)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.install_now)

    @property
    def _sheet(self) -> SheetMapping:
        sheets = self.draft.mapping.sheets
        return sheets[max(self.sheets.currentIndex(), 0)] if sheets else SheetMapping("")

    def go(self, sheet: str, row: int) -> None:
        """Show a row of a sheet."""
        names = [each.sheet for each in self.draft.mapping.sheets]
        if sheet in names:
            self._choose_sheet(names.index(sheet))
            self.view.setCurrentIndex(self.view.table.index(row - 1, 0))
            self.view.setFocus()

    def install_now(self) -> None:
        """Install what is shown."""
        try:
            checklist = install_plain(self._desk.workspace, self.draft)
        except AppError as error:
            self.failed.emit(error)
            return
        self.installed.emit(f"{checklist.id} {checklist.version}")

    def load_file(self, file: str) -> None:
        """Read the workbook by a mapping from a file."""
        try:
            self.draft = use_mapping(self.draft, load_mapping(Path(file)))
        except AppError as error:
            self.failed.emit(error)
            return
        self._choose_sheet(max(self.sheets.currentIndex(), 0))

    def save_file(self, file: str) -> None:
        """Write the mapping to a file."""
        try:
            save_mapping(self.draft.mapping, Path(file))
        except AppError as error:
            self.failed.emit(error)

    def _choose_sheet(self, at: int) -> None:
        self.sheets.setCurrentIndex(at)
        sheets = self.draft.workbook.sheets
        if at < len(sheets):
            self.view.show_sheet(sheets[at], self._sheet)
        self._refresh()

    def _choose_header(self, row: int) -> None:
        self.draft = point_at_header(self.draft, self._sheet.sheet, row)
        self._refresh()

    def _mean(self, column: str, meaning: str) -> None:
        self._change(self._sheet.with_column(column, cast(Meaning, meaning)))

    def _change(self, sheet: SheetMapping) -> None:
        self.draft = self.draft.mapped(self.draft.mapping.with_sheet(sheet))
        self._refresh()

    def _name(self, title: str, version: str) -> None:
        mapping = self.draft.mapping
        if (title, version) != (mapping.title, mapping.version):
            self.draft = self.draft.mapped(replace(mapping, title=title, version=version))
            self._refresh()

    def _explain(self, word: str, meaning: str) -> None:
        mapping = self.draft.mapping
        self.draft = self.draft.mapped(replace(mapping, answers={**mapping.answers, word: meaning}))
        self._refresh()

    def _refresh(self) -> None:
        texts = self._desk.texts
        sheet = self._sheet
        self.view.show_mapping(sheet)
        self.use.setChecked(sheet.use)
        self.rows.setChecked(sheet.heading_rows)
        where = (
            texts.say("Header in row {row}.", row=sheet.header) if sheet.header else texts.say("No header.")
        )
        how = texts.say("Read as the last file of this shape.") if self.draft.remembered else ""
        click = texts.say("Click a row's number to make it the header.")
        self.hint.setText(" ".join(part for part in (where, click, how) if part))
        found = preview(self.draft)
        self.side.show_mapping(self.draft.mapping, answer_words(self.draft.workbook, self.draft.mapping))
        self.side.show_preview(found)
        self.install.setEnabled(found.checklist is not None)

    def _ask_load(self) -> None:
        self.dialog = QFileDialog(self, self._desk.texts.say("Use a mapping file…"))
        self.dialog.setNameFilter("JSON (*.json)")
        self.dialog.fileSelected.connect(self.load_file)
        self.dialog.open()

    def _ask_save(self) -> None:
        self.dialog = QFileDialog(
            self, self._desk.texts.say("Save the mapping…"), f"{self.draft.mapping.title}.json"
        )
        self.dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.dialog.setDefaultSuffix("json")
        self.dialog.fileSelected.connect(self.save_file)
        self.dialog.open()
