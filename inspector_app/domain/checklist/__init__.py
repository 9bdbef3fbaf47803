"""A versioned indicator system as objects, read from its JSON."""

from inspector_app.domain.checklist.conditions import (
    Condition,
    Count,
    Grade,
    Group,
    Limiter,
    Not,
    ProposalRule,
    Rule,
)
from inspector_app.domain.checklist.format import read_checklist
from inspector_app.domain.checklist.model import (
    Checklist,
    Fact,
    Indicator,
    Item,
    Population,
    Section,
    Series,
    Table,
)

__all__ = [
    "Checklist",
    "Condition",
    "Count",
    "Fact",
    "Grade",
    "Group",
    "Indicator",
    "Item",
    "Limiter",
    "Not",
    "Population",
    "ProposalRule",
    "Rule",
    "Section",
    "Series",
    "Table",
    "read_checklist",
]
