"""domain.expressions.building"""

import pytest

from inspector_app.domain.expressions import Node, Value, compile_expression
from tests.domain.expressions.asking import ask, failure


def test_a_branch_not_taken_may_be_wrong() -> None:
    """A form that runs in Collect for years must not fail for a call that is never reached."""
    source = "if(1 = 1, 'a', nonsense())"
    assert ask(source) == "a"
    assert [problem.code for problem in compile_expression(source).problems] == [
        "expression.unknown_function"
    ]
    assert ask("true() or substring()") is True
    assert ask("false() and substring() and nonsense()") is False
    assert ask("coalesce('a', nonsense())") == "a"


@pytest.mark.parametrize("source", ["if(1 = 2, 'a', nonsense())", "true() and nonsense()", "nonsense()"])
def test_a_branch_taken_may_not(source: str) -> None:
    assert failure(source) == "expression.unknown_function"


def test_an_expression_tells_what_it_needs() -> None:
    expression = compile_expression("if(${a} = 1, today(), ../b) + instance('l')/top/x + string()")
    assert expression.needs == ("now", "node", "instances")
    assert compile_expression("${a} + round(1.5)").needs == ()


@pytest.mark.parametrize(
    ("value", "equal"),
    [("yes", True), ("no", False), ((Node("q", "yes"),), True), ((Node("q"),), False), (("a", "yes"), True)],
)
def test_an_answer_is_compared_with_a_choice(value: Value, equal: bool) -> None:
    """The commonest condition of all, whatever a lookup gives."""
    assert ask("${q} = 'yes'", lookup=lambda _name: value) is equal
    assert ask("${q} != 'yes'", lookup=lambda _name: value) is (not equal or value == ("a", "yes"))


def test_several_truths_stop_at_the_first_that_decides() -> None:
    assert ask("false() or true() or nonsense()") is True
    assert ask("true() and true() and 1 = 1") is True
    assert ask("false() or 0 or ''") is False
    assert ask("true() and false() and nonsense()") is False


def test_a_call_takes_few_or_many_arguments() -> None:
    assert ask("concat('a', 'b', 'c', 'd')") == "abcd"
    assert ask("pow(2, 3)") == 8
    assert ask("--5") == 5
    assert ask("-(2 + 3)") == -5
