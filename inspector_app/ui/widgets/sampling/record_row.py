"""What is found in one unit for one item: one tap a check, a note, a circumstance that makes it zero."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from inspector_app.domain.item_kinds.counted.sample import Sample
from inspector_app.domain.sampling.records import FLAGS, NOTE, UnitRecord, fields_of
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, Tone, look
from inspector_app.ui.widgets.forms.choice_row import ChoiceRow
from inspector_app.ui.widgets.forms.flow import FlowLayout
from inspector_app.ui.widgets.forms.reason_box import ReasonBox
from inspector_app.ui.widgets.leaving_edit import LeavingEdit

Seen = Mapping[str, Sequence[str]]
KEYS: Final = {"Y": "yes", "N": "no", "A": "na"}
_TONES: Final[dict[str, Tone]] = {"yes": "good", "no": "bad", "na": "neutral"}


class RecordRow(QFrame):
    """Y, N and A answer the check that has the keyboard; a second tap takes an answer back.

    Signals:
        said: check, "yes" | "no" | "na", reason where it decides between two people, ids of what was shown.
        taken_back: check, ids of what was shown.
        flagged: ids of circumstances, reason, ids of what was shown.
        noted: text, ids of what was shown.
        wanted: the item is to be shown.
    """

    said = Signal(str, str, str, object)
    taken_back = Signal(str, object)
    flagged = Signal(object, str, object)
    noted = Signal(str, object)
    wanted = Signal()

    def __init__(self, code: str, words: str, kind: Sample, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._kind, self._texts = kind, texts
        self._seen: dict[str, Sequence[str]] = {}
        self._stands: dict[str, str | None] = {}
        look(self, "card")
        box = QVBoxLayout(self)
        pad = theme.space(3)
        box.setContentsMargins(pad, pad, pad, pad)
        box.setSpacing(theme.space(2))
        head = QHBoxLayout()
        self.code = QPushButton(code)
        look(self.code, "link")
        self.code.setToolTip(texts.say("Go to this item"))
        self.code.clicked.connect(self.wanted)
        title = QLabel(words)
        title.setWordWrap(True)
        head.addWidget(self.code)
        head.addWidget(title, 1)
        box.addLayout(head)
        self.checks = {name: self._check(name, theme) for name in fields_of(kind)}
        for name, row in self.checks.items():
            if kind.checks:
                label = QLabel(self._check_words(name))
                label.setWordWrap(True)
                look(label, "small")
                box.addWidget(label)
            box.addWidget(row)
        self.flags: dict[str, QPushButton] = {}
        box.addWidget(self._flag_buttons(theme))
        self.note = LeavingEdit(texts.say("What was found here"), lines=1, theme=theme)
        self.note.setPlaceholderText(texts.say("What was found here; printed where it fails"))
        self.note.left.connect(lambda: self.noted.emit(self.note.toPlainText(), self._seen.get(NOTE, ())))
        self.sum, self.problem = QLabel(), QLabel()
        look(self.sum, "small")
        look(self.problem, "small", tone="bad")
        self.reasons = ReasonBox(theme, texts)
        self.reasons.confirmed.connect(self._decide)
        for part in (self.note, self.reasons, self.problem, self.sum):
            box.addWidget(part)
        for label in (self.sum, self.problem):
            label.setWordWrap(True)
        self.show_problem("")

    def show_record(self, record: UnitRecord | None, seen: Seen, sum_words: str) -> None:
        """Show what stands; a note that is being typed stays, with the ids seen before.

        Args:
            seen: ids of the values by field.
            sum_words: what the units make together so far.
        """
        self._stands = dict(record.said) if record is not None else {}
        for name, row in self.checks.items():
            row.show_value(self._stands.get(name) or "")
        for flag, button in self.flags.items():
            button.setChecked(record is not None and flag in record.flags)
        self._seen |= {name: ids for name, ids in seen.items() if name != NOTE}
        if not self.note.typing:
            self._seen[NOTE] = seen.get(NOTE, ())
            self.note.show_text(record.note if record is not None else "")
        self.sum.setText(sum_words)
        contested = record is not None and record.found == "contested"
        self.show_problem(
            self._texts.say("Two people found otherwise: tap what holds, and say why.") if contested else ""
        )

    def show_problem(self, words: str) -> None:
        """Say what is wrong below the checks."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def ask_reason(self, name: str, value: str) -> None:
        """Two people found otherwise: this decides, with a reason; "flags" with the ids that hold."""
        self.reasons.ask(f"{name} {value}", self._texts.say("Why does this hold?"), self._texts.say("Decide"))

    def leave(self) -> None:
        """Tell what was typed and not told yet."""
        self.note.leave()

    def _check(self, name: str, theme: Theme) -> ChoiceRow:
        say = self._texts.say
        words = {"yes": say("Conforms"), "no": say("Does not"), "na": say("Not there")}
        row = ChoiceRow(words, theme)
        row.setAccessibleName(self._check_words(name))
        for (key, value), button in zip(KEYS.items(), row.buttons.values(), strict=True):
            look(button, "segment", tone=_TONES[value])
            button.setToolTip(f"{words[value]} ({key})")
        row.chosen.connect(lambda value: self._choose(name, value))
        return row

    def _check_words(self, name: str) -> str:
        known = {check.id: check.words.in_language(self._texts.language) for check in self._kind.checks}
        return known.get(name, self._texts.say("What was found here"))

    def _flag_buttons(self, theme: Theme) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box, theme.space(2))
        for flag in self._kind.flags:
            button = QPushButton(flag.words.in_language(self._texts.language))
            button.setCheckable(True)
            look(button, "segment", tone="bad")
            button.setToolTip(self._texts.say("Found here: the whole item earns nothing"))
            button.clicked.connect(self._flag)
            flow.addWidget(button)
            self.flags[flag.id] = button
        box.setVisible(bool(self.flags))
        return box

    def _choose(self, name: str, value: str) -> None:
        if self._stands.get(name) == value:
            self.taken_back.emit(name, self._seen.get(name, ()))
        else:
            self.said.emit(name, value, "", self._seen.get(name, ()))

    def _flag(self) -> None:
        chosen = [flag for flag, button in self.flags.items() if button.isChecked()]
        self.flagged.emit(chosen, "", self._seen.get(FLAGS, ()))

    def _decide(self, purpose: str, reason: str) -> None:
        name, _, value = purpose.partition(" ")
        seen = self._seen.get(name, ())
        if name == FLAGS:
            self.flagged.emit(value.split(), reason, seen)
        else:
            self.said.emit(name, value, reason, seen)

    # Qt's own names from here on.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        value = KEYS.get(event.text().upper())
        name = next(
            (
                name
                for name, row in self.checks.items()
                if any(button.hasFocus() for button in row.buttons.values())
            ),
            None,
        )
        if value is None or name is None:
            super().keyPressEvent(event)
        else:
            self.checks[name].buttons[value].click()
