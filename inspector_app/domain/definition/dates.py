"""Dates without a zone, as documents bear them, and whole months between them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from inspector_app.domain.canonical import Json
from inspector_app.errors import InputError

LONG_TERM = "long_term"  # 长期: a document without an end of validity


def read_date(value: Json, place: str = "") -> date:
    """A date in ISO form, "2026-10-22".

    Raises:
        InputError: "answer.no_date".
    """
    if not isinstance(value, str) or len(value) != 10:
        raise InputError("answer.no_date", place=place, given=value)
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise InputError("answer.no_date", place=place, given=value) from error


def months_before(day: date, months: int) -> date:
    """The same day so many months earlier; the last of the month where there is none (31 → 30, 28, 29)."""
    index = day.year * 12 + day.month - 1 - months
    year, month = divmod(index, 12)
    if year < 1:
        return date.min
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
