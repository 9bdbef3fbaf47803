"""What a form is told from outside."""

from tests.domain.forms.engine.making import WORLD


def test_chance_is_the_same_for_the_same_evaluation() -> None:
    """A report printed twice must draw the same sample as the screen showed."""
    first, again, other = WORLD.chance("a"), WORLD.chance("a"), WORLD.chance("b")
    drawn = [first() for _ in range(5)]
    assert drawn == [again() for _ in range(5)]
    assert drawn != [other() for _ in range(5)]
    assert len(set(drawn)) == 5
    assert all(0 <= number < 1 for number in drawn)
