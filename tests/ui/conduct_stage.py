"""A real workspace with an evaluation in it, as the conduct screen is handed them."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw

from inspector_app.domain.canonical import Json, sha256_hex
from inspector_app.domain.ops import Op
from inspector_app.errors import UnavailableError
from inspector_app.store.checklists import Installed
from inspector_app.store.database import saving
from inspector_app.texts import Texts
from inspector_app.usecases.evaluations import Member, NewEvaluation, start_evaluation
from inspector_app.usecases.evidence.files import add_file, prepare_file
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.identity import SystemIdentity
from inspector_app.usecases.session.installed import installed_checklist
from inspector_app.usecases.session.opened import OpenedEvaluation, Said
from inspector_app.usecases.session.saving import FolderSaver
from inspector_app.usecases.session.workspace import Workspace, introduce, open_workspace
from tests.story import RESOURCES, story_json, tour_json


@dataclass
class Disk:
    """The saver of an evaluation; `full` lets it refuse as a full disk does."""

    workspace: Workspace
    full: bool = False

    def save(self, ops: Sequence[Op], opened: OpenedEvaluation) -> None:
        """Store, or refuse."""
        if self.full:
            raise UnavailableError("store.disk_full", place="data")
        FolderSaver(self.workspace).save(ops, opened)

    def next_n(self, stream: str, device: str) -> int:
        """As the folder."""
        return FolderSaver(self.workspace).next_n(stream, device)


@dataclass
class Stage:
    """What a conduct screen needs, and a second device."""

    workspace: Workspace
    opened: OpenedEvaluation
    disk: Disk
    before: OpenedEvaluation | None = None

    def elsewhere(self, target: str, value: Json, *, kind: str = "answer.set", actor: str = "M") -> Changes:
        """Another device says something without having seen what stands here; it arrives now."""
        number = len(self.opened.evaluation) + 1
        op = Op(
            id=f"z{number:06d}",
            stream=self.opened.stream,
            device="other",
            n=number,
            actor=actor,
            at="2026-10-21T11:05:00+08:00",
            kind=kind,
            target=target,
            value=value,
            critical=kind.startswith("answer"),
            salt="5a" * 16,
        )
        return self.opened.take([op])

    def photograph(self, item: str, name: str = "photo.jpg", caption: str = "") -> None:
        """Attach a small drawn picture."""
        prepared = prepare_file(self.workspace, picture(name), name)
        add_file(self.workspace, self.opened, prepared, [item], caption)


def make_stage(folder: Path, *, full: bool = False) -> Stage:
    """A new evaluation of the demo checklist; `full`: with all readings and answers of the story."""
    workspace = open_workspace(folder, RESOURCES, SystemIdentity())
    story = story_json()
    introduce(
        workspace, name="林知远", registration="虚构-0001", body="示例认证机构（虚构）", body_code="DEMO"
    )
    opened = start_evaluation(workspace, _visit(workspace, story))
    if full:
        _tell(opened, story)
    return _stage(workspace, opened)


def make_surveillance(folder: Path, evaluate: Json = None) -> Stage:
    """A surveillance visit a year after the story: section A is looked at again, the rest is carried."""
    workspace = open_workspace(folder, RESOURCES, SystemIdentity())
    story = story_json()
    data = surveyed_json()
    if evaluate is not None:
        data["visits"][0]["evaluate"] = evaluate
    _install(workspace, data)
    introduce(
        workspace, name="林知远", registration="虚构-0001", body="示例认证机构（虚构）", body_code="DEMO"
    )
    story["checklist"] = [data["id"], data["version"]]
    first = start_evaluation(workspace, _visit(workspace, story))
    _tell(first, story)
    covers: dict[str, Json] = dict(first.evaluation.counters())
    first.say("evaluation.completed", "status", {"covers": covers, "state": ""})
    new = _visit(workspace, story)
    later = {name: str(2027) + day[4:] for name, day in new.visit.items() if name.endswith(("day", "on"))}
    new = replace(new, visit_kind="surveillance", visit={**new.visit, **later}, previous=first.id)
    stage = _stage(workspace, start_evaluation(workspace, new))
    stage.before = first
    return stage


def surveyed_json() -> dict[str, Any]:
    """The demo checklist in a version that says what a surveillance visit looks at, carries and concludes."""
    visits: Any = [
        {
            "kind": "surveillance",
            "previous": "required",
            "evaluate": {"sections": ["A"], "gates": True},
            "carry": {"all": True},
            "conclusions": [
                {
                    "id": "suspend",
                    "title": {"zh": "暂停", "en": "Suspend"},
                    "when": {"measure": "open_findings", "of": ["major"], "at_least": "1"},
                },
                {
                    "id": "lower",
                    "title": {"zh": "降级", "en": "Lower the grade"},
                    "when": {"measure": "grade_change", "at_most": "-1"},
                },
                {"id": "maintain", "title": {"zh": "保持", "en": "Maintain"}},
            ],
        }
    ]
    columns: Json = [{"id": "body", "title": {"zh": "推荐单位", "en": "Recommending body"}}]
    return {**tour_json(), "format": 2, "version": "1.1.0", "visits": visits, "columns": columns}


def _install(workspace: Workspace, data: dict[str, Any]) -> None:
    text = json.dumps(data, ensure_ascii=False)
    with saving(workspace.db):
        workspace.checklists.install(
            Installed(data["id"], data["version"], sha256_hex(data), text, "2026-11-25")
        )


def _tell(opened: OpenedEvaluation, story: dict[str, Any]) -> None:
    opened.say_all(_readings(story))
    opened.say_all(_answers(story, opened))
    for finding in story["findings"]:
        opened.say_all(_finding(finding))


def _stage(workspace: Workspace, opened: OpenedEvaluation) -> Stage:
    disk = Disk(workspace)
    opened = OpenedEvaluation(
        opened.id,
        opened.checklist,
        opened.factors,
        opened.evaluation.ops,
        actor=opened.actor,
        device=workspace.device,
        source=workspace.identity,
        saver=disk,
    )
    return Stage(workspace, opened, disk)


def _visit(workspace: Workspace, story: dict[str, Any]) -> NewEvaluation:
    person = workspace.person
    assert person is not None
    checklist = installed_checklist(workspace, *story["checklist"])
    assert checklist is not None
    others = [("M", "陈若溪", "member"), ("N", "赵明岐", "member")]
    visit = story["visit"]
    names = (
        "first_day",
        "assessed_on",
        "data_from",
        "data_to",
        "base_from",
        "base_to",
        "scope",
        "person_days",
    )
    return NewEvaluation(
        checklist=checklist,
        visit_kind=visit["kind"],
        venue={name: str(value) for name, value in story["venue"].items()},
        facts=story["facts"],
        profile=story["profile"],
        team=(
            Member(person.id, person.name, "lead", "虚构-0001"),
            *(Member(*other, "虚构-0002") for other in others),
        ),
        visit={name: str(visit[name]) for name in names},
    )


def english() -> Texts:
    """The program's own sentences."""
    return Texts("en", RESOURCES / "locale")


