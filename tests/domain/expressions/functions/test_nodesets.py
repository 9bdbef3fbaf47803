"""domain.expressions.functions.nodesets"""

from fractions import Fraction

import pytest

from inspector_app.domain.expressions import Node, Value, to_text
from tests.domain.expressions.asking import ask, failure, form
from tests.domain.expressions.conformance.documents import document


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("count(/data/room)", "3"),
        ("count(${beds})", "1"),
        ("count-non-empty(/data/*)", "7"),
        ("count-non-empty(${beds})", "1"),
        ("count-non-empty(${yes})", "0"),
        ("position(..)", "1"),
        ("position(/data/room[no = 102])", "2"),
        ("position(/data/room[2]/bed)", "1"),
        ("count(/data/room[position() = last()])", "1"),
        ("name()", "room"),
        ("name(/data)", "data"),
        ("name(/data/nothing)", ""),
        ("local-name(/data/@id)", "id"),
        ("namespace-uri()", ""),
        ("namespace-uri(/data/nothing)", ""),
        ("indexed-repeat(/data/room/no, /data/room, 2)", "102"),
        ("indexed-repeat(/data/room/bed/kind, /data/room, 1, /data/room/bed, 2)", "king"),
        ("indexed-repeat(no, /data/room, 3)", "103"),
        ("indexed-repeat(no, /data/room, 4)", ""),
        ("indexed-repeat(no, /data/room, 0)", ""),
        ("indexed-repeat(no, /data/room, 'x')", ""),
        ("indexed-repeat(/data/nothing, /data/room, 1)", ""),
        ("count(indexed-repeat(bed, ../room, 1))", "2"),
        ("id('hotel')/beds", "120"),
        ("id(/data/@id)/beds", "120"),
        ("id('motel')", ""),
    ],
)
def test_node_sets(source: str, text: str) -> None:
    lookup: dict[str, Value] = {"beds": Fraction(3), "yes": True}
    assert to_text(ask(source, lookup=lookup.get)) == text


def test_the_topmost_element_is_the_first() -> None:
    assert ask("position(.)", node=form()) == 1


def test_a_position_of_nothing_is_an_error() -> None:
    assert failure("position(/data/nothing)") == "expression.no_nodes"


def test_the_language_is_the_nearest_that_is_said() -> None:
    root = document('<a xml:lang="en"><b xml:lang="zh-CN"><c/></b><d/></a>')
    top = root.children[0]
    inner = top.children[0].children[0]
    assert ask("lang('zh')", node=inner) is True
    assert ask("lang('ZH-cn')", node=inner) is True
    assert ask("lang('en')", node=inner) is False
    assert ask("lang('en')", node=top.children[1]) is True
    assert ask("lang('en')", node=Node("a")) is False
