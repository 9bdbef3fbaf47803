"""exchange.tables.csv_rows"""

from __future__ import annotations

import pytest

from inspector_app.errors import DataError
from inspector_app.exchange.tables.csv_rows import read_csv
from tests.hanging import ends_within


def test_a_quotation_mark_that_is_never_closed_costs_one_line() -> None:
    """It swallowed the whole rest of the file, and nobody was told."""
    read = read_csv('no,text,points\nA1,"open,5\nA2,"two, three",5\nA3,x,5\n', "a.csv")
    assert read.rows == [
        ["no", "text", "points"],
        ["A1", '"open', "5"],
        ["A2", "two, three", "5"],
        ["A3", "x", "5"],
    ]
    assert read.unclosed == {1: 1}


def test_the_last_line_may_be_the_one() -> None:
    assert read_csv('a,b\n1,2\n"3,4', "a.csv") == ([["a", "b"], ["1", "2"], ['"3', "4"]], {2: 0})


def test_cells_with_line_breaks_before_it_stay_one_row() -> None:
    read = read_csv('a,b\n"one\ntwo",2\n3,"four\n5,6\n', "a.csv")
    assert read.rows == [["a", "b"], ["one\ntwo", "2"], ["3", '"four'], ["5", "6"]]
    assert read.unclosed == {2: 1}


def test_the_other_quoted_cells_of_its_line_lose_their_marks() -> None:
    read = read_csv('a;b;c\n"x ""y""";"open;3\n1;2;3\n', "a.csv")
    assert read.rows[1] == ['x "y"', '"open', "3"]


def test_a_mark_within_a_cell_stays_as_it_was_read_before() -> None:
    """`"a" ,b` and `"say "yes"",5` are closed in their line: nothing is swallowed."""
    read = read_csv('a,b\n"x" ,1\n"say "yes"",5\n', "a.csv")
    assert (read.rows[1:], read.unclosed) == ([["x ", "1"], ['say yes""', "5"]], {})


def test_a_line_that_closes_the_mark_of_another_is_found() -> None:
    read = read_csv('a,b\n1,"open\n2,say "yes"\n3,4\n', "a.csv")
    assert [row[0] for row in read.rows] == ["a", "1", "2", "3"]
    assert read.unclosed == {1: 1}


def test_it_also_ends_where_the_delimiter_is_named() -> None:
    assert read_csv('sep=;\na;"b\nc;d\n', "a.csv") == ([[], ["a", '"b'], ["c", "d"]], {1: 1})


def test_a_file_full_of_open_marks_is_read_in_bounded_time() -> None:
    """Each open mark looks ahead to the end; together they may not look more than twice over the file."""
    text = "a,b\n" + 'x,"open\n' + 'y,"" z\n' * 60_000
    with ends_within(3):
        read = read_csv(text, "a.csv")
    assert len(read.rows) >= 2


def test_a_cell_beyond_measure_is_damage() -> None:
    with pytest.raises(DataError, match="damaged"):
        read_csv("a," + "x" * 10_000_001, "a.csv")
