"""ui.pages.conduct.leaving"""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.pages.conduct.leaving import LeavingPage
from inspector_app.ui.theme import Theme
from inspector_app.usecases.completion import gaps, override_grade
from inspector_app.usecases.findings import decline_proposal
from inspector_app.usecases.session.changes import Changes
from tests.ui.conduct_stage import Stage
from tests.ui.pages.conduct_page import Conduct


def _page(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> tuple[Conduct, LeavingPage]:
    conduct = Conduct(stage, qtbot, theme, texts)
    page = conduct.page.pages["leaving"]
    assert isinstance(page, LeavingPage)
    conduct.page.show_page("leaving")
    return conduct, page


def _settle(stage: Stage) -> None:
    """Everything that blocks completion of the story."""
    for gap in gaps(stage.opened):
        if gap.code == "photo_missing":
            stage.opened.say("note.set", f"item/{gap.item}/no_photo", {"reason": "confidential"})
    for proposal in stage.opened.scoring.proposals():
        if not proposal.decision:
            decline_proposal(stage.opened, proposal.item, proposal.finding_class, "no requirement")


def test_each_gap_jumps_to_its_item(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """An error list whose entries cannot be found is worse than none."""
    conduct, page = _page(stage, qtbot, theme, texts)
    row = next(n for n in range(page.gaps.count()) if "A2.4" in page.gaps.item(n).text())
    page.gaps.setCurrentRow(row)
    qtbot.keyClick(page.gaps, Qt.Key.Key_Return)
    assert conduct.page.items.view.current == "A2.4"
    assert conduct.page.stack.currentWidget() is conduct.page.items


def test_what_the_visit_ends_with_stands_above_the_gaps(
    surveillance_stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """It follows every answer while the page is open."""
    _, page = _page(surveillance_stage, qtbot, theme, texts)
    assert page.conclusion.before.text() == "Good (82.6 points) on 22 October 2026"
    assert page.conclusion.title.text() == "Maintain"
    override_grade(surveillance_stage.opened, "basic", "decided by the body")
    page.refresh(Changes())
    assert page.conclusion.title.text() == "Lower the grade"


def test_a_visit_that_concludes_nothing_shows_no_conclusion(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    _, page = _page(stage, qtbot, theme, texts)
    assert page.conclusion.isHidden()


def test_completion_waits_for_what_blocks(
    full_stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """Then it locks; reopening needs a reason."""
    _, page = _page(full_stage, qtbot, theme, texts)
    assert not page.complete.isEnabled()
    _settle(full_stage)
    page.signatures.signed.emit("venue", "venue", "周望舒")
    assert page.complete.isEnabled()
    page.complete.click()
    assert page.status.text() == "Completed on site"
    page.reopen.click()
    page.reasons.reason.setText("one value wrong")
    page.reasons.yes.click()
    assert full_stage.opened.evaluation.status == "open"


def test_a_completed_evaluation_refuses_a_tap_with_words(
    full_stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """The window says that it must be reopened first."""
    conduct, page = _page(full_stage, qtbot, theme, texts)
    _settle(full_stage)
    page.signatures.signed.emit("venue", "venue", "周望舒")
    page.complete.click()
    qtbot.mouseClick(
        conduct.page.items.view.viewport(), Qt.MouseButton.LeftButton, pos=conduct.segment("A1.1", 1)
    )
    assert full_stage.opened.evaluation.value("item/A1.1") == "yes"
    assert len(conduct.failed) == 1


def test_a_missing_photo_can_be_explained(
    full_stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """Some things may not be photographed."""
    _, page = _page(full_stage, qtbot, theme, texts)
    before = page.gaps.count()
    row = next(n for n in range(before) if "Photo missing" in page.gaps.item(n).text())
    page.gaps.setCurrentRow(row)
    assert not page.waive.isHidden()
    page.waive.click()
    page.reasons.reason.setText("residents in the picture")
    page.reasons.yes.click()
    assert page.gaps.count() == before - 1


def test_termination_ends_without_a_grade(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """With the reason that the report prints."""
    conduct, page = _page(stage, qtbot, theme, texts)
    page.terminate.click()
    page.reasons.reason.setText("access refused")
    page.reasons.yes.click()
    assert stage.opened.evaluation.status == "terminated"
    assert conduct.page.strip.grade.text() == texts.word("status", "terminated")


def test_a_report_is_printed_and_its_path_shown(
    full_stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """Outside the GUI thread; the file is there and the number recorded."""
    _, page = _page(full_stage, qtbot, theme, texts)
    page.issue()
    qtbot.waitUntil(lambda: page.issued is not None, timeout=60_000)
    assert page.issued is not None
    assert page.issued.exists()
    assert str(page.issued) in page.path.text()
    assert not page.folder.isHidden()
    assert full_stage.opened.evaluation.names("report") == [page.issued.stem]


def test_a_report_follows_the_settings(
    full_stage: Stage,
    qtbot: QtBot,
    theme: Theme,
    texts: Texts,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In its own language, copied into the chosen folder, and opened once it is there."""
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    chosen = {"report_language": "zh_CN", "files_folder": str(tmp_path / "out"), "report_opens": "on"}
    for name, value in chosen.items():
        full_stage.workspace.preferences.put(name, value)
    _, page = _page(full_stage, qtbot, theme, texts)
    page.issue()
    qtbot.waitUntil(lambda: page.issued is not None, timeout=60_000)
    assert page.issued is not None
    copy = tmp_path / "out" / page.issued.name
    assert copy.read_bytes() == page.issued.read_bytes()
    assert str(copy) in page.path.text()
    assert [url.toLocalFile() for url in opened] == [page.issued.as_posix()]
    said = full_stage.opened.evaluation.value(f"report/{page.issued.stem}")
    assert isinstance(said, dict)
    assert said["language"] == "zh-CN"


def test_a_report_that_cannot_be_copied_is_there_all_the_same(
    full_stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts, tmp_path: Path
) -> None:
    """The memory stick was pulled out: the report is beside the work, and that is said."""
    stick = tmp_path / "stick"
    full_stage.workspace.preferences.put("files_folder", str(stick))
    stick.rmdir()
    stick.touch()
    _, page = _page(full_stage, qtbot, theme, texts)
    page.issue()
    qtbot.waitUntil(lambda: page.issued is not None, timeout=60_000)
    assert page.issued is not None
    assert page.issued.exists()
    assert "It was not copied" in page.path.text()
    assert stick.name in page.path.text()
