"""domain.item_kinds"""

from inspector_app.domain.item_kinds import KINDS


def test_every_kind_is_found_by_its_name() -> None:
    assert set(KINDS) == set(
        """choice count date_age formula multi_choice pass_fail sample scale survey validity yes_no
        zero_tolerance_sample""".split()
    )
