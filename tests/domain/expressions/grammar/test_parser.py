"""domain.expressions.grammar.parser"""

import pytest

from inspector_app.domain.expressions.grammar.parser import Parser
from inspector_app.domain.expressions.grammar.tree import Chain, Numeral, Path, PathStep, Start, Union


def test_products_bind_before_sums_and_chains_stay_flat() -> None:
    """A sum of a thousand terms is one node of the tree, not a thousand levels."""
    tree = Parser("1 + 2 * 3 + 4").parse()
    product = Chain(Numeral("2"), [("*", Numeral("3"))])
    assert tree == Chain(Numeral("1"), [("+", product), ("+", Numeral("4"))])


@pytest.mark.parametrize(
    ("source", "steps"),
    [
        ("a", (PathStep("child", "name", "a"),)),
        ("..", (PathStep("parent", "node", ""),)),
        ("@id", (PathStep("attribute", "name", "id"),)),
        ("ancestor::div", (PathStep("ancestor", "name", "div"),)),
        ("*", (PathStep("child", "name", "*"),)),
        ("x:*", (PathStep("child", "name", "x:*"),)),
        ("text()", (PathStep("child", "text", ""),)),
        ("processing-instruction('x')", (PathStep("child", "processing-instruction", "x"),)),
        ("div div mod", None),
    ],
)
def test_steps(source: str, steps: tuple[PathStep, ...] | None) -> None:
    """Words like div are names where an operand stands."""
    tree = Parser(source).parse()
    if steps is None:
        assert isinstance(tree, Chain)
    else:
        assert tree == Path(Start.CONTEXT, steps)


def test_a_star_is_a_product_or_any_name() -> None:
    tree = Parser("* * *").parse()
    assert isinstance(tree, Chain)
    assert tree.rest[0][0] == "*"


def test_names_are_told_as_written() -> None:
    parser = Parser("count(/data/a[b = 'x'] | ../c) + instance('l')/top/item[1] + ${q}")
    assert isinstance(parser.parse(), Chain)
    assert parser.names == ["q"]


def test_unions_and_roots() -> None:
    assert isinstance(Parser("a | b | c").parse(), Union)
    assert Parser("/").parse() == Path(Start.ROOT, ())
    assert isinstance(Parser("/ = 1").parse(), Chain)
