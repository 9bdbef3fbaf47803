"""domain.ops"""

import json
from collections.abc import Callable
from dataclasses import fields, replace
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import LARGEST_INTEGER, Json, canonical
from inspector_app.domain.ops import (
    CRITICAL_KINDS,
    KINDS,
    NO_HASH,
    Op,
    chain_hash,
    erase,
    first_break,
    from_line,
    to_line,
    value_hash,
)
from inspector_app.errors import DataError
from tests.builders import an_op, any_op, chained

CHANGES: dict[str, Callable[[Op], Op]] = {
    "id": lambda op: replace(op, id=op.id + "x"),
    "stream": lambda op: replace(op, stream="evaluation/2"),
    "device": lambda op: replace(op, device="d2"),
    "n": lambda op: replace(op, n=op.n + 1),
    "actor": lambda op: replace(op, actor="p2"),
    "at": lambda op: replace(op, at="2026-10-22T09:00:01+08:00"),
    "kind": lambda op: replace(op, kind="answer.cleared"),
    "target": lambda op: replace(op, target="item/A2"),
    "value": lambda op: replace(op, value="no"),
    "replaces": lambda op: replace(op, replaces=(*op.replaces, "z")),
    "critical": lambda op: replace(op, critical=not op.critical),
    "salt": lambda op: replace(op, salt="00" * 16),
    "v": lambda op: replace(op, v=op.v + 1),
    "value_sha256": lambda op: replace(op, value_sha256="00" * 32),
    "extra": lambda op: replace(op, extra={"new": 1}),
}


def a_chain(length: int = 4) -> list[Op]:
    return [an_op(f"id{n}", f"answer {n}", n=n) for n in range(1, length + 1)]


@given(any_op)
def test_a_line_reads_back_as_the_same_op(op: Op) -> None:
    assert from_line(to_line(op)) == op
    assert to_line(from_line(to_line(op))) == to_line(op)


@given(any_op)
def test_an_erased_op_travels_as_a_line_too(op: Op) -> None:
    erased = erase(op)
    assert from_line(to_line(erased)) == erased
    assert "value" not in json.loads(to_line(erased))


@given(any_op)
def test_erasing_keeps_the_hash_and_drops_the_value(op: Op) -> None:
    erased = erase(op)
    assert chain_hash(NO_HASH, erased) == chain_hash(NO_HASH, op)
    assert (erased.value, erased.salt, erased.erased, op.erased) == (None, "", True, False)
    assert erase(erased) == erased


def test_the_same_value_has_another_hash_with_another_salt() -> None:
    """Yes and no are quickly guessed; the salt makes their hashes useless for it."""
    assert value_hash(an_op()) != value_hash(replace(an_op(), salt="00" * 16))


def test_every_field_has_a_change() -> None:
    assert {field.name for field in fields(Op)} == CHANGES.keys()


@pytest.mark.parametrize("name", CHANGES)
@pytest.mark.parametrize("place", [0, 2, 3])
def test_a_changed_field_anywhere_breaks_the_chain_there(name: str, place: int) -> None:
    chain = chained(a_chain())
    op, stored = chain[place]
    chain[place] = (CHANGES[name](op), stored)
    assert first_break(chain) == chain[place][0]


def test_a_sound_chain_has_no_break() -> None:
    assert first_break([]) is None
    assert first_break(chained(a_chain(1))) is None
    assert first_break(chained(a_chain(4))) is None


def test_an_erased_op_does_not_break_the_chain() -> None:
    chain = chained(a_chain())
    chain[1] = (erase(chain[1][0]), chain[1][1])
    assert first_break(chain) is None


def test_an_op_taken_out_is_noticed() -> None:
    chain = chained(a_chain())
    assert first_break(chain[1:]) == chain[1][0]
    assert first_break([chain[0], *chain[2:]]) == chain[2][0]


def test_ops_out_of_order_are_a_break() -> None:
    chain = chained(a_chain())
    assert first_break([chain[1], chain[0]]) == chain[1][0]
    assert first_break([chain[0], chain[2], chain[1]]) == chain[2][0]


