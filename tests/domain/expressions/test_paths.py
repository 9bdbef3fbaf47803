"""domain.expressions.paths"""

from fractions import Fraction

import pytest

from inspector_app.domain.expressions import Node, Value
from tests.domain.expressions.asking import ask, failure, form


def texts(source: str, **given: object) -> list[str]:
    """The texts of the nodes that a path finds."""
    found = ask(source, **given)
    assert isinstance(found, tuple)
    return [node.value for node in found if isinstance(node, Node)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("no", ["101"]),
        ("./no", ["101"]),
        ("../room/no", ["101", "102", "103"]),
        ("/data/room[2]/no", ["102"]),
        ("/data/room[0]/no", []),
        ("/data/room[last()]/no", ["103"]),
        ("/data/room[bed/kind = 'sofa']/no", ["102"]),
        ("/data/room[position() > 1][1]/no", ["102"]),
        ("/data/room[no > 101 and count(bed) = 0]/no", ["103"]),
        ("//kind", ["twin", "king", "sofa"]),
        ("//bed//kind", ["twin", "king", "sofa"]),
        ("//room//kind[1]", ["twin", "king", "sofa"]),
        ("//*[kind][1]/kind", ["twin", "sofa"]),
        ("(//kind)[2]", ["king"]),
        ("(//kind)[. = 'sofa']", ["sofa"]),
        ("bed/following-sibling::bed/kind", ["king"]),
        ("../room/preceding-sibling::room/no", ["101", "102"]),
        ("../room[3]/preceding-sibling::room[1]/no", ["102"]),
        ("no/following::no", ["102", "103"]),
        ("../where/preceding::no", ["101", "102", "103"]),
        ("bed/kind/ancestor::room/no", ["101"]),
        ("../room/bed/ancestor::room/no", ["101", "102"]),
        ("../room/no/text()", ["101", "102", "103"]),
        ("/data/@id", ["hotel"]),
        ("/data/attribute::*", ["hotel"]),
        ("/data/@nothing", []),
        ("/data/@id/..//kind", ["twin", "king", "sofa"]),
        ("/data/@id/following::kind", ["twin", "king", "sofa"]),
        ("/data/@id/preceding::node()", []),
        ("/data/namespace::*", []),
        ("no | ../room[2]/no | no", ["101", "102"]),
        ("/data/room[2]/no | no", ["101", "102"]),
        ("comment()", []),
        ("processing-instruction('x')", []),
        ("self::room/no", ["101"]),
        ("self::hall", []),
        ("descendant-or-self::node()/kind", ["twin", "king"]),
        ("..//no", ["101", "102", "103"]),
        ("-no", []),
    ],
)
def test_paths_find_nodes_in_the_order_of_the_document(source: str, expected: list[str]) -> None:
    """A form's tree has no document above it and no text nodes; paths walk it as if it had."""
    if source.startswith("-"):
        assert ask(source) == -101
    else:
        assert texts(source) == expected


def test_the_root_stands_above_the_topmost_element() -> None:
    assert ask("count(/)") == 1
    assert ask("count(/data/..)") == 1
    assert ask("count(/..)") == 0
    assert ask("name(/*)") == "data"


def test_a_reference_leads_on_to_what_is_below() -> None:
    rooms = tuple(child for child in form().children if child.name == "room")
    assert texts("${room}/no", lookup={"room": rooms}.get) == ["101", "102", "103"]
    assert texts("${room}[2]/no", lookup={"room": rooms}.get) == ["102"]
    assert texts("${room}//kind", lookup={"room": rooms}.get) == ["twin", "king", "sofa"]


@pytest.mark.parametrize("source", ["'a'/b", "${room}/no", "${many}/no", "(1)[1]"])
def test_a_value_has_nothing_below(source: str) -> None:
    lookup = {"room": "101", "many": ("1", "2")}
    assert failure(source, lookup=lookup.get) == "expression.no_nodes"


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        ("102", 1),
        (Fraction(102), 1),
        ((Node("q", "102"),), 1),
        ((), 0),
        ("", 0),
        (("101", "103"), 2),
        (True, 3),
    ],
)
def test_a_choice_is_found_by_the_answer(answer: Value, found: int) -> None:
    """Looked up once for a whole list, and with the same result as for each choice alone."""
    lookup = {"q": answer}
    assert ask("count(/data/room[no = ${q}])", lookup=lookup.get) == found
    assert ask("count(/data/room[${q} = no])", lookup=lookup.get) == found
    assert ask("count(/data/room[no = /data/room[2]/no])") == 1
    assert ask("count(/data/room[no = '102'])") == 1


def test_an_absolute_path_starts_in_the_form_within_another_list_too() -> None:
    """A choice filter on an attached list reads the answers of the form, not of the list."""
    cities = Node("top")
    item = cities.append(Node("item"))
    item.append(Node("beds", "120"))
    assert ask("count(instance('l')/top/item[beds = /data/beds])", instances={"l": cities}) == 1
    assert ask("count(instance('l')/top/item[/data/beds = beds])", instances={"l": cities}) == 1


def test_a_prefix_means_its_namespace_or_itself() -> None:
    top = Node("orx:meta", uri="http://openrosa.org/xforms", namespaces={"orx": "http://openrosa.org/xforms"})
    top.attributes["orx:version"] = "3"
    top.append(Node("orx:id", "7", uri="http://openrosa.org/xforms"))
    spaces = {"o": "http://openrosa.org/xforms"}
    assert texts("/orx:meta/orx:id", node=top) == ["7"]
    assert texts("/o:meta/o:*", node=top, namespaces=spaces) == ["7"]
    assert texts("@o:version", node=top, namespaces=spaces) == ["3"]
    assert texts("@p:version", node=top) == []
    assert texts("/meta", node=top) == []
    top.attributes["x:lost"] = "1"
    assert texts("@x:lost", node=top) == ["1"]


def test_a_path_may_not_walk_for_ever() -> None:
    """Four nested searches through a thousand nodes would take days."""
    top = Node("data")
    for number in range(1_000):
        top.append(Node("a", str(number)))
    assert failure("//*[//*[//*[//*[. = 'x']]]]", node=top) == "expression.too_many_steps"


def test_a_lost_child_has_no_siblings_after_it() -> None:
    """A node that says a parent which does not hold it finds what stands before, and does not fail."""
    lost = Node("a", parent=form())
    assert ask("count(following-sibling::*)", node=lost) == 0
