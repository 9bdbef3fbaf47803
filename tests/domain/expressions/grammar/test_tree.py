"""domain.expressions.grammar.tree"""

from inspector_app.domain.expressions.grammar.tree import ANYWHERE, HERE, Numeral, Path, Start


def test_trees_compare_by_what_they_hold() -> None:
    """The compiler knows "." by comparing with it."""
    assert Path(Start.CONTEXT, (HERE,)) == Path(Start.CONTEXT, (HERE,))
    assert HERE != ANYWHERE
    assert Numeral("1") != Numeral("1.0")
