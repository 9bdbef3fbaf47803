"""usecases.evidence.records: what was read, said, seen or measured."""

from datetime import date

import pytest

from inspector_app.domain.evidence.details import Recorded, calibration_overdue
from inspector_app.errors import InputError
from inspector_app.usecases.evidence.pieces import pieces
from inspector_app.usecases.evidence.records import correct_evidence, instruments, record_evidence
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace
from tests.usecases.stage import look, reopened

LIGHT = {"quantity": "照度", "value": "120", "unit": "lx", "instrument": "照度计", "instrument_no": "ZD-07"}


@pytest.mark.parametrize(
    ("kind", "no", "details"),
    [
        ("document", "D01", {"title": "绿色采购制度", "number": "Q-12", "date": "2025-03-01"}),
        ("interview", "I01", {"position": "工程部主管", "said": "每月抄表"}),
        ("observation", "O01", {"seen": "走廊灯白天未关"}),
        ("measurement", "M01", LIGHT),
    ],
)
def test_a_record_is_evidence_of_its_items(
    workspace: Workspace, opened: OpenedEvaluation, kind: Recorded, no: str, details: dict[str, str]
) -> None:
    record_evidence(opened, kind, details, ["B1", "A1"], place=" 3F  走廊 ")
    (piece,) = pieces(opened)
    assert (piece.kind, piece.no, piece.items, piece.place) == (kind, no, ("A1", "B1"), "3F 走廊")
    assert piece.details == details
    assert (piece.sha256, piece.blob) == ("", "")
    assert look(reopened(workspace, opened)) == look(opened)


def test_a_record_is_corrected_and_two_corrections_at_once_are_contested(opened: OpenedEvaluation) -> None:
    record_evidence(opened, "measurement", LIGHT, ["A1"])
    (piece,) = pieces(opened)
    target = f"evidence/{piece.id}/details"
    seen = opened.seen(target)
    correct_evidence(opened, piece.id, {**LIGHT, "value": "102"}, seen)
    assert pieces(opened)[0].details["value"] == "102"
    correct_evidence(opened, piece.id, {**LIGHT, "value": "201"}, seen)
    assert pieces(opened)[0].contested == ("details",)
    with pytest.raises(InputError, match=r"evidence\.unknown"):
        correct_evidence(opened, "other", LIGHT, ())


def test_nothing_is_said_while_something_is_missing(opened: OpenedEvaluation) -> None:
    with pytest.raises(InputError, match="field_missing") as error:
        record_evidence(opened, "interview", {"position": "护理员"}, ["A1"])
    assert error.value.place == "said"
    with pytest.raises(InputError, match="unknown_item"):
        record_evidence(opened, "observation", {"seen": "x"}, ["Z9"])
    assert pieces(opened) == []


def test_instruments_are_offered_again_the_latest_first(opened: OpenedEvaluation) -> None:
    assert instruments(opened) == []
    record_evidence(opened, "measurement", {**LIGHT, "calibration_due": "2026-01-01"}, ["A1"])
    record_evidence(opened, "measurement", {**LIGHT, "instrument": "声级计", "unit": "dB"}, ["A1"])
    record_evidence(opened, "measurement", {**LIGHT, "calibration_due": "2027-01-01"}, ["A1"])
    assert [(fields["instrument"], fields.get("calibration_due")) for fields in instruments(opened)] == [
        ("照度计", "2027-01-01"),
        ("声级计", None),
    ]


def test_an_overdue_instrument_is_told_on_the_day_of_the_assessment(opened: OpenedEvaluation) -> None:
    """It warns; the reading stays, and the report marks it."""
    assert opened.sheet.assessed_on == date(2026, 10, 22)
    record_evidence(opened, "measurement", {**LIGHT, "calibration_due": "2026-10-21"}, ["A1"])
    record_evidence(opened, "measurement", {**LIGHT, "calibration_due": "2026-10-22"}, ["A1"])
    on = opened.sheet.assessed_on
    assert [p.no for p in pieces(opened) if calibration_overdue(p.details, on)] == ["M01"]
