"""exchange.tables.excel.dropdowns"""

from __future__ import annotations

import pytest

from inspector_app.exchange.tables.excel.dropdowns import resolve
from inspector_app.exchange.tables.model import Cell, Sheet, Validation

VALUES = Sheet("My 'V'", [[Cell("High")], [Cell(" ")], [Cell("Low")]])


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ('"Yes, No"', ("Yes", "No")),
        ("'My ''V'''!$A$1:$A$99", ("High", "Low")),
        ("status", ("High", "Low")),
        ("A1", ("x",)),
        ("Gone!A1", ()),
        ("INDIRECT(A1)", ()),
    ],
)
def test_the_words_of_a_list_are_found_wherever_they_stand(source: str, words: tuple[str, ...]) -> None:
    sheet = Sheet("S", [[Cell("x")]], (Validation("B1", (), source), Validation("B2", (), source)))
    found, values = resolve([sheet, VALUES], {"status": "'My ''V'''!$A$1:$A$3"})
    assert [entry.words for entry in found.validations] == [words, words]
    assert values is VALUES
