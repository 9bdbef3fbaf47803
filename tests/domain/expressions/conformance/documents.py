"""XML text to a tree of nodes as XPath sees it, and paths such as /node[1]/@id to its nodes and back."""

import re
from xml.parsers import expat

from inspector_app.domain.expressions.nodes import Node

_XML = "http://www.w3.org/XML/1998/namespace"


def document(xml: str) -> Node:
    """The root above the topmost element; texts, comments and instructions are nodes."""
    root = Node(kind="root")
    if not xml.strip():
        return root
    builder = _Builder(root)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.ordered_attributes = True
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.text
    parser.CommentHandler = builder.comment
    parser.ProcessingInstructionHandler = builder.instruction
    parser.StartCdataSectionHandler = builder.cdata
    parser.EndCdataSectionHandler = builder.cdata
    parser.Parse(xml.strip(), True)
    return root


class _Builder:
    def __init__(self, root: Node) -> None:
        self._here = root
        self._spaces = [{"": "", "xml": _XML}]

    def start(self, name: str, attributes: list[str]) -> None:
        pairs = dict(zip(attributes[::2], attributes[1::2], strict=True))
        declared = {
            key.partition(":")[2]: value
            for key, value in pairs.items()
            if key == "xmlns" or key.startswith("xmlns:")
        }
        spaces = self._spaces[-1] | declared
        self._spaces.append(spaces)
        prefix = name.rpartition(":")[0]
        own = {key: value for key, value in pairs.items() if key != "xmlns" and not key.startswith("xmlns:")}
        node = Node(name, attributes=own, uri=spaces[prefix], namespaces=declared)
        self._here = self._here.append(node)

    def end(self, _name: str) -> None:
        self._spaces.pop()
        assert self._here.parent is not None
        self._here = self._here.parent

    def text(self, text: str) -> None:
        if self._here.kind != "root":
            self._here.append(Node(text=text, kind="text"))

    def comment(self, text: str) -> None:
        self._here.append(Node(text=text, kind="comment"))

    def instruction(self, target: str, text: str) -> None:
        self._here.append(Node(target, text, kind="instruction"))

    def cdata(self) -> None:
        """A section of its own is a text node of its own."""


def node_at(root: Node, path: str) -> Node:
    """The node that a path of steps names."""
    node = root
    for step in path.split("/"):
        if step.startswith("@"):
            return Node(step[1:], node.attributes[step[1:]], parent=node, kind="attribute")
        if step:
            found = re.fullmatch(r"node\[(\d+)\]", step)
            assert found is not None
            node = node.children[int(found[1]) - 1]
    return node


def path_of(node: Node) -> str:
    """The path that names a node."""
    steps: list[str] = []
    while node.parent is not None:
        if node.kind == "attribute":
            steps.append(f"@{node.name}")
        else:
            at = next(index for index, child in enumerate(node.parent.children, start=1) if child is node)
            steps.append(f"node[{at}]")
        node = node.parent
    return "/" + "/".join(reversed(steps))
