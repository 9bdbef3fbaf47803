"""Kind "best_of": a facility that could be rated in several ways counts once, in the best of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.kind import ItemKind, ReadKind
from inspector_app.domain.definition.rating import Context, NotComputable, Points, Rating, Step
from inspector_app.domain.definition.reader import Reader, check_unique
from inspector_app.domain.definition.words import Words
from inspector_app.errors import DataError, InputError


@dataclass(frozen=True, slots=True)
class Way:
    """One way to be rated, with a kind of its own and at most so many points."""

    id: str
    words: Words
    points: Fraction
    kind: ItemKind


@dataclass(frozen=True, slots=True)
class BestOf:
    """Stored form: {way: answer of its kind}, ways that do not come into question left out."""

    points: Fraction
    ways: tuple[Way, ...]
    name: ClassVar[str] = "best_of"
    derived: ClassVar[bool] = False

    @classmethod
    def read(cls, kinds: Mapping[str, ReadKind], reader: Reader, points: Fraction) -> BestOf:
        """Settings: options [{"id", "text", "kind", "points", …}], points the item's where left out.

        Args:
            kinds: how each kind is read; this one is not among them.
        """
        ways = tuple(_read_way(kinds, entry, points) for entry in reader.objects("options"))
        if not ways:
            raise DataError("checklist.expected", place=reader.at("options"), wanted="options", found="")
        check_unique(reader.at("options"), (way.id for way in ways))
        return cls(points, ways)

    @property
    def reads(self) -> tuple[str, ...]:
        """What any way reads."""
        return tuple(dict.fromkeys(name for way in self.ways for name in way.kind.reads))

    def check(self, value: Json) -> Json:
        """At least one way, each answer in its own form."""
        if not isinstance(value, dict) or not value:
            raise InputError("answer.no_object", given=value)
        known = [way.id for way in self.ways]
        for identity in value:
            if identity not in known:
                raise InputError("answer.unknown_field", place=identity)
        return {way.id: _checked(way, value[way.id]) for way in self.ways if way.id in value}

    def rate(self, answer: Json, context: Context) -> Rating | None:
        """The most points of any way; not computable if one that is could have more."""
        if answer is None:
            return None
        stored = cast(dict[str, Json], answer)
        rated = [(way, way.kind.rate(stored[way.id], context)) for way in self.ways if way.id in stored]
        reached = [(way, found) for way, found in rated if isinstance(found, Points)]
        best = max(reached, key=_earned, default=None)
        steps = tuple(_step(way, found, chosen=best) for way, found in rated if found is not None)
        for way, found in rated:
            if isinstance(found, NotComputable) and (best is None or best[1].earned < way.points):
                return NotComputable(found.reason, steps)
        if best is None:
            return None
        return Points(best[1].earned, steps, best[1].forced)


def _read_way(kinds: Mapping[str, ReadKind], reader: Reader, most: Fraction) -> Way:
    points = reader.fraction("points") if reader.has("points") else most
    if not 0 <= points <= most:
        raise DataError("checklist.points_beyond", place=reader.at("points"), points=most)
    kind = kinds[reader.one_of("kind", tuple(kinds))](reader, points)
    return Way(reader.text("id"), reader.words("text"), points, kind)


def _checked(way: Way, value: Json) -> Json:
    try:
        return way.kind.check(value)
    except InputError as error:
        raise error.within(way.id) from error


def _earned(pair: tuple[Way, Points]) -> Fraction:
    return pair[1].earned


def _step(way: Way, rating: Rating, *, chosen: tuple[Way, Points] | None) -> Step:
    """One way with what it rests on; `counts` marks the one that counts."""
    if isinstance(rating, NotComputable):
        return Step("way.unknown", {"way": way.id}, rating.steps)
    counts = int(chosen is not None and chosen[0] is way)
    return Step("way", {"way": way.id, "points": rating.earned, "counts": counts}, rating.steps)
