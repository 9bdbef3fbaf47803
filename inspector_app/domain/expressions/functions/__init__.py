"""The functions of the expression language, by name, with how many arguments each takes."""

from inspector_app.domain.expressions.functions import (
    chance,
    dates,
    form,
    geography,
    logic,
    mathematics,
    nodesets,
    texts,
)
from inspector_app.domain.expressions.functions.registry import Function, Need

FUNCTIONS: dict[str, Function] = {
    **logic.FUNCTIONS,
    **mathematics.FUNCTIONS,
    **texts.FUNCTIONS,
    **nodesets.FUNCTIONS,
    **dates.FUNCTIONS,
    **geography.FUNCTIONS,
    **chance.FUNCTIONS,
    **form.FUNCTIONS,
}

__all__ = ["FUNCTIONS", "Function", "Need"]
