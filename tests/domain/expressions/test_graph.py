"""domain.expressions.graph"""

import pytest

from inspector_app.domain.expressions.graph import without_rings


def test_what_is_read_comes_first() -> None:
    """So each calculation is evaluated once; answers that have no calculation are not listed."""
    assert without_rings({"c": ["b", "answer"], "a": [], "b": ["a"]}) == (("a", "b", "c"), [])
    assert without_rings({}) == ((), [])


def test_what_is_read_twice_stands_once() -> None:
    assert without_rings({"sum": ["a", "b", "a"], "a": ["b"], "b": []}) == (("b", "a", "sum"), [])


@pytest.mark.parametrize(
    ("reads", "ring"),
    [
        ({"a": ["a"]}, ("a", "a")),
        ({"x": ["a"], "a": ["b"], "b": ["c"], "c": ["a"]}, ("a", "b", "c", "a")),
    ],
)
def test_a_ring_is_named(reads: dict[str, list[str]], ring: tuple[str, ...]) -> None:
    """Whoever wrote the form sees which calculations to change, and not those that lead into the ring."""
    assert without_rings(reads)[1] == [ring]


def test_a_long_chain_does_not_exhaust_the_stack() -> None:
    chain = {str(number): [str(number + 1)] for number in range(20_000)}
    ordered, rings = without_rings(chain)
    assert (ordered[0], rings) == ("19999", [])


def test_all_rings_are_found_at_once_and_the_rest_is_ordered() -> None:
    """Thousands of rings, as a form full of mistakes has, take no longer than none."""
    reads = {
        "a": ["b"],
        "b": ["a", "c"],
        "c": ["d"],
        "d": ["c"],
        "e": ["f", "a"],
        "f": [],
        "g": ["g"],
        "h": ["g", "e"],
    }
    assert without_rings(reads) == (("f", "e", "h"), [("a", "b", "a"), ("c", "d", "c"), ("g", "g")])
    many = {str(number): [str(number)] for number in range(20_000)}
    assert len(without_rings(many)[1]) == 20_000
