"""domain.item_kinds.judged.yes_no"""

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.rating import Points
from inspector_app.errors import DataError, InputError
from tests.checklist_builder import assert_sound, context, earned, kind

YES_NO = kind("yes_no")


@pytest.mark.parametrize(("answer", "points"), [("yes", 4), ("no", 0), (None, None)])
def test_yes_earns_all_and_no_none(answer: Json, points: int | None) -> None:
    assert earned(YES_NO, answer) == points


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_an_answer_is_sound(answer: Json) -> None:
    assert_sound(YES_NO, answer)


@pytest.mark.parametrize("answer", ["", "YES", "pass", True, 1, ["yes"], {"yes": True}])
def test_another_word_is_refused(answer: Json) -> None:
    with pytest.raises(InputError) as caught:
        YES_NO.check(answer)
    assert caught.value.code == "answer.not_offered"
    assert caught.value.details["offered"] == "yes, no"


def test_a_no_forces_a_finding_where_the_rule_says_so() -> None:
    of = kind("yes_no", forced="major")
    yes, no = of.rate("yes", context()), of.rate("no", context())
    assert isinstance(yes, Points)
    assert isinstance(no, Points)
    assert (yes.forced, no.forced) == ("", "major")
    with pytest.raises(DataError):
        kind("yes_no", forced="grave")


@pytest.mark.parametrize(("answer", "forced"), [("yes", ""), ("no", "major")])
def test_a_no_demands_a_finding_where_the_rule_says_so(answer: Json, forced: str) -> None:
    rating = kind("yes_no", forced="major").rate(answer, context())
    assert isinstance(rating, Points)
    assert rating.forced == forced


def test_it_reads_nothing_and_needs_an_answer() -> None:
    assert (YES_NO.name, YES_NO.reads, YES_NO.derived) == ("yes_no", (), False)
