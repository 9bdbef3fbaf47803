"""What a person does with one item: answer, clear, not applicable, remark, decide between several values."""

from __future__ import annotations

from collections.abc import Sequence

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Item
from inspector_app.domain.definition.kind import ItemKind
from inspector_app.domain.item_kinds.raters import SeveralRaters
from inspector_app.domain.ops import Op
from inspector_app.domain.scoring.carrying import CARRIED
from inspector_app.errors import InputError
from inspector_app.usecases.forms import check_with_form, said_with_form
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation, Said


def answer_item(
    opened: OpenedEvaluation, item: str, value: Json, seen: Sequence[str], at: str = ""
) -> Changes:
    """Give an answer; durable when this returns. Answers of several raters go to the register of each.

    Args:
        seen: ids of the values the person saw (`opened.seen` when the widget was painted).

    Raises:
        InputError: "answer.…", its place the field inside the answer.
    """
    kind = known_item(opened, item).kind
    checked = kind.check(value)
    check_with_form(opened, item, "", checked)
    if isinstance(kind, SeveralRaters) and isinstance(checked, dict):
        target = f"item/{item}"
        each = [Said("answer.set", f"{target}/rater/{who}", said, seen, at) for who, said in checked.items()]
        return opened.say_all([*each, *carried_panel(opened, target, at)])
    return said_with_form(opened, [Said("answer.set", f"item/{item}", checked, seen, at)])


def check_answer(opened: OpenedEvaluation, item: str, value: Json) -> None:
    """Whether `answer_item` would take it; says nothing.

    Raises:
        InputError: as `answer_item`, its place the item.
    """
    try:
        known_item(opened, item).kind.check(value)
    except InputError as error:
        raise InputError(error.code, place=item, **error.details) from error


def clear_answer(opened: OpenedEvaluation, item: str, seen: Sequence[str]) -> Changes:
    """Take the answer back: the item is unanswered again."""
    known_item(opened, item)
    return said_with_form(opened, [Said("answer.cleared", f"item/{item}", None, seen)])


def say_not_applicable(
    opened: OpenedEvaluation, item: str, reason: str, seen: Sequence[str], at: str = ""
) -> Changes:
    """Not applicable, with the reason that the report prints.

    Raises:
        InputError: "answer.reason_missing", "answer.not_applicable_forbidden".
    """
    if not known_item(opened, item).not_applicable:
        raise InputError("answer.not_applicable_forbidden", item=item)
    return opened.say("answer.not_applicable", f"item/{item}", {"reason": checked_reason(reason)}, seen, at)


def withhold_item(opened: OpenedEvaluation, item: str, reason: str, seen: Sequence[str]) -> Changes:
    """Leave out an item that is not computable, with the lead's reason; the answer is kept beside it.

    Raises:
        InputError: "answer.reason_missing", "answer.computable".
    """
    if opened.scoring.items[known_item(opened, item).id].state != "not_computable":
        raise InputError("answer.computable", item=item)
    kept = opened.evaluation.answer(f"item/{item}")
    value: Json = {"reason": checked_reason(reason), "withheld": True, "answer": kept}
    return opened.say("answer.not_applicable", f"item/{item}", value, seen)


def rate_item_as(
    opened: OpenedEvaluation, item: str, person: str, value: Json, seen: Sequence[str], at: str = ""
) -> Changes:
    """One rater's answer to an item that several people rate.

    Raises:
        InputError: "answer.no_raters", "answer.…", its place the person and the field.
    """
    kind = known_item(opened, item).kind
    if not isinstance(kind, SeveralRaters):
        raise InputError("answer.no_raters", item=item)
    target = f"item/{item}"
    rating = Said("answer.set", f"{target}/rater/{person}", kind.check_one(person, value), seen, at)
    return opened.say_all([rating, *carried_panel(opened, target, at)])


