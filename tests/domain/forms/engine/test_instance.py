"""The tree of answers."""

from inspector_app.domain.forms.engine.instance import Instance, Row, added, counted_row
from inspector_app.domain.forms.engine.scope import Scope
from tests.domain.forms.engine.making import form, group, q

SCOPE = Scope(form(q("a"), group("r", q("x"), group("s", q("y"), repeat=True), repeat=True), q("b")))


def test_counted_rows_have_the_same_id_everywhere() -> None:
    """Two laptops that fold the same ops see the same rows."""
    assert counted_row("r", "", 0) == counted_row("r", "", 0)
    assert len({counted_row("r", "", 0), counted_row("r", "", 1), counted_row("s", "", 0)}) == 3


def test_rows_stand_in_order_whatever_came_first() -> None:
    """Ids rise with time, so rows from another device slot in."""
    instance = Instance(SCOPE)
    root = instance.put(0, "", None)
    repeat = SCOPE.by_id["r"]
    for row in ("2", "1", "3"):
        assert instance.place_row(row, repeat, "", (0, row)) is not None
        instance.put(repeat, row, root)
    assert [child.row for child in root.children] == ["1", "2", "3"]  # type: ignore[attr-defined]  # form nodes
    assert instance.place_row("1", repeat, "", (0, "1")) is None
    assert instance.place_row("4", repeat, "nobody", (0, "4")) is None
    assert instance.place_row("4", SCOPE.by_id["s"], "", (0, "4")) is None


def test_a_row_goes_with_all_it_holds() -> None:
    """And the others stay."""
    instance = Instance(SCOPE)
    root = instance.put(0, "", None)
    outer, inner = SCOPE.by_id["r"], SCOPE.by_id["s"]
    first = instance.place_row("1", outer, "", (0, "1"))
    assert first is not None
    node = instance.put(outer, "1", root)
    instance.place_row("1a", inner, "1", (0, "1a"))
    instance.put(SCOPE.by_id["y"], "1a", instance.put(inner, "1a", node))
    assert instance.path("1a") == ("1", "1a")
    assert instance.rows["1a"].parent == "1"
    assert instance.rows_of(SCOPE.by_id["y"]) == ["1a"]
    instance.forget_row(first)
    assert (instance.rows, root.children, [*instance.nodes]) == ({}, [], [(0, "")])


def test_showing_twice_changes_nothing() -> None:
    """Attach and detach are what relevance does, again and again."""
    instance = Instance(SCOPE)
    root = instance.put(0, "", None)
    first = instance.put(SCOPE.by_id["a"], "", root)
    last = instance.put(SCOPE.by_id["b"], "", root)
    instance.attach(first)
    instance.attach(root)
    assert root.children == [first, last]
    instance.detach(first)
    instance.detach(first)
    instance.detach(root)
    assert root.children == [last]
    instance.attach(first)
    assert root.children == [first, last]
    instance.detach(last)
    instance.detach(last)
    assert root.children == [first]


def test_outer_rows_come_first_and_strange_ones_not_at_all() -> None:
    """A row needs its parent; a row of what is no repeat any more is left out."""
    rows = [Row("9", "s", "1"), Row("1", "r"), Row("5", "a"), Row("6", "nobody")]
    assert [row.id for row, _ in added(rows, SCOPE)] == ["1", "9"]
