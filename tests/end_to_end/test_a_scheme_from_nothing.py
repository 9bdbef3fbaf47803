"""A certification body writes a scheme of its own on the screen alone and evaluates an inn with it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.domain.canonical import Json
from inspector_app.domain.versions.outline import at_place
from inspector_app.ui.changes import ChangesHub
from inspector_app.ui.main_window import MainWindow
from inspector_app.ui.pages.checklists.page import ChecklistsPage
from inspector_app.ui.pages.conduct.page import EvaluationPage
from inspector_app.ui.pages.starting.new_evaluation import NewEvaluationPage
from inspector_app.ui.task import Tasks
from inspector_app.usecases.checklists.drafts import draft_of
from inspector_app.usecases.session.workspace import Workspace
from tests.end_to_end.writing import Writer, choose, press, write
from tests.ui.shell_stage import make_workspace, texts_for

SCHEME = "GREEN-INN"


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Workspace]:
    made = make_workspace(tmp_path / "data")
    yield made
    made.close()


@pytest.fixture
def window(laptop: Workspace, qtbot: QtBot) -> MainWindow:
    made = MainWindow(laptop, texts_for, ChangesHub(), Tasks())
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    return made


@pytest.mark.qt_log_ignore("This plugin does not support")  # the platform without a screen
def test_a_scheme_from_nothing(window: MainWindow, laptop: Workspace, qtbot: QtBot) -> None:
    window.show_place("checklists")
    page = window.pages["checklists"]
    assert isinstance(page, ChecklistsPage)
    writer = Writer(page, qtbot)
    begin(page)
    write_data(writer)
    write_tree(writer)
    write_rules(writer)
    writer.settle()
    assert_written(laptop)
    release(page)
    evaluate(window)


def begin(page: ChecklistsPage) -> None:
    """An id that is none is told beside its field; the dialog stays."""
    press(page.buttons["new"])
    dialog = page.beginning
    write(dialog.title["zh"], "绿色客栈评价指标体系")
    write(dialog.title["en"], "Green inns")
    write(dialog.identity, "GREEN/INN")
    press(dialog.begin)
    assert dialog.fields["id"].in_trouble
    write(dialog.identity, SCHEME)
    choose(dialog.sector, "Tourism")
    press(dialog.begin)
    assert page.browse.list.current_key == f"draft {SCHEME}"


def write_data(writer: Writer) -> None:
    """What the rules read: facts, monthly data, an indicator of both, a look-up table."""
    writer.new("Fact of the venue")
    writer.type(("id",), "rooms")
    writer.pick(("type",), "Number")
    writer.words(("text",), "客房数", "Rooms")
    writer.new("Fact of the venue")
    writer.type(("id",), "climate")
    writer.pick(("type",), "One choice")
    writer.words(("text",), "气候区", "Climate")
    writer.type(("options", 0, "id"), "cold")
    writer.words(("options", 0, "text"), "寒冷", "Cold")
    writer.another(("options",))
    writer.type(("options", 1, "id"), "warm")
    writer.words(("options", 1, "text"), "温暖", "Warm")
    writer.new("Monthly data")
    writer.type(("id",), "power")
    writer.type(("unit",), "kWh")
    writer.words(("text",), "用电量", "Electricity")
    writer.new("Indicator")
    writer.type(("id",), "per_room")
    writer.words(("text",), "每间客房用电量", "Electricity a room")
    writer.insert(("formula",), "raw.power")
    writer.type(("formula",), "${raw.power} div ${fact.rooms}")
    writer.new("Look-up table")
    writer.type(("id",), "limits")
    writer.words(("text",), "每间客房用电限值", "Limits of electricity a room")
    writer.words(("basis",), "实物量", "Metered")
    writer.type(("unit",), "kWh")
    writer.name(("keys",), "fact/climate")
    writer.type(("columns",), "most")
    for row, (key, value) in enumerate((("cold", "4000"), ("warm", "3000"))):
        if row:
            writer.another(("rows",))
        writer.type(("rows", row, "key"), key)
        writer.type(("rows", row, "values"), value)
        writer.words(("rows", row, "source"), "自拟", "Our own")


def write_tree(writer: Writer) -> None:
    """A gate, two sections with items, phrases."""
    writer.new("Section of gates")
    writer.words(("title",), "门槛", "Gates")
    writer.new_item("pass_fail")
    writer.words(("text",), "持有有效营业执照", "Holds a valid licence")
    press(writer.page.browse.arranger.tools.buttons["section"])
    writer.pick(("role",), "Scored")
    writer.words(("title",), "能源", "Energy")
    writer.new_item("number")
    writer.type(("id",), "power_use")
    writer.words(("text",), "每间客房年用电量", "Electricity a room and year")
    writer.type(("points",), "60")
    writer.more("Points by value")
    writer.pick(("curve", "type"), "Line between points")
    writer.type(("curve", "nodes", 0), "2000 → 60")
    writer.another(("curve", "nodes"))
    writer.type(("curve", "nodes", 1), "4000 → 0")
    writer.new_item("yes_no")
    writer.words(("text",), "公共区域使用节能灯", "Efficient lamps in public areas")
    writer.type(("points",), "40")
    writer.another(("phrases", writer.part.id))
    writer.words(("phrases", writer.part.id, 0), "走廊仍用白炽灯", "Old lamps in the corridors")


def write_rules(writer: Writer) -> None:
    """Grades, a limiter, a proposal, a kind of visit, a column, the rounding; one part is dropped again."""
    writer.new("Grade")
    writer.type(("id",), "gold")
    writer.words(("title",), "金级", "Gold")
    writer.type(("conditions", 0, "at_least"), "80")
    writer.another(("conditions",))
    writer.pick(("conditions", 1, "measure"), "Failed gates")
    writer.pick(("conditions", 1, "compared"), "at most")
    writer.type(("conditions", 1, "at_most"), "0")
    press(writer.page.browse.arranger.tools.buttons["double"])
    writer.type(("id",), "silver")
    writer.words(("title",), "银级", "Silver")
    writer.type(("conditions", 0, "at_least"), "60")
    writer.new("Limiter")
    writer.words(("title",), "用电超限最高银级", "Too much electricity: silver at most")
    writer.pick(("when", "measure"), "Any of these")
    writer.pick(("when", "any", 0, "measure"), "Rate of items")
    writer.name(("when", "any", 0, "of"), "item/power_use")
    writer.pick(("when", "any", 0, "compared"), "below")
    writer.type(("when", "any", 0, "below"), "50")
    writer.more("At most")
    writer.pick(("at_most",), "silver")
    writer.new("Proposal of a finding")
    writer.pick(("class",), "Improvement note")
    writer.type(("below",), "60")
    writer.new("Kind of visit")
    writer.pick(("kind",), "Surveillance")
    writer.more("What is evaluated")
    writer.more("Sections", ("evaluate",))
    writer.name(("evaluate", "sections"), "section/" + section_of(writer))
    writer.new("Column of scores")
    writer.type(("id",), "bureau")
    writer.words(("title",), "主管部门", "Bureau")
    writer.new("Grade")
    press(writer.page.browse.arranger.tools.buttons["remove"])
    dialog = writer.page.browse.arranger.remover.dialog
    assert dialog is not None
    press(dialog.remove)
    writer.go("general/")
    writer.more("Rounding")
    writer.more("Decimals", ("rounding",))
    writer.type(("rounding", "decimals"), "2")


def section_of(writer: Writer) -> str:
    """The id of the scored section."""
    return next(part.id for part in writer.page.browse.parts.model.parts if part.title.en == "Energy")


def assert_written(laptop: Workspace) -> None:
    """The draft says what was typed, in places that refer to each other."""
    draft = draft_of(laptop, SCHEME)
    assert draft is not None
    said: dict[str, Json] = {
        "indicators": at_place(draft.data, ("indicators", 0, "formula")),
        "keys": at_place(draft.data, ("tables", 0, "keys")),
        "limiter": at_place(draft.data, ("limiters", 0, "when")),
        "grades": [at_place(draft.data, ("grades", at, "id")) for at in range(3)],
        "visit": at_place(draft.data, ("visits", 0, "kind")),
    }
    assert said == {
        "indicators": "${raw.power} div ${fact.rooms}",
        "keys": ["climate"],
        "limiter": {"any": [{"measure": "item_rate", "of": ["power_use"], "below": "50"}]},
        "grades": ["gold", "silver", None],
        "visit": "surveillance",
    }


def release(page: ChecklistsPage) -> None:
    press(page.buttons["release"])
    write(page.release.notes["zh"], "第一版")
    press(page.release.release)
    assert page.browse.list.current_key == f"{SCHEME} 1.0.0"


def evaluate(window: MainWindow) -> None:
    """45 and 40 of 100 points are gold; more electricity costs points, and the limiter holds gold back."""
    window.show_place("new_evaluation")
    starting = window.pages["new_evaluation"]
    assert isinstance(starting, NewEvaluationPage)
    press(starting.kind.chooser.buttons[f"{SCHEME} 1.0.0"])
    starting.venue.show_venue({"name": "竹里客栈", "area_code": "330523"})
    press(starting.start_button)
    page = window.pages["evaluation"]
    assert isinstance(page, EvaluationPage)
    opened = page.opened
    for item in opened.checklist.items.values():
        value: Json = {"pass_fail": "pass", "yes_no": "yes"}.get(item.kind.name, "2500")
        page.go(item.id)
        page.items.panel.answer.answered.emit(item.id, value, ())
    result = opened.scoring.result()
    assert (result.total, result.outcome.grade) == (Fraction(85), "gold")
    page.items.panel.answer.answered.emit("power_use", "3200", opened.seen("item/power_use"))
    result = opened.scoring.result()
    assert (result.total, result.outcome.grade) == (Fraction(64), "silver")
