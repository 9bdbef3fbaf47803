"""ui.icons"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from inspector_app.resources import resource
from inspector_app.ui.desk import Desk
from inspector_app.ui.icons import Icons
from inspector_app.ui.theme import Theme

NAMES = sorted(path.stem for path in resource("icons").glob("*.svg"))


def inks(image: QImage) -> set[str]:
    """The opaque colours of a picture."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_is_drawn(desk: Desk, name: str) -> None:
    assert inks(desk.icons.pixmap(name, "text", 48).toImage())


@pytest.mark.usefixtures("qapp")
def test_an_icon_grows_with_everything() -> None:
    assert Icons(resource("icons"), Theme("light", 100, 150)).pixmap("add", size=20, ratio=1).width() == 30
    assert Icons(resource("icons"), Theme("light", 150)).pixmap("add", size=20, ratio=1).width() == 20


def test_an_icon_has_the_colour_of_its_role(desk: Desk) -> None:
    drawn = inks(desk.icons.pixmap("error", "bad", 48).toImage())
    assert drawn == {desk.theme.colour("bad").name()}


def test_a_checked_button_shows_another_colour(desk: Desk) -> None:
    icon = desk.icons.icon("settings", "text_muted", checked="accent")
    sizes = icon.availableSizes(icon.Mode.Normal, icon.State.On)
    on = icon.pixmap(sizes[0], icon.Mode.Normal, icon.State.On).toImage()
    off = icon.pixmap(sizes[0], icon.Mode.Normal, icon.State.Off).toImage()
    assert on != off


def test_an_icon_beside_words_keeps_its_distance(desk: Desk, qtbot: QtBot) -> None:
    button = QPushButton("words")
    qtbot.addWidget(button)
    desk.icons.beside(button, "add")
    assert button.iconSize().width() > button.iconSize().height()


def test_an_icon_is_painted_in_the_middle(desk: Desk) -> None:
    image = QImage(40, 20, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    desk.icons.paint(painter, QRect(0, 0, 40, 20), "remove", "bad")
    painter.end()
    left = image.copy(0, 0, 10, 20)
    assert inks(left) == {"#ffffff"}
    assert desk.theme.colour("bad").name() in inks(image)
