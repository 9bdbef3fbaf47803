"""Which places of the form an expression reads, found once; its absolute paths then mean the same row."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, assert_never

from inspector_app.domain.expressions.grammar.tree import (
    Call,
    Chain,
    Filter,
    Negation,
    Numeral,
    Path,
    PathStep,
    Reference,
    Start,
    Syntax,
    Text,
    Union,
)
from inspector_app.domain.forms.engine.scope import Scope
from inspector_app.domain.forms.model import Question
from inspector_app.errors import InputError

Places = frozenset[int]
NOWHERE: Final[Places] = frozenset()  # of another tree: an external list
LAST_SAVED: Final = "last-saved#"  # before a name: the answer in the evaluation before


class ReadingFinder:
    """Walks the tree of one expression.

    Attributes:
        reads: place -> True if only its row nearest to the expression is read.
        recalled: places of which the answer in the evaluation before is read.
    """

    def __init__(self, scope: Scope, here: int) -> None:
        self._scope = scope
        self._here = here
        self._everywhere = 0  # inside what looks at all rows
        self.reads: dict[int, bool] = {}
        self.recalled: set[int] = set()

    def find(self, tree: Syntax, context: Places) -> Syntax:
        """The same expression with each ${name} made the number of its place.

        Raises:
            InputError: "form.unknown_name".
        """
        return self._walk(tree, context)[0]

    def _walk(self, tree: Syntax, context: Places) -> tuple[Syntax, Places]:
        match tree:
            case Numeral() | Text():
                return tree, NOWHERE
            case Reference(name):
                return self._reference(name)
            case Negation(operand):
                return Negation(self.find(operand, context)), NOWHERE
            case Chain(first, rest):
                parts = [(word, self.find(operand, context)) for word, operand in rest]
                return Chain(self.find(first, context), parts), NOWHERE
            case Call():
                return self._call(tree, context)
            case Path():
                return self._path(tree, context)
            case Filter(base, predicates):
                found, places = self._walk(base, context)
                return Filter(found, self._predicates(predicates, places)), places
            case Union(parts_of):
                walked = [self._walk(part, context) for part in parts_of]
                return Union(tuple(part for part, _ in walked)), NOWHERE.union(*(p for _, p in walked))
            case _:
                assert_never(tree)

    def _reference(self, name: str) -> tuple[Syntax, Places]:
        index = self._scope.resolve(name.removeprefix(LAST_SAVED), self._here)
        if index is None:
            raise InputError("form.unknown_name", name=name)
        if name.startswith(LAST_SAVED):
            self.recalled.add(index)
            return Reference(f"{LAST_SAVED}{index}"), NOWHERE
        self._note({index}, local=not self._everywhere)
        return Reference(str(index)), frozenset((index,))

    def _call(self, call: Call, context: Places) -> tuple[Syntax, Places]:
        if call.name == "current" and not call.arguments:
            return call, frozenset((self._here,))
        everywhere = call.name == "indexed-repeat"
        self._everywhere += everywhere
        walked = [self._walk(argument, context) for argument in call.arguments]
        self._everywhere -= everywhere
        places = NOWHERE if call.name == "instance" else NOWHERE.union(*(found for _, found in walked))
        return replace(call, arguments=tuple(argument for argument, _ in walked)), places

    def _path(self, path: Path, context: Places) -> tuple[Syntax, Places]:
        steps = list(path.steps)
        start, places, local = path.start, context, True
        walked: list[PathStep] = []
        if start is Start.ROOT:
            places, local = frozenset((0,)), False
            if steps and steps[0].axis == "child" and steps[0].kind == "name":
                walked.append(replace(steps.pop(0), name=self._scope.root_name))
        elif not isinstance(start, Start):
            local = isinstance(start, Call) and start.name == "current"
            start, places = self._walk(start, context)
        for step in steps:
            if step.axis != "child" and any(self._scope.definitions[place].repeat for place in places):
                local = False
            places = self._step(step, places)
            walked.append(replace(step, predicates=self._predicates(step.predicates, places)))
        whole = path.start is Start.ROOT and not any(step.predicates for step in path.steps)
        if whole and not self._everywhere and len(places) == 1:
            (place,) = places
            if isinstance(self._scope.definitions[place].entry, Question):
                self._note({place}, local=True)
                return Reference(str(place)), places
        self._note(places, local and not self._everywhere)
        return Path(start, tuple(walked)), places

    def _predicates(self, predicates: tuple[Syntax, ...], places: Places) -> tuple[Syntax, ...]:
        self._everywhere += 1
        found = tuple(self.find(predicate, places) for predicate in predicates)
        self._everywhere -= 1
        return found

    def _step(self, step: PathStep, places: Places) -> Places:
        definitions = self._scope.definitions
        found: set[int] = set()
        for place in places:
            match step.axis:
                case "self":
                    found.add(place)
                case "child":
                    found.update(definitions[place].children)
                case "parent":
                    found.update(definitions[place].path[-2:-1])
                case "descendant" | "descendant-or-self":
                    found.update(self._scope.below(place))
                case "ancestor" | "ancestor-or-self":
                    found.update(definitions[place].path)
                case _:  # siblings and the like: everything that could be meant
                    found.update(range(len(definitions)))
        if step.kind != "name" or step.name == "*":
            return frozenset(found)
        return frozenset(place for place in found if definitions[place].entry.name == step.name)

    def _note(self, places: Places | set[int], local: bool) -> None:
        for place in places:
            alone = not self._scope.definitions[place].repeat  # the number of a row hangs on the others
            self.reads[place] = alone and local and self.reads.get(place, True)
