"""domain.expressions.functions.chance"""

import re

import pytest

from inspector_app.domain.expressions import Node
from tests.domain.expressions.asking import ask, failure


def letters(source: str) -> str:
    """The texts of the nodes, joined."""
    found = ask(source, node=tree())
    assert isinstance(found, tuple)
    return "".join(node.value for node in found if isinstance(node, Node))


def tree() -> Node:
    top = Node("top")
    for letter in "ABCDEF":
        top.append(Node("x", letter))
    return top


def test_a_number_lies_between_zero_and_one() -> None:
    found = ask("random()")
    assert isinstance(found, float)
    assert 0 <= found < 1


def test_a_uuid_is_one_of_version_4() -> None:
    found = ask("uuid()")
    assert isinstance(found, str)
    assert re.fullmatch(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", found)


def test_a_token_has_the_length_that_was_asked_for() -> None:
    found = ask("uuid(12)")
    assert isinstance(found, str)
    assert re.fullmatch("[A-Za-z0-9]{12}", found)
    assert ask("uuid(0)") == ""


def test_nodes_are_shuffled_without_losing_one() -> None:
    assert sorted(letters("randomize(x)")) == list("ABCDEF")


def test_a_seed_gives_always_the_same_order() -> None:
    """The order that ODK gives, so a form shows its choices as on the phones."""
    assert letters("randomize(x, 42)") == letters("randomize(x, 42)") == "AFCBDE"
    assert letters("randomize(x, -5)") != "ABCDEF"


@pytest.mark.parametrize("source", ["random()", "uuid()", "randomize(room)"])
def test_chance_is_the_callers(source: str) -> None:
    assert failure(source, random=None) == "expression.not_available"


@pytest.mark.parametrize(
    "source", ["uuid('x')", "uuid(-1)", "uuid(999999)", "randomize(room, 0.5)", "randomize(room, 'x')"]
)
def test_what_cannot_be_used_is_named(source: str) -> None:
    """A token of a million letters would fill the memory."""
    assert failure(source) == "expression.argument_value"
