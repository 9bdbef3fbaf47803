"""What stands around the items: evidence, findings and open proposals by item, gathered once a change."""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property
from typing import Final

from inspector_app.domain.evidence.model import Evidence
from inspector_app.domain.findings import Finding, Proposal
from inspector_app.domain.moves import MOVED_TARGET
from inspector_app.domain.risks import Risk, standing
from inspector_app.usecases.evidence.pieces import pieces
from inspector_app.usecases.risks import risks
from inspector_app.usecases.session.opened import OpenedEvaluation

_EVIDENCE: Final = ("evidence/", MOVED_TARGET)
_SAID: Final = ("answer.set", "answer.not_applicable", "note.set")


class Attention:
    """Gathered when asked for; call `renew` after every change."""

    def __init__(self, opened: OpenedEvaluation) -> None:
        self._opened = opened

    def renew(self, targets: Collection[str] | None = None) -> frozenset[str]:
        """Something changed: gather anew. Returns the items around which something else stands now.

        Args:
            targets: of what was said; evidence is gathered anew only if some was meant. None for anything.
        """
        changed: set[str] = set()
        pictured = targets is None or any(target.startswith(_EVIDENCE) for target in targets)
        if pictured:
            self.__dict__.pop("pieces", None)
        said = ("findings", "proposals", "risks")
        for name in ("photos", "records", *said) if pictured else said:
            before: dict[str, object] | None = self.__dict__.pop(name, None)
            if before is not None:
                now: dict[str, object] = getattr(self, name)
                changed.update(
                    item for item in before.keys() | now.keys() if item and before.get(item) != now.get(item)
                )
        return frozenset(changed)

    @cached_property
    def pieces(self) -> dict[str, tuple[Evidence, ...]]:
        """All evidence in use, by item; what belongs to no item stands under ""."""
        found: dict[str, list[Evidence]] = {}
        for piece in pieces(self._opened):
            if not piece.withdrawn:
                for item in piece.items or ("",):
                    found.setdefault(item, []).append(piece)
        return {item: tuple(entries) for item, entries in found.items()}

    @cached_property
    def photos(self) -> dict[str, tuple[Evidence, ...]]:
        """Photos in use, by item; those of no item stand under ""."""
        return self._of_kind(photo=True)

    @cached_property
    def records(self) -> dict[str, tuple[Evidence, ...]]:
        """Evidence in use that is no photo, by item."""
        return self._of_kind(photo=False)

    def _of_kind(self, *, photo: bool) -> dict[str, tuple[Evidence, ...]]:
        by_item = (
            (item, tuple(piece for piece in found if (piece.kind == "photo") is photo))
            for item, found in self.pieces.items()
        )
        return {item: found for item, found in by_item if found}

    @property
    def evidence(self) -> int:
        """How many pieces are in use."""
        return len({piece.id for found in self.pieces.values() for piece in found})

    @cached_property
    def findings(self) -> dict[str, tuple[Finding, ...]]:
        """Findings that stand, by item."""
        found: dict[str, list[Finding]] = {}
        for finding in self._opened.scoring.findings:
            if not finding.withdrawn:
                for item in finding.items:
                    found.setdefault(item, []).append(finding)
        return {item: tuple(entries) for item, entries in found.items()}

    @cached_property
    def risks(self) -> dict[str, tuple[Risk, ...]]:
        """Immediate risks that stand, by item."""
        found: dict[str, list[Risk]] = {}
        for risk in standing(risks(self._opened)):
            for item in risk.items:
                found.setdefault(item, []).append(risk)
        return {item: tuple(entries) for item, entries in found.items()}

    @cached_property
    def proposals(self) -> dict[str, Proposal]:
        """Proposed findings that wait for a decision, by item."""
        return {entry.item: entry for entry in self._opened.scoring.proposals() if not entry.decision}

    def evidence_missing(self, identity: str) -> bool:
        """A photo is due: the item asks for one, it is answered on this visit, and none is linked."""
        result = self._opened.scoring.items[identity]
        answered = result.state in ("rated", "not_computable", "contested")
        carried = result.carried is not None and result.carried.whole
        return result.item.photo and answered and not carried and identity not in self.photos

    def gate_failed(self, identity: str) -> bool:
        """A gate that is rated and earned nothing."""
        result = self._opened.scoring.items[identity]
        return result.item.role == "gate" and result.earned == 0

    def flagged(self, identity: str) -> bool:
        """Somebody should look at it: contested, not computable, a failed gate, a risk, a finding …"""
        state = self._opened.scoring.items[identity].state
        return (
            state in ("contested", "not_computable")
            or self.gate_failed(identity)
            or identity in self.proposals
            or identity in self.findings
            or identity in self.risks
        )

    def said_by(self, identity: str, person: str) -> bool:
        """Somebody's answer, rating or remark stands at the item, said on this visit."""
        evaluation = self._opened.evaluation
        for target in evaluation.targets(f"item/{identity}"):
            field = None if "/column/" in target else evaluation.field(target)
            if field is not None and any(op.actor == person and op.kind in _SAID for op in field.ops):
                return True
        return False
