"""The ODK XForms expression language, as far as indicators and conditions use it."""

from inspector_app.domain.expressions.compiler import Expression, compile_expression
from inspector_app.domain.expressions.environment import Environment
from inspector_app.domain.expressions.nodes import Node
from inspector_app.domain.expressions.values import Lookup, Number, Value

__all__ = ["Environment", "Expression", "Lookup", "Node", "Number", "Value", "compile_expression"]
