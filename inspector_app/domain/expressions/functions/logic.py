"""Functions whose result is true or false."""

from __future__ import annotations

from typing import Final

from inspector_app.domain.expressions.arithmetic import Number
from inspector_app.domain.expressions.environment import Reading
from inspector_app.domain.expressions.functions.registry import Function, flat
from inspector_app.domain.expressions.nodes import Node
from inspector_app.domain.expressions.patterns import matches
from inspector_app.domain.expressions.values import Value, to_boolean, to_text


def _boolean_from_string(_reading: Reading, value: Value) -> bool:
    """True for true, "true", "1" and whole numbers above zero."""
    if not isinstance(value, str | bool | tuple):
        text = to_text(value)
        return text.isdigit() and text != "0"
    return to_text(value) in ("1", "true")


def _held(values: list[Value | Node]) -> list[bool]:
    """A node holds if it has a text, anything else as boolean() says."""
    return [value.value.strip() != "" if isinstance(value, Node) else to_boolean(value) for value in values]


def _within(count: Number, least: Number, most: Number) -> bool:
    """Between the bounds; a negative bound is none."""
    return (least < 0 or count >= least) and (most < 0 or count <= most)


def _checklist(reading: Reading, least: Value, most: Value, *answers: Value) -> bool:
    count = sum(_held([*flat(answers)]))
    return _within(reading.arithmetic.of(count), reading.number(least), reading.number(most))


def _weighted_checklist(reading: Reading, least: Value, most: Value, *pairs: Value) -> bool:
    """Answers and weights in turn; either may be a node-set."""
    answers: list[Value | Node] = []
    weights: list[Value | Node] = []
    for answer, weight in zip(pairs[::2], pairs[1::2], strict=False):
        answers.extend(flat((answer,)))
        weights.extend(flat((weight,)))
    total = reading.arithmetic.of(0)
    for held, number in zip(_held(answers), map(reading.number, weights), strict=False):
        if held and number == number:
            total = reading.arithmetic.add(total, number)
    return _within(total, reading.number(least), reading.number(most))


def _regex(reading: Reading, value: Value, pattern: Value) -> bool:
    return matches(to_text(pattern), to_text(value), reading.spend)


FUNCTIONS: Final = {
    "boolean": Function(lambda _reading, value: to_boolean(value), 1, 1),
    "boolean-from-string": Function(_boolean_from_string, 1, 1),
    "checklist": Function(_checklist, 2, None),
    "contains": Function(lambda _reading, text, part: to_text(part) in to_text(text), 2, 2),
    "ends-with": Function(lambda _reading, text, end: to_text(text).endswith(to_text(end)), 2, 2),
    "false": Function(lambda _reading: False, 0, 0),
    "not": Function(lambda _reading, value: not to_boolean(value), 1, 1),
    "regex": Function(_regex, 2, 2),
    "selected": Function(
        lambda _reading, chosen, choice: to_text(choice).strip() in to_text(chosen).split(), 2, 2
    ),
    "starts-with": Function(lambda _reading, text, start: to_text(text).startswith(to_text(start)), 2, 2),
    "true": Function(lambda _reading: True, 0, 0),
    "weighted-checklist": Function(_weighted_checklist, 4, None, even=True),
}
