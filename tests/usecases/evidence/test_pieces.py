"""usecases.evidence.pieces: where evidence belongs, what is said of it, and what lies in the tray."""

import pytest

from inspector_app.domain.evidence.marks import Mark
from inspector_app.domain.evidence.model import Evidence
from inspector_app.errors import InputError
from inspector_app.usecases.evidence.files import add_file, prepare_file
from inspector_app.usecases.evidence.pieces import (
    link_evidence,
    mark_evidence,
    pieces,
    place_evidence,
    turn_evidence,
    unlink_evidence,
    withdraw_evidence,
)
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace
from tests.usecases.evidence.test_files import a_photo
from tests.usecases.stage import look, reopened


def waiting(opened: OpenedEvaluation) -> list[Evidence]:
    """What lies in the tray."""
    return [piece for piece in pieces(opened) if piece.in_tray]


@pytest.fixture
def tray(workspace: Workspace, opened: OpenedEvaluation) -> list[str]:
    """Three photographs and a PDF that belong to no item yet; their ids."""
    for name in ("a.jpg", "b.jpg", "c.jpg", "d.pdf"):
        data = a_photo(size=(900 + len(pieces(opened)), 700)) if name != "d.pdf" else b"%PDF-1.7 plan"
        add_file(workspace, opened, prepare_file(workspace, data, name), ())
    return [piece.id for piece in pieces(opened)]


def test_many_are_assigned_at_once_and_leave_the_tray(
    workspace: Workspace, opened: OpenedEvaluation, tray: list[str]
) -> None:
    assert [piece.no for piece in waiting(opened)] == ["P01", "P02", "P03", "F01"]
    link_evidence(opened, [tray[0], tray[2], tray[3]], ["B1", "A1"])
    assert [(p.no, p.items) for p in pieces(opened)] == [
        ("P01", ("A1", "B1")),
        ("P02", ()),
        ("P03", ("A1", "B1")),
        ("F01", ("A1", "B1")),
    ]
    assert [piece.no for piece in waiting(opened)] == ["P02"]
    assert look(reopened(workspace, opened)) == look(opened)


def test_what_is_linked_already_is_not_said_again(opened: OpenedEvaluation, tray: list[str]) -> None:
    link_evidence(opened, tray[:2], ["A1"])
    before = len(opened.evaluation)
    link_evidence(opened, tray[:2], ["A1"])
    assert len(opened.evaluation) == before


def test_a_link_is_taken_back_and_the_photo_lies_in_the_tray_again(
    opened: OpenedEvaluation, tray: list[str]
) -> None:
    link_evidence(opened, tray[:1], ["A1"])
    unlink_evidence(opened, tray[0], "A1")
    assert pieces(opened)[0].items == ()
    assert tray[0] in [piece.id for piece in waiting(opened)]


def test_what_nobody_knows_is_refused_before_anything_is_said(
    opened: OpenedEvaluation, tray: list[str]
) -> None:
    before = len(opened.evaluation)
    with pytest.raises(InputError, match="unknown_item"):
        link_evidence(opened, tray, ["A1", "Z9"])
    with pytest.raises(InputError, match=r"evidence\.unknown"):
        link_evidence(opened, [*tray, "other"], ["A1"])
    assert len(opened.evaluation) == before


def test_a_withdrawn_one_lies_in_no_tray(opened: OpenedEvaluation, tray: list[str]) -> None:
    withdraw_evidence(opened, tray[1], "重复")
    assert tray[1] not in [piece.id for piece in waiting(opened)]


def test_several_get_the_place_where_they_were_taken(opened: OpenedEvaluation, tray: list[str]) -> None:
    place_evidence(opened, tray[:2], "  主厨房  东侧 ")
    assert [piece.place for piece in pieces(opened)] == ["主厨房 东侧", "主厨房 东侧", "", ""]


def test_a_turn_and_marks_leave_the_original_as_it_is(
    workspace: Workspace, opened: OpenedEvaluation, tray: list[str]
) -> None:
    before = pieces(opened)[0]
    turn_evidence(opened, tray[0], 270)
    marks = (Mark("arrow", (100, 100), (5000, 4000)), Mark("text", (10, 10), (10, 10), "渗水"))
    mark_evidence(opened, tray[0], marks, ())
    after = pieces(opened)[0]
    assert (after.turn, after.marks) == (270, marks)
    assert (after.sha256, after.blob) == (before.sha256, before.blob)
    with workspace.evidence.open(after.blob) as kept:
        assert kept.read() == a_photo(size=(900, 700))
    with pytest.raises(InputError, match="not_offered"):
        turn_evidence(opened, tray[0], 45)
