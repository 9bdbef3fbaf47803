"""One finding with what the venue and the team say about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from inspector_app.domain.findings import Finding
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, Tone, look
from inspector_app.ui.widgets.forms.item_links import ItemLinks
from inspector_app.ui.widgets.forms.reason_box import ReasonBox
from inspector_app.ui.widgets.leaving_edit import LeavingEdit

_SHOWN: Final = ("items", "team_reply", "venue", "correction", "verification", "whole")


class FindingCard(QFrame):
    """Signals:
    edited: name of the field, value, ids of the values shown.
    said: "accept" | "keep" | "dispute" | "reply" | "correct" | "verify" | "withdraw", text.
    item_wanted: id of an item.
    """

    edited = Signal(str, object, object)
    said = Signal(str, str)
    item_wanted = Signal(str)

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._texts = texts
        self.finding: Finding | None = None
        self._seen: dict[str, tuple[str, ...]] = {}
        self._due = ""  # as it was shown, to know what was typed since
        look(self, "card")
        box = QVBoxLayout(self)
        pad = theme.space(4)
        box.setContentsMargins(pad, pad, pad, pad)
        box.setSpacing(theme.space(2.5))
        self.no, self.kind, self.state = QLabel(), QLabel(), QLabel()
        look(self.no, "title")
        look(self.kind, "chip")
        look(self.state, "chip")
        due = QLabel(texts.say("Due"))
        look(due, "small")
        self.due = QLineEdit()
        self.due.setPlaceholderText("2026-12-21")
        self.due.setAccessibleName(texts.say("Due date"))
        self.due.setMaximumWidth(self._theme.pixels(140))
        self.due.editingFinished.connect(self._edit_due)
        head = QHBoxLayout()
        for widget in (self.no, self.kind, self.state):
            head.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        head.addWidget(due)
        head.addWidget(self.due)
        box.addLayout(head)
        self.items = ItemLinks(texts)
        self.items.wanted.connect(self.item_wanted)
        box.addWidget(self.items)
        self.text = LeavingEdit(texts.say("What was found"), lines=2, theme=theme)
        self.text.left.connect(lambda: self._edit("text", self.text.toPlainText()))
        box.addWidget(self.text)
        self.words = QLabel()
        self.words.setWordWrap(True)
        look(self.words, "muted")
        box.addWidget(self.words)
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        look(self.problem, "small", tone="bad")
        self.problem.hide()
        box.addWidget(self.problem)
        box.addLayout(self._actions())
        self.reasons = ReasonBox(theme, texts)
        self.reasons.confirmed.connect(self.said)
        box.addWidget(self.reasons)

    def _actions(self) -> QHBoxLayout:
        texts, row = self._texts, QHBoxLayout()
        questions = {
            "dispute": (
                texts.say("Objection…"),
                texts.say("What does the venue object?"),
                texts.say("Record the objection"),
            ),
            "reply": (
                texts.say("Reply…"),
                texts.say("What does the team reply?"),
                texts.say("Record the reply"),
            ),
            "correct": (
                texts.say("Corrected…"),
                texts.say("What has the venue done?"),
                texts.say("Record the correction"),
            ),
            "verify": (
                texts.say("Verify, close…"),
                texts.say("What did you see that closes it?"),
                texts.say("Close the finding"),
            ),
            "withdraw": (texts.say("Withdraw…"), texts.say("Why is it withdrawn?"), texts.say("Withdraw")),
        }
        self.buttons = {"accept": QPushButton(texts.say("Accepted"))}
        self.buttons["keep"] = QPushButton(texts.say("Keep it"))
        self.buttons["keep"].setToolTip(texts.say("Somebody withdrew it, somebody else went on: it stands"))
        self.buttons["cover"] = QPushButton(texts.say("It covers all of these"))
        self.buttons["cover"].setToolTip(texts.say("Its items were changed by several people: keep them all"))
        for name in ("accept", "keep", "cover"):
            self.buttons[name].clicked.connect(lambda _on, name=name: self.said.emit(name, ""))
        for name, (words, question, yes) in questions.items():
            button = QPushButton(words)
            button.clicked.connect(
                lambda _on, name=name, question=question, yes=yes: self.reasons.ask(name, question, yes)
            )
            self.buttons[name] = button
        for button in self.buttons.values():
            look(button, "quiet")
            row.addWidget(button)
        row.addStretch(1)
        return row

    def show_finding(
        self, finding: Finding, items: Sequence[tuple[str, str]], seen: dict[str, tuple[str, ...]]
    ) -> None:
        """Show a finding.

        Args:
            items: ids and codes of its items.
            seen: ids of the values of its fields by name; "whole" are those of all of them.
        """
        new = self.finding is None or self.finding.id != finding.id
        self.finding = finding
        texts = self._texts
        if new or not self.text.typing:
            self.text.show_text(finding.text)
            self._seen["text"] = seen.get("text", ())
        self.no.setText(finding.no)
        self.kind.setText(texts.word("finding", finding.finding_class))
        tones: dict[str, Tone] = {"major": "bad", "minor": "warn"}
        look(self.kind, "chip", tone=tones.get(finding.finding_class, "neutral"))
        self._show_state(finding)
        if new or self.due.text().strip() in (self._due, finding.due):
            self.due.setText(finding.due)
            self._due = finding.due
            self._seen["due"] = seen.get("due", ())
        self._seen |= {name: seen.get(name, ()) for name in _SHOWN}
        self.items.show_items(items)
        self.words.setText("\n".join(self._lines(finding)))
        self.words.setVisible(bool(self.words.text()))
        alive = finding.open
        for button in self.buttons.values():
            button.setVisible(alive)
        self.buttons["reply"].setVisible(alive and finding.venue == "disputed")
        self.buttons["accept"].setVisible(alive and finding.venue != "accepted")
        self.buttons["keep"].setVisible("" in finding.contested)
        self.buttons["cover"].setVisible(alive and "items" in finding.contested)
        self.text.setReadOnly(finding.withdrawn)

    @property
    def covered(self) -> tuple[str, ...]:
        """Ids of its items, of all values where several stand."""
        return self.finding.items if self.finding is not None else ()

    def seen(self, name: str) -> tuple[str, ...]:
        """Ids of the values of a field that the card shows."""
        return self._seen.get(name, ())

    def leave(self) -> None:
        """Tell what was typed and not told yet."""
        self.text.leave()
        self._edit_due()

    def show_problem(self, words: str) -> None:
        """Say what is wrong; in the open question, else below the text."""
        if self.reasons.isVisible():
            self.reasons.show_problem(words)
            return
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _show_state(self, finding: Finding) -> None:
        texts = self._texts
        if finding.withdrawn:
            words, tone = texts.say("Withdrawn"), "neutral"
        elif finding.closed:
            words, tone = texts.say("Verified, closed"), "good"
        elif finding.contested:
            words, tone = texts.say("Needs your decision"), "warn"
        else:
            words, tone = texts.say("Still open"), "accent"
        if finding.venue and not finding.withdrawn:
            words = f"{words} · {texts.word('venue', finding.venue)}"
        self.state.setText(words)
        look(self.state, "chip", tone=tone)  # type: ignore[arg-type]  # only tones are assigned above

    def _lines(self, finding: Finding) -> list[str]:
        say = self._texts.say
        lines = [say("Immediate risk")] if finding.immediate else []
        if finding.venue_reply:
            lines.append(say("Objection of the venue: {text}", text=finding.venue_reply))
        if finding.team_reply:
            lines.append(say("Reply of the team: {text}", text=finding.team_reply))
        if finding.correction:
            lines.append(say("Corrected: {text}", text=finding.correction))
        if finding.verification:
            lines.append(say("Verified: {text}", text=finding.verification))
        if finding.reason:
            lines.append(say("Reason: {text}", text=finding.reason))
        return lines

    def _edit(self, name: str, value: str) -> None:
        self.edited.emit(name, value, self._seen.get(name, ()))

    def _edit_due(self) -> None:
        if self.due.text().strip() != self._due:
            self._edit("due", self.due.text().strip())
