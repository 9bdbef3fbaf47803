"""exchange.xlsform.read.sheets"""

from __future__ import annotations

import pytest

from inspector_app.errors import DataError
from inspector_app.exchange.tables import Cell, Sheet, Workbook
from inspector_app.exchange.xlsform.read.sheets import (
    Languages,
    Problems,
    find_sheets,
    header_row,
    is_choices,
    is_survey,
    read_table,
)


def sheet(name: str, *rows: str) -> Sheet:
    return Sheet(name, [[Cell(text.strip()) for text in row.split("|")] for row in rows])


def found(*sheets: Sheet) -> dict[str, str]:
    return {role: entry.name for role, entry in find_sheets(Workbook(sheets, "xlsx")).items()}


SURVEY = sheet("Survey ", "type|name|label", "text|q|Q")


def test_sheets_are_found_under_the_names_that_people_give_them() -> None:
    choices = sheet("choices and columns", "list name|name|label", "yn|y|Y")
    external = sheet("external choices", "list_name|name", "t|a")
    assert found(SURVEY, choices, external, sheet("Settings", "form_title"), sheet("GRADES", "grade")) == {
        "survey": "Survey ",
        "choices": "choices and columns",
        "external_choices": "external choices",
        "settings": "Settings",
        "grades": "GRADES",
    }


def test_a_survey_under_another_name_is_found_by_its_columns() -> None:
    assert found(sheet("Tabelle1", "Title of it", "command|caption", "text|Q"))["survey"] == "Tabelle1"
    assert found(sheet("survey", "nothing here"), sheet("x", "type|label::en", "text|Q"))["survey"] == "x"


def test_titles_may_stand_above_the_header() -> None:
    assert header_row(sheet("a", "My form", "", "type|name", "text|q"), is_survey) == 3
    assert header_row(sheet("a", "My form"), is_choices) == 0


def test_a_plain_table_is_no_form() -> None:
    with pytest.raises(DataError, match="not_a_form"):
        found(sheet("Checklist", "No|Item|Status", "1|Doors|"))


@pytest.mark.parametrize(
    "odkx",
    [
        sheet("survey", "clause|type|values_list|name|display.prompt", "|text||a|A"),
        sheet("survey", "clause|condition", "begin screen|"),
        sheet("choices", "choice_list_name|data_value|display.title.text", "yn|y|Y"),
    ],
)
def test_a_form_of_odk_x_is_called_by_its_name(odkx: Sheet) -> None:
    """Nobody would guess why such a form cannot be read."""
    with pytest.raises(DataError, match="odk_x") as caught:
        found(odkx)
    assert caught.value.details["row"] == 1


def test_the_first_filled_of_two_headers_counts_and_both_are_named() -> None:
    problems = Problems()
    table = read_table(
        sheet(
            "s",
            "type|relevant|bind::relevant|media::image|theme",
            "a|||i|t",
            "b|1|2||",
            "c||3||",
            "|||\xa0 |",
        ),
        1,
        Languages(),
        problems,
    )
    rows = list(table.rows())
    assert [row.values.get("relevant") for row in rows] == [None, "1", "3"]
    assert rows[0].texts == {"image": {"": "i"}}
    assert rows[0].extra == {"theme": "t"}
    assert [(problem.code, problem.cell) for problem in problems.found] == [
        ("form.both_headers", "s!C1"),
        ("form.column_kept", "s!E1"),
    ]
    assert [table.letters(column) for column in ("relevant", "theme", "gone")] == ["B", "E", ""]


def test_one_language_in_two_spellings_is_one() -> None:
    languages = Languages()
    assert [languages.spelling(name) for name in ("English (en)", "english", "", "French")] == [
        "English (en)", "English (en)", "", "French",
    ]  # fmt: skip
    assert languages.all() == ("English (en)", "French")
    assert (languages.known("en"), languages.known("ru")) == ("English (en)", "ru")


def test_spaces_that_do_not_break_are_spaces() -> None:
    table = read_table(
        Sheet("s", [[Cell("type"), Cell("")], [Cell("select_one\xa0yn"), Cell("x")]]),
        1,
        Languages(),
        Problems(),
    )
    assert [row.values for row in table.rows()] == [{"type": "select_one yn"}]
