"""Breaks text into lines by the Chinese rules; Latin words, numbers and codes stay whole.

Rules: W3C "Requirements for Chinese Text Layout" (clreq) §3.1; GB/T 15834-2011, 5.1.
Widths and positions are whole thousandths of an em.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

CLOSING = "、。，．：；！？）］｝〕〉》」』】〗”’"
OPENING = "（［｛〔〈《「『【〖“‘"
NEVER_FIRST = CLOSING + "…—～〜·・‧–‰%％℃°′″々ー〻〞〟" + ")]},.:;!?/-~"
NEVER_LAST = OPENING + "([{$￥¥€£№#＃＄"

HALF = 500
"""What the empty half of a full-width mark may give up."""

_FIRST_OF_LINE, _LAST_OF_LINE, _WORD, _SPACE = 1, 2, 4, 8
_UNITS = frozenset(
    "mm cm m km m² m³ L mL ml kWh MWh kW MW W V kV A Hz kHz dB h min s d a kg g mg t kgce tce K Pa kPa "
    "MPa lx ppm mol kgCO₂ tCO₂ kgCO tCO kJ MJ GJ J °C ℃ lm cd px MB GB".split()
)
_NUMBER_END = re.compile(r"[0-9０-９][%‰]?$")
_UNIT_START = re.compile(r"[A-Za-z°℃Ωμ²³₂]+")


class Line(NamedTuple):
    """Characters `start` to `end` (exclusive; spaces at the break belong to no line).

    Attributes:
        width: of the line as it is set: the empty half of a mark at either end is not counted.
        lead: what was taken off before the first character.
        last: the text or a paragraph of it ends here, so the line is not spread.
    """

    start: int
    end: int
    width: int
    lead: int
    last: bool


class _Kinds(dict[str, int]):
    """What a character may do at the ends of a line; letters of the scripts before CJK are words."""

    def __missing__(self, char: str) -> int:
        code = ord(char)
        combining = 0x300 <= code < 0x370 or 0x20D0 <= code < 0x2100
        is_word = code < 0x2000 or 0x2070 <= code < 0x20A0 or 0x2100 <= code < 0x2150 or combining
        self[char] = kind = (_WORD if is_word else 0) | (_FIRST_OF_LINE if combining else 0)
        return kind


def _known_kinds() -> _Kinds:
    kinds = _Kinds()
    for char in NEVER_FIRST:
        kinds[char] = _FIRST_OF_LINE | (_WORD if char.isascii() or char in "’°–" else 0)
    for char in NEVER_LAST:
        kinds[char] = _LAST_OF_LINE | (_WORD if char.isascii() else 0)
    kinds[" "] = _SPACE
    kinds["\n"] = _SPACE
    kinds["\u3000"] = 0
    return kinds


_KINDS = _known_kinds()
_HAN = "\u3005-\u3007\u3400-\u9fff\U00020000-\U0003ffff"
_LATIN = "0-9A-Za-z"
_ADJUSTED = re.compile(
    f"[{re.escape(CLOSING)}](?=[{re.escape(CLOSING + OPENING)}])"
    f"|[{re.escape(OPENING)}](?=[{re.escape(OPENING)}])"
    f"|(?P<gap>[{_HAN}](?=[{_LATIN}])|[{_LATIN}%℃²³](?=[{_HAN}]))"
)
_TRIMMED_LAST = frozenset(CLOSING)
_TRIMMED_FIRST = frozenset(OPENING)


def measure(text: str, widths: Mapping[str, int], gap: int) -> tuple[list[int], dict[int, int]]:
    """Width of each character as set in running text, and where it differs from the font's.

    Two full-width marks side by side share one empty half; a Chinese character and a Latin letter
    or digit stand `gap` apart.

    Returns:
        the widths, and {index: change} of those changed; the change comes after the character.
    """
    steps = list(map(widths.__getitem__, text))
    return steps, adjust(text, steps, gap)


def adjust(text: str, steps: list[int], gap: int) -> dict[int, int]:
    """The second half of `measure`: changes `steps` in place, returns what was changed."""
    changes: dict[int, int] = {}
    for match in _ADJUSTED.finditer(text):
        index = match.start()
        if match.lastgroup:
            changes[index] = gap
        elif steps[index] == 1000 and steps[index + 1] == 1000:
            changes[index] = -HALF
        else:
            continue
        steps[index] += changes[index]
    return changes


def break_lines(text: str, steps: Sequence[int], limit: int, first_limit: int | None = None) -> list[Line]:
    """Cuts `text` into lines no wider than `limit`.

    No line starts with a character of `NEVER_FIRST` or ends with one of `NEVER_LAST` if another cut
    exists; a word wider than the line is cut anywhere, after a separator if there is one near.
    A single character wider than `limit` stands alone.

    Args:
        steps: width of each character, as `measure` gives them.
        first_limit: room in the first line, if another; a mark there keeps its empty half.

    Returns:
        at least one line; the first one is empty if `text` is.
    """
    ends = [0, *accumulate(steps)]
    room = limit if first_limit is None else first_limit
    size, start = len(text), 0
    lines: list[Line] = []
    while True:
        newline = text.find("\n", start)
        stop = size if newline < 0 else newline
        while True:
            lead = HALF if room == limit and _is_trimmed_first(text, steps, start, stop) else 0
            cut = _cut(text, steps, ends, start, stop, room + lead)
            end = cut
            while end > start and text[end - 1] == " ":
                end -= 1
            trail = HALF if end > start and text[end - 1] in _TRIMMED_LAST and steps[end - 1] == 1000 else 0
            if cut == stop and ends[end] - ends[start] - lead <= room:
                trail = 0
            lines.append(Line(start, end, ends[end] - ends[start] - lead - trail, lead, cut == stop))
            room = limit
            start = cut
            while start < stop and text[start] == " ":
                start += 1
            if start >= stop:
                break
        if newline < 0:
            return lines
        start = newline + 1


def _is_trimmed_first(text: str, steps: Sequence[int], start: int, stop: int) -> bool:
    return start < stop and text[start] in _TRIMMED_FIRST and steps[start] == 1000


def _cut(text: str, steps: Sequence[int], ends: Sequence[int], start: int, stop: int, room: int) -> int:
    """Where the line that starts at `start` ends: the index of the first character of the next."""
    reach = ends[start] + room
    if ends[stop] <= reach:
        return stop
    fit = bisect_right(ends, reach, start, stop + 1) - 1
    squeezes = text[fit] in _TRIMMED_LAST and steps[fit] == 1000 and ends[fit + 1] - HALF <= reach
    if squeezes and (fit + 1 == stop or may_break(text, fit + 1)):
        return fit + 1
    if text[fit] == " ":
        after = fit
        while after < stop and text[after] == " ":
            after += 1
        if after == stop or may_break(text, after):
            return after
    cut = fit
    while cut > start and not may_break(text, cut):
        cut -= 1
    if cut == start or (fit - cut > 5 and _is_too_long(text, ends, cut, stop, room)):
        return _cut_anywhere(text, start, fit)
    return cut


def may_break(text: str, index: int) -> bool:
    """Whether a line may end before `text[index]`; 0 < index < len(text)."""
    before, after = _KINDS[text[index - 1]], _KINDS[text[index]]
    if after & (_FIRST_OF_LINE | _SPACE) or before & _LAST_OF_LINE:
        return False
    if before & _SPACE:
        return not _is_unit(text, index)
    if text[index - 1] in "—–" and index > 1 and after & _WORD:
        return not _KINDS[text[index - 2]] & _WORD  # GB 25501—2019
    return not (before & _WORD and after & _WORD)


def _is_unit(text: str, index: int) -> bool:
    """Whether a unit of measurement starts at `index`, one space after its number."""
    found = _UNIT_START.match(text, index)
    if found is None or found.group() not in _UNITS:
        return False
    return _NUMBER_END.search(text[max(0, index - 4) : index].rstrip()) is not None


def _is_too_long(text: str, ends: Sequence[int], cut: int, stop: int, room: int) -> bool:
    """Whether the unbreakable stretch from `cut` on would not fit a line of its own."""
    reach = bisect_right(ends, ends[cut] + room, cut, stop + 1) - 1
    return reach < stop and not any(may_break(text, index) for index in range(cut + 1, reach + 1))


def _cut_anywhere(text: str, start: int, fit: int) -> int:
    """The cut for a stretch without any legal one: after a separator, else not before a closing mark."""
    nearest = max(start + 1, fit - 16)
    for index in range(fit, nearest, -1):
        if text[index - 1] in "/-_.?&=,;:#" and not _KINDS[text[index]] & _FIRST_OF_LINE:
            return index
    for index in range(fit, nearest, -1):
        if not (_KINDS[text[index]] & (_FIRST_OF_LINE | _SPACE) or _KINDS[text[index - 1]] & _LAST_OF_LINE):
            return index
    return max(fit, start + 1)


_IGNORED = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]"
)
_SUSPECT = re.compile(
    "[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u00ad\u061c\u2002-\u200f\u2028-\u202f\u205f-\u206f"
    "\ud800-\udfff\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]"
)
_SPACES = re.compile("[\t\u00a0\u2002-\u200a\u202f\u205f]")
_HALVES = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """`text` without characters that have no shape; every kind of line end becomes "\\n".

    Tabs and fixed spaces become a space, halves of a torn character U+FFFD.
    """
    if not _SUSPECT.search(text):
        return text
    if "\r" in text or "\u2028" in text or "\u2029" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return _HALVES.sub("\ufffd", _SPACES.sub(" ", _IGNORED.sub("", text)))
