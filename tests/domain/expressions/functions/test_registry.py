"""domain.expressions.functions.registry"""

from fractions import Fraction

import pytest

from inspector_app.domain.expressions import FUNCTIONS, Node
from inspector_app.domain.expressions.functions.registry import flat, nodes_of, whole


def test_every_function_says_how_many_arguments_it_takes() -> None:
    """And which must be node-sets, within that number."""
    assert len(FUNCTIONS) == 88
    for name, function in FUNCTIONS.items():
        assert function.most is None or function.least <= function.most, name
        assert all(index < (function.most or 9) for index in function.nodes), name


def test_node_sets_are_taken_apart() -> None:
    node = Node("a")
    assert [*flat(((node, "b"), Fraction(1)))] == [node, "b", Fraction(1)]


def test_values_of_a_lookup_become_leaves() -> None:
    """An indicator hands over plain numbers; they can be counted and joined like nodes."""
    node = Node("a", "x")
    assert [found.value for found in nodes_of((node, Fraction(2), "c"))] == ["x", "2", "c"]
    assert [found.value for found in nodes_of("one")] == ["one"]
    assert nodes_of(True) == []


@pytest.mark.parametrize(
    ("number", "expected"), [(2.9, 2), (-2.9, -2), (Fraction(7, 2), 3), (float("nan"), None)]
)
def test_what_stands_behind_the_point_is_cut_off(number: Fraction | float, expected: int | None) -> None:
    assert whole(number) == expected
