"""What a person enters for a parallel column of scores: answers that stand beside ours and change none."""

from __future__ import annotations

from collections.abc import Sequence

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Item
from inspector_app.domain.item_kinds.raters import SeveralRaters
from inspector_app.domain.scoring.items import answer_target
from inspector_app.errors import InputError
from inspector_app.usecases.conduct import checked_reason, known_item
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation


def answer_in_column(
    opened: OpenedEvaluation, column: str, item: str, row: str, value: Json, seen: Sequence[str]
) -> Changes:
    """Enter what a column says of an item.

    Args:
        row: id of a row; "" for the item as a whole, which stands for every row that has nothing else.
        seen: ids of what the person saw (`opened.seen(answer_target(item, row, column))`).

    Raises:
        InputError: "answer.no_column", "answer.column_fixed", "answer.…".
    """
    asked = asked_in_column(opened, column, item)
    return opened.say("answer.set", answer_target(item, row, column), asked.kind.check(value), seen)


def clear_in_column(
    opened: OpenedEvaluation, column: str, item: str, row: str, seen: Sequence[str]
) -> Changes:
    """Take it back."""
    asked_in_column(opened, column, item)
    return opened.say("answer.cleared", answer_target(item, row, column), None, seen)


def say_not_applicable_in_column(
    opened: OpenedEvaluation, column: str, item: str, row: str, reason: str, seen: Sequence[str]
) -> Changes:
    """The column says that the item does not apply.

    Raises:
        InputError: as `answer_in_column`, "answer.reason_missing", "answer.not_applicable_forbidden".
    """
    if not asked_in_column(opened, column, item).not_applicable:
        raise InputError("answer.not_applicable_forbidden", item=item)
    said: Json = {"reason": checked_reason(reason)}
    return opened.say("answer.not_applicable", answer_target(item, row, column), said, seen)


def can_be_answered(item: Item) -> bool:
    """Whether a column says one thing of the item: not of what is worked out or rated by several people."""
    return not item.kind.derived and not isinstance(item.kind, SeveralRaters)


def asked_in_column(opened: OpenedEvaluation, column: str, item: str) -> Item:
    """The item, where that column can say something of it; raises as `answer_in_column`."""
    known = opened.checklist.column_ids
    if column not in known:
        raise InputError("answer.no_column", place=column, given=column, known=", ".join(known))
    asked = known_item(opened, item)
    if not can_be_answered(asked):
        raise InputError("answer.column_fixed", item=asked.code)
    return asked
