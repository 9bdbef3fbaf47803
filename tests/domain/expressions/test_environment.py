"""domain.expressions.environment"""

from inspector_app.domain.expressions import Environment, Node, compile_expression


def test_a_name_may_stand_for_nodes() -> None:
    """A form hands over the nodes of a repeat, and they count like readings do."""
    rows = (Node("age", "30"), Node("age", "12"))
    environment = Environment(lookup={"age": rows}.get)
    assert compile_expression("sum(${age})")(environment) == 42
    assert compile_expression("string(${age})")(environment) == "30"


def test_without_names_every_name_is_missing() -> None:
    assert compile_expression("${a}").evaluate(Environment()) == ((), ("a",))
