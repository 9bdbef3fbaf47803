"""What an answer is worth, with everything needed to explain it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import TypeAlias

from inspector_app.domain.expressions import Lookup

Detail: TypeAlias = str | int | Fraction | date | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One line of an explanation: `code` names the sentence, `details` its numbers.

    `steps` are what it rests on.
    """

    code: str
    details: Mapping[str, Detail] = field(default_factory=dict)
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Points:
    """What an answer earns.

    Attributes:
        earned: 0 <= earned <= the item's points; below zero for a special deduction.
        steps: how it came about, inputs first.
        forced: the class of finding the rule itself demands ("major" for a locked escape), or "".
    """

    earned: Fraction
    steps: tuple[Step, ...] = ()
    forced: str = ""


@dataclass(frozen=True, slots=True)
class NotComputable:
    """There is an answer or there are data, but they do not suffice for a value; never zero.

    Attributes:
        reason: code of the sentence: "missing_data", "too_few", "undefined" …
        steps: what is there and what is missing.
    """

    reason: str
    steps: tuple[Step, ...] = ()


Rating: TypeAlias = Points | NotComputable


@dataclass(frozen=True, slots=True)
class Context:
    """What a rating may read besides the answer.

    Attributes:
        assessed_on: the assessment date; the clock never re-grades.
        lookup: profile, facts, readings, factors and indicators by name; None where nobody gave a value.
        explain: the steps behind a name, for the calculation sheet; none where there is nothing to say.
        leads: ids of the team leaders, whose rating may count alone.
    """

    assessed_on: date
    lookup: Lookup
    explain: Callable[[str], tuple[Step, ...]] = lambda _name: ()
    leads: frozenset[str] = frozenset()
