"""ui.pages.conduct.saving"""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.domain.checklist import read_checklist
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.buttons import ButtonsEditor
from inspector_app.ui.widgets.answers.measured.fields import FieldsEditor
from inspector_app.ui.widgets.answers.raters import RatersEditor
from inspector_app.usecases.conduct import answer_item
from inspector_app.usecases.evidence.pieces import photos
from inspector_app.usecases.findings import raise_finding
from inspector_app.usecases.session.opened import OpenedEvaluation
from tests.story import tour_json
from tests.ui.conduct_stage import Stage
from tests.ui.pages.conduct_page import Conduct

Make = Callable[[Stage], Conduct]


@pytest.fixture
def make(qtbot: QtBot, theme: Theme, texts: Texts) -> Make:
    return lambda stage: Conduct(stage, qtbot, theme, texts)


def test_a_wrong_value_is_explained_beside_its_field(stage: Stage, qtbot: QtBot, make: Make) -> None:
    """Text into a number: the words stand there, the entry too, nothing is stored."""
    conduct = make(stage)
    conduct.page.go("A1.2")
    editor = conduct.page.items.panel.editor
    assert isinstance(editor, FieldsEditor)
    line = editor.inputs["required"]
    line.setProperty("text", "many")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert "no number" in " ".join(editor.problems)
    assert stage.opened.evaluation.value("item/A1.2") is None
    assert conduct.failed == []


def test_fields_filled_in_one_after_the_other_all_stay_in_sight(
    stage: Stage, qtbot: QtBot, make: Make
) -> None:
    """The first alone is refused as incomplete; both together are saved, and shown."""
    conduct = make(stage)
    conduct.page.go("A1.2")
    editor = conduct.page.items.panel.editor
    assert isinstance(editor, FieldsEditor)
    for name, typed in (("required", "27"), ("installed", "22")):
        qtbot.keyClicks(editor.inputs[name], typed)
        qtbot.keyClick(editor.inputs[name], Qt.Key.Key_Return)
    assert stage.opened.evaluation.value("item/A1.2") == {"required": 27, "installed": 22}
    assert [editor.inputs[name].property("text") for name in ("required", "installed")] == ["27", "22"]
    assert editor.problems == ()


def test_not_applicable_by_keyboard_with_its_reason(stage: Stage, qtbot: QtBot, make: Make) -> None:
    """A, type, Enter."""
    conduct = make(stage)
    conduct.page.go("B4.7")
    items = conduct.page.items
    qtbot.keyClick(items.view, Qt.Key.Key_A)
    qtbot.keyClicks(items.panel.questions.box.reason, "none here")
    qtbot.keyClick(items.panel.questions.box.reason, Qt.Key.Key_Return)
    assert stage.opened.scoring.items["B4.7"].state == "not_applicable"
    assert items.panel.questions.box.isHidden()


def test_a_gate_fails_by_two_taps(stage: Stage, qtbot: QtBot, make: Make) -> None:
    """N asks; only Yes fails it, and the grade says so at once."""
    conduct = make(stage)
    conduct.page.go("V2")
    qtbot.keyClick(conduct.page.items.view, Qt.Key.Key_N)
    assert stage.opened.evaluation.value("item/V2") is None
    conduct.page.items.panel.questions.box.yes.click()
    assert stage.opened.evaluation.value("item/V2") == "fail"
    assert conduct.page.strip.grade.text() == "Not graded"
    assert conduct.page.window().focusWidget() is conduct.page.items.view


def test_a_contested_item_is_decided_with_a_reason(stage: Stage, make: Make) -> None:
    """One op replaces both sides; the reason is kept beside it."""
    answer_item(stage.opened, "A2.9", 3, ())
    stage.elsewhere("item/A2.9", 2)
    conduct = make(stage)
    conduct.page.go("A2.9")
    panel = conduct.page.items.panel
    next(iter(panel.answer.contested.choices.values())).setChecked(True)
    panel.answer.contested.reason.setText("one worn seal only")
    panel.answer.contested.decide.click()
    field = stage.opened.evaluation.field("item/A2.9")
    assert field is not None
    assert field.op is not None
    assert len(field.op.replaces) == 2
    assert panel.answer.contested.isHidden()


def test_not_applicable_can_win_a_decision(stage: Stage, make: Make) -> None:
    """It is a value like any other."""
    answer_item(stage.opened, "B4.7", 2, ())
    stage.elsewhere("item/B4.7", {"reason": "none here"}, kind="answer.not_applicable")
    conduct = make(stage)
    conduct.page.go("B4.7")
    panel = conduct.page.items.panel
    other = next(b for b in panel.answer.contested.choices.values() if "Not applicable" in b.text())
    other.setChecked(True)
    panel.answer.contested.reason.setText("county list checked")
    panel.answer.contested.decide.click()
    assert stage.opened.scoring.items["B4.7"].state == "not_applicable"


def test_several_raters_have_a_level_each(stage: Stage, make: Make) -> None:
    """Each tap goes to the register of the person beside whom it was made."""
    data = tour_json()
    item = next(i for i in data["sections"][1]["sections"][1]["items"] if i["id"] == "A2.6")
    item["raters"] = 2
    old = stage.opened
    stage.opened = OpenedEvaluation(
        old.id,
        read_checklist(data),
        old.factors,
        old.evaluation.ops,
        actor=old.actor,
        device=old.device,
        source=stage.workspace.identity,
        saver=stage.disk,
    )
    conduct = make(stage)
    conduct.page.go("A2.6")
    editor = conduct.page.items.panel.editor
    assert isinstance(editor, RatersEditor)
    chen, zhao = (editor.people[person] for person in "MN")
    assert isinstance(chen, ButtonsEditor)
    assert isinstance(zhao, ButtonsEditor)
    chen.buttons[2].click()
    zhao.buttons[3].click()
    assert stage.opened.evaluation.value("item/A2.6/rater/M") == 2
    assert stage.opened.scoring.items["A2.6"].state == "rated"
    assert chen.buttons[2].isChecked()


