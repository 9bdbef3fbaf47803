"""The tree that paths walk: one node for each element, text, comment or attribute, in document order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, Literal

NodeKind = Literal["root", "element", "text", "comment", "instruction", "attribute"]


class Node:
    """One node of an instance tree; a form needs elements only.

    Attributes:
        name: as written, with its prefix; "" for text, comments and the root.
        parent: None for the topmost node.
        children: in document order; without attributes. Append with `append`.
        text: what a leaf holds; of an element with children it is not looked at.
        attributes: by name as written.
        kind: what it is; a "root" stands above the topmost element, as the document does.
        uri: the namespace of its name, "" for none.
        namespaces: prefix -> namespace as declared on this very element.
    """

    __slots__ = ("_root", "attributes", "children", "kind", "name", "namespaces", "parent", "text", "uri")

    def __init__(
        self,
        name: str = "",
        text: str = "",
        *,
        attributes: dict[str, str] | None = None,
        parent: Node | None = None,
        kind: NodeKind = "element",
        uri: str = "",
        namespaces: dict[str, str] | None = None,
    ) -> None:
        self.name = name
        self.text = text
        self.attributes: dict[str, str] = attributes if attributes is not None else {}
        self.parent = parent
        self.children: list[Node] = []
        self.kind = kind
        self.uri = uri
        self.namespaces = namespaces
        self._root: Node | None = None

    def __repr__(self) -> str:
        return f"Node({self.kind} {self.name!r} {self.text!r})"

    def append(self, child: Node) -> Node:
        """Make `child` the last child, and return it."""
        child.parent = self
        self.children.append(child)
        return child

    @property
    def value(self) -> str:
        """Its text; of an element with children the texts of all leaves below, joined."""
        if not self.children:
            return self.text
        return "".join(node.text for node in self.below() if not node.children and node.kind in _LEAVES)

    def below(self) -> Iterator[Node]:
        """Everything below it in document order, without recursion: a tree may be deep."""
        waiting = self.children[::-1]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))

    def above(self) -> Iterator[Node]:
        """Its parent, the parent of that, up to the topmost."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def document(self) -> Node:
        """The root above the topmost element; made where the tree has none, always the same one."""
        top = self
        while top.parent is not None:
            top = top.parent
        if top.kind == "root":
            return top
        if top._root is None:
            top._root = Node(kind="root")
            top._root.children.append(top)
        return top._root


_LEAVES: Final = frozenset(("element", "text"))


def in_document_order(nodes: list[Node], spend: Callable[[int], None] | None = None) -> list[Node]:
    """Each node once, in the order of the document; nodes of another tree come after, as they stood.

    Args:
        spend: is told how many nodes were walked for it.
    """
    unique = {id(node): node for node in nodes}
    if len(unique) < 2:
        return list(unique.values())
    places = _places(nodes[0].document(), unique)
    if spend is not None:
        spend(len(places))
    return sorted(unique.values(), key=lambda node: places.get(id(node), (len(places), 0)))


def _places(root: Node, wanted: dict[int, Node]) -> dict[int, tuple[int, int]]:
    """Where nodes stand in the tree; an attribute after its element, a made text before what follows."""
    places = {id(root): (0, 0)}
    for place, node in enumerate(root.below(), start=1):
        places[id(node)] = (place, 0)
    for key, node in wanted.items():
        if key not in places and node.parent is not None and id(node.parent) in places:
            owner = node.parent
            names = list(owner.attributes)
            rank = names.index(node.name) if node.kind == "attribute" else len(names)
            places[key] = (places[id(owner)][0], rank + 1)
    return places
