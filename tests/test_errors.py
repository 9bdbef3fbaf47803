"""errors"""

import pytest

from inspector_app.errors import AppError, DataError, InputError, UnavailableError


@pytest.mark.parametrize("kind", [InputError, UnavailableError, DataError])
def test_an_error_carries_code_place_and_details(kind: type[AppError]) -> None:
    error = kind("answer.out_of_bounds", place="n", least=1, most=36)
    assert isinstance(error, AppError)
    assert (error.code, error.place, error.details) == ("answer.out_of_bounds", "n", {"least": 1, "most": 36})
    assert str(error) == "answer.out_of_bounds n least=1, most=36"


def test_an_error_without_place_and_details_is_its_code() -> None:
    error = InputError("answer.empty")
    assert (str(error), error.place, error.details) == ("answer.empty", "", {})


@pytest.mark.parametrize(("inner", "place"), [("n", "hall.n"), ("", "hall")])
def test_an_error_of_a_part_is_placed_inside_it(inner: str, place: str) -> None:
    error = InputError("answer.no_number", place=inner, given="x").within("hall")
    assert (error.code, error.place, error.details) == ("answer.no_number", place, {"given": "x"})
