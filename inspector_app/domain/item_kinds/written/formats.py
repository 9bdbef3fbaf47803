"""Forms that a text may have to keep to: dates, times, places, codes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from fractions import Fraction
from typing import Final

from inspector_app.domain.definition.dates import read_date
from inspector_app.domain.numbers import decimal_text
from inspector_app.errors import InputError

_TIME: Final = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2})(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})?", re.ASCII)
_BETWEEN: Final = re.compile(r"[\s,，]+")
_BOUNDS: Final = (("lat", 90), ("lon", 180))
ATTACHED: Final = frozenset(("file", "image", "audio", "video"))
"""The thing itself is attached as evidence; the text names it."""


def checked(text: str, form: str) -> str:
    """The one written form of a text that keeps to a form.

    Raises:
        InputError: "answer.no_date", "answer.no_time", "answer.no_moment", "answer.no_place",
            "answer.no_number", "answer.out_of_bounds", "answer.no_line", "answer.no_shape".
    """
    return _CHECKS.get(form, _as_it_is)(text)


def _as_it_is(text: str) -> str:
    return text


def _date(text: str) -> str:
    return read_date(text).isoformat()


def _time(text: str) -> str:
    """ "9:30" is 09:30; seconds and the offset stay where they were given."""
    found = _TIME.fullmatch(text.replace("：", ":"))
    if found is None or int(found[1]) > 23 or int(found[2]) > 59 or int(found[3] or 0) > 59:
        raise InputError("answer.no_time", given=text)
    seconds = f":{found[3]}{found[4] or ''}" if found[3] else ""
    return f"{int(found[1]):02d}:{found[2]}{seconds}{found[5] or ''}"


def _moment(text: str) -> str:
    """A date and a time, parted by T or a space; stored with T."""
    day, _, time = text.replace("T", " ").partition(" ")
    try:
        written = f"{_date(day)}T{_time(time.strip())}"
        datetime.fromisoformat(written)
    except (InputError, ValueError) as error:
        raise InputError("answer.no_moment", given=text) from error
    return written


def _point(text: str) -> str:
    """Latitude and longitude in degrees, then height and accuracy in metres where they are known."""
    parts = [part for part in _BETWEEN.split(text.strip()) if part]
    if not 2 <= len(parts) <= 4:
        raise InputError("answer.no_place", given=text)
    numbers = [decimal_text(part) for part in parts]
    for number, (_, most) in zip(numbers, _BOUNDS, strict=False):
        if abs(Fraction(number)) > most:
            raise InputError("answer.out_of_bounds", given=number, least=-most, most=most)
    return " ".join(numbers)


def _points(text: str) -> list[str]:
    return [_point(part) for part in re.split("[;；\n]", text) if part.strip()]


def _line(text: str) -> str:
    """At least two points."""
    points = _points(text)
    if len(points) < 2:
        raise InputError("answer.no_line", given=text)
    return "; ".join(points)


def _shape(text: str) -> str:
    """At least three points; the first again at the end closes the shape."""
    points = _points(text)
    if points and points[0] == points[-1]:
        points.pop()
    if len(points) < 3:
        raise InputError("answer.no_shape", given=text)
    return "; ".join((*points, points[0]))


_CHECKS: Final[Mapping[str, Callable[[str], str]]] = {
    "date": _date,
    "time": _time,
    "datetime": _moment,
    "geopoint": _point,
    "geotrace": _line,
    "geoshape": _shape,
}
FORMATS: Final = ("text", *_CHECKS, "barcode", *sorted(ATTACHED))
