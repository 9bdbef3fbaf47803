"""What the grade would be if some items had other results: the real scoring, with results supposed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

from inspector_app.domain.canonical import Json
from inspector_app.domain.scoring import ItemResult, Measures, Outcome, Scoring

Supposed = tuple[ItemResult, Json]


class Supposition(Scoring):
    """Scores of an evaluation in which some results are only supposed; the evaluation stays as it is.

    Attributes:
        asked: called before every outcome that is worked out; may raise to stop.
        outcomes: how many were worked out.
    """

    asked: Callable[[], None] | None = None
    outcomes = 0
    _said: dict[str, Json] | None = None

    def suppose(self, results: Mapping[str, Supposed]) -> None:
        """Let exactly these results stand in for what was said."""
        if self._said is None:
            self._said = {}
        supposed = self._rater.supposed
        for identity in [name for name in supposed if name not in results]:
            del supposed[identity], self._said[identity]
            self.rate([identity])
        for identity, (result, answer) in results.items():
            if supposed.get(identity) is not result:
                supposed[identity], self._said[identity] = result, answer
                self.take(result)

    def now(self) -> Outcome:
        """The outcome as the answers and the suppositions are."""
        self._count()
        measures = self.measured()
        return self._outcome("now", measures, measures)

    def measured(self) -> Measures:
        """What is measured as the answers and the suppositions are."""
        return self._measures("now", self._totals())

    def best(self) -> Outcome:
        """The best outcome of any completion: no way reaches more with what is still undecided."""
        self._count()
        totals = self._totals()
        return self._outcome("best", self._measures("worst", totals), self._measures("best", totals))

    def total(self) -> Fraction | None:
        """The total as the answers and the suppositions are."""
        return self._totals().at("now")

    def still_open(self) -> int:
        """How many items nobody has answered, nor is supposed to have."""
        result = self.result()
        return result.relevant - result.answered

    def answers_of(self, identity: str) -> tuple[str, ...] | None:
        """As without suppositions, but a supposed answer is the one supposed."""
        if not self._said or identity not in self._said or self.items[identity].open:
            return super().answers_of(identity)
        answer = self._said[identity]
        return ("" if answer is None else str(answer),)

    def _count(self) -> None:
        if self.asked is not None:
            self.asked()
        self.outcomes += 1
