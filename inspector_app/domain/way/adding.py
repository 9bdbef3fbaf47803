"""The least choices if gains simply added up: place by place, keeping only what no other choice beats."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from copy import copy
from typing import NamedTuple

from inspector_app.domain.way.bounds import Bounds, Gains

Cost = tuple[int, int]  # items, points in common parts


class Taken(NamedTuple):
    """A candidate at a level, and what was taken before it."""

    before: Taken | None
    place: int
    step: int


class Choice(NamedTuple):
    """What was chosen so far: what it costs, and what every goal still needs.

    Only the first may be below zero: of the others it does not count that something is lost again.
    """

    items: int
    cost: int
    need: int
    others: tuple[int, ...]
    taken: Taken | None


class Adding:
    """The goals of one grade over all candidates.

    Args:
        gains: of each goal. apart: places of goals that share no candidate. costs: by candidate and level.
        order: in which candidates are looked at; those of a section side by side, so that choices meet again.
        best: the cost that must be beaten. done: hears of each choice that reaches all goals.
    """

    def __init__(
        self,
        gains: Sequence[Gains],
        apart: Sequence[int],
        costs: Sequence[Sequence[int]],
        order: Sequence[int],
        best: Callable[[], Cost],
        done: Callable[[dict[int, int]], None],
    ) -> None:
        self._order, self._apart, self._best, self._done = order, apart, best, done
        self._costs = [costs[place] for place in order]
        self._gains = [copy(each) for each in gains]
        for goal, each in enumerate(self._gains):
            each.arrange(order)
            if goal:
                each.keep_what_is_gained()
        self._bounds = [Bounds(each, self._costs) for each in self._gains]

    def layers(self) -> Iterator[int]:
        """Look at one candidate after the other; gives how many choices are left behind each."""
        first, *others = (each.need for each in self._gains)
        choices = [Choice(0, 0, first, tuple(max(need, 0) for need in others), None)]
        for place in range(len(self._order)):
            choices = self._unbeaten(
                choice
                for before in choices
                for choice in self._next(place, before)
                if self._may_improve(place + 1, choice)
            )
            yield len(choices)

    def _next(self, place: int, before: Choice) -> Iterator[Choice]:
        """Without this candidate, and with it at each level; not those that reach all goals."""
        yield before
        for step, cost in enumerate(self._costs[place]):
            first, *more = (each.of[place][step] for each in self._gains)
            choice = Choice(
                before.items + 1,
                before.cost + cost,
                before.need - first,
                tuple(max(need - gain, 0) for need, gain in zip(before.others, more, strict=True)),
                Taken(before.taken, place, step),
            )
            if choice.need > 0 or any(choice.others):
                yield choice
            elif (choice.items, choice.cost) < self._best():
                self._done(self._chosen(choice.taken))

    def _may_improve(self, place: int, choice: Choice) -> bool:
        """Whether it may still cost less than the best."""
        most, least = self._best()
        needs = (choice.need, *choice.others)
        fewest = [bounds.items(place, need) for bounds, need in zip(self._bounds, needs, strict=True)]
        items = choice.items + max(*fewest, sum(fewest[goal] for goal in self._apart))
        if items != most:
            return items < most
        if place + most - choice.items > len(self._order):
            return False
        return all(
            choice.cost + bounds.points(place, need, most - choice.items) < least
            for bounds, need in zip(self._bounds, needs, strict=True)
        )

    def _chosen(self, taken: Taken | None) -> dict[int, int]:
        chosen: dict[int, int] = {}
        while taken is not None:
            chosen[self._order[taken.place]] = taken.step
            taken = taken.before
        return chosen

    @staticmethod
    def _unbeaten(choices: Iterator[Choice]) -> list[Choice]:
        """Of those that have as many items and need as much of the other goals: less need for more points."""
        kept: list[Choice] = []
        alike: tuple[int, tuple[int, ...]] | None = None
        for choice in sorted(choices, key=lambda each: (each.items, each.others, each.cost, each.need)):
            if (choice.items, choice.others) != alike or choice.need < kept[-1].need:
                kept.append(choice)
                alike = (choice.items, choice.others)
        return kept
