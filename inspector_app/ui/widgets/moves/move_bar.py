"""What stands above an evaluation whose checklist has a newer version, or that was moved to one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look
from inspector_app.usecases.checklists.library import version_key
from inspector_app.usecases.checklists.moving import can_undo, contested_moves, other_versions
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace


class MoveBar(QFrame):
    """Hidden where there is nothing to say; a completed evaluation stays with its version.

    Signals:
        move_wanted: to look at a move; back_wanted: to move it back.
        decided: id of the op whose move is to hold.
    """

    move_wanted = Signal()
    back_wanted = Signal()
    decided = Signal(str)

    def __init__(self, workspace: Workspace, opened: OpenedEvaluation, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._texts = texts
        moves = contested_moves(opened)
        look(self, "strip", tone="warn" if moves else "accent")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space(5), theme.space(1), theme.space(4), theme.space(1))
        row.setSpacing(theme.space(2))
        self.words = QLabel()
        self.words.setWordWrap(True)
        row.addWidget(self.words, 1)
        self.buttons: dict[str, QPushButton] = {}
        own = opened.checklist.version
        newer = [name for name in other_versions(workspace, opened) if version_key(name) > version_key(own)]
        origin = can_undo(opened)
        is_open = opened.evaluation.status in ("open", "returned")
        said: list[str] = []
        if moves:
            said.append(texts.say("It was moved to different versions by different people: decide."))
            for identity, move in moves:
                words = texts.say("Follow version {version}", version=move.pin.version)
                self._add(identity, words, partial(self.decided.emit, identity))
        elif is_open:
            if newer:
                said.append(texts.say("Version {version} of this checklist is installed.", version=newer[0]))
                self._add("move", texts.say("Move to another version…"), self.move_wanted.emit)
            if origin is not None:
                moved = texts.say("Moved from version {version}.", version=origin.version)
                said.append(moved)
                self._add("back", texts.say("Move back"), self.back_wanted.emit)
        for button in self.buttons.values():
            row.addWidget(button)
        self.words.setText(" ".join(said))
        self.setVisible(bool(said))

    def _add(self, name: str, words: str, action: object) -> None:
        button = QPushButton(words)
        look(button, "quiet")
        button.clicked.connect(action)
        self.buttons[name] = button
