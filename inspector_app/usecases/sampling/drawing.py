"""What a person does with a sample as a whole: draw it, draw more, decide between two draws."""

from __future__ import annotations

from collections.abc import Sequence

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Item, Population
from inspector_app.domain.numbers import whole_number
from inspector_app.domain.sampling.frame import Draw, Wanted, checked_draw, tidy
from inspector_app.domain.sampling.plan import Plan, items_of, plan_of
from inspector_app.domain.sampling.records import sampled
from inspector_app.domain.sampling.targets import DRAWN, draw_target
from inspector_app.errors import InputError
from inspector_app.usecases.conduct import checked_reason
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation, Said


def draw_sample(
    opened: OpenedEvaluation,
    population: str,
    wanted: Wanted,
    seen: Sequence[str],
    *,
    seed: str = "",
    at: str = "",
) -> Changes:
    """Draw from a list of units, or of so many that are numbered, in place of the draw that was seen.

    Args:
        seed: one that was agreed on with the venue, such as a lottery number; "" for one made here.
        seen: ids of the draws that the person saw (`opened.seen(draw_target(population))`).

    Raises:
        InputError: "sample.unknown_population", as `checked_draw`, its place the field.
    """
    value = checked_draw(known_population(opened, population), wanted, tidy(seed) or opened.new_seed())
    return opened.say(DRAWN, draw_target(population), value, seen, at)


def draw_more(
    opened: OpenedEvaluation, population: str, n: Json, seen: Sequence[str], at: str = ""
) -> Changes:
    """Go on in the order of the draw that holds: what was drawn stays part of the sample.

    Raises:
        InputError: "sample.not_drawn", "sample.not_more", "sample.larger_than_population", their place "n".
    """
    plan = plan_now(opened, population)
    draw = standing_draw(plan)
    more = whole_number(n, place="n", least=1)
    if more <= draw.n:
        raise InputError("sample.not_more", place="n", given=more, n=draw.n)
    if more > draw.size:
        raise InputError("sample.larger_than_population", place="n", n=more, population=draw.size)
    said = opened.evaluation.value(draw_target(population))
    assert isinstance(said, dict), "a draw holds"
    return opened.say(DRAWN, draw_target(population), {**said, "n": more}, seen, at)


def decide_draw(
    opened: OpenedEvaluation, population: str, op: str, reason: str, seen: Sequence[str], at: str = ""
) -> Changes:
    """Decide between two draws that were made apart: one of them is said again.

    Args:
        op: id of the op that said it.

    Raises:
        InputError: "answer.reason_missing", "sample.unknown_draw".
    """
    known_population(opened, population)
    chosen, target = opened.evaluation.op(op), draw_target(population)
    if chosen is None or chosen.target != target:
        raise InputError("sample.unknown_draw", place=population)
    why = f"{target}/decision"
    because = Said("note.set", why, {"reason": checked_reason(reason)}, opened.seen(why), at)
    return opened.say_all([Said(DRAWN, target, chosen.value, seen, at), because])


def plan_now(opened: OpenedEvaluation, population: str) -> Plan:
    """The sampling plan of a population as it stands.

    Raises:
        InputError: "sample.unknown_population".
    """
    return plan_of(opened.checklist, opened.evaluation, known_population(opened, population))


def standing_draw(plan: Plan) -> Draw:
    """The draw that holds.

    Raises:
        InputError: "sample.draw_contested" while several stand beside each other, "sample.not_drawn".
    """
    if plan.contested:
        raise InputError("sample.draw_contested", place=plan.population.id, n=len(plan.contested))
    if plan.draw is None:
        raise InputError("sample.not_drawn", place=plan.population.id)
    return plan.draw


def least_wanted(opened: OpenedEvaluation, population: str) -> int:
    """How many units the items ask for that are looked at on this visit: the most of their least numbers."""
    kinds = map(sampled, due_items(opened, population))
    return max((kind.minimum for kind in kinds if kind is not None), default=1)


def due_items(opened: OpenedEvaluation, population: str) -> tuple[Item, ...]:
    """The items that are to be looked at in its units on this visit, in the order of the paper."""
    states = opened.scoring.items
    aside = ("absent", "not_applicable", "withheld")
    return tuple(
        item for item in items_of(opened.checklist, population) if states[item.id].state not in aside
    )


def known_population(opened: OpenedEvaluation, population: str) -> Population:
    """The population of this id.

    Raises:
        InputError: "sample.unknown_population".
    """
    found = opened.checklist.population_by_id.get(population)
    if found is None:
        offered = ", ".join(opened.checklist.population_by_id)
        raise InputError("sample.unknown_population", place=population, given=population, offered=offered)
    return found
