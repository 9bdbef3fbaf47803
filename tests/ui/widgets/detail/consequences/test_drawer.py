"""ui.widgets.detail.consequences.drawer"""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.words import Words
from inspector_app.texts import Texts
from inspector_app.ui.models.item_attention import Attention
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.detail.consequences.drawer import Drawer
from inspector_app.usecases.conduct import answer_item
from tests.ui.conduct_stage import Stage


def _drawer(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> Drawer:
    phrases: dict[str, tuple[Words, ...]] = {"A1.1": (Words("未指定责任人", "Nobody is responsible"),)}
    object.__setattr__(stage.opened, "checklist", replace(stage.opened.checklist, phrases=phrases))
    drawer = Drawer(stage.opened, Attention(stage.opened), theme, texts)
    qtbot.addWidget(drawer)
    return drawer


def _answer(stage: Stage, drawer: Drawer, item: str, value: Json) -> None:
    answer_item(stage.opened, item, value, stage.opened.seen(f"item/{item}"))
    drawer.show_result(stage.opened.scoring.items[item])


def test_a_bad_answer_opens_it_and_a_good_one_closes_it(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """Points, the sentences of the item; nothing at all where nothing is lost."""
    drawer = _drawer(stage, qtbot, theme, texts)
    drawer.show_result(stage.opened.scoring.items["A1.1"])
    assert drawer.isHidden()
    _answer(stage, drawer, "A1.1", "no")
    assert not drawer.isHidden()
    points = stage.opened.checklist.items["A1.1"].points
    assert drawer.lost.text() == f"Loses {points} of {points} points"
    with qtbot.waitSignal(drawer.taken) as taken:
        drawer.phrases.buttons[0].click()
    assert taken.args == ["Nobody is responsible"]
    _answer(stage, drawer, "A1.1", "yes")
    assert drawer.isHidden()


def test_a_failed_gate_says_what_it_means_and_asks_for_its_photo(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """No points are lost there, the grade is; V2 needs a photo."""
    drawer = _drawer(stage, qtbot, theme, texts)
    _answer(stage, drawer, "V2", "fail")
    assert drawer.lost.text() == stage.opened.checklist.outcomes["not_graded"].en
    assert not drawer.photo.isHidden()
    with qtbot.waitSignal(drawer.photo_wanted):
        drawer.photo.click()
