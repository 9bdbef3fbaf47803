"""ui.widgets.detail.item_questions"""

from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.detail.item_questions import ItemQuestions
from tests.ui.conduct_stage import Stage


def test_each_question_names_its_item_and_says_what_was_asked(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """A reason given for one item must not land at another."""
    questions = ItemQuestions(stage.opened, theme, texts)
    qtbot.addWidget(questions)
    questions.show_item("A1.4")
    asking = {
        "not_applicable": questions.ask_not_applicable,
        "withhold": questions.ask_withhold,
    }
    for purpose, ask in asking.items():
        with qtbot.waitSignal(questions.asked):
            ask()
        assert "A1.4" in questions.box.question.text()
        questions.box.reason.setText("because")
        with qtbot.waitSignal(questions.confirmed) as said:
            questions.box.yes.click()
        assert said.args == [purpose, "because"]


def test_a_gate_that_fails_needs_no_reason_but_says_what_follows(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """Whoever says it knows what it does to the grade."""
    questions = ItemQuestions(stage.opened, theme, texts)
    qtbot.addWidget(questions)
    questions.show_item("V2")
    questions.ask_fail()
    outcome = stage.opened.checklist.outcomes["not_graded"].in_language("en")
    assert outcome in questions.box.question.text()
    with qtbot.waitSignal(questions.confirmed) as said:
        questions.box.yes.click()
    assert said.args == ["fail", ""]


def test_a_photo_is_remembered_until_its_reason_is_given(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """Another item takes the question away."""
    questions = ItemQuestions(stage.opened, theme, texts)
    qtbot.addWidget(questions)
    questions.show_item("A1.4")
    questions.ask_withdraw("p1", "P-01")
    assert questions.photo == "p1"
    assert "P-01" in questions.box.question.text()
    questions.show_item("A1.5")
    assert questions.box.isHidden()
