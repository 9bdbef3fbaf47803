"""commands.answers"""

from __future__ import annotations

from pathlib import Path

import pytest

from inspector_app.commands.answers import read_answers
from inspector_app.errors import DataError, UnavailableError


def test_answers_are_read_with_or_without_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "answers.json"
    path.write_text('{"A1": "yes", "A2": 3}', "utf-8-sig")
    assert read_answers(path) == {"A1": "yes", "A2": 3}


def test_what_is_no_set_of_answers_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "answers.json"
    path.write_text("[" * 100_000, "utf-8")
    with pytest.raises(DataError, match=r"command\.no_answers"):
        read_answers(path)
    with pytest.raises(UnavailableError, match=r"checklist\.file_unreadable"):
        read_answers(tmp_path / "gone.json")
