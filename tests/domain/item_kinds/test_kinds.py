"""domain.item_kinds"""

from inspector_app.domain.item_kinds import KINDS


def test_every_kind_is_found_by_its_name() -> None:
    assert set(KINDS) == set(
        """best_of choice count date_age deduction expert_grade formula multi_choice number occurrences
        pass_fail ranking sample scale survey text tiers validity yes_no yes_partly_no
        zero_tolerance_sample""".split()
    )
