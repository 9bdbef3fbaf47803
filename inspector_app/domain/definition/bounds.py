"""A bound of a rule: a number, or an expression over facts and data where it depends on the venue."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from inspector_app.domain.definition.reader import Reader
from inspector_app.domain.expressions import Expression, Lookup
from inspector_app.domain.expressions.values import to_number

COMPARE: Final[Mapping[str, Callable[[int | Fraction, int | Fraction], bool]]] = {
    "at_least": operator.ge,
    "above": operator.gt,
    "at_most": operator.le,
    "below": operator.lt,
}


@dataclass(frozen=True, slots=True)
class Bound:
    """A decimal, or an expression such as 20 + ${fact.rooms} div 10.

    Attributes:
        number: the value, unless it has to be computed.
        expression: computes it; None for a plain number.
    """

    number: Fraction
    expression: Expression | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """What it reads of the context."""
        return self.expression.names if self.expression is not None else ()

    def value(self, lookup: Lookup) -> tuple[Fraction | None, tuple[str, ...]]:
        """The number, or None with the names that have no value (none of them: a division by zero)."""
        if self.expression is None:
            return self.number, ()
        found, missing = self.expression.evaluate(lookup)
        if missing:
            return None, missing
        number = to_number(found)
        return (number if isinstance(number, Fraction) else None), ()


def read_bound(reader: Reader, name: str) -> Bound:
    """A decimal as text, or {"expr": "…"}.

    Raises:
        DataError: "checklist.expected", "checklist.expression".
    """
    if reader.is_object(name):
        return Bound(Fraction(0), reader.object(name).expression("expr"))
    return Bound(reader.fraction(name))
