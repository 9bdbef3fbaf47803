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
from inspector_app.domain.item_kinds.counted.occurrences import Occurrences
from inspector_app.domain.item_kinds.raters import SeveralRaters
from inspector_app.domain.ops import Op
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
    """

    item: Item
    state: State
    rating: Rating | None
    low: Fraction
    high: Fraction
    may_vanish: bool = False
    reason: str = ""

    @property
    def earned(self) -> Fraction | None:
        """Points, None unless rated."""
        return self.rating.earned if isinstance(self.rating, Points) and self.state == "rated" else None

    @property
    def rate(self) -> Fraction | None:
        """Earned ÷ points, 0 … 1; None unless rated."""
        return self.earned / self.item.points if self.earned is not None else None

    @property
    def open(self) -> bool:
        """It needs somebody: an answer, a decision or more data."""
        return self.state in ("unanswered", "contested", "not_computable")

    @property
    def counts(self) -> bool:
        """It stands in the denominator, now or once it is answered."""
        return self.state == "rated" or self.open


def rate_item(item: Item, evaluation: Evaluation, context: Context) -> ItemResult:
    """Rate one item from scratch."""
    if item.applies is not None and not to_boolean(item.applies(context.lookup)):
        return ItemResult(item, "absent", None, _ZERO, _ZERO)
    field = evaluation.field(f"item/{item.id}")
    if isinstance(item.kind, SeveralRaters) and not _said_apart(field):
        return _rate_raters(item, evaluation, context)
    if field is None:
        return _settled(item, None, context)
    if field.contested:
        return _contested(item, field, context)
    return _settled(item, field.ops[0], context)


def _settled(item: Item, op: Op | None, context: Context) -> ItemResult:
    if op is not None and op.kind == "answer.not_applicable":
        said = op.value if isinstance(op.value, dict) else {}
        state: State = "withheld" if said.get("withheld") is True else "not_applicable"
        return ItemResult(item, state, None, _ZERO, _ZERO, reason=str(said.get("reason", "")))
    answer = op.value if op is not None and op.kind == "answer.set" else None
    return _rated(item, answer, context)


def _rated(item: Item, answer: Json, context: Context) -> ItemResult:
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
    return field is not None and (field.contested or field.ops[0].kind == "answer.not_applicable")


def _rate_raters(item: Item, evaluation: Evaluation, context: Context) -> ItemResult:
    """Each rater has a register; one contested register makes the item contested."""
    answers: dict[str, Json] = {}
    for person in evaluation.names(f"item/{item.id}/rater"):
        field = evaluation.field(f"item/{item.id}/rater/{person}")
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
