"""Ops and rows for the tests of the store, as short as they can be made."""

from uuid import UUID

from inspector_app.domain.canonical import Json
from inspector_app.domain.ops import Op
from inspector_app.store.evaluations import EvaluationRow

STREAM = "evaluation/1"


def an_op(n: int, *, device: str = "A", stream: str = STREAM, value: Json = "yes", branch: int = 0) -> Op:
    """The n-th op of a device; another `branch` gives another op of that place, as a cloned laptop does."""
    identity = UUID(bytes=f"{stream[-4:]:>4}{device[-4:]:>4}{branch:04}{n:04}".encode())
    return Op(
        id=str(identity),
        stream=stream,
        device=device,
        n=n,
        actor="person-1",
        at="2026-11-23T09:05:57+08:00",
        kind="answer.set",
        target=f"item/A1.{n % 7}",
        value=value,
        critical=True,
        salt=f"{n:032x}",
    )


def a_row(identity: str = "1", changed_at: str = "2026-11-23T01:05:57.000Z", **words: str) -> EvaluationRow:
    """One evaluation of the list."""
    return EvaluationRow(
        id=identity,
        venue_name=words.get("venue_name", "示例温泉酒店"),
        checklist_id="TOUR-DEMO",
        checklist_version="1",
        kind_of_visit="initial",
        assessed_on=words.get("assessed_on", "2026-11-23"),
        status=words.get("status", "open"),
        outcome="",
        total="",
        answered=0,
        relevant=91,
        open_findings=0,
        needs_decision=0,
        changed_at=changed_at,
    )
