"""Items answered once a row: rooms, sites, areas. Each row is rated by itself, then they are rolled up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist, Item
from inspector_app.domain.checklist.model import Repeat
from inspector_app.domain.definition.rating import Context, Detail, Points, Step
from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.numbers import decimal_text
from inspector_app.domain.scoring.carrying import CARRIED, together
from inspector_app.domain.scoring.items import (
    ItemResult,
    State,
    answer_target,
    is_absent,
    is_silent,
    rate_item,
)
from inspector_app.domain.scoring.measures import number_of
from inspector_app.domain.scoring.sums.aggregates import Child, Span, span
from inspector_app.errors import InputError

_ZERO, _ONE = Fraction(0), Fraction(1)


class Row(NamedTuple):
    """One row of a section.

    Attributes:
        weight: None where nobody gave a number.
        parent: the row around it, of a section inside a repeating section; "" for none.
    """

    id: str
    label: str
    weight: Fraction | None
    parent: str


def rows_of(checklist: Checklist, evaluation: Evaluation, section: str) -> list[Row]:
    """The rows that stand, in the order of their ids; a row goes with the row around it."""
    outer = around(checklist, section)[:-1]
    standing = {row.id for row in rows_of(checklist, evaluation, outer[-1])} if outer else set()
    rows = []
    for name in evaluation.names(f"row/{section}"):
        field = evaluation.field(f"row/{section}/{name}")
        added = [op for op in field.ops if op.kind == "row.added"] if field is not None else []
        if added:
            row = _row(name, added[0].value)
            if not row.parent or row.parent in standing:
                rows.append(row)
    return rows


def around(checklist: Checklist, section: str) -> tuple[str, ...]:
    """A repeating section and the repeating sections around it, the inmost last; none for ""."""
    return tuple(
        outer.id for outer in checklist.repeating.values() if any(part.id == section for part in outer.walk())
    )


def _row(name: str, value: Json) -> Row:
    said = value if isinstance(value, dict) else {}
    try:
        weight = Fraction(decimal_text(said.get("weight")))
    except InputError:
        weight = None
    return Row(name, str(said.get("label") or name), weight, str(said.get("parent") or ""))


def missing_rows(repeat: Repeat, rows: Sequence[Row], context: Context) -> int:
    """How many rows are still to be added; one where there is none at all."""
    wanted = number_of(repeat.count, context.lookup) if repeat.count is not None else None
    least = 1 if wanted is None else int(wanted)
    return max(0, least - len(rows))


def counting_target(evaluation: Evaluation, item: Item, row: str, column: str) -> str:
    """The register that counts in a row: in a column that of the whole item where the row is silent.

    Whoever assesses before the visit knows no rows; what is said then stands for each of them.
    """
    own = answer_target(item.id, row, column)
    speaks = not column or not is_silent(item, evaluation, own)
    return own if speaks else answer_target(item.id, "", column)


def rate_rows(
    item: Item,
    evaluation: Evaluation,
    context: Context,
    repeat: Repeat,
    rows: Sequence[Row],
    *,
    column: str = "",
    there: bool = True,
) -> ItemResult:
    """The item over all its rows; said of the item as a whole: not applicable everywhere."""
    of_all = answer_target(item.id, "", column)
    whole = evaluation.field(of_all)
    said = whole is not None and any(op.kind in ("answer.not_applicable", CARRIED) for op in whole.ops)
    if said or is_absent(item, context) or (column and not rows):
        return rate_item(item, evaluation, context, of_all, there=there)
    targets = [counting_target(evaluation, item, row.id, column) for row in rows]
    found = [rate_item(item, evaluation, context, target, there=there) for target in targets]
    if not there and all(result.state == "absent" for result in found):
        return ItemResult(item, "absent", None, _ZERO, _ZERO, left_out=True)
    missing = missing_rows(repeat, rows, context) if there else 0
    rated = _over_rows(item, repeat, list(zip(rows, found, strict=True)), missing)
    return replace(rated, carried=together(result.carried for result in found if result.state != "absent"))


def _over_rows(
    item: Item, repeat: Repeat, results: Sequence[tuple[Row, ItemResult]], missing: int
) -> ItemResult:
    """What the results in all rows make together."""
    found = [result for _, result in results]
    kept = [(row, result) for row, result in results if result.counts]
    if not kept and not missing and found:
        return _nowhere(item, found)
    points = item.points or _ONE
    parts = [_child(row, result, repeat, points) for row, result in kept]
    parts += [Child("", None, _ZERO, _ONE, _ONE)] * missing
    rated = roll_up(repeat, parts)
    state = _state([result for _, result in kept], missing)
    low, high = ((end or _ZERO) * item.points for end in (rated.worst, rated.best))
    if state != "rated" or rated.now is None:
        state = "unanswered" if state == "rated" else state
        gone = bool(kept) and not missing and all(result.may_vanish for _, result in kept)
        return ItemResult(item, state, None, low, high, may_vanish=gone and state == "contested")
    return ItemResult(item, "rated", _points(item, rated, repeat, kept), low, high)


def roll_up(repeat: Repeat, parts: Sequence[Child]) -> Span:
    """The rate of all rows; a mean takes their weights, all 1 where rows have none."""
    return span("weighted_mean" if repeat.roll_up == "mean" else repeat.roll_up, parts)


def _nowhere(item: Item, found: Sequence[ItemResult]) -> ItemResult:
    """No row counts: not applicable in all of them, or nothing anybody has to answer."""
    if all(result.state == "unanswered" for result in found):
        return ItemResult(item, "unanswered", None, _ZERO, _ZERO)
    reasons = dict.fromkeys(result.reason for result in found if result.reason)
    return ItemResult(item, "not_applicable", None, _ZERO, _ZERO, reason="; ".join(reasons))


def _state(results: Sequence[ItemResult], missing: int) -> State:
    states = {result.state for result in results}
    if "contested" in states:
        return "contested"
    if missing or "unanswered" in states or not results:
        return "unanswered"
    return "not_computable" if "not_computable" in states else "rated"


def _child(row: Row, result: ItemResult, repeat: Repeat, points: Fraction) -> Child:
    weight = row.weight if repeat.weighted else _ONE
    earned = result.earned
    now = None if earned is None else earned / points
    return Child(row.id, now, result.low / points, result.high / points, weight, result.may_vanish)


def _points(item: Item, rated: Span, repeat: Repeat, kept: Sequence[tuple[Row, ItemResult]]) -> Points:
    """What the rows earn together, with a line for each."""
    lines, forced = [], ""
    for row, result in kept:
        rating = result.rating
        steps = rating.steps if rating is not None else ()
        forced = forced or (rating.forced if isinstance(rating, Points) else "")
        details: dict[str, Detail] = {
            "label": row.label,
            "earned": result.earned or _ZERO,
            "points": item.points,
        }
        if result.carried is not None:
            details["carried"] = result.carried.on
        if repeat.weighted and row.weight is not None:
            details["weight"] = row.weight
        lines.append(Step("row", details, steps))
    rate = rated.now or _ZERO
    rolled = Step(f"rows.{repeat.roll_up}", {"n": len(lines), "rate": 100 * rate}, tuple(lines))
    return Points(rate * item.points, (rolled,), forced)
