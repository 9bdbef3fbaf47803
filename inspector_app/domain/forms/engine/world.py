"""What a form is told from outside: time, chance, person and device; the same for the same evaluation."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class World:
    """The surroundings of one evaluation.

    Attributes:
        now: for today() and now(); the clock never changes an answer that was given.
        seed: chance is drawn from it, so the same evaluation draws the same.
        metadata: value by type of question ("start", "deviceid", …).
        last_saved: answers of the evaluation before by id of the question, for ${last-saved#name}.
        language: the form's language for jr:choice-name() and jr:itext(); "" for the form's own.
    """

    now: datetime | None = None
    seed: str = ""
    metadata: Mapping[str, str] = field(default_factory=dict)
    last_saved: Mapping[str, str] = field(default_factory=dict)
    language: str = ""

    def chance(self, place: str) -> Callable[[], float]:
        """Numbers from 0 up to 1, the same ones for the same place of the same evaluation."""
        drawn = 0

        def draw() -> float:
            nonlocal drawn
            drawn += 1
            digest = hashlib.sha256(f"{self.seed} {place} {drawn}".encode()).digest()
            return int.from_bytes(digest[:6], "big") / (1 << 48)

        return draw
