"""domain.catalogue.model: where a standard stands on a day."""

from __future__ import annotations

from datetime import date

import pytest

from inspector_app.domain.catalogue.model import Area, Scheme, Standard
from inspector_app.domain.definition.words import Words

DAY = date(2025, 3, 1)
TITLE = Words("标准", "Standard")


@pytest.mark.parametrize(
    ("standard", "status"),
    [
        (Standard("GB 1-2024", TITLE, in_force="2025-03-01"), "in_force"),
        (Standard("GB 1-2024", TITLE, in_force="2025-03-02"), "upcoming"),
        (Standard("GB 1-2024", TITLE), "in_force"),
        (Standard("GB 1-2003", TITLE, ended="2025-03-01"), "withdrawn"),
        (Standard("GB 1-2003", TITLE, ended="2025-03-02"), "in_force"),
        (Standard("GB 1-2003", TITLE, ended="2025-03-01", replaced_by="GB 1-2024"), "replaced"),
        (Standard("GB 1-2003", TITLE, ended="2025-03-02", replaced_by="GB 1-2024"), "in_force"),
        (Standard("GB 1-2003", TITLE, replaced_by="GB 1-2024"), "replaced"),
    ],
)
def test_the_status_follows_from_the_days(standard: Standard, status: str) -> None:
    """The last day in force is the day before `ended`; an edition of unknown end is not taken for valid."""
    assert standard.status(DAY) == status


@pytest.mark.parametrize(
    ("number", "edition"), [("GB/T 17775-2024", "2024"), ("GB/T 2260", ""), ("T/CAS 1-99", "")]
)
def test_the_edition_is_the_year_of_the_number(number: str, edition: str) -> None:
    assert Standard(number, TITLE).edition == edition


def test_an_entry_is_found_by_its_key() -> None:
    assert Standard("GB 1", TITLE).key == "GB 1"
    assert Scheme("S", TITLE, "tourism", ()).key == "S"
    assert Area("310000", TITLE).key == "310000"
