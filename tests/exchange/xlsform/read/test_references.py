"""exchange.xlsform.read.references"""

from __future__ import annotations

from pathlib import Path

from tests.exchange.xlsform.read.books import codes, read


def test_names_that_are_not_there_are_named_with_their_cell() -> None:
    found = read(
        """
        | survey |              |      |                |           |              |
        |        | type         | name | label          | relevant  | repeat_count |
        |        | text         | q    | Hello ${gone}  | ${lost}=1 |              |
        |        | begin_repeat | r    | ${q} ${nobody} | ${q} = 1  | ${never}     |
        |        | text         | s    | ${q            | ${q}=${q  |              |
        |        | end_repeat   |      |                |           |              |
        """
    )
    assert [place for place in codes(found) if place.startswith("form.")] == [
        "form.reference_missing survey!E3",
        "form.reference_missing survey!D3",
        "form.reference_missing survey!F4",
        "form.reference_missing survey!D4",
        "form.reference_broken survey!E5",
        "form.reference_broken survey!D5",
    ]


def test_a_missing_list_is_named_and_lists_from_elsewhere_are_not() -> None:
    found = read(
        """
        | survey  |                 |       |       |            |
        |         | type            | name  | label | appearance |
        |         | select_one gone | q     | Q     |            |
        |         | select_one      | r     | R     |            |
        |         | select_one ${q} | s     | S     |            |
        |         | select_one t    | t     | T     | search('t') |
        |         | select_one yn   | u     | U     |            |
        | choices | list_name       | name  | label |            |
        |         | yn              | y     | Y     |            |
        """
    )
    assert codes(found) == [
        "form.list_missing survey!B3", "form.list_missing survey!B4", "form.file_missing survey!E6",
    ]  # fmt: skip


def test_files_beside_the_form_are_read_once_and_missing_ones_named(tmp_path: Path) -> None:
    (tmp_path / "towns.csv").write_text("name,label\na,A\n", "utf-8")
    found = read(
        """
        | survey |                                |      |       |                               |
        |        | type                           | name | label | calculation                   |
        |        | select_one_from_file towns.csv | q    | Q     |                               |
        |        | select_one_from_file towns.csv | r    | R     |                               |
        |        | select_one_from_file gone.csv  | s    | S     |                               |
        |        | select_one_from_file gone.csv  | t    | T     |                               |
        |        | calculate                      | c    |       | pulldata('x', 'a', 'b', ${q}) |
        |        | csv-external                   | people |     |                               |
        """,
        tmp_path,
    )
    assert found.form.instances == {"towns": ({"name": "a", "label": "A"},)}
    assert [
        (problem.cell, problem.details["file"]) for problem in found.problems if "file" in problem.details
    ] == [
        ("survey!B5", "gone.csv"),
        ("survey!E7", "x.csv"),
        ("survey!B8", "people.csv"),
    ]


def test_expressions_that_cannot_be_read_and_rings_are_named_with_their_cell() -> None:
    """A ring that is only noticed on site costs the visit."""
    found = read(
        """
        | survey |              |      |       |                   |           |              |
        |        | type         | name | label | calculation       | relevant  | repeat_count |
        |        | calculate    | a    |       | ${b} + 1          |           |              |
        |        | calculate    | b    |       | ${a} + 1          |           |              |
        |        | text         | c    | it's  | concat('it's)     | ${a} = (1 |              |
        |        | begin_repeat | r    | R     |                   |           | 1 +          |
        |        | text         | d    | D     | nowhere-known(1)  | today(    |              |
        |        | end_repeat   |      |       |                   |           |              |
        """
    )
    places = [place for place in codes(found) if place.startswith("expression.")]
    assert places[-2:] == ["expression.cycle survey!E4", "expression.cycle survey!E3"]
    rings = [problem.details["place"] for problem in found.problems if problem.code == "expression.cycle"]
    assert rings == ["b", "a"]
    assert [place.split()[1] for place in places[:-2]] == ["survey!F5", "survey!E5", "survey!G6", "survey!F7"]
    assert "form.function_not_evaluated survey!E7" in codes(found)
