"""ui.widgets.checklists.part_form"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.domain.canonical import Json
from inspector_app.domain.versions.outline import Part, outline
from inspector_app.resources import resource
from inspector_app.texts import Texts
from inspector_app.ui.icons import Icons
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.checklists.part_form import PartForm
from tests.checklist_builder import STEPS, checklist, field, item, option, section

SMALL: Json = checklist(
    section("V", item("V1", "pass_fail"), role="gate"),
    section(
        "A",
        item("A1", "choice", options=[option("x", "2"), option("y", "1")]),
        item("A2", "formula", fields=[field("n")], value="${n}", curve=STEPS, decimals=1),
    ),
)


@pytest.fixture
def form(qtbot: QtBot, theme: Theme, texts: Texts) -> PartForm:
    form = PartForm(theme, Icons(resource("icons"), theme), texts)
    qtbot.addWidget(form)
    form.resize(460, 600)
    form.show()
    return form


def part(name: str) -> Part:
    return next(part for part in outline(SMALL) if part.name == name)


def line(form: PartForm, *place: str | int, at: int = 0) -> QLineEdit:
    found = form.fields[place][at].input
    assert isinstance(found, QLineEdit)
    return found


def press(widget: QWidget) -> None:
    assert isinstance(widget, QPushButton)
    widget.click()


def told(form: PartForm) -> list[tuple[object, object]]:
    found: list[tuple[object, object]] = []
    form.edited.connect(lambda place, value: found.append((place, value)))
    form.reshaped.connect(lambda place, value, _there: found.append((place, value)))
    return found


def test_a_value_is_told_once_when_its_field_is_left(qtbot: QtBot, form: PartForm) -> None:
    form.show_part(SMALL, part("item/A1"))
    said = told(form)
    points = line(form, "sections", 1, "items", 0, "points")
    points.setText(" 5 ")
    points.editingFinished.emit()
    points.editingFinished.emit()
    assert said == [(("sections", 1, "items", 0, "points"), "5")]
    points.setText("")
    qtbot.keyClick(points, Qt.Key.Key_Return)
    assert said[-1] == (("sections", 1, "items", 0, "points"), None)


def test_words_are_told_in_both_languages_together(form: PartForm) -> None:
    form.show_part(SMALL, part("item/A1"))
    said = told(form)
    place = ("sections", 1, "items", 0, "options", 0, "text")
    english = line(form, *place, at=1)
    english.setText("new")
    english.editingFinished.emit()
    english.editingFinished.emit()
    assert said == [(place, {"zh": "x", "en": "new"})]
    edit = form.long_edits[0]
    edit.setPlainText("甲")
    form.leave()
    assert said[1] == (("sections", 1, "items", 0, "text"), {"zh": "甲", "en": "A1 text"})


def test_a_choice_offers_every_value_and_is_told_once(form: PartForm) -> None:
    """Also "not set", where the field may be left out; what holds already is not told again."""
    form.show_part(SMALL, part("item/A1"))
    said = told(form)
    place = ("sections", 1, "items", 0, "not_applicable")
    choice = form.picks[place].list
    assert [choice.itemText(at) for at in range(choice.count())][:2] == [
        "Not set",
        "Allowed, leaves the denominator",
    ]
    choice.activated.emit(0)
    choice.activated.emit(2)
    assert said == [(place, "forbidden")]


def test_steps_of_a_curve_are_typed_with_an_arrow_or_a_comma(form: PartForm) -> None:
    form.show_part(SMALL, part("item/A2"))
    said = told(form)
    step = line(form, "sections", 1, "items", 1, "curve", "steps", 0)
    assert step.text() == "90 → 4"
    step.setText("95，4")
    step.editingFinished.emit()
    decimals = line(form, "sections", 1, "items", 1, "decimals")
    decimals.setText("2")
    decimals.editingFinished.emit()
    assert [value for _, value in said] == [["95", "4"], 2]


def test_entries_come_and_go_by_their_buttons(form: PartForm) -> None:
    form.show_part(SMALL, part("item/A1"))
    said = told(form)
    options = ("sections", 1, "items", 0, "options")
    press(form.adders[options].input)
    form.heads[(*options, 0)].buttons["remove"].click()
    press(form.adders["phrases", "A1"].input)
    assert said == [
        ((*options, 2), option("y", "1") | {"id": "z"}),
        ((*options, 0), None),
        (("phrases", "A1", 0), {"zh": "", "en": ""}),
    ]


def test_ids_and_kinds_of_a_version_are_shown_and_cannot_be_changed(form: PartForm) -> None:
    form.show_part(SMALL, part("item/A1"), SMALL)
    for name in ("id", "kind"):
        assert not isinstance(form.fields["sections", 1, "items", 0, name][0].input, QLineEdit)


def test_problems_stand_beside_their_field_and_others_on_top(form: PartForm) -> None:
    form.show_part(SMALL, part("item/A1"))
    text = ("sections", 1, "items", 0, "text")
    form.show_problems({(*text, "zh"): "empty", ("nowhere",): "elsewhere"})
    assert [field.in_trouble for field in form.fields[text]] == [True, False]
    form.show_problems({text: "missing"})
    assert all(field.in_trouble for field in form.fields[text])
    form.show_problems({(*text, "zh"): "empty", ("nowhere",): "elsewhere"})
    assert form.trouble.text() == "elsewhere"
    form.show_problems({})
    assert not any(field.in_trouble for field in form.fields[text])
    assert form.trouble.isHidden()


def test_everything_is_large_enough_for_a_finger(form: PartForm, theme: Theme) -> None:
    """In the style of the program, whichever test ran before."""
    form.setStyleSheet(theme.style_sheet(resource("style.qss")))
    form.show_part(SMALL, part("item/A2"))
    inputs = [field.input for fields in form.fields.values() for field in fields]
    lines = [one for one in inputs if isinstance(one, QLineEdit | QCheckBox)]
    assert lines
    assert all(one.sizeHint().height() >= 44 for one in lines)
