"""A finding in the making: confirm, change or decline what the rating proposes, or raise one freely."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.findings import CLASSES, Finding
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.detail.consequences.same_cause import SameCause
from inspector_app.ui.widgets.leaving_edit import LeavingEdit


@dataclass(frozen=True, slots=True)
class FindingDraft:
    """What a person wrote and has not raised."""

    finding_class: str
    text: str
    immediate: bool


class FindingBox(QFrame):
    """What a person writes stays until it is raised, whatever is refreshed around it.

    Signals:
        raised: class, text, immediate risk.
        joined: id of the finding that has the same cause, text to add to it.
        declined: the proposed class, reason.
    """

    raised = Signal(str, str, bool)
    joined = Signal(str, str)
    declined = Signal(str, str)

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self.proposed = ""
        self._suggested = ""
        box = QVBoxLayout(self)
        space = theme.space(3)
        box.setContentsMargins(space, space, space, space)
        box.setSpacing(theme.space(2))
        self.title = QLabel()
        look(self.title, "strong")
        self.cause = SameCause(texts)
        self.cause.activated.connect(lambda _index: self.choose_cause())
        self.kind = QComboBox()
        self.kind.setAccessibleName(texts.say("Class of the finding"))
        self.kind.setToolTip(texts.say("Change the class (C)"))
        for name in CLASSES:
            self.kind.addItem(texts.word("finding", name), name)
        self.text = LeavingEdit(texts.say("What was found, where and when"), lines=3, theme=theme)
        self.immediate = QCheckBox(texts.say("Immediate risk"))
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        look(self.problem, "small", tone="bad")
        self.confirm = QPushButton()
        self.confirm.setToolTip(texts.say("Raise the finding (F)"))
        look(self.confirm, "primary")
        self.confirm.clicked.connect(self.tap_confirm)
        self.reason = self._reasons()
        self.decline = QPushButton(texts.say("Decline"))
        self.decline.setToolTip(texts.say("Decline the proposal with this reason (D)"))
        self.decline.clicked.connect(self.tap_decline)
        self.drop = QPushButton(texts.say("Discard"))
        self.drop.setToolTip(texts.say("Raise nothing; what was written here goes"))
        look(self.drop, "quiet")
        self.drop.clicked.connect(self.discard)
        for combo in (self.kind, self.reason):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(8)
        for widget in self._parts():
            box.addWidget(widget)
        self.hide()

    def _parts(self) -> tuple[QWidget, ...]:
        """From top to bottom."""
        return (
            self.title,
            self.cause,
            self.kind,
            self.text,
            self.immediate,
            self.problem,
            self.confirm,
            self.reason,
            self.decline,
            self.drop,
        )

    def _reasons(self) -> QComboBox:
        texts, reasons = self._texts, QComboBox()
        reasons.setEditable(True)
        reasons.setAccessibleName(texts.say("Reason for declining"))
        reasons.addItems(
            [
                texts.say("A weak performance level is not a requirement"),
                texts.say("The score already says it; there is no separate fact"),
            ]
        )
        return reasons

    @property
    def edited(self) -> bool:
        """A person wrote here what was not suggested."""
        text = self.text.toPlainText().strip()
        return bool(text) and text != self._suggested.strip()

    @property
    def draft(self) -> FindingDraft | None:
        """What was written here and not raised, None for nothing."""
        if self.isHidden() or not self.edited:
            return None
        return FindingDraft(self.kind.currentData(), self.text.toPlainText(), self.immediate.isChecked())

    def offer(self, proposed: str, text: str, *, requirement: bool) -> None:
        """Show what a rating proposes; what a person wrote here stays.

        Args:
            proposed: class of the finding.
            text: to start from.
            requirement: the item states a requirement, so that a weak level is no reason to decline.
        """
        same = self.proposed == proposed and not self.isHidden()
        if self.draft is None:
            self._suggest(text)
        self._dress(proposed)
        if not same:
            self.kind.setCurrentIndex(self.kind.findData(proposed))
            self.reason.setCurrentIndex(int(requirement))
            line = self.reason.lineEdit()
            if line is not None:
                line.setCursorPosition(0)  # the beginning of a long reason is in sight
            self.immediate.setChecked(False)
        self.show_problem("")
        self.show()

    def propose_nothing(self) -> None:
        """What was proposed is no longer; what a person wrote stays and can be raised freely."""
        if self.draft is None:
            self.hide()
        self._dress("")

    def begin(self) -> None:
        """Raise one that nothing proposes."""
        self.kind.setCurrentIndex(self.kind.findData("minor"))
        self._suggest("")
        self._dress("")
        self.immediate.setChecked(False)
        self.show_problem("")
        self.show()
        self.text.setFocus()

    def go_on(self, draft: FindingDraft) -> None:
        """Go on with what was written before; nothing may propose it by now."""
        if self.isHidden():
            self._suggest("")
            self._dress("")
        self.kind.setCurrentIndex(self.kind.findData(draft.finding_class))
        if draft.text != self.text.toPlainText():
            self.text.setPlainText(draft.text)
        self.immediate.setChecked(draft.immediate)
        self.show()

    def discard(self) -> None:
        """Raise nothing: what was written goes."""
        self._suggest("")
        self.hide()

    def take(self, sentence: str) -> None:
        """A ready sentence replaces what was suggested, or goes on after what a person wrote."""
        before = self.text.toPlainText().rstrip() if self.edited else ""
        self.text.setPlainText(f"{before}\n{sentence}" if before else sentence)
        self.show_problem("")
        self.text.setFocus()

    def show_causes(self, findings: Sequence[Finding]) -> None:
        """Offer these findings as ones with the same cause."""
        self.cause.show_findings(findings)
        self._dress(self.proposed)

    def choose_cause(self) -> None:
        """A finding that stands has its own text: what was only suggested for a new one goes away."""
        if not self.edited:
            self._suggest(self._suggested)
        self._dress(self.proposed)

    def next_class(self) -> None:
        """Change the class to the next one."""
        self.kind.setCurrentIndex((self.kind.currentIndex() + 1) % self.kind.count())

    def show_problem(self, words: str) -> None:
        """Say what is missing."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def tap_confirm(self) -> None:
        """Raise the finding as it stands here, or let the item belong to the chosen one."""
        text = self.text.toPlainText().strip()
        if self.cause.finding:
            self.joined.emit(self.cause.finding, text)
        elif text:
            self.raised.emit(self.kind.currentData(), text, self.immediate.isChecked())
        else:
            self.show_problem(self._texts.say("Write what was found, where and when."))
            self.text.setFocus()

    def tap_decline(self) -> None:
        """Decline the proposal."""
        self.declined.emit(self.proposed, self.reason.currentText().strip())

    def _suggest(self, text: str) -> None:
        self._suggested = text
        self.text.show_text("" if self.cause.finding else text)

    def _dress(self, proposed: str) -> None:
        texts, joins = self._texts, self.cause.no
        self.proposed = proposed
        look(self, "strip", tone="warn" if proposed else "neutral")
        what = texts.word("finding", proposed) if proposed else ""
        self.title.setText(texts.say("Proposed: {what}", what=what) if proposed else texts.say("New finding"))
        own = texts.say("Confirm") if proposed else texts.say("Raise the finding")
        self.confirm.setText(texts.say("Add the item to {no}", no=joins) if joins else own)
        new = texts.say("What was found, where and when")
        self.text.setPlaceholderText(texts.say("What is added to its text") if joins else new)
        for widget in (self.kind, self.immediate):
            widget.setVisible(not joins)
        for answer in (self.reason, self.decline):
            answer.setVisible(bool(proposed) and not joins)
        self.drop.setVisible(not proposed)
