"""Colours as "#rrggbb" and what lies between two of them."""

from __future__ import annotations


def mix(first: str, second: str, part: float) -> str:
    """The colour at `part` of the way, 0 to 1, from the first to the second."""
    pairs = zip(_channels(first), _channels(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in pairs)


def shade(colour: str, light: float) -> str:
    """The colour in another light: 0 black, 1 as it is, 2 white."""
    return mix("#000000", colour, light) if light <= 1 else mix(colour, "#ffffff", light - 1)


def _channels(colour: str) -> list[int]:
    return [int(colour[start : start + 2], 16) for start in (1, 3, 5)]
