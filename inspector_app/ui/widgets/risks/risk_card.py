"""One immediate risk: what and where, who was told when, what they did, and whether it is still there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from inspector_app.domain.entries import BESIDE
from inspector_app.domain.risks import MOMENTS, Risk
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, Tone, look
from inspector_app.ui.widgets.forms.choice_row import ChoiceRow
from inspector_app.ui.widgets.forms.flow import FlowLayout
from inspector_app.ui.widgets.forms.item_links import ItemLinks
from inspector_app.ui.widgets.forms.reason_box import ReasonBox
from inspector_app.ui.widgets.leaving_edit import LeavingEdit
from inspector_app.ui.widgets.risks.new_risk import privacy_hint

Seen = Mapping[str, Sequence[str]]
_FIELDS: Final = (("what", 2), ("place", 1), ("seen", 1), ("told", 1), ("told_at", 1), ("done", 2))
"""Names of the fields and their lines."""
_WIDE: Final = ("what", "done")


class RiskCard(QFrame):
    """Every field is saved when it is left.

    Signals:
        edited: name of the field, value, ids of the values shown.
        withdrawn: reason, ids of all values shown.
        kept: it stands although somebody withdrew it; ids of all values shown.
        item_wanted: id of an item.
    """

    edited = Signal(str, object, object)
    withdrawn = Signal(str, object)
    kept = Signal(object)
    item_wanted = Signal(str)

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._texts = texts
        self.risk: Risk | None = None
        self._seen: dict[str, Sequence[str]] = {}
        look(self, "card")
        box = QVBoxLayout(self)
        pad = theme.space(3)
        box.setContentsMargins(pad, pad, pad, pad)
        box.setSpacing(theme.space(2))
        self.no, self.state = QLabel(), QLabel()
        look(self.no, "title")
        look(self.state, "chip")
        head = QWidget()
        flow = FlowLayout(head, theme.space(2))
        flow.addWidget(self.no)
        flow.addWidget(self.state)
        box.addWidget(head)
        self.items = ItemLinks(texts)
        self.items.wanted.connect(self.item_wanted)
        box.addWidget(self.items)
        self.fields: dict[str, LeavingEdit] = {}
        box.addLayout(self._grid(theme))
        self.present = ChoiceRow(
            {"no": texts.say("Gone when we left"), "yes": texts.say("Still there when we left")}, theme
        )
        self.present.setAccessibleName(texts.say("When the team left"))
        self.present.chosen.connect(lambda value: self._edit("present", value))
        box.addWidget(self.present)
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        look(self.problem, "small", tone="bad")
        self.problem.hide()
        box.addWidget(self.problem)
        box.addLayout(self._buttons())
        self.reasons = ReasonBox(theme, texts)
        self.reasons.confirmed.connect(self._reasoned)
        box.addWidget(self.reasons)

    def _grid(self, theme: Theme) -> QGridLayout:
        say = self._texts.say
        words = {
            "what": say("What is dangerous"),
            "place": say("Place, such as 8304"),
            "seen": say("Seen at"),
            "told": say("Who was told (position)"),
            "told_at": say("Told at"),
            "done": say("What they did"),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space(2))
        grid.setVerticalSpacing(theme.space(1))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        row = 0
        for name, lines in _FIELDS:
            label, field = QLabel(words[name]), LeavingEdit(words[name], lines=lines, theme=theme)
            look(label, "small")
            label.setBuddy(field)
            if name in MOMENTS:
                field.setPlaceholderText("10:42")
            field.left.connect(lambda name=name: self._edit(name, self.fields[name].toPlainText()))
            self.fields[name] = field
            column, span = int(name in MOMENTS), 2 if name in _WIDE else 1
            grid.addWidget(label, row, column, 1, span)
            grid.addWidget(field, row + 1, column, 1, span)
            if name == "what":
                hint = QLabel(privacy_hint(self._texts))
                hint.setWordWrap(True)
                look(hint, "small")
                grid.addWidget(hint, row + 2, 0, 1, 2)
            if span == 2 or column:
                row += 3
        return grid

    def _buttons(self) -> QHBoxLayout:
        say, row = self._texts.say, QHBoxLayout()
        self.nobody = QPushButton(say("Nobody could be told…"))
        self.nobody.clicked.connect(
            lambda: self.reasons.ask("untold", say("Why could nobody be told?"), say("Record the reason"))
        )
        self.withdraw = QPushButton(say("Withdraw…"))
        self.withdraw.clicked.connect(
            lambda: self.reasons.ask("withdraw", say("Why is it withdrawn?"), say("Withdraw"))
        )
        self.keep = QPushButton(say("Keep it"))
        self.keep.setToolTip(say("Somebody withdrew it, somebody else went on: it stands"))
        self.keep.clicked.connect(lambda: self.kept.emit(self._seen.get("whole", ())))
        for button in (self.nobody, self.keep, self.withdraw):
            look(button, "quiet")
            row.addWidget(button)
        row.addStretch(1)
        return row

    def show_risk(self, risk: Risk, items: Sequence[tuple[str, str]], seen: Seen, today: str = "") -> None:
        """Show a risk; what is being typed stays, with the ids seen before.

        Args:
            items: ids and codes of its items.
            seen: ids of the values of its fields by name; "whole" are those of all of them.
            today: ISO day, left out of the times shown.
        """
        new = self.risk is None or self.risk.id != risk.id
        self.risk = risk
        for name, field in self.fields.items():
            if new or not field.typing:
                text = str(getattr(risk, name))
                field.show_text(_moment(text, today) if name in MOMENTS else text)
                self._seen[name] = seen.get(name, ())
            field.setReadOnly(risk.withdrawn)
        self._seen |= {name: seen.get(name, ()) for name in ("present", "untold", "whole")}
        self.present.show_value(risk.present)
        self.no.setText(risk.no)
        self._show_state(risk)
        self.items.show_items(items)
        for part in (self.present, self.withdraw):
            part.setVisible(not risk.withdrawn)
        self.keep.setVisible("" in risk.contested)
        self.nobody.setVisible(not risk.withdrawn and not risk.told)
        if not self.reasons.isVisible():
            self.show_problem(self._warning(risk), "warn")

    def focus_open(self) -> None:
        """Give the keyboard to what has to be said next."""
        lacking = self.risk.lacking if self.risk is not None else ()
        if lacking and lacking[0] == "present":
            self.present.buttons["no"].setFocus()
        else:
            self.fields[lacking[0] if lacking else "what"].setFocus()

    def leave(self) -> None:
        """Tell what was typed and not told yet."""
        for field in self.fields.values():
            field.leave()

    def refused(self, name: str, words: str) -> None:
        """A field, "withdraw" or "untold" was not saved: say why; what was typed stays."""
        if self.reasons.isVisible():
            self.reasons.show_problem(words)
            return
        self.show_problem(words)
        if name in self.fields:
            self.fields[name].tell_again()

    def saved(self) -> None:
        """What was told is saved."""
        self.reasons.hide()
        if self.risk is not None:
            self.show_problem(self._warning(self.risk), "warn")

    def show_problem(self, words: str, tone: Tone = "bad") -> None:
        """Say what is wrong below the fields."""
        look(self.problem, "small", tone=tone)
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _warning(self, risk: Risk) -> str:
        say = self._texts.say
        return say("Told before it was seen: check both times.") if risk.told_before_seen else ""

    def _show_state(self, risk: Risk) -> None:
        say = self._texts.say
        tone: Tone = "warn"
        if risk.withdrawn:
            words, tone = say("Withdrawn, because {reason}", reason=risk.reason), "neutral"
        elif risk.contested:
            words = say("Needs your decision")
        elif "told" in risk.lacking:
            words, tone = say("Nobody was told yet"), "bad"
        elif "done" in risk.lacking:
            words = say("Told; what did they do?")
        elif risk.lacking:
            words = say("Told; is it still there?")
        elif risk.untold:
            words = say("Nobody told, because {reason}", reason=risk.untold)
        else:
            words, tone = say("Told and recorded"), "good"
        self.state.setText(words)
        look(self.state, "chip", tone=tone)

    def _edit(self, name: str, value: str) -> None:
        self.edited.emit(name, value, self._seen.get(name, ()))

    def _reasoned(self, purpose: str, reason: str) -> None:
        if purpose == "withdraw":
            self.withdrawn.emit(reason, self._seen.get("whole", ()))
        else:
            self._edit("untold", reason)


def _moment(text: str, today: str) -> str:
    """To the minute as people write it: 2026-10-22 10:42, or 10:42 today."""
    parts = (part[:16].replace("T", " ").removeprefix(f"{today} ") for part in text.split(BESIDE))
    return BESIDE.join(parts)
