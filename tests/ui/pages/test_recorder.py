"""ui.pages.recorder"""

from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.changes import ChangesHub
from inspector_app.ui.pages.recorder import Recorder
from inspector_app.usecases.completion import complete
from inspector_app.usecases.conduct import answer_item, say_not_applicable
from tests.ui.conduct_stage import Stage


def test_a_change_is_announced_and_said_to_be_saved(stage: Stage, qtbot: QtBot, texts: Texts) -> None:
    """Once, after it is durable."""
    hub = ChangesHub()
    recorder = Recorder(hub, texts)
    with qtbot.waitSignal(hub.happened), qtbot.waitSignal(recorder.saved):
        assert recorder.do(lambda: answer_item(stage.opened, "A1.1", "yes", ())) is None


def test_a_wrong_value_goes_back_to_its_field(stage: Stage, qtbot: QtBot, texts: Texts) -> None:
    """It is no failure of the laptop."""
    recorder = Recorder(ChangesHub(), texts)
    with qtbot.assertNotEmitted(recorder.failed):
        error = recorder.do(lambda: say_not_applicable(stage.opened, "A1.1", " ", ()))
    assert error is not None
    assert recorder.words(error) == "A reason is needed. Say why; the report prints it."


def test_a_full_disk_is_announced_to_the_window(stage: Stage, qtbot: QtBot, texts: Texts) -> None:
    """The field has nothing to add to it."""
    recorder = Recorder(ChangesHub(), texts)
    stage.disk.full = True
    with qtbot.waitSignal(recorder.failed), qtbot.assertNotEmitted(recorder.saved):
        error = recorder.do(lambda: answer_item(stage.opened, "A1.1", "yes", ()))
    assert error is not None
    assert recorder.words(error) == ""


def test_a_gap_before_completion_is_announced_too(stage: Stage, qtbot: QtBot, texts: Texts) -> None:
    """What concerns the whole evaluation has no field."""
    recorder = Recorder(ChangesHub(), texts)
    with qtbot.waitSignal(recorder.failed):
        recorder.do(lambda: complete(stage.opened))
