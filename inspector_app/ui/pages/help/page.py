"""The help: contents at the left, a chapter at the right, a search and the way back on top."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from inspector_app.ui.desk import Desk
from inspector_app.ui.theme import look
from inspector_app.ui.widgets.help.book import FIRST, read_book
from inspector_app.ui.widgets.help.contents import Contents
from inspector_app.ui.widgets.help.reader import Reader

_CONTENTS: Final = 280
_SHARE: Final = 0.34  # of the page that the contents may take where it is narrow


class _Spot(NamedTuple):
    chapter: str
    scroll: int


class HelpPage(QWidget):
    """Opens at a chapter; remembers where the person came from within the help.

    Signals:
        left: the person goes back to the work.
    """

    left = Signal()

    def __init__(self, desk: Desk, chapter: str = FIRST) -> None:
        super().__init__()
        look(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        book = read_book(desk.workspace.resources / "help", chinese=desk.texts.chinese)
        self.chapters = {one.name: one for one in book}
        self.chapter = ""
        self._before: list[_Spot] = []
        self.contents = Contents(book, desk.texts.say("Contents"), desk.theme)
        self.reader = Reader(desk.theme)
        self.contents.chosen.connect(self._choose)
        self.reader.chapter_wanted.connect(self.open)
        side = QFrame()
        look(side, "rail")
        inside = QVBoxLayout(side)
        inside.setContentsMargins(0, desk.theme.space(2), 1, 0)
        inside.addWidget(self.contents)
        self._side = side
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(side)
        below.addWidget(self.reader, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addLayout(below, 1)
        self._add_keys()
        self.setFocusProxy(self.reader)
        self.open(chapter)

    def open(self, name: str) -> None:
        """Show a chapter; one that is not there leaves the page as it is."""
        if name in self.chapters:
            if self.chapter and name != self.chapter:
                self._before.append(_Spot(self.chapter, self.reader.verticalScrollBar().value()))
            self._show(name)

    def back(self) -> None:
        """To the chapter that was read before, where it was left."""
        if self._before:
            spot = self._before.pop()
            self._show(spot.chapter)
            self.reader.verticalScrollBar().setValue(spot.scroll)

    def look_for(self, *, backward: bool = False) -> None:
        """Go to the next place with the words: in this chapter, else in the next one that has them."""
        words = self.search.text().strip()
        self._say("")
        if not words or self.reader.find_next(words, backward=backward):
            return
        names = list(self.chapters)
        here = names.index(self.chapter)
        after = names[here + 1 :] + names[: here + 1]
        before = names[:here][::-1] + names[here:][::-1]
        for name in before if backward else after:
            if words.casefold() in self.chapters[name].words.casefold():
                self.open(name)
                self.reader.go_to_edge(end=backward)
                if self.reader.find_next(words, backward=backward):
                    return
        self._say(self._desk.texts.say("“{words}” is nowhere in the help.", words=words))

    def _typed(self) -> None:
        """While the person types, only this chapter is looked through."""
        words = self.search.text().strip()
        found = not words or self.reader.find_next(words, again=False)
        self._say("" if found else self._desk.texts.say("Not in this chapter. Enter looks in the others."))

    def _show(self, name: str) -> None:
        self.chapter = name
        self.reader.show_chapter(self.chapters[name])
        self.contents.show_chapter(name, self.reader.headings())
        self.back_button.setVisible(bool(self._before))
        if self._before:
            self.back_button.setText(self.chapters[self._before[-1].chapter].title)

    def _choose(self, name: str, heading: int) -> None:
        if name != self.chapter:
            self.open(name)
        if heading >= 0:
            self.reader.show_heading(heading)
        else:
            self.reader.go_to_edge()

    def _say(self, words: str) -> None:
        self.message.setText(words)
        self.message.setVisible(bool(words))

    def _bar(self) -> QFrame:
        say, theme, icons = self._desk.texts.say, self._desk.theme, self._desk.icons
        bar = QFrame()
        look(bar, "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(theme.space(5), theme.space(2), theme.space(5), theme.space(2))
        row.setSpacing(theme.space(2))
        self.back_button = QPushButton()
        icons.beside(self.back_button, "chevron-left", "accent")
        self.back_button.setToolTip(f"{say('The chapter read before')}  Alt+←")
        self.back_button.clicked.connect(self.back)
        look(self.back_button, "quiet")
        self.search = QLineEdit()
        self.search.setPlaceholderText(say("Find in the help (Ctrl+F)"))
        self.search.setAccessibleName(say("Find in the help (Ctrl+F)"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(theme.pixels(360))
        self.search.textEdited.connect(self._typed)
        self.search.returnPressed.connect(self.look_for)
        self.message = QLabel()
        look(self.message, "small")
        self.message.hide()
        row.addWidget(self.back_button)
        row.addStretch()
        row.addWidget(self.message)
        row.addWidget(self.search, 1)
        return bar

    def _add_keys(self) -> None:
        keys = {
            "Ctrl+F": self._start_search,
            "Alt+Left": self.back,
            "Escape": self.left.emit,
            "F3": self.look_for,
            "Shift+F3": lambda: self.look_for(backward=True),
        }
        for key, action in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)

    def _start_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    # Qt's own names from here on.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side.setFixedWidth(min(self._desk.theme.pixels(_CONTENTS), round(self.width() * _SHARE)))
