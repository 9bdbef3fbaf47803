"""A form made ready once: expressions compiled and ordered, and what of it cannot be evaluated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from inspector_app.domain.expressions.arithmetic import DOUBLE
from inspector_app.domain.expressions.building import Builder
from inspector_app.domain.expressions.functions import FUNCTIONS
from inspector_app.domain.expressions.grammar.parser import Parser
from inspector_app.domain.expressions.grammar.tree import Syntax
from inspector_app.domain.expressions.graph import without_rings
from inspector_app.domain.expressions.paths import Evaluate
from inspector_app.domain.forms.engine.reading import LAST_SAVED, NOWHERE, ReadingFinder
from inspector_app.domain.forms.engine.scope import Definition, Scope
from inspector_app.domain.forms.engine.searching import read_search, search_in
from inspector_app.domain.forms.model import Form, Group, Question
from inspector_app.domain.forms.types import SELECTS
from inspector_app.errors import InputError

Part = Literal[
    "relevant", "rows", "calculation", "required", "read_only", "constraint", "choice_filter", "default",
    "triggered", "text", "search", "listed", "seed",
]  # fmt: skip
Detail = str | int
_nothing: Final[Evaluate] = str  # of rules that are never evaluated
EAGER: Final[tuple[Part, ...]] = ("relevant", "rows", "calculation")
REFERENCE: Final = re.compile(r"\$\{\s*([^\s{}]+)\s*\}")
_CALL: Final = re.compile(r"([A-Za-z][\w:.\-]*)\s*\(")
_YES: Final = frozenset(("yes", "true", "true()"))
_NO: Final = frozenset(("", "no", "false", "false()"))
_TEXTS: Final = ("label", "hint", "guidance_hint", "required_message", "constraint_message")


@dataclass(frozen=True, slots=True)
class NotEvaluated:
    """Something that is shown, but not evaluated.

    Attributes:
        id: of the question or group; `row` in which it failed, "" for all.
        part: which of its cells.
        code, details: as an InputError has them.
    """

    id: str
    part: Part
    code: str
    details: Mapping[str, object] = field(default_factory=dict, compare=False)
    row: str = ""


@dataclass(slots=True)
class Rule:
    """One compiled expression.

    Attributes:
        definition: the number of the place it belongs to.
        constant: what it always is; None: it has to be evaluated.
        reads: place -> True if only the nearest row of it is read.
        once: its first value is kept.
        static: a default that is a plain text.
    """

    number: int
    definition: int
    part: Part
    evaluate: Evaluate
    reads: Mapping[int, bool]
    constant: bool | None = None
    once: bool = False
    static: str | None = None


class Plan:
    """What does not depend on answers.

    Attributes:
        scope: the places of the form.
        rules: by place and part.
        order: eager rules, each after all that it reads.
        problems: what is not evaluated, in the order of the form.
        triggered: place -> the questions whose calculation is made anew when its answer changes.
        recalled: places whose answer in the evaluation before is read, as ${last-saved#name}.
    """

    def __init__(self, form: Form) -> None:
        self.form = form
        self.scope = Scope(form)
        self.rules: dict[tuple[int, Part], Rule] = {}
        self.problems: list[NotEvaluated] = []
        self.recalled: set[int] = set()
        self._numbered: list[Rule] = []
        self._presence: dict[int, tuple[tuple[Rule, bool], ...]] = {}
        for definition in self.scope.definitions:
            for part, source in _sources(definition):
                self._compile(definition, part, source)
            self._compile_texts(definition)
        self.order = self._ordered()
        self.rank = {rule.number: place for place, rule in enumerate(self.order)}
        self._value: dict[int, list[tuple[Rule, bool]]] = {}
        for rule in self.rules.values():
            for place, local in rule.reads.items():
                self._value.setdefault(place, []).append((rule, local))
        self.triggered = self._triggers()

    def rule(self, index: int, part: Part) -> Rule | None:
        """The compiled cell of a place, None where there is none or it is not evaluated."""
        return self.rules.get((index, part))

    def value_readers(self, index: int) -> list[tuple[Rule, bool]]:
        """What reads the answer of a place, and whether only in the same row."""
        return self._value.get(index, [])

    def presence_readers(self, index: int) -> tuple[tuple[Rule, bool], ...]:
        """What changes when a place and all it holds appears or disappears."""
        found = self._presence.get(index)
        if found is None:
            readers: dict[int, tuple[Rule, bool]] = {}
            for place in self.scope.below(index):
                for rule, local in self.value_readers(place):
                    before = readers.get(rule.number)
                    readers[rule.number] = (rule, local and (before is None or before[1]))
                own = self.rules.get((place, "calculation"))
                if own is not None:
                    readers.setdefault(own.number, (own, True))
            found = self._presence[index] = tuple(readers.values())
        return found

    def _compile(self, definition: Definition, part: Part, source: str) -> None:
        number = len(self._numbered)
        finder = ReadingFinder(self.scope, definition.index)
        try:
            rule = self._rule(number, definition, part, source, finder)
        except InputError as error:
            self._refuse(definition.index, part, error)
            return
        self.recalled |= finder.recalled
        self._numbered.append(rule)
        self.rules[definition.index, part] = rule

    def _compile_texts(self, definition: Definition) -> None:
        """Labels, hints and messages with a ${name} in them change with it."""
        entry = definition.entry
        words = [entry.label] if isinstance(entry, Group) else [getattr(entry, name) for name in _TEXTS]
        texts = (text for said in words for text in said.values() if "${" in text)
        reads: dict[int, bool] = {}
        for name in dict.fromkeys(name for text in texts for name in REFERENCE.findall(text)):
            index = self.scope.resolve(name.removeprefix(LAST_SAVED), definition.index)
            if index is None:
                self._refuse(definition.index, "text", InputError("form.unknown_name", name=name))
            elif name.startswith(LAST_SAVED):
                self.recalled.add(index)
            else:
                reads[index] = True
        if reads:
            rule = Rule(len(self._numbered), definition.index, "text", _nothing, reads)
            self._numbered.append(rule)
            self.rules[definition.index, "text"] = rule

    def _rule(
        self, number: int, definition: Definition, part: Part, source: str, finder: ReadingFinder
    ) -> Rule:
        word = source.strip().lower()
        if part in ("relevant", "required", "read_only") and (word in _YES or word in _NO):
            return Rule(number, definition.index, part, _nothing, {}, constant=word in _YES)
        if part == "default" and not is_dynamic(source):
            return Rule(number, definition.index, part, _nothing, {}, static=source)
        written: Syntax | None = read_search(source).query if part == "search" else Parser(source).parse()
        if written is None:
            return Rule(number, definition.index, part, _nothing, {}, constant=True)
        tree = finder.find(written, self._context(definition, part))
        builder = Builder(source, DOUBLE)
        evaluate = builder.build(tree)
        for problem in builder.problems:
            self._refuse(definition.index, part, problem)
        once = part == "calculation" and "once" in builder.functions
        return Rule(number, definition.index, part, evaluate, finder.reads, once=once)

    def _context(self, definition: Definition, part: Part) -> frozenset[int]:
        """Where relative paths start: at the question, or at what a filter looks at, a table or the rows."""
        if part not in ("choice_filter", "search"):
            return frozenset((definition.index,))
        entry = definition.entry
        named = REFERENCE.fullmatch(entry.list_name) if isinstance(entry, Question) else None
        listed = self.scope.resolve(named[1], definition.index) if named else None
        return NOWHERE if listed is None else frozenset((self.scope.definitions[listed].parent,))

    def _refuse(self, index: int, part: Part, error: InputError) -> None:
        identity = self.scope.definitions[index].entry.id
        self.problems.append(NotEvaluated(identity, part, error.code, error.details))

    def _ordered(self) -> list[Rule]:
        """Every eager rule after those it reads; rules in a ring are named and not evaluated."""
        eager = {str(rule.number): rule for rule in self.rules.values() if rule.part in EAGER}
        names, rings = without_rings({name: self._before(rule) for name, rule in eager.items()})
        for ring in rings:
            self._break([self._numbered[int(name)] for name in ring])
        return [eager[name] for name in names]

    def _break(self, ring: list[Rule]) -> None:
        named = " → ".join(self.scope.definitions[rule.definition].entry.id for rule in ring)
        for rule in ring[1:]:
            cycle = InputError("expression.cycle", ring=named)
            self._refuse(rule.definition, rule.part, cycle)
            del self.rules[rule.definition, rule.part]

    def _before(self, rule: Rule) -> list[str]:
        """The eager rules that have to be evaluated before this one."""
        own = rule.definition
        before: list[Rule | None] = []
        for place in rule.reads:
            for step in self.scope.definitions[place].path:
                before += [self.rules.get((step, "relevant")), self.rules.get((step, "rows"))]
            if not (place == own and rule.once):  # what was kept is read, not what is calculated
                before.append(self.rules.get((place, "calculation")))
        for step in self.scope.definitions[own].path[:-1]:
            before += [self.rules.get((step, "relevant")), self.rules.get((step, "rows"))]
        if rule.part == "relevant":
            before.append(self.rules.get((own, "rows")))
        elif rule.part == "calculation":
            before.append(self.rules.get((own, "relevant")))
        return [str(entry.number) for entry in before if entry is not None]

    def _triggers(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for definition in self.scope.definitions:
            entry = definition.entry
            if isinstance(entry, Question) and entry.trigger:
                for name in REFERENCE.findall(entry.trigger):
                    index = self.scope.resolve(name, definition.index)
                    if index is None:
                        self._refuse(
                            definition.index, "triggered", InputError("form.unknown_name", name=name)
                        )
                    else:
                        found.setdefault(index, []).append(definition.index)
        return found


def is_dynamic(default: str) -> bool:
    """Whether a default is an expression: it reads an answer or calls a function; else it is a plain text."""
    return REFERENCE.search(default) is not None or any(
        name in FUNCTIONS or name in ("if", "coalesce") for name in _CALL.findall(default)
    )


def _sources(definition: Definition) -> Iterator[tuple[Part, str]]:
    """The cells of a place that hold expressions."""
    entry = definition.entry
    parts: list[tuple[Part, str]] = [("relevant", entry.relevant)]
    if isinstance(entry, Group):
        parts.append(("rows", entry.repeat_count if entry.repeat else ""))
    else:
        parts += [
            ("triggered" if entry.trigger else "calculation", entry.calculation),
            ("required", entry.required),
            ("read_only", entry.read_only),
            ("constraint", entry.constraint),
            ("choice_filter", entry.choice_filter),
            ("default", entry.default),
        ]
        if entry.type in SELECTS:
            parts += [
                ("search", search_in(entry.appearance)),
                ("listed", entry.list_name if REFERENCE.fullmatch(entry.list_name) else ""),
                ("seed", entry.parameters.get("seed", "")),
            ]
    yield from ((part, source) for part, source in parts if source.strip())
