"""Kind "formula": a value computed from inputs and data, and a curve; exact, or not computable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.benchmark import AnyCurve, curve_reads, rate_on, read_any_curve
from inspector_app.domain.definition.fields import InputField, check_fields, field_values, read_fields
from inspector_app.domain.definition.rating import Context, Detail, NotComputable, Points, Rating, Step
from inspector_app.domain.definition.reader import Reader
from inspector_app.domain.expressions import Expression, Lookup, Value
from inspector_app.domain.expressions.values import to_boolean, to_number


@dataclass(frozen=True, slots=True)
class Formula:
    """Stored form: an object of the fields; {} confirms a value that comes from the data alone.

    Attributes:
        value: the expression; fields by their id, the context by name.
        unit, decimals: how the value is shown.
        zero_when: no points where this holds ("no ledger: 0"), before the value is looked at.
    """

    points: Fraction
    fields: tuple[InputField, ...]
    value: Expression
    curve: AnyCurve
    unit: str
    decimals: int
    zero_when: Expression | None
    name: ClassVar[str] = "formula"

    @classmethod
    def read(cls, reader: Reader, points: Fraction) -> Formula:
        """Settings: fields, value, curve or benchmark, unit, decimals, zero_when."""
        return cls(
            points=points,
            fields=read_fields(reader, "fields"),
            value=reader.expression("value"),
            curve=read_any_curve(reader, points),
            unit=reader.text("unit", ""),
            decimals=reader.whole("decimals", 1),
            zero_when=reader.expression("zero_when") if reader.has("zero_when") else None,
        )

    @property
    def reads(self) -> tuple[str, ...]:
        """Names of the context: everything the expressions read that is no field of its own."""
        own = {field.id for field in self.fields}
        zero = self.zero_when.names if self.zero_when else ()
        names = (*self.value.names, *zero, *curve_reads(self.curve))
        return tuple(name for name in dict.fromkeys(names) if name not in own)

    @property
    def derived(self) -> bool:
        """No field must be filled in."""
        return all(field.optional for field in self.fields)

    def check(self, value: Json) -> Json:
        """The fields, each in its stored form."""
        return cast(Json, check_fields(self.fields, value))

    def rate(self, answer: Json, context: Context) -> Rating | None:
        """The curve at the value."""
        if answer is None and not self.derived:
            return None
        stored = cast(dict[str, Json], answer or {})
        own = field_values(self.fields, stored, context.assessed_on)
        steps = self._inputs(stored)
        for field in self.fields:
            values = own.get(field.id)
            if field.minimum and isinstance(values, tuple) and len(values) < field.minimum:
                return NotComputable(
                    "too_few", (*steps, Step("readings", {"n": len(values), "least": field.minimum}))
                )

        def lookup(name: str) -> Value | None:
            return own[name] if name in own else context.lookup(name)

        return self._zero(lookup, steps) or self._at_value(lookup, context, steps)

    def _zero(self, lookup: Lookup, steps: tuple[Step, ...]) -> Rating | None:
        """Zero where `zero_when` holds; unknown data decide nothing, an optional field left out is empty."""
        if self.zero_when is None:
            return None
        holds, missing = self.zero_when.evaluate(lookup)
        own = {field.id for field in self.fields}
        if unknown := tuple(name for name in missing if name not in own):
            return NotComputable("missing_data", (*steps, Step("missing", {"names": unknown})))
        return Points(Fraction(0), (*steps, Step("zero_when"))) if to_boolean(holds) else None

    def _at_value(self, lookup: Lookup, context: Context, steps: tuple[Step, ...]) -> Rating:
        found, missing = self.value.evaluate(lookup)
        if missing:
            return NotComputable("missing_data", (*steps, Step("missing", {"names": missing})))
        steps += tuple(step for name in self.value.names for step in context.explain(name))
        value = to_number(found)
        if not isinstance(value, Fraction):
            return NotComputable("undefined", (*steps, Step("formula", {"formula": self.value.source})))
        shown: dict[str, Detail] = {"value": value, "unit": self.unit, "decimals": self.decimals}
        steps = (*steps, Step("formula", {"formula": self.value.source}), Step("value", shown))
        return rate_on(self.curve, value, context, steps)

    def _inputs(self, stored: Mapping[str, Json]) -> tuple[Step, ...]:
        return tuple(
            Step("input", {"field": field.id, "value": _written(stored[field.id])})
            for field in self.fields
            if stored.get(field.id) is not None
        )


def _written(stored: Json) -> str:
    """A stored field as one text; readings keep their places."""
    if isinstance(stored, list):
        parts = [f"{e['place']} {e['value']}".strip() if isinstance(e, dict) else str(e) for e in stored]
        return "、".join(parts)
    return str(stored)
