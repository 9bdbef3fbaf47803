"""What an action made stale; the screen repaints only that."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Changes:
    """The result of every use case that changes something.

    Attributes:
        evaluation: id of the evaluation, "" for none.
        targets: registers whose fields may have changed.
        items: items that were rated again.
        lists: the list of evaluations changed.
        shown: items whose words or choices may have changed, or whether they are asked at all.
        said: ids of the ops that were said here, in order; none of what arrived from elsewhere.
    """

    evaluation: str = ""
    targets: frozenset[str] = field(default_factory=frozenset)
    items: frozenset[str] = field(default_factory=frozenset)
    lists: bool = False
    shown: frozenset[str] = field(default_factory=frozenset)
    said: tuple[str, ...] = ()

    def joined(self, later: Changes) -> Changes:
        """This and a later change as one."""
        return Changes(
            self.evaluation or later.evaluation,
            self.targets | later.targets,
            self.items | later.items,
            lists=self.lists or later.lists,
            shown=self.shown | later.shown,
            said=self.said + later.said,
        )

    def touches(self, prefix: str) -> bool:
        """Whether a register at or below `prefix` may have changed."""
        return any(target == prefix or target.startswith(prefix + "/") for target in self.targets)
