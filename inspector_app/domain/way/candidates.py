"""What a way may change: items that are open or rated below full points, and the points they could have."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist, Item
from inspector_app.domain.checklist.conditions import leaves
from inspector_app.domain.checklist.reading import rules_of
from inspector_app.domain.definition.kind import ItemKind
from inspector_app.domain.definition.rating import Context, Points
from inspector_app.domain.item_kinds.chosen.choice import Choice
from inspector_app.domain.item_kinds.chosen.tiers import NONE, Tiers
from inspector_app.domain.item_kinds.counted.occurrences import Occurrences
from inspector_app.domain.item_kinds.judged.expert_grade import ExpertGrade
from inspector_app.domain.item_kinds.judged.scale import Scale
from inspector_app.domain.item_kinds.judged.yes_no import YesNo
from inspector_app.domain.item_kinds.judged.yes_partly_no import YesPartlyNo
from inspector_app.domain.item_kinds.raters import SeveralRaters
from inspector_app.domain.scoring import ItemResult, Scoring

_ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class Level:
    """One result that a candidate could have.

    Attributes:
        answer: that gives it; None where any answer that earns so much does: a measurement, a sample.
    """

    rating: Points
    answer: Json

    @property
    def points(self) -> Fraction:
        """What it earns."""
        return self.rating.earned


@dataclass(frozen=True, slots=True)
class Candidate:
    """An item as it is, and what it could be.

    Attributes:
        levels: most points first; of a rated item only what earns more than now.
        named: a rule or a finding speaks of this very item, so that no other can stand in for it.
    """

    now: ItemResult
    levels: tuple[Level, ...]
    named: bool

    @property
    def id(self) -> str:
        """Of its item."""
        return self.now.item.id

    @property
    def start(self) -> Fraction:
        """The points it has; nothing while it is open."""
        return self.now.earned or _ZERO

    @property
    def rough(self) -> bool:
        """No answer is tried but "full points": it is measured, counted, sampled, in rows, by several."""
        return self.levels[0].answer is None

    def cost(self, level: Level) -> Fraction:
        """The points it gains; never below zero."""
        return max(level.points - self.start, _ZERO)

    def at(self, level: Level) -> ItemResult:
        """Its result at a level."""
        return ItemResult(self.now.item, "rated", level.rating, level.points, level.points)

    @property
    def undecided(self) -> ItemResult:
        """Anything from what it is to its best; what is open may stay so, and then nothing asks for it."""
        low, high = self.levels[-1].points, self.levels[0].points
        if not self.now.open:
            return ItemResult(self.now.item, "contested", None, self.start, high)
        return ItemResult(self.now.item, "contested", None, low, high, may_vanish=True)

    @property
    def likeness(self) -> tuple[object, ...]:
        """Two of the same likeness do the same for every rule; equal only to itself where it is named."""
        item = self.now.item
        points = tuple(level.points for level in self.levels)
        own = self.id if self.named or item.repeat or item.role == "gate" else ""
        state = (self.now.open, self.start, self.now.low, self.now.high)
        return (own, item.section, item.role, item.points, item.key, item.requirement, state, points)


def candidates(scoring: Scoring) -> list[Candidate]:
    """Every item that may be changed, in the checklist's order.

    A failed gate is one only where the checklist lets it be re-checked; what the profile switches off or
    somebody set aside is none.
    """
    named = named_items(scoring.checklist)
    named.update(item for finding in scoring.findings for item in finding.items)
    found = (_candidate(result, scoring, result.item.id in named) for result in scoring.items.values())
    return [candidate for candidate in found if candidate is not None]


def named_items(checklist: Checklist) -> set[str]:
    """Items that a rule names."""
    names = {name for rule in rules_of(checklist) for leaf in leaves(rule) for name in leaf.of}
    return names & checklist.items.keys()


def _candidate(result: ItemResult, scoring: Scoring, named: bool) -> Candidate | None:
    item = result.item
    if item.role == "info" and not named:
        return None
    if not result.open and (result.state != "rated" or (item.role == "gate" and not item.rectifiable)):
        return None
    levels = _levels(item, scoring.sheet.context, every=named)
    if not result.open:
        levels = [level for level in levels if level.points > result.low]
    return Candidate(result, tuple(levels), named) if levels else None


def _levels(item: Item, context: Context, *, every: bool) -> list[Level]:
    """Best first; one for each number of points, or for `every` answer."""
    levels: list[Level] = []
    for answer in () if item.repeat else _offered(item.kind):
        rating = item.kind.rate(answer, context)
        assert isinstance(rating, Points)
        if every or all(level.points != rating.earned for level in levels):
            levels.append(Level(rating, answer))
    levels.sort(key=lambda level: -level.points)
    return levels or [Level(Points(_most(item)), None)]


def _most(item: Item) -> Fraction:
    kind = item.kind.kind if isinstance(item.kind, SeveralRaters) else item.kind
    return kind.span[1] if isinstance(kind, Occurrences) else item.points


def _offered(kind: ItemKind) -> Iterator[Json]:
    """Every answer of a kind that has a few; none of one that measures, counts or has several raters."""
    match kind:
        case YesNo() | YesPartlyNo():
            yield from kind.answers
        case Scale():
            yield from range(kind.highest + 1)
        case Choice():
            yield from (option.id for option in kind.options if not option.not_applicable)
        case Tiers() if not kind.measured:
            yield from (tier.id for tier in kind.tiers)
            yield NONE
        case ExpertGrade():
            for level in kind.levels:
                yield {"level": level.id, "reason": "…"}
        case Occurrences():
            yield from range(kind.most + 1)
        case _:
            pass
