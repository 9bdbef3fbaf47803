"""A checklist that a person brings as a file: the table of its problems, each with its place beside it."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.versions.outline import Part, at_place, innermost, outline
from inspector_app.errors import AppError
from inspector_app.texts import Texts
from inspector_app.ui.desk import Desk
from inspector_app.ui.models.checklists.field_words import field_label
from inspector_app.ui.theme import look
from inspector_app.ui.widgets.checklists.part_detail import PartDetail
from inspector_app.usecases.checklists.bringing import Brought, Trouble, brought_title
from inspector_app.usecases.checklists.plain import column_name

Index = QModelIndex | QPersistentModelIndex


class TroubleTable(QAbstractTableModel):
    """Sheet, row, column, what, way out; errors first."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self.troubles: list[Trouble] = []
        self._parts: tuple[Part, ...] = ()
        say = texts.say
        self.heads = (say("Kind"), say("Place"), say("Row"), say("Column"), say("What"), say("Way out"))

    def show_troubles(self, brought: Brought) -> None:
        """Show the problems of another file."""
        self.beginResetModel()
        self._parts = outline(brought.data)
        order = ("error", "warning", "note")
        self.troubles = sorted(brought.troubles, key=lambda trouble: order.index(trouble.level))
        self.endResetModel()

    def cells(self, trouble: Trouble) -> tuple[str, ...]:
        """One row in words."""
        said, texts = trouble.said, self._texts
        kind = texts.word("trouble", trouble.level)
        if isinstance(said, AppError):
            sheet, line, row, column = (
                str(said.details.get(name) or "") for name in ("sheet", "line", "row", "column")
            )
            return (kind, self._place(trouble) or sheet, line or row, column, *texts.error(said))
        row = str(said.row) if said.row else ""
        return (kind, said.sheet, row, said.column, *texts.problem(said.code, said.details))

    def part_of(self, trouble: Trouble) -> Part | None:
        """The innermost part of the checklist around a problem, None where it has no place there."""
        return innermost(self._parts, trouble.place) if trouble.place else None

    def _place(self, trouble: Trouble) -> str:
        """ "A1.1 · Full points": where it stands, as the paper names it."""
        part = self.part_of(trouble)
        if part is None:
            return ""
        inside = [str(step) for step in trouble.place[len(part.place) :] if isinstance(step, str)]
        return " · ".join(word for word in (part.code or part.id, field_label(self._texts, inside)) if word)

    # Qt's own names from here on.

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.troubles)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return self.cells(self.troubles[index.row()])[index.column()]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.heads[section]
        return None


class BringInPane(QWidget):
    """Signals:
    left: back to browsing.
    install_wanted, draft_wanted: what was brought is to be installed, or corrected as a draft.
    """

    left = Signal()
    install_wanted = Signal(object)
    draft_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.brought: Brought | None = None
        theme, texts = desk.theme, desk.texts
        self.model = TroubleTable(texts, self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(texts.say("Problems of the import"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setWordWrap(True)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(theme.target + theme.space(3))
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in range(4):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        for column in (4, 5):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.place = QLabel()
        self.place.setWordWrap(True)
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.place.setContentsMargins(theme.space(5), theme.space(4), theme.space(5), theme.space(4))
        self.place.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.detail = PartDetail(theme, texts)
        side = QFrame()
        look(side, "panel")
        inner = QVBoxLayout(side)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.place)
        inner.addWidget(self.detail, 1)
        column_box = QVBoxLayout(self)
        column_box.setContentsMargins(0, 0, 0, 0)
        column_box.setSpacing(0)
        column_box.addWidget(self._head())
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.table, 7)
        row.addWidget(side, 4)
        column_box.addLayout(row, 1)
        self.table.selectionModel().currentRowChanged.connect(self._show_place)
        self.setFocusProxy(self.table)

    def show_brought(self, brought: Brought) -> None:
        """Show what a file holds."""
        self.brought = brought
        texts = self._desk.texts
        self.title.setText(brought_title(brought, texts.language))
        errors = sum(trouble.level == "error" for trouble in brought.troubles)
        words = [brought.file, brought.name]
        words.append(texts.plural("{n} problem", "{n} problems", errors) if errors else "")
        notes = len(brought.troubles) - errors
        words.append(texts.plural("{n} remark", "{n} remarks", notes) if notes else "")
        if not brought.troubles:
            words.append(texts.say("Nothing is wrong with it."))
        self.count.setText(" · ".join(word for word in words if word))
        self.install.setEnabled(brought.whole)
        self.draft.setEnabled(brought.data is not None)
        self.model.show_troubles(brought)
        self.place.setText("")
        self.detail.hide()
        if brought.troubles:
            self.table.selectRow(0)

    def _head(self) -> QFrame:
        theme, say = self._desk.theme, self._desk.texts.say
        head = QFrame()
        look(head, "bar")
        row = QHBoxLayout(head)
        row.setContentsMargins(theme.space(4), theme.space(2), theme.space(4), theme.space(2))
        row.setSpacing(theme.space(3))
        self.back = QPushButton(say("Back"))
        self._desk.icons.beside(self.back, "back", "accent")
        look(self.back, "quiet")
        self.back.clicked.connect(self.left)
        self.title, self.count = QLabel(), QLabel()
        look(self.title, "strong")
        look(self.count, "muted")
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.title)
        names.addWidget(self.count)
        self.draft = QPushButton(say("Correct it in a draft"))
        self.draft.clicked.connect(lambda: self.draft_wanted.emit(self.brought))
        self.install = QPushButton(say("Install"))
        look(self.install, "primary")
        self.install.clicked.connect(lambda: self.install_wanted.emit(self.brought))
        row.addWidget(self.back)
        row.addLayout(names, 1)
        row.addWidget(self.draft)
        row.addWidget(self.install)
        return head

    def _show_place(self, index: QModelIndex) -> None:
        """Open the place of a problem: the row of its sheet, or the part of the checklist."""
        brought = self.brought
        if brought is None or not index.isValid():
            return
        trouble = self.model.troubles[index.row()]
        self.detail.hide()
        cells = self.model.cells(trouble)
        lines = [f"{head}: {cell}" for head, cell in zip(self.model.heads, cells, strict=True) if cell]
        if isinstance(trouble.said, AppError):
            part = self.model.part_of(trouble)
            if part is not None:
                self.detail.show_part(brought.data, part)
                self.detail.show()
        elif trouble.said.row:
            lines += ["", *_cells_of(brought, trouble.said.sheet, trouble.said.row, trouble.said.column)]
        self.place.setText("\n".join(lines))


def _cells_of(brought: Brought, sheet: str, row: int, column: str) -> list[str]:
    """The cells of one row as the sheet has them, the one that is meant marked."""
    sheets = at_place(brought.data, ("form", "workbook", "sheets"))
    found = next(
        (one for one in (sheets if isinstance(sheets, list) else []) if at_place(one, ("name",)) == sheet),
        None,
    )
    cells = at_place(found, ("rows", row - 1))
    lines: list[str] = []
    for number, cell in enumerate(cells if isinstance(cells, list) else []):
        text = cell[0] if isinstance(cell, list) and cell else cell
        letters = column_name(number)
        if text or letters == column:
            lines.append(f"{'▶ ' if letters == column else '   '}{letters}{row}  {text}")
    return lines
