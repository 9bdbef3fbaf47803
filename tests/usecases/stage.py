"""Laptops for the tests of the use cases: real folders, a small checklist, a clock set by hand."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from inspector_app.domain.canonical import Json
from inspector_app.domain.ops import Op
from inspector_app.store.database import saving
from inspector_app.usecases.conduct import answer_item
from inspector_app.usecases.evaluations import Member, NewEvaluation, open_evaluation, start_evaluation
from inspector_app.usecases.session.installed import installed_checklist
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace, open_workspace
from tests.checklist_builder import (
    STEPS,
    checklist,
    fact,
    field,
    indicator,
    item,
    option,
    section,
    series,
    words,
)

DAY = "2026-10-22"
VENUE = {"name": "云栖山居酒店（虚构）", "area_code": "330523", "uscc": "91330523MA0000000B"}
VISIT = {"first_day": "2026-10-21", "assessed_on": DAY, "data_from": "2025-10", "data_to": "2026-09"}
TEAM = (Member("L", "林知远", "lead", "0001"), Member("M", "陈若溪", "member", "0002"))


class HandClock:
    """Ids that count up, and a clock that moves one second at every look."""

    def __init__(self, device: str = "a") -> None:
        self._device = f"{ord(device[0]):04x}"
        self._ids = 0
        self._seconds = 0

    def new_id(self) -> str:
        """In order of making, as a UUIDv7 is."""
        self._ids += 1
        return f"{self._ids:08x}-{self._device}-7000-8000-000000000000"

    def new_salt(self) -> str:
        """Another one each time."""
        self._ids += 1
        return f"{self._ids:028x}{self._device}"

    def now(self) -> str:
        """On the day of the assessment."""
        self._seconds += 1
        return f"{DAY}T09:{self._seconds // 60 % 60:02d}:{self._seconds % 60:02d}+08:00"

    def stamp(self) -> str:
        """The same moment in UTC."""
        self._seconds += 1
        return f"{DAY}T01:{self._seconds // 60 % 60:02d}:{self._seconds % 60:02d}.000Z"


def small_json() -> dict[str, Any]:
    """A gate, three sections with most of what can happen to an item, and a data sheet of one row."""
    levels: Json = [{"zh": f"{level}级", "en": f"level {level}"} for level in range(5)]
    per_room: dict[str, Json] = {"kind": "formula", "unit": "kWh", "value": "${indicator.use}", "curve": {
        "type": "steps", "direction": "at_most", "steps": [["100", "2"], ["200", "1"]]}}  # fmt: skip
    return checklist(
        section("V", {**item("V1", "pass_fail"), "not_applicable": False}, role="gate"),
        section("A", item("A1", requirement=True, key=True), item("A2", "scale", anchors=levels, raters=2)),
        section(
            "B", item("B1", photo=True), item("B2", "choice", options=[option("x", "2"), option("y", "1")])
        ),
        section(
            "C",
            {**item("C1"), **per_room},
            item("C2", applies="${profile.pool}"),
            item("C3", "formula", fields=[field("n")], value="${n}", curve=STEPS, points="4"),
            item(
                "C4",
                "formula",
                fields=[field("n"), field("m")],
                value="${n} div ${m}",
                curve=STEPS,
                points="4",
            ),
        ),
        facts=[
            fact("pool", "flag"),
            fact("rooms"),
            fact("level", "choice", options=[option("four"), option("five")]),
        ],
        series=[series("electricity", most="${fact.rooms} * 10")],
        indicators=[indicator("use", "sum(${raw.electricity}) div ${fact.rooms}")],
        proposals=[{"class": "minor", "requirement": True, "below": "60"}],
        notice=words("示例指标体系，非认证依据"),
    )


def make_resources(folder: Path, data: dict[str, Any] | None = None) -> Path:
    """A folder of shipped files with the small checklist alone."""
    (folder / "checklists").mkdir(parents=True, exist_ok=True)
    (folder / "factors").mkdir(exist_ok=True)
    chosen = data or small_json()
    name = f"{chosen['id'].lower()}-{chosen['version']}.json"
    (folder / "checklists" / name).write_text(json.dumps(chosen, ensure_ascii=False), "utf-8")
    return folder


def a_workspace(folder: Path, device: str = "a", data: dict[str, Any] | None = None) -> Workspace:
    """A laptop of its own with the small checklist, or with another one called SMALL."""
    return open_workspace(folder / device, make_resources(folder / "resources", data), HandClock(device))


def new_evaluation(workspace: Workspace, **changes: Any) -> NewEvaluation:
    """What a person fills in; the test changes what it is about."""
    small = installed_checklist(workspace, "SMALL", "1")
    assert small is not None
    filled = {
        "checklist": small,
        "visit_kind": "initial",
        "venue": VENUE,
        "facts": {"rooms": "120"},
        "team": TEAM,
        "visit": VISIT,
    }
    return NewEvaluation(**{**filled, **changes})


def started(workspace: Workspace, **changes: Any) -> OpenedEvaluation:
    """A fresh evaluation of the small checklist."""
    return start_evaluation(workspace, new_evaluation(workspace, **changes))


def completed(opened: OpenedEvaluation) -> OpenedEvaluation:
    """Completed as it stands, whatever is open."""
    if opened.evaluation.status == "open":
        covers: dict[str, Json] = dict(opened.evaluation.counters())
        opened.say("evaluation.completed", "status", {"covers": covers, "state": ""})
    return opened


def answer_everything(opened: OpenedEvaluation) -> None:
    """All that completion waits for."""
    answers: dict[str, Json] = {
        "V1": "pass", "A1": "yes", "A2": {"L": 3, "M": 4}, "B1": "yes", "B2": "x", "C3": {"n": "95"},
        "C4": {"n": "180", "m": "2"},
    }  # fmt: skip
    for name, value in answers.items():
        answer_item(opened, name, value, ())
    opened.say("note.set", "item/B1/no_photo", {"reason": "涉密"})
    opened.say("answer.not_applicable", "item/C1", {"reason": "无独立计量"})
    opened.say("answer.not_applicable", "item/C2", {"reason": "无"})


def deliver(ops: Iterable[Op], workspace: Workspace, opened: OpenedEvaluation | None = None) -> None:
    """Another laptop's ops arrive: stored first, then taken in by the evaluation somebody looks at."""
    arrived = list(ops)
    with saving(workspace.db):
        workspace.journal.take(arrived)
    if opened is not None:
        opened.take(arrived)