def test_a_remark_that_was_not_saved_stays_and_is_saved_later(stage: Stage, qtbot: QtBot, make: Make) -> None:
    """Also when the person went to another item meanwhile."""
    conduct = make(stage)
    panel = conduct.page.items.panel
    conduct.page.go("A1.1")
    stage.disk.full = True
    panel.focus_note()
    qtbot.keyClicks(panel.remark.note, "seen")
    panel.leave()
    conduct.page.go("A1.2")
    assert panel.unsaved == {"A1.1"}
    stage.disk.full = False
    conduct.page.go("A1.1")
    assert panel.remark.note.toPlainText() == "seen"
    panel.leave()
    assert stage.opened.evaluation.value("item/A1.1/note") == "seen"
    assert panel.unsaved == frozenset()


def test_a_refused_remark_that_was_corrected_shows_what_is_saved(
    stage: Stage, qtbot: QtBot, make: Make
) -> None:
    """Not the text that was refused before."""
    conduct = make(stage)
    panel = conduct.page.items.panel
    conduct.page.go("A1.1")
    stage.disk.full = True
    qtbot.keyClicks(panel.remark.note, "seen")
    panel.leave()
    stage.disk.full = False
    panel.remark.note.setPlainText("seen twice")
    panel.leave()
    assert stage.opened.evaluation.value("item/A1.1/note") == "seen twice"
    assert panel.remark.note.toPlainText() == "seen twice"
    assert not panel.remark.note.typing


def test_clear_and_leave_out(stage: Stage, make: Make) -> None:
    """An answer is taken back; what cannot be computed is left out with the lead's reason."""
    answer_item(stage.opened, "C2.1", {"issued": 40, "tally": [20, 9, 0, 0, 0]}, ())
    answer_item(stage.opened, "A1.1", "yes", ())
    conduct = make(stage)
    panel = conduct.page.items.panel
    conduct.page.go("A1.1")
    panel.buttons.clear.click()
    assert stage.opened.scoring.items["A1.1"].state == "unanswered"
    conduct.page.go("C2.1")
    panel.buttons.withhold.click()
    panel.questions.box.reason.setText("season over")
    panel.questions.box.yes.click()
    assert stage.opened.scoring.items["C2.1"].state == "withheld"


def test_photos_of_an_item_are_captioned_and_withdrawn_beside_it(stage: Stage, make: Make) -> None:
    """A withdrawal asks for its reason."""
    stage.photograph("A1.2")
    conduct = make(stage)
    panel = conduct.page.items.panel
    conduct.page.go("A1.2")
    row = panel.photos.rows[0]
    row.caption.setText("gas pipe")
    row.leave()
    assert photos(stage.opened)[0].caption == "gas pipe"
    panel.photos.rows[0].remove.click()
    panel.questions.box.reason.setText("blurred")
    panel.questions.box.yes.click()
    assert photos(stage.opened)[0].withdrawn
    assert panel.photos.rows == []


def test_a_carried_value_is_confirmed_by_one_button(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """A value in a field cannot be typed anew as it is; the button says that it still holds."""
    stage.opened.say("answer.carried", "item/A1.4", {"evaluation": "e1", "on": "2025-10-22", "answer": 11})
    conduct = Conduct(stage, qtbot, theme, texts)
    panel = conduct.page.items.panel
    conduct.page.go("A1.1")
    assert panel.buttons.confirm.isHidden()
    conduct.page.go("A1.4")
    assert not panel.buttons.confirm.isHidden()
    panel.buttons.confirm.click()
    assert stage.opened.evaluation.value("item/A1.4") == 11
    assert panel.buttons.confirm.isHidden()


def test_an_item_joins_the_finding_with_its_cause_and_leaves_it(stage: Stage, make: Make) -> None:
    """The proposal is answered by the finding that stands; taken out, it is open again."""
    conduct = make(stage)
    raise_finding(stage.opened, finding_class="major", items=["A1.5"], text="Nobody is responsible")
    answer_item(stage.opened, "A1.1", "no", ())
    (finding,) = stage.opened.scoring.findings
    conduct.page.go("A1.1")
    shown = conduct.page.items.panel.finding
    shown.box.cause.setCurrentIndex(1)
    shown.box.choose_cause()
    shown.box.tap_confirm()
    assert [one.items for one in stage.opened.scoring.findings] == [("A1.5", "A1.1")]
    assert not shown.box.isVisible()
    shown.partings[finding.id].click()
    assert [one.items for one in stage.opened.scoring.findings] == [("A1.5",)]
    assert shown.box.proposed


def test_a_ready_sentence_goes_to_the_finding_in_the_making_else_to_the_remark(
    stage: Stage, qtbot: QtBot, make: Make
) -> None:
    """It becomes the text that the report prints."""
    conduct = make(stage)
    conduct.page.go("A1.1")
    panel = conduct.page.items.panel
    panel.drawer.taken.emit("No goal is written.")
    panel.leave()
    panel.drawer.taken.emit("Nobody is responsible.")
    panel.leave()
    stored = stage.opened.evaluation.value("item/A1.1/note")
    assert stored == "No goal is written.\nNobody is responsible."
    qtbot.keyClick(conduct.page.items.view, Qt.Key.Key_F)
    panel.drawer.taken.emit("Nobody is responsible.")
    assert panel.finding.box.text.toPlainText() == "Nobody is responsible."
