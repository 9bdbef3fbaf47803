"""What was done here since the evaluation was opened, one step an action, to be taken back and done again."""

from __future__ import annotations

from inspector_app.domain.ops import Op
from inspector_app.errors import InputError
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.undo.reversal import reversal, reversible

Step = tuple[Op, ...]


class Steps:
    """The actions of one person at one screen; what cannot be taken back is passed over."""

    def __init__(self, opened: OpenedEvaluation) -> None:
        self._opened = opened
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._restored: dict[str, str] = {}  # what was said to take something back, and what it says again

    @property
    def last(self) -> Step:
        """The action that `undo` takes back, () for none."""
        return self._done[-1] if self._done else ()

    @property
    def next(self) -> Step:
        """What `redo` takes back: the last undoing, () for none."""
        return self._undone[-1] if self._undone else ()

    def note(self, changes: Changes) -> bool:
        """An action was done; whether it can be taken back. What was undone before is not done again."""
        step = self._step(changes)
        if not step or not reversible(self._opened.evaluation, step):
            return False
        self._done.append(step)
        self._undone.clear()
        return True

    def undo(self) -> Changes:
        """Take the last action back.

        Raises:
            InputError: "undo.nothing"; "undo.changed" as `reversal`: the step is given up; as
                `OpenedEvaluation.say_all`.
        """
        return self._take_back(self._done, self._undone)

    def redo(self) -> Changes:
        """Do again what was undone last; raises as `undo`."""
        return self._take_back(self._undone, self._done)

    def _take_back(self, steps: list[Step], others: list[Step]) -> Changes:
        if not steps:
            raise InputError("undo.nothing")
        try:
            found = reversal(self._opened.evaluation, steps[-1], self._restored)
        except InputError:
            steps.pop()
            raise
        changes = self._opened.say_all([each.said for each in found])
        self._restored |= {op: each.op for op, each in zip(changes.said, found, strict=True)}
        steps.pop()
        others.append(self._step(changes))
        return changes

    def _step(self, changes: Changes) -> Step:
        found = map(self._opened.evaluation.op, changes.said)
        return tuple(op for op in found if op is not None)
