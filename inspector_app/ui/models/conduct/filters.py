"""Which items each filter shows, kept item by item, so that filtering 2,000 of them costs nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal

from inspector_app.domain.checklist import Item
from inspector_app.texts import Texts
from inspector_app.ui.models.item_attention import Attention
from inspector_app.usecases.columns.comparing import View, changed_since
from inspector_app.usecases.session.opened import OpenedEvaluation

Filter = Literal["all", "unanswered", "flagged", "evidence", "mine", "changed", "contested"]
FILTERS: Final[tuple[Filter, ...]] = (
    "all",
    "unanswered",
    "flagged",
    "evidence",
    "mine",
    "changed",
    "contested",
)


class Filters:
    """Items that the profile or a form switches off fit none."""

    def __init__(self, opened: OpenedEvaluation, attention: Attention) -> None:
        self._opened = opened
        self._attention = attention
        self.before: View | None = None
        self._fitting: dict[Filter, set[str]] = {name: set() for name in FILTERS}
        self.renew(opened.checklist.items)

    def fits(self, identity: str, wanted: Filter) -> bool:
        """Whether a filter shows the item."""
        return identity in self._fitting[wanted]

    def count(self, wanted: Filter) -> int:
        """How many items a filter shows."""
        return len(self._fitting[wanted])

    def renew(self, identities: Iterable[str]) -> None:
        """Something about these items changed."""
        items = self._opened.checklist.items
        for identity in identities:
            found = self._found(items[identity]) if identity in items else frozenset()
            for name, fitting in self._fitting.items():
                if name in found:
                    fitting.add(identity)
                else:
                    fitting.discard(identity)

    def know_before(self, before: View | None) -> None:
        """The evaluation before is read: what changed since can be told."""
        self.before = before
        self.renew(self._opened.checklist.items)

    def _found(self, item: Item) -> frozenset[Filter]:
        result = self._opened.scoring.items[item.id]
        if result.state == "absent":
            return frozenset()
        says: dict[Filter, bool] = {
            "all": True,
            "unanswered": result.open,
            "flagged": self._attention.flagged(item.id),
            "evidence": self._attention.evidence_missing(item.id),
            "mine": self._attention.said_by(item.id, self._opened.actor),
            "changed": changed_since(self._opened, self.before, item),
            "contested": result.state == "contested",
        }
        return frozenset(name for name, fits in says.items() if fits)


def filter_words(texts: Texts, wanted: Filter) -> str:
    """The name of a filter."""
    return {
        "all": texts.say("All"),
        "unanswered": texts.say("Open items"),
        "flagged": texts.say("Flagged"),
        "evidence": texts.say("Evidence missing"),
        "mine": texts.say("Mine"),
        "changed": texts.say("Changed since"),
        "contested": texts.say("Contested"),
    }[wanted]


def filter_hint(texts: Texts, wanted: Filter) -> str:
    """What a filter shows, in one sentence."""
    return {
        "all": texts.say("Every item that is asked here"),
        "unanswered": texts.say("Items that nobody has answered, or that need a decision"),
        "flagged": texts.say("Contested, not computable, a failed gate, a finding or a proposed one"),
        "evidence": texts.say("Answered, but the photo that the item asks for is missing"),
        "mine": texts.say("Items that I answered, rated or wrote a remark on"),
        "changed": texts.say("Changed since last visit: answered otherwise than at the visit before"),
        "contested": texts.say("Items with several values that need a decision"),
    }[wanted]


def nothing_words(texts: Texts, wanted: Filter, search: str, *, before: bool) -> str:
    """Why the list is empty.

    Args:
        before: the evaluation before is known here.
    """
    if search:
        name = filter_words(texts, wanted)
        if wanted == "all":
            return texts.say("No item contains “{text}”.", text=search)
        return texts.say("No item contains “{text}” under “{filter}”.", text=search, filter=name)
    if wanted == "changed" and not before:
        return texts.say("The visit before is not on this laptop, so nothing can be compared.")
    return {
        "all": texts.say("No item is asked here. The facts of the venue decide which are."),
        "unanswered": texts.say("Every item is answered."),
        "flagged": texts.say("No item is flagged."),
        "evidence": texts.say("No evidence is missing."),
        "mine": texts.say("Nothing here was answered or remarked by me yet."),
        "changed": texts.say("No answer differs from the visit before."),
        "contested": texts.say("No item has several values."),
    }[wanted]
