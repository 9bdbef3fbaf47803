"""What every kind of item can do; the registry of kinds is `domain.item_kinds`."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Protocol

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.rating import Context, Rating
from inspector_app.domain.definition.reader import Reader


class ItemKind(Protocol):
    """The scoring rule of one item, made from the checklist's data."""

    @property
    def name(self) -> str:
        """The word that stands in checklists, ops and on screens."""

    @property
    def reads(self) -> tuple[str, ...]:
        """Names of the context that `rate` reads: raw data, facts, profile, indicators."""

    @property
    def derived(self) -> bool:
        """Rated from data alone: no answer is needed, one confirms."""

    def check(self, value: Json) -> Json:
        """The stored form of an answer.

        Raises:
            InputError: "answer.…", its place the field inside the answer or "".
        """

    def rate(self, answer: Json, context: Context) -> Rating | None:
        """What the answer earns; None without an answer (None) where one is needed."""


ReadKind = Callable[[Reader, Fraction], ItemKind]
"""Makes a kind from an item's settings and its points."""
