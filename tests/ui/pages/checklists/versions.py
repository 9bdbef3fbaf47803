"""A second version of the demonstration checklist, and evaluations that follow the first."""

from __future__ import annotations

import json
from typing import Any

from inspector_app.domain.canonical import sha256_hex
from inspector_app.store.checklists import Installed
from inspector_app.store.database import saving
from inspector_app.usecases.conduct import answer_item
from inspector_app.usecases.evaluations import NewEvaluation, start_evaluation
from inspector_app.usecases.session.installed import installed_checklist
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace
from tests.story import tour_json


def second_version(version: str = "1.1.0") -> dict[str, Any]:
    """A1.1 is worth more and reads otherwise, A1.2 is gone, A1.9 came, A2 has another title."""
    data = tour_json() | {"version": version}
    area = data["sections"][1]
    items = area["sections"][0]["items"]
    items[0]["points"] = "30"
    items[0]["text"]["zh"] += "，并向全体员工公布"
    gone = items.pop(1)
    items.append(gone | {"id": "A1.9", "text": {"zh": "分项计量数据每日上传", "en": "Data go up daily"}})
    area["sections"][1]["title"]["zh"] = "节约能源"
    return data


def install(workspace: Workspace, data: dict[str, Any]) -> None:
    """Put a checklist on the laptop as an installation does."""
    with saving(workspace.db):
        workspace.checklists.install(
            Installed(data["id"], data["version"], sha256_hex(data), json.dumps(data), "2026-11-23")
        )


def an_evaluation(workspace: Workspace, name: str = "青筠谷酒店（虚构）") -> OpenedEvaluation:
    """An evaluation by the first version with two answers."""
    checklist = installed_checklist(workspace, "TOUR-DEMO", "1.0.1")
    assert checklist is not None
    opened = start_evaluation(
        workspace,
        NewEvaluation(
            checklist, "initial", {"name": name, "area_code": "330523"}, visit={"assessed_on": "2026-10-22"}
        ),
    )
    answer_item(opened, "A1.1", "yes", ())
    answer_item(opened, "A3.5", "no", ())
    return opened
