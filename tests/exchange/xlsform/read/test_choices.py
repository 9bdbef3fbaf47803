"""exchange.xlsform.read.choices"""

from __future__ import annotations

from inspector_app.exchange.tables import Cell, Sheet
from inspector_app.exchange.xlsform.read.choices import read_choices
from inspector_app.exchange.xlsform.read.sheets import Languages, Problems


def read(*rows: str) -> tuple[dict[str, list[str]], list[str]]:
    problems = Problems()
    cells = [[Cell(text.strip("^ "), merged=text.startswith("^")) for text in row.split("|")] for row in rows]
    lists = read_choices(Sheet("choices", cells), Languages(), problems)
    found = [f"{problem.code} {problem.cell}" for problem in problems.found]
    return {name: [choice.name for choice in choices] for name, choices in lists.items()}, found


def test_duplicates_are_kept_and_named() -> None:
    """The strict converter refuses the whole form for one of them."""
    lists, problems = read("list_name|name|label", "yn|y|Yes", "yn|n|No", "yn|y|Again", "other|y|Y")
    assert lists == {"yn": ["y", "n", "y"], "other": ["y"]}
    assert problems == ["form.choice_twice choices!B4"]


def test_what_is_missing_is_filled_in_or_said() -> None:
    lists, problems = read("list_name|name|label", "yn||Yes", "yn|n|", "|x|X", "yn||", "||")
    assert lists == {"yn": ["Yes", "n"]}
    assert problems == [
        "form.choice_without_name choices!B2",
        "form.choice_without_label choices!C3",
        "form.choice_without_list choices!A4",
    ]


def test_a_merged_list_name_holds_for_its_rows() -> None:
    assert read("list_name|name|label", "yn|y|Y", "^|n|N") == ({"yn": ["y", "n"]}, [])


def test_further_columns_and_pictures_are_kept() -> None:
    row = [Cell(text) for text in ("t", "a", "A", "north", "0.5", "a.png")]
    head = [Cell(text) for text in ("list_name", "name", "label", "region", "score_value", "media::image")]
    choice = read_choices(Sheet("c", [head, row]), Languages(), Problems())["t"][0]
    assert choice.extra == {"region": "north", "score_value": "0.5"}
    assert choice.media == {"image": {"": "a.png"}}


def test_a_sheet_without_their_columns_has_no_choices() -> None:
    assert read("nothing|here") == ({}, [])


def test_a_row_with_only_a_remark_is_passed_over() -> None:
    assert read("list_name|name|label|remark", "|||see below") == ({}, [])
