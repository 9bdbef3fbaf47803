"""domain.way.supposing: what is supposed scores as if it were answered, and leaves nothing behind."""

from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json
from inspector_app.domain.way.candidates import candidates
from tests.checklist_builder import checklist, item, section, words
from tests.checklists.visits import Visit
from tests.domain.scoring.varied_visits import varied_visits
from tests.domain.way.trials import maker


@given(varied_visits(), st.data())
def test_a_supposed_answer_scores_as_the_answer_itself(visit: Visit, data: st.DataObject) -> None:
    """Whatever the way promises must come true once people give these answers."""
    trial = maker(visit)()
    before, total = trial.now(), trial.total()
    found = candidates(trial)
    chosen = data.draw(st.lists(st.sampled_from(found), unique_by=lambda each: each.id)) if found else []
    levels = {each.id: data.draw(st.sampled_from(each.levels)) for each in chosen}
    trial.suppose({each.id: (each.at(levels[each.id]), levels[each.id].answer) for each in chosen})
    supposed = trial.now()
    trial_total = trial.total()
    trial.suppose({})
    assert (trial.now(), trial.total()) == (before, total)
    for name, level in levels.items():
        visit.answer(name, level.answer)
    result = visit.result()
    assert (supposed, trial_total) == (result.outcome, result.total)


def test_an_item_in_a_section_evaluated_row_by_row_is_supposed_in_every_row() -> None:
    rooms = section("A", item("A1"), repeat={"roll_up": "mean", "by": "row"})
    visit = Visit(dict(checklist(rooms, format=2)))
    for row in ("R1", "R2"):
        visit.add_row("A", row)
        visit.answer_at("A1", f"row/{row}", "no")
    trial = maker(visit)()
    (found,) = candidates(trial)
    trial.suppose({"A1": (found.at(found.levels[0]), None)})
    assert trial.total() == 100
    trial.suppose({})
    assert trial.total() == 0


def test_an_answer_that_nobody_can_name_meets_no_word() -> None:
    """Of a measurement only the points are supposed: a rule that asks for its words is not promised."""
    named: Json = {"measure": "item_answer", "of": ["A1"], "is": "5"}
    grades: Json = [{"id": "five", "title": words("five"), "conditions": [named]}]
    part = section("A", item("A1", "number", curve={"type": "share", "whole": "9"}))
    trial = maker(Visit(dict(checklist(part, format=2, grades=grades))))()
    (found,) = candidates(trial)
    trial.suppose({"A1": (found.at(found.levels[0]), None)})
    assert trial.now().kind == "not_graded"
