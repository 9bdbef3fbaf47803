"""An evaluation somebody works on: ops, fold and scores in memory, every change saved before it counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Protocol

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist
from inspector_app.domain.evaluation import SAID_AFTER_SIGNING, Evaluation, space_of
from inspector_app.domain.forms.fold import FormFold
from inspector_app.domain.indicators import FactorTable, Sheet
from inspector_app.domain.moves import MOVED_TARGET, Pin
from inspector_app.domain.ops import CRITICAL_KINDS, Op
from inspector_app.domain.scoring import Scoring
from inspector_app.errors import InputError
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.identity import Identity

_CLOSED: Final = ("completed", "approved", "terminated")


@dataclass(frozen=True, slots=True)
class Said:
    """One thing a person says: it becomes one op.

    Attributes:
        seen: ids of the ops whose values the person saw; None takes what stands there now
            (for values the program itself sets, not for those a person looks at).
        at: RFC 3339 time, "" for now.
    """

    kind: str
    target: str
    value: Json
    seen: Sequence[str] | None = None
    at: str = ""


class Saver(Protocol):
    """Where ops go: all of a call is durable when it returns, or nothing is stored."""

    def save(self, ops: Sequence[Op], opened: OpenedEvaluation) -> None:
        """Store the ops and the evaluation's row in the list."""
        ...

    def next_n(self, stream: str, device: str) -> int:
        """The number of the device's next op in this stream, from 1."""
        ...


class OpenedEvaluation:
    """One evaluation with its checklist, folded and scored.

    Attributes:
        id: the stream is "evaluation/ID".
        actor, device: who works here, on which laptop. today: the day on which it was opened.
        form: the form that the checklist was made from, worked out; None for other checklists.
    """

    def __init__(
        self,
        identity: str,
        checklist: Checklist,
        factors: Sequence[FactorTable],
        ops: Iterable[Op],
        *,
        actor: str,
        device: str,
        source: Identity,
        saver: Saver,
        find: Callable[[Pin], Checklist] | None = None,
    ) -> None:
        """`find` gives the checklist that the evaluation is moved to; without it it stays with its own."""
        self.id = identity
        self.checklist = checklist
        self.factors = tuple(factors)
        self.actor = actor
        self.device = device
        self.evaluation = Evaluation(ops)
        self.today = date.fromisoformat(source.now()[:10])
        self._fold()
        self._source = source
        self._saver = saver
        self._find = find
        self._next_n = saver.next_n(self.stream, device)

    @property
    def stream(self) -> str:
        """The stream of its ops."""
        return f"evaluation/{self.id}"

    def seen(self, target: str) -> tuple[str, ...]:
        """Ids of the values that stand in a register now: what a widget that shows it hands back."""
        field = self.evaluation.field(target)
        return field.heads if field is not None else ()

    def seen_below(self, prefix: str) -> tuple[str, ...]:
        """As `seen`, of every register that is `prefix` or lies below it."""
        return tuple(head for target in self.evaluation.targets(prefix) for head in self.seen(target))

    def say(
        self, kind: str, target: str, value: Json, seen: Sequence[str] | None = None, at: str = ""
    ) -> Changes:
        """Say one thing; durable when this returns.

        Raises:
            InputError: "evaluation.closed" once completed (reopen first).
            UnavailableError: not stored, nothing changed.
        """
        return self.say_all([Said(kind, target, value, seen, at)])

    def say_all(self, sayings: Sequence[Said]) -> Changes:
        """Say several things in one transaction; raises as `say`."""
        self._refuse_if_closed(sayings)
        ops = [self._op(saying, self._next_n + index) for index, saying in enumerate(sayings)]
        saved = False
        try:
            changes = self._apply(ops)
            self._saver.save(ops, self)
            saved = True
        finally:
            if not saved:
                self._rebuild_without(ops)
        self._next_n += len(ops)
        return replace(changes, said=tuple(op.id for op in ops))

    def new_id(self) -> str:
        """An id for a new finding, row or piece of evidence."""
        return self._source.new_id()

    def new_seed(self) -> str:
        """A seed for a draw: 32 hexadecimal digits by chance."""
        return self._source.new_salt()

    def now(self) -> str:
        """The wall clock, RFC 3339 with offset."""
        return self._source.now()

    def take(self, ops: Iterable[Op]) -> Changes:
        """Take in ops that are stored already, from another device."""
        return self._apply(ops)

    def _apply(self, ops: Iterable[Op]) -> Changes:
        targets = {target for op in ops for target in self.evaluation.apply(op)}
        if MOVED_TARGET in targets:
            self._score_anew()
            return Changes(self.id, frozenset(targets), frozenset(self.checklist.items), lists=True)
        if self.form is None:
            items = self.scoring.update(targets)
            return Changes(self.id, frozenset(targets), frozenset(items), lists=True)
        shown = self.form.update(targets)
        asked = {f"item/{name}" for name in shown if name in self.checklist.items}
        rows = {f"row/{name}" for name in shown if name in self.checklist.repeating}
        items = self.scoring.update(targets | asked | rows)
        return Changes(self.id, frozenset(targets), frozenset(items), lists=True, shown=frozenset(shown))

    def _op(self, saying: Said, n: int) -> Op:
        seen = self.seen(saying.target) if saying.seen is None else saying.seen
        return Op(
            id=self._source.new_id(),
            stream=self.stream,
            device=self.device,
            n=n,
            actor=self.actor,
            at=saying.at or self._source.now(),
            kind=saying.kind,
            target=saying.target,
            value=saying.value,
            replaces=tuple(seen),
            critical=saying.kind in CRITICAL_KINDS,
            salt=self._source.new_salt(),
        )

    def _refuse_if_closed(self, sayings: Sequence[Said]) -> None:
        if self.evaluation.status in _CLOSED:
            for saying in sayings:
                if space_of(saying.target) not in SAID_AFTER_SIGNING:
                    raise InputError("evaluation.closed", status=self.evaluation.status)

    def _rebuild_without(self, refused: Sequence[Op]) -> None:
        """The store said no: fold and scores go back to what is stored."""
        gone = {op.id for op in refused}
        self.evaluation = Evaluation(op for op in self.evaluation.ops if op.id not in gone)
        self._score_anew()

    def _score_anew(self) -> None:
        """The evaluation follows another checklist now, or other values stand than were scored."""
        pin = self.evaluation.pin
        if self._find is not None and pin is not None and pin.sha256 != self.checklist.sha256:
            self.checklist = self._find(pin)
        self._fold()

    def _fold(self) -> None:
        """What follows from the ops: data, the form, scores."""
        checklist, evaluation = self.checklist, self.evaluation
        self.sheet = Sheet(checklist, evaluation, self.factors, self.today)
        self.form = FormFold(checklist.form, evaluation, self.today) if checklist.form is not None else None
        self.scoring = Scoring(checklist, evaluation, self.sheet, presence=self.form)
