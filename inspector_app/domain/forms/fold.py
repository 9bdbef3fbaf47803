"""The form of one evaluation: its answers and rows read from the ops, kept up to date op by op."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Final, Literal

from inspector_app.domain.canonical import Json, canonical
from inspector_app.domain.definition.dates import read_date
from inspector_app.domain.evaluation import STATUS_TARGET, Evaluation
from inspector_app.domain.forms.engine.computing import Key, Touched
from inspector_app.domain.forms.engine.instance import Row
from inspector_app.domain.forms.engine.plan import Plan
from inspector_app.domain.forms.engine.state import FormState
from inspector_app.domain.forms.engine.world import World
from inspector_app.domain.forms.model import Form, Group, Question, Texts, said
from inspector_app.domain.forms.types import field_type
from inspector_app.errors import InputError

Trouble = Literal["form_required", "form_constraint", "form_not_offered"]
LANGUAGE_TARGET: Final = "visit/form_language"
LAST_SAVED_TARGET: Final = "visit/last_saved"
"""Answers of the evaluation before, taken down when this one starts, so that it never depends on another."""
_SURROUNDINGS: Final = ("status", "visit", "team")
"""First steps of targets that tell the form the time, the person and the device."""


class FormFold:
    """Call `update` with the targets that `Evaluation.apply` returned.

    Attributes:
        state: the form as it stands.
        last: what the last update reached.
    """

    def __init__(self, form: Form, evaluation: Evaluation, today: date) -> None:
        self._plan = Plan(form)
        self._evaluation = evaluation
        self._today = today
        self._repeats = [
            entry.id for entry in form.root.groups() if entry.repeat and entry.id in self._plan.scope.by_id
        ]
        self.state = self._anew()
        self.last = Touched()

    @property
    def form(self) -> Form:
        """The form itself."""
        return self._plan.form

    def update(self, targets: Iterable[str]) -> set[str]:
        """Work out what follows from these targets; the ids of what may look different now."""
        self.last = Touched()
        for target in sorted(targets):  # always in the same order
            space, _, rest = target.partition("/")
            if space in _SURROUNDINGS:
                self.state = self._anew()
                self.last = Touched({definition.entry.id for definition in self._plan.scope.definitions})
                break
            steps = rest.split("/")
            if space == "item" and (len(steps) == 1 or (len(steps) == 3 and steps[1] == "row")):
                row = steps[2] if len(steps) == 3 else ""
                self._note(self.state.answer(steps[0], row, self.text(target)))
            elif space == "row" and len(steps) == 2:
                self._note(self._row_changed(steps[0], steps[1]))
        return self.last.ids

    def _note(self, touched: Touched) -> None:
        self.last.ids |= touched.ids
        self.last.values |= touched.values

    @property
    def language(self) -> str:
        """The language of the form that somebody chose; "" for that of the screen."""
        chosen = self._evaluation.value(LANGUAGE_TARGET)
        return chosen if isinstance(chosen, str) and chosen in self.form.languages else ""

    def said(self, texts: Texts) -> str:
        """A text in the chosen language, else in the form's own."""
        return said(texts, self.language, self.form.default_language)

    @property
    def has_new_rows(self) -> bool:
        """Whether the last update may have brought rows, added or counted, in which defaults are due."""
        return any(repeat in self.last.ids for repeat in self._repeats)

    @property
    def recalls(self) -> bool:
        """Whether it asks for answers of the evaluation before."""
        return bool(self._plan.recalled)

    def recalled(self, before: FormFold) -> dict[str, Json]:
        """What it asks of the evaluation before: the answers there, the first row's, by question here."""
        found: dict[str, Json] = {}
        for index in sorted(self._plan.recalled):
            entry = self._plan.scope.definitions[index].entry
            there = before._plan.scope.resolve(entry.name, 0)  # the same class
            if there is not None:
                identity = before._plan.scope.definitions[there].entry.id
                texts = (before.state.value(identity, row) for row in before.rows_of(identity))
                if text := next((text for text in texts if text), ""):
                    found[entry.id] = text
        return found

    def static(self, question: Question) -> bool:
        """Whether its default is a plain text."""
        rule = self._plan.rule(self._plan.scope.by_id[question.id], "default")
        return rule is not None and rule.static is not None

    def set_off(self, key: Key) -> Iterator[tuple[Question, str]]:
        """The questions, with their rows, that a change of an answer triggers."""
        source = self._plan.scope.by_id[key[0]]
        for index in self._plan.triggered.get(source, ()):
            entry = self._plan.scope.definitions[index].entry
            assert isinstance(entry, Question)
            yield from ((entry, row) for row in self.state.instance.near(index, source, key[1]))

    def trouble(self, question: str, row: str = "") -> Trouble | None:
        """What the form still wants of a question: the first of it; None for nothing."""
        state = self.state
        if not state.relevant(question, row) or state.read_only(question, row):
            return None
        if not state.value(question, row):
            set_aside = self._evaluation.field(f"item/{question}/row/{row}" if row else f"item/{question}")
            kinds = {op.kind for op in set_aside.ops} if set_aside is not None else set()
            wanted = state.required(question, row) and "answer.not_applicable" not in kinds
            return "form_required" if wanted else None
        if not state.holds(question, row):
            return "form_constraint"
        return "form_not_offered" if state.not_offered(question, row) else None

    def question(self, identity: str) -> Question | None:
        """The question of an item, None for an item that the form does not have."""
        entry = self._entry(identity)
        return entry if isinstance(entry, Question) else None

    def group(self, identity: str) -> Group | None:
        """The group of a section, None for a section that the form does not have."""
        entry = self._entry(identity)
        return entry if isinstance(entry, Group) else None

    def _entry(self, identity: str) -> Question | Group | None:
        index = self._plan.scope.by_id.get(identity)
        return self._plan.scope.definitions[index].entry if index is not None else None

    def rows_of(self, identity: str) -> tuple[str, ...]:
        """Every row in which a question stands, in order; ("",) outside repeats."""
        return tuple(self.state.instance.rows_of(self._plan.scope.by_id[identity]))

    def absent(self, identity: str, row: str = "") -> bool:
        """Whether the item is not relevant: in this row, or outside rows in every one.

        An item that the form does not have is never absent, nor one whose first row a person may add.
        """
        if identity not in self._plan.scope.by_id:
            return False
        rows = [row] if row else self.rows_of(identity)
        if any(self.state.relevant(identity, one) for one in rows):
            return False
        return bool(rows) or not self._may_begin(identity)

    def _may_begin(self, identity: str) -> bool:
        """Whether a person may add the first row in which a question of a repeat would stand."""
        scope = self._plan.scope
        definition = scope.definitions[scope.by_id[identity]]
        repeat = scope.definitions[definition.repeats[-1]]
        around = self.state.instance.rows_of(repeat.parent)
        return not self.state.counts_rows(repeat.entry.id) and any(
            self.state.relevant(repeat.entry.id, row) for row in around
        )

    def counted(self, section: str) -> list[tuple[str, str]] | None:
        """Id and parent of the rows that the form counts by itself; None where people add them."""
        if section not in self._repeats or not self.state.counts_rows(section):
            return None
        rows = self.state.instance.rows
        return [(row, rows[row].parent) for row in self.rows_of(section)]

    def would_hold(self, question: str, row: str, value: Json) -> bool:
        """Whether an answer would keep the constraint."""
        node = self.state.node(question, row)
        if node is None:
            return True
        before, node.text = node.text, answer_text(value)
        try:
            return self.state.holds(question, row)
        finally:
            node.text = before

    def _anew(self) -> FormState:
        answers: dict[tuple[str, str], str] = {}
        for definition in self._plan.scope.definitions:
            identity = definition.entry.id
            if isinstance(definition.entry, Question):
                answers[identity, ""] = self.text(f"item/{identity}")
                for row in self._evaluation.names(f"item/{identity}/row"):
                    answers[identity, row] = self.text(f"item/{identity}/row/{row}")
        named = [
            (repeat, name) for repeat in self._repeats for name in self._evaluation.names(f"row/{repeat}")
        ]
        rows = [self._row(repeat, name) for repeat, name in named]
        return FormState(self._plan, answers, [row for row in rows if row is not None], self._world())

    def _row_changed(self, repeat: str, name: str) -> Touched:
        row = self._row(repeat, name) if repeat in self._repeats else None
        return self.state.remove_row(name) if row is None else self.state.add_row(row)

    def _row(self, repeat: str, name: str) -> Row | None:
        """A row while an op that adds it stands."""
        field = self._evaluation.field(f"row/{repeat}/{name}")
        added = [op for op in field.ops if op.kind == "row.added"] if field is not None else []
        if not added:
            return None
        value = added[0].value
        parent = value.get("parent") if isinstance(value, dict) else None
        return Row(name, repeat, parent if isinstance(parent, str) else "")

    def text(self, target: str) -> str:
        """The settled answer; "" while several stand beside each other, or it is set aside."""
        return answer_text(self._evaluation.answer(target))

    def _world(self) -> World:
        """Time, person and device as the evaluation says them; the clock takes no part."""
        started = self._evaluation.started
        at = started.at if started is not None else f"{self._today.isoformat()}T12:00:00+00:00"
        now = datetime.fromisoformat(at)
        try:
            day = read_date(self._evaluation.value("visit/assessed_on"))
        except InputError:
            day = now.date() if started is not None else self._today
        ended = [op for op in self._evaluation.history(STATUS_TARGET) if op.kind == "evaluation.completed"]
        metadata = {
            "start": at,
            "end": ended[-1].at if ended else "",
            "today": day.isoformat(),
            "deviceid": started.device if started is not None else "",
            "username": self._name(started.actor) if started is not None else "",
        }
        moment = datetime.combine(day, now.timetz())
        said = self._evaluation.value(LAST_SAVED_TARGET)
        before = {name: str(text) for name, text in said.items()} if isinstance(said, dict) else {}
        return World(moment, started.id if started is not None else "", metadata, before, self.language)

    def _name(self, person: str) -> str:
        member = self._evaluation.value(f"team/{person}")
        return str(member.get("name", "")) if isinstance(member, dict) else person


def answer_text(value: Json) -> str:
    """An answer as the form's expressions read it: several choices parted by spaces."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list):
        return " ".join(answer_text(entry) for entry in value)
    if isinstance(value, Mapping):
        return answer_text(value["value"]) if "value" in value else canonical(dict(value))
    return ""


def answer_value(question: Question, text: str) -> Json:
    """A text that the form itself filled in, a default or the result of a trigger, as an answer."""
    return [*text.split()] if field_type(question.type).several else text
