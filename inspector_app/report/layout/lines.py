"""Text of one look or several becomes lines, and lines become draw operations."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate
from typing import NamedTuple

from inspector_app.report.blocks import Run, Words
from inspector_app.report.faces import FaceName, FontSet, Widths
from inspector_app.report.layout.breaking import Line, adjust, break_lines, clean
from inspector_app.report.layout.operations import Link, Operation, Text
from inspector_app.report.theme import Align, Color, Style, Theme

BASELINE = 0.38
"""The baseline lies this part of the type size below the middle of a line (CJK body: 0.88 up, 0.12 down)."""

_WIDEST_SPREAD = 300
_REMEMBERED = 24
_WORDS = re.compile("[!-~\u00a1-\u02ff\u0370-\u1fff]{2,}")


class Look(NamedTuple):
    """Characters `start` to `end` of a text in one look."""

    start: int
    end: int
    face: FaceName
    color: Color
    link: str


class _Broken(NamedTuple):
    lines: list[Line]
    ends: list[int]
    changed: list[int]
    changes: list[int]


class Typesetter:
    """Sets text for one document: knows widths and colours, remembers short texts it has seen."""

    def __init__(self, fonts: FontSet, theme: Theme) -> None:
        self.theme = theme
        self._widths: dict[FaceName, Widths] = {
            "sans": Widths(fonts, "sans"),
            "bold": Widths(fonts, "bold"),
            "serif": Widths(fonts, "serif"),
            "kai": Widths(fonts, "kai"),
        }
        self._seen: dict[tuple[object, ...], Setting] = {}

    def set(
        self,
        words: Words,
        style: Style,
        width: float,
        *,
        bold: bool = False,
        color: Color | None = None,
        align: Align | None = None,
        indent: float = 0.0,
    ) -> Setting:
        """Breaks `words` for `width` points; `indent` is that of the first line, in ems."""
        if type(words) is not str or len(words) > _REMEMBERED:
            return self._set(words, style, width, bold, color, align, indent)
        key = (words, width, style, bold, color, align, indent)
        setting = self._seen.get(key)
        if setting is None:
            setting = self._seen[key] = self._set(words, style, width, bold, color, align, indent)
        return setting

    def _set(
        self,
        words: Words,
        style: Style,
        width: float,
        bold: bool,
        color: Color | None,
        align: Align | None,
        indent: float,
    ) -> Setting:
        color = color or self.theme.inks[style.ink]
        limit, first = int(width / style.size * 1000 + 0.5), int(indent * 1000)
        if isinstance(words, str):
            text = clean(words)
            face: FaceName = "bold" if bold else style.face
            looks: tuple[Look, ...] = (Look(0, len(text), face, color, ""),)
            steps = self._steps(text, face)
        else:
            text, looks = self._looks(words, style, bold, color)
            steps = [step for look in looks for step in self._steps(text[look.start : look.end], look.face)]
        changes = adjust(text, steps, self.theme.latin_gap)
        lines = break_lines(text, steps, limit, limit - first)
        broken = _Broken(lines, [0, *accumulate(steps)], list(changes), list(changes.values()))
        return Setting(text, broken, looks, style, align or style.align, limit, first)

    def width(self, text: str, face: FaceName, size: float) -> float:
        """Width of one line in points."""
        steps = self._steps(text, face)
        adjust(text, steps, self.theme.latin_gap)
        return sum(steps) * size / 1000

    def line(
        self,
        text: str,
        x: float,
        y: float,
        style: Style,
        *,
        align: Align = "left",
        bold: bool = False,
        color: Color | None = None,
    ) -> Text:
        """One line that is not broken; `x` is its left end, middle or right end by `align`."""
        text = clean(text).replace("\n", " ")
        face: FaceName = "bold" if bold else style.face
        steps = self._steps(text, face)
        changes = adjust(text, steps, self.theme.latin_gap)
        room = sum(steps) * style.size / 1000
        left = x - (room if align == "right" else room / 2 if align == "center" else 0.0)
        shifts = tuple((index + 1, float(change)) for index, change in changes.items())
        return Text(left, y, text, face, style.size, color or self.theme.inks[style.ink], 0.0, shifts)

    def _steps(self, text: str, face: FaceName) -> list[int]:
        return list(map(self._widths[face].__getitem__, text))

    def _looks(
        self, runs: tuple[Run, ...], style: Style, bold: bool, color: Color
    ) -> tuple[str, tuple[Look, ...]]:
        texts, looks, start = [], [], 0
        for run in runs:
            text = clean(run.text)
            if not text:
                continue
            face: FaceName = "bold" if run.bold or bold else run.face or style.face
            ink = self.theme.inks[run.ink] if run.ink else color
            looks.append(Look(start, start + len(text), face, ink, run.link))
            texts.append(text)
            start += len(text)
        return "".join(texts), tuple(looks)


class Setting:
    """A text broken into lines."""

    __slots__ = ("_broken", "_indent", "_limit", "_looks", "align", "style", "text")

    def __init__(
        self,
        text: str,
        broken: _Broken,
        looks: tuple[Look, ...],
        style: Style,
        align: Align,
        limit: int,
        indent: int,
    ) -> None:
        self.text = text
        self.style = style
        self.align = align
        self._broken = broken
        self._looks = looks
        self._limit = limit
        self._indent = indent

    @property
    def count(self) -> int:
        """Number of lines."""
        return len(self._broken.lines)

    @property
    def height(self) -> float:
        """Points that all lines take."""
        return len(self._broken.lines) * self.style.leading

    @property
    def last_width(self) -> float:
        """Width of the last line in points."""
        return self._broken.lines[-1].width * self.style.size / 1000

    def draw(
        self, into: list[Operation], x: float, top: float, first: int = 0, last: int | None = None
    ) -> None:
        """Appends the lines `first` to `last` (exclusive); the first of them starts at `top`."""
        style = self.style
        y = top + style.leading / 2 + BASELINE * style.size
        lines = self._broken.lines
        draw = self._draw_line if len(self._looks) > 1 or self.align == "justify" else self._draw_even
        for number in range(first, len(lines) if last is None else last):
            line = lines[number]
            if line.end > line.start:
                draw(into, line, x, y, self._indent if number == 0 else 0)
            y += style.leading

    def _draw_even(self, into: list[Operation], line: Line, x: float, y: float, indent: int) -> None:
        """A line of one look that is not spread: most of a report."""
        start, end, width, lead, _ = line
        offset = indent - lead
        if self.align != "left":
            slack = self._limit - indent - width
            offset += slack if self.align == "right" else slack // 2
        _, _, face, color, _ = self._looks[0]
        size = self.style.size
        shifts = self._shifts(start, end, 0.0) if self._broken.changed else ()
        left = x + offset * size / 1000
        into.append(Text(left, y, self.text[start:end], face, size, color, 0.0, shifts))

    def _draw_line(self, into: list[Operation], line: Line, x: float, y: float, indent: int) -> None:
        em = self.style.size / 1000
        slack = self._limit - indent - line.width
        offset, spread = indent - line.lead, 0.0
        if self.align == "right":
            offset += slack
        elif self.align == "center":
            offset += slack // 2
        elif self.align == "justify" and not line.last and slack > 0:
            spread = self._spread(line, slack + self._gap_after(line.end - 1))
        x += offset * em
        ends, start = self._broken.ends, line.start
        for look in self._looks:
            begin, end = max(look.start, start), min(look.end, line.end)
            if begin >= end:
                continue
            gone = ends[begin] - ends[start] + (self._stretched(start, begin) * spread if spread else 0.0)
            left = x + gone * em
            shifts = self._shifts(begin, end, spread) if spread or self._broken.changed else ()
            into.append(
                Text(
                    left, y, self.text[begin:end], look.face, self.style.size, look.color, spread * em, shifts
                )
            )
            if look.link:
                width = (ends[end] - ends[begin]) * em
                into.append(Link(left, y - self.style.size, width, self.style.size * 1.3, look.link))

    def _gap_after(self, index: int) -> int:
        """Room counted after a character, of no use at the end of a line."""
        changed, changes = self._broken.changed, self._broken.changes
        at = bisect_left(changed, index)
        return max(0, changes[at]) if at < len(changed) and changed[at] == index else 0

    def _spread(self, line: Line, slack: int) -> float:
        """Thousandths of an em to add between characters outside of words; 0 if it would look torn."""
        gaps = self._stretched(line.start, line.end) - 1
        return slack / gaps if gaps > 0 and slack / gaps <= _WIDEST_SPREAD else 0.0

    def _stretched(self, start: int, end: int) -> int:
        """Number of characters after which room may be added."""
        inside = sum(match.end() - match.start() - 1 for match in _WORDS.finditer(self.text, start, end))
        return end - start - inside

    def _shifts(self, begin: int, end: int, spread: float) -> tuple[tuple[int, float], ...]:
        changed, changes = self._broken.changed, self._broken.changes
        low, high = bisect_left(changed, begin), bisect_left(changed, end - 1)
        if not spread:
            return tuple([(changed[at] - begin + 1, changes[at]) for at in range(low, high)])
        shifts: dict[int, float] = {changed[at] - begin + 1: changes[at] for at in range(low, high)}
        for match in _WORDS.finditer(self.text, begin, end):
            for index in range(match.start() + 1, match.end()):
                shifts[index - begin] = shifts.get(index - begin, 0.0) - spread
        return tuple(sorted(shifts.items()))
