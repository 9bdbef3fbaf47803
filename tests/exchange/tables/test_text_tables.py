"""exchange.tables.text_tables"""

from __future__ import annotations

import pytest

from inspector_app.errors import DataError
from inspector_app.exchange.tables.model import Workbook
from inspector_app.exchange.tables.text_tables import MOST_BYTES, decode, read_text_table


def texts(book: Workbook) -> dict[str, list[list[str]]]:
    return {sheet.name: [[cell.text for cell in row] for row in sheet.rows] for sheet in book.sheets}


def read(content: str | bytes) -> Workbook:
    given = content.encode("utf-8") if isinstance(content, str) else content
    return read_text_table(given, "a.csv", "a")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"])
def test_chinese_is_read_in_every_usual_encoding(encoding: str) -> None:
    """Excel in China saves CSV as GB 18030, exports come as UTF-16, the rest as UTF-8."""
    text = "编号,检查项目\n1,消防通道是否畅通（abc）\n" * 20
    assert texts(read(text.encode(encoding)))["a"][1] == ["1", "消防通道是否畅通（abc）"]


def test_western_letters_do_not_turn_chinese() -> None:
    text = "Número;Descripción\n1;Revisión de la señalización\n"
    assert texts(read(text.encode("cp1252")))["a"][1][1] == "Revisión de la señalización"
    assert decode(b"caf\xe9", "a") == ("café", "Windows-1252")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(delimiter: str) -> None:
    rows = [["no", "what, and why"], ["1", "exits; doors"], ["2", "a|b"]]
    text = "\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in rows)
    assert texts(read(text))["a"] == rows


def test_a_long_file_shows_its_delimiter_at_its_start() -> None:
    assert texts(read("a;b\n" * 9000))["a"][-1] == ["a", "b"]
    assert texts(read("a" * 30_000 + ";b"))["a"] == [["a" * 30_000 + ";b"]]


def test_excel_may_name_the_delimiter() -> None:
    assert texts(read("sep=;\na;b,c,d\n"))["a"] == [[], ["a", "b,c,d"]]


def test_quotes_and_line_breaks_stay_in_their_cell() -> None:
    assert texts(read('a,"line\nbreak, ""said"""\n'))["a"] == [["a", 'line\nbreak, "said"']]


def test_a_form_in_one_csv_becomes_its_sheets_with_the_rows_of_the_file() -> None:
    """A message about row 5 must mean row 5 of the file."""
    book = read("survey,,\n,type,name\n,text,q1\nchoices,list_name,name\n,yn,yes\n")
    assert texts(book) == {
        "survey": [[], ["", "type", "name"], ["", "text", "q1"]],
        "choices": [[], [], [], ["", "list_name", "name"], ["", "yn", "yes"]],
    }


def test_an_open_quotation_mark_is_a_problem_with_its_sheet_and_cell() -> None:
    """It used to swallow the rest of the file without a word."""
    book = read('survey,,,\n,type,name,label\n,text,q,"open\n,text,r,R\n')
    assert [(problem.code, problem.cell) for problem in book.warnings] == [("table.quote_open", "survey!D3")]
    assert [row[2] for row in texts(book)["survey"][1:]] == ["name", "q", "r"]


def test_tables_in_markdown_are_read() -> None:
    book = read("| survey | | |\n| --- | --- | --- |\n| | type | name |\n| | text | a\\|b |\n\n| choices |\n")
    assert book.kind == "md"
    assert texts(book) == {"survey": [[], [], ["", "type", "name"], ["", "text", "a|b"]]}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\x01\x02\0\x03\x04\x05" * 9, "table.binary"),
        (b" \n \n", "table.no_sheet"),
        (b"\n , \n", "table.no_sheet"),
        (b"a" * (MOST_BYTES + 1), "table.too_many_bytes"),
        (b"a," * 3000, "table.too_large"),
        (b'"' + b"a" * 10_000_001, "table.damaged"),
    ],
)
def test_what_is_no_table_is_refused(content: bytes, code: str) -> None:
    content = content + b"x" if code == "table.too_large" else content
    with pytest.raises(DataError) as caught:
        read(content)
    assert caught.value.code == code
