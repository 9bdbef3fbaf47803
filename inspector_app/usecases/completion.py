"""The way out of an evaluation: leaving check, signatures, completion, reopening, termination."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from inspector_app.domain.canonical import Json
from inspector_app.domain.evaluation import SAID_AFTER_SIGNING
from inspector_app.domain.risks import standing, unrecorded
from inspector_app.domain.sampling.plan import unseen
from inspector_app.domain.sampling.targets import draw_target
from inspector_app.domain.scoring.concluding import may_override
from inspector_app.errors import InputError
from inspector_app.usecases.evidence.pieces import photos
from inspector_app.usecases.forms import open_questions
from inspector_app.usecases.risks import risks
from inspector_app.usecases.sampling.drawing import due_items, plan_now
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation

GapCode = Literal[
    "unanswered", "contested", "not_computable", "photo_missing", "proposal_open", "signature_missing",
    "share_consent", "no_team", "form_required", "form_constraint", "form_not_offered",
    "risk_untold", "risk_open", "risk_unrecorded",
    "sample_short", "sample_open", "sample_typed",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Gap:
    """One point of the leaving check.

    Attributes:
        item: id of the item or section to jump to, "" for none.
        blocking: completion waits for it.
        target: the register in which several values stand, where that is no answer; "risk/ID" of a risk,
            of a sample its draw.
        n: how many units are concerned.
    """

    code: GapCode
    item: str
    blocking: bool
    target: str = ""
    n: int = 0


def gaps(opened: OpenedEvaluation) -> list[Gap]:
    """Everything that is still open: immediate risks, then in the order of the checklist."""
    scoring = opened.scoring
    pictured = {item for photo in photos(opened) if not photo.withdrawn for item in photo.items}
    found: list[Gap] = list(_risks(opened))
    for item in opened.checklist.items.values():
        result = scoring.items[item.id]
        state = result.state
        if result.open and state in ("unanswered", "contested", "not_computable"):
            found.append(Gap(state, item.id, blocking=True))
        waived = opened.evaluation.value(f"item/{item.id}/no_photo")
        carried = result.carried is not None and result.carried.whole  # pictured when it was given
        if item.photo and result.counts and not carried and item.id not in pictured and not waived:
            found.append(Gap("photo_missing", item.id, blocking=True))
    listed = {gap.item for gap in found if not gap.target}
    found += [
        Gap(code, item, blocking=True) for code, item, _ in open_questions(opened) if item not in listed
    ]
    found += _contested(opened)
    found += _samples(opened)
    found += [
        Gap("proposal_open", entry.item, blocking=True) for entry in scoring.proposals() if not entry.decision
    ]
    for section in scoring.result().sections:
        if section.set_aside > opened.checklist.share_consent:
            found.append(Gap("share_consent", section.section.id, blocking=False))
    roles = _team_roles(opened)
    if "lead" not in roles:
        found.append(Gap("no_team", "", blocking=True))
    if not opened.evaluation.names("signature"):
        found.append(Gap("signature_missing", "", blocking=False))
    return found


def _contested(opened: OpenedEvaluation) -> Iterator[Gap]:
    """Remarks, facts, data, findings … with several values; answers are told by the state of their item."""
    for target in opened.evaluation.contested():
        space, _, rest = target.partition("/")
        item, _, field = rest.partition("/")
        of_unit = field.startswith("sample/") and not field.endswith(("/note", "/decision"))
        answer = space == "item" and (not field or field.startswith("rater/") or of_unit)
        if not answer and space not in SAID_AFTER_SIGNING:
            yield Gap("contested", item if space == "item" else "", blocking=True, target=target)
    for finding in opened.scoring.findings:
        if "" in finding.contested:
            yield Gap("contested", "", blocking=True, target=f"finding/{finding.id}")

    for risk in risks(opened):
        if "" in risk.contested:
            yield Gap("contested", "", blocking=True, target=f"risk/{risk.id}")


def _risks(opened: OpenedEvaluation) -> Iterator[Gap]:
    """Nobody leaves while somebody has to be told; a finding that names a risk should have it recorded."""
    known = standing(risks(opened))
    for risk in known:
        if risk.lacking:
            code: GapCode = "risk_untold" if "told" in risk.lacking else "risk_open"
            yield Gap(code, "", blocking=True, target=f"risk/{risk.id}")
    for finding in unrecorded(opened.scoring.findings, known):
        yield Gap("risk_unrecorded", next(iter(finding.items), ""), blocking=False)


def _samples(opened: OpenedEvaluation) -> Iterator[Gap]:
    """Samples that are short, drawn units that nobody looked at, summaries that say otherwise than records.

    Whoever leaves may know why; the report shows all of it.
    """
    for population in opened.checklist.populations:
        plan = plan_now(opened, population.id)
        target = draw_target(population.id)
        if plan.missing:
            yield Gap("sample_short", "", blocking=False, target=target, n=plan.missing)
        due = due_items(opened, population.id)
        waiting = {unit for item in due for unit in unseen(opened.evaluation, plan, item)}
        if waiting:
            yield Gap("sample_open", "", blocking=False, target=target, n=len(waiting))
    for result in opened.scoring.items.values():
        if result.sampled is not None and result.sampled.typed is not None and result.by_records:
            yield Gap("sample_typed", result.item.id, blocking=False)


def waive_photo(opened: OpenedEvaluation, item: str, reason: str) -> Changes:
    """No photograph for this item, because … (confidential, private).

    Raises:
        InputError: "answer.reason_missing".
    """
    if not reason.strip():
        raise InputError("answer.reason_missing", place="reason")
    return opened.say("note.set", f"item/{item}/no_photo", {"reason": reason.strip()})


def hold_meeting(opened: OpenedEvaluation, kind: str, value: dict[str, Json], at: str = "") -> Changes:
    """Opening or closing meeting: when, how many were present."""
    return opened.say("meeting.held", f"meeting/{kind}", value, at=at)


def sign(
    opened: OpenedEvaluation, who: str, role: str, name: str, with_objection: int = 0, at: str = ""
) -> Changes:
    """Record that somebody signed this state on paper; the signature names the state's hash.

    Args:
        who: id of the person, or the name of the venue's representative.
        with_objection: how many objections the representative made.
    """
    value: Json = {
        "name": name,
        "role": role,
        "state": opened.evaluation.state_sha256(),
        "with_objection": with_objection,
        "at": at or opened.now(),
    }
    return opened.say("signature.given", f"signature/{who}", value, at=at)


def complete(opened: OpenedEvaluation, at: str = "") -> Changes:
    """Complete on site: pins the ops covered and the hash of the folded state.

    Raises:
        InputError: "evaluation.gaps" while something blocks, "evaluation.not_open".
    """
    if opened.evaluation.status not in ("open", "returned"):
        raise InputError("evaluation.not_open", status=opened.evaluation.status)
    blocking = [gap for gap in gaps(opened) if gap.blocking]
    if blocking or opened.evaluation.needs_newer_program:
        raise InputError("evaluation.gaps", n=len(blocking))
    covers: dict[str, Json] = dict(opened.evaluation.counters())
    value: Json = {"covers": covers, "state": opened.evaluation.state_sha256()}
    return opened.say("evaluation.completed", "status", value, at=at)


def reopen(opened: OpenedEvaluation, reason: str) -> Changes:
    """Open a completed evaluation again.

    Raises:
        InputError: "answer.reason_missing", "evaluation.not_open".
    """
    if opened.evaluation.status not in ("completed", "returned", "terminated", "contested"):
        raise InputError("evaluation.not_open", status=opened.evaluation.status)
    return _status(opened, "evaluation.reopened", reason)


def terminate(opened: OpenedEvaluation, reason: str) -> Changes:
    """End the evaluation without a grade; what was found stays and is printed.

    Raises:
        InputError: "answer.reason_missing", "evaluation.not_open": reopen it first.
    """
    if opened.evaluation.status not in ("open", "returned", "contested"):
        raise InputError("evaluation.not_open", status=opened.evaluation.status)
    return _status(opened, "evaluation.terminated", reason)


def override_grade(opened: OpenedEvaluation, grade: str, reason: str) -> Changes:
    """A person decides another grade; the computed one stays beside it in the report.

    Raises:
        InputError: "answer.not_offered", "grade.not_this_far" beyond what the checklist allows,
            "answer.reason_missing".
    """
    if grade not in opened.checklist.grade_by_id:
        offered = ", ".join(opened.checklist.grade_by_id)
        raise InputError("answer.not_offered", place="grade", given=grade, offered=offered)
    if not may_override(opened.checklist, opened.scoring.result().outcome, grade):
        raise InputError("grade.not_this_far", place="grade", given=grade)
    if not reason.strip():
        raise InputError("answer.reason_missing", place="reason")
    return opened.say("grade.overridden", "grade", {"grade": grade, "reason": reason.strip()})


def _status(opened: OpenedEvaluation, kind: str, reason: str) -> Changes:
    if not reason.strip():
        raise InputError("answer.reason_missing", place="reason")
    return opened.say(kind, "status", {"reason": reason.strip()})


def _team_roles(opened: OpenedEvaluation) -> set[str]:
    members = (opened.evaluation.value(f"team/{person}") for person in opened.evaluation.names("team"))
    return {str(member.get("role")) for member in members if isinstance(member, dict)}
