"""domain.scoring, what always holds: on small checklists, exactly and by enumeration."""

from fractions import Fraction
from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Item
from tests.checklist_builder import checklist, fact, indicator, item, section, series, words
from tests.checklists.visits import Visit
from tests.domain.scoring.small_visits import ANSWERS, completions, settle, visits

MOST_WAYS = 200  # larger visits are left to the smaller ones that hypothesis finds as well


@given(visits())
def test_no_completion_lies_outside_worst_and_best(visit: Visit) -> None:
    ways = completions(visit)
    assume(len(ways) <= MOST_WAYS)
    before = visit.scoring()
    result, outlook = before.result(), before.outlook()
    totals, ranks = [], []
    for way in ways:
        settle(visit, way)
        after = visit.result()
        assert after.complete
        if after.total is not None:
            totals.append(after.total)
        ranks.append(after.outcome.rank(visit.checklist))
    if totals:
        assert (result.worst_total, result.best_total) == (min(totals), max(totals))
    assert outlook.worst.rank(visit.checklist) <= min(ranks)
    assert outlook.best.rank(visit.checklist) >= max(ranks)


def rank(visit: Visit) -> int:
    return visit.result().outcome.rank(visit.checklist)


@given(visits(contested=False), st.data())
def test_raising_an_item_that_no_condition_reads_never_lowers_anything(
    visit: Visit, data: st.DataObject
) -> None:
    """No condition reads an item by itself unless it is a ★ item; gates decide and are left out as well."""
    rated = visit.scoring().items.values()
    free = [r.item for r in rated if r.state == "rated" and not r.item.key and r.item.role != "gate"]
    assume(free)
    chosen = data.draw(st.sampled_from(free))
    answers = ANSWERS[chosen.kind.name]  # from the least to the most
    seen = []
    for answer in answers:
        visit.answer(chosen.id, answer)
        result = visit.result()
        rates = [part.rate or 0 for part in result.sections]
        seen.append((result.total or 0, rates, rank(visit)))
    for before, after in pairwise(seen):
        assert after[0] >= before[0]
        assert all(now >= then for then, now in zip(before[1], after[1], strict=True))
        assert after[2] >= before[2]


@given(visits(contested=False), st.data())
def test_not_applicable_never_changes_the_ratio_of_the_other_weights(
    visit: Visit, data: st.DataObject
) -> None:
    """The weight of an item is what it moves its section's rate by, from nothing to all points."""
    sections = [s for s in visit.checklist.sections.values() if len(s.items) > 1 and s.aggregate == "points"]
    assume(sections)
    of = data.draw(st.sampled_from(sections))
    left_out, *others = data.draw(st.permutations(of.items))
    for entry in of.items:
        visit.answer(entry.id, ANSWERS[entry.kind.name][0])

    def weights() -> list[Fraction]:
        return [_moved(visit, of.id, entry) for entry in others]

    with_it = weights()
    visit.leave_out(left_out.id)
    without = weights()
    points = [entry.points for entry in others]
    for found in (with_it, without):
        assert [weight / found[0] for weight in found] == [point / points[0] for point in points]


def _moved(visit: Visit, name: str, entry: Item) -> Fraction:
    rates = []
    for answer in (ANSWERS[entry.kind.name][-1], ANSWERS[entry.kind.name][0]):
        visit.answer(entry.id, answer)
        rates.append(visit.scoring().section(name).rate or Fraction(0))
    return rates[0] - rates[1]


@given(visits(), st.data())
def test_updating_equals_scoring_from_scratch(visit: Visit, data: st.DataObject) -> None:
    kept = visit.scoring()
    visit.heard = []
    names = list(visit.checklist.items)
    for number in range(data.draw(st.integers(1, 6))):
        name = data.draw(st.sampled_from(names))
        answer = data.draw(st.sampled_from(ANSWERS[visit.checklist.items[name].kind.name]))
        match data.draw(
            st.sampled_from(["answer", "beside", "clear", "leave", "find", "close", "end", "override"])
        ):
            case "answer":
                visit.answer(name, answer)
            case "beside":
                visit.say_unseen("answer.set", f"item/{name}", answer)
            case "clear":
                visit.say("answer.cleared", f"item/{name}", None)
            case "leave":
                visit.leave_out(name)
            case "find":
                visit.find(f"new {number}", "major", name)
            case "close":
                visit.close("0")
            case "end":
                visit.say("evaluation.terminated", "status", {})
            case _:
                visit.say("grade.overridden", "grade", {"grade": "low", "reason": "评审"})
        if data.draw(st.booleans()):
            kept.result()  # what is kept between two updates must not survive the second
        kept.update(visit.heard)
        visit.heard = []
        fresh = visit.scoring()
        assert kept.items == fresh.items
        assert kept.contested == fresh.contested
        assert kept.result() == fresh.result()
        assert kept.outlook() == fresh.outlook()
        assert kept.proposals() == fresh.proposals()
        for part in visit.checklist.sections:
            assert kept.section(part) == fresh.section(part)


def data_visit() -> Visit:
    """Items switched on by a flag, rated from a fact and from raw data, aged by a date; one reads nothing."""
    whole: Json = {"type": "share", "whole": "10"}
    items = [
        item("plain"),
        item("flagged", applies="${profile.pool}"),
        item("fact", "formula", value="${fact.rooms}", curve=whole),
        item("raw", "formula", value="${indicator.twice}", curve=whole),
        item("dated", "date_age", steps=[{"months": 12, "points": "2"}]),
    ]
    twice = indicator("twice", "2 * sum(${raw.power})")
    facts: list[Json] = [fact("pool", "flag"), fact("rooms")]
    grades: list[Json] = [
        {"id": name, "title": words(name), "conditions": [{"measure": "completeness", "at_least": bound}]}
        for name, bound in (("high", "95"), ("low", "0"))
    ]
    parts = section("A", *items)
    visit = Visit(
        dict(checklist(parts, facts=facts, series=[series("power")], indicators=[twice], grades=grades))
    )
    visit.answer("dated", {"date": "2025-10-22"})
    return visit


CHANGES: list[tuple[str, str, list[Json]]] = [
    ("profile.set", "profile/pool", ["yes", "no"]),
    ("profile.set", "fact/rooms", ["0", "5", None]),
    ("profile.set", "visit/assessed_on", ["2026-10-22", "2026-10-23", None]),
    ("profile.set", "visit/data_from", ["2025-10", "2026-09", None]),
    ("profile.set", "visit/data_to", ["2026-09", "2026-10"]),
    ("profile.set", "venue/area_code", ["330523", "110101"]),
    ("reading.set", "raw/power/2025-10", [{"value": "3"}, {"bill": "8", "months": ["2025-10", "2026-09"]}]),
    ("reading.set", "raw/power/unused", [{"unused": True}, None]),
    ("answer.set", "item/plain", ["yes", "no"]),
    ("answer.set", "item/flagged", ["yes", "no"]),
]


@given(st.data())
def test_updating_after_a_change_of_data_equals_scoring_from_scratch(data: st.DataObject) -> None:
    visit = data_visit()
    kept = visit.scoring()
    for _ in range(data.draw(st.integers(1, 8))):
        visit.heard = []
        kind, target, values = data.draw(st.sampled_from(CHANGES))
        visit.say(kind, target, data.draw(st.sampled_from(values)))
        kept.update(visit.heard)
        fresh = visit.scoring()
        assert kept.items == fresh.items
        assert kept.result() == fresh.result()
        assert kept.outlook() == fresh.outlook()
        assert kept.sheet.completeness() == fresh.sheet.completeness()
