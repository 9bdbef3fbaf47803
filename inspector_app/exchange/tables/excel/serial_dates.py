"""Dates as spreadsheets keep them: days since 1900 or 1904, and which number formats show them."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Final, Literal

Moment = Literal["date", "time", "datetime", "duration"]

_QUOTED: Final = re.compile(r'"[^"]*"|\\.|\[(?![hms]+\])[^\]]*\]|_.|\*.', re.IGNORECASE)
_LAST_DAY: Final = 2_958_465  # 9999-12-31
_SECONDS: Final = 86_400
_DURATION: Final = re.compile(r"(\d+):(\d\d):(\d\d)")


def moment_of_format(code: str) -> Moment | None:
    """Which part of a moment a number format shows; None for a number."""
    plain = _QUOTED.sub("", code.partition(";")[0]).lower()
    if "[" in plain:
        return "duration"
    clock = "h" in plain or "s" in plain
    if "y" in plain or "d" in plain or ("m" in plain and not clock):
        return "datetime" if clock else "date"
    return "time" if clock else None


def moment_text(number: float, moment: Moment, *, since_1904: bool = False) -> str | None:
    """The moment in ISO form; None where the number lies beyond the calendar."""
    if not 0 <= number <= _LAST_DAY:
        return None
    seconds = round(number * _SECONDS)
    days, clock = divmod(seconds, _SECONDS)
    hours, minutes = divmod(clock // 60, 60)
    if moment == "duration":
        return f"{hours + 24 * days}:{minutes:02}:{clock % 60:02}"
    time = f"{hours:02}:{minutes:02}:{clock % 60:02}"
    if moment == "time" or (days == 0 and clock and not since_1904):
        return time
    if since_1904:
        day = date(1904, 1, 1) + timedelta(days=min(days, _LAST_DAY - 1462))
    elif days < 61:
        day = date(1899, 12, 31) + timedelta(days=days)  # Excel believes in a 29 February 1900
    else:
        day = date(1899, 12, 30) + timedelta(days=days)
    return f"{day.isoformat()}T{time}" if clock and moment == "datetime" else day.isoformat()


def serial_number(text: str) -> tuple[float, Moment] | None:
    """The number, since 1900, for what `moment_text` wrote, and its part of a moment."""
    if found := _DURATION.fullmatch(text):
        hours, minutes, seconds = (int(part) for part in found.groups())
        number = (hours * 3600 + minutes * 60 + seconds) / _SECONDS
        return number, "time" if len(found[1]) == 2 and hours < 24 else "duration"
    try:
        moment = datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return None
    days = (moment - datetime(1899, 12, 30)) / timedelta(days=1)
    if days < 61:
        days -= 1
    if days < 1:
        return None
    return days, "datetime" if len(text) > 10 else "date"
