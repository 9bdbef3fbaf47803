"""Brings the data of an older format to the newest, one pure step a format; what was stored stays as it is.

The hash that pins a checklist is always over the data as stored, so old evaluations keep their pin.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from inspector_app.domain.canonical import Json


def _one_to_two(data: dict[str, Json]) -> dict[str, Json]:
    """Format 2 only added: every checklist of format 1 says the same in it."""
    return {**data, "format": 2}


_STEPS: Final[dict[int, Callable[[dict[str, Json]], dict[str, Json]]]] = {1: _one_to_two}


def migrate(data: Json) -> Json:
    """The same checklist in the newest format; a new object, unless it is that already."""
    while isinstance(data, dict) and isinstance(found := data.get("format"), int) and found in _STEPS:
        data = _STEPS[found](data)
    return data
