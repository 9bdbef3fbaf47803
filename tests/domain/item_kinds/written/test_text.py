"""domain.item_kinds.written.text"""

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.errors import DataError, InputError
from tests.checklist_builder import assert_sound, earned, kind


def test_a_text_that_is_there_earns_the_points() -> None:
    assert earned(kind("text"), "王工") == 4
    assert earned(kind("text"), None) is None
    assert_sound(kind("text", multiline=True), "一\n二")


@pytest.mark.parametrize(
    ("settings", "typed", "stored"),
    [
        ({}, " 一\n二 ", "一 二"),
        ({"multiline": True}, " 一\n二\n", "一\n二"),
        ({"format": "time"}, "9:05", "09:05"),
        ({"format": "geotrace"}, "1 1\n2 2", "1 1; 2 2"),
        ({"read_only": True}, "x", "x"),
    ],
)
def test_the_stored_form_is_trimmed_and_keeps_to_the_format(
    settings: dict[str, Json], typed: str, stored: str
) -> None:
    assert kind("text", "4", **settings).check(typed) == stored


@pytest.mark.parametrize(("value", "code"), [(3, "answer.no_text"), ("  ", "answer.empty")])
def test_nothing_is_no_text(value: Json, code: str) -> None:
    with pytest.raises(InputError) as caught:
        kind("text").check(value)
    assert caught.value.code == code


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(DataError) as caught:
        kind("text", format="smell")
    assert caught.value.code == "checklist.expected"
