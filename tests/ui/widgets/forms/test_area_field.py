"""ui.widgets.forms.area_field"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inspector_app.ui.widgets.forms.area_field import AreaChoice, AreaField

AREAS = [AreaChoice("330523", "安吉县 · 湖州市 · 330523"), AreaChoice("330521", "德清县 · 湖州市 · 330521")]


@pytest.fixture
def field(qtbot: QtBot) -> AreaField:
    made = AreaField(AREAS)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("安吉县 · 湖州市 · 330523", "330523"),
        ("安吉", "330523"),
        ("330521", "330521"),
        ("湖州", ""),  # two fit
        ("310115", "310115"),  # not listed, but a code
        ("31011", ""),
        ("somewhere", ""),
        ("", ""),
    ],
)
def test_what_is_typed_finds_one_area_or_none(field: AreaField, typed: str, code: str) -> None:
    field.setText(typed)
    assert field.code == code


def test_a_code_is_shown_by_its_name(field: AreaField) -> None:
    field.show_code("330523")
    assert "安吉县" in field.text()
    field.show_code("310115")
    assert field.text() == "310115"


def test_typing_is_told(qtbot: QtBot, field: AreaField) -> None:
    with qtbot.waitSignal(field.picked) as heard:
        qtbot.keyClicks(field, "330523")
    assert isinstance(heard.args, list)
    assert field.code == "330523"


def test_any_part_of_a_name_is_offered(field: AreaField) -> None:
    completer = field.completer()
    completer.setCompletionPrefix("湖州")
    assert completer.completionCount() == 2


def test_leaving_the_field_shows_the_whole_name(field: AreaField) -> None:
    field.setText("安吉")
    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusOut))
    assert field.text() == AREAS[0].label


def test_coming_by_key_opens_the_whole_list(field: AreaField) -> None:
    field.show()
    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    popup = field.completer().popup()
    assert popup is not None
    assert popup.isVisible()
    popup.hide()
