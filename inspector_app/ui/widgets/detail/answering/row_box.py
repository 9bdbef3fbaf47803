"""The rows of a section that is answered several times: choose, add, rename, remove one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.forms.flow import FlowLayout


class RowShown(NamedTuple):
    """One row as the box shows it.

    Attributes:
        state: the answer in it in short words, "" for none.
        seen: ids of what is said of the row, handed back with a change.
    """

    id: str
    label: str
    weight: str = ""
    state: str = ""
    seen: tuple[str, ...] = ()


class RowBox(QFrame):
    """Rows as buttons; below them the name and weight of the chosen one, and a line for a new one.

    The editor of the answer in the chosen row stands below the box; `roll_up` says what all rows make.

    Signals:
        chosen: a row.
        added: name, weight.
        changed: row, name, weight, ids of the values shown.
        removed: row, ids of the values shown; asked twice.
    """

    chosen = Signal(str)
    added = Signal(str, str)
    changed = Signal(str, str, str, object)
    removed = Signal(str, object)

    def __init__(self, theme: Theme, texts: Texts, *, weighted: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._texts = texts
        self._rows: dict[str, RowShown] = {}
        self.row = ""
        self._sure = False
        self.buttons: dict[str, QPushButton] = {}
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space(2))
        self._flow_of_rows = QWidget()
        self._flow = FlowLayout(self._flow_of_rows, theme.pixels(8))
        box.addWidget(self._flow_of_rows)
        self.name = self._line(texts.say("Name of the row"))
        self.weight = self._line(texts.say("Weight, such as its area"), number=True)
        self.weight.setVisible(weighted)
        self.remove = QPushButton(texts.say("Remove row"))
        self.remove.clicked.connect(self._tap_remove)
        self.chosen_line = QWidget()
        box.addWidget(self._beside(self.chosen_line, self.name, self.weight, self.remove))
        self.new_name = self._line(texts.say("New row, such as 301"))
        self.new_weight = self._line(texts.say("Weight, such as its area"), number=True)
        self.new_weight.setVisible(weighted)
        self.add = QPushButton(texts.say("Add row"))
        self.add.clicked.connect(self._tap_add)
        self.new_line = QWidget()
        box.addWidget(self._beside(self.new_line, self.new_name, self.new_weight, self.add))
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        look(self.problem, "small", tone="bad")
        self.problem.hide()
        box.addWidget(self.problem)
        self.roll_up = QLabel()
        self.roll_up.setWordWrap(True)
        look(self.roll_up, "small")
        box.addWidget(self.roll_up)
        self.name.editingFinished.connect(self._leave)
        self.weight.editingFinished.connect(self._leave)
        self.new_name.returnPressed.connect(self._tap_add)
        self.new_weight.returnPressed.connect(self._tap_add)
        self._calm()

    def show_rows(self, rows: Sequence[RowShown], roll_up: str = "", *, counted: bool = False) -> None:
        """Show the rows; the chosen one stays chosen, else the first is. Showing never emits.

        A name in the making stays; a removed row takes its own away. Rows that are `counted` by a form are
        neither added, named nor removed by hand.
        """
        typing = self._typed() if self.row in self._rows else None
        self._rows = {row.id: row for row in rows}
        if self.row not in self._rows:
            self.row = next(iter(self._rows), "")
            typing = None
        self._paint()
        self.chosen_line.setVisible(bool(self.row) and not counted)
        self.new_line.setVisible(not counted)
        if typing is None:
            self._fill()
        self.roll_up.setText(roll_up)
        self.roll_up.setVisible(bool(roll_up))
        self.show_problem("")

    def choose(self, row: str) -> None:
        """Show another row; what was typed for the one before is told first."""
        self._leave()
        self.row = row
        self._paint()
        self._fill()
        self._calm()

    def added_row(self, row: str) -> None:
        """The new row is stored: its line is free for the next, and it is the chosen one."""
        self.new_name.clear()
        self.new_weight.clear()
        self.choose(row)
        self.new_name.setFocus()

    def show_problem(self, words: str) -> None:
        """Say what is wrong with a name or weight; "" nothing."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _paint(self) -> None:
        if list(self.buttons) != list(self._rows):
            while self._flow.count():
                self._flow.takeAt(0)
            for button in self.buttons.values():
                button.hide()
                button.deleteLater()
            self.buttons = {row: self._button(row) for row in self._rows}
        for identity, button in self.buttons.items():
            row = self._rows[identity]
            button.setText(f"{row.label} · {row.state}" if row.state else row.label)
            button.setChecked(identity == self.row)
            look(button, "segment", tone="accent")
        self._flow.invalidate()
        self._flow_of_rows.updateGeometry()

    def _button(self, row: str) -> QPushButton:
        button = QPushButton()
        button.setCheckable(True)
        button.setMinimumHeight(self._theme.target)
        button.clicked.connect(lambda: self._tap(row))
        self._flow.addWidget(button)
        button.show()
        return button

    def _tap(self, row: str) -> None:
        self.choose(row)
        self.chosen.emit(row)

    def _fill(self) -> None:
        row = self._rows.get(self.row)
        self.name.setText(row.label if row is not None else "")
        self.weight.setText(row.weight if row is not None else "")

    def _typed(self) -> tuple[str, str] | None:
        """Name and weight as they stand in the lines, None where they are the stored ones."""
        row = self._rows.get(self.row)
        entry = (self.name.text().strip(), self.weight.text().strip())
        return None if row is None or entry == (row.label, row.weight) else entry

    def _leave(self) -> None:
        entry = self._typed()
        if entry is not None:
            self.changed.emit(self.row, *entry, self._rows[self.row].seen)

    def _tap_add(self) -> None:
        self.added.emit(self.new_name.text().strip(), self.new_weight.text().strip())

    def _tap_remove(self) -> None:
        """The first tap asks, the second removes."""
        if self._sure:
            self._calm()
            self.removed.emit(self.row, self._rows[self.row].seen)
            return
        self._sure = True
        self.remove.setText(
            self._texts.say("Remove “{name}” and its answers?", name=self._rows[self.row].label)
        )
        look(self.remove, "danger")

    def _calm(self) -> None:
        self._sure = False
        self.remove.setText(self._texts.say("Remove row"))
        look(self.remove, "quiet")

    def _line(self, name: str, *, number: bool = False) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        line.setPlaceholderText(self._texts.say("Weight") if number else name)
        if number:
            line.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        return line

    def _beside(self, place: QWidget, name: QLineEdit, weight: QLineEdit, button: QPushButton) -> QWidget:
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.space(2))
        row.addWidget(name, 2)
        row.addWidget(weight, 1)
        row.addWidget(button)
        return place