def test_a_cloned_device_is_two_sound_branches() -> None:
    """A laptop restored from a backup goes on from an old op: both branches are kept and verify."""
    common = chained(a_chain(2))
    one = chained([an_op("left3", n=3), an_op("left4", n=4)], common[-1][1])
    other = chained([an_op("right3", n=3), an_op("right4", n=4), an_op("right5", n=5)], common[-1][1])
    assert first_break(sorted([*common, *one, *other], key=lambda entry: entry[0].n)) is None


def test_a_forged_clone_is_noticed() -> None:
    common = chained(a_chain(2))
    forged = chained([an_op("forged", n=3)], b"\x01" * 32)
    assert first_break([*common, *chained([an_op("c", n=3)], common[-1][1]), *forged]) == forged[0][0]


def line(**changes: Json) -> str:
    return canonical({**json.loads(to_line(an_op())), **changes})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no JSON",
        "[]",
        '"text"',
        "{",
        "[" * 100_000,
        to_line(an_op(value="#")).replace('"#"', "1.5"),
        to_line(an_op(value="#")).replace('"#"', "1e3"),
        to_line(an_op(value="#")).replace('"#"', "NaN"),
        to_line(an_op(value="#")).replace('"#"', "-Infinity"),
        to_line(an_op(value="#")).replace('"#"', str(LARGEST_INTEGER * 10)),
        to_line(an_op(value="#")).replace('"#"', "9" * 5000),
        to_line(an_op(value="#")).replace("#", "\\ud800"),
        line(n=0),
        line(n=-1),
        line(n="1"),
        line(n=True),
        line(v="1"),
        line(critical=1),
        line(replaces="a"),
        line(replaces=["a", 1]),
        line(value_sha256="00"),
        line(value_sha256=None),
        *(
            line(**{name: None})
            for name in ("id", "stream", "device", "actor", "at", "kind", "target", "salt")
        ),
    ],
)
def test_a_line_that_is_no_op_is_refused(text: str) -> None:
    """Anything may come over a wire: it must never reach the fold, which rests on canonical values."""
    with pytest.raises(DataError) as caught:
        from_line(text)
    assert caught.value.code == "op.unreadable"


@pytest.mark.parametrize(
    "missing", ["id", "stream", "device", "n", "actor", "at", "kind", "target", "replaces", "v"]
)
def test_a_line_without_a_field_is_refused(missing: str) -> None:
    found = json.loads(to_line(an_op()))
    del found[missing]
    with pytest.raises(DataError):
        from_line(canonical(found))


@given(st.sampled_from([LARGEST_INTEGER, -LARGEST_INTEGER, 999_999_999_999_999, 0, -1]))
def test_every_integer_with_a_canonical_form_is_read(value: int) -> None:
    assert from_line(to_line(an_op(value=value))).value == value


def test_escaped_characters_are_read_where_they_are_whole() -> None:
    assert from_line(to_line(an_op(value="#")).replace("#", "\\u5ba2\\ud83d\\ude00")).value == "客\U0001f600"


def test_fields_of_a_newer_program_are_kept() -> None:
    op = from_line(line(place="lobby", v=2))
    assert (op.extra, op.v) == ({"place": "lobby"}, 2)
    assert json.loads(to_line(op))["place"] == "lobby"


def test_the_line_has_the_fields_of_the_design_and_no_other() -> None:
    assert json.loads(to_line(an_op())).keys() == set(
        "v id stream device n actor at kind target value replaces critical salt".split()
    )


def test_every_critical_kind_is_known() -> None:
    assert CRITICAL_KINDS < KINDS
    assert "note.set" not in CRITICAL_KINDS


@given(any_op)
def test_a_line_written_at_once_is_the_canonical_form_of_its_fields(op: Op) -> None:
    """So is the text that is hashed: every program must find the same bytes."""
    line = to_line(op)
    assert line == canonical(json.loads(line))
    fields = {name: value for name, value in json.loads(line).items() if name != "salt"}
    text = canonical({**fields, "value": value_hash(op)})
    assert chain_hash(NO_HASH, op) == sha256(NO_HASH + text.encode()).digest()


@pytest.mark.parametrize("change", [{"n": 0}, {"n": 2**53}, {"v": -(2**53)}], ids=str)
def test_a_number_beyond_what_readers_agree_on_is_not_written(change: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="beyond"):
        to_line(replace(an_op(), **change))  # type: ignore[arg-type]  # whole numbers only
