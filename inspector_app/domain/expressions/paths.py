"""Walking the tree: axes, tests, predicates, steps; each compiled to a function on nodes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from typing import Final, TypeAlias

from inspector_app.domain.expressions.environment import Reading
from inspector_app.domain.expressions.grammar.tree import Axis, PathStep
from inspector_app.domain.expressions.moments import looks_like_date
from inspector_app.domain.expressions.nodes import Node, in_document_order
from inspector_app.domain.expressions.values import Value, to_boolean

Evaluate: TypeAlias = Callable[[Reading], Value]
Walk: TypeAlias = Callable[[list[Node], Reading], list[Node]]
Sieve: TypeAlias = Walk  # of nodes in a row those for which a predicate holds
Test: TypeAlias = Callable[[Node, Reading], bool]

_REVERSE: Final = frozenset(("ancestor", "ancestor-or-self", "preceding", "preceding-sibling"))
_ORDERED: Final = frozenset(("attribute", "child", "descendant", "descendant-or-self", "self"))


def content(node: Node) -> list[Node]:
    """Its children; a leaf of a form has its text as one."""
    if node.children or not node.text or node.kind != "element":
        return node.children
    return [Node(text=node.text, parent=node, kind="text")]


def parent_of(node: Node) -> Node | None:
    """Its parent; the root for the topmost element, whether the tree has one or not."""
    if node.parent is not None or node.kind == "root":
        return node.parent
    return node.document()


def _ancestors(node: Node) -> Iterator[Node]:
    above = parent_of(node)
    while above is not None:
        yield above
        above = parent_of(above)


def _with_self(node: Node, others: Iterable[Node]) -> Iterator[Node]:
    yield node
    yield from others


def _below(node: Node) -> Iterator[Node]:
    waiting = content(node)[::-1]
    while waiting:
        found = waiting.pop()
        yield found
        waiting.extend(reversed(content(found)))


def _siblings(node: Node, after: bool) -> list[Node]:
    if node.parent is None or node.kind == "attribute":
        return []
    around = node.parent.children
    at = next((index for index, child in enumerate(around) if child is node), len(around))
    return around[at + 1 :] if after else around[:at][::-1]


def _following(node: Node) -> Iterator[Node]:
    if node.kind == "attribute" and node.parent is not None:
        yield from _below(node.parent)
        node = node.parent
    for place in _with_self(node, _ancestors(node)):
        for sibling in _siblings(place, after=True):
            yield sibling
            yield from _below(sibling)


def _preceding(node: Node) -> Iterator[Node]:
    if node.kind == "attribute" and node.parent is not None:
        node = node.parent
    for place in _with_self(node, _ancestors(node)):
        for sibling in _siblings(place, after=False):
            yield from reversed(list(_below(sibling)))
            yield sibling


def _attributes(node: Node) -> Iterator[Node]:
    for name, text in node.attributes.items():
        yield Node(name, text, parent=node, kind="attribute", uri=_attribute_uri(node, name))


def _attribute_uri(node: Node, name: str) -> str:
    prefix, colon, _ = name.partition(":")
    if colon:
        for place in _with_self(node, node.above()):
            if place.namespaces and prefix in place.namespaces:
                return place.namespaces[prefix]
    return ""


def _parent(node: Node) -> Iterator[Node]:
    above = parent_of(node)
    if above is not None:
        yield above


_AXES: Final[dict[Axis, Callable[[Node], Iterable[Node]]]] = {
    "ancestor": _ancestors,
    "ancestor-or-self": lambda node: _with_self(node, _ancestors(node)),
    "attribute": _attributes,
    "child": content,
    "descendant": _below,
    "descendant-or-self": lambda node: _with_self(node, _below(node)),
    "following": _following,
    "following-sibling": lambda node: _siblings(node, after=True),
    "namespace": lambda _node: (),
    "parent": _parent,
    "preceding": _preceding,
    "preceding-sibling": lambda node: _siblings(node, after=False),
    "self": lambda node: (node,),
}


def walk_of(step: PathStep, sieves: list[Sieve], flat: bool) -> Walk:
    """A step as a function from nodes to nodes, both in document order and each once.

    Args:
        sieves: its predicates; they see the nodes in the order in which the axis finds them.
        flat: no node that it starts from lies below another; then most axes find in order by themselves.
    """
    walk = children_along((step.name,)) if _is_plain(step) else _walk(step)
    if sieves:
        walk = _filtered(walk, sieves)
    return walk if flat and step.axis in _ORDERED else _sorted(walk, step.axis in _REVERSE)


def keeps_flat(step: PathStep) -> bool:
    """Whether nodes that do not lie below each other lead to nodes that do not either."""
    return step.axis in ("attribute", "child", "self")


def _filtered(walk: Walk, sieves: list[Sieve]) -> Walk:
    def filtered(nodes: list[Node], reading: Reading) -> list[Node]:
        found: list[Node] = []
        for node in nodes:
            here = walk([node], reading)
            for sieve in sieves:
                here = sieve(here, reading)
            found.extend(here)
        return found

    return filtered


def at_place(place: int) -> Sieve:
    """A plain whole number as predicate."""
    if place < 1:
        return lambda _nodes, _reading: []
    return lambda nodes, _reading: nodes[place - 1 : place]


def that_hold(predicate: Evaluate) -> Sieve:
    """Any predicate: evaluated for each node."""
    return lambda nodes, reading: hold(nodes, predicate, reading)


def with_child(name: str, wanted: Evaluate, otherwise: Sieve) -> Sieve:
    """[name = ${answer}], by which forms choose from long lists: the answer is looked up once.

    Args:
        wanted: does not depend on the node; `otherwise` compares where it is neither a text nor a node.
    """

    def sieve(nodes: list[Node], reading: Reading) -> list[Node]:
        value = wanted(reading)
        if isinstance(value, tuple) and len(value) == 1 and isinstance(value[0], Node):
            value = value[0].value
        if not isinstance(value, str) or looks_like_date(value):
            return otherwise(nodes, reading)
        reading.spend(2 * len(nodes))
        return [node for node in nodes if _has_child(node, name, value)]

    return sieve


def _has_child(node: Node, name: str, text: str) -> bool:
    for child in node.children:
        if child.name == name and not child.uri and child.kind == "element" and child.value == text:
            return True
    return False


def _is_plain(step: PathStep) -> bool:
    """The commonest step of all: to children of a name."""
    return step.axis == "child" and step.kind == "name" and ":" not in step.name and step.name != "*"


def plain_names(steps: tuple[PathStep, ...]) -> tuple[str, ...]:
    """The names of a path that only goes down by names, () for any other."""
    if any(step.predicates or not _is_plain(step) for step in steps):
        return ()
    return tuple(step.name for step in steps)


def children_along(names: tuple[str, ...]) -> Walk:
    """Down by names, all steps in one."""

    def walk(nodes: list[Node], reading: Reading) -> list[Node]:
        looked_at = 1
        for name in names:
            children = nodes[0].children if len(nodes) == 1 else [c for node in nodes for c in node.children]
            looked_at += len(children)
            nodes = [
                child
                for child in children
                if child.name == name and not child.uri and child.kind == "element"
            ]
        reading.spend(looked_at)
        return nodes

    return walk


def from_root(names: tuple[str, ...]) -> Evaluate:
    """/data/group/question, the commonest path: down from the root in one function."""
    first, *others = names

    def evaluate(reading: Reading) -> Value:
        nodes = reading.document().children
        looked_at = 1
        if len(nodes) != 1 or nodes[0].name != first or nodes[0].uri:
            nodes = [node for node in nodes if node.name == first and node.kind == "element" and not node.uri]
        for name in others:
            children = nodes[0].children if len(nodes) == 1 else [c for node in nodes for c in node.children]
            looked_at += len(children)
            nodes = [
                child
                for child in children
                if child.name == name and not child.uri and child.kind == "element"
            ]
        reading.spend(looked_at)
        return tuple(nodes)

    return evaluate


def _walk(step: PathStep) -> Walk:
    axis = _AXES[step.axis]
    test = _test(step)

    def walk(nodes: list[Node], reading: Reading) -> list[Node]:
        found: list[Node] = []
        for node in nodes:
            for other in axis(node):
                reading.spend(1)
                if test(other, reading):
                    found.append(other)
        return found

    return walk


def _sorted(walk: Walk, backwards: bool) -> Walk:
    """Puts in order what several nodes together, or one looking backwards, found."""

    def walk_in_order(nodes: list[Node], reading: Reading) -> list[Node]:
        found = walk(nodes, reading)
        if len(nodes) == 1:
            return found[::-1] if backwards else found
        return in_document_order(found, reading.spend)

    return walk_in_order


def _test(step: PathStep) -> Test:
    if step.kind != "name":
        kinds = {
            "node": ("element", "text", "comment", "instruction", "attribute", "root"),
            "text": ("text",),
            "comment": ("comment",),
            "processing-instruction": ("instruction",),
        }[step.kind]
        target = step.name
        return lambda node, _reading: node.kind in kinds and (not target or node.name == target)
    kind = "attribute" if step.axis == "attribute" else "element"
    prefix, colon, local = step.name.rpartition(":")
    if not colon:
        if local == "*":
            return lambda node, _reading: node.kind == kind
        return lambda node, _reading: node.name == local and node.kind == kind and not node.uri
    return lambda node, reading: node.kind == kind and _qualified(node, prefix, local, reading)


def _qualified(node: Node, prefix: str, local: str, reading: Reading) -> bool:
    """Whether its name has the namespace of the prefix; where nobody declared that, the very prefix."""
    own_prefix, _, own = node.name.rpartition(":")
    if local not in ("*", own):
        return False
    uri = reading.environment.namespaces.get(prefix)
    return own_prefix == prefix if uri is None else node.uri == uri


def hold(nodes: list[Node], predicate: Evaluate, reading: Reading) -> list[Node]:
    """The nodes for which a predicate is true, or gives their position (XPath §2.4)."""
    outside = reading.node, reading.position, reading.size
    reading.size = len(nodes)
    reading.spend(4 * len(nodes))
    found: list[Node] = []
    for position, node in enumerate(nodes, start=1):
        reading.node, reading.position = node, position
        value = predicate(reading)
        kind = type(value)
        if kind is float or kind is Fraction:
            value = value == position
        if value is True or (value is not False and to_boolean(value)):
            found.append(node)
    reading.node, reading.position, reading.size = outside
    return found
