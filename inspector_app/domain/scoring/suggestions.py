"""What ratings suggest: proposed findings, and whether what they ask for is verified closed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.checklist.conditions import FindingClass
from inspector_app.domain.definition.rating import Points
from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.findings import (
    Finding,
    Proposal,
    closed_items,
    covers,
    decided,
    findings,
    open_by_class,
    proposed_class,
)
from inspector_app.domain.scoring.items import ItemResult
from inspector_app.domain.scoring.measures import Case


class _Findings(NamedTuple):
    """All findings, how many of each class are open, and the items whose findings are all closed."""

    every: list[Finding]
    open: dict[str, int]
    closed_items: frozenset[str]


class Suggestions:
    """Findings beside ratings, kept until something they rest on changes."""

    def __init__(self, checklist: Checklist, evaluation: Evaluation, items: Mapping[str, ItemResult]) -> None:
        self._checklist = checklist
        self._evaluation = evaluation
        self._items = items
        self._order = {identity: place for place, identity in enumerate(checklist.items)}
        self._suggested: dict[str, FindingClass] = {}
        self._unlooked: set[str] = set()  # rated since somebody asked
        self._findings: _Findings | None = None

    def forget(self) -> None:
        """A finding changed."""
        self._findings = None

    def look_again(self, item: str) -> None:
        """An item was rated."""
        self._unlooked.add(item)

    @property
    def findings(self) -> list[Finding]:
        """All findings, withdrawn ones too."""
        return self._about().every

    @property
    def open(self) -> Mapping[str, int]:
        """How many findings of each class are open."""
        return self._about().open

    def _about(self) -> _Findings:
        if self._findings is None:
            every = findings(self._evaluation)
            self._findings = _Findings(every, open_by_class(every), closed_items(every))
        return self._findings

    def proposals(self) -> list[Proposal]:
        """What the ratings propose, in the checklist's order, with what became of each."""
        for identity in self._unlooked:
            proposed = self._proposed(self._items[identity])
            if proposed is None:
                self._suggested.pop(identity, None)
            else:
                self._suggested[identity] = proposed
        self._unlooked.clear()
        return [
            decided(self._evaluation, identity, self._suggested[identity], self.findings)
            for identity in sorted(self._suggested, key=self._order.__getitem__)
        ]

    def _proposed(self, result: ItemResult) -> FindingClass | None:
        """Only what was seen on this visit proposes: a carried value was judged when it was given."""
        if result.carried is not None and result.carried.whole:
            return None
        if result.rate is None or not isinstance(result.rating, Points) or result.item.role == "bonus":
            return None
        return proposed_class(self._checklist, result.item, result.rate, result.rating.forced)

    def closed_items(self, case: Case) -> frozenset[str]:
        """Items whose findings are all verified closed, one of them the finding that the rating proposes."""
        return frozenset(name for name in self._about().closed_items if self._is_answered(name, case))

    def _is_answered(self, identity: str, case: Case) -> bool:
        """While it is open, its rating may still propose the heaviest finding, or none."""
        result = self._items.get(identity)
        if result is None:
            return True
        proposed = "major" if result.open and case == "worst" else self._proposed(result)
        return proposed is None or any(covers(finding, identity, proposed) for finding in self.findings)