def elsewhere(
    opened: OpenedEvaluation, folder: Path, device: str, data: dict[str, Any] | None = None
) -> tuple[Workspace, OpenedEvaluation]:
    """The same evaluation on another laptop, which knows what this one says so far."""
    workspace = a_workspace(folder, device, data)
    deliver(opened.evaluation.ops, workspace)
    return workspace, open_evaluation(workspace, opened.id)


def reopened(workspace: Workspace, opened: OpenedEvaluation) -> OpenedEvaluation:
    """The evaluation as the disk has it."""
    return open_evaluation(workspace, opened.id)


def look(opened: OpenedEvaluation) -> tuple[object, ...]:
    """All that two views of one evaluation must agree on, as plain values."""
    scoring, evaluation = opened.scoring, opened.evaluation
    result, outlook = scoring.result(), scoring.outlook()
    items = [
        (name, one.state, one.rating, one.low, one.high, one.may_vanish, one.reason)
        for name, one in scoring.items.items()
    ]
    sections = [
        (one.rate, one.worst, one.best, one.earned, one.applicable, one.answered, one.relevant, one.set_aside)
        for one in map(scoring.section, opened.checklist.sections)
    ]
    outcomes = [
        (
            one.kind,
            one.grade,
            [(why.code, why.subject, why.value, why.limiter, why.grade) for why in one.reasons],
        )
        for one in (result.outcome, outlook.if_closed, outlook.worst, outlook.best)
    ]
    return (
        (evaluation.state_sha256(), evaluation.status, evaluation.counters(), evaluation.contested()),
        {op.target: evaluation.field(op.target) for op in evaluation.ops},
        sorted(items, key=lambda entry: entry[0]),
        sections,
        outcomes,
        (result.total, result.worst_total, result.best_total, result.bonus, result.answered, result.relevant),
        scoring.findings,
        scoring.proposals(),
        scoring.contested.copy(),
    )
