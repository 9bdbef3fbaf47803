"""A laptop with a small checklist that declares a column, and a section of rows."""

from __future__ import annotations

from pathlib import Path

from inspector_app.domain.canonical import Json
from inspector_app.usecases.evaluations import NewEvaluation, start_evaluation
from inspector_app.usecases.session.installed import installed_checklist
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace, open_workspace
from tests.checklist_builder import checklist, fact, item, section
from tests.usecases.stage import TEAM, VENUE, VISIT, HandClock, make_resources

COLUMNS: Json = [{"id": "recommending", "title": {"zh": "推荐/单位 [公章]", "en": "推荐/单位 [公章]"}}]
ROWS: Json = {"roll_up": "mean"}


def columned(folder: Path, **more: Json) -> tuple[Workspace, OpenedEvaluation]:
    """One evaluation: A1 and A2, a gate, an item that is worked out, one with raters, rows of R1."""
    data = checklist(
        section("V", item("V1", "pass_fail"), role="gate"),
        section(
            "A",
            item("A1"),
            item("A2", "number", unit="°C", curve={"type": "steps", "steps": [["50", "2"], ["40", "1"]]}),
            item("A3", "formula", value="${fact.rooms}", curve={"type": "steps", "steps": [["1", "2"]]}),
            item("A4", raters=2),
            item("A5", not_applicable=False),
        ),
        section("R", item("R1"), repeat=ROWS),
        format=2,
        columns=COLUMNS,
        facts=[fact("rooms", "number")],
        **more,
    )
    resources = make_resources(folder / "resources", dict(data))
    workspace = open_workspace(folder / "laptop", resources, HandClock())
    identity, version = str(data["id"]), str(data["version"])
    installed = installed_checklist(workspace, identity, version)
    assert installed is not None
    new = NewEvaluation(installed, "initial", VENUE, {"rooms": "12"}, {}, TEAM, VISIT)
    return workspace, start_evaluation(workspace, new)
