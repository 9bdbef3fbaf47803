"""domain.expressions.compiler"""

import math
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.expressions import Value, compile_expression
from inspector_app.domain.expressions.grammar.parser import DEEPEST
from inspector_app.errors import InputError

NAMES: dict[str, Value] = {
    "a": Fraction(2),
    "text": "yes",
    "empty": "",
    "numeral": "12",
    "flag": True,
    "nodes": (Fraction(30), Fraction(20)),
    "none": (),
}


def value(source: str) -> Value:
    return compile_expression(source)(NAMES.get)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("1 + 2 * 3", 7),
        ("(1 + 2) * 3", 9),
        ("10 - 3 - 2", 5),
        ("100 div 10 div 5", 2),
        ("2 * 7 mod 4", 2),
        ("-2 * -3", 6),
        ("--2", 2),
        ("---2", -2),
        ("1 - -1", 2),
        ("-(1 + 2)", -3),
        ("7 mod 4 + 1", 4),
        ("${a}*${a}", 4),
    ],
)
def test_arithmetic_binds_as_in_xpath(source: str, expected: int) -> None:
    assert value(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("1 = 1 = 1", True),
        ("2 = 1 + 1", True),
        ("3 > 2 > 1", False),
        ("3 > 2 = true()", True),
        ("1 < 2 and 2 < 3", True),
        ("true() or true() and false()", True),
        ("(true() or true()) and false()", False),
        ("false() and false() or true()", True),
        ("1 or 1 div 0", True),
        ("not(1 = 2) and 1 != 2", True),
    ],
)
def test_truths_bind_as_in_xpath(source: str, expected: bool) -> None:
    assert value(source) is expected


def test_quotients_stay_exact() -> None:
    """With doubles 22 ÷ 27 × 27 is 21.999…: a threshold of 22 would be missed by a rounded digit."""
    assert value("22 div 27 * 27") == 22
    assert value("22 div 27 * 27 >= 22") is True
    assert value("0.1 + 0.2 = 0.3") is True


@given(st.lists(st.sampled_from(["+ 1", "- 2", "* 3", "div 4"]), max_size=12))
def test_a_chain_agrees_with_python(rest: list[str]) -> None:
    """Products first, then sums, each from the left."""
    terms = [Fraction(7)]
    for word, digit in (step.split() for step in rest):
        number = Fraction(digit)
        if word in "+-":
            terms.append(number if word == "+" else -number)
        else:
            terms[-1] *= number if word == "*" else 1 / number
    assert value("7 " + " ".join(rest)) == sum(terms)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=0, max_value=10**6))
def test_a_number_is_read_exactly(number: Decimal) -> None:
    assert value(format(number, "f")) == Fraction(number)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("1 div 0", math.inf),
        ("-1 div 0", -math.inf),
        ("1 div 0 - 1", math.inf),
        ("5 div (1 div 0)", 0),
        ("1 div 0 = 2 div 0", True),
        ("1 div 0 > 99999", True),
    ],
)
def test_infinities(source: str, expected: Value) -> None:
    assert value(source) == expected


@pytest.mark.parametrize(
    "source", ["0 div 0", "'a' + 1", "${none} + 1", "1 div 0 - 1 div 0", "-'a'", "5 mod 0", "${unknown}*0"]
)
def test_what_is_no_number_stays_none(source: str) -> None:
    found = value(source)
    assert isinstance(found, float)
    assert math.isnan(found)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("0 div 0 = 0 div 0", False),
        ("0 div 0 != 0 div 0", True),
        ("0 div 0 < 1", False),
        ("0 div 0 >= 1", False),
        ("${text} = 'yes'", True),
        ("${text} != 'yes'", False),
        ("'a' < 'b'", False),
        ("${numeral} = 12", True),
        ("${numeral} = '12.0'", False),
        ("${numeral} > 9", True),
        ("'12' > '9'", True),
        ("${flag} = 'anything'", True),
        ("${flag} = 0", False),
        ("${flag} = ''", False),
        ("${nodes} = 30", True),
        ("${nodes} > 25", True),
        ("${nodes} = '30'", True),
        ("${none} = ''", True),
        ("${unknown} = ''", True),
        ("${none} = 0", False),
        ("${none} > 0", False),
        ("${nodes} = 20", True),
        ("${nodes} = 25", False),
        ("${nodes} != 30", True),
        ("${none} != ''", False),
        ("${none} = false()", True),
    ],
)
def test_comparisons(source: str, expected: bool) -> None:
    """Any node of a set will do; a question nobody answered is "" as in ODK forms."""
    assert value(source) is expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("if(1 = 1, 'a', 'b')", "a"),
        ("if(${none}, 'a', 'b')", "b"),
        ("coalesce(${unknown}, ${empty}, 5)", 5),
        ("coalesce(${a}, 5)", 2),
        ("coalesce(0, 5)", 0),
        ("coalesce(${unknown}, ${none})", ""),
        ("coalesce()", ""),
    ],
)
def test_choices(source: str, expected: Value) -> None:
    assert value(source) == expected


