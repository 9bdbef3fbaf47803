"""Whether a rule holds: as things are, in every completion, or in some completion.

A comparison takes whichever end of what is still possible serves the question; `not` turns it round.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Final, Literal, NamedTuple

from inspector_app.domain.checklist.conditions import Bound, Condition, Count, Group, Not, Rule
from inspector_app.domain.definition.bounds import COMPARE
from inspector_app.domain.scoring.measures import Measures, Subjects, number_of

Mode = Literal["now", "sure", "possible"]
_OPPOSITE: Final[dict[Mode, Mode]] = {"now": "now", "sure": "possible", "possible": "sure"}
_WORSE_IS_MORE: Final = ("gates_failed", "not_applicable_share")  # the worst case has more of them
_RISING: Final = ("at_least", "above")
_NOBODY: Final[frozenset[str]] = frozenset()


class Judge(NamedTuple):
    """Answers one question about rules.

    Attributes:
        low, high: the measures of the worst and the best completion; both "now" for the mode "now".
        every: a condition holds for every subject; otherwise for any.
    """

    mode: Mode
    low: Measures
    high: Measures
    every: bool = True

    def holds(self, rule: Rule) -> bool:
        """Whether it does."""
        match rule:
            case Condition():
                return bool(self._found(rule, meeting=not self.every)) is not self.every
            case Group(needs="all"):
                return all(self.holds(part) for part in rule.parts)
            case Group():
                return any(self.holds(part) for part in rule.parts)
            case Not():
                return not self._replace(mode=_OPPOSITE[self.mode]).holds(rule.part)
        return self._counts(rule)

    def meeting(self, condition: Condition) -> Subjects:
        """The subjects for which it holds."""
        return self._found(condition, meeting=True)

    def failing(self, condition: Condition) -> Subjects:
        """The subjects for which it does not hold."""
        return self._found(condition, meeting=False)

    def number(self, rule: Count) -> Fraction:
        """How many subjects meet a counting rule."""
        return Fraction(len(self._replace(every=False).meeting(rule.of)))

    def bound(self, bound: Bound) -> Fraction | None:
        """The bound as a number, None while a fact it reads is missing."""
        return bound if isinstance(bound, Fraction) else number_of(bound, self.high.lookup)

    def settled(self, rule: Rule) -> Rule:
        """The rule with its own bound as a number, for whoever explains it."""
        if isinstance(rule, Condition | Count):
            bound = self.bound(rule.bound)
            return rule if bound is None or bound is rule.bound else replace(rule, bound=bound)
        return rule

    def _counts(self, rule: Count) -> bool:
        """More is surely there where the condition surely holds, and at most there where it may."""
        bound = self.bound(rule.bound)
        if bound is None:
            return self.mode == "possible"
        mode = self.mode if rule.comparator in _RISING else _OPPOSITE[self.mode]
        return COMPARE[rule.comparator](self._replace(mode=mode).number(rule), bound)

    def _found(self, condition: Condition, *, meeting: bool) -> Subjects:
        bound = self.bound(condition.bound)
        leaving = self._leaving
        if condition.comparator == "is" or condition.measure == "previous_grade":
            found = [(name, self._is(condition, name)) for name in condition.of or ("",)]
            return [(name, None) for name, met in found if name not in leaving and met is meeting]
        unknown = self.mode == "possible"
        if bound is None:
            every = self.high.subjects(condition)
            return [entry for entry in every if entry[0] not in leaving] if unknown is meeting else []
        measures = self._measures(condition)
        return measures.found(condition, bound, meeting=meeting, unknown=unknown, leaving=leaving)

    def _measures(self, condition: Condition) -> Measures:
        """A rising comparison is hardest at the low end, a falling one at the high end."""
        if self.mode == "now":
            return self.low  # both are the same
        hardest = (condition.comparator in _RISING) is (condition.measure not in _WORSE_IS_MORE)
        return self.low if hardest is (self.mode != "possible") else self.high

    @property
    def _leaving(self) -> frozenset[str]:
        """A subject that may vanish cannot be relied on, and need not stand in the way."""
        if self.mode == "now" or (self.mode == "possible") is not self.every:
            return _NOBODY
        return self.low.vanishing | self.high.vanishing

    def _is(self, condition: Condition, name: str) -> bool | None:
        """Whether the word fits; None for an item that does not count: no subject."""
        now = self.high
        match condition.measure:
            case "visit_kind":
                return now.visit_kind == condition.word
            case "outcome":
                return now.outcome == condition.word
            case "previous_grade":
                change = now.previous.get(condition.word)
                return change is not None and COMPARE[condition.comparator](change, 0)
            case _:  # item_answer
                given = now.source.answers_of(name)
                if given is None:
                    return self.mode == "possible"
                return condition.word in given if given else None
