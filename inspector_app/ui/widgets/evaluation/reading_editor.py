"""The editor beside the data sheet: how one cell came about, from a ledger, a meter or a bill."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.texts import Texts
from inspector_app.ui.models.options import Choosable
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.answers.buttons import ButtonsEditor
from inspector_app.ui.widgets.answers.editor import label_over

_METER: Final = ("no", "multiplier", "start", "end")


class ReadingEditor(QFrame):
    """Showing never emits; an entry is told when a field is left and the entry is whole.

    Signals:
        told: the cell in its stored shape, not yet checked.
        unused_told: the venue does not use this carrier at all, or does.
    """

    told = Signal(object)
    unused_told = Signal(bool)

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._texts = texts
        self._month = ""
        self._before = ""
        self._last: Json = None
        look(self, "panel")
        box = QVBoxLayout(self)
        pad = theme.space(4)
        box.setContentsMargins(pad, pad, pad, pad)
        box.setSpacing(theme.space(3))
        self.title = QLabel()
        self.title.setWordWrap(True)
        look(self.title, "title")
        box.addWidget(self.title)
        self.warning = QLabel()
        self.warning.setWordWrap(True)
        look(self.warning, "strong", tone="warn")
        box.addWidget(self.warning)
        modes = [
            Choosable("value", texts.say("Value")),
            Choosable("meter", texts.say("Meter")),
            Choosable("bill", texts.say("Bill")),
        ]
        self.mode = ButtonsEditor(modes, theme, texts)
        self.mode.answered.connect(self._switch)
        box.addWidget(self.mode)
        self.inputs: dict[str, QLineEdit] = {}
        self._groups = {"value": self._group(box, ("value",)), "meter": self._group(box, _METER)}
        self._groups["bill"] = self._group(box, ("bill",))
        self.bill_hint = QLabel()
        self.bill_hint.setWordWrap(True)
        look(self.bill_hint, "small")
        box.addWidget(self.bill_hint)
        self.estimated = QCheckBox(texts.say("Estimated"))
        self.estimated.clicked.connect(self.leave)
        box.addWidget(self.estimated)
        self._notes = self._group(box, ("source", "reason"))
        self.unused = QCheckBox(texts.say("Not used here: counts as 0"))
        self.unused.clicked.connect(self.unused_told)
        box.addWidget(self.unused)
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        look(self.problem, "small", tone="bad")
        box.addWidget(self.problem)
        box.addStretch(1)

    def show_cell(
        self, title: str, month: str, before: str, cell: Json, *, metered: bool, unused: bool
    ) -> None:
        """Show a cell.

        Args:
            before: the month before, which a two-month bill covers too; "" for none.
            cell: in its stored form, None while empty.
        """
        stored = cell if isinstance(cell, dict) else {}
        self._month, self._before = month, before
        self.title.setText(title)
        meter = stored.get("meter")
        values: dict[str, Json] = dict(meter) if isinstance(meter, dict) else {"multiplier": "1"}
        values |= {name: stored[name] for name in ("value", "bill", "source", "reason") if name in stored}
        for name, line in self.inputs.items():
            said = values.get(name)
            line.setText("" if said is None else str(said))
        mode = "meter" if "meter" in stored else "bill" if "bill" in stored else "value"
        self.mode.show_answer(mode)
        month_cell = "-" in month
        self.mode.setVisible(month_cell)
        self.mode.buttons[1].setVisible(metered or mode == "meter")
        self.mode.buttons[2].setVisible(bool(before))
        self.bill_hint.setText(
            self._texts.say("This bill covers {first} and {last}.", first=before, last=month)
        )
        self.estimated.setChecked(stored.get("estimated") is True)
        self.unused.setChecked(unused)
        for widget in (self.estimated, *self.inputs.values(), self.mode):
            widget.setEnabled(not unused)
        self.show_problem("")
        self._show_mode(mode)
        self._last = self.typed()

    def typed(self) -> Json:
        """The cell as it stands here; None while its numbers are not all filled in."""
        said = {name: line.text().strip() for name, line in self.inputs.items()}
        cell: dict[str, Json] = {}
        match self.mode.typed():
            case "meter":
                if not (said["start"] and said["end"]):
                    return None
                cell["meter"] = {name: said[name] or ("1" if name == "multiplier" else "") for name in _METER}
            case "bill":
                if not said["bill"]:
                    return None
                cell |= {"bill": said["bill"], "months": [self._before, self._month]}
            case _:
                if not said["value"]:
                    return None
                cell["value"] = said["value"]
        if self.estimated.isChecked():
            cell["estimated"] = True
        return cell | {name: said[name] for name in ("source", "reason") if said[name]}

    def leave(self) -> None:
        """Tell the entry if it is whole and new."""
        now = self.typed()
        if now is not None and now != self._last:
            self._last = now
            self.told.emit(now)

    @property
    def pending(self) -> bool:
        """Something was entered that nobody was told yet."""
        return self.typed() != self._last

    def show_problem(self, words: str) -> None:
        """Say what is wrong with the entry."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def tell_again(self) -> None:
        """The entry was not saved: leaving tells it once more."""
        self._last = None

    def show_warnings(self, words: str) -> None:
        """Say what looks implausible; it never blocks."""
        self.warning.setText(words)
        self.warning.setVisible(bool(words))

    def _group(self, box: QVBoxLayout, names: tuple[str, ...]) -> QWidget:
        say = self._texts.say
        labels = {
            "value": say("Value"), "no": say("Meter number"), "multiplier": say("Multiplier"),
            "start": say("Start reading"), "end": say("End reading"), "bill": say("Amount of the bill"),
            "source": say("Source"), "reason": say("Reason"),
        }  # fmt: skip
        group = QWidget()
        form = QFormLayout(group)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(self._theme.space(2))
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for name in names:
            line = QLineEdit()
            line.setAccessibleName(labels[name])
            line.editingFinished.connect(self.leave)
            if name not in ("no", "source", "reason"):
                line.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
            self.inputs[name] = line
            label = label_over(labels[name])
            label.setMinimumHeight(self._theme.target)
            form.addRow(label, line)
        box.addWidget(group)
        return group

    def _switch(self, mode: object) -> None:
        self._show_mode(str(mode))
        first = {"value": "value", "meter": "start", "bill": "bill"}[str(mode)]
        self.inputs[first].setFocus()

    def _show_mode(self, mode: str) -> None:
        for name, group in self._groups.items():
            group.setVisible(name == mode)
        self.bill_hint.setVisible(mode == "bill")
