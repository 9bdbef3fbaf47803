"""How long saving takes, told to the log: every slow one, and the sum of many."""

from __future__ import annotations

import logging
from typing import Final

SLOW: Final = 200.0  # ms: a person notices
MANY: Final = 50
_log = logging.getLogger(__name__)


class SaveTimes:
    """Counts the savings of one evaluation."""

    def __init__(self) -> None:
        self._saves = 0
        self._sum = 0.0
        self._slowest = 0.0

    def note(self, evaluation: str, seconds: float) -> None:
        """One transaction took this long."""
        ms = seconds * 1000
        self._saves += 1
        self._sum += ms
        self._slowest = max(self._slowest, ms)
        if ms >= SLOW:
            _log.warning("evaluation.saved_slowly", {"evaluation": evaluation, "ms": ms})
        if self._saves == MANY:
            told = {"evaluation": evaluation, "saves": MANY, "ms": self._sum, "slowest": self._slowest}
            _log.info("evaluation.saved", told)
            self._saves, self._sum, self._slowest = 0, 0.0, 0.0
