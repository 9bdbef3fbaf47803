"""What a person does with one unit of a sample: replace it, bring it back, add one by judgement."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from inspector_app.domain.sampling.frame import checked_unit
from inspector_app.domain.sampling.plan import Plan, Unit
from inspector_app.domain.sampling.targets import DRAWN, REPLACED, added_target, replaced_target
from inspector_app.errors import InputError
from inspector_app.usecases.conduct import checked_reason
from inspector_app.usecases.sampling.drawing import known_population, plan_now, standing_draw
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation


class Replaced(NamedTuple):
    """The unit that came, "" for none, and what changed."""

    by: str
    changes: Changes


def replace_unit(
    opened: OpenedEvaluation, population: str, unit: str, reason: str, seen: Sequence[str], at: str = ""
) -> Replaced:
    """Nobody can look at a unit: the next drawn of its stratum stands in for it 递补.

    Args:
        seen: ids of what the person saw (`opened.seen(replaced_target(population, unit))`).

    Raises:
        InputError: "answer.reason_missing", "sample.unknown_unit", "sample.not_drawn_unit",
            "sample.replaced_already", "sample.no_reserve": leave it out instead.
    """
    plan = plan_now(opened, population)
    found = _drawn(plan, unit)
    if found.left_out and not _needs_another(plan, found):
        raise InputError("sample.replaced_already", place=unit, by=", ".join(found.by))
    by = plan.next_reserve(found.stratum)
    if not by:
        raise InputError("sample.no_reserve", place=unit, stratum=found.stratum)
    return Replaced(by, _replace(opened, plan, found, by, reason, seen, at))


def leave_out_unit(
    opened: OpenedEvaluation, population: str, unit: str, reason: str, seen: Sequence[str], at: str = ""
) -> Changes:
    """Nobody can look at a unit, and nothing is left to stand in for it: the sample is short by one.

    Raises:
        InputError: as `replace_unit`; "sample.reserve_left" while a unit could still stand in.
    """
    plan = plan_now(opened, population)
    found = _drawn(plan, unit)
    if reserve := plan.next_reserve(found.stratum):
        raise InputError("sample.reserve_left", place=unit, by=reserve)
    return _replace(opened, plan, found, "", reason, seen, at)


def bring_back_unit(
    opened: OpenedEvaluation, population: str, unit: str, seen: Sequence[str], at: str = ""
) -> Changes:
    """One can look at it after all: nothing stands in for it any more.

    Raises:
        InputError: "sample.unknown_unit", "sample.not_replaced".
    """
    if not _drawn(plan_now(opened, population), unit).left_out:
        raise InputError("sample.not_replaced", place=unit)
    return opened.say(REPLACED, replaced_target(population, unit), None, seen, at)


def add_unit(opened: OpenedEvaluation, population: str, unit: str, reason: str, at: str = "") -> Changes:
    """Look at a unit that was not drawn, by judgement; it is marked as not random.

    Raises:
        InputError: "sample.unit_known", "answer.reason_missing", as `checked_unit`.
    """
    name = checked_unit(known_population(opened, population), unit)
    known = plan_now(opened, population).unit(name)
    if known is not None and known.origin != "other":
        raise InputError("sample.unit_known", place="units", given=name)
    return opened.say(DRAWN, added_target(population, name), {"reason": checked_reason(reason)}, at=at)


def take_unit_back(
    opened: OpenedEvaluation, population: str, unit: str, seen: Sequence[str], at: str = ""
) -> Changes:
    """A unit that was added is not looked at after all; what was recorded of it stays.

    Raises:
        InputError: "sample.not_added".
    """
    known = plan_now(opened, population).unit(unit)
    if known is None or known.origin != "added":
        raise InputError("sample.not_added", place=unit)
    return opened.say(DRAWN, added_target(population, unit), None, seen, at)


def _drawn(plan: Plan, unit: str) -> Unit:
    standing_draw(plan)
    found = plan.unit(unit)
    if found is None:
        raise InputError("sample.unknown_unit", place=unit, population=plan.population.words.zh)
    if not found.random:
        raise InputError("sample.not_drawn_unit", place=unit)
    return found


def _needs_another(plan: Plan, unit: Unit) -> bool:
    """Nothing of its own stands in for it, or people named several."""
    came = [found for name in unit.by if (found := plan.unit(name)) is not None]
    return unit.contested or not any(one.origin == "reserve" and one.stands_in == unit.id for one in came)


def _replace(
    opened: OpenedEvaluation, plan: Plan, unit: Unit, by: str, reason: str, seen: Sequence[str], at: str
) -> Changes:
    said = {"seed": standing_draw(plan).seed, "by": by, "reason": checked_reason(reason)}
    return opened.say(REPLACED, replaced_target(plan.population.id, unit.id), dict(said), seen, at)
