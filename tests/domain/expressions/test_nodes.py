"""domain.expressions.nodes"""

from inspector_app.domain.expressions.nodes import Node, in_document_order


def tree() -> Node:
    """<data><a id="1">x</a><b><c>y</c><c/></b></data>"""
    data = Node("data")
    data.append(Node("a", "x", attributes={"id": "1"}))
    group = data.append(Node("b"))
    group.append(Node("c", "y"))
    group.append(Node("c"))
    return data


def test_the_value_of_a_group_joins_what_its_leaves_hold() -> None:
    """As XPath says of elements; a comment is no part of it."""
    data = tree()
    data.append(Node(text="not said", kind="comment"))
    assert data.value == "xy"
    assert data.children[0].value == "x"


def test_below_and_above_walk_in_order() -> None:
    data = tree()
    assert [node.name for node in data.below()] == ["a", "b", "c", "c"]
    assert [node.name for node in data.children[1].children[0].above()] == ["b", "data"]


def test_the_document_is_made_once_or_given() -> None:
    """Absolute paths start above the topmost element, wherever they are evaluated."""
    data = tree()
    document = data.children[1].children[0].document()
    assert document is data.document()
    assert (document.kind, document.children) == ("root", [data])
    root = Node(kind="root")
    root.append(tree())
    assert root.children[0].document() is root


def test_nodes_are_put_in_order_once_each() -> None:
    data = tree()
    first, group = data.children
    inner = group.children[0]
    assert in_document_order([inner, group, first, inner, data]) == [data, first, group, inner]
    assert in_document_order([inner, inner]) == [inner]
    assert in_document_order([]) == []


def test_an_attribute_stands_behind_its_element() -> None:
    data = tree()
    first = data.children[0]
    attribute = Node("id", "1", parent=first, kind="attribute")
    text = Node(text="x", parent=first, kind="text")
    assert in_document_order([data.children[1], text, attribute, first]) == [
        first,
        attribute,
        text,
        data.children[1],
    ]


def test_nodes_of_another_tree_come_last() -> None:
    data = tree()
    foreign = Node("foreign")
    assert in_document_order([data.children[0], foreign, data]) == [data, data.children[0], foreign]


def test_a_node_says_what_it_is() -> None:
    assert repr(Node("a", "x")) == "Node(element 'a' 'x')"
