"""Rows of a repeated section as sentences."""

from __future__ import annotations

from fractions import Fraction
from typing import cast

from inspector_app.domain.checklist import Checklist, Item
from inspector_app.domain.checklist.conditions import Rounding
from inspector_app.domain.definition.rating import Step
from inspector_app.domain.numbers import shown_short
from inspector_app.texts import Texts


def rows_words(texts: Texts, checklist: Checklist, _item: Item, step: Step) -> str:
    """How the rows are rolled up."""
    return roll_up_words(texts, checklist.rounding, step)


def roll_up_words(texts: Texts, rounding: Rounding, step: Step) -> str:
    """The same in the place of an answer."""
    how = texts.word("rows", step.code.removeprefix("rows."))
    rate = rounding.shown(cast(Fraction, step.details["rate"]))
    return texts.say("{how} ({n}): {rate}%", how=how, n=step.details["n"], rate=rate)


def row_words(texts: Texts, _checklist: Checklist, _item: Item, step: Step) -> str:
    """One row with what it earned."""
    points = {name: shown_short(cast(Fraction, step.details[name]), 4) for name in ("earned", "points")}
    label = step.details["label"]
    if "carried" in step.details:
        label = texts.say("{label} (carried {day})", label=label, day=step.details["carried"])
    if "weight" not in step.details:
        return texts.say("{label}: {earned} of {points}", label=label, **points)
    weight = shown_short(cast(Fraction, step.details["weight"]), 4)
    return texts.say("{label}: {earned} of {points}, weight {weight}", label=label, weight=weight, **points)
