"""Rows of a section that is answered several times: rooms, sites, areas; and the answers given in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from inspector_app.domain.canonical import Json
from inspector_app.domain.item_kinds.raters import SeveralRaters
from inspector_app.domain.numbers import decimal_text
from inspector_app.domain.scoring.items import answer_target
from inspector_app.errors import InputError
from inspector_app.usecases.conduct import carried_panel, checked_reason, known_item
from inspector_app.usecases.forms import check_with_form, said_with_form
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation, Said

__all__ = [
    "RowAdded",
    "add_row",
    "answer_in_row",
    "answer_target",
    "change_row",
    "clear_in_row",
    "remove_row",
    "row_target",
    "say_not_applicable_in_row",
]


class RowAdded(NamedTuple):
    """A new row and what changed with it."""

    row: str
    changes: Changes


def row_target(section: str, row: str) -> str:
    """The register that says what a row is called."""
    return f"row/{section}/{row}"


def add_row(
    opened: OpenedEvaluation, section: str, label: str, weight: str = "", parent: str = "", at: str = ""
) -> RowAdded:
    """Add a row to a section.

    Args:
        weight: a decimal such as its area, "" for none.
        parent: the row around it, of a section inside a repeated one; "" for none.

    Raises:
        InputError: "answer.empty" without a name, "answer.no_number", their place the field.
    """
    row = opened.new_id()
    value = _value(label, weight, parent)
    return RowAdded(row, said_with_form(opened, [Said("row.added", row_target(section, row), value, (), at)]))


def change_row(
    opened: OpenedEvaluation, section: str, row: str, label: str, weight: str, seen: Sequence[str]
) -> Changes:
    """Give a row another name or weight; raises as `add_row`.

    Args:
        seen: ids of what the person saw (`opened.seen(row_target(section, row))`).
    """
    said = opened.evaluation.value(row_target(section, row))
    parent = said.get("parent") if isinstance(said, dict) else None
    value = _value(label, weight, str(parent or ""))
    return opened.say("row.added", row_target(section, row), value, seen)


def remove_row(opened: OpenedEvaluation, section: str, row: str, seen: Sequence[str]) -> Changes:
    """Take a row away; its answers stay in the journal and come back with it."""
    return opened.say("row.removed", row_target(section, row), None, seen)


def answer_in_row(
    opened: OpenedEvaluation,
    item: str,
    row: str,
    value: Json,
    seen: Sequence[str],
    at: str = "",
    person: str = "",
) -> Changes:
    """Answer an item in one row; raises as `answer_item`, with `person` as `rate_item_as`."""
    kind, target = known_item(opened, item).kind, answer_target(item, row)
    if not person:
        checked = kind.check(value)
        check_with_form(opened, item, row, checked)
        return said_with_form(opened, [Said("answer.set", target, checked, seen, at)])
    if not isinstance(kind, SeveralRaters):
        raise InputError("answer.no_raters", item=item)
    rating = Said("answer.set", f"{target}/rater/{person}", kind.check_one(person, value), seen, at)
    return opened.say_all([rating, *carried_panel(opened, target, at)])


def clear_in_row(opened: OpenedEvaluation, item: str, row: str, seen: Sequence[str]) -> Changes:
    """Take the answer in one row back."""
    known_item(opened, item)
    return said_with_form(opened, [Said("answer.cleared", answer_target(item, row), None, seen)])


def say_not_applicable_in_row(
    opened: OpenedEvaluation, item: str, row: str, reason: str, seen: Sequence[str], at: str = ""
) -> Changes:
    """Not applicable in one row, with its reason.

    Raises:
        InputError: "answer.reason_missing", "answer.not_applicable_forbidden", "answer.unknown_item".
    """
    if not known_item(opened, item).not_applicable:
        raise InputError("answer.not_applicable_forbidden", item=item)
    said: Json = {"reason": checked_reason(reason)}
    return opened.say("answer.not_applicable", answer_target(item, row), said, seen, at)


def _value(label: str, weight: str, parent: str) -> Json:
    if not label.strip():
        raise InputError("answer.empty", place="label")
    number = decimal_text(weight, place="weight") if weight.strip() else None
    return {"label": label.strip(), "weight": number, "parent": parent or None}
