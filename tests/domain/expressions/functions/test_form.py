"""domain.expressions.functions.form"""

import pytest

from inspector_app.domain.expressions import Node, Value, to_text
from tests.domain.expressions.asking import ask, failure


def cities() -> Node:
    """<top><item><name>hz</name><label>Hangzhou</label></item>…</top>"""
    top = Node("top")
    for name, label in (("hz", "Hangzhou"), ("nb", "Ningbo")):
        item = top.append(Node("item"))
        item.append(Node("name", name))
        item.append(Node("label", label))
    return top


def test_a_list_is_searched_for_an_answer() -> None:
    """The commonest lookup of forms: the label, or the score, of what was chosen."""
    lookup: dict[str, Value] = {"city": "nb"}
    source = "instance('cities')/top/item[name = ${city}]/label"
    assert to_text(ask(source, instances={"cities": cities()}, lookup=lookup.get)) == "Ningbo"


def test_current_is_the_node_of_the_expression_within_a_predicate_too() -> None:
    source = "count(/data/room[no = current()/no])"
    assert ask(source) == 1
    assert ask("count(../room[no > current()/no])") == 2


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("pulldata('rates', 'rate', 'key', 'a')", "rates/rate/key/a"),
        ("jr:choice-name('hz', '/data/city')", "hz of /data/city"),
        ("jr:itext('q1:label')", "text q1:label"),
        ("property('deviceid')", "laptop 3"),
        ("property('phone')", ""),
        ("once('new')", "old"),
        ("depend('x', /data/beds)", "x"),
    ],
)
def test_the_form_answers(source: str, text: str) -> None:
    value = ask(
        source,
        node=Node("q", "old"),
        pulldata=lambda *wanted: "/".join(wanted),
        choice_name=lambda value, question: f"{value} of {question}",
        itext=lambda identity: f"text {identity}",
        properties={"deviceid": "laptop 3"},
    )
    assert value == text


def test_once_fills_an_empty_node() -> None:
    assert ask("once(5)", node=Node("q")) == "5"


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("pulldata('a', 'b', 'c', 'd')", "expression.not_available"),
        ("jr:choice-name('a', 'b')", "expression.not_available"),
        ("jr:itext('a')", "expression.not_available"),
        ("instance('nowhere')/top", "expression.no_instance"),
        ("current()/no", "expression.no_node"),
        ("once(1)", "expression.no_node"),
        ("../no", "expression.no_node"),
        ("/data/no", "expression.no_node"),
        ("string()", "expression.no_node"),
    ],
)
def test_what_the_caller_did_not_give_is_named(source: str, code: str) -> None:
    assert failure(source, node=None) == code