def carried_panel(opened: OpenedEvaluation, target: str, at: str) -> list[Said]:
    """Takes the ratings of an earlier visit back, once somebody rates on this one; none where none stand."""
    field = opened.evaluation.field(target)
    if field is None or field.op is None or field.op.kind != CARRIED:
        return []
    return [Said("answer.cleared", target, None, field.heads, at)]


def confirm_carried(opened: OpenedEvaluation, item: str, seen: Sequence[str], at: str = "") -> Changes:
    """What was carried still holds: it is said again, as seen on this visit; in every row that carries it.

    Args:
        seen: ids of the values the person saw, in the rows too.

    Raises:
        InputError: "answer.not_carried", also for what others rated, "answer.unknown_item".
    """
    kind, base = known_item(opened, item).kind, f"item/{item}"
    rows = [f"{base}/row/{row}" for row in opened.evaluation.names(f"{base}/row")]
    sayings: list[Said] = []
    for target in (base, *rows):
        field = opened.evaluation.field(target)
        op = field.op if field is not None else None
        others = op is not None and op.answer is not None and isinstance(kind, SeveralRaters)
        if op is not None and op.kind == CARRIED and op.id in seen and not others:
            sayings.append(_said_again(kind, target, op, at))
    if not sayings:
        raise InputError("answer.not_carried", item=item)
    return said_with_form(opened, sayings)


def _said_again(kind: ItemKind, target: str, op: Op, at: str) -> Said:
    said = op.value if isinstance(op.value, dict) else {}
    reason = said.get("not_applicable")
    if isinstance(reason, str):
        return Said("answer.not_applicable", target, {"reason": reason}, (op.id,), at)
    answer = op.answer if op.answer is not None else {}  # a value from the data alone is confirmed so
    return Said("answer.set", target, kind.check(answer), (op.id,), at)


def set_note(opened: OpenedEvaluation, item: str, text: str, seen: Sequence[str], at: str = "") -> Changes:
    """The remark to an item; empty text takes it back."""
    known_item(opened, item)
    return opened.say("note.set", f"item/{item}/note", text.strip(), seen, at)


def decide(
    opened: OpenedEvaluation, item: str, value: Json, reason: str, seen: Sequence[str], at: str = ""
) -> Changes:
    """Decide between several values: an ordinary answer that replaces all that were seen, and its reason.

    Raises:
        InputError: "answer.reason_missing", "answer.…".
    """
    checked = known_item(opened, item).kind.check(value)
    return _decided(opened, item, Said("answer.set", f"item/{item}", checked, seen, at), reason)


def decide_for(
    opened: OpenedEvaluation, item: str, op: str, reason: str, seen: Sequence[str], at: str = ""
) -> Changes:
    """Decide for one of the values beside each other: it is said again as it was, whatever it says.

    Args:
        op: id of the op that said it.

    Raises:
        InputError: "answer.reason_missing", "answer.unknown_item".
    """
    chosen, target = opened.evaluation.op(op), f"item/{item}"
    if chosen is None or chosen.target != target:
        raise InputError("answer.unknown_item", item=item)
    return _decided(opened, item, Said(chosen.kind, target, chosen.value, seen, at), reason)


def _decided(opened: OpenedEvaluation, item: str, saying: Said, reason: str) -> Changes:
    why = f"item/{item}/decision"
    because = Said("note.set", why, {"reason": checked_reason(reason)}, opened.seen(why), saying.at)
    return opened.say_all([saying, because])


def known_item(opened: OpenedEvaluation, item: str) -> Item:
    """The item of this id.

    Raises:
        InputError: "answer.unknown_item".
    """
    found = opened.checklist.items.get(item)
    if found is None:
        raise InputError("answer.unknown_item", item=item)
    return found


def checked_reason(reason: str) -> str:
    """A reason without blanks around it.

    Raises:
        InputError: "answer.reason_missing".
    """
    if not reason.strip():
        raise InputError("answer.reason_missing", place="reason")
    return reason.strip()