@pytest.mark.parametrize(
    ("source", "missing"),
    [
        ("${x} + ${a} + ${x} + ${y}", ("x", "y")),
        ("if(${a} = 2, 1, ${x})", ()),
        ("if(${a} = 3, 1, ${x})", ("x",)),
        ("coalesce(${x}, 0)", ()),
        ("coalesce(${x}, ${y})", ("x", "y")),
        ("coalesce(${x}, 0) + ${x}", ("x",)),
        ("${a} = 2 or ${x}", ()),
        ("${a} = 3 and ${x}", ()),
        ("${none} + 1", ()),
    ],
)
def test_the_names_it_needed_and_did_not_get_are_told(source: str, missing: tuple[str, ...]) -> None:
    """What these are decides between a value and "not computable"."""
    assert compile_expression(source).evaluate(NAMES.get)[1] == missing


def test_evaluate_gives_the_same_value_as_a_call() -> None:
    expression = compile_expression("${a} * 3")
    assert expression.evaluate(NAMES.get) == (Fraction(6), ())
    assert expression(NAMES.get) == 6


def test_it_knows_every_name_it_reads_in_order_and_once() -> None:
    expression = compile_expression("coalesce(${b}, ${a}) + if(${c} > 1, ${b}, ${raw.grid-2})")
    assert expression.names == ("b", "a", "c", "raw.grid-2")
    assert expression.source.startswith("coalesce(")


@pytest.mark.parametrize(
    ("source", "code", "at", "found"),
    [
        ("", "expression.expected", 1, "end"),
        ("1 +", "expression.expected", 4, "end"),
        ("(1", "expression.expected", 3, "end"),
        ("1)", "expression.unexpected", 2, ")"),
        ("1 2", "expression.unexpected", 3, "2"),
        ("1 ''", "expression.unexpected", 3, ""),
        ("sum(1 2)", "expression.expected", 7, "2"),
        ("sum 1", "expression.unexpected", 5, "1"),
        ("+1", "expression.expected", 1, "+"),
        ("1 > > 2", "expression.expected", 5, ">"),
        ("1 + or(1)", "expression.unknown_function", 5, "or"),
        ("a[1", "expression.expected", 4, "end"),
        ("a/", "expression.expected", 3, "end"),
        ("a//(1)", "expression.expected", 4, "("),
        ("upside::a", "expression.unexpected", 1, "upside"),
        ("a/sum(1)", "expression.unexpected", 3, "sum"),
        ("node(1)", "expression.expected", 6, "1"),
        ("count(5)", "expression.no_node_set", 1, "count"),
        ("position(1 + 1)", "expression.no_node_set", 1, "position"),
        ("indexed-repeat(a, b, 1, c)", "expression.arguments", 1, "indexed-repeat"),
        ("weighted-checklist(1, 2, 1, 1, 1)", "expression.arguments", 1, "weighted-checklist"),
        ("pulldata('a')", "expression.arguments", 1, "pulldata"),
        ("1 + jr:audio('a')", "expression.unknown_function", 5, "jr:audio"),
        ("__import__('os')", "expression.unknown_function", 1, "__import__"),
        ("if(1, 2)", "expression.arguments", 1, "if"),
        ("if(1, 2, 3, 4)", "expression.arguments", 1, "if"),
        ("sum()", "expression.arguments", 1, "sum"),
        ("true(1)", "expression.arguments", 1, "true"),
        ("round(1, 2, 3) + 1", "expression.arguments", 1, "round"),
    ],
)
def test_trouble_is_named_with_its_place(source: str, code: str, at: int, found: str) -> None:
    with pytest.raises(InputError) as caught:
        compile_expression(source)
    details = caught.value.details
    assert (caught.value.code, details["at"], details["found"]) == (code, at, found)
    assert details["expression"] == source


@pytest.mark.parametrize("opening", ["(", "sum(", "if(1, 1, ", "coalesce("])
def test_brackets_may_not_nest_without_end(opening: str) -> None:
    assert compile_expression(opening * DEEPEST + "1" + ")" * DEEPEST)(NAMES.get) == 1
    with pytest.raises(InputError) as caught:
        compile_expression(opening * (DEEPEST + 1) + "1" + ")" * (DEEPEST + 1))
    assert caught.value.code == "expression.too_deep"


@pytest.mark.parametrize(("source", "expected"), [("+1", 3001), (" and 1", True), ("-0", 1), (" or 0", True)])
def test_a_long_chain_is_no_deep_one(source: str, expected: Value) -> None:
    """A sum over three thousand terms must not exhaust the stack."""
    terms = 3000 if len(source) == 2 else 1600
    assert value("1" + source * terms) == expected


def test_brackets_beside_each_other_do_not_nest() -> None:
    assert value("+".join(["(1)"] * 500)) == 500
    assert value("+".join(["sum(1)"] * 500)) == 500
