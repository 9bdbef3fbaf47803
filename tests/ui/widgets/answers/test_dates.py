"""ui.widgets.answers.dates"""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.ui.widgets.answers.dates import DateInput, iso_date


@pytest.mark.parametrize("typed", ["2026-10-22", "2026.10.22", "20261022", "2026/10/22", " 2026年10月22日 "])
def test_dates_are_understood_as_people_type_them(typed: str) -> None:
    """Licences bear every one of these forms."""
    assert iso_date(typed) == "2026-10-22"


@pytest.mark.parametrize("typed", ["2026-02-30", "tomorrow", "10-22"])
def test_what_is_no_date_stays_as_it_was_typed(typed: str) -> None:
    """The person sees what was written and why it cannot be used."""
    assert iso_date(typed) == typed


def test_leaving_the_line_writes_the_iso_form(qtbot: QtBot) -> None:
    """So that everybody reads the same day."""
    line = DateInput("Date")
    qtbot.addWidget(line)
    qtbot.keyClicks(line, "2026.3.7")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "2026-03-07"
