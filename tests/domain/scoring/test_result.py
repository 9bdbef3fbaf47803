"""domain.scoring.result: one moment of an evaluation, and what could still become of it."""

from tests.checklist_builder import checklist, item, section
from tests.checklists.visits import Visit


def two_sections() -> Visit:
    return Visit(dict(checklist(section("A", item("A1")), section("B", item("B1")))))


def test_an_evaluation_is_complete_when_nothing_is_open() -> None:
    """Completion waits for it."""
    visit = two_sections()
    visit.answer("A1", "no")
    assert not visit.result().complete
    visit.leave_out("B1")
    assert visit.result().complete


def test_a_result_keeps_the_ends_of_its_own_moment() -> None:
    """They are computed when somebody asks, which may be after the next answer."""
    visit = two_sections()
    visit.answer("A1", "yes")
    scoring = visit.scoring()
    before = scoring.result()
    visit.answer("B1", "no")
    scoring.update(["item/B1"])
    after = scoring.result()
    assert [before.worst_total, before.best_total] == [50, 100]
    assert [after.worst_total, after.total, after.best_total] == [50, 50, 50]
