"""A visit as ops made by hand on a shipped checklist, and that checklist with every item made easy to set."""

import copy
import json
from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist, read_checklist
from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.indicators import FactorTable, Sheet
from inspector_app.domain.ops import Op
from inspector_app.domain.scoring import Result, Scoring

ASSESSED_ON = "2026-10-22"
_CHECKLISTS = Path(__file__).parents[2] / "resources" / "checklists"


@cache
def _text(name: str) -> str:
    return (_CHECKLISTS / f"{name}-1.0.1.json").read_text("utf-8")


def shipped(name: str) -> dict[str, Any]:
    """The data of "tour-demo" or "elder-demo", free to be changed."""
    return dict(json.loads(_text(name)))


def items_of(section: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """All items of a section in order."""
    yield from section.get("items", ())
    for below in section.get("sections", ()):
        yield from items_of(below)


def plain(name: str) -> dict[str, Any]:
    """The shipped checklist with every scored item answered by its points: {"earned": "3.25"}."""
    data = copy.deepcopy(shipped(name))
    data["indicators"] = []
    for section in data["sections"]:
        for item in items_of(section):
            _make_plain(item, section.get("role", "scored"))
    return data


def _make_plain(item: dict[str, Any], role: str) -> None:
    kept = (
        "id",
        "text",
        "guidance",
        "rule",
        "points",
        "key",
        "requirement",
        "photo",
        "on_fail",
        "not_applicable",
    )
    found = {name: item[name] for name in kept if name in item}
    item.clear()
    item.update(found, kind="pass_fail")
    if role != "gate":
        field = {"id": "earned", "type": "number", "text": found["text"]}
        curve = {"type": "share", "whole": found["points"]}
        item.update(kind="formula", fields=[field], value="${earned}", curve=curve)


class Visit:
    """Ops of one device, each replacing what stands in its register."""

    def __init__(self, data: dict[str, Any], kind: str = "initial", on: Iterable[str] = ()) -> None:
        self.checklist: Checklist = read_checklist(data)
        self.evaluation = Evaluation()
        self.heard: list[str] = []  # targets that changed, for whoever keeps a scoring up to date
        self._n = 0
        self.say("evaluation.started", "status", {"visit_kind": kind})
        self.say("profile.set", "visit/assessed_on", ASSESSED_ON)
        chosen = set(on)
        for fact in self.checklist.facts:
            if fact.type == "flag":
                self.say("profile.set", f"profile/{fact.id}", "yes" if fact.id in chosen else "no")

    def say(self, kind: str, target: str, value: Json) -> None:
        """One op that has seen what stands there."""
        field = self.evaluation.field(target)
        self._apply(kind, target, value, field.heads if field is not None else ())

    def say_unseen(self, kind: str, target: str, value: Json) -> None:
        """One op that has seen nothing: beside another value it is contested."""
        self._apply(kind, target, value, ())

    def say_critical(self, kind: str, target: str) -> None:
        """An op of a newer program that changes the score."""
        self._apply(kind, target, None, (), critical=True)

    def _apply(
        self, kind: str, target: str, value: Json, seen: tuple[str, ...], critical: bool = False
    ) -> None:
        self._n += 1
        name = f"{self._n:06d}"
        op = Op(name, "evaluation/1", "d", self._n, "p", "", kind, target, value, seen, critical, "0")
        self.heard.extend(self.evaluation.apply(op))

    def answer(self, item: str, value: Json) -> None:
        """An answer as typed."""
        self.say("answer.set", f"item/{item}", self.checklist.items[item].kind.check(value))

    def answer_at(self, item: str, below: str, value: Json) -> None:
        """An answer in a row or a column: below is "row/R1" or "column/self"."""
        self.say("answer.set", f"item/{item}/{below}", self.checklist.items[item].kind.check(value))

    def add_row(self, section: str, row: str, weight: str | None = None, parent: str | None = None) -> None:
        """A row of a repeated section."""
        self.say("row.added", f"row/{section}/{row}", {"label": row, "weight": weight, "parent": parent})

    def carry(self, item: str, answer: Json) -> None:
        """A value of the visit before; {"not_applicable": reason} as well."""
        said = answer if isinstance(answer, dict) and "not_applicable" in answer else {"answer": answer}
        self.say("answer.carried", f"item/{item}", {**said, "evaluation": "before", "on": "2025-10-01"})

    def previous(self, grade: str) -> None:
        """The grade of the visit before."""
        said: Json = {"evaluation": "before", "on": "2025-10-01", "grade": grade, "total": "80"}
        self.say("profile.set", "visit/previous", said)

    def leave_out(self, *items: str) -> None:
        """Not applicable, with a reason."""
        for item in items:
            self.say("answer.not_applicable", f"item/{item}", {"reason": "没有"})

    def find(self, no: str, finding_class: str, *items: str) -> None:
        """An open finding."""
        self.say("finding.raised", f"finding/{no}", {})
        self.say("finding.edited", f"finding/{no}/class", finding_class)
        self.say("finding.edited", f"finding/{no}/items", list(items))

    def close(self, no: str) -> None:
        """The finding is verified closed."""
        self.say("finding.verified", f"finding/{no}/verification", {"closed": True, "how": "复查"})

    def scoring(self, *factors: FactorTable) -> Scoring:
        """Scored from scratch."""
        sheet = Sheet(self.checklist, self.evaluation, factors, date(2026, 1, 1))
        return Scoring(self.checklist, self.evaluation, sheet)

    def result(self) -> Result:
        """The result from scratch."""
        return self.scoring().result()


class PlainVisit(Visit):
    """A visit on a plain checklist, first with every gate passed, all points earned and no bonus."""

    def __init__(self, name: str, kind: str = "initial", data: dict[str, Any] | None = None) -> None:
        super().__init__(data or plain(name), kind)
        for gate in self.checklist.gates:
            self.answer(gate.id, "pass")
        for item in self.checklist.root.all_items():
            self.earn(item.id, item.points)
        for item in self.checklist.bonus:
            self.earn(item.id, Fraction(0))

    def earn(self, item: str, points: Fraction) -> None:
        """The item earns exactly these points, which must be a decimal."""
        self.answer(item, {"earned": decimal(points)})

    def rate(self, item: str, percent: str) -> None:
        """The item reaches this rate."""
        self.earn(item, self.checklist.items[item].points * Fraction(percent) / 100)

    def rate_all(self, percent: str) -> None:
        """Every scored item reaches this rate."""
        for item in self.checklist.root.all_items():
            self.rate(item.id, percent)

    def rate_section(self, section: str, percent: str) -> None:
        """A section of 100 points reaches this rate; its ★ items stay full as long as that is possible."""
        left = Fraction(percent)
        items = sorted(self.checklist.sections[section].all_items(), key=lambda item: not item.key)
        for item in items:
            earned = min(left, item.points)
            self.earn(item.id, earned)
            left -= earned
        assert left == 0

    def outcome(self) -> str:
        """The grade, or the kind of outcome without one."""
        found = self.result().outcome
        return found.grade or found.kind


def decimal(value: Fraction) -> str:
    """A fraction that is a decimal, as text."""
    text = f"{value.numerator * 10**10 // value.denominator}"
    assert Fraction(int(text), 10**10) == value
    return f"{int(text) // 10**10}.{int(text) % 10**10:010d}"
