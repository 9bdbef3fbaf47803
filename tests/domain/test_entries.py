"""domain.entries: what is read of one thing with fields of its own."""

from inspector_app.domain.entries import Entry, object_of, texts_of
from tests.checklist_builder import checklist, item, section
from tests.checklists.visits import Visit


def visit() -> Visit:
    """A visit on two items."""
    return Visit(dict(checklist(section("A", item("A1"), item("A2")))))


def test_fields_are_read_by_name_and_wrong_shapes_are_empty() -> None:
    """A newer program may write other shapes: they are shown nowhere, and break nothing."""
    of = visit()
    of.say("risk.edited", "risk/r/what", "出口上锁")
    of.say("risk.edited", "risk/r/done", 7)
    of.say("risk.edited", "risk/r/items", ["A1", 2])
    entry = Entry(of.evaluation, "risk", "r")
    assert (entry.text("what"), entry.text("done"), entry.value("done")) == ("出口上锁", "", 7)
    assert (entry.items(), entry.items("others"), entry.own) == (("A1",), (), None)
    assert entry.withdrawn("risk.withdrawn") == (False, False)


def test_contested_items_and_texts_are_all_read() -> None:
    """Two inspectors let one finding cover another item each: until a person decides it covers both."""
    of = visit()
    of.say("risk.edited", "risk/r/items", ["A1"])
    of.say_unseen("risk.edited", "risk/r/items", ["A2"])
    entry = Entry(of.evaluation, "risk", "r")
    assert entry.items() == ("A1", "A2")
    assert entry.contested(itself=False) == ("items",)
    assert entry.contested(itself=True) == ("", "items")
    of.say("risk.edited", "risk/r/what", "出口上锁")
    of.say_unseen("risk.edited", "risk/r/what", "西侧出口上锁")
    entry = Entry(of.evaluation, "risk", "r")
    assert entry.beside("what") == "出口上锁 / 西侧出口上锁"
    assert (entry.text("what"), entry.beside("place")) == ("", "")


def test_withdrawn_counts_only_with_every_edit_seen() -> None:
    """One place says so, for findings and risks alike."""
    of = visit()
    of.say("risk.recorded", "risk/r", {})
    of.say("risk.edited", "risk/r/what", "出口上锁")
    seen = [*(op.id for op in of.evaluation.history("risk/r/what"))]
    of.say("risk.withdrawn", "risk/r", {"reason": "误报", "seen": list(seen)})
    assert Entry(of.evaluation, "risk", "r").withdrawn("risk.withdrawn") == (True, False)
    of.say("risk.edited", "risk/r/what", "西侧出口上锁")
    assert Entry(of.evaluation, "risk", "r").withdrawn("risk.withdrawn") == (False, True)
    of.say_unseen("risk.recorded", "risk/r", {})
    assert Entry(of.evaluation, "risk", "r").withdrawn("risk.withdrawn") == (False, True)


def test_other_shapes_are_taken_as_empty() -> None:
    """Values come from any program."""
    assert (object_of([]), object_of({"a": 1})) == ({}, {"a": 1})
    assert (texts_of("A1"), texts_of(["A1", None])) == ((), ("A1",))
