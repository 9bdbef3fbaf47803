"""The cell `score_map`: bands of a number and their worth, such as ">=0 & <=5:1; >5 & <=8:0.5; else:0"."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from inspector_app.domain.canonical import Json

_BOUND: Final = re.compile(r"\s*(>=|<=|>|<|=)?\s*(-?\d+(?:\.\d+)?)\s*")
_DIGITS: Final = 12
_NAMES: Final = {">=": "at_least", ">": "above", "<=": "at_most", "<": "below"}


def read_score_map(cell: str, weight: Fraction) -> dict[str, Json] | None:
    """A curve of bands whose values are multiplied by the weight; None where the cell cannot be read."""
    bands: list[Json] = []
    otherwise = Fraction(0)
    for part in filter(str.strip, cell.split(";")):
        bounds, colon, value = part.rpartition(":")
        worth = _number(value)
        worth = worth if worth is None else meant(worth)
        if not colon or worth is None or not 0 <= worth <= 1:
            return None
        if bounds.strip().casefold() == "else":
            otherwise = worth
            continue
        band = _band(bounds)
        if band is None:
            return None
        bands.append({**band, "points": decimal_near(worth * weight)})
    if not bands:
        return None
    return {"type": "bands", "bands": bands, "otherwise": decimal_near(otherwise * weight)}


def decimal(number: Fraction) -> str:
    """A fraction as the decimal that stands in a checklist; it has an end wherever its parts were decimals.

    Raises:
        ValueError: it has none.
    """
    power = next((power for power in range(60) if (number * 10**power).denominator == 1), None)
    if power is None:
        raise ValueError(f"{number} has no end")
    digits = str(abs((number * 10**power).numerator)).rjust(power + 1, "0")
    whole, part = (digits[:-power], digits[-power:]) if power else (digits, "")
    return f"{'-' if number < 0 else ''}{whole}{'.' if part else ''}{part}"


def decimal_near(number: Fraction) -> str:
    """A decimal of at most 12 digits after the point; exact wherever it has an end."""
    try:
        return decimal(number)
    except ValueError:
        return decimal(Fraction(round(number * 10**_DIGITS), 10**_DIGITS))


def meant(number: Fraction) -> Fraction:
    """The fraction that twelve digits stand for: 0.333333333333 is a third, as decimal_near writes it."""
    simple = number.limit_denominator(1_000)
    return simple if decimal_near(simple) == decimal_near(number) else number


def _band(text: str) -> dict[str, Json] | None:
    band: dict[str, Json] = {}
    for bound in text.split("&"):
        match = _BOUND.fullmatch(bound)
        if match is None:
            return None
        sign, number = match.groups()
        for name in ("at_least", "at_most") if sign in (None, "=") else (_NAMES[sign],):
            band[name] = decimal(Fraction(number))
    return band


def _number(text: str) -> Fraction | None:
    match = _BOUND.fullmatch(text)
    return Fraction(match[2]) if match is not None and match[1] is None else None
