"""ui.widgets.detail.consequences.same_cause"""

from pytestqt.qtbot import QtBot

from inspector_app.domain.findings import Finding
from inspector_app.texts import Texts
from inspector_app.ui.widgets.detail.consequences.same_cause import SameCause
from inspector_app.usecases.findings import raise_finding
from tests.ui.conduct_stage import Stage


def _findings(stage: Stage) -> list[Finding]:
    for item, text in (("A1.1", "No one is responsible, nothing is written, nobody knows"), ("A1.4", "Gaps")):
        raise_finding(stage.opened, finding_class="minor", items=[item], text=text)
    return stage.opened.scoring.findings


def test_it_hides_while_there_is_nothing_to_belong_to(qtbot: QtBot, texts: Texts) -> None:
    """Most findings have a cause of their own."""
    cause = SameCause(texts)
    qtbot.addWidget(cause)
    assert (cause.isHidden(), cause.finding, cause.no) == (True, "", "")


def test_the_choice_stays_while_its_finding_does(stage: Stage, qtbot: QtBot, texts: Texts) -> None:
    """A colleague's finding that arrives meanwhile changes nothing; one that goes takes the choice along."""
    cause = SameCause(texts)
    qtbot.addWidget(cause)
    first, second = _findings(stage)
    cause.show_findings([first])
    cause.setCurrentIndex(1)
    cause.show_findings([second, first])
    assert (cause.finding, cause.no) == (first.id, first.no)
    assert cause.currentText().endswith("…")
    cause.show_findings([second])
    assert (cause.finding, cause.no, cause.isHidden()) == ("", "", False)
