"""domain.scoring.sums.sections: when a section needs nobody any more, and when there is none of it."""

from tests.checklist_builder import checklist, fact, item, section
from tests.checklists.visits import Visit


def test_a_section_is_complete_when_nothing_below_it_is_open() -> None:
    """The outline ticks it off then."""
    visit = Visit(dict(checklist(section("A", item("A1")), section("B", item("B1")))))
    visit.answer("A1", "no")
    first, second = visit.result().sections
    assert (first.complete, second.complete) == (True, False)
    visit.leave_out("B1")
    assert visit.result().sections[1].complete


def test_a_section_is_absent_when_the_profile_leaves_nothing_of_it() -> None:
    """Set aside with a reason is not absent: somebody looked at it."""
    off = item("B1", applies="${profile.pool}")
    visit = Visit(dict(checklist(section("A", item("A1")), section("B", off), facts=[fact("pool", "flag")])))
    assert [part.absent for part in visit.result().sections] == [False, True]
    visit.leave_out("A1")
    assert not visit.result().sections[0].absent
