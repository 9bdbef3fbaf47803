"""One item: what the ops say of it, what that is worth, and what it could still be worth."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Item
from inspector_app.domain.definition.rating import Context, NotComputable, Points, Rating
from inspector_app.domain.evaluation import Evaluation, Field
from inspector_app.domain.expressions.values import to_boolean
from inspector_app.domain.item_kinds.chosen.choice import Choice
from inspector_app.domain.item_kinds.counted.occurrences import Occurrences
from inspector_app.domain.item_kinds.raters import SeveralRaters
from inspector_app.domain.ops import Op
from inspector_app.domain.sampling.records import RollUp, roll_up
from inspector_app.domain.scoring.carrying import CARRIED, Carried, carried_by, context_then
from inspector_app.errors import InputError

State = Literal[
    "absent", "unanswered", "contested", "not_applicable", "withheld", "not_computable", "rated"
]  # fmt: skip
_ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class ItemResult:
    """One item now.

    Attributes:
        state: "absent": switched off by the profile;
            "withheld": not computable, left out with the lead's reason;
            "contested": several people gave different answers, counts as unanswered.
        rating: what the settled answer is worth; None unless rated or not computable.
        low, high: the least and the most points any completion gives it, not-applicable left aside.
        may_vanish: one of the contested values is "not applicable".
        reason: of not-applicable or withheld.
        granted: what "not applicable" earns where the checklist keeps the item in the denominator.
        carried: where the value comes from that stands in for an answer of this visit.
        left_out: absent because this kind of visit does not look at it, not because of the profile.
        sampled: what the records of its units make together, None where it has none.
    """

    item: Item
    state: State
    rating: Rating | None
    low: Fraction
    high: Fraction
    may_vanish: bool = False
    reason: str = ""
    granted: Fraction | None = None
    carried: Carried | None = None
    left_out: bool = False
    sampled: RollUp | None = None

    @property
    def earned(self) -> Fraction | None:
        """Points, None unless rated or granted."""
        if self.granted is not None:
            return self.granted
        return self.rating.earned if isinstance(self.rating, Points) and self.state == "rated" else None

    @property
    def rate(self) -> Fraction | None:
        """Earned ÷ points, 0 … 1; None unless rated or granted, and for what scores nothing."""
        earned = self.earned
        return earned / self.item.points if earned is not None and self.item.points else None

    @property
    def by_records(self) -> bool:
        """The records of its units answer it, not a summary that somebody typed."""
        return self.sampled is not None and self.sampled.speaks and self.state in ("rated", "not_computable")

    @property
    def open(self) -> bool:
        """It needs somebody: an answer, a decision or more data."""
        if self.state == "contested":
            return True
        return self.state in ("unanswered", "not_computable") and self.item.required

    @property
    def counts(self) -> bool:
        """It stands in the denominator, now or once it is answered."""
        return self.state == "rated" or self.granted is not None or self.open


def answer_target(item: str, row: str = "", column: str = "") -> str:
    """The register of an answer: of the item, in one of its rows, in a parallel column of scores."""
    return f"item/{item}{f'/row/{row}' if row else ''}{f'/column/{column}' if column else ''}"


def answer_of(evaluation: Evaluation, result: ItemResult) -> Json:
    """The settled answer of an item: what its records make together, else what was said; None for none."""
    if result.by_records and result.sampled is not None:
        return result.sampled.answer
    return evaluation.answer(answer_target(result.item.id))


def is_said(field: Field | None) -> bool:
    """Somebody said something that was not taken back."""
    return field is not None and any(op.kind != "answer.cleared" for op in field.ops)


def rate_item(
    item: Item, evaluation: Evaluation, context: Context, target: str = "", *, there: bool = True
) -> ItemResult:
    """Rate one item from scratch.

    Args:
        target: the register, for a row or a column of scores; "" for the item's own.
        there: whether this kind of visit looks at it; otherwise only what was said or carried counts.
    """
    target = target or answer_target(item.id)
    if is_absent(item, context):
        return ItemResult(item, "absent", None, _ZERO, _ZERO)
    field = evaluation.field(target)
    records = roll_up(evaluation, item) if target == answer_target(item.id) else None
    if records is not None:
        return _rate_records(item, field, records, context)
    if not there and is_silent(item, evaluation, target):
        return ItemResult(item, "absent", None, _ZERO, _ZERO, left_out=True)
    if isinstance(item.kind, SeveralRaters) and not _said_apart(field):
        return _rate_raters(item, evaluation, context, target)
    return _rate_said(item, field, context)


def _rate_said(item: Item, field: Field | None, context: Context) -> ItemResult:
    """By what the item's own register says."""
    if field is None:
        return _settled(item, None, context)
    if field.contested:
        return _contested(item, field, context)
    return _settled(item, field.ops[0], context)


