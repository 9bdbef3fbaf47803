"""usecases.drafting.parts"""

from __future__ import annotations

from inspector_app.domain.versions.outline import at_place
from inspector_app.usecases.drafting.parts import new_part


def test_a_grade_begins_with_a_condition_and_a_fact_with_a_type() -> None:
    """A grade without any is reached by everybody: nobody gets that by adding one."""
    assert at_place(new_part("grade"), ("conditions",)) == [{"measure": "total", "at_least": ""}]
    assert at_place(new_part("fact"), ("type",)) == "flag"
