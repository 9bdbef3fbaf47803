"""texts.error_words.sampling"""

from __future__ import annotations

from pathlib import Path

from inspector_app.errors import InputError
from inspector_app.texts import Texts
from inspector_app.texts.error_words.sampling import SAMPLING_ERRORS
from inspector_app.texts.errors import ERRORS

LOCALE = Path(__file__).parents[3] / "resources" / "locale"


def test_the_errors_of_samples_all_say_what_to_do() -> None:
    """An inspector stands in a corridor: what is wrong, and what to do now."""
    assert all(hint for _, hint in SAMPLING_ERRORS.values())
    assert SAMPLING_ERRORS.items() <= ERRORS.items()


def test_a_sample_larger_than_its_population_is_said_with_both_numbers() -> None:
    """In both languages, beside the field."""
    error = InputError("sample.larger_than_population", place="n", n=40, population=36)
    assert Texts("en", LOCALE).error(error)[0] == "40 cannot be drawn from 36."
    assert Texts("zh_CN", LOCALE).error(error)[0] == "总体只有36个，抽不出40个。"
