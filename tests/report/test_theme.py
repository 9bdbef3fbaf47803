"""report.theme"""

from __future__ import annotations

from typing import get_args

import pytest

from inspector_app.report.theme import Ink, StyleName, Tint, standard_theme


def test_every_style_ink_and_tint_is_there() -> None:
    theme = standard_theme()
    assert theme.styles.keys() == set(get_args(StyleName))
    assert theme.inks.keys() == set(get_args(Ink))
    assert theme.tints.keys() == set(get_args(Tint))


@pytest.mark.parametrize("name", get_args(StyleName))
def test_text_is_large_enough_to_read_on_paper(name: StyleName) -> None:
    """Body 10.5 pt or more, tables 9, nothing below 8."""
    style = standard_theme().styles[name]
    assert style.size >= {"body": 10.5, "cell": 9.0}.get(name, 8.0)
    assert style.leading >= 1.25 * style.size


def brightness(color: tuple[float, float, float]) -> float:
    red, green, blue = color
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_inks_stay_dark_and_tints_light_when_printed_in_grey() -> None:
    theme = standard_theme()
    assert max(brightness(color) for name, color in theme.inks.items() if name != "paper") < 0.45
    assert min(brightness(color) for color in theme.tints.values()) > 0.85


def test_two_photos_side_by_side_are_85_millimetres_wide() -> None:
    """The size that the print renditions are made for."""
    width = (standard_theme().page.frame_width / 72 * 25.4 - 4) / 2
    assert width == pytest.approx(85)
