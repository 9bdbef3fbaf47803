"""ui.errors"""

from __future__ import annotations

import logging

import pytest

from inspector_app.errors import AppError, DataError, InputError, UnavailableError
from inspector_app.ui.errors import describe
from tests.ui.shell_stage import texts_for

ENGLISH = texts_for("en")


@pytest.mark.parametrize(
    ("error", "place"),
    [
        (InputError("person.empty", place="name"), "field"),
        (UnavailableError("store.disk_full", place="x"), "bar"),
        (DataError("evaluation.unknown", id="e1"), "dialog"),
    ],
)
def test_the_kind_of_an_error_says_where_it_is_shown(error: AppError, place: str) -> None:
    shown = describe(error, ENGLISH)
    assert shown.place == place
    assert shown.sentence


def test_an_input_error_names_its_field() -> None:
    assert describe(InputError("person.empty", place="name"), ENGLISH).field == "name"


def test_a_bug_says_that_the_work_is_safe_and_goes_to_the_log(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        shown = describe(ZeroDivisionError("x"), ENGLISH)
    assert shown.place == "crash"
    assert "safe" in shown.words
    assert "ZeroDivisionError" in caplog.text
