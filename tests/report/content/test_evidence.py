"""report.content.evidence: what is no photograph, each kind in a table of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from inspector_app.domain.evidence.details import Recorded
from inspector_app.domain.evidence.model import Evidence
from inspector_app.report.content.evidence import evidence_annex
from inspector_app.report.content.items import item_table
from tests.report.content.subjects import PHOTO, demo, rows_of, subject, text_of

LIGHT = {
    "quantity": "照度",
    "value": "120",
    "unit": "lx",
    "instrument": "照度计",
    "instrument_no": "ZD-07",
    "calibration_due": "2026-10-22",
}


def record(no: str, kind: Recorded, details: Mapping[str, str], place: str = "") -> Evidence:
    return Evidence(no, no, kind, ("A1.2", "A1.4"), details=details, place=place)


def test_each_kind_has_a_table_with_items_and_place() -> None:
    pieces = [
        record("D01", "document", {"title": "采购制度", "number": "Q-7", "date": "2025-03-01"}),
        record("I01", "interview", {"position": "工程部主管", "said": "每月抄表"}, "配电间"),
        record("O01", "observation", {"seen": "走廊灯未关"}),
        record("M01", "measurement", LIGHT),
        Evidence("f", "F01", "file", (), "平面图", sha256="ab" * 32, name="plan.pdf"),
    ]
    blocks = evidence_annex(subject(demo(), evidence=[PHOTO, *pieces]))
    rows = {row[0]: row[1:] for row in rows_of(blocks)}
    assert rows["D01"] == ["采购制度", "Q-7", "1 March 2025", "A1.2, A1.4", "—"]
    assert rows["I01"] == ["工程部主管", "每月抄表", "A1.2, A1.4", "配电间"]
    assert rows["O01"] == ["走廊灯未关", "A1.2, A1.4", "—"]
    assert rows["M01"] == ["照度", "120 lx", "照度计 ZD-07", "22 October 2026", "A1.2, A1.4", "—"]
    assert rows["F01"] == ["plan.pdf", "平面图", "abababababababab…", "—", "—"]
    assert "P04" not in rows


def test_an_overdue_instrument_is_said_in_words() -> None:
    overdue = record("M01", "measurement", {**LIGHT, "calibration_due": "2026-10-21"})
    assert "overdue on the day" in text_of(evidence_annex(subject(demo(), evidence=[overdue])))
    undated = record("M01", "measurement", {"quantity": "照度", "value": "1", "unit": "lx"})
    assert rows_of(evidence_annex(subject(demo(), evidence=[undated])))[-1][3:5] == ["—", "—"]


def test_nothing_of_it_needs_no_annex() -> None:
    assert evidence_annex(subject(demo(), evidence=[PHOTO])) == []


def test_the_item_table_names_all_evidence_of_an_item() -> None:
    pieces = [PHOTO, record("D01", "document", {"title": "x"}), replace(PHOTO, no="P09", items=())]
    rows = rows_of(item_table(subject(demo(), evidence=pieces)))
    assert next(row for row in rows if row[0] == "A1.2")[4] == "P04 D01"
