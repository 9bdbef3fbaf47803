"""ui.widgets.detail.photos.record_list"""

from datetime import date

from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from inspector_app.domain.evidence.model import Evidence
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.detail.photos.record_list import ADDED, RecordList, summary_of

METER = Evidence(
    "m",
    "M01",
    "measurement",
    ("A1",),
    details={
        "quantity": "照度",
        "value": "120",
        "unit": "lx",
        "instrument": "照度计",
        "instrument_no": "ZD-07",
        "calibration_due": "2026-10-21",
    },
    place="3F",
)
PLAN = Evidence("f", "F01", "file", ("A1",), "消防", name="plan.pdf")


def _list(qtbot: QtBot, theme: Theme, texts: Texts) -> RecordList:
    records = RecordList(date(2026, 10, 22), theme, texts)
    qtbot.addWidget(records)
    return records


def test_a_line_says_what_each_kind_is() -> None:
    document = Evidence(
        "d", "D01", "document", (), details={"title": "制度", "number": "Q-7", "date": "2025-03-01"}
    )
    interview = Evidence("i", "I01", "interview", (), details={"position": "主管", "said": "每月抄表"})
    seen = Evidence("o", "O01", "observation", (), details={"seen": "灯未关"})
    assert summary_of(document) == "制度 · Q-7 · 2025-03-01"
    assert summary_of(interview) == "主管 · 每月抄表"
    assert summary_of(seen) == "灯未关"
    assert summary_of(METER) == "照度 120 lx · 照度计 ZD-07 · 3F"
    assert summary_of(PLAN) == "plan.pdf · 消防"


def test_records_are_corrected_files_opened_and_both_withdrawn(
    qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    records = _list(qtbot, theme, texts)
    records.show_pieces([METER, PLAN])
    records.show_pieces([METER, PLAN])  # the same again makes nothing anew
    buttons = {b.accessibleName(): b for b in records.findChildren(QPushButton) if b.accessibleName()}
    with qtbot.waitSignal(records.correction_asked) as said:
        buttons["Correct M01"].click()
    assert said.args == ["m"]
    with qtbot.waitSignal(records.file_opened) as said:
        buttons["Open F01"].click()
    assert said.args == ["f"]
    away = next(b for b in records.findChildren(QToolButton) if b.accessibleName() == "Withdraw F01")
    with qtbot.waitSignal(records.removal_asked) as said:
        away.click()
    assert said.args == ["f"]


def test_overdue_and_contested_are_said_in_words(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    records = _list(qtbot, theme, texts)
    contested = Evidence("o", "O01", "observation", (), contested=("details",))
    records.show_pieces([METER, contested])
    words = [label.text() for label in records.findChildren(QLabel)]
    assert "Calibration overdue on the day of the assessment" in words
    assert "Several people said something else here: say it anew." in words


def test_every_kind_can_be_added(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    records = _list(qtbot, theme, texts)
    wanted: list[str] = []
    records.wanted.connect(wanted.append)
    for action in records.add.menu().actions():
        action.trigger()
    assert wanted == list(ADDED)
