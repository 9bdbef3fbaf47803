"""Which item of a newer version is which item of the older one: by id, by what is told, by code and text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal

from inspector_app.domain.canonical import Json
from inspector_app.domain.versions.diff import moved_ids
from inspector_app.domain.versions.outline import Part, outline

Why = Literal["same", "told", "code", "text", "none"]
ALIKE: Final = Fraction(6, 10)
"""Share of common pairs of characters from which two texts are proposed as the same item."""

_RAREST: Final = 8  # pairs that few items have tell them apart; looking at all would take seconds


@dataclass(frozen=True, slots=True)
class Match:
    """An item of the older version and what became of it.

    Attributes:
        new: None where nothing is like it, or where the newer version says that it was retired.
        why: "same" id and "told" by the newer version are sure; "code" and "text" are to be confirmed.
        alike: how much of the text is the same, 0 … 1.
    """

    old: Part
    new: Part | None
    why: Why
    alike: Fraction

    @property
    def sure(self) -> bool:
        """Nobody needs to confirm it."""
        return self.why in ("same", "told")


def match_items(before: Json, after: Json) -> tuple[Match, ...]:
    """One match for each item of the older version, in its order; no new item is proposed twice."""
    old, new = _items(before), _items(after)
    told = moved_ids(before, after)
    found: dict[str, Match] = {}
    for identity, part in old.items():
        if identity in new:
            found[identity] = Match(part, new[identity], "same", likeness(part, new[identity]))
        elif identity in told:
            target = new.get(told[identity] or "")
            found[identity] = Match(part, target, "told", likeness(part, target) if target else Fraction(0))
    taken = {match.new.id for match in found.values() if match.new is not None}
    free = [part for identity, part in new.items() if identity not in taken and identity not in old]
    left = [part for identity, part in old.items() if identity not in found]
    for match in _proposed(left, free):
        found[match.old.id] = match
    return tuple(
        found.get(identity, Match(part, None, "none", Fraction(0))) for identity, part in old.items()
    )


def likeness(one: Part, other: Part) -> Fraction:
    """How much of two texts is the same: common pairs of neighbouring characters of all pairs (Dice)."""
    first, second = _pairs(one), _pairs(other)
    size = first.total() + second.total()
    return Fraction(2 * (first & second).total(), size) if size else Fraction(0)


def _proposed(left: list[Part], free: list[Part]) -> Iterable[Match]:
    """The best first: a code that is the same counts before any text that is alike."""
    by_pair: dict[str, list[int]] = {}
    by_code: dict[str, list[int]] = {}
    for place, part in enumerate(free):
        by_code.setdefault(part.code, []).append(place)
        for pair in _pairs(part):
            by_pair.setdefault(pair, []).append(place)
    candidates: list[tuple[bool, Fraction, int, int]] = []
    for index, part in enumerate(left):
        shared = sorted((by_pair[pair] for pair in _pairs(part) if pair in by_pair), key=len)
        near = Counter(place for places in shared[:_RAREST] for place in places)
        near.update(dict.fromkeys(by_code.get(part.code, ()), _RAREST))
        for place, _ in near.most_common(8):
            same_code = free[place].code == part.code
            alike = likeness(part, free[place])
            if same_code or alike >= ALIKE:
                candidates.append((same_code, alike, -index, -place))
    used_old: set[int] = set()
    used_new: set[int] = set()
    for same_code, alike, index, place in sorted(candidates, reverse=True):
        if index not in used_old and place not in used_new:
            used_old.add(index)
            used_new.add(place)
            yield Match(left[-index], free[-place], "code" if same_code else "text", alike)


def _items(data: Json) -> dict[str, Part]:
    return {part.id: part for part in outline(data) if part.kind == "item"}


def _pairs(part: Part) -> Counter[str]:
    text = "".join(character for character in part.title.zh.casefold() if character.isalnum())
    return Counter(text[at : at + 2] for at in range(len(text) - 1))
