"""ui.widgets.drafting.line_field"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from inspector_app.domain.canonical import Json
from inspector_app.domain.versions.leaves import Entry
from inspector_app.resources import resource
from inspector_app.texts import Texts
from inspector_app.ui.icons import Icons
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.drafting.line_field import LineField, Name
from inspector_app.usecases.drafting.rows import Line

PLACE = ("facts", 0, "x")
NAMES = [Name("${fact.rooms}", "Rooms"), Name("${raw.power}", "Power")]


class Shown:
    """A field, and everything it tells."""

    def __init__(self, qtbot: QtBot, theme: Theme, texts: Texts, line: Line) -> None:
        self.field = LineField(line, theme, Icons(resource("icons"), theme), texts, lambda: NAMES)
        qtbot.addWidget(self.field)
        self.told: list[object] = []
        self.field.edited.connect(lambda place, value: self.told.append((place, value)))
        self.field.identified.connect(self.told.append)
        self.field.names_wanted.connect(self.told.append)

    def type(self, text: str) -> None:
        edit = self.field.fields[0].input
        assert isinstance(edit, QLineEdit)
        edit.setText(text)
        edit.editingFinished.emit()


Show = Callable[[Line], Shown]


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme, texts: Texts) -> Show:
    return partial(Shown, qtbot, theme, texts)


@pytest.mark.parametrize(
    ("kind", "value", "typed", "stored"),
    [
        ("text", "a", "b", "b"),
        ("text", "a", " ", None),
        ("number", 3, "4", 4),
        ("number", None, "many", "many"),
        ("texts", ["a", "b"], "a，c → d", ["a", "c", "d"]),
        ("bound", "80", "${fact.rooms}", {"expr": "${fact.rooms}"}),
        ("bound", {"expr": "1"}, "", ""),
    ],
)
def test_what_is_typed_is_told_once_as_it_is_stored(
    shown: Show, kind: str, value: Json, typed: str, stored: Json
) -> None:
    made = shown(Line(PLACE, ("x",), 0, kind, value))  # type: ignore[arg-type]  # from the table
    made.type(typed)
    made.type(typed)
    assert made.told == [(PLACE, stored)]


def test_an_id_of_the_part_is_told_apart(shown: Show) -> None:
    """Whatever names the part follows it, which an ordinary value does not ask for."""
    made = shown(Line(PLACE, ("id",), 0, "text", "rooms", identity=True))
    made.type("beds")
    assert made.told == ["beds"]
    fixed = shown(Line(PLACE, ("id",), 0, "text", "rooms", fixed=True))
    assert isinstance(fixed.field.fields[0].input, QLabel)


def test_a_flag_is_ticked_and_words_are_told_in_both_languages(shown: Show) -> None:
    flag = shown(Line(PLACE, ("metered",), 0, "flag", None))
    box = flag.field.fields[0].input
    assert isinstance(box, QCheckBox)
    box.click()
    title = shown(Line(PLACE, ("title",), 0, "words", None))
    title.type("")
    title.type("金")
    assert (flag.told, title.told) == ([(PLACE, True)], [(PLACE, {"zh": "金", "en": ""})])
    text = shown(Line(PLACE, ("text", Entry("1")), 0, "words", {"zh": "甲"}))
    text.field.long_edits[1].setPlainText("A")
    text.field.leave()
    assert text.told == [(PLACE, {"zh": "甲", "en": "A"})]


def test_names_are_put_where_the_text_stands(shown: Show) -> None:
    """The first row only says what the list is for."""
    made = shown(Line(PLACE, ("formula",), 0, "text", "1 + ", expression=True))
    assert isinstance(made.field.add, QComboBox)
    made.field.add.activated.emit(0)
    made.field.add.activated.emit(2)
    edit = made.field.fields[0].input
    assert isinstance(edit, QLineEdit)
    edit.editingFinished.emit()
    assert made.told == [(PLACE, "1 + ${raw.power}")]


def test_words_of_the_format_are_added_to_a_list_or_take_the_place_of_one(shown: Show) -> None:
    codes = ("visit_kind", ("initial", "surveillance"))
    visits = shown(Line(PLACE, ("visits",), 0, "texts", ["initial"], codes=codes))
    assert isinstance(visits.field.add, QComboBox)
    visits.field.add.activated.emit(2)
    visits.field.add.activated.emit(2)
    assert visits.told == [(PLACE, ["initial", "surveillance"])]
    sector = shown(Line(PLACE, ("sector",), 0, "text", "other", codes=("sector", ("tourism",))))
    assert isinstance(sector.field.add, QComboBox)
    sector.field.add.activated.emit(1)
    assert sector.told == [(PLACE, "tourism")]


def test_parts_are_asked_for_and_taken(shown: Show) -> None:
    line = Line(PLACE, ("keys",), 0, "texts", [""], names="fact")
    made = shown(line)
    assert isinstance(made.field.add, QPushButton)
    made.field.add.click()
    made.field.take([*made.field.entries, "rooms"])
    assert made.told == [line, (PLACE, ["rooms"])]
