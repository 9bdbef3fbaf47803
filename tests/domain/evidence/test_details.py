"""domain.evidence.details: what is recorded of evidence that is no file."""

from datetime import date

import pytest

from inspector_app.domain.evidence.details import FIELDS, Recorded, calibration_overdue, check_details
from inspector_app.errors import InputError

LIGHT = {
    "quantity": " 照度 ",
    "value": "１２０.50",
    "unit": "lx",
    "instrument": "照度计",
    "instrument_no": "ZD-07",
    "calibration_due": "2026-09-30",
}
FULL: dict[Recorded, dict[str, str]] = {
    "document": {"title": "制度"},
    "interview": {"position": "护理主管", "said": "每周检查"},
    "observation": {"seen": "灯未关"},
    "measurement": LIGHT,
}


def test_details_are_kept_in_their_one_written_form() -> None:
    assert check_details("measurement", LIGHT) == {
        **LIGHT,
        "quantity": "照度",
        "value": "120.5",
    }


def test_what_is_empty_is_left_out() -> None:
    given = {"title": "采购制度", "number": " ", "date": ""}
    assert check_details("document", given) == {"title": "采购制度"}


@pytest.mark.parametrize(
    ("kind", "field"),
    [
        ("document", "title"),
        ("interview", "position"),
        ("interview", "said"),
        ("observation", "seen"),
        ("measurement", "value"),
        ("measurement", "instrument"),
    ],
)
def test_what_is_needed_is_asked_for_by_its_name(kind: Recorded, field: str) -> None:
    full = FULL[kind]
    with pytest.raises(InputError) as caught:
        check_details(kind, {**full, field: "  "})
    assert (caught.value.code, caught.value.place) == ("evidence.field_missing", field)


@pytest.mark.parametrize(
    ("field", "text", "code"),
    [
        ("value", "很亮", "answer.no_number"),
        ("calibration_due", "30.9.2026", "answer.no_date"),
        ("instrument", "x" * 2001, "evidence.too_long"),
        ("name", "王芳", "evidence.unknown_field"),
    ],
)
def test_a_wrong_value_is_refused_at_its_field(field: str, text: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        check_details("measurement", {**LIGHT, field: text})
    assert (caught.value.code, caught.value.place) == (code, field)


def test_no_field_asks_for_a_persons_name() -> None:
    """Of a person only the position is recorded."""
    assert not any(field.startswith("name") or field == "person" for own in FIELDS.values() for field in own)


def test_an_instrument_is_overdue_from_the_day_after() -> None:
    details = {"calibration_due": "2026-09-30"}
    assert not calibration_overdue(details, date(2026, 9, 30))
    assert calibration_overdue(details, date(2026, 10, 1))
    assert not calibration_overdue({}, date(2026, 10, 1))


def test_what_is_no_date_is_never_overdue() -> None:
    """It may be half typed, or come from a laptop that stored it otherwise; the page and the report go on."""
    assert not calibration_overdue({"calibration_due": "2026-09"}, date(2026, 10, 1))
