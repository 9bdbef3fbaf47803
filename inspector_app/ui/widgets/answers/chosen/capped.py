"""The editor of several options whose points add up to a cap: says below how many count."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtWidgets import QWidget

from inspector_app.domain.canonical import Json
from inspector_app.domain.numbers import shown_short
from inspector_app.texts import Texts
from inspector_app.ui.models.options import Choosable
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.answers.buttons import ButtonsEditor
from inspector_app.ui.widgets.plain_label import plain_label


class CappedEditor(ButtonsEditor):
    """Ticks, and their sum beside the most that counts; a tick beyond it is kept: it was found."""

    def __init__(
        self,
        options: Sequence[Choosable],
        most: Fraction,
        theme: Theme,
        texts: Texts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(options, theme, texts, several=True, parent=parent)
        self._most = most
        self.sum = plain_label("", "small")
        self.form.addWidget(self.sum)
        for button in self.buttons:
            button.toggled.connect(self._sum_up)
        self._sum_up()

    def _fill(self, value: Json) -> None:
        super()._fill(value)
        self._sum_up()

    def _sum_up(self) -> None:
        chosen = self.chosen
        total = sum((option.points or Fraction(0) for option in chosen), Fraction(0))
        said = {"n": len(chosen), "sum": shown_short(total, 4), "most": shown_short(self._most, 4)}
        if total > self._most:
            words = self.texts.say("{n} ticked make {sum} points; at most {most} count.", **said)
        elif total == self._most:
            words = self.texts.say("{n} ticked make {sum} points, the most that counts.", **said)
        else:
            words = self.texts.say("{n} ticked make {sum} of at most {most} points.", **said)
        look(self.sum, "small", tone="warn" if total > self._most else "")
        self.sum.setText(words)
        self.sum.setVisible(bool(chosen))
