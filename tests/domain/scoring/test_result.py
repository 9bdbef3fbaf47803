"""domain.scoring.result: when a section or an evaluation needs nobody any more."""

from tests.checklist_builder import checklist, item, section
from tests.checklists.visits import Visit


def test_a_section_is_complete_when_nothing_below_it_is_open() -> None:
    visit = Visit(dict(checklist(section("A", item("A1")), section("B", item("B1")))))
    visit.answer("A1", "no")
    first, second = visit.result().sections
    assert (first.complete, second.complete, visit.result().complete) == (True, False, False)
    visit.leave_out("B1")
    assert visit.result().sections[1].complete
    assert visit.result().complete
