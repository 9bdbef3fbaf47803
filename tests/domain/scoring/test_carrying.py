"""domain.scoring.carrying"""

from inspector_app.domain.scoring.carrying import Carried, carried_by
from tests.builders import an_op


def test_only_a_carried_value_has_an_origin() -> None:
    assert carried_by(None) is None
    assert carried_by(an_op(value={"evaluation": "e1"})) is None
    said = an_op(kind="answer.carried", value={"evaluation": "e1", "on": "2025-03-01", "by": "林知远"})
    assert carried_by(said) == Carried("e1", "2025-03-01", "林知远")


def test_a_program_that_knows_less_may_leave_its_origin_out() -> None:
    """What is carried still is marked."""
    assert carried_by(an_op(kind="answer.carried", value=None)) == Carried("", "")
