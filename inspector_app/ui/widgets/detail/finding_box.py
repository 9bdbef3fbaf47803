"""A finding in the making: confirm, change or decline what the rating proposes, or raise one freely."""

from __future__ import annotations

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

from inspector_app.domain.findings import CLASSES
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.leaving_edit import LeavingEdit


class FindingBox(QFrame):
    """Signals:
    raised: class, text, immediate risk.
    declined: the proposed class, reason.
    """

    raised = Signal(str, str, bool)
    declined = Signal(str, str)

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self.proposed = ""
        box = QVBoxLayout(self)
        space = theme.space(3)
        box.setContentsMargins(space, space, space, space)
        box.setSpacing(theme.space(2))
        self.title = QLabel()
        look(self.title, "strong")
        box.addWidget(self.title)
        self.kind = QComboBox()
        self.kind.setAccessibleName(texts.say("Class of the finding"))
        self.kind.setToolTip(texts.say("Change the class (C)"))
        for name in CLASSES:
            self.kind.addItem(texts.word("finding", name), name)
        box.addWidget(self.kind)
        self.text = LeavingEdit(texts.say("What was found, where and when"), lines=3, theme=theme)
        self.text.setPlaceholderText(texts.say("What was found, where and when"))
        box.addWidget(self.text)
        self.immediate = QCheckBox(texts.say("Immediate risk"))
        box.addWidget(self.immediate)
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        look(self.problem, "small", tone="bad")
        box.addWidget(self.problem)
        self.confirm = QPushButton()
        look(self.confirm, "primary")
        self.confirm.clicked.connect(self.tap_confirm)
        self.reason = QComboBox()
        self.reason.setEditable(True)
        self.reason.setAccessibleName(texts.say("Reason for declining"))
        self.reason.addItems(
            [
                texts.say("A weak performance level is not a requirement"),
                texts.say("The score already says it; there is no separate fact"),
            ]
        )
        self.decline = QPushButton(texts.say("Decline"))
        self.decline.setToolTip(texts.say("Decline the proposal with this reason (D)"))
        self.decline.clicked.connect(self.tap_decline)
        for combo in (self.kind, self.reason):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(8)
        for widget in (self.confirm, self.reason, self.decline):
            box.addWidget(widget)
        self.hide()

    def offer(self, proposed: str, text: str, *, requirement: bool) -> None:
        """Show what a rating proposes.

        Args:
            proposed: class of the finding.
            text: to start from.
            requirement: the item states a requirement, so that a weak level is no reason to decline.
        """
        same = self.proposed == proposed and self.isVisible()
        self._dress(proposed)
        if not (same and self.text.typing):
            self.text.show_text(text)
        if not same:
            self.kind.setCurrentIndex(self.kind.findData(proposed))
            self.reason.setCurrentIndex(int(requirement))
            line = self.reason.lineEdit()
            if line is not None:
                line.setCursorPosition(0)  # the beginning of a long reason is in sight
            self.immediate.setChecked(False)
        self.show_problem("")
        self.show()

    def begin(self) -> None:
        """Raise one that nothing proposes."""
        self._dress("")
        self.kind.setCurrentIndex(self.kind.findData("minor"))
        self.text.show_text("")
        self.immediate.setChecked(False)
        self.show_problem("")
        self.show()
        self.text.setFocus()

    def next_class(self) -> None:
        """Change the class to the next one."""
        self.kind.setCurrentIndex((self.kind.currentIndex() + 1) % self.kind.count())

    def show_problem(self, words: str) -> None:
        """Say what is missing."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def tap_confirm(self) -> None:
        """Raise the finding as it stands here."""
        text = self.text.toPlainText().strip()
        if not text:
            self.show_problem(self._texts.say("Write what was found, where and when."))
            self.text.setFocus()
            return
        self.raised.emit(self.kind.currentData(), text, self.immediate.isChecked())

    def tap_decline(self) -> None:
        """Decline the proposal."""
        self.declined.emit(self.proposed, self.reason.currentText().strip())

    def _dress(self, proposed: str) -> None:
        texts = self._texts
        self.proposed = proposed
        look(self, "strip", tone="warn" if proposed else "neutral")
        what = texts.word("finding", proposed) if proposed else ""
        self.title.setText(texts.say("Proposed: {what}", what=what) if proposed else texts.say("New finding"))
        self.confirm.setText(texts.say("Confirm") if proposed else texts.say("Raise the finding"))
        self.confirm.setToolTip(texts.say("Raise the finding (F)"))
        for widget in (self.reason, self.decline):
            widget.setVisible(bool(proposed))
