"""What stands in for an answer of this visit: a value carried forward from an earlier evaluation.

A carried value is rated as it was then: with the values that its rule read, on the day of that assessment.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.dates import read_date
from inspector_app.domain.definition.rating import Context, Step
from inspector_app.domain.expressions import Lookup, Value
from inspector_app.domain.ops import Op
from inspector_app.errors import InputError

CARRIED: Final = "answer.carried"


@dataclass(frozen=True, slots=True)
class Carried:
    """Where a value comes from.

    Attributes:
        evaluation: id of the evaluation in which it was given; on: the day of that assessment.
        by: id and name of everybody who gave it; none for what data alone gave.
        whole: False where only some rows of the item are carried.
    """

    evaluation: str
    on: str
    by: tuple[tuple[str, str], ...] = ()
    whole: bool = True


def carried_by(op: Op | None) -> Carried | None:
    """What the op carries forward, None for one that speaks of this visit."""
    if op is None or op.kind != CARRIED:
        return None
    said = op.value if isinstance(op.value, dict) else {}
    people = said.get("by")
    by = people if isinstance(people, dict) else {}
    names = tuple((person, str(name)) for person, name in by.items())
    return Carried(str(said.get("evaluation") or ""), str(said.get("on") or ""), names)


def together(parts: Iterable[Carried | None]) -> Carried | None:
    """The origin of an item whose rows come from here and there: that of the oldest; None for none."""
    every = list(parts)
    carried = sorted((part for part in every if part is not None), key=lambda part: part.on)
    if not carried:
        return None
    by = {person: name for part in carried for person, name in part.by}
    return replace(carried[0], by=tuple(by.items()), whole=len(carried) == len(every))


def inputs_of(names: Iterable[str], lookup: Lookup) -> dict[str, Json]:
    """The values that a rule reads, as they are carried with an answer; null for what nobody gave."""
    return {name: _stored(lookup(name)) for name in names}


def context_then(said: Mapping[str, Json], context: Context) -> Context:
    """What a carried answer is rated with: the values, the day and the team leaders of its own visit.

    Without "inputs", as an earlier program carried, those of this visit.
    """
    inputs, leads = said.get("inputs"), said.get("leads")
    if not isinstance(inputs, dict):
        return context
    values = {name: _value(stored) for name, stored in inputs.items()}

    def explain(name: str) -> tuple[Step, ...]:
        value = values.get(name)
        if isinstance(value, bool):
            return (Step("name", {"name": name, "value": "yes" if value else "no"}),)
        return (Step("name", {"name": name, "value": value}),) if isinstance(value, Fraction | str) else ()

    try:
        day = read_date(said.get("on"))
    except InputError:
        day = context.assessed_on
    people = frozenset(map(str, leads)) if isinstance(leads, list) else context.leads
    return Context(day, values.get, explain, people)


def _stored(value: Value | None) -> Json:
    if isinstance(value, bool | str):
        return value
    if isinstance(value, Fraction):
        return {"number": str(value)}
    if isinstance(value, tuple):
        return [_stored(part) for part in value if isinstance(part, Fraction | str)]
    return None


def _value(stored: Json) -> Value | None:
    match stored:
        case bool() | str():
            return stored
        case {"number": str(text)}:
            try:
                return Fraction(text)
            except (ValueError, ZeroDivisionError):
                return None
        case list():
            parts = [_value(part) for part in stored]
            return tuple(part for part in parts if isinstance(part, Fraction | str))
        case _:
            return None
