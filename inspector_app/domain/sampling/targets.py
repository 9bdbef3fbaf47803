"""The registers of samples: of a draw, a replacement, an added unit, and of what was found in a unit."""

from __future__ import annotations

from typing import Final

DRAWN: Final = "sample.drawn"
REPLACED: Final = "sample.replaced"
RECORDED: Final = "sample.recorded"
SPACE: Final = "sample"


def draw_target(population: str) -> str:
    """Which units are drawn from a population."""
    return f"{SPACE}/{population}"


def replaced_below(population: str) -> str:
    """Below it lie the replacements."""
    return f"{draw_target(population)}/replaced"


def replaced_target(population: str, unit: str) -> str:
    """What stands in for a unit that nobody could look at."""
    return f"{replaced_below(population)}/{step_of(unit)}"


def added_below(population: str) -> str:
    """Below it lie the units that somebody added by judgement."""
    return f"{draw_target(population)}/added"


def added_target(population: str, unit: str) -> str:
    """A unit that somebody added by judgement."""
    return f"{added_below(population)}/{step_of(unit)}"


def records_below(item: str) -> str:
    """Below it lie the records of an item, unit by unit."""
    return f"item/{item}/{SPACE}"


def record_target(item: str, unit: str, field: str) -> str:
    """One field of the record of a unit: "result" or the id of a check, "note", "flags"."""
    return f"{records_below(item)}/{step_of(unit)}/{field}"


def step_of(unit: str) -> str:
    """A unit as a step of a path: what people call it may hold a slash."""
    return unit.replace("%", "%25").replace("/", "%2F")


def unit_of(step: str) -> str:
    """The unit that a step of a path names."""
    return step.replace("%2F", "/").replace("%25", "%")
