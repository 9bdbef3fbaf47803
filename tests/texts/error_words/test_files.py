"""texts.error_words.files"""

from __future__ import annotations

from inspector_app.texts.error_words.files import FILE_ERRORS
from inspector_app.texts.errors import ERRORS


def test_the_errors_of_files_always_say_the_way_out() -> None:
    """Whoever chose the wrong file must know what to choose instead."""
    assert all(hint for _, hint in FILE_ERRORS.values())
    assert FILE_ERRORS.items() <= ERRORS.items()
