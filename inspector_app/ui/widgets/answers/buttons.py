"""The editor of answers that are a choice: yes or no, pass or fail, a level, one or several options."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.texts import Texts
from inspector_app.ui.models.options import Choosable
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.answers.editor import AnswerEditor

_SHORT = 6  # characters that still stand side by side, four of them
_SHORT_LATIN = 10  # three of them


class ButtonsEditor(AnswerEditor):
    """Buttons, one chosen or, with `several`, ticked one by one. An empty list is an answer: none found."""

    def __init__(
        self,
        options: Sequence[Choosable],
        theme: Theme,
        texts: Texts,
        *,
        several: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, texts, parent)
        self._options = tuple(options)
        self._several = several
        self._wrapped = any(option.hint or len(option.words) > 2 * _SHORT for option in options)
        self._said = False
        short = not several and all(_short(o, len(options)) for o in options)
        row: QBoxLayout = QHBoxLayout() if short else QVBoxLayout()
        row.setSpacing(theme.space(2))
        self.buttons = [self._button(option) for option in options]
        for button in self.buttons:
            row.addWidget(button)
        self.form.addLayout(row)
        self.none_found = QPushButton(texts.say("None of them found"))
        look(self.none_found, "quiet")
        self.none_found.clicked.connect(self._tap_none)
        self.none_found.setVisible(several)
        self.form.addWidget(self.none_found)

    def typed(self) -> Json:
        """The chosen value; with `several` a list; None before anything is chosen."""
        chosen = [
            o.value for o, button in zip(self._options, self.buttons, strict=True) if button.isChecked()
        ]
        if self._several:
            return chosen if chosen or self._said else None
        return chosen[0] if chosen else None

    def _fill(self, value: Json) -> None:
        self._said = isinstance(value, list)
        for option, button in zip(self._options, self.buttons, strict=True):
            button.setChecked(option.value in value if isinstance(value, list) else option.value == value)

    def _button(self, option: Choosable) -> QPushButton:
        words = f"{option.words}  {option.hint}" if option.hint else option.words
        button = QPushButton()
        button.setCheckable(True)
        button.setAccessibleName(words)
        look(button, "segment", tone=option.tone)
        if self._wrapped:
            self._wrap(button, words)
        else:
            button.setText(words)
        button.clicked.connect(lambda _checked, tapped=option.value: self._tap(tapped))
        return button

    def _wrap(self, button: QPushButton, words: str) -> None:
        """A long text on a button: a label that wraps, for buttons do not."""
        label = QLabel(words, button)
        label.setWordWrap(True)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inner = QHBoxLayout(button)
        space = self.theme.space(3)
        inner.setContentsMargins(space, space, space, space)
        inner.addWidget(label)
        metrics = label.fontMetrics()
        lines = (
            metrics.boundingRect(0, 0, 270, 1000, Qt.TextFlag.TextWordWrap, words).height()
            // metrics.lineSpacing()
        )
        button.setMinimumHeight(max(self.theme.target, (lines or 1) * metrics.lineSpacing() + 2 * space))

    def _tap(self, value: Json) -> None:
        if not self._several:
            self._fill(value)
        self._said = True
        self.commit()

    def _tap_none(self) -> None:
        self._fill([])
        self.commit()


def _short(option: Choosable, beside: int) -> bool:
    """Whether so many buttons like this one fit beside each other."""
    if option.hint or beside > 4:
        return False
    narrow = beside <= 3 and option.words.isascii() and len(option.words) <= _SHORT_LATIN
    return narrow or len(option.words) <= _SHORT
