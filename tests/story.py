"""The demo story as ops made by hand, so that the domain is tested without the layers above it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist, read_checklist
from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.indicators import FactorTable, Sheet, read_factor_table
from inspector_app.domain.ops import Op
from inspector_app.domain.scoring import Scoring

RESOURCES = Path(__file__).parents[1] / "resources"
TOUR = RESOURCES / "checklists" / "tour-demo-1.0.1.json"
STORY = RESOURCES / "demo" / "anji-hotel.json"


def tour_json() -> dict[str, Any]:
    """The shipped tourism checklist as data, free to be changed by a test."""
    return dict(json.loads(TOUR.read_text("utf-8")))


def story_json() -> dict[str, Any]:
    """The story as data, free to be changed by a test."""
    return dict(json.loads(STORY.read_text("utf-8")))


def factor_table() -> FactorTable:
    """The shipped factors."""
    return read_factor_table(
        json.loads((RESOURCES / "factors" / "cn-factors-2026.1.json").read_text("utf-8"))
    )


class Story:
    """Ops of one device, each replacing what stands in its register."""

    def __init__(self, story: dict[str, Any], checklist: Checklist) -> None:
        self.checklist = checklist
        self.evaluation = Evaluation()
        self._n = 0
        self.say("evaluation.started", "status", {"visit_kind": story["visit"]["kind"]})
        for name in ("data_from", "data_to", "assessed_on"):
            self.say("profile.set", f"visit/{name}", story["visit"][name])
        self.say("profile.set", "venue/area_code", story["venue"]["area_code"])
        for space in ("profile", "facts"):
            for name, value in story[space].items():
                self.say("profile.set", f"{space.removesuffix('s')}/{name}", value)
        for series, cells in story["raw"].items():
            for month, cell in cells.items():
                self.say("reading.set", f"raw/{series}/{month}", cell)
        for series, total in story["base"].items():
            self.say("reading.set", f"raw/{series}/base", {"value": total})
        for entry in story["answers"]:
            if "not_applicable" in entry:
                self.say(
                    "answer.not_applicable", f"item/{entry['item']}", {"reason": entry["not_applicable"]}
                )
            else:
                self.answer(entry["item"], entry["value"])
        for finding in story["findings"]:
            self.find(finding)

    def say(self, kind: str, target: str, value: Json) -> None:
        """One op that has seen what stands there."""
        self._n += 1
        field = self.evaluation.field(target)
        seen = field.heads if field is not None else ()
        self.evaluation.apply(
            Op(f"{self._n:05d}", "evaluation/1", "d", self._n, "p", "", kind, target, value, seen, salt="0")
        )

    def answer(self, item: str, value: Json) -> None:
        """An answer in its stored form."""
        self.say("answer.set", f"item/{item}", self.checklist.items[item].kind.check(value))

    def find(self, finding: dict[str, Any]) -> None:
        """A finding, closed if the story says that it was verified."""
        base = f"finding/{finding['no']}"
        self.say("finding.raised", base, {})
        for name in ("no", "class", "items", "text"):
            self.say("finding.edited", f"{base}/{name}", finding[name])
        if "verified" in finding:
            self.say("finding.verified", f"{base}/verification", {"closed": True, "how": finding["verified"]})

    def scoring(self) -> Scoring:
        """Scored from scratch."""
        sheet = Sheet(self.checklist, self.evaluation, [factor_table()], date(2026, 1, 1))
        return Scoring(self.checklist, self.evaluation, sheet)


def tell(checklist: dict[str, Any] | None = None, story: dict[str, Any] | None = None) -> Story:
    """The story on the shipped checklist, or on changed data."""
    return Story(story or story_json(), read_checklist(checklist or tour_json()))
