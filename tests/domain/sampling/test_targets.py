"""domain.sampling.targets"""

from hypothesis import given

from inspector_app.domain.sampling.targets import (
    added_target,
    draw_target,
    record_target,
    replaced_target,
    step_of,
    unit_of,
)
from tests.builders import texts


def test_targets_are_paths_of_stable_ids() -> None:
    """They are stored for good: another path would lose what was said."""
    assert draw_target("rooms") == "sample/rooms"
    assert replaced_target("rooms", "8411") == "sample/rooms/replaced/8411"
    assert added_target("rooms", "8411") == "sample/rooms/added/8411"
    assert record_target("A3.3", "3/F 东", "note") == "item/A3.3/sample/3%2FF 东/note"


@given(texts)
def test_any_name_of_a_unit_is_one_step_and_comes_back(unit: str) -> None:
    """People write 3/F and 50%; a slash must not open another level."""
    assert "/" not in step_of(unit)
    assert unit_of(step_of(unit)) == unit
