"""A versioned indicator system as objects, read from its JSON."""

from inspector_app.domain.checklist.format import read_checklist
from inspector_app.domain.checklist.model import (
    Checklist,
    Condition,
    Fact,
    Grade,
    Indicator,
    Item,
    Limiter,
    ProposalRule,
    Section,
    Series,
    Table,
)

__all__ = [
    "Checklist",
    "Condition",
    "Fact",
    "Grade",
    "Indicator",
    "Item",
    "Limiter",
    "ProposalRule",
    "Section",
    "Series",
    "Table",
    "read_checklist",
]
