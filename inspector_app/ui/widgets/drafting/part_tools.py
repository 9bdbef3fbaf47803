"""What can be done with the chosen part of a draft: add, copy, move, take out; the same keys in the tree."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import Final, Literal, cast, get_args

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from inspector_app.texts import Texts
from inspector_app.ui.icons import Icons
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.forms.drop_down import DropDown

Action = Literal["item", "section", "up", "down", "move", "double", "remove"]
ACTIONS: Final = cast(tuple[Action, ...], get_args(Action))
_KEYS: Final[dict[Action, str]] = {
    "item": "Ins", "section": "Shift+Ins", "up": "Alt+Up", "down": "Alt+Down", "move": "Ctrl+M",
    "double": "Ctrl+D", "remove": "Del",
}  # fmt: skip
_ICONS: Final[dict[Action, str]] = {
    "item": "add", "section": "add", "up": "arrow-up", "down": "arrow-down", "move": "move",
    "double": "copy", "remove": "remove",
}  # fmt: skip


ROLES: Final = ("gate", "bonus", "info")
"""Sections at the top that are no ordinary ones."""
_MORE: Final = (
    "grade", "limiter", "proposal", "visit", "column", "fact", "series", "indicator", "table",
    "population",
)  # fmt: skip
"""Parts beside the tree, in the order of the outline."""


class PartTools(QFrame):
    """Signals:
    wanted: the name of an action.
    added: the role of a section, or the kind of a part beside the tree, that is to be added.
    """

    wanted = Signal(str)
    added = Signal(str)

    def __init__(self, theme: Theme, icons: Icons, texts: Texts, tree: QWidget) -> None:
        """`tree`: where the keys count."""
        super().__init__()
        say = texts.say
        words: dict[Action, tuple[str, str]] = {
            "item": (say("New item"), say("Add an item")),
            "section": (say("New section"), say("Add a section")),
            "up": ("", say("Move up")),
            "down": ("", say("Move down")),
            "move": ("", say("Move to another section")),
            "double": ("", say("Duplicate")),
            "remove": ("", say("Remove")),
        }
        rows = QVBoxLayout(self)
        rows.setContentsMargins(theme.space(2), 0, theme.space(2), theme.space(1))
        rows.setSpacing(0)
        adding, changing = QHBoxLayout(), QHBoxLayout()
        for row in (adding, changing):
            row.setSpacing(theme.space(1))
            rows.addLayout(row)
        self.buttons: dict[Action, QPushButton] = {}
        self._keys: dict[Action, QShortcut] = {}
        for name in ACTIONS:
            label, hint = words[name]
            button = QPushButton(label)
            look(button, "quiet")
            if label:
                icons.beside(button, _ICONS[name], "accent")
            else:
                side = theme.pixels(22)
                button.setIcon(icons.icon(_ICONS[name], "accent", size=22))
                button.setIconSize(QSize(side, side))
                button.setFixedWidth(theme.target)
                button.setStyleSheet("padding: 0;")
            button.setMinimumHeight(theme.target)
            button.setToolTip(f"{hint} ({_KEYS[name]})")
            button.setAccessibleName(hint)
            button.clicked.connect(partial(self.wanted.emit, name))
            key = QShortcut(QKeySequence(_KEYS[name]), tree)
            key.setContext(Qt.ShortcutContext.WidgetShortcut)
            key.activated.connect(button.click)  # a button that is off does nothing
            (adding if label else changing).addWidget(button)
            self.buttons[name] = button
            self._keys[name] = key
        adding.addWidget(self._more(theme, texts), 1)
        changing.addStretch(1)

    def _more(self, theme: Theme, texts: Texts) -> DropDown:
        """Everything else that can be added."""
        say = texts.say
        roles = {"gate": say("Section of gates"), "bonus": say("Section of bonus points"),
                 "info": say("Section for information")}  # fmt: skip
        self.more = DropDown()
        self.more.addItem(say("New…"))
        for name in (*ROLES, *_MORE):
            self.more.addItem(roles.get(name) or texts.word("part", name), name)
        self.more.setAccessibleName(say("Add a rule, data or another part"))
        self.more.setToolTip(say("Add a rule, data or another part"))
        self.more.setMinimumHeight(theme.target)
        self.more.setMinimumContentsLength(4)
        self.more.setSizeAdjustPolicy(DropDown.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.more.view().setMinimumWidth(theme.pixels(220))
        self.more.activated.connect(self._add)
        return self.more

    def _add(self, index: int) -> None:
        self.more.setCurrentIndex(0)
        name = self.more.itemData(index)
        if name:
            self.added.emit(name)

    def show_possible(self, names: Collection[Action]) -> None:
        """Only these can be done now."""
        for name, button in self.buttons.items():
            button.setEnabled(name in names)
