"""The bar on top: what is open, where the work is saved, the other language."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from inspector_app.texts import Texts
from inspector_app.ui.icons import Icons
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.forms.choice_row import ChoiceRow


class TopBar(QFrame):
    """Shows what it is told.

    Attributes:
        tabs: the places beside this one, None where there are none.

    Signals:
        back: the person wants to leave what is open.
        tab_chosen: the name of the place beside this one that the person chose.
        office_wanted: the person wants to know what the office has.
        language_chosen: the language that the person switches to.
        help_asked: what belongs to the page in sight.
    """

    back = Signal()
    tab_chosen = Signal(str)
    office_wanted = Signal()
    help_asked = Signal()
    language_chosen = Signal(str)

    def __init__(self, texts: Texts, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._texts = texts
        self._theme = theme
        self._icons = icons
        look(self, "bar")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.space(5), theme.space(2), theme.space(4), theme.space(2))
        layout.setSpacing(theme.space(3))
        self.back_button = QPushButton(texts.say("Back"))
        icons.beside(self.back_button, "back", "accent")
        look(self.back_button, "quiet")
        self.back_button.clicked.connect(self.back)
        layout.addWidget(self.back_button)
        self.tabs: ChoiceRow | None = None
        layout.addWidget(self._heading(), 1)
        layout.addWidget(self._save_words(theme))
        layout.addWidget(self._office_button(texts))
        layout.addWidget(self._language_button(texts))
        layout.addWidget(self._help_button(texts, theme))
        self._words = {button: button.text() for button in self._buttons}
        for button, words in self._words.items():
            button.setAccessibleName(words)
        self.setMinimumHeight(theme.target + theme.space(6))
        self.show_title("")

    def show_title(self, title: str, subtitle: str = "", *, leads_back: bool = False) -> None:
        """Name what is open; `leads_back` shows the way out of it."""
        self.title.setText(title)
        self.title.setToolTip(title)
        self.subtitle.setText(subtitle)
        self.subtitle.setToolTip(subtitle)
        self.subtitle.setVisible(bool(subtitle))
        self.back_button.setVisible(leads_back)
        self._fit()

    def show_tabs(self, tabs: Mapping[str, str], current: str) -> None:
        """Show the places that stand beside each other here, name → words, in place of the title."""
        if self.tabs is not None:
            self._heading_column.removeWidget(self.tabs)
            self.tabs.deleteLater()
            self.tabs = None
        if tabs:
            self.tabs = ChoiceRow(tabs, self._theme)
            self.tabs.show_value(current)
            self.tabs.chosen.connect(self.tab_chosen)
            self._heading_column.addWidget(self.tabs)
        self.title.setVisible(not tabs)
        self._fit()

    def show_office(self, shown: bool) -> None:
        """Whether to say what the office has: not before somebody works here."""
        self.office_button.setVisible(shown)

    def show_saved(self, time: str) -> None:
        """Say that everything is saved, since `time`; "" while nothing was changed yet."""
        words = (
            self._texts.say("Saved {time} · this laptop", time=time)
            if time
            else self._texts.say("Every change is saved on this laptop")
        )
        self._say(words, "saved", "good" if time else "neutral")

    def show_unsaved(self) -> None:
        """Say that the last change is not saved; the strip says why."""
        self._say(self._texts.say("Not saved"), "error", "bad")

    def hide_saved(self) -> None:
        """Say nothing about saving, where nothing is changed."""
        self._save_box.hide()

    def _say(self, words: str, icon: str, tone: str) -> None:
        self._save_box.show()
        self.saved.setText(words)
        self._sign.setPixmap(self._icons.pixmap(icon, tone, 18))
        look(self.saved, "muted")
        if tone == "bad":
            look(self.saved, "strong", tone="bad")

    @property
    def _buttons(self) -> tuple[QPushButton, ...]:
        return self.office_button, self.language_button, self.help_button

    def _fit(self) -> None:
        """Where the title has no room beside them the buttons say by their picture what they are."""
        self._say_buttons(words=True)
        margins = self._theme.space(9)
        heading = self.title if self.tabs is None else self.tabs
        title = heading.sizeHint().width()
        parts = [self.back_button, self._save_box, *self._buttons]
        others = sum(part.sizeHint().width() + self._theme.space(3) for part in parts if not part.isHidden())
        if self.width() < margins + title + others:
            self._say_buttons(words=False)

    def _say_buttons(self, *, words: bool) -> None:
        for button, said in self._words.items():
            button.setText(said if words else "")

    def _heading(self) -> QWidget:
        box = QWidget()
        column = self._heading_column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.title, self.subtitle = QLabel(), QLabel()
        look(self.title, "title")
        look(self.subtitle, "small")
        for label in (self.title, self.subtitle):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            column.addWidget(label)
        return box

    def _save_words(self, theme: Theme) -> QWidget:
        self._save_box = QWidget()
        row = QHBoxLayout(self._save_box)
        row.setContentsMargins(0, 0, theme.space(2), 0)
        row.setSpacing(theme.space(2))
        self._sign, self.saved = QLabel(), QLabel()
        row.addWidget(self._sign)
        row.addWidget(self.saved)
        return self._save_box

    def _office_button(self, texts: Texts) -> QPushButton:
        self.office_button = QPushButton(texts.say("Only on this laptop"))
        self._icons.beside(self.office_button, "office", "text_muted")
        self.office_button.setToolTip(texts.say("Office: not connected. See what is here only."))
        look(self.office_button, "quiet")
        self.office_button.clicked.connect(self.office_wanted)
        return self.office_button

    def _help_button(self, texts: Texts, theme: Theme) -> QPushButton:
        self.help_button = QPushButton(texts.say("Help"))
        self._icons.beside(self.help_button, "help", "accent")
        self.help_button.setToolTip(f"{self.help_button.text()}  F1")
        self.help_button.setMinimumWidth(theme.target)
        self.help_button.setShortcut("F1")
        look(self.help_button, "quiet")
        self.help_button.clicked.connect(self.help_asked)
        return self.help_button

    def _language_button(self, texts: Texts) -> QPushButton:
        """The other language in its own words: whoever needs it can read it."""
        other, words = ("en", "English") if texts.chinese else ("zh_CN", "中文")
        self.language_button = QPushButton(words)
        self._icons.beside(self.language_button, "language", "accent")
        self.language_button.setAccessibleName(words)
        look(self.language_button, "quiet")
        self.language_button.clicked.connect(lambda: self.language_chosen.emit(other))
        return self.language_button

    # Qt's own names from here on.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
