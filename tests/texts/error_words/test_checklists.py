"""texts.error_words.checklists"""

from __future__ import annotations

from inspector_app.texts.error_words.checklists import CHECKLIST_ERRORS
from inspector_app.texts.errors import ERRORS


def test_an_error_of_a_checklist_names_its_place_and_the_way_out() -> None:
    """Whoever writes a checklist of 400 items cannot search for what is wrong."""
    assert CHECKLIST_ERRORS.items() <= ERRORS.items()
    about_a_part = ("bounds_order", "cycle", "expected", "expression", "points_beyond", "unknown_name")
    for name in about_a_part:
        sentence, hint = CHECKLIST_ERRORS[f"checklist.{name}"]
        assert sentence.startswith("{place}: ")
        assert hint
