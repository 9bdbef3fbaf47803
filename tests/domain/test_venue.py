"""domain.venue"""

import pytest

from inspector_app.domain.venue import same_venue, uscc_trouble


@pytest.mark.parametrize("code", ["91512081MA62K0260E", "9131000063159284XQ"])
def test_a_sound_code_has_no_trouble(code: str) -> None:
    assert uscc_trouble(code) == ""


def test_the_example_of_the_standard_has_a_wrong_check_character() -> None:
    """GB 32100-2015: 91350100M000100Y4 takes 3."""
    assert uscc_trouble("91350100M000100Y4Z") == "character"
    assert uscc_trouble("91350100M000100Y4X") == "check"
    assert uscc_trouble("91350100M000100Y43") == ""


@pytest.mark.parametrize(
    ("code", "trouble"),
    [
        ("", "length"),
        ("91512081MA62K0260", "length"),
        ("91512081MA62K0260EE", "length"),
        ("91512081MA62K026OE", "character"),
        ("91512081ma62k0260e", "character"),
        ("９1512081MA62K0260E", "character"),
        ("91512081MA62K0260F", "check"),
        ("19512081MA62K0260E", "check"),
    ],
)
def test_trouble_is_named(code: str, trouble: str) -> None:
    assert uscc_trouble(code) == trouble


@pytest.mark.parametrize("place", range(18))
def test_every_single_wrong_character_is_noticed(place: int) -> None:
    """A weighted sum modulo a prime notices each; the weights must therefore all differ from zero."""
    sound = "91512081MA62K0260E"
    for other in "0123456789ABCDEFGHJKLMNPQRTUWXY".replace(sound[place], ""):
        assert uscc_trouble(sound[:place] + other + sound[place + 1 :]) == "check"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"name": "甲", "uscc": "91A"}, {"name": "乙", "uscc": "91a "}, True),
        ({"name": "甲", "uscc": "91A"}, {"name": "甲", "uscc": "91B"}, False),
        ({"name": "云栖 酒店", "uscc": "91A"}, {"name": "云栖酒店"}, True),
        ({"name": "Hotel", "uscc": ""}, {"name": "HOTEL", "uscc": ""}, True),
        ({"name": "甲"}, {"name": "乙"}, False),
    ],
)
def test_a_venue_is_known_by_its_number_and_else_by_its_name(
    one: dict[str, str], other: dict[str, str], same: bool
) -> None:
    assert same_venue(one, other) is same
    assert same_venue(other, one) is same
