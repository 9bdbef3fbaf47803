"""texts.filling"""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from inspector_app.errors import AppError, DataError, InputError
from inspector_app.texts import Texts
from inspector_app.texts.filling import LONGEST, around, cell_name, shortened

LOCALE = Path(__file__).parents[2] / "resources" / "locale"
CHINESE, ENGLISH = Texts("zh_CN", LOCALE), Texts("en", LOCALE)


def test_a_long_value_keeps_both_its_ends() -> None:
    """Two answers that differ in their last words must not look the same."""
    assert shortened("short") == "short"
    assert shortened("a\n b\t c") == "a b c"
    cut = shortened("x" * 500 + "end")
    assert (len(cut), cut[0], cut[-3:]) == (LONGEST, "x", "end")


@pytest.mark.parametrize(
    ("at", "shown"),
    [(1, "0123456789…"), (50, "…4567890123…"), (100, "…0123456789")],
)
def test_a_long_expression_is_shown_around_its_mistake(at: int, shown: str) -> None:
    text = "0123456789" * 10
    assert around(text, at, 10) in (shown, shown.replace("4567890123", "4567890123"))
    assert around("short", at, 10) == "short"


def test_a_mistake_in_a_long_expression_is_seen() -> None:
    error = InputError("expression.unexpected", expression="1+" * 900 + "*2", at=1801, found="*")
    assert "…1+1+" in ENGLISH.error(error)[0]
    assert "+*2 is not understood" in ENGLISH.error(error)[0]


@pytest.mark.parametrize(
    ("place", "english", "chinese"),
    [
        (
            "sections[0].items[3].curve",
            "Section 1 · Item 4 · Points by value",
            "指标 1 · 条目 4 · 按数值计分",
        ),
        ("limiters.L1", "Limiter L1", "等级上限 L1"),
        ("total.bonus_most", "Total · Most bonus points", "合计 · 加分上限"),
        ("sections[1].new_field", "Section 2 · new field", "指标 2 · new field"),
    ],
)
def test_a_place_in_a_file_is_said_as_the_page_names_it(place: str, english: str, chinese: str) -> None:
    """Nobody counts brackets in a path."""
    error = DataError("checklist.bounds_order", place=place)
    assert ENGLISH.error(error)[0].startswith(f"{english}: ")
    assert CHINESE.error(error)[0].startswith(chinese)


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ("decimal as text", "a number"),
        ("yes_no | scale | formula | text", "Yes or no / Levels / Computed / …"),
        ("weighted_mean | sum", "weighted mean of its parts / sum"),
        ("no_such_code", "no such code"),
    ],
)
def test_what_was_expected_is_said_in_words(wanted: str, words: str) -> None:
    said, _ = ENGLISH.error(DataError("checklist.value", wanted=wanted, found="x"))
    assert said == f"{words} was expected, found x."


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (None, "nothing"),
        ("", "nothing"),
        (True, "yes"),
        ("true", "yes"),
        ({"zh": "x"}, "an entry with fields"),
        ('{"zh": "x"}', "an entry with fields"),
        (["a"], "a list"),
        ('["a"]', "a list"),
        ("end", "the end"),
        ('"repeat"', "a repeat"),
        ("}", "}"),
        (Fraction(5, 2), "2.5"),
    ],
)
def test_what_was_found_is_said_in_words(found: object, words: str) -> None:
    said, _ = ENGLISH.error(DataError("checklist.value", wanted="text", found=found))
    assert said == f"a text was expected, found {words}."


def test_the_cause_of_an_error_is_its_own_sentence() -> None:
    """ "expression.unknown_function name=f" is no sentence."""
    cause = InputError("expression.unknown_function", name="f", expression="f(1)", at=1)
    said, _ = ENGLISH.error(DataError("checklist.expression", place="value", expression="f(1)", cause=cause))
    assert said == "Formula: There is no function f() (f(1), place 1)."
    plain = DataError("checklist.expression", place="value", cause=ValueError("odd"))
    assert ENGLISH.error(plain)[0] == "Formula: odd."


def test_a_field_of_an_answer_is_named_as_on_its_form() -> None:
    assert ENGLISH.error(InputError("answer.field_missing", place="n"))[0] == "“Sample size” is missing."
    assert ENGLISH.error(InputError("answer.field_missing", place="level"))[0] == "“level” is missing."
    assert ENGLISH.error(InputError("answer.field_missing", place="reasons"))[0] == "“Reasons” is missing."


def test_an_error_in_a_table_begins_with_its_cell() -> None:
    error = DataError("table.too_large", file="a.xlsx", sheet="S", row=9, column="C", most=1)
    assert ENGLISH.error(error)[0].startswith("a.xlsx · S!C9 · The table")
    assert cell_name({"sheet": "S", "row": 0, "column": ""}) == "S"
    assert cell_name({"row": 4}) == ""


def test_the_path_of_a_file_keeps_its_name() -> None:
    path = "/" + "folder/" * 40 + "list.xlsx"
    said, _ = ENGLISH.error(AppError("table.not_written", place=path))
    assert said.endswith("/list.xlsx cannot be written.")
    assert len(said) < 100
    assert ENGLISH.error(AppError("checklist.file_unreadable", place="/a_b/c.json"))[0].count("/a_b/c.json")


def test_a_kind_of_file_is_named() -> None:
    said, _ = ENGLISH.problem("table.misnamed", {"kind": "csv", "suffix": ".xlsx"})
    assert "(.csv)" in said
