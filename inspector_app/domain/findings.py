"""Findings 审查发现 as the ops say them, and the ones that a rating proposes.

Rule: a finding is proposed only where the checklist names a requirement; a weak performance level
yields at most an improvement note. A person raises, changes or declines; the program only proposes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal, cast

from inspector_app.domain.checklist import Checklist, Item
from inspector_app.domain.checklist.conditions import FindingClass
from inspector_app.domain.entries import Entry, object_of, texts_of
from inspector_app.domain.evaluation import Evaluation, Field

VenueSays = Literal["", "accepted", "disputed", "contested"]
Stage = Literal["raised", "accepted", "disputed", "corrected", "partly", "closed", "withdrawn"]
"""How far a finding has come; "partly": verified as effective only in part, and still open."""
CLASSES: Final[tuple[FindingClass, ...]] = ("major", "minor", "observation", "improvement")


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding.

    Attributes:
        id: path step of its registers; `no` is what people see ("NC-01").
        finding_class: the heaviest while several people disagree.
        contested: names of its fields with several values, "" for the finding itself
            (withdrawn by one, edited by another who had not seen that).
        closed: verified closed; `withdrawn` ones are kept and shown apart.
    """

    id: str
    no: str
    finding_class: FindingClass
    proposed: str
    items: tuple[str, ...]
    text: str
    due: str
    evidence: tuple[str, ...]
    venue: VenueSays
    venue_reply: str
    team_reply: str
    correction: str
    verification: str
    reason: str
    immediate: bool
    closed: bool
    withdrawn: bool
    contested: tuple[str, ...]

    @property
    def open(self) -> bool:
        """Counts against grades."""
        return not self.closed and not self.withdrawn

    @property
    def stage(self) -> Stage:
        """The furthest that was said of it."""
        if not self.open:
            return "withdrawn" if self.withdrawn else "closed"
        if self.verification:
            return "partly"
        if self.correction:
            return "corrected"
        return self.venue if self.venue in ("accepted", "disputed") else "raised"


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a rating suggests for one item, and whether somebody has decided on it.

    Attributes:
        decision: "" open, "raised" (a finding covers the item) or "declined".
        reason: of a declined one.
    """

    item: str
    finding_class: FindingClass
    decision: Literal["", "raised", "declined"]
    reason: str = ""


def findings(evaluation: Evaluation) -> list[Finding]:
    """All findings, withdrawn ones too, by number."""
    found = [_finding(evaluation, identity) for identity in evaluation.names("finding")]
    return sorted(found, key=lambda finding: (CLASSES.index(finding.finding_class), finding.no, finding.id))


def open_by_class(all_findings: Iterable[Finding]) -> dict[str, int]:
    """How many findings of each class are open."""
    counts = dict.fromkeys(CLASSES, 0)
    for finding in all_findings:
        counts[finding.finding_class] += finding.open
    return {str(name): count for name, count in counts.items()}


def closed_items(all_findings: Iterable[Finding]) -> frozenset[str]:
    """Items that findings cover and whose findings are all verified closed."""
    standing = [finding for finding in all_findings if not finding.withdrawn]
    still_open = {item for finding in standing if finding.open for item in finding.items}
    return frozenset(item for finding in standing for item in finding.items if item not in still_open)


def proposed_class(checklist: Checklist, item: Item, rate: Fraction, forced: str) -> FindingClass | None:
    """The class that the checklist's rules propose at this rate (0 … 1), or None.

    Args:
        forced: the class that the item's own rule demands ("major" for a locked escape), or "".
    """
    if forced:
        return cast(FindingClass, forced)
    for rule in checklist.proposals:
        if rule.requirement is not None and rule.requirement != item.requirement:
            continue
        if rule.key is not None and rule.key != item.key:
            continue
        if rule.at_least <= rate * 100 < rule.below:
            return rule.finding_class
    return None


def covers(finding: Finding, item: str, proposed: FindingClass) -> bool:
    """Whether a finding answers a proposal: as heavy or heavier, or knowingly made lighter by a person.

    A lighter finding about something else on the same item leaves the proposal open.
    """
    if finding.withdrawn or item not in finding.items:
        return False
    heavy = CLASSES.index(finding.finding_class) <= CLASSES.index(proposed)
    return heavy or finding.proposed == proposed


def same_cause(all_findings: Iterable[Finding], item: str, proposed: FindingClass | None) -> list[Finding]:
    """Open findings about other items that this item could belong to: one cause gives one finding.

    Args:
        proposed: for the item; a lighter finding would not answer it. None: nothing is proposed.
    """
    most = CLASSES.index(proposed) if proposed is not None else len(CLASSES)
    return [
        finding
        for finding in all_findings
        if finding.open and item not in finding.items and CLASSES.index(finding.finding_class) <= most
    ]


def decided(
    evaluation: Evaluation, item: str, finding_class: FindingClass, all_findings: Iterable[Finding]
) -> Proposal:
    """The proposal with what became of it."""
    if any(covers(finding, item, finding_class) for finding in all_findings):
        return Proposal(item, finding_class, "raised")
    declined = evaluation.value(f"item/{item}/proposal")
    if isinstance(declined, dict) and declined.get("class") == finding_class:
        return Proposal(item, finding_class, "declined", str(declined.get("reason", "")))
    return Proposal(item, finding_class, "")


def _finding(evaluation: Evaluation, identity: str) -> Finding:
    entry = Entry(evaluation, "finding", identity)
    withdrawn, disagreed = entry.withdrawn("finding.withdrawn")
    verification, venue = object_of(entry.value("verification")), object_of(entry.value("venue"))
    raised = object_of(entry.own.ops[0].value) if entry.own is not None else {}
    return Finding(
        id=identity,
        no=entry.text("no") or identity,
        finding_class=_heaviest(entry.fields.get("class")),
        proposed=str(raised.get("proposed") or ""),
        items=entry.items(),
        text=entry.beside("text"),
        due=entry.text("due"),
        evidence=texts_of(entry.value("evidence")),
        venue=_venue_says(entry.fields.get("venue")),
        venue_reply=str(venue.get("reply") or ""),
        team_reply=entry.beside("team_reply"),
        correction=entry.beside("correction"),
        verification=str(verification.get("how") or ""),
        reason=entry.text("reason"),
        immediate=entry.value("immediate") is True,
        closed=verification.get("closed") is True,
        withdrawn=withdrawn,
        contested=entry.contested(itself=disagreed),
    )


def _heaviest(field: Field | None) -> FindingClass:
    said = {op.value for op in field.ops} if field is not None else set()
    return next((name for name in CLASSES if name in said), "minor")


def _venue_says(field: Field | None) -> VenueSays:
    if field is None:
        return ""
    if field.contested:
        return "contested"
    return "disputed" if field.ops[0].kind == "finding.disputed" else "accepted"
