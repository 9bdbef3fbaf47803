"""ui.theme"""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from inspector_app.resources import resource
from inspector_app.ui.theme import DARK, LIGHT, Colours, Theme, look

READ_ON = {
    "text": ("background", "surface", "sunken", "hover", "accent_soft", "neutral_soft"),
    "text_muted": ("background", "surface", "hover", "neutral_soft", "warn_soft", "bad_soft"),
    "accent": ("background", "surface", "accent_soft", "hover"),
    "accent_text": ("accent", "accent_hover"),
    "on_tone": ("good", "warn", "bad", "neutral"),
    "good": ("surface", "good_soft"),
    "warn": ("surface", "warn_soft", "background"),
    "bad": ("surface", "bad_soft", "background"),
    "neutral": ("surface", "neutral_soft"),
}
PAIRS = [(ink, ground) for ink, grounds in READ_ON.items() for ground in grounds]


def contrast(first: str, second: str) -> float:
    """The ratio of WCAG 2.2, 1 to 21."""
    lighter, darker = sorted((_luminance(QColor(first)), _luminance(QColor(second))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("colours", "pair"), list(product([LIGHT, DARK], PAIRS)))
def test_every_text_is_readable_on_its_ground(colours: Colours, pair: tuple[str, str]) -> None:
    """4.5 : 1, WCAG AA for text: the screen is read in corridors and in the sun."""
    ink, ground = pair
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK])
@pytest.mark.parametrize("role", ["border_strong", "focus", "bad"])
def test_edges_of_inputs_are_seen(colours: Colours, role: str) -> None:
    """3 : 1, WCAG AA for the parts of a control."""
    assert contrast(getattr(colours, role), colours.surface) >= 3


@pytest.mark.parametrize("size", [70, 85, 100, 150])
def test_what_a_finger_hits_is_never_under_44_pixels(size: int) -> None:
    assert Theme("light", size).target >= 44


@pytest.mark.usefixtures("qapp")
def test_text_grows_with_the_setting() -> None:
    assert Theme("light", 150).font("body").pixelSize() > Theme("light", 100).font("body").pixelSize()


@pytest.mark.usefixtures("qapp")
def test_everything_grows_together_and_letters_not_without_end() -> None:
    """At 1280 pixels a letter of three times its size leaves no room for a sentence."""
    plain, large, both = Theme("light"), Theme("light", 100, 200), Theme("light", 150, 200)
    assert (large.space(4), large.radius, large.target) == (2 * plain.space(4), 2 * plain.radius, 88)
    assert large.text_pixels("body") == both.text_pixels("body") == 2 * plain.text_pixels("body")
    assert Theme("light", 150).space(4) == plain.space(4)


def test_the_lengths_of_the_style_sheet_grow_and_its_lines_stay_thin() -> None:
    sheet = Theme("light", 100, 200).style_sheet(resource("style.qss"))
    assert "padding: 0 36px" in sheet
    assert "border: 1px solid" in sheet
    assert "border: 2px solid" in sheet
    assert "min-height: 86px" in sheet


@pytest.mark.usefixtures("qapp")
def test_system_becomes_light_or_dark() -> None:
    assert Theme("system").name in ("light", "dark")


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_style_sheet_has_every_role_it_asks_for(name: str) -> None:
    sheet = Theme(name).style_sheet(resource("style.qss"))
    assert "$" not in sheet
    assert Theme(name).colours.accent in sheet


def test_a_look_takes_effect_after_the_widget_was_shown(qtbot: QtBot) -> None:
    label = QLabel("x")
    qtbot.addWidget(label)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme = Theme("light")
    theme.apply(application, resource())
    label.show()
    look(label, "strong", tone="bad")
    assert label.palette().windowText().color() == theme.colour("bad")
    assert label.property("look") == "strong"
