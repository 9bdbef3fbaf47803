"""The editor of answers that are a choice: yes or no, pass or fail, a level, one or several options."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.domain.numbers import shown_short
from inspector_app.texts import Texts
from inspector_app.ui.models.options import Choosable
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.answers.editor import AnswerEditor

_SHORT = 6  # characters that still stand side by side, four of them
_SHORT_LATIN = 10  # three of them
_TICK = "✓"


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
        self._said = False
        short = not several and all(_short(o, len(options)) for o in options)
        row: QBoxLayout = QHBoxLayout() if short else QVBoxLayout()
        row.setSpacing(theme.space(2))
        make = self._plain if short else self._wide
        self.buttons = [make(option) for option in options]
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
        chosen = [option.value for option in self.chosen]
        if self._several:
            return chosen if chosen or self._said else None
        return chosen[0] if chosen else None

    @property
    def chosen(self) -> list[Choosable]:
        """The options whose buttons are down."""
        both = zip(self._options, self.buttons, strict=True)
        return [option for option, button in both if button.isChecked()]

    def _fill(self, value: Json) -> None:
        self._said = isinstance(value, list)
        for option, button in zip(self._options, self.buttons, strict=True):
            button.setChecked(option.value in value if isinstance(value, list) else option.value == value)

    def _button(self, option: Choosable) -> QPushButton:
        button = QPushButton()
        button.setCheckable(True)
        button.setAccessibleName(f"{option.words}  {option.hint}".strip())
        look(button, "segment", tone=option.tone)
        button.clicked.connect(lambda _checked, tapped=option.value: self._tap(tapped))
        return button

    def _plain(self, option: Choosable) -> QPushButton:
        button = self._button(option)
        button.setText(option.words)
        button.toggled.connect(lambda on: button.setText(f"{_TICK} {option.words}" if on else option.words))
        return button

    def _wide(self, option: Choosable) -> QPushButton:
        """A row of its own: a mark, or the level; words that wrap, for buttons do not; the points."""
        button, theme = self._button(option), self.theme
        inner = QHBoxLayout(button)
        space = theme.space(3)
        inner.setContentsMargins(space, space, space, space)
        inner.setSpacing(space)
        mark = QLabel(option.words if option.hint else "")
        look(mark, "strong")
        mark.setFixedWidth(theme.pixels(18))
        mark.setAlignment(Qt.AlignmentFlag.AlignTop)
        words = QLabel(option.hint or option.words)
        words.setWordWrap(True)
        points = QLabel(self._points(option))
        look(points, "muted")
        inner.addWidget(mark)
        inner.addWidget(words, 1)
        inner.addWidget(points)
        for label in (mark, words, points):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if not option.hint:
            button.toggled.connect(lambda on: mark.setText(_TICK if on else ""))
        button.toggled.connect(lambda on: look(words, "strong" if on else "plain"))
        button.setMinimumHeight(theme.target)
        button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)  # as high as its words
        return button

    def _points(self, option: Choosable) -> str:
        if option.points is None:
            return ""
        return self.texts.say("{points} p.", points=shown_short(option.points, 4))

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
