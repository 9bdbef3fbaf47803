"""What a person finds in one unit of a sample: one tap a check, a note, a circumstance that makes it zero."""

from __future__ import annotations

from collections.abc import Sequence

from inspector_app.domain.canonical import Json
from inspector_app.domain.item_kinds.counted.sample import Sample
from inspector_app.domain.sampling.records import FLAGS, NOTE, RESULT, SAYINGS, fields_of, sampled
from inspector_app.domain.sampling.targets import RECORDED, record_target
from inspector_app.errors import InputError
from inspector_app.usecases.conduct import checked_reason, known_item
from inspector_app.usecases.sampling.drawing import plan_now
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation, Said

DECISION = "decision"


def record_unit(
    opened: OpenedEvaluation,
    item: str,
    unit: str,
    value: str,
    seen: Sequence[str],
    *,
    check: str = RESULT,
    reason: str = "",
    at: str = "",
) -> Changes:
    """What was found: "yes", "no", "na" (not there); durable when this returns.

    Args:
        check: id of a check; "result" for an item without checks.
        reason: why, where two people found otherwise and this decides.
        seen: ids of what the person saw (`opened.seen(record_target(item, unit, check))`).

    Raises:
        InputError: "sample.no_records", "sample.unknown_unit", "sample.left_out_unit",
            "sample.unknown_check", "answer.not_offered", "answer.reason_missing" while it is contested.
    """
    kind = _kind(opened, item)
    if check not in fields_of(kind):
        raise InputError("sample.unknown_check", place=check, offered=", ".join(fields_of(kind)))
    if value not in SAYINGS:
        raise InputError("answer.not_offered", place=check, given=value, offered=", ".join(SAYINGS))
    _look_at(opened, kind, unit)
    return _say(opened, item, unit, check, value, seen, reason, at)


def flag_unit(
    opened: OpenedEvaluation,
    item: str,
    unit: str,
    flags: Sequence[str],
    seen: Sequence[str],
    *,
    reason: str = "",
    at: str = "",
) -> Changes:
    """The circumstances found in a unit that make the whole item zero; none takes them back.

    Raises:
        InputError: as `record_unit`.
    """
    kind = _kind(opened, item)
    offered = [flag.id for flag in kind.flags]
    for flag in flags:
        if flag not in offered:
            raise InputError("answer.not_offered", place=FLAGS, given=flag, offered=", ".join(offered))
    _look_at(opened, kind, unit)
    chosen: list[Json] = [flag for flag in offered if flag in flags]
    return _say(opened, item, unit, FLAGS, chosen, seen, reason, at)


def note_unit(
    opened: OpenedEvaluation, item: str, unit: str, text: str, seen: Sequence[str], at: str = ""
) -> Changes:
    """What there is to say of a unit; of one that fails the report prints it. Empty text takes it back."""
    _look_at(opened, _kind(opened, item), unit, also_left_out=True)
    return opened.say(RECORDED, record_target(item, unit, NOTE), text.strip(), seen, at)


def withdraw_record(
    opened: OpenedEvaluation, item: str, unit: str, seen: Sequence[str], *, check: str = "", at: str = ""
) -> Changes:
    """Take back what was found: of one check, or all of it.

    Args:
        seen: ids of what the person saw, of all these registers.

    Raises:
        InputError: "sample.no_records", "sample.nothing_recorded".
    """
    kind, shown = _kind(opened, item), set(seen)
    names = (check,) if check else (*fields_of(kind), FLAGS)
    sayings = []
    for name in names:
        target = record_target(item, unit, name)
        heads = opened.seen(target)
        field = opened.evaluation.field(target)
        if field is not None and any(op.value is not None for op in field.ops):
            sayings.append(Said(RECORDED, target, None, [head for head in heads if head in shown], at))
    if not sayings:
        raise InputError("sample.nothing_recorded", place=unit)
    return opened.say_all(sayings)


def seen_of(opened: OpenedEvaluation, item: str, unit: str) -> tuple[str, ...]:
    """Ids of all that stands in the record of a unit: what a widget that shows it hands back."""
    kind = _kind(opened, item)
    return tuple(
        head for name in (*fields_of(kind), FLAGS) for head in opened.seen(record_target(item, unit, name))
    )


def _say(
    opened: OpenedEvaluation,
    item: str,
    unit: str,
    field: str,
    value: Json,
    seen: Sequence[str],
    reason: str,
    at: str,
) -> Changes:
    target, why = record_target(item, unit, field), record_target(item, unit, DECISION)
    said = [Said(RECORDED, target, value, seen, at)]
    standing = opened.evaluation.field(target)
    if standing is not None and standing.contested:
        because: Json = {"reason": checked_reason(reason)}
        said.append(Said("note.set", why, because, opened.seen(why), at))
    return opened.say_all(said)


def _kind(opened: OpenedEvaluation, item: str) -> Sample:
    kind = sampled(known_item(opened, item))
    if kind is None:
        raise InputError("sample.no_records", place=item)
    return kind


def _look_at(opened: OpenedEvaluation, kind: Sample, unit: str, *, also_left_out: bool = False) -> None:
    """Refuse a unit that is no part of the sample."""
    plan = plan_now(opened, kind.of)
    found = plan.unit(unit)
    if found is None:
        raise InputError("sample.unknown_unit", place=unit, population=plan.population.words.zh)
    if found.left_out and not also_left_out:
        raise InputError("sample.left_out_unit", place=unit, reason=found.reason)
