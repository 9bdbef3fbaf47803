"""A form with answers, and everything that a screen, a check or a report asks of it."""

from __future__ import annotations

from inspector_app.domain.expressions.values import to_boolean
from inspector_app.domain.forms.engine.computing import answer_text
from inspector_app.domain.forms.engine.instance import FormNode
from inspector_app.domain.forms.engine.offering import Offering
from inspector_app.domain.forms.engine.plan import REFERENCE, NotEvaluated, Part
from inspector_app.domain.forms.engine.reading import LAST_SAVED
from inspector_app.domain.forms.model import Choice, Question
from inspector_app.domain.forms.types import NEVER_BY_HAND, SELECTS, field_type


class FormState(Offering):
    """One form, its answers and rows, and all that follows from them."""

    def relevant(self, identity: str, row: str = "") -> bool:
        """Whether it and all groups around it are relevant."""
        node = self.node(identity, row)
        if node is not None:
            return self.instance.visible(node)
        return self._could_be(identity, row)

    def value(self, question: str, row: str = "") -> str:
        """The answer, or what is calculated; "" where there is none or the question is not relevant."""
        node = self.node(question, row)
        return node.text if node is not None and self.instance.visible(node) else ""

    def required(self, question: str, row: str = "") -> bool:
        """Whether it must be answered."""
        return self._truth(question, row, "required", otherwise=False)

    def read_only(self, question: str, row: str = "") -> bool:
        """Whether nobody may answer it by hand: it says so, is a note or is calculated."""
        node = self.node(question, row)
        if node is None:
            return True
        if self._entry(node).type in NEVER_BY_HAND:
            return True
        calculated = self.plan.rule(node.definition, "calculation") is not None
        return calculated or self._truth(question, row, "read_only", otherwise=False)

    def holds(self, question: str, row: str = "") -> bool:
        """Whether its answer keeps the constraint; an empty answer always does."""
        return not self.value(question, row) or self._truth(question, row, "constraint", otherwise=True)

    def choices(self, question: str, row: str = "") -> tuple[Choice, ...]:
        """What a select offers now."""
        node = self.node(question, row)
        if node is None:
            return ()
        rows = self.offered.setdefault(node.definition, {})
        if row not in rows:
            rows[row] = self.offer(node)
        return rows[row]

    def not_offered(self, question: str, row: str = "") -> tuple[str, ...]:
        """Selected values that the filter no longer offers; kept, but a person has to choose again."""
        text, node = self.value(question, row), self.node(question, row)
        if not text or node is None or self._entry(node).type not in SELECTS:
            return ()
        offered = {choice.name for choice in self.choices(question, row)}
        several = field_type(self._entry(node).type).several
        return tuple(name for name in (text.split() if several else [text]) if name not in offered)

    def rows(self, repeat: str, parent: str = "") -> tuple[str, ...]:
        """The rows of a repeat within a row, in order."""
        index = self.plan.scope.by_id.get(repeat, -1)
        return tuple(row.id for row in self.instance.rows_in(index, parent))

    def counts_rows(self, repeat: str) -> bool:
        """Whether the form says how many rows there are, so that nobody adds one by hand."""
        return self.plan.rule(self.plan.scope.by_id[repeat], "rows") is not None

    def filled(self, text: str, identity: str, row: str = "") -> str:
        """A label, hint or message with every ${name} filled in."""
        if "${" not in text or identity not in self.plan.scope.by_id:
            return text
        here = self.plan.scope.by_id[identity]
        known = row if not row or row in self.instance.rows else ""

        def fill(name: str) -> str:
            index = self.plan.scope.resolve(name.removeprefix(LAST_SAVED), here)
            if index is not None and name.startswith(LAST_SAVED):
                return self.world.last_saved.get(self.plan.scope.definitions[index].entry.id, "")
            nodes = self.instance.meant(index, here, known) if index is not None else ()
            return nodes[0].value if nodes else ""

        return REFERENCE.sub(lambda match: fill(match[1]), text)

    def not_evaluated(self) -> list[NotEvaluated]:
        """What is shown, but not evaluated: what the plan knows and what failed with these answers."""
        return [*self.plan.problems, *self.failed.values()]

    def computed(self, question: str, row: str, part: Part) -> str | None:
        """What a cell gives when it is computed now: a default, or the calculation of a trigger.

        None where the cell is empty or not evaluated.
        """
        node = self.node(question, row)
        rule = self.plan.rule(node.definition, part) if node is not None else None
        if node is None or rule is None:
            return None
        if rule.static is not None:
            return rule.static
        value = self.evaluate(rule, node)
        return None if value is None else answer_text(value)

    def keeps(self, question: str) -> bool:
        """Whether its calculation keeps its first value, which then has to be stored."""
        rule = self.plan.rule(self.plan.scope.by_id.get(question, -1), "calculation")
        return rule is not None and rule.once

    def _could_be(self, identity: str, row: str) -> bool:
        """Whether a repeat without rows could have some here."""
        index = self.plan.scope.by_id.get(identity, -1)
        if index < 0 or not self.plan.scope.definitions[index].repeat:
            return False
        around = self.instance.nodes.get((self.plan.scope.definitions[index].parent, row))
        if around is None or not self.instance.visible(around):
            return False
        rule = self.plan.rule(index, "relevant")
        if rule is None or rule.constant is not None:
            return rule is None or rule.constant is True
        value = self.evaluate(rule, around)
        return value is None or to_boolean(value)

    def _truth(self, question: str, row: str, part: Part, *, otherwise: bool) -> bool:
        """What a cell says; `otherwise` where it is empty or not evaluated."""
        node = self.node(question, row)
        rule = self.plan.rule(node.definition, part) if node is not None else None
        if node is None or rule is None:
            return otherwise
        if rule.constant is not None:
            return rule.constant
        value = self.evaluate(rule, node)
        return otherwise if value is None else to_boolean(value)

    def _entry(self, node: FormNode) -> Question:
        entry = self.plan.scope.definitions[node.definition].entry
        assert isinstance(entry, Question)
        return entry
