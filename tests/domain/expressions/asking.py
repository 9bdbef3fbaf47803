"""Evaluates expressions over a small form for the tests of the language."""

from datetime import datetime, timedelta, timezone
from random import Random
from typing import Any

from inspector_app.domain.expressions import Environment, Node, Value, compile_expression
from inspector_app.errors import InputError
from tests.domain.expressions.conformance.documents import document

SHANGHAI = timezone(timedelta(hours=8))
NOW = datetime(2026, 11, 25, 7, 30, 15, 250_000, tzinfo=SHANGHAI)
FORM = """<data id="hotel">
<name>Lake View</name><beds>120</beds><none/><chosen>a  c d</chosen>
<room><no>101</no><bed><kind>twin</kind></bed><bed><kind>king</kind></bed></room>
<room><no>102</no><bed><kind>sofa</kind></bed></room>
<room><no>103</no></room>
<where>30.24 120.15 0 0</where>
</data>"""


def form() -> Node:
    """The topmost element of a hotel with three rooms, without white space, as a form builds it."""
    root = document(FORM.replace("\n", ""))
    top = root.children[0]
    top.parent = None
    for node in (top, *top.below()):
        if [child.kind for child in node.children] == ["text"]:
            node.text = node.children[0].text
            node.children = []
    return top


def ask(source: str, **given: Any) -> Value:
    """The value in the hotel, at its first room, on the 25th of November 2026 in Shanghai."""
    top = form()
    node = next(child for child in top.children if child.name == "room")
    settings: dict[str, Any] = {"node": node, "now": NOW, "random": Random(7).random}
    return compile_expression(source)(Environment(**(settings | given)))


def failure(source: str, **given: Any) -> str:
    """The code of the error that compiling or evaluating raises; "" for none."""
    try:
        ask(source, **given)
    except InputError as error:
        return error.code
    return ""
