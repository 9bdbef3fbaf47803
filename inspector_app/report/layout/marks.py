"""Marks that people drew over a photograph, as shapes on its printed picture."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from inspector_app.domain.evidence.drawn import lines, placed
from inspector_app.domain.evidence.marks import Mark
from inspector_app.report.figures import Area, Drawing, Label, Line, Shape

_WIDTH: Final = 1.4
_HALO: Final = 3.2
"""A light line under the dark one, so that a mark is seen on any ground, also printed in black."""
SIZE: Final = 8.0
_PAD: Final = 1.6


def marked(mark: Mark, turn: int, width: float, height: float, width_of: Callable[[str], float]) -> Drawing:
    """One mark on the turned picture of this size, in points.

    Args:
        width_of: of bold words in the size of `SIZE`; words that begin too far right are moved in.
    """
    drawn = lines(mark, turn, width, height)
    paths = [(*line.points, line.points[0]) if line.closed else line.points for line in drawn]
    shapes: list[Shape] = [Line(path, _HALO, "paper") for path in paths]
    shapes += [Line(path, _WIDTH, "bad") for path in paths]
    if mark.text:
        x, y = placed(mark.begin, turn, width, height)
        across, down = width_of(mark.text) + 2 * _PAD, SIZE + 2 * _PAD
        x, y = max(0.0, min(x, width - across)), min(y, height - down)
        corners = ((x, y), (x + across, y), (x + across, y + down), (x, y + down))
        shapes.append(Area(corners, "paper"))
        shapes.append(Label((x + _PAD, y + _PAD + 0.85 * SIZE), mark.text, size=SIZE, bold=True, ink="bad"))
    return Drawing(width, height, tuple(shapes))
