"""What the rules of a checklist read besides the answers: facts, raw data, values of the visit."""

from __future__ import annotations

from collections.abc import Iterator

from inspector_app.domain.checklist.conditions import Condition, Count, Rule, walk
from inspector_app.domain.checklist.model import Checklist
from inspector_app.domain.expressions import Expression


def names_read(checklist: Checklist) -> frozenset[str]:
    """Every ${name} of items, sections, indicators, grades, limiters and conclusions."""
    names = {name for expression in _expressions(checklist) for name in expression.names}
    return frozenset(names.union(*(item.kind.reads for item in checklist.items.values())))


def _expressions(checklist: Checklist) -> Iterator[Expression]:
    for rule in rules_of(checklist):
        for part in walk(rule):
            if isinstance(part, Condition | Count) and isinstance(part.bound, Expression):
                yield part.bound
            if isinstance(part, Condition) and part.value is not None:
                yield part.value
    for item in checklist.items.values():
        yield from (applies for applies in (*item.within, item.applies) if applies is not None)
    for section in checklist.every_section.values():
        if section.weight_by is not None:
            yield section.weight_by
    yield from (indicator.formula for indicator in checklist.indicators)


def rules_of(checklist: Checklist) -> Iterator[Rule]:
    """The rules of grades, limiters and conclusions: all that measure anything."""
    for grade in checklist.grades:
        yield from grade.conditions
    yield from (limiter.when for limiter in checklist.limiters)
    for visit in checklist.visits:
        yield from (conclusion.when for conclusion in visit.conclusions if conclusion.when is not None)
