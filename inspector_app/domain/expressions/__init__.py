"""The ODK XForms expression language of indicators, conditions and forms."""

from inspector_app.domain.expressions.arithmetic import Number
from inspector_app.domain.expressions.compiler import Expression, compile_expression
from inspector_app.domain.expressions.environment import Environment
from inspector_app.domain.expressions.functions import FUNCTIONS
from inspector_app.domain.expressions.moments import Moment
from inspector_app.domain.expressions.nodes import Node
from inspector_app.domain.expressions.values import Lookup, Value, to_boolean, to_number, to_text

__all__ = [
    "FUNCTIONS",
    "Environment",
    "Expression",
    "Lookup",
    "Moment",
    "Node",
    "Number",
    "Value",
    "compile_expression",
    "to_boolean",
    "to_number",
    "to_text",
]
