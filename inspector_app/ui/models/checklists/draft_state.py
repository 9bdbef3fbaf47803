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
    base_of,
    edit_draft,
    problems_of,
    whole_problems,
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
        self.base = base_of(workspace, draft)
        self._before: list[Json] = []
        self._after: list[Json] = []
        self._problems: dict[str, list[Problem]] = {}
        self._whole: dict[str, list[Problem]] = {}  # what only the whole can tell, by the part it belongs to
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
        self._store(place, value)
        self._check(part)
        self._pause.start()
        self.changed.emit()

    def rearrange(self, data: Json) -> None:
        """Parts came, went or changed places: everything is looked at again.

        Raises:
            UnavailableError: not stored; nothing changed here.
        """
        self._store((), data)
        self._begin_sweep()

    @property
    def checking(self) -> bool:
        """Something was not looked at since it changed."""
        return self._sweep.isActive() or self._pause.isActive()

    @property
    def can_undo(self) -> bool:
        """Something was edited since the draft was opened."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Something was taken back and nothing edited since."""
        return bool(self._after)

    def undo(self) -> None:
        """Take the last edit back.

        Raises:
            UnavailableError: not stored; nothing changed here.
        """
        self._go(self._before, self._after)

    def redo(self) -> None:
        """Do again what was taken back last; raises as `undo`."""
        self._go(self._after, self._before)

    def _store(self, place: Place, value: Json) -> None:
        before = self.draft.data
        self.draft = edit_draft(self._workspace, self.draft, place, value)
        self._before.append(before)
        self._after.clear()

    def _go(self, here: list[Json], there: list[Json]) -> None:
        now = self.draft.data
        self.draft = edit_draft(self._workspace, self.draft, (), here[-1])
        here.pop()
        there.append(now)
        self._begin_sweep()

    def stop(self) -> None:
        """Check nothing further."""
        self._sweep.stop()
        self._pause.stop()

    @property
    def count(self) -> int:
        """How many problems are known."""
        return sum(len(found) for told in (self._problems, self._whole) for found in told.values())

    def sign(self, part: Part) -> str:
        """What the tree says of a part: how many problems it has, "" for none."""
        found = len(self._mine(part.name))
        return self._texts.plural("{n} problem", "{n} problems", found) if found else ""

    def words(self, part: Part) -> dict[Place, str]:
        """The problems of a part in words, by place."""
        return {problem.place: self._texts.told(problem.error) for problem in self._mine(part.name)}

    def problems(self) -> list[tuple[Part, Problem]]:
        """Every known problem with the part it belongs to, in the order of the checklist."""
        return [(part, problem) for part in outline(self.draft.data) for problem in self._mine(part.name)]

    def _mine(self, name: str) -> list[Problem]:
        return [*self._problems.get(name, ()), *self._whole.get(name, ())]

    def _find_whole(self, *, read: bool) -> None:
        """Names that nothing bears, with `read` also what cannot be read; by part: the tree asks often."""
        parts = outline(self.draft.data)
        self._whole = {}
        for problem in whole_problems(self.draft.data, parts_whole=read and not self._problems):
            self._whole.setdefault(innermost(parts, problem.place).name, []).append(problem)

    def _begin_sweep(self) -> None:
        """What was known of a part stands until it is looked at again, so that nothing flickers."""
        self._pause.stop()
        self._waiting = list(reversed(outline(self.draft.data)))
        there = {part.name for part in self._waiting}
        self._problems = {name: found for name, found in self._problems.items() if name in there}
        self._find_whole(read=False)
        self._sweep.start()
        self.changed.emit()

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
        self._find_whole(read=True)
        self.changed.emit()
