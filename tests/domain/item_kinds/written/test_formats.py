"""domain.item_kinds.written.formats"""

import pytest

from inspector_app.domain.item_kinds.written.formats import ATTACHED, FORMATS, checked
from inspector_app.errors import InputError


@pytest.mark.parametrize(
    ("form", "typed", "stored"),
    [
        ("text", "任何 text", "任何 text"),
        ("barcode", "6901234567892", "6901234567892"),
        ("image", "门头.jpg", "门头.jpg"),
        ("date", "2026-10-22", "2026-10-22"),
        ("time", "9:30", "09:30"),
        ("time", "23：59", "23:59"),
        ("time", "08:05:06.250+08:00", "08:05:06.250+08:00"),
        ("datetime", "2026-10-22 9:30", "2026-10-22T09:30"),
        ("datetime", "2026-10-22T09:30:00Z", "2026-10-22T09:30:00Z"),
        ("geopoint", "31.2304, 121.4737", "31.2304 121.4737"),
        ("geopoint", "-90 180 12.5 3", "-90 180 12.5 3"),
        ("geotrace", "31 121; 31.1 121", "31 121; 31.1 121"),
        ("geoshape", "31 121\n31.1 121；31.1 121.1", "31 121; 31.1 121; 31.1 121.1; 31 121"),
        ("geoshape", "31 121; 32 121; 32 122; 31 121", "31 121; 32 121; 32 122; 31 121"),
    ],
)
def test_a_text_gets_its_one_written_form(form: str, typed: str, stored: str) -> None:
    assert checked(typed, form) == stored
    assert checked(stored, form) == stored


@pytest.mark.parametrize(
    ("form", "typed", "code"),
    [
        ("date", "22.10.2026", "answer.no_date"),
        ("time", "24:00", "answer.no_time"),
        ("time", "9:60", "answer.no_time"),
        ("time", "9:30:60", "answer.no_time"),
        ("time", "half past", "answer.no_time"),
        ("datetime", "2026-10-22", "answer.no_moment"),
        ("datetime", "2026-02-30 09:30", "answer.no_moment"),
        ("datetime", "2026-10-22 09:30+99:00", "answer.no_moment"),
        ("geopoint", "31.2", "answer.no_place"),
        ("geopoint", "1 2 3 4 5", "answer.no_place"),
        ("geopoint", "31.2 east", "answer.no_number"),
        ("geopoint", "90.1 0", "answer.out_of_bounds"),
        ("geopoint", "0 -180.1", "answer.out_of_bounds"),
        ("geotrace", "31 121;", "answer.no_line"),
        ("geoshape", "31 121; 32 121; 31 121", "answer.no_shape"),
        ("geoshape", ";", "answer.no_shape"),
    ],
)
def test_what_does_not_keep_to_the_form_is_refused(form: str, typed: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        checked(typed, form)
    assert caught.value.code == code


def test_the_forms_of_attached_things_are_forms() -> None:
    assert set(FORMATS) >= ATTACHED
