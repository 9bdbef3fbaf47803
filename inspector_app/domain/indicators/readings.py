"""The raw-data sheet: one value a month, from a meter, a bill or a ledger, with what makes it doubtful."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from statistics import median
from typing import Final, Literal, cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.rating import Step
from inspector_app.domain.numbers import decimal_text
from inspector_app.errors import InputError

Source = Literal["value", "meter", "bill", "covered", "missing"]
FACTORS: Final = (1000, 100, 10)  # a forgotten multiplier or a wrong unit is off by one of these
_MONTH: Final = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])")
MOST_MONTHS: Final = 120  # ten years: a longer period is a typing error


@dataclass(frozen=True, slots=True)
class Month:
    """One cell of the sheet.

    Attributes:
        value: in the series' unit; None where there is nothing or several people disagree.
        source: "covered": contained in a bill that stands in a later month.
    """

    month: str
    value: Fraction | None
    source: Source
    estimated: bool = False
    contested: bool = False


@dataclass(frozen=True, slots=True)
class SeriesData:
    """A row of the sheet over the data period.

    Attributes:
        unused: the venue does not use this carrier at all; its total is zero.
        base: the total of the base period, None if unknown.
    """

    series: str
    months: tuple[Month, ...]
    unused: bool
    base: Fraction | None

    @property
    def missing(self) -> tuple[str, ...]:
        """Months without a value."""
        return () if self.unused else tuple(entry.month for entry in self.months if entry.source == "missing")

    @property
    def estimated(self) -> tuple[str, ...]:
        """Months whose value was estimated."""
        return tuple(entry.month for entry in self.months if entry.estimated)

    @property
    def values(self) -> tuple[Fraction, ...]:
        """The values there are, in order of months."""
        return tuple(entry.value for entry in self.months if entry.value is not None)

    @property
    def total(self) -> Fraction:
        """The sum of the values there are."""
        return sum(self.values, Fraction(0))


def months_between(first: str, last: str) -> tuple[str, ...]:
    """All months from "2025-10" to "2026-09", both included.

    Raises:
        InputError: "data.period": no months, the wrong way round, longer than ten years.
    """
    start, end = _month_index(first), _month_index(last)
    if not 0 <= end - start < MOST_MONTHS:
        raise InputError("data.period", given=f"{first} … {last}", most=MOST_MONTHS)
    return tuple(f"{index // 12:04d}-{index % 12 + 1:02d}" for index in range(start, end + 1))


def check_reading(value: Json) -> Json:
    """The stored form of one cell.

    {"value"} typed from a ledger; {"meter": {"no", "start", "end", "multiplier"}}; {"bill", "months"} a bill
    over several months, stored at its last one; {"unused": true} at the cell "unused" alone. All may bear
    "estimated", "source", "reason".

    Raises:
        InputError: "answer.…" or "data.…", its place the field.
    """
    if not isinstance(value, dict):
        raise InputError("answer.no_object", given=value)
    checked: dict[str, Json] = {}
    if value.get("unused") is True:
        checked["unused"] = True
    elif isinstance(value.get("meter"), dict):
        checked["meter"] = _check_meter(cast(dict[str, Json], value["meter"]))
    elif value.get("bill") is not None:
        checked["bill"] = _not_negative(value["bill"], "bill")
        months = value.get("months")
        covered = {_checked_month(month) for month in months} if isinstance(months, list) else set()
        if len(covered) < 2:
            raise InputError("data.bill_months", place="months")
        checked["months"] = cast(list[Json], sorted(covered))
    else:
        checked["value"] = _not_negative(value.get("value"), "value")
    if value.get("estimated") is True:
        checked["estimated"] = True
    for name in ("source", "reason"):
        text = value.get(name)
        if isinstance(text, str) and text.strip():
            checked[name] = text.strip()
    return checked


def series_data(
    series: str, months: Sequence[str], cells: Mapping[str, Json | None], contested: frozenset[str]
) -> SeriesData:
    """Put the cells of one series together.

    A bill that reaches beyond the data period counts only once the months outside have values of their own:
    until then nobody knows its share, and its month is missing.

    Args:
        cells: stored cells by month, and "base" and "unused"; None where nothing is settled.
        contested: months with several values.
    """
    unused_cell = cells.get("unused")
    unused = isinstance(unused_cell, dict) and unused_cell.get("unused") is True
    covered = _covered(cells, months)
    found: list[Month] = []
    for month in months:
        cell = cells.get(month)
        if unused:
            found.append(Month(month, Fraction(0), "value"))
        elif month in contested:
            found.append(Month(month, None, "missing", contested=True))
        elif isinstance(cell, dict) and "unused" not in cell and not _reaches_out(cell, months, cells):
            estimated = cell.get("estimated") is True
            found.append(Month(month, _cell_value(cell, month, cells), _source(cell), estimated))
        else:
            found.append(Month(month, None, "covered" if month in covered else "missing"))
    base = cells.get("base")
    total = Fraction(str(base["value"])) if isinstance(base, dict) and "value" in base else None
    return SeriesData(series, tuple(found), unused, Fraction(0) if unused and total is None else total)


def warnings(value: Fraction, month: str, others: Sequence[Fraction], most: Fraction | None) -> list[Step]:
    """What makes a new value doubtful: above its bound, or off the other months by ×10, ×100 or ×1000.

    A warning never blocks. The ratio is taken to the median of the other months (at least three of them).
    From 6.25 on no season explains it: a slipped point or a forgotten multiplier of the power of ten below.
    """
    found: list[Step] = []
    if most is not None and value > most:
        found.append(Step("reading.above_most", {"month": month, "value": value, "most": most}))
    usual = [other for other in others if other > 0]
    if len(usual) < 3 or value <= 0:
        return found
    middle = Fraction(median(usual))
    for factor in FACTORS:
        for ratio, code in ((value / middle, "reading.too_large"), (middle / value, "reading.too_small")):
            if ratio >= Fraction(5, 8) * factor:
                found.append(Step(code, {"month": month, "value": value, "usual": middle, "times": factor}))
                return found
    return found


def days_of(month: str) -> int:
    """Days of a month "2026-02"."""
    index = _month_index(month)
    return monthrange(index // 12, index % 12 + 1)[1]


def _month_index(month: str) -> int:
    if not _is_month(month):
        raise InputError("data.no_month", given=month)
    return int(month[:4]) * 12 + int(month[5:]) - 1


def _is_month(month: str) -> bool:
    return _MONTH.fullmatch(month) is not None


def _checked_month(month: Json) -> str:
    if not isinstance(month, str) or not _is_month(month):
        raise InputError("data.no_month", place="months", given=month)
    return month


def _check_meter(meter: dict[str, Json]) -> dict[str, Json]:
    start, end = _not_negative(meter.get("start"), "start"), _not_negative(meter.get("end"), "end")
    multiplier = _not_negative(meter.get("multiplier", "1"), "multiplier")
    if Fraction(end) < Fraction(start):
        raise InputError("data.meter_backwards", place="end", start=start, end=end)
    if Fraction(multiplier) == 0:
        raise InputError("data.no_multiplier", place="multiplier")
    number = meter.get("no")
    return {
        "no": number if isinstance(number, str) else "",
        "start": start,
        "end": end,
        "multiplier": multiplier,
    }


def _not_negative(value: Json, place: str) -> str:
    text = decimal_text(value, place=place)
    if text.startswith("-"):
        raise InputError("data.negative", place=place, given=text)
    return text


def _source(cell: Mapping[str, Json]) -> Source:
    return "meter" if "meter" in cell else "bill" if "bill" in cell else "value"


def _cell_value(cell: Mapping[str, Json], month: str, cells: Mapping[str, Json | None]) -> Fraction:
    meter = cell.get("meter")
    if isinstance(meter, dict):
        return (Fraction(str(meter["end"])) - Fraction(str(meter["start"]))) * Fraction(
            str(meter["multiplier"])
        )
    if "bill" not in cell:
        return Fraction(str(cell["value"]))
    rest = Fraction(str(cell["bill"]))
    for other in cast(list[str], cell["months"]):
        inside = cells.get(other)
        if other != month and isinstance(inside, dict) and "bill" not in inside:
            rest -= _cell_value(inside, other, cells)
    return rest


def _reaches_out(cell: Mapping[str, Json], months: Sequence[str], cells: Mapping[str, Json | None]) -> bool:
    """A bill holds a month outside the data period whose own value nobody gave."""
    inside = {*months, *(month for month, other in cells.items() if isinstance(other, dict))}
    return "bill" in cell and not inside.issuperset(cast(list[str], cell["months"]))


def _covered(cells: Mapping[str, Json | None], months: Sequence[str]) -> set[str]:
    """Months that lie inside a bill that counts."""
    found: set[str] = set()
    for month in months:
        cell = cells.get(month)
        if isinstance(cell, dict) and "bill" in cell and not _reaches_out(cell, months, cells):
            found.update(cast(list[str], cell["months"]))
    return found
