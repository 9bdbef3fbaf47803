"""The raw-data sheet: set a cell, and say at once what looks implausible about it."""

from __future__ import annotations

from collections.abc import Sequence

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.rating import Step
from inspector_app.domain.indicators import check_reading, warnings
from inspector_app.domain.indicators.sheet import implausible_most
from inspector_app.errors import InputError
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation


def set_reading(
    opened: OpenedEvaluation, series: str, cell: str, value: Json, seen: Sequence[str], at: str = ""
) -> tuple[Changes, tuple[Step, ...]]:
    """Set one cell of the sheet; warnings never block.

    Args:
        cell: a month "2026-02", "base" for the total of the base period, "unused" for a carrier not used.

    Raises:
        InputError: "answer.…" or "data.…", its place the field.
    """
    if series not in opened.checklist.series_by_id:
        raise InputError("data.unknown_series", series=series)
    changes = opened.say("reading.set", f"raw/{series}/{cell}", check_reading(value), seen, at)
    return changes, reading_warnings(opened, series, cell)


def clear_reading(opened: OpenedEvaluation, series: str, cell: str, seen: Sequence[str]) -> Changes:
    """Empty a cell."""
    return opened.say("reading.set", f"raw/{series}/{cell}", None, seen)


def reading_warnings(opened: OpenedEvaluation, series: str, cell: str) -> tuple[Step, ...]:
    """What looks implausible about a month's value, beside the other months and the venue's size."""
    months = opened.sheet.series(series).months
    value = next((entry.value for entry in months if entry.month == cell), None)
    if value is None:
        return ()
    others = [entry.value for entry in months if entry.month != cell and entry.value is not None]
    most = implausible_most(opened.checklist, opened.sheet, series, cell)
    return tuple(warnings(value, cell, others, most))
