"""Numbers as people write and read them: decimal text in, exact fractions inside, one rounding out."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import Final

from inspector_app.domain.canonical import LARGEST_INTEGER, Json
from inspector_app.errors import InputError

_DECIMAL: Final = re.compile(r"[+-]?(?:\d+|\d{1,3}(?:[, ]\d{3})+)(?:\.\d*)?|[+-]?\.\d+", re.ASCII)
_FULL_WIDTH: Final = str.maketrans("０１２３４５６７８９．。｡－−＋，\u3000", "0123456789...--+, ")
MOST_DIGITS: Final = 24  # before and after the point together: no measured value has more


def decimal_text(value: Json, *, place: str = "") -> str:
    """The one written form of a decimal: "12.50", " 12.5", "１２.5", "12。5" are all "12.5".

    Args:
        value: an integer or text. Commas and spaces may part thousands; "1,5" is refused, for it could
            mean 1.5 as well as 15.

    Raises:
        InputError: "answer.no_number", "answer.number_too_long".
    """
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise InputError("answer.no_number", place=place, given=value)
    typed = str(value).translate(_FULL_WIDTH).strip()
    if not _DECIMAL.fullmatch(typed):
        raise InputError("answer.no_number", place=place, given=value)
    text = typed.replace(",", "").replace(" ", "")
    if sum(map(str.isdigit, text)) > MOST_DIGITS:
        raise InputError("answer.number_too_long", place=place, given=value, most=MOST_DIGITS)
    written = format(Decimal(text), "f")
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    return "0" if written in ("-0", "") else written


def whole_number(value: Json, *, place: str = "", least: int = 0, most: int = LARGEST_INTEGER) -> int:
    """A count: a whole number within its bounds, both included.

    Raises:
        InputError: as `decimal_text`, "answer.not_whole", "answer.out_of_bounds".
    """
    text = decimal_text(value, place=place)
    if "." in text:
        raise InputError("answer.not_whole", place=place, given=text)
    number = int(text)
    if not least <= number <= most:
        raise InputError("answer.out_of_bounds", place=place, given=number, least=least, most=most)
    return number


def rounded(value: Fraction, decimals: int = 1, *, half_up: bool = False) -> Fraction:
    """GB/T 8170: once, to the nearest; a tie to the even digit, or away from zero with `half_up`."""
    units = _units(value, decimals, half_up)
    return Fraction(units, 10**decimals) if decimals > 0 else Fraction(units * 10**-decimals)


def shown(value: Fraction, decimals: int = 1, *, half_up: bool = False) -> str:
    """The one display rounding, as `rounded`.

    >>> shown(Fraction("79.85")), shown(Fraction("1.050")), shown(Fraction("0.35"))
    ('79.8', '1.0', '0.4')
    """
    units = _units(value, decimals, half_up)
    if decimals <= 0:
        return str(units * 10**-decimals)
    digits = f"{abs(units):0{decimals + 1}d}"
    return f"{'-' if units < 0 else ''}{digits[:-decimals]}.{digits[-decimals:]}"


def _units(value: Fraction, decimals: int, half_up: bool) -> int:
    """How many units of the last digit, to the nearest."""
    over, under = value.as_integer_ratio()
    scale: int = 10 ** abs(decimals)
    over, under = (over * scale, under) if decimals > 0 else (over, under * scale)
    whole, rest = divmod(abs(over), under)
    if 2 * rest > under or (2 * rest == under and (half_up or whole % 2)):
        whole += 1
    return -whole if over < 0 else whole


def shown_short(value: Fraction, decimals: int) -> str:
    """As `shown`, without trailing zeros: points such as 3, 2.5, 2.2963."""
    text = shown(value, decimals)
    return text.rstrip("0").rstrip(".") if "." in text else text


def shown_signed(value: Fraction, decimals: int) -> str:
    """As `shown_short`, with its sign: +1, −2.5 or 0."""
    text = shown_short(abs(value), decimals)
    return f"+{text}" if value > 0 else f"−{text}" if value < 0 else text
