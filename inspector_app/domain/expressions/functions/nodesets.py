"""Functions on node-sets and on the names of nodes."""

from __future__ import annotations

from typing import Final

from inspector_app.domain.expressions.arithmetic import Number
from inspector_app.domain.expressions.environment import Reading
from inspector_app.domain.expressions.functions.registry import Function, nodes_of, whole
from inspector_app.domain.expressions.nodes import Node
from inspector_app.domain.expressions.values import Value, to_text
from inspector_app.errors import InputError

_NAMED: Final = frozenset(("element", "attribute", "instruction"))


def _count(reading: Reading, nodes: Value) -> Number:
    """How many nodes; the value of a ${name} that is no node-set is one."""
    return reading.arithmetic.of(len(nodes) if isinstance(nodes, tuple) else 1)


def _count_non_empty(reading: Reading, nodes: Value) -> Number:
    return reading.arithmetic.of(sum(node.value != "" for node in nodes_of(nodes)))


def _position(reading: Reading, *nodes: Value) -> Number:
    """Of the context; of a node among the neighbours of its name: which row of a repeat it is."""
    if not nodes:
        return reading.arithmetic.of(reading.position)
    found = nodes_of(nodes[0])
    if not found:
        raise InputError("expression.no_nodes", name="position")
    node = found[0]
    around = node.parent.children if node.parent is not None else [node]
    elements = [child for child in around if child.kind == "element"]
    at = next((index for index, child in enumerate(elements) if child is node), 0)
    first = at
    while first > 0 and elements[first - 1].name == node.name:
        first -= 1
    reading.spend(len(around))
    return reading.arithmetic.of(at - first + 1)


def _named(reading: Reading, nodes: tuple[Value, ...]) -> Node | None:
    """The first node that can have a name; the context node where there is no argument."""
    among = nodes_of(nodes[0]) if nodes else [reading.context()]
    return next((node for node in among if node.kind in _NAMED), None)


def _name(reading: Reading, *nodes: Value) -> str:
    node = _named(reading, nodes)
    return node.name if node is not None else ""


def _local_name(reading: Reading, *nodes: Value) -> str:
    return _name(reading, *nodes).rpartition(":")[2]


def _namespace_uri(reading: Reading, *nodes: Value) -> str:
    node = _named(reading, nodes)
    return node.uri if node is not None else ""


def _id(reading: Reading, value: Value) -> Value:
    """The elements whose id stands in the text, or in the texts of the nodes."""
    texts = map(to_text, value) if isinstance(value, tuple) else (to_text(value),)
    wanted = set(" ".join(texts).split())
    found: list[Node] = []
    for node in reading.context().document().below():
        reading.spend(1)
        identity = node.attributes.get("id")
        if identity in wanted:
            wanted.discard(identity)
            found.append(node)
    return tuple(found)


def _lang(reading: Reading, wanted: Value) -> bool:
    """Whether the nearest xml:lang is this language or a kind of it."""
    node = reading.context()
    for place in (node, *node.above()):
        language = place.attributes.get("xml:lang")
        if language is not None:
            said, asked = language.lower(), to_text(wanted).lower()
            return said == asked or said.startswith(f"{asked}-")
    return False


def _indexed_repeat(reading: Reading, target: Value, *groups: Value) -> Value:
    """The nodes of `target` within the row of each group that its number chooses."""
    within: Node | None = None
    for group, number in zip(groups[::2], groups[1::2], strict=True):
        rows = _everywhere(reading, group, within)
        index = whole(reading.number(number))
        if index is None or not 1 <= index <= len(rows):
            return ()
        within = rows[index - 1]
    return tuple(_everywhere(reading, target, within))


def _everywhere(reading: Reading, value: Value, within: Node | None) -> list[Node]:
    """All nodes at the place of the given ones, in whatever rows, as far as they lie within a node."""
    given = nodes_of(value)
    if not given:
        return []
    names = [given[0].name, *(above.name for above in given[0].above() if above.kind == "element")]
    places = [given[0].document()]
    for name in reversed(names):
        reading.spend(sum(len(place.children) for place in places))
        places = [child for place in places for child in place.children if child.name == name]
    if within is None:
        return places
    reading.spend(len(places))
    return [place for place in places if any(above is within for above in place.above())]


FUNCTIONS: Final = {
    "count": Function(_count, 1, 1, nodes=(0,)),
    "count-non-empty": Function(_count_non_empty, 1, 1, nodes=(0,)),
    "id": Function(_id, 1, 1, needs="node"),
    "indexed-repeat": Function(_indexed_repeat, 3, None, nodes=(0, 1), even=False),
    "lang": Function(_lang, 1, 1, needs="node"),
    "last": Function(lambda reading: reading.arithmetic.of(reading.size), 0, 0),
    "local-name": Function(_local_name, 0, 1, nodes=(0,), bare_needs="node"),
    "name": Function(_name, 0, 1, nodes=(0,), bare_needs="node"),
    "namespace-uri": Function(_namespace_uri, 0, 1, nodes=(0,), bare_needs="node"),
    "position": Function(_position, 0, 1, nodes=(0,)),
}