def _rate_records(item: Item, field: Field | None, records: RollUp, context: Context) -> ItemResult:
    """By the records of its units, unless the item as a whole is set aside or contested.

    They stand before a typed summary and before what is carried from an earlier visit.
    """
    aside = field is not None and (field.contested or field.ops[0].kind == "answer.not_applicable")
    if aside or not records.speaks:
        return replace(_rate_said(item, field, context), sampled=records)
    if records.contested:
        return ItemResult(item, "contested", None, *_span(item), sampled=records)
    return replace(_rated(item, records.answer, context), sampled=records)


def is_absent(item: Item, context: Context) -> bool:
    """Whether the profile switches the item or a section around it off."""
    asked = item.within if item.applies is None else (*item.within, item.applies)
    return any(not to_boolean(applies(context.lookup)) for applies in asked)


def is_silent(item: Item, evaluation: Evaluation, target: str) -> bool:
    """Nobody says anything of the item: no answer stands, and none of a rater."""
    targets = [target]
    if isinstance(item.kind, SeveralRaters):
        targets += [f"{target}/rater/{person}" for person in evaluation.names(f"{target}/rater")]
    return not any(is_said(evaluation.field(name)) for name in targets)


def _settled(item: Item, op: Op | None, context: Context) -> ItemResult:
    said = op.value if op is not None and isinstance(op.value, dict) else {}
    if op is not None and op.kind == CARRIED:
        reason = said.get("not_applicable")
        then = context_then(said, context)
        found = _set_aside(item, reason) if isinstance(reason, str) else _rated(item, op.answer, then)
        return replace(found, carried=carried_by(op))
    if op is not None and op.kind == "answer.not_applicable":
        return _set_aside(item, str(said.get("reason", "")), withheld=said.get("withheld") is True)
    return _rated(item, op.answer if op is not None else None, context)


def _set_aside(item: Item, reason: str, *, withheld: bool = False) -> ItemResult:
    if withheld:
        return ItemResult(item, "withheld", None, _ZERO, _ZERO, reason=reason)
    if item.set_aside == "redistribute":
        return ItemResult(item, "not_applicable", None, _ZERO, _ZERO, reason=reason)
    granted = item.points if item.set_aside == "full" else _ZERO
    return ItemResult(item, "not_applicable", None, granted, granted, reason=reason, granted=granted)


def _rated(item: Item, answer: Json, context: Context) -> ItemResult:
    reason = item.kind.sets_aside(answer) if isinstance(item.kind, Choice) else ""
    if reason:
        return _set_aside(item, reason)
    rating = _rate(item, answer, context)
    if isinstance(rating, Points):
        return ItemResult(item, "rated", rating, rating.earned, rating.earned)
    state: State = "unanswered" if rating is None else "not_computable"
    return ItemResult(item, state, rating, *_span(item))


def _span(item: Item) -> tuple[Fraction, Fraction]:
    """The least and the most points that any answer earns: 0 … full, or what occurrences add or deduct."""
    kind = item.kind.kind if isinstance(item.kind, SeveralRaters) else item.kind
    return kind.span if isinstance(kind, Occurrences) else (_ZERO, item.points)


def _rate(item: Item, answer: Json, context: Context) -> Rating | None:
    """The kind's rating; a stored answer that this version of the item cannot read is not computable."""
    if answer is not None:
        try:
            answer = item.kind.check(answer)
        except InputError as error:
            return NotComputable(error.code)
    return item.kind.rate(answer, context)


def _contested(item: Item, field: Field, context: Context) -> ItemResult:
    heads = [_settled(item, op, context) for op in field.ops]
    kept = [head for head in heads if head.counts]
    low = min((head.low for head in kept), default=_ZERO)
    high = max((head.high for head in kept), default=_ZERO)
    return ItemResult(item, "contested", None, low, high, may_vanish=len(kept) < len(heads))


def _said_apart(field: Field | None) -> bool:
    """Somebody said "not applicable", or the heads disagree: the raters' answers do not count then."""
    return field is not None and (field.contested or field.ops[0].kind in ("answer.not_applicable", CARRIED))


def _rate_raters(item: Item, evaluation: Evaluation, context: Context, target: str) -> ItemResult:
    """Each rater has a register; one contested register makes the item contested."""
    answers: dict[str, Json] = {}
    for person in evaluation.names(f"{target}/rater"):
        field = evaluation.field(f"{target}/rater/{person}")
        if field is not None and field.contested:
            return ItemResult(item, "contested", None, *_span(item))
        if field is not None and field.ops[0].kind == "answer.set":
            answers[person] = field.ops[0].value
    return _rated(item, answers or None, replace(context, leads=_leads(evaluation)))


def _leads(evaluation: Evaluation) -> frozenset[str]:
    """Ids of the team leaders."""
    team = {person: evaluation.value(f"team/{person}") for person in evaluation.names("team")}
    return frozenset(
        person for person, said in team.items() if isinstance(said, dict) and said.get("role") == "lead"
    )
