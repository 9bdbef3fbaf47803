"""The rules that keep the tree of a form up to date: a change computes only what depends on it."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush
from typing import Final, TypeVar

from inspector_app.domain.expressions import Environment, Value
from inspector_app.domain.expressions.environment import Reading
from inspector_app.domain.expressions.moments import Moment
from inspector_app.domain.expressions.values import to_boolean, to_number, to_text
from inspector_app.domain.forms.engine.instance import (
    FormNode,
    Instance,
    Row,
    added,
    counted_row,
)
from inspector_app.domain.forms.engine.lists import Lists
from inspector_app.domain.forms.engine.plan import EAGER, REFERENCE, NotEvaluated, Part, Plan, Rule
from inspector_app.domain.forms.engine.reading import LAST_SAVED
from inspector_app.domain.forms.engine.world import World
from inspector_app.domain.forms.model import Choice, Question, said
from inspector_app.domain.forms.types import METADATA
from inspector_app.errors import InputError

MOST_ROWS: Final = 1_000  # that a form counts by itself; field forms ask for dozens
T = TypeVar("T")
Key = tuple[str, str]  # id of the question, id of the innermost row or ""


@dataclass(slots=True)
class Touched:
    """What a change reached.

    Attributes:
        ids: questions and groups that may look different now.
        values: questions whose answer or calculated value changed, with their row.
    """

    ids: set[str] = field(default_factory=set)
    values: set[Key] = field(default_factory=set)


class Computation:
    """The tree of one form; every rule is evaluated after those it reads, and only if one of them changed.

    Attributes:
        plan, world: what does not depend on answers.
        lists: everything selects can offer.
        instance: the tree as it is now.
    """

    def __init__(
        self,
        plan: Plan,
        answers: Mapping[Key, str] | None = None,
        rows: Sequence[Row] = (),
        world: World | None = None,
    ) -> None:
        self.plan = plan
        self.world = world or World()
        self.lists = Lists(plan.form)
        self.instance = Instance(plan.scope)
        self.failed: dict[tuple[int, Part, str], NotEvaluated] = {}
        self.offered: dict[int, dict[str, tuple[Choice, ...]]] = {}
        self._stored = {key: text for key, text in (answers or {}).items() if text}
        self._added = {row.id: row for row in rows}
        self._dirty: dict[int, set[str] | None] = {}
        self._queue: list[int] = []
        self._touched = Touched()
        self._put(0, "", None)
        self._place_added()
        for rule in plan.order:
            self._mark_rows(rule, None)
        self._settle()

    def answer(self, question: str, row: str, text: str) -> Touched:
        """Give or, with "", take back an answer."""
        key = (question, row)
        if text:
            self._stored[key] = text
        else:
            self._stored.pop(key, None)
        node = self.node(question, row)
        if node is not None:
            rule = self.plan.rule(node.definition, "calculation")
            if rule is not None:
                self._mark_rows(rule, {row})
            elif node.text != self._first_text(node):
                self._change(node, self._first_text(node))
        return self._settle()

    def add_row(self, row: Row) -> Touched:
        """Take in a row; what was answered in it before counts again."""
        self._added[row.id] = row
        self._place_added()
        return self._settle()

    def remove_row(self, row: str) -> Touched:
        """Take a row out; its answers are kept."""
        gone = self._added.pop(row, None)
        if gone is not None and row in self.instance.rows:
            self._take_out(row)
        return self._settle()

    def node(self, identity: str, row: str) -> FormNode | None:
        """The node of a question or group in a row, None where it has none."""
        return self.instance.nodes.get((self.plan.scope.by_id.get(identity, -1), row))

    def evaluate(self, rule: Rule, node: FormNode) -> Value | None:
        """What a rule gives for a node; None if it cannot be evaluated, which is noted."""
        return self.attempt(rule, node, rule.evaluate)

    def attempt(self, rule: Rule, node: FormNode, ask: Callable[[Reading], T]) -> T | None:
        """What is asked of a rule at a node; None if that fails, which is noted until it succeeds."""
        try:
            found = ask(self.reading(rule.definition, node))
        except InputError as error:
            self._fail(rule, node, error)
            return None
        self.failed.pop((rule.definition, rule.part, node.row), None)
        return found

    def _fail(self, rule: Rule, node: FormNode, error: InputError) -> None:
        identity = self.plan.scope.definitions[rule.definition].entry.id
        failure = NotEvaluated(identity, rule.part, error.code, error.details, node.row)
        self.failed[rule.definition, rule.part, node.row] = failure

    def reading(self, here: int, node: FormNode) -> Reading:
        """How an expression that stands at a place is evaluated for a node."""
        row = node.row
        return Reading(
            Environment(
                lookup=lambda name: self._meant(name, here, row),
                node=node,
                instances=self.lists,
                now=self.world.now,
                random=self.world.chance(f"{here} {row}"),
                pulldata=self.lists.pull,
                choice_name=self._choice_name,
                itext=self._itext,
                properties=self.world.metadata,
            )
        )

    def _meant(self, name: str, here: int, row: str) -> Value:
        """What a ${…} means: nodes by number of their place, or an answer of the evaluation before."""
        if not name.startswith(LAST_SAVED):
            return self.instance.meant(int(name), here, row)
        place = self.plan.scope.definitions[int(name.removeprefix(LAST_SAVED))]
        return self.world.last_saved.get(place.entry.id, "")

    def _choice_name(self, value: str, question: str) -> str:
        """The label of a value; the question stands as ${name} or as a path in a text."""
        match = REFERENCE.search(question)
        name = match[1] if match else question.strip().rpartition("/")[2]
        index = self.plan.scope.resolve(name, 0)
        entry = self.plan.scope.definitions[index].entry if index is not None else None
        if not isinstance(entry, Question):
            raise InputError("form.unknown_name", name=name)
        offered = self.lists.choices(entry)
        return next((self._said(choice.label) for choice in offered if choice.name == value), "")

    def _itext(self, identity: str) -> str:
        """The label of a choice by the id that pyxform gives it: the list and its number from 0."""
        name, _, number = identity.rpartition("-")
        choices = self.plan.form.lists.get(name, ())
        known = number.isdigit() and int(number) < len(choices)
        return self._said(choices[int(number)].label) if known else ""

    def _said(self, words: Mapping[str, str]) -> str:
        return said(words, self.world.language, self.plan.form.default_language)

    # How it goes on.

    def _settle(self) -> Touched:
        """Evaluate what is due, in order, until nothing is; says what was reached."""
        while self._queue:
            rank = heappop(self._queue)
            rule, rows = self.plan.order[rank], self._dirty.pop(rank)
            index = rule.definition
            if rule.part == "rows":
                index = self.plan.scope.definitions[index].parent
            for row in self.instance.rows_of(index) if rows is None else sorted(rows):
                node = self.instance.nodes.get((index, row))
                if node is not None:
                    self._run(rule, node)
        touched, self._touched = self._touched, Touched()
        return touched

    def _run(self, rule: Rule, node: FormNode) -> None:
        if rule.part == "relevant":
            value = rule.constant if rule.constant is not None else self.evaluate(rule, node)
            self._show(node, value is None or to_boolean(value))
        elif rule.part == "calculation":
            self._calculate(rule, node)
        else:
            self._count(rule, node)

    def _show(self, node: FormNode, relevant: bool) -> None:
        if relevant == node.relevant:
            return
        node.relevant = relevant
        (self.instance.attach if relevant else self.instance.detach)(node)
        definitions = self.plan.scope.definitions
        self._touched.ids.update(
            definitions[place].entry.id for place in self.plan.scope.below(node.definition)
        )
        self._presence_changed(node.definition, node.row)

    def _calculate(self, rule: Rule, node: FormNode) -> None:
        text = ""
        if self.instance.visible(node):
            if rule.once:
                node.text = self._first_text(node)
            value = self.evaluate(rule, node)
            text = "" if value is None else answer_text(value)
        if text != node.text or rule.once:
            self._change(node, text)

    def _count(self, rule: Rule, node: FormNode) -> None:
        """Rows that the form counts: those that are missing come in, those too many go out."""
        value = self.evaluate(rule, node)
        number = to_number(value) if value is not None else 0
        wanted = 0 if math.isnan(number) or number < 1 else int(min(number, MOST_ROWS + 1))
        repeat = self.plan.scope.definitions[rule.definition].entry.id
        if wanted > MOST_ROWS:
            self._fail(rule, node, InputError("form.too_many_rows", most=MOST_ROWS))
            wanted = MOST_ROWS
        there = [row.id for row in self.instance.rows_in(rule.definition, node.row)]
        for row in there[wanted:]:
            self._take_out(row)
        for at in range(len(there), wanted):
            self._place(counted_row(repeat, node.row, at), rule.definition, node.row, (at, ""))
        self._place_added()

    def _place_added(self) -> None:
        """Rows that people added and whose outer row is there."""
        for row, repeat in added([*self._added.values()], self.plan.scope):
            if row.id not in self.instance.rows and self.plan.rule(repeat, "rows") is None:
                self._place(row.id, repeat, row.parent, (0, row.id))

    def _place(self, row: str, repeat: int, parent: str, order: tuple[int, str]) -> None:
        around = self.instance.nodes.get((self.plan.scope.definitions[repeat].parent, parent))
        if around is None or self.instance.place_row(row, repeat, parent, order) is None:
            return
        self._put(repeat, row, around)
        for place in self.plan.scope.below(repeat):
            self._touched.ids.add(self.plan.scope.definitions[place].entry.id)
            for part in EAGER:
                rule = self.plan.rule(place, part)
                if rule is not None and not (place == repeat and part == "rows"):
                    self._mark_rows(rule, {row} if part != "rows" else None)
        self._presence_changed(repeat, row)

    def _take_out(self, row: str) -> None:
        placed = self.instance.rows[row]
        self._presence_changed(placed.repeat, row)
        for place in self.plan.scope.below(placed.repeat):
            self._touched.ids.add(self.plan.scope.definitions[place].entry.id)
            self.offered.pop(place, None)
        self.instance.forget_row(placed)

    def _put(self, index: int, row: str, parent: FormNode | None) -> None:
        """Make the nodes of a place and of all it holds in the same row; inner rows are placed later."""
        node = self.instance.put(index, row, parent)
        definition = self.plan.scope.definitions[index]
        if isinstance(definition.entry, Question) and self.plan.rule(index, "calculation") is None:
            node.text = self._first_text(node)
        for child in definition.children:
            if not self.plan.scope.definitions[child].repeat:
                self._put(child, row, node)

    def _first_text(self, node: FormNode) -> str:
        """What was answered, or what metadata says."""
        entry = self.plan.scope.definitions[node.definition].entry
        stored = self._stored.get((entry.id, node.row), "")
        if not stored and isinstance(entry, Question) and entry.type in METADATA:
            return self.world.metadata.get(entry.type, "")
        return stored

    def _change(self, node: FormNode, text: str) -> None:
        node.text = text
        identity = self.plan.scope.definitions[node.definition].entry.id
        self._touched.ids.add(identity)
        self._touched.values.add((identity, node.row))
        for rule, local in self.plan.value_readers(node.definition):
            self._mark(rule, local, node.definition, node.row)

    def _presence_changed(self, index: int, row: str) -> None:
        for rule, local in self.plan.presence_readers(index):
            self._mark(rule, local, index, row)

    def _mark(self, rule: Rule, local: bool, source: int, row: str) -> None:
        """A rule has to be evaluated again, in the rows that see this one."""
        if rule.part not in EAGER:
            self._touched.ids.add(self.plan.scope.definitions[rule.definition].entry.id)
            self.offered.pop(rule.definition, None)
        elif not local or rule.part == "rows":
            self._mark_rows(rule, None)
        else:
            self._mark_rows(rule, set(self.instance.near(rule.definition, source, row)))

    def _mark_rows(self, rule: Rule, rows: set[str] | None) -> None:
        rank = self.plan.rank[rule.number]
        if rank not in self._dirty:
            heappush(self._queue, rank)
            self._dirty[rank] = rows
        else:
            before = self._dirty[rank]
            self._dirty[rank] = None if rows is None or before is None else before | rows


def answer_text(value: Value) -> str:
    """A result as an answer: no number and no date is no answer."""
    if isinstance(value, float) and math.isnan(value):
        return ""
    if isinstance(value, Moment) and value.at is None:
        return ""
    return to_text(value)