def picture(name: str) -> bytes:
    """A small JPEG that differs by its name."""
    seed = sum(name.encode())
    image = Image.new("RGB", (640, 480), ((seed * 37) % 200, (seed * 71) % 200, (seed * 13) % 200))
    drawing = ImageDraw.Draw(image)
    for step in range(6):
        corner = (40 + step * 70, 60 + (seed * step) % 200)
        drawing.rectangle(
            [corner, (corner[0] + 60, corner[1] + 120)], fill=(230, 230 - step * 25, 120 + step * 20)
        )
    buffer = io.BytesIO()
    image.save(buffer, "JPEG")
    return buffer.getvalue()


def _readings(story: dict[str, Any]) -> list[Said]:
    said = [
        Said("reading.set", f"raw/{series}/{month}", cell)
        for series, cells in story["raw"].items()
        for month, cell in cells.items()
    ]
    return said + [
        Said("reading.set", f"raw/{name}/base", {"value": total}) for name, total in story["base"].items()
    ]


def _answers(story: dict[str, Any], opened: OpenedEvaluation) -> list[Said]:
    said: list[Said] = []
    for entry in story["answers"]:
        target = f"item/{entry['item']}"
        if "not_applicable" in entry:
            said.append(Said("answer.not_applicable", target, {"reason": entry["not_applicable"]}))
        else:
            value = opened.checklist.items[entry["item"]].kind.check(entry["value"])
            said.append(Said("answer.set", target, value))
        if entry.get("note"):
            said.append(Said("note.set", f"{target}/note", entry["note"]))
    return said


def _finding(finding: dict[str, Any]) -> list[Said]:
    base = f"finding/{finding['no']}"
    said = [Said("finding.raised", base, {})]
    for name in ("no", "class", "items", "text", "due"):
        if name in finding:
            said.append(Said("finding.edited", f"{base}/{name}", finding[name]))
    if finding.get("venue") == "disputed":
        said.append(Said("finding.disputed", f"{base}/venue", {"reply": finding["venue_reply"]}))
    if finding.get("venue") == "accepted":
        said.append(Said("finding.accepted", f"{base}/venue", {"who": "周望舒"}))
    if "verified" in finding:
        said.append(
            Said("finding.verified", f"{base}/verification", {"closed": True, "how": finding["verified"]})
        )
    return said
