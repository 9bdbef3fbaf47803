"""The conclusion that a visit ends with: what is proposed, the grade before and now, and why."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, Tone, look
from inspector_app.ui.widgets.plain_label import plain_label
from inspector_app.usecases.wording import ConclusionWords

_TONES: Final[dict[str, Tone]] = {
    "grant": "good", "maintain": "good", "lower": "warn",
    "suspend": "bad", "withdraw": "bad", "refuse": "bad",
}  # fmt: skip


class ConclusionBox(QFrame):
    """Hidden for a kind of visit that concludes nothing."""

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        look(self, "card")
        box = QVBoxLayout(self)
        pad = theme.space(4)
        box.setContentsMargins(pad, pad, pad, pad)
        box.setSpacing(theme.space(2))
        name, self.title = plain_label(texts.say("Proposed conclusion"), "muted"), plain_label("", "title")
        self.before, self.now = plain_label(""), plain_label("")
        self.why, self.so_far = plain_label(""), plain_label("", "strong", tone="warn")
        self.others = plain_label("", "muted")
        head = QHBoxLayout()
        head.setSpacing(theme.space(3))
        name.setWordWrap(False)
        head.addWidget(name)
        head.addWidget(self.title, 1)
        grades = QGridLayout()
        grades.setHorizontalSpacing(theme.space(3))
        grades.setVerticalSpacing(theme.space(1))
        grades.setColumnStretch(1, 1)
        rows = ((texts.say("Grade before"), self.before), (texts.say("Grade now"), self.now))
        for row, (label, value) in enumerate(rows):
            words = QLabel(label)
            look(words, "muted")
            grades.addWidget(words, row, 0)
            grades.addWidget(value, row, 1)
        box.addLayout(head)
        box.addLayout(grades)
        for widget in (self.why, self.others, self.so_far):
            box.addWidget(widget)

    def show_conclusion(self, said: ConclusionWords | None) -> None:
        """Show what the visit ends with as things are."""
        self.setVisible(said is not None)
        if said is None:
            return
        self.title.setText(said.title)
        look(self.title, "title", tone=_TONES.get(said.id, "neutral"))
        self.before.setText(said.before)
        self.now.setText(said.now)
        self._say(self.why, said.why)
        self._say(self.others, "\n".join(said.others))
        words = self._texts.plural(
            "By the answers so far: {n} item is still open.",
            "By the answers so far: {n} items are still open.",
            said.open,
        )
        self._say(self.so_far, words if said.open else "")

    @staticmethod
    def _say(label: QLabel, words: str) -> None:
        label.setText(words)
        label.setVisible(bool(words))
