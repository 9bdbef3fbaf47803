"""What a person does with findings: raise, change, decline; and what the venue and the team say of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from inspector_app.domain.canonical import Json
from inspector_app.domain.findings import CLASSES
from inspector_app.errors import InputError
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation, Said

Seen = Sequence[str] | None  # ids of the values the person saw; None: what stands there now
_PREFIX: Final = {"major": "NC", "minor": "NC", "observation": "OB", "improvement": "IM"}
_TEXTS: Final = ("text", "due", "reason", "team_reply", "correction", "no")


def raise_finding(
    opened: OpenedEvaluation,
    *,
    finding_class: str,
    items: Sequence[str],
    text: str,
    proposed: str = "",
    immediate: bool = False,
    due: str = "",
    evidence: Sequence[str] = (),
    no: str = "",
    at: str = "",
) -> Changes:
    """Raise a finding; without a number it takes the next of its kind (NC-01, OB-01, IM-01).

    Raises:
        InputError: "finding.class", "finding.text_missing", "answer.unknown_item".
    """
    _check_class(finding_class)
    check_items(opened, items)
    if not text.strip():
        raise InputError("finding.text_missing", place="text")
    base = f"finding/{opened.new_id()}"
    fields: dict[str, Json] = {
        "no": no or next_number(_PREFIX[finding_class], {finding.no for finding in opened.scoring.findings}),
        "class": finding_class,
        "items": list(items),
        "text": text.strip(),
    }
    if due:
        fields["due"] = due
    if evidence:
        fields["evidence"] = list(evidence)
    if immediate:
        fields["immediate"] = True
    sayings = [Said("finding.raised", base, {"proposed": proposed or None}, (), at)]
    sayings += [Said("finding.edited", f"{base}/{name}", value, (), at) for name, value in fields.items()]
    return opened.say_all(sayings)


def edit_finding(
    opened: OpenedEvaluation, finding: str, name: str, value: Json, seen: Sequence[str], at: str = ""
) -> Changes:
    """Change one field: no, class, items, text, due, reason, team_reply, correction, evidence, immediate.

    Raises:
        InputError: as `raise_finding`; "finding.unknown_field".
    """
    if name == "class":
        _check_class(value)
    elif name in ("items", "evidence"):
        entries = value if isinstance(value, list) else []
        if name == "items":
            check_items(opened, [str(entry) for entry in entries])
    elif name in _TEXTS:
        if not isinstance(value, str) or (name == "text" and not value.strip()):
            raise InputError("finding.text_missing", place=name)
    elif name != "immediate":
        raise InputError("finding.unknown_field", place=name)
    return opened.say("finding.edited", f"finding/{finding}/{name}", value, seen, at)


def join_finding(opened: OpenedEvaluation, finding: str, item: str, text: str = "", at: str = "") -> Changes:
    """One cause gives one finding: let it cover this item too.

    Args:
        text: goes on after the text that stands there; "" leaves it as it is.

    Raises:
        InputError: "answer.unknown_item", "finding.contested": its text has several values, nothing is
            added to it before a person has decided.
    """
    check_items(opened, [item])
    base = f"finding/{finding}"
    found = next(entry for entry in opened.scoring.findings if entry.id == finding)
    changed: dict[str, Json] = {"items": [*found.items, item]}
    if text.strip():
        if "text" in found.contested:
            raise InputError("finding.contested", place=found.no)
        changed["text"] = f"{found.text}\n{text.strip()}"
    sayings = [
        Said("finding.edited", f"{base}/{name}", value, opened.seen(f"{base}/{name}"), at)
        for name, value in changed.items()
    ]
    return opened.say_all(sayings)


def part_finding(opened: OpenedEvaluation, finding: str, item: str, at: str = "") -> Changes:
    """It had another cause after all: the finding no longer covers this item.

    Raises:
        InputError: "finding.last_item": withdraw the finding instead.
    """
    found = next(entry for entry in opened.scoring.findings if entry.id == finding)
    left = [entry for entry in found.items if entry != item]
    if not left:
        raise InputError("finding.last_item", place=found.no)
    target = f"finding/{finding}/items"
    return opened.say("finding.edited", target, list[Json](left), opened.seen(target), at)


def accept_finding(
    opened: OpenedEvaluation, finding: str, who: str, at: str = "", seen: Seen = None
) -> Changes:
    """The venue accepts it."""
    return opened.say("finding.accepted", f"finding/{finding}/venue", {"who": who}, seen, at)


def dispute_finding(
    opened: OpenedEvaluation, finding: str, reply: str, at: str = "", seen: Seen = None
) -> Changes:
    """The venue objects 异议; the objection stands in the report.

    Raises:
        InputError: "finding.text_missing".
    """
    if not reply.strip():
        raise InputError("finding.text_missing", place="venue_reply")
    return opened.say("finding.disputed", f"finding/{finding}/venue", {"reply": reply.strip()}, seen, at)


def correct_finding(
    opened: OpenedEvaluation, finding: str, text: str, at: str = "", seen: Seen = None
) -> Changes:
    """What the venue has done about it."""
    return opened.say("finding.corrected", f"finding/{finding}/correction", text.strip(), seen, at)


def verify_finding(
    opened: OpenedEvaluation, finding: str, how: str, closed: bool = True, at: str = "", seen: Seen = None
) -> Changes:
    """The team has looked: closed, or effective only in part and still open.

    Raises:
        InputError: "finding.text_missing".
    """
    if not how.strip():
        raise InputError("finding.text_missing", place="verification")
    value: Json = {"how": how.strip(), "closed": closed}
    return opened.say("finding.verified", f"finding/{finding}/verification", value, seen, at)


def withdraw_finding(
    opened: OpenedEvaluation, finding: str, reason: str, at: str = "", seen: Seen = None
) -> Changes:
    """Withdraw it; it stays on record with the reason. An edit that was not seen makes it contested.

    Args:
        seen: of all its registers, `opened.seen_below("finding/ID")` when it was painted.

    Raises:
        InputError: "answer.reason_missing".
    """
    return withdraw(opened, "finding.withdrawn", f"finding/{finding}", reason, seen, at)


def withdraw(
    opened: OpenedEvaluation, kind: str, base: str, reason: str, seen: Seen = None, at: str = ""
) -> Changes:
    """Withdraw what stands at and below `base`, saying which of its values the person saw.

    Raises:
        InputError: "answer.reason_missing".
    """
    if not reason.strip():
        raise InputError("answer.reason_missing", place="reason")
    below = opened.seen_below(base) if seen is None else seen
    value: Json = {"reason": reason.strip(), "seen": list[Json](below)}
    own = [head for head in opened.seen(base) if head in below]
    return opened.say(kind, base, value, own, at)


def keep_finding(opened: OpenedEvaluation, finding: str, at: str = "", seen: Seen = None) -> Changes:
    """It stands, whoever withdrew it: what was edited by somebody who did not know of that counts."""
    return keep(opened, "finding.raised", f"finding/{finding}", seen, at)


def keep(opened: OpenedEvaluation, kind: str, base: str, seen: Seen = None, at: str = "") -> Changes:
    """Say again what was said when it was first recorded, in place of a withdrawal.

    Args:
        kind: of the op that recorded it.
        seen: ids of all values the person saw at and below `base`.
    """
    first = next((op for op in opened.evaluation.history(base) if op.kind == kind), None)
    shown = opened.seen(base) if seen is None else [head for head in opened.seen(base) if head in seen]
    return opened.say(kind, base, first.value if first is not None else {}, shown, at)


def decline_proposal(
    opened: OpenedEvaluation, item: str, finding_class: str, reason: str, at: str = ""
) -> Changes:
    """No finding, because …

    Raises:
        InputError: "answer.reason_missing".
    """
    if not reason.strip():
        raise InputError("answer.reason_missing", place="reason")
    value: Json = {"class": finding_class, "reason": reason.strip()}
    return opened.say("proposal.declined", f"item/{item}/proposal", value, at=at)


def _check_class(value: Json) -> None:
    if value not in CLASSES:
        raise InputError("finding.class", place="class", given=value)


def check_items(opened: OpenedEvaluation, items: Sequence[str]) -> None:
    """Whether the checklist has all these items.

    Raises:
        InputError: "answer.unknown_item".
    """
    for item in items:
        if item not in opened.checklist.items:
            raise InputError("answer.unknown_item", item=item)


def next_number(prefix: str, taken: Collection[str]) -> str:
    """The first number of this kind that is not taken: "NC-01", "R-02"."""
    number = 1
    while f"{prefix}-{number:02d}" in taken:
        number += 1
    return f"{prefix}-{number:02d}"
