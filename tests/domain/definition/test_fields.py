"""domain.definition.fields"""

from datetime import date
from fractions import Fraction

import pytest

from inspector_app.domain.canonical import LARGEST_INTEGER, Json
from inspector_app.domain.definition.fields import (
    InputField,
    check_fields,
    field_values,
    read_fields,
    read_options,
)
from inspector_app.domain.definition.reader import Reader
from inspector_app.domain.expressions import Value
from inspector_app.errors import DataError, InputError
from tests.checklist_builder import ASSESSED_ON, field, option


def made(kind: str, **settings: Json) -> InputField:
    return read_fields(Reader({"fields": [field("x", kind, **settings)]}), "fields")[0]


CHOICE: dict[str, Json] = {"options": [option("low"), option("high")]}


@pytest.mark.parametrize(
    ("of", "typed", "stored"),
    [
        (made("number"), " 1,200.50 ", "1200.5"),
        (made("number", least="0", most="10"), "0", "0"),
        (made("number", least="0", most="10"), "10.0", "10"),
        (made("whole"), "12.0", 12),
        (made("whole", least="-5"), -5, -5),
        (made("whole"), -3, -3),
        (made("whole"), LARGEST_INTEGER, LARGEST_INTEGER),
        (made("yes_no"), "yes", "yes"),
        (made("choice", **CHOICE), "high", "high"),
        (made("text"), "  大堂 ", "大堂"),
        (made("date"), "2026-02-28", "2026-02-28"),
        (made("dates"), ["2026-02-28", "2025-01-01", "2026-02-28"], ["2025-01-01", "2026-02-28"]),
        (made("dates"), [], []),
        (
            made("readings"),
            [{"place": "大堂", "value": "690.0"}, {"value": 730, "note": "?"}, {"place": 3, "value": "1"}],
            [{"place": "大堂", "value": "690"}, {"place": "", "value": "730"}, {"place": "", "value": "1"}],
        ),
    ],
)
def test_a_value_has_one_stored_form(of: InputField, typed: Json, stored: Json) -> None:
    assert of.check(typed) == stored
    assert of.check(of.check(typed)) == stored


@pytest.mark.parametrize(
    ("of", "typed", "code"),
    [
        (made("number"), "many", "answer.no_number"),
        (made("number", least="0"), "-0.1", "answer.out_of_bounds"),
        (made("number", most="10"), "10.01", "answer.out_of_bounds"),
        (made("whole"), "1.5", "answer.not_whole"),
        (made("whole", most="10"), 11, "answer.out_of_bounds"),
        (made("whole"), str(LARGEST_INTEGER + 1), "answer.out_of_bounds"),
        (made("whole"), True, "answer.no_number"),
        (made("yes_no"), "maybe", "answer.not_offered"),
        (made("yes_no"), True, "answer.not_offered"),
        (made("choice", **CHOICE), "middle", "answer.not_offered"),
        (made("choice", **CHOICE), ["low"], "answer.not_offered"),
        (made("text"), "  ", "answer.empty"),
        (made("text"), 5, "answer.empty"),
        (made("date"), "yesterday", "answer.no_date"),
        (made("dates"), "2026-01-01", "answer.no_date"),
        (made("dates"), ["2026-01-01", None], "answer.no_date"),
        (made("readings"), [], "answer.empty"),
        (made("readings"), "690", "answer.empty"),
        (made("readings"), ["690"], "answer.no_number"),
        (made("readings"), [{"place": "大堂"}], "answer.no_number"),
        (made("readings", most="5"), [{"value": "5"}, {"value": "6"}], "answer.out_of_bounds"),
    ],
)
def test_a_wrong_value_is_refused_with_the_field(of: InputField, typed: Json, code: str) -> None:
    with pytest.raises(InputError) as caught:
        of.check(typed)
    assert (caught.value.code, caught.value.place) == (code, "x")


@pytest.mark.parametrize(
    ("of", "stored", "value"),
    [
        (made("number"), "12.5", Fraction(25, 2)),
        (made("whole"), 12, Fraction(12)),
        (made("yes_no"), "yes", True),
        (made("yes_no"), "no", False),
        (made("choice", **CHOICE), "low", "low"),
        (made("text"), "大堂", "大堂"),
        (made("date"), "2026-01-31", "2026-01-31"),
        (
            made("readings"),
            [{"place": "", "value": "1.5"}, {"place": "", "value": "2"}],
            (Fraction(3, 2), Fraction(2)),
        ),
    ],
)
def test_an_expression_reads_the_stored_form(of: InputField, stored: Json, value: Value) -> None:
    assert of.value(stored, ASSESSED_ON) == value


@pytest.mark.parametrize(
    ("day", "counted"),
    [("2025-10-21", 0), ("2025-10-22", 1), ("2026-10-22", 1), ("2026-10-23", 0), ("2026-01-01", 1)],
)
def test_dates_count_those_of_the_last_months(day: str, counted: int) -> None:
    """Twelve months to the day, both days included; a date ahead does not count."""
    of = made("dates", within_months=12)
    assert of.value([day], date(2026, 10, 22)) == counted


FIELDS = read_fields(
    Reader({"fields": [field("n", "whole", least="1"), field("note", "text", optional=True), field("zero")]}),
    "fields",
)


def test_an_object_of_fields_keeps_what_was_filled_in() -> None:
    assert check_fields(FIELDS, {"note": "", "zero": 0, "n": "3"}) == {"n": 3, "zero": "0"}
    assert check_fields(FIELDS, {"n": 3, "zero": "0", "note": "b"}) == {"n": 3, "zero": "0", "note": "b"}


@pytest.mark.parametrize(
    ("value", "code", "place"),
    [
        ("3", "answer.no_object", ""),
        ({"n": 3}, "answer.field_missing", "zero"),
        ({"n": "", "zero": "1"}, "answer.field_missing", "n"),
        ({"n": None, "zero": "1"}, "answer.field_missing", "n"),
        ({"n": 0, "zero": "1"}, "answer.out_of_bounds", "n"),
        ({"n": 1, "zero": "1", "nn": 1}, "answer.unknown_field", "nn"),
    ],
)
def test_a_wrong_object_is_refused_with_the_field(value: Json, code: str, place: str) -> None:
    with pytest.raises(InputError) as caught:
        check_fields(FIELDS, value)
    assert (caught.value.code, caught.value.place) == (code, place)


def test_a_field_left_out_has_no_value() -> None:
    assert field_values(FIELDS, {"n": 3, "zero": "0"}, ASSESSED_ON) == {"n": 3, "zero": 0}


@pytest.mark.parametrize(
    ("entries", "code"),
    [
        ([field("x"), field("x")], "checklist.duplicate_id"),
        ([field("x", "colour")], "checklist.expected"),
        ([field("x", "choice")], "checklist.expected"),
        ([field("x", "choice", options=[option("a"), option("a")])], "checklist.duplicate_id"),
        ([field("x", "dates", within_months=-1)], "checklist.expected"),
    ],
)
def test_wrong_fields_of_a_checklist_are_refused(entries: Json, code: str) -> None:
    with pytest.raises(DataError) as caught:
        read_fields(Reader({"fields": entries}, "items[0]"), "fields")
    assert caught.value.code == code
    assert caught.value.place.startswith("items[0].fields")


def test_options_have_points() -> None:
    options = read_options(
        Reader({"options": [option("a", "1.5"), {"id": "b", "text": {"zh": "乙"}}]}), "options"
    )
    assert [(entry.id, entry.points) for entry in options] == [("a", Fraction(3, 2)), ("b", 0)]
