"""domain.item_kinds.judged.pass_fail"""

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.errors import InputError
from tests.checklist_builder import assert_sound, earned, kind

PASS_FAIL = kind("pass_fail", "1")


@pytest.mark.parametrize(("answer", "points"), [("pass", 1), ("fail", 0), (None, None)])
def test_a_gate_passes_or_fails(answer: Json, points: int | None) -> None:
    assert earned(PASS_FAIL, answer) == points
    if answer is not None:
        assert_sound(PASS_FAIL, answer, "1")


def test_yes_is_no_word_of_a_gate() -> None:
    """The sentence of a gate may forbid something: yes would be read both ways."""
    with pytest.raises(InputError) as caught:
        PASS_FAIL.check("yes")
    assert caught.value.details["offered"] == "pass, fail"
    assert PASS_FAIL.name == "pass_fail"
