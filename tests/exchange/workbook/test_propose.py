"""The proposal: sheets, header, title, answers; and what is remembered of it."""

from dataclasses import replace
from pathlib import Path

from openpyxl import Workbook as Book

from inspector_app.exchange.workbook.mapping import Mapping
from inspector_app.exchange.workbook.propose import answer_words, fitted, propose, with_header
from tests.exchange.workbook.workbooks import HOTEL, HOTEL_MERGES, book, drop_down, one_sheet, sheet


def _chapters(written: Book) -> None:
    for number, name in enumerate(("V1 Architecture", "V2 Authentication"), start=1):
        rows = [
            ["#", "Requirement", "L1", "L2"],
            [f"{number}.1", "Be safe", "x", "x"],
            [f"{number}.2", "Be sure", "", "x"],
        ]
        sheet(written, name, rows)
    sheet(written, "Instructions", [["Item", "Description"], ["How", "Read it"]])


def _security(written: Book) -> None:
    rows = [
        ["Azure Review"],
        ["Main Area", "Checklist item", "Status", "Comment"],
        ["Net", "Use a firewall", "Not verified", ""],
    ]
    sheet(written, "Checklist", rows)
    words = ["Not verified", "Open", "Fulfilled", "Not required"]
    sheet(written, "Values", [["Severity", "Status"], *[[None, word] for word in words]])


def test_a_scoring_table_is_read_as_a_person_would(tmp_path: Path) -> None:
    """Title, header below title rows, three levels, points, and the venue's own column."""
    mapping = propose(one_sheet(tmp_path, HOTEL, *HOTEL_MERGES), "file")
    assert (mapping.title, mapping.chinese) == ("绿色饭店分级评价评分表", True)
    found = mapping.sheets[0]
    assert (found.header, found.of("section"), found.of("text"), found.of("self")) == (
        4,
        ["A", "B"],
        ["C"],
        ["F"],
    )


def test_one_sheet_a_chapter(tmp_path: Path) -> None:
    """Every sheet of the same header is a section; instructions are none."""
    mapping = propose(book(tmp_path, _chapters), "ASVS")
    assert [(each.sheet, each.use) for each in mapping.sheets] == [
        ("V1 Architecture", True), ("V2 Authentication", True), ("Instructions", False),
    ]  # fmt: skip
    assert mapping.sheets[0].sheet_section
    assert (mapping.title, mapping.chinese) == ("ASVS", False)


def test_a_sheet_of_values_gives_the_words_of_answers(tmp_path: Path) -> None:
    """The list holds only "Not verified" until somebody fills it in."""
    workbook = book(tmp_path, _security)
    mapping = propose(workbook)
    assert mapping.answers == {
        "Not verified": "unanswered", "Open": "no", "Fulfilled": "yes", "Not required": "not_applicable",
    }  # fmt: skip
    assert set(answer_words(workbook, mapping)) == {"Not verified", "Open", "Fulfilled", "Not required"}


def test_an_empty_workbook_is_a_mapping_without_items(tmp_path: Path) -> None:
    """Nothing is proposed; the person sees the sheet and may point at a row."""
    mapping = propose(one_sheet(tmp_path, [["封面"]]), "表")
    assert (mapping.used, mapping.title) == ((), "表")


def test_a_mapping_is_remembered_for_files_of_the_same_shape(tmp_path: Path) -> None:
    """Next year's workbook has another sheet name and more rows above the header."""
    first = propose(one_sheet(tmp_path, HOTEL, *HOTEL_MERGES))
    corrected = first.with_sheet(first.sheets[0].with_column("H", "guidance"))
    second = propose(one_sheet(tmp_path, [["2027版"], *HOTEL], name="评分表2027"))
    assert first.shape == second.shape
    found = fitted(corrected, second)
    assert found is not None
    assert (found.sheets[0].sheet, found.sheets[0].header, found.sheets[0].columns["H"]) == (
        "评分表2027",
        5,
        "guidance",
    )


def test_a_mapping_of_another_shape_does_not_fit(tmp_path: Path) -> None:
    """Reading one form by the columns of another would be worse than guessing."""
    assert fitted(Mapping("x"), propose(one_sheet(tmp_path, HOTEL))) is None


def test_a_header_row_chosen_by_hand_stays_where_it_was_put(tmp_path: Path) -> None:
    """Without known headings only the row number is left to go by."""
    mapping = propose(one_sheet(tmp_path, HOTEL))
    sheet_only = replace(mapping.sheets[0], headings={}, header=9)
    assert fitted(mapping.with_sheet(sheet_only), mapping) is None


def test_pointing_at_another_header_guesses_its_columns_anew(tmp_path: Path) -> None:
    """One click on the right row is all that is needed."""

    def fill(written: Book) -> None:
        made = sheet(
            written,
            "表",
            [
                ["项目", "要求"],
                ["甲", "乙"],
                ["编号", "评价内容", "结论"],
                ["1", "制度", ""],
                ["2", "人员", ""],
            ],
        )
        drop_down(made, "C4:C9", "符合,不符合,不适用")

    workbook = book(tmp_path, fill)
    mapping = with_header(workbook, propose(workbook), "表", 3)
    assert mapping.sheets[0].columns == {"A": "code", "B": "text", "C": "answer"}
    assert mapping.answers == {"符合": "yes", "不符合": "no", "不适用": "not_applicable"}
    assert with_header(workbook, mapping, "无", 1) is mapping
