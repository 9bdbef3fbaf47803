"""Functions that ask the form for what lies outside the answers: labels, tables, other instances."""

from __future__ import annotations

from typing import Final

from inspector_app.domain.expressions.environment import Reading
from inspector_app.domain.expressions.functions.registry import Function
from inspector_app.domain.expressions.nodes import Node
from inspector_app.domain.expressions.values import Value, to_text
from inspector_app.errors import InputError


def _current(reading: Reading) -> Value:
    """The node of the whole expression, also within a predicate."""
    if reading.origin is None:
        raise InputError("expression.no_node")
    return (reading.origin,)


def _instance(reading: Reading, identity: Value) -> Value:
    found: Node | None = reading.environment.instances.get(to_text(identity))
    if found is None:
        raise InputError("expression.no_instance", name=to_text(identity))
    return (found.document(),)


def _pulldata(reading: Reading, *arguments: Value) -> str:
    if reading.environment.pulldata is None:
        raise reading.given("pulldata")
    file, column, key_column, key = map(to_text, arguments)
    return reading.environment.pulldata(file, column, key_column, key)


def _choice_name(reading: Reading, value: Value, question: Value) -> str:
    if reading.environment.choice_name is None:
        raise reading.given("jr:choice-name")
    return reading.environment.choice_name(to_text(value), to_text(question))


def _itext(reading: Reading, identity: Value) -> str:
    if reading.environment.itext is None:
        raise reading.given("jr:itext")
    return reading.environment.itext(to_text(identity))


def _once(reading: Reading, value: Value) -> str:
    """What the node holds already; the value only while it is empty."""
    return reading.context().value or to_text(value)


FUNCTIONS: Final = {
    "current": Function(_current, 0, 0, needs="node"),
    "depend": Function(lambda _reading, value, *_others: value, 1, None),
    "instance": Function(_instance, 1, 1, needs="instances"),
    "jr:choice-name": Function(_choice_name, 2, 2, needs="choice_name"),
    "jr:itext": Function(_itext, 1, 1, needs="itext"),
    "once": Function(_once, 1, 1, needs="node"),
    "property": Function(
        lambda reading, name: reading.environment.properties.get(to_text(name), ""), 1, 1, needs="properties"
    ),
    "pulldata": Function(_pulldata, 4, 4, needs="pulldata"),
}
