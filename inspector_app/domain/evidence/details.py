"""What is recorded of evidence that is no file: a document seen, an interview, something seen or measured.

Of a person only the position is recorded, never the name.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final, Literal

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.dates import read_date
from inspector_app.domain.numbers import decimal_text
from inspector_app.errors import InputError

Recorded = Literal["document", "interview", "observation", "measurement"]

FIELDS: Final[dict[Recorded, tuple[str, ...]]] = {
    "document": ("title", "number", "date"),
    "interview": ("position", "said"),
    "observation": ("seen",),
    "measurement": ("quantity", "value", "unit", "instrument", "instrument_no", "calibration_due"),
}
"""The fields of each kind, in the order in which people fill them in."""
NEEDED: Final = frozenset(("title", "position", "said", "seen", "quantity", "value", "unit", "instrument"))
DATES: Final = frozenset(("date", "calibration_due"))
NUMBERS: Final = frozenset(("value",))
MOST_CHARACTERS: Final = 2_000


def check_details(kind: Recorded, given: Mapping[str, str]) -> dict[str, Json]:
    """The details as they are stored: trimmed text, decimals and dates in their one written form.

    Args:
        given: text by field; what is empty is left out.

    Raises:
        InputError: its place the field: "evidence.field_missing", "evidence.unknown_field",
            "evidence.too_long", "answer.no_number", "answer.no_date".
    """
    for name in given:
        if name not in FIELDS[kind]:
            raise InputError("evidence.unknown_field", place=name, known=", ".join(FIELDS[kind]))
    found: dict[str, Json] = {}
    for name in FIELDS[kind]:
        text = given.get(name, "").strip()
        if not text and name in NEEDED:
            raise InputError("evidence.field_missing", place=name)
        if text:
            found[name] = _checked(name, text)
    return found


def _checked(name: str, text: str) -> str:
    if len(text) > MOST_CHARACTERS:
        raise InputError("evidence.too_long", place=name, most=MOST_CHARACTERS)
    if name in NUMBERS:
        return decimal_text(text, place=name)
    return read_date(text, place=name).isoformat() if name in DATES else text


def calibration_overdue(details: Mapping[str, str], on: date) -> bool:
    """Whether the instrument of a measurement was due for calibration before this day.

    Rule: a body measures with calibrated instruments; a reading with an overdue one is marked, not refused.
    What is no date, half typed or from elsewhere, is overdue on no day.
    """
    try:
        return read_date(details.get("calibration_due", "")) < on
    except InputError:
        return False
