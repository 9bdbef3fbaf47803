"""An imported form on the conduct screen, from the cell in the sheet to what a person sees."""

from contextlib import closing
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from inspector_app.domain.forms.engine.plan import Plan
from inspector_app.domain.forms.engine.state import FormState
from inspector_app.exchange.tables import read_workbook
from inspector_app.exchange.xlsform.read import read_xlsform
from inspector_app.texts import Texts
from inspector_app.ui.changes import ChangesHub
from inspector_app.ui.pages.conduct.page import EvaluationPage
from inspector_app.ui.task import Tasks
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.buttons import ButtonsEditor
from inspector_app.ui.widgets.detail.answering.row_place import RowPlace
from inspector_app.usecases.checklists.files import import_checklist
from inspector_app.usecases.conduct import answer_item
from inspector_app.usecases.rows import add_row, answer_in_row
from inspector_app.usecases.session.workspace import open_workspace
from tests.domain.forms.engine.making import WORLD
from tests.forms.test_every_type import FORM as EVERY_TYPE
from tests.forms.test_every_type import answer_all
from tests.forms.test_every_type import visit as visit_every_type
from tests.story import RESOURCES
from tests.usecases.guesthouse import guesthouse_workspace, visit
from tests.usecases.stage import HandClock, make_resources

WIDGETS = {
    "welcome": "Shown", "name": "TextEditor", "remarks": "TextEditor", "beds": "NumberEditor",
    "width": "NumberEditor", "warmth": "NumberEditor", "opened": "TextEditor", "breakfast": "TextEditor",
    "arrival": "TextEditor", "tag": "TextEditor", "read_it": "ButtonsEditor", "lift": "ButtonsEditor",
    "meals": "ButtonsEditor", "wishes": "RankingEditor", "village": "ButtonsEditor",
    "clinic": "ButtonsEditor", "clinics": "ButtonsEditor", "tree": "ButtonsEditor", "gate": "PlaceEditor",
    "path": "TextEditor", "plot": "TextEditor", "front": "TextEditor", "noise": "TextEditor",
    "walk": "TextEditor", "permit": "TextEditor", "building": "TextEditor", "helper": "RowPlace",
    "priced_at": "Shown", "all_beds": "Shown",
}  # fmt: skip

PLAIN = ("aks_checklist.en.xlsx",)  # a table that is no form
FORMS = [
    path for path in sorted((Path(__file__).parents[3] / "forms").glob("*.xls*")) if path.name not in PLAIN
]


def test_a_form_is_asked_as_its_author_meant_it(qtbot: QtBot, tmp_path: Path) -> None:
    """Cards say notes, filled labels and rows; the panel offers what the filter leaves; relevance hides."""
    texts = Texts("en", RESOURCES / "locale")
    with closing(guesthouse_workspace(tmp_path)) as laptop:
        opened = visit(laptop)
        page = EvaluationPage(laptop, opened, texts, Theme("light"), ChangesHub(), Tasks())
        qtbot.addWidget(page)
        page.resize(1280, 740)
        page.show()
        page.grab()
        rows = page.items.rows
        assert rows.row_of("tested") == -1
        for item, value in (("area", "hill"), ("site", "h1"), ("well", "yes")):
            page.items.saving.answer(item, value, opened.seen(f"item/{item}"))
        assert rows.row_of("tested") >= 0
        page.go("site")
        editor = page.items.panel.editor
        assert isinstance(editor, ButtonsEditor)
        assert [button.text() or button.accessibleName() for button in editor.buttons] == [
            "Bamboo valley",
            "Tea terrace",
        ]
        room = add_row(opened, "rooms", "101").row
        answer_in_row(opened, "beds", room, "2", ())
        answer_item(opened, "host", "Wu", opened.seen("item/host"))
        rows.cards.forget(opened.checklist.items)
        hello, beds = rows.cards.card("hello"), rows.cards.card("beds")
        assert (hello.text, hello.state, hello.answer) == ("You visit Wu near h1.", "For information", "")
        assert (beds.answer, beds.score) == ("101: 2", "")
        box = page.items.languages
        assert [box.itemData(n) for n in range(box.count())] == ["", "English", "中文", "Français"]
        box.setCurrentIndex(3)
        box.activated.emit(3)
        assert opened.form is not None
        assert opened.form.language == "Français"
        assert rows.cards.card("host").text == "Hôte"
        page.hide()


@pytest.mark.parametrize("path", FORMS, ids=[path.name for path in FORMS])
def test_a_field_form_works_entirely(path: Path) -> None:
    """Every cell with an expression compiles, and evaluates empty and with an answer to each question."""
    form = read_xlsform(read_workbook(path), path.parent).form
    plan = Plan(form)
    assert plan.problems == []
    made = FormState(plan, {}, (), WORLD)
    for turn in range(2):
        for question in form.root.questions():
            for row in made.instance.rows_of(plan.scope.by_id[question.id]):
                offered = made.choices(question.id, row)
                numbers = ("integer", "decimal", "range")
                text = "2" if question.type in numbers else "2026-10-20" if question.type == "date" else "Li"
                made.answer(question.id, row, offered[-turn].name if offered else text)
                made.required(question.id, row)
                made.read_only(question.id, row)
                made.holds(question.id, row)
                made.computed(question.id, row, "default")
    assert made.not_evaluated() == []


def test_every_type_has_its_widget(qtbot: QtBot, tmp_path: Path, theme: Theme, texts: Texts) -> None:
    """Buttons, an order, fields; none for a note, and no new row where the form counts them."""
    data = import_checklist(EVERY_TYPE).data
    resources = make_resources(tmp_path / "resources", cast(dict[str, Any], data))
    with closing(open_workspace(tmp_path / "a", resources, HandClock("a"))) as laptop:
        opened = visit_every_type(laptop)
        page = EvaluationPage(laptop, opened, texts, theme, ChangesHub(), Tasks())
        qtbot.addWidget(page)
        widgets: dict[str, str] = {}
        for item in opened.checklist.items:
            if page.items.rows.row_of(item) >= 0:
                page.go(item)
                widgets[item] = type(page.items.panel.editor).__name__
        assert {name: widgets[name] for name in WIDGETS} == WIDGETS
        page.go("village")
        editor = page.items.panel.editor
        assert editor is not None
        assert any("depends on" in label.text() for label in editor.findChildren(QLabel))
        page.go("welcome")
        assert page.items.panel.buttons.aside.isHidden()
        assert not page.items.rows.cards.card("welcome").asked
        answer_all(opened)
        page = EvaluationPage(laptop, opened, texts, theme, ChangesHub(), Tasks())
        qtbot.addWidget(page)
        assert page.items.rows.cards.card("clinics").answer == ""
        assert page.items.rows.cards.card("wishes").answer.startswith("1. Walks nearby")
        assert page.items.rows.cards.card("priced_at").answer.startswith("22 October 2026 09:")
        for item, counted in (("room_beds", True), ("helper", False)):
            page.go(item)
            place = page.items.panel.editor
            assert isinstance(place, RowPlace)
            place.refresh()
            assert place.box.new_line.isHidden() is counted
