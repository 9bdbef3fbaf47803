"""domain.registers"""

from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json, canonical
from inspector_app.domain.ops import Op, erase
from inspector_app.domain.registers import Register
from tests.builders import an_op, deliveries, journals


def register(*ops: Op) -> Register:
    made = Register()
    for op in ops:
        made.add(op)
    return made


def heads(*ops: Op) -> list[str]:
    return [op.id for op in register(*ops).heads]


ops_of_one_register = journals(kinds=("answer.set", "answer.cleared"))


def plain_heads(ops: list[Op]) -> list[str]:
    """The rule word by word: ops that no other op of the register replaces, all of them if there are none."""
    ids = sorted(op.id for op in ops)
    left = [
        identity for identity in ids if not any(identity in op.replaces and op.id != identity for op in ops)
    ]
    return left or ids


@given(st.data(), ops_of_one_register)
def test_order_and_repetition_change_nothing(data: st.DataObject, ops: list[Op]) -> None:
    delivered = data.draw(deliveries(ops))
    assert heads(*delivered) == heads(*ops) == plain_heads(ops)
    assert len(register(*delivered)) == len(ops)


@given(ops_of_one_register, st.sets(st.integers(0, 7)))
def test_an_op_taken_out_leaves_no_trace(ops: list[Op], out: set[int]) -> None:
    found = register(*ops)
    for index in out & set(range(len(ops))):
        found.remove(ops[index])
        found.remove(ops[index])
    assert [op.id for op in found.heads] == plain_heads([op for op in ops if int(op.id) not in out])


@given(ops_of_one_register)
def test_with_ops_there_is_always_a_head(ops: list[Op]) -> None:
    """Whatever the ops claim to replace, a value somebody gave is never lost altogether."""
    assert bool(register(*ops).heads) == bool(ops)


@given(ops_of_one_register)
def test_a_person_who_saw_all_heads_settles_the_field(ops: list[Op]) -> None:
    seen = heads(*ops)
    decision = an_op("z", "decided", replaces=seen)
    if len(seen) < len(ops) or len(ops) < 2:
        assert heads(*ops, decision) == ["z"]
    assert [
        op.value for op in register(*ops, an_op("z", "decided", replaces=[op.id for op in ops])).heads
    ] == ["decided"]


def test_an_empty_register_has_no_head() -> None:
    assert (heads(), register().distinct(), len(register())) == ([], [], 0)


def test_an_op_replaces_what_its_author_saw() -> None:
    assert heads(an_op("a"), an_op("b", replaces=["a"]), an_op("c", replaces=["b"])) == ["c"]


def test_an_op_that_saw_less_stands_beside_the_newer() -> None:
    assert heads(an_op("a"), an_op("b", replaces=["a"]), an_op("c", replaces=["a"])) == ["b", "c"]


def test_a_ring_has_all_its_ops_as_heads() -> None:
    ring = [an_op("a", replaces=["c"]), an_op("b", replaces=["a"]), an_op("c", replaces=["b"])]
    assert heads(*ring) == ["a", "b", "c"]
    assert heads(*ring, an_op("d")) == ["d"]


def test_an_op_does_not_replace_itself() -> None:
    assert heads(an_op("a", replaces=["a", "a"])) == ["a"]
    assert heads(an_op("a", replaces=["a"]), an_op("b")) == ["a", "b"]


def test_an_id_named_twice_counts_once() -> None:
    found = register(an_op("a"), b := an_op("b", replaces=["a", "a"]))
    found.remove(b)
    assert [op.id for op in found.heads] == ["a"]


def test_an_unknown_id_waits_for_its_op() -> None:
    assert heads(an_op("b", replaces=["a"])) == ["b"]
    assert heads(an_op("b", replaces=["a"]), an_op("a")) == ["b"]


@given(st.sampled_from([("yes", "yes"), ({"b": 1, "a": 2}, {"a": 2, "b": 1}), (None, None)]))
def test_a_value_both_said_is_one_value(values: tuple[Json, Json]) -> None:
    both = register(an_op("a", values[0]), an_op("b", values[1]))
    assert canonical(values[0]) == canonical(values[1])
    assert [op.id for op in both.distinct()] == ["a"]
    assert len(both.heads) == 2


def test_different_values_and_different_kinds_stand_beside_each_other() -> None:
    """Cleared and edited at the same time: both are there to be decided."""
    assert len(register(an_op("a", "yes"), an_op("b", "no")).distinct()) == 2
    assert len(register(an_op("a", None), an_op("b", None, kind="answer.cleared")).distinct()) == 2
    assert len(register(an_op("a", True), an_op("b", 1)).distinct()) == 2


def test_all_ops_are_told_by_id() -> None:
    ops = register(an_op("b", replaces=["a"]), an_op("a")).ops
    assert [op.id for op in ops] == ["a", "b"]


def test_an_erased_op_replaces_as_before() -> None:
    assert heads(an_op("a"), erase(an_op("b", replaces=["a"]))) == ["b"]
