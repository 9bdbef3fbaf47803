"""What a select offers now: its list, table or rows, what filter and search leave of it, shuffled or not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from inspector_app.domain.expressions import Node
from inspector_app.domain.expressions.environment import Reading
from inspector_app.domain.expressions.functions import FUNCTIONS
from inspector_app.domain.expressions.functions.registry import nodes_of
from inspector_app.domain.expressions.paths import hold
from inspector_app.domain.expressions.values import to_boolean
from inspector_app.domain.forms.engine.computing import Computation
from inspector_app.domain.forms.engine.instance import FormNode
from inspector_app.domain.forms.engine.plan import Part, Rule
from inspector_app.domain.forms.model import Choice, Question
from inspector_app.errors import InputError

_YES: Final = ("true", "true()", "yes")
_FILTERS: Final[tuple[Part, ...]] = ("choice_filter", "search")


class Offering(Computation):
    """A form that knows the choices of its selects."""

    def offer(self, node: FormNode) -> tuple[Choice, ...]:
        """The choices of a select, in their order; all where a filter cannot be evaluated."""
        question = self.plan.scope.definitions[node.definition].entry
        assert isinstance(question, Question)
        listed = self.plan.rule(node.definition, "listed")
        if listed is not None:
            choices = self._rows(listed, node)
        else:
            choices = self.lists.choices(question)
            for part in _FILTERS:
                rule = self.plan.rule(node.definition, part)
                if rule is not None and rule.constant is None:
                    choices = self._held(choices, rule, node)
        shuffled = question.parameters.get("randomize", "").lower() in _YES
        return self._shuffled(choices, node) if shuffled else choices

    def _held(self, choices: Sequence[Choice], rule: Rule, node: FormNode) -> tuple[Choice, ...]:
        """What a predicate leaves; choices that always stand beside a search stay."""
        items = [self.lists.item(choice) for choice in choices]
        kept = self.attempt(
            rule, node, lambda reading: {id(item) for item in hold(items, rule.evaluate, reading)}
        )
        if kept is None:
            return tuple(choices)
        both = zip(choices, items, strict=True)
        looks_at = self.lists.from_files if rule.part == "search" else None
        return tuple(
            choice
            for choice, item in both
            if id(item) in kept or (looks_at is not None and id(choice) not in looks_at)
        )

    def _rows(self, listed: Rule, node: FormNode) -> tuple[Choice, ...]:
        """The answers that a question has in the rows of a repeat, those that the filter holds for."""
        found = self.evaluate(listed, node)
        rule = self.plan.rule(node.definition, "choice_filter")
        choices: list[Choice] = []
        for answer in found if isinstance(found, tuple) else ():
            if isinstance(answer, FormNode) and answer.value and self._fits(rule, answer, node):
                choices.append(Choice(answer.value, {"": answer.value}))
        return tuple(choices)

    def _fits(self, rule: Rule | None, answer: FormNode, node: FormNode) -> bool:
        """Whether a filter holds in the row of an answer: its names mean that row."""
        if rule is None:
            return True

        def ask(_outside: Reading) -> bool:
            inside = self.reading(answer.definition, answer)
            inside.node, inside.origin = answer.parent, node
            return to_boolean(rule.evaluate(inside))

        held = self.attempt(rule, node, ask)
        return held is None or held

    def _shuffled(self, choices: Sequence[Choice], node: FormNode) -> tuple[Choice, ...]:
        """In random order, the same as long as the evaluation or the seed is the same."""
        nodes = tuple(Node("item") for _ in choices)
        choice_of = {id(node): choice for node, choice in zip(nodes, choices, strict=True)}
        rule = self.plan.rule(node.definition, "seed")
        seed = (self.evaluate(rule, node),) if rule is not None else ()
        reading = self.reading(node.definition, node)
        try:
            order = FUNCTIONS["randomize"].call(reading, nodes, *(one for one in seed if one is not None))
        except InputError:  # a seed that is no number yet
            return tuple(choices)
        return tuple(choice_of[id(item)] for item in nodes_of(order))
