"""Joins the bar that offers another version of the checklist to the move of the evaluation."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from inspector_app.texts import Texts
from inspector_app.ui.pages.recorder import Recorder
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.moves.move_bar import MoveBar
from inspector_app.ui.widgets.moves.move_dialog import MoveDialog
from inspector_app.usecases.checklists.moving import decide_move, move_evaluation, undo_move
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace


class MoveWays(QObject):
    """Shows what a move would do before it is made; back again, and a decision between two, by one tap."""

    def __init__(
        self,
        workspace: Workspace,
        opened: OpenedEvaluation,
        recorder: Recorder,
        bar: MoveBar,
        theme: Theme,
        texts: Texts,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._workspace, self._opened, self._recorder = workspace, opened, recorder
        self._theme, self._texts = theme, texts
        bar.move_wanted.connect(self.ask)
        bar.back_wanted.connect(lambda: recorder.do(partial(undo_move, workspace, opened)))
        bar.decided.connect(lambda op: recorder.do(partial(decide_move, opened, op)))

    def ask(self) -> None:
        """Show what a move to another version would do."""
        page = self.parent()
        assert isinstance(page, QWidget)
        self.dialog = MoveDialog(self._workspace, self._opened, self._theme, self._texts, page)
        self.dialog.confirmed.connect(self._move)
        self.dialog.open()

    def _move(self, version: str, step: dict[str, str | None]) -> None:
        error = self._recorder.do(partial(move_evaluation, self._workspace, self._opened, version, step))
        if error is None:
            self.dialog.accept()
        else:
            self.dialog.show_problem(self._texts.told(error))
