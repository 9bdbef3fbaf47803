"""Dates and times as ODK counts and writes them: a moment, its zone, and the text of both."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Final

from inspector_app.errors import InputError

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_DATE: Final = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[T ](.*))?", re.DOTALL)
_MONTH: Final = re.compile(r"([0-9]{4})-([0-9]{2})")
_TIME: Final = re.compile(
    r"([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]{0,9}))?)?(Z|[+-][0-9]{2}(?::?[0-9]{2})?)?"
)
_DECIMAL_TIME: Final = re.compile(
    r"([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.[0-9]{1,3})?([+-])([0-9]{2}):([0-9]{2})"
)
_DAYS: Final = re.compile(r"-?[0-9]{1,9}(?:\.[0-9]+)?")
_MONTHS: Final = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_WEEKDAYS: Final = "Mon Tue Wed Thu Fri Sat Sun".split()


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time and where it is looked at.

    Attributes:
        at: milliseconds since 1970 UTC; None for what is no date.
        zone: whose clock and calendar its text shows.
        blank: made of an empty text, and empty again as text.
    """

    at: int | None
    zone: tzinfo = UTC
    blank: bool = False

    def local(self) -> datetime | None:
        """On the clock of its zone; None for what is no date or lies outside the years 1 to 9999."""
        if self.at is None:
            return None
        try:
            return (_EPOCH + timedelta(milliseconds=self.at)).astimezone(self.zone)
        except OverflowError:
            return None

    def text(self) -> str:
        """2026-10-22 at midnight, else 2026-10-22T08:30:00.000+08:00."""
        local = self.local()
        if local is None:
            return "" if self.blank else "Invalid Date"
        if (local.hour, local.minute, local.second, local.microsecond) == (0, 0, 0, 0):
            return f"{local.year:04d}-{local.month:02d}-{local.day:02d}"
        return local.replace(tzinfo=_whole_minutes(local)).isoformat(timespec="milliseconds")


def _whole_minutes(local: datetime) -> timezone:
    """The offset without the seconds that old local times had: no reader of ODK knows them."""
    minutes = (local.utcoffset() or timedelta()) // timedelta(minutes=1)
    return timezone(timedelta(minutes=minutes))


def looks_like_date(text: str) -> bool:
    """Whether a text is counted as a date where a number is wanted: 2026-10-22, with or without a time."""
    return text[4:5] == "-" and len(text) > 7 and read_moment(text, UTC).at is not None


def moment_of(at: datetime, zone: tzinfo) -> Moment:
    """An aware time as a moment."""
    return Moment((at - _EPOCH) // timedelta(milliseconds=1), zone)


def midnight(at: datetime, zone: tzinfo) -> Moment:
    """The day that an aware time has in the zone."""
    local = at.astimezone(zone)
    return moment_of(datetime(local.year, local.month, local.day, tzinfo=zone), zone)


def read_moment(text: str, zone: tzinfo) -> Moment:
    """A date, a date with a time, or days since 1970, as text; what has no zone belongs to `zone`."""
    if not text:
        return Moment(None, zone, blank=True)
    if _DAYS.fullmatch(text):
        return Moment(int(text.partition(".")[0]) * 86_400_000, zone)
    found = _DATE.fullmatch(text)
    if found is not None:
        return _moment(int(found[1]), int(found[2]), int(found[3]), found[4], zone)
    month = _MONTH.fullmatch(text)
    if month is None:
        return Moment(None, zone)
    return _moment(int(month[1]), int(month[2]), 1, "00:00Z", zone)


def _moment(year: int, month: int, day: int, time: str | None, zone: tzinfo) -> Moment:
    clock = _TIME.fullmatch("00:00" if time is None else time)
    if clock is None:
        return Moment(None, zone)
    hour, minute, second = (int(clock[group] or 0) for group in (1, 2, 3))
    milliseconds = int(f"{clock[4] or ''}000"[:3])
    try:
        own = zone if clock[5] is None else _offset(clock[5])
        local = datetime(year, month, day, hour, minute, second, milliseconds * 1000, tzinfo=own)
        return moment_of(local, zone)
    except (ValueError, OverflowError):
        return Moment(None, zone)


def _offset(text: str) -> timezone:
    if text == "Z":
        return UTC
    minutes = int(text[1:3]) * 60 + int(text[-2:] if len(text) > 3 else 0)
    return timezone(timedelta(minutes=-minutes if text[0] == "-" else minutes))


def time_of_day(text: str, zone: tzinfo, now: datetime | None) -> tuple[int, int, int] | None:
    """Hour, minute, second on the clock of `zone` of a time with its offset; None for no such time.

    Args:
        now: says the day, for zones with summer time.
    """
    found = _DECIMAL_TIME.fullmatch(text)
    if found is None:
        return None
    hour, minute, second, away_hours, away_minutes = (int(found[group]) for group in (1, 2, 3, 5, 6))
    if hour > 23 or minute > 59 or second > 59 or away_hours > 23 or away_minutes > 59:
        return None
    away = timedelta(hours=away_hours, minutes=away_minutes)
    day = (now or _EPOCH).astimezone(zone)
    own = timezone(-away if found[4] == "-" else away)
    local = datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=own).astimezone(zone)
    return local.hour, local.minute, local.second


def months_between(first: datetime, last: datetime) -> int:
    """Whole months from one day to another; negative if the second lies before the first."""
    if last < first:
        return -months_between(last, first)
    return (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)


def format_moment(local: datetime, pattern: str) -> str:
    """A date in the words of a pattern: %Y %y %m %n %b %d %e %H %h %M %S %3 %a %%.

    Raises:
        InputError: "expression.date_pattern" for any other letter behind %.
    """
    pieces = {
        "%": "%",
        "Y": f"{local.year:04d}",
        "y": f"{local.year % 100:02d}",
        "m": f"{local.month:02d}",
        "n": str(local.month),
        "b": _MONTHS[local.month - 1],
        "d": f"{local.day:02d}",
        "e": str(local.day),
        "H": f"{local.hour:02d}",
        "h": str(local.hour),
        "M": f"{local.minute:02d}",
        "S": f"{local.second:02d}",
        "3": f"{local.microsecond // 1000:03d}",
        "a": _WEEKDAYS[local.weekday()],
    }
    written: list[str] = []
    letters = iter(pattern)
    for letter in letters:
        if letter != "%":
            written.append(letter)
            continue
        code = next(letters, "")
        if code not in pieces:
            raise InputError("expression.date_pattern", pattern=pattern, found=f"%{code}")
        written.append(pieces[code])
    return "".join(written)
