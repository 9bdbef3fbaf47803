"""exchange.xlsform.own.rest"""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json
from inspector_app.exchange.xlsform.own.rest import Entry, Rest, differences

texts = st.text("ab/~#@ \n0甲", max_size=4)
leaves = texts | st.integers(-3, 3) | st.booleans() | st.none()
MORE = {"v": leaves, "type": texts}
named = st.lists(st.sampled_from("xyz0"), unique=True).flatmap(
    lambda names: st.tuples(*(st.fixed_dictionaries({"id": st.just(name)}, optional=MORE)
                              for name in names)).map(list)
)  # fmt: skip
values = st.recursive(
    leaves | named,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=12,
)
objects = st.dictionaries(st.sampled_from(["a", "b", "c/d", "id"]), values)


def copy(value: Any) -> Any:
    return json.loads(json.dumps(value))


def together(said: Any, *entries: Entry) -> tuple[Any, list[str]]:
    rest = Rest(copy(said))
    return rest.data, [taken for entry in entries if (taken := rest.take(entry))]


@given(said=objects, wanted=objects)
def test_what_the_sheets_say_and_the_rest_make_the_whole(said: Json, wanted: Json) -> None:
    """Whatever the sheets leave out or say otherwise."""
    assert together(said, *differences(said, wanted)) == (wanted, [])


def test_nothing_is_written_where_the_sheets_say_everything() -> None:
    assert differences({"a": [1]}, {"a": [1]}) == []
    assert differences({"a": True}, {"a": 1}) != []


def test_what_is_long_takes_several_cells() -> None:
    """A cell of a spreadsheet holds 32,767 letters."""
    wanted: Json = {"rows": [{"id": str(n), "text": "字" * 200, "list": ["x" * 90] * 50} for n in range(30)]}
    entries = differences({}, wanted)
    assert max(len(entry.value) for entry in entries) <= 4_000
    assert together({}, *entries) == (wanted, [])


def test_an_edit_of_the_sheets_wins_over_the_rest() -> None:
    said: Json = {"grade": {"least": "80"}, "curve": {"type": "bands", "bands": [1]}}
    wanted: Json = {"grade": {"least": "85"}, "curve": {"type": "steps", "steps": [2]}}
    entries = differences(said, wanted)
    now: Json = {"grade": {"least": "70"}, "curve": {"type": "bands", "bands": [9]}}
    assert together(now, *entries) == (now, ["overruled", "overruled"])


def test_what_both_say_by_now_is_no_difference() -> None:
    [entry] = differences({"least": "80"}, {"least": "85"})
    assert together({"least": "85"}, entry) == ({"least": "85"}, [])
    [removed] = differences({"least": "80"}, {})
    assert together({}, removed) == ({}, [])
    assert together({"least": "9"}, removed) == ({"least": "9"}, ["overruled"])


def test_the_rest_of_a_part_that_was_taken_out_is_named_once() -> None:
    said: Json = {"items": [{"id": "a"}, {"id": "b"}]}
    wanted: Json = {"items": [{"id": "a", "key": True, "unit": "m"}, {"id": "b", "key": True}]}
    now: Json = {"items": [{"id": "b"}]}
    assert together(now, *differences(said, wanted)) == (
        {"items": [{"id": "b", "key": True}]},
        ["without_part"],
    )


def test_the_order_holds_while_nobody_has_moved_anything() -> None:
    said: Json = {"items": [{"id": "a"}, {"id": "b"}, {"id": "c"}]}
    wanted: Json = {"items": [{"id": "b"}, {"id": "a"}, {"id": "c"}]}
    entries = differences(said, wanted)
    assert together(said, *entries) == (wanted, [])
    now: Json = {"items": [{"id": "c"}, {"id": "a"}, {"id": "b"}]}
    assert together(now, *entries) == (now, ["overruled"])


def test_an_entry_of_a_list_without_ids_joins_where_it_belongs() -> None:
    entry = Entry("/list/@2", "c")
    assert together({"list": ["a", "b"]}, entry) == ({"list": ["a", "b", "c"]}, [])
    assert together({"list": ["a"]}, entry) == ({"list": ["a"]}, ["overruled"])


@pytest.mark.parametrize(
    "entry", [Entry("/a", "{", "json"), Entry("/a", "x", "words"), Entry("", "x"), Entry("nowhere", "x")]
)
def test_a_row_that_nobody_can_read_says_so(entry: Entry) -> None:
    assert Rest({}).take(entry) == "unreadable"


def test_a_value_typed_into_the_sheet_is_taken() -> None:
    """Spreadsheet programs write true in capitals."""
    assert together({}, Entry("/key", "TRUE", "json"))[0] == {"key": True}
