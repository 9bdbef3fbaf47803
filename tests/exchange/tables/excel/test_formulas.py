"""exchange.tables.excel.formulas"""

from __future__ import annotations

import pytest

from inspector_app.exchange.tables.excel.formulas import literal_link, literal_value, shifted


@pytest.mark.parametrize(
    ("formula", "moved"),
    [
        ("A1+$B1+C$2+$D$3", "B2+$B2+D$2+$D$3"),
        ("IF(A1=\"A1\",'A1'!A1,LOG10(A1))", "IF(B2=\"A1\",'A1'!B2,LOG10(B2))"),
        ("name_1+ABCD1", "name_1+ABCD1"),
    ],
)
def test_a_formula_moves_its_relative_cells_only(formula: str, moved: str) -> None:
    assert shifted(formula, 1, 1) == moved


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ('"said ""so"""', 'said "so"'),
        ('HYPERLINK("https://example.org","Read on")', "Read on"),
        ('HYPERLINK("https://example.org")', "https://example.org"),
        ("A1", ""),
    ],
)
def test_a_formula_that_only_holds_a_text_is_that_text(formula: str, value: str) -> None:
    assert literal_value(formula) == value


def test_the_address_of_a_link_is_read() -> None:
    assert literal_link('HYPERLINK("https://example.org",A2)') == "https://example.org"
    assert literal_link("A1") == ""
