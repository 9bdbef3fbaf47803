"""The stress case of real life: 2,000 items in 24 sections and 10,000 ops, the same at every run.

The shipped tourism checklist and the demo story, each scored item 25 times: kinds, ★, gates, rules and
answers in the proportions of a real checklist.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final
from uuid import UUID

from inspector_app.domain.canonical import Json, sha256_hex
from inspector_app.domain.checklist import Checklist, read_checklist
from inspector_app.domain.ops import CRITICAL_KINDS, Op
from tests.story import factor_table, story_json, tour_json

ITEMS: Final = 2_000
OPS: Final = 10_000
FINDINGS: Final = 25
PHOTOS: Final = 400
IDENTITY: Final = "0193553c-0000-7000-8000-000000000001"
DEVICE: Final = "0193553c-0000-7000-8000-00000000000a"
_PERSON: Final = "0193553c-0000-7000-8000-00000000000b"
_LOW_KEY: Final = "A1.2"  # below its floor in the story: once is enough for a rule to bind
_HALF: Final = 13  # copies in the first of the two halves of each section


def large_json() -> dict[str, Any]:
    """The checklist as data; the first copy of each item keeps its id, so every rule still finds it."""
    data = tour_json()
    data["id"] = "LARGE"
    budget = ITEMS - sum(len(top["items"]) for top in data["sections"] if "items" in top)
    leaves = [leaf for top in data["sections"] for leaf in top.get("sections", ())]
    copies: dict[str, list[list[Json]]] = {leaf["id"]: [] for leaf in leaves}
    copy = 0
    while budget:
        for leaf in leaves:
            made = [_copied(item, copy) for item in leaf["items"]][:budget]
            copies[leaf["id"]].append(list(made))
            budget -= len(made)
        copy += 1
    for top in data["sections"]:
        if "sections" in top:
            top["sections"] = [half for leaf in top["sections"] for half in _halves(leaf, copies[leaf["id"]])]
    return data


def large_checklist() -> Checklist:
    """The checklist, read."""
    return read_checklist(large_json())


def _copied(item: dict[str, Json], copy: int) -> Json:
    if copy == 0:
        return item
    key = item.get("key", False) and item["id"] != _LOW_KEY
    return {**item, "id": f"{item['id']}.{copy:02d}", "key": key}


def _halves(leaf: dict[str, Any], copies: list[list[Json]]) -> Iterator[dict[str, Json]]:
    for name, part in (("", copies[:_HALF]), ("b", copies[_HALF:])):
        yield {**leaf, "id": f"{leaf['id']}{name}", "items": [item for items in part for item in items]}


class LargeVisit:
    """Its ops, made by hand: every value replaces the one before it."""

    def __init__(self, checklist: Checklist) -> None:
        self.ops: list[Op] = []
        self._last: dict[str, str] = {}
        self._story = story_json()
        self._checklist = checklist
        self.answers = {entry["item"]: entry for entry in self._story["answers"]}
        self._start()
        for series, cells in self._story["raw"].items():
            for month, cell in cells.items():
                self._say("reading.set", f"raw/{series}/{month}", cell)
        for series, total in self._story["base"].items():
            self._say("reading.set", f"raw/{series}/base", {"value": total})
        for number in range(FINDINGS):
            self._find(number)
        for number in range(PHOTOS):
            self._attach(number)
        turn = 0
        while len(self.ops) < OPS:
            self._answer_all(turn)
            turn += 1

    def answer(self, item: str, turn: int) -> Json:
        """What the story answers; every second turn something a little worse, but for gates and ★.

        None where the story says nothing: not applicable, or computed from data.
        """
        entry = self.answers.get(item[: item.rfind(".")] if item.count(".") == 2 else item)
        if entry is None or "value" not in entry:
            return None
        checked = self._checklist.items[item]
        return (
            _worse(entry["value"])
            if turn % 2 and checked.role != "gate" and not checked.key
            else entry["value"]
        )

    def _start(self) -> None:
        story, table = self._story, factor_table()
        pins: Json = {
            "checklist": {
                "id": "LARGE",
                "version": self._checklist.version,
                "sha256": self._checklist.sha256,
            },
            "factors": [{"id": table.id, "version": table.version, "sha256": table.sha256}],
            "engine": "1",
            "visit_kind": story["visit"]["kind"],
        }
        self._say("evaluation.started", "status", pins)
        for space, values in (("visit", story["visit"]), ("venue", story["venue"]), ("fact", story["facts"])):
            for name, value in values.items():
                self._say("profile.set", f"{space}/{name}", value if isinstance(value, str) else "")
        for name, value in story["profile"].items():
            self._say("profile.set", f"profile/{name}", value)
        self._say("team.set", "team/L", {"name": "林知远", "role": "lead", "registration": "虚构-0001"})

    def _answer_all(self, turn: int) -> None:
        for number, item in enumerate(self._checklist.items.values()):
            if len(self.ops) == OPS:
                return
            value = self.answer(item.id, turn)
            if value is not None:
                self._say("answer.set", f"item/{item.id}", item.kind.check(value))
            elif turn == 0 and number % 4 == 0:
                self._say("note.set", f"item/{item.id}/note", "现场查看，记录完整")

    def _find(self, number: int) -> None:
        kind = ("minor", "observation", "improvement")[min(2, number // 5)]
        base = f"finding/{UUID(int=number)}"
        self._say("finding.raised", base, {"proposed": kind})
        fields: dict[str, Json] = {
            "no": f"NC-{number:02d}",
            "class": kind,
            "items": [f"A4.2.{number:02d}" if number else "A4.2"],
            "text": "现场所见。" * 20,
        }
        for name, value in fields.items():
            self._say("finding.edited", f"{base}/{name}", value)

    def _attach(self, number: int) -> None:
        base = f"evidence/{UUID(int=number)}"
        sha256 = sha256_hex(number)
        value: Json = {
            "no": f"P{number:02d}",
            "sha256": sha256,
            "size": 4_000_000,
            "media_type": "image/jpeg",
            "class": "open",
            "blob": sha256,
        }
        self._say("evidence.attached", base, value)
        self._say("evidence.linked", f"{base}/item/A1.2", True)

    def _say(self, kind: str, target: str, value: Json) -> None:
        n = len(self.ops) + 1
        identity = str(UUID(int=(7 << 76) | (2 << 62) | n))
        earlier = (self._last[target],) if target in self._last else ()
        at = f"2026-10-21T{9 + n // 3600:02}:{n // 60 % 60:02}:{n % 60:02}+08:00"
        stream = f"evaluation/{IDENTITY}"
        self.ops.append(
            Op(identity, stream, DEVICE, n, _PERSON, at, kind, target, value, earlier,
               kind in CRITICAL_KINDS, f"{n:032x}")
        )  # fmt: skip
        self._last[target] = identity


def _worse(value: Json) -> Json:
    if isinstance(value, str):
        return {"yes": "no"}.get(value, value)
    if isinstance(value, int):
        return max(0, value - 1)
    if isinstance(value, dict):
        return {
            name: max(0, part - 1) if name == "ok" and isinstance(part, int) else part
            for name, part in value.items()
        }
    return value[:1] if isinstance(value, list) else value


def installed_text(data: dict[str, Any]) -> str:
    """The checklist as the file that is installed."""
    return json.dumps(data, ensure_ascii=False)
