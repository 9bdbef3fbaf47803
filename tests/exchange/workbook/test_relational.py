"""Sections and questions in sheets of their own."""

from pathlib import Path

from openpyxl import Workbook as Book

from tests.exchange.workbook.workbooks import book, sheet, taken


def _mentorship(written: Book) -> None:
    sheet(written, "Checklists", [["ID", "Title"], ["C1", "Facility"], ["C2", "Staff"]])
    sheet(
        written,
        "Sections",
        [
            ["ID", "Checklist", "Name", "NA Option?", "Instructions"],
            ["S1", "C1", "Hygiene", "Yes", "Look"],
            ["S2", "C1", "Records", "No", "Read"],
            ["S3", "C2", "Training", "No", ""],
        ],
    )
    questions = [
        ["Q1", "S1", "Soap?"],
        ["Q2", "S2", "Log?"],
        ["Q3", "S3", "Trained?"],
        ["Q4", "S1", "Water?"],
    ]
    sheet(written, "Questions", [["ID", "Section", "Question"], *questions, ["Q5", "S9", "Orphan?"]][:-1])


def test_questions_know_what_their_sections_say(tmp_path: Path) -> None:
    """N/A rules and instructions are written once a section, and hold for each of its questions."""
    checklist, _, _ = taken(book(tmp_path, _mentorship))
    assert [section.title.zh for section in checklist.root.sections[0].sections] == ["Facility", "Staff"]
    assert [section.title.zh for section in checklist.root.sections[0].sections[0].sections] == [
        "Hygiene", "Records",
    ]  # fmt: skip
    assert {item.id: item.not_applicable for item in checklist.items.values()} == {
        "Q1": True, "Q4": True, "Q2": False, "Q3": False,
    }  # fmt: skip
    assert checklist.items["Q1"].guidance.zh == "Look"


def test_a_list_of_words_is_not_joined(tmp_path: Path) -> None:
    """Severity stands in a sheet Values, but no heading names that sheet."""

    def fill(written: Book) -> None:
        sheet(written, "Checklist", [["Item", "Severity"], ["a b", "High"], ["c d", "Low"]])
        sheet(written, "Values", [["Severity", "Status"], ["High", "Open"], ["Low", "Closed"]])

    workbook = book(tmp_path, fill)
    assert len(workbook.sheets[0].rows[0]) == 2
    assert not any(each.hidden for each in workbook.sheets)


def test_sheets_that_name_each_other_end(tmp_path: Path) -> None:
    """A ring of references is no reason to hang; a plural in -ies is the same word."""

    def fill(written: Book) -> None:
        sheet(written, "Categories", [["ID", "Part", "Name"], ["C1", "P1", "x"], ["C2", "P2", "y"]])
        sheet(written, "Parts", [["ID", "Category", "Name"], ["P1", "C1", "x"], ["P2", "C2", "y"]])
        sheet(
            written, "Questions", [["ID", "Category", "Question"], ["Q1", "C1", "a b"], ["Q2", "C2", "c d"]]
        )

    checklist, _, _ = taken(book(tmp_path, fill))
    assert {"Q1", "Q2"} <= set(checklist.items)


def test_a_wide_parent_is_not_joined_beyond_the_limit(tmp_path: Path) -> None:
    """The joined sheet stays within bounds."""

    def fill(written: Book) -> None:
        sheet(written, "Sections", [["ID", "Name", *[f"h{n}" for n in range(250)]], ["S1", "x"], ["S2", "y"]])
        sheet(
            written,
            "Questions",
            [["Section", "Section again", "Question"], ["S1", "S1", "a b"], ["S2", "S2", "c d"]],
        )

    assert len(book(tmp_path, fill).sheets[1].rows[0]) <= 512
