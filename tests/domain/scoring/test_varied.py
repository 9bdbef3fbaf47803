"""domain.scoring on format 2: what always holds, whatever sections, totals and rules a checklist names."""

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.checklists.visits import Visit
from tests.domain.scoring.small_visits import ANSWERS, completions, settle
from tests.domain.scoring.varied_visits import varied_visits

MOST_WAYS = 200


@given(varied_visits())
def test_no_completion_lies_outside_worst_and_best(visit: Visit) -> None:
    """A person decides by the interval what is still worth looking at: it must never exclude what can be."""
    ways = completions(visit)
    assume(len(ways) <= MOST_WAYS)
    before = visit.scoring()
    result, outlook = before.result(), before.outlook()
    for way in ways:
        settle(visit, way)
        after = visit.result()
        assert after.complete
        if after.total is not None:
            assert result.worst_total is not None
            assert result.best_total is not None
            assert result.worst_total <= after.total <= result.best_total
        assert outlook.worst.rank(visit.checklist) <= after.outcome.rank(visit.checklist)
        assert outlook.best.rank(visit.checklist) >= after.outcome.rank(visit.checklist)


@given(varied_visits(), st.data())
def test_updating_equals_scoring_from_scratch(visit: Visit, data: st.DataObject) -> None:
    kept = visit.scoring()
    names = list(visit.checklist.items)
    for _ in range(data.draw(st.integers(1, 5))):
        visit.heard = []
        name = data.draw(st.sampled_from(names))
        match data.draw(st.sampled_from(["answer", "beside", "clear", "leave"])):
            case "answer":
                visit.answer(name, data.draw(st.sampled_from(ANSWERS[visit.checklist.items[name].kind.name])))
            case "beside":
                answer = data.draw(st.sampled_from(ANSWERS[visit.checklist.items[name].kind.name]))
                visit.say_unseen("answer.set", f"item/{name}", answer)
            case "clear":
                visit.say("answer.cleared", f"item/{name}", None)
            case _:
                visit.leave_out(name)
        if data.draw(st.booleans()):
            kept.result()
        kept.update(visit.heard)
        fresh = visit.scoring()
        assert kept.items == fresh.items
        assert kept.result() == fresh.result()
        assert kept.outlook() == fresh.outlook()
        for part in visit.checklist.sections:
            assert kept.section(part) == fresh.section(part)
