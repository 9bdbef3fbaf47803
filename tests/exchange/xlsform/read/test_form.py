"""exchange.xlsform.read.form"""

from __future__ import annotations

from pathlib import Path

import pytest

from inspector_app.exchange.tables import read_workbook
from inspector_app.exchange.xlsform.read import read_xlsform
from inspector_app.exchange.xlsform.read.form import survey_table
from tests.exchange.xlsform.read.books import book, codes, read

FORMS = Path(__file__).parents[3] / "forms"


@pytest.mark.parametrize(
    ("name", "questions", "groups", "languages"),
    [
        ("ODK_Experiment_Metadata.xls", 28, 4, ("",)),
        ("ODK_PreFlight_Multirotor_CL.xls", 22, 5, ("",)),
        ("ahP9qxiHtZoJrVaKw8Pqte.xlsx", 289, 54, ("",)),
        ("all-question-types-v2024091201-3.xlsx", 85, 11, ("",)),
        ("ifrc-distribution-site-assessment-v1.xlsx", 95, 38, ("English", "Français", "Local language")),
        ("liberiaCoverage.xlsx", 165, 17, ("English (en)",)),
        ("subdistrict_profiling_tool.xlsx", 79, 9, ("English", "العربية")),
        ("xlsform_spec_test.xlsx", 46, 5, ("english", "chinese")),
    ],
)
def test_a_public_form_is_read_whole(
    name: str, questions: int, groups: int, languages: tuple[str, ...]
) -> None:
    """One of them is refused by the strict converter, another has a name that lies about its kind."""
    found = read_xlsform(read_workbook(FORMS / name), FORMS)
    root = found.form.root
    assert (len(list(root.questions())), len(list(root.groups())), found.form.languages) == (
        questions,
        groups,
        languages,
    )
    assert not [problem for problem in found.problems if problem.level == "error"]


def test_settings_and_grades_are_read_under_old_and_new_names() -> None:
    found = read(
        """
        | survey   |            |           |          |                  |               |
        |          | type       | name      | label    |                  |               |
        |          | text       | q         | Q        |                  |               |
        | settings |            |           |          |                  |               |
        |          | Form Title | id_string | version  | default language | instance_name |
        |          | My form    | my_form   | 3        | en               | ${q}          |
        | grades   |            |           |          |                  |               |
        |          | grade      | label     | min_percent |               |               |
        |          | A          | Best      | 90       |                  |               |
        """
    )
    form = found.form
    assert (form.id, form.title, form.version, form.instance_name) == ("my_form", "My form", "3", "${q}")
    assert found.grades == ({"grade": "A", "label": "Best", "min_percent": "90"},)
    assert form.settings["form_id"] == "my_form"


def test_texts_without_a_language_are_in_the_default_one() -> None:
    tables = """
        | survey   |                  |      |       |           |      |
        |          | type             | name | label | label::FR | hint |
        |          | begin_group      | g    | G     | Gf        |      |
        |          | select_one yn    | q    | Q     |           | H    |
        |          | end_group        |      |       |           |      |
        | choices  |                  |      |       |           |      |
        |          | list_name        | name | label | label::FR | image |
        |          | yn               | y    | Yes   | Oui       | y.png |
    """
    named = read(tables + "| settings | | | | | |\n| | default_language | | | | |\n| | English | | | | |")
    question = next(named.form.root.questions())
    assert named.form.languages == ("English", "FR")
    assert (question.label, question.hint) == ({"English": "Q"}, {"English": "H"})
    assert named.form.lists["yn"][0].label == {"FR": "Oui", "English": "Yes"}
    assert named.form.lists["yn"][0].media == {"image": {"English": "y.png"}}
    unnamed = read(tables)
    assert unnamed.form.languages == ("", "FR")


def test_one_language_without_mixing_stays_as_it_is() -> None:
    found = read("| survey | | | |\n| | type | name | label::EN |\n| | text | q | Q |")
    assert found.form.languages == ("EN",)


def test_what_is_not_evaluated_is_said_at_once() -> None:
    found = read(
        """
        | survey |         |      |       |                   |
        |        | type    | name | label | calculation       |
        |        | osm     | a    | A     |                   |
        |        | calculate | c  |       | cht:extension(1)  |
        """
    )
    assert codes(found) == ["form.type_not_evaluated survey!B3", "form.function_not_evaluated survey!E4"]


def test_what_a_laptop_has_otherwise_is_said_for_information() -> None:
    """Nothing is wrong with such a form, so that nobody has to correct it."""
    found = read(
        """
        | survey |                |      |
        |        | type           | name |
        |        | audit          | a    |
        |        | start-geopoint | b    |
        |        | start-geopoint | c    |
        """
    )
    assert codes(found) == ["form.type_in_journal survey!B3", "form.type_stays_empty survey!B4"]
    assert {problem.level for problem in found.problems} == {"note"}


def test_sheets_that_are_no_part_of_a_form_are_named_once() -> None:
    tables = book("| survey | | |\n| | type | name |\n| | calculate | q |")
    other = read_workbook(FORMS / "xlsform_spec_test.xlsx").sheets[3]
    workbook = type(tables)((*tables.sheets, other), "xlsx")
    assert codes(read_xlsform(workbook)) == ["form.sheet_kept columns"]
    assert survey_table(workbook).header_row == 2


def test_external_choices_are_choices_too() -> None:
    found = read(
        """
        | survey           |                       |      |       |
        |                  | type                  | name | label |
        |                  | select_one_external t | q    | Q     |
        | external_choices |                       |      |       |
        |                  | list_name             | name | state |
        |                  | t                     | a    | north |
        """
    )
    assert found.form.lists["t"][0].extra == {"state": "north"}
    assert "form.list_missing survey!B3" not in codes(found)


def test_empty_sheets_of_settings_and_grades_say_nothing() -> None:
    found = read("| survey | | |\n| | type | name |\n| | calculate | q |\n| settings | | |\n| | version | |")
    assert found.form.settings == {}
