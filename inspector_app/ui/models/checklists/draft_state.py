"""The draft that is being written: takes edits, keeps them, and knows every problem by its part."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from inspector_app.domain.canonical import Json
from inspector_app.domain.versions.outline import Part, Place, innermost, outline
from inspector_app.texts import Texts
from inspector_app.usecases.checklists.drafts import (
    Draft,
    Problem,
    edit_draft,
    problems_of,
    whole_problem,
)
from inspector_app.usecases.session.workspace import Workspace

_AT_ONCE: Final = 12  # parts that are checked each time the window has nothing else to do
_PAUSE: Final = 400  # ms without an edit after which the whole is read


class DraftState(QObject):
    """One draft while it is open. What is edited is checked at once, all other parts bit by bit.

    Signals:
        changed: problems came or went, or another value stands.
    """

    changed = Signal()

    def __init__(
        self, workspace: Workspace, draft: Draft, texts: Texts, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._texts = texts
        self.draft = draft
        self._before: list[Json] = []
        self._problems: dict[str, list[Problem]] = {}
        self._whole: Problem | None = None
        self._owner = ""  # name of the part that the problem of the whole belongs to
        self._waiting: list[Part] = []
        self._sweep = QTimer(self)
        self._sweep.setInterval(0)
        self._sweep.timeout.connect(self._check_some)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._read_whole)
        self._begin_sweep()

    def edit(self, place: Place, value: Json, part: Part) -> None:
        """Another value at a place of a part; stored as it is.

        Raises:
            UnavailableError: not stored; nothing changed here.
        """
        before = self.draft.data
        self.draft = edit_draft(self._workspace, self.draft, place, value)
        self._before.append(before)
        self._find_owner()
        self._check(part)
        self._pause.start()
        self.changed.emit()

    @property
    def can_undo(self) -> bool:
        """Something was edited since the draft was opened."""
        return bool(self._before)

    def undo(self) -> None:
        """Take the last edit back.

        Raises:
            UnavailableError: not stored; nothing changed here.
        """
        self.draft = edit_draft(self._workspace, self.draft, (), self._before[-1])
        self._before.pop()
        self._begin_sweep()
        self.changed.emit()

    def stop(self) -> None:
        """Check nothing further."""
        self._sweep.stop()
        self._pause.stop()

    @property
    def count(self) -> int:
        """How many problems are known."""
        return sum(map(len, self._problems.values())) + (self._whole is not None)

    def sign(self, part: Part) -> str:
        """What the tree says of a part: how many problems it has, "" for none."""
        found = len(self._mine(part))
        return self._texts.plural("{n} problem", "{n} problems", found) if found else ""

    def words(self, part: Part) -> dict[Place, str]:
        """The problems of a part in words, by place."""
        return {problem.place: self._texts.told(problem.error) for problem in self._mine(part)}

    @property
    def elsewhere(self) -> str:
        """The problem that has no part of its own, in words; "" for none."""
        whole = self._whole
        return "" if whole is None or whole.place else self._texts.error(whole.error)[0]

    def _mine(self, part: Part) -> list[Problem]:
        found = list(self._problems.get(part.name, ()))
        whole = self._whole
        if whole is not None and (whole.place or part.kind == "general") and self._owner == part.name:
            found.append(whole)
        return found

    def _find_owner(self) -> None:
        """Once for every row of the tree, which asks at each repaint."""
        whole = self._whole
        self._owner = innermost(outline(self.draft.data), whole.place).name if whole is not None else ""

    def _begin_sweep(self) -> None:
        self._problems = {}
        self._whole = None
        self._owner = ""
        self._waiting = list(reversed(outline(self.draft.data)))
        self._sweep.start()

    def _check_some(self) -> None:
        before = self.count
        for _ in range(min(_AT_ONCE, len(self._waiting))):
            self._check(self._waiting.pop())
        if not self._waiting:
            self._sweep.stop()
            self._read_whole()
        elif self.count != before:
            self.changed.emit()

    def _check(self, part: Part) -> None:
        found = problems_of(self.draft.data, part)
        if found:
            self._problems[part.name] = found
        else:
            self._problems.pop(part.name, None)

    def _read_whole(self) -> None:
        """Only where every part is well formed: else it would say the same in other words."""
        self._whole = None if self._problems else whole_problem(self.draft.data)
        self._find_owner()
        self.changed.emit()
