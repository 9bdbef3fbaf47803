"""The tree of answers that expressions walk: one node for each question in each row, absent ones out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.expressions import Node
from inspector_app.domain.forms.engine.scope import Scope


@dataclass(frozen=True, slots=True)
class Row:
    """A row that somebody added.

    Attributes:
        repeat: id of the repeat; `parent`: id of the row around it, "" for none.
    """

    id: str
    repeat: str
    parent: str = ""


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row in the tree.

    Attributes:
        path: ids of the rows around it, outermost first, and its own.
        order: counted rows by number, added rows by id, which rises with time.
    """

    id: str
    repeat: int
    path: tuple[str, ...]
    order: tuple[int, str]

    @property
    def parent(self) -> str:
        """Id of the row around it, "" for none."""
        return self.path[-2] if len(self.path) > 1 else ""


class FormNode(Node):
    """A node that knows its place; `relevant` is what its own rule says."""

    __slots__ = ("definition", "order", "relevant", "row")

    def __init__(self, name: str, definition: int, row: str, order: tuple[int, str]) -> None:
        super().__init__(name)
        self.definition = definition
        self.row = row
        self.order = (definition, *order)
        self.relevant = True


def counted_row(repeat: str, parent: str, number: int) -> str:
    """The id of a row that the form counts by itself: the same on every device."""
    digest = sha256_hex(["row", repeat, parent, number])
    return "-".join((digest[:8], digest[8:12], digest[12:16], digest[16:20], digest[20:32]))


class Instance:
    """The tree and its rows.

    Attributes:
        nodes: by number of the place and id of the innermost row, "" for none.
        rows: placed rows by id.
    """

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self.nodes: dict[tuple[int, str], FormNode] = {}
        self.rows: dict[str, PlacedRow] = {}
        self._within: dict[tuple[int, str], list[PlacedRow]] = {}

    def rows_in(self, repeat: int, parent: str) -> Sequence[PlacedRow]:
        """The rows of a repeat within a row, in order."""
        return self._within.get((repeat, parent), ())

    def path(self, row: str) -> tuple[str, ...]:
        """The ids of the rows around a row and its own; () for no row."""
        return self.rows[row].path if row else ()

    def spread(self, repeats: Sequence[int], start: str) -> list[str]:
        """Every innermost row of nested repeats within a row, in the order of the tree."""
        current = [start]
        for repeat in repeats:
            current = [row.id for parent in current for row in self.rows_in(repeat, parent)]
        return current

    def rows_of(self, index: int) -> list[str]:
        """Every row in which a place stands; [""] outside repeats."""
        return self.spread(self._scope.definitions[index].repeats, "")

    def place_row(self, row: str, repeat: int, parent: str, order: tuple[int, str]) -> PlacedRow | None:
        """Give a row its place among the others; None if it cannot be: its parent is not there."""
        if row in self.rows or (parent and parent not in self.rows):
            return None
        around = self.path(parent)
        if len(around) != len(self._scope.definitions[repeat].repeats) - 1:
            return None
        placed = PlacedRow(row, repeat, (*around, row), order)
        self.rows[row] = placed
        rows = self._within.setdefault((repeat, parent), [])
        rows.insert(bisect_left([other.order for other in rows], order), placed)
        return placed

    def forget_row(self, placed: PlacedRow) -> None:
        """Take a row with all it holds out of the tree."""
        for place in self._scope.below(placed.repeat):
            if self._scope.definitions[place].repeat and place != placed.repeat:
                for row in [*self.rows_in(place, placed.id)]:
                    self.forget_row(row)
            else:
                node = self.nodes.pop((place, placed.id), None)
                if node is not None and place == placed.repeat:
                    self.detach(node)
        del self.rows[placed.id]
        self._within[placed.repeat, placed.parent].remove(placed)

    def put(self, index: int, row: str, parent: FormNode | None) -> FormNode:
        """Make the node of a place in a row and hang it below its group."""
        definition = self._scope.definitions[index]
        order = self.rows[row].order if row and definition.repeat else (0, "")
        node = FormNode(definition.entry.name, index, row, order)
        self.nodes[index, row] = node
        if parent is None:
            node.name = self._scope.root_name
        else:
            node.parent = parent
            self.attach(node)
        return node

    def attach(self, node: FormNode) -> None:
        """Show a node to expressions, where it belongs among its neighbours."""
        if node.parent is not None:
            around = node.parent.children
            at = bisect_left(around, node.order, key=_order)
            if at == len(around) or around[at] is not node:
                around.insert(at, node)

    def detach(self, node: FormNode) -> None:
        """Hide a node from expressions; what lies below stays with it."""
        if node.parent is not None:
            around = node.parent.children
            at = bisect_left(around, node.order, key=_order)
            if at < len(around) and around[at] is node:
                del around[at]

    def visible(self, node: Node) -> bool:
        """Whether it and all around it are relevant."""
        here: Node | None = node
        while isinstance(here, FormNode):
            if not here.relevant:
                return False
            here = here.parent
        return True

    def meant(self, index: int, here: int, row: str) -> tuple[FormNode, ...]:
        """The relevant nodes that a reference from `here` in `row` means: the nearest one, or one a row."""
        definition = self._scope.definitions[index]
        level = len(definition.repeats) - definition.repeat
        level = min(level, self._scope.common_repeats(index, here))
        found = (self.nodes.get((index, at)) for at in self._rows_from(index, level, row))
        return tuple(node for node in found if node is not None and self.visible(node))

    def near(self, index: int, source: int, row: str) -> list[str]:
        """The rows of a place that share their repeats with a row of another place."""
        return self._rows_from(index, self._scope.common_repeats(index, source), row)

    def _rows_from(self, index: int, level: int, row: str) -> list[str]:
        """The rows of a place within the row that is at most so many repeats deep around this one."""
        path = self.path(row)
        level = min(level, len(path))
        start = path[level - 1] if level else ""
        return self.spread(self._scope.definitions[index].repeats[level:], start)


def added(rows: Sequence[Row], scope: Scope) -> Iterator[tuple[Row, int]]:
    """Rows with the number of their repeat, outer ones first; those of unknown repeats left out."""
    known = [(row, scope.by_id[row.repeat]) for row in rows if row.repeat in scope.by_id]
    known = [(row, index) for row, index in known if scope.definitions[index].repeat]
    yield from sorted(known, key=lambda entry: (len(scope.definitions[entry[1]].repeats), entry[0].id))


def _order(node: Node) -> tuple[int, int, str]:
    assert isinstance(node, FormNode)
    return node.order
