"""A small hotel whose rooms, baths and staff are sampled: the checklist and visits on it, made by hand."""

from __future__ import annotations

from typing import Any

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Population
from inspector_app.domain.sampling.frame import Listed, Wanted, checked_draw
from inspector_app.domain.sampling.plan import Plan, plan_of
from inspector_app.domain.sampling.targets import (
    DRAWN,
    RECORDED,
    REPLACED,
    added_target,
    draw_target,
    record_target,
    replaced_target,
)
from tests.checklist_builder import checklist, item, option, section, words
from tests.checklists.visits import Visit

SEED = "0f" * 16
ROOMS = [
    Listed(str(room), "main" if room < 6000 else "annex") for room in (*range(5101, 5117), *range(6101, 6109))
]
POPULATIONS: list[Json] = [
    {"id": "rooms", "text": words("客房")},
    {"id": "baths", "text": words("卫浴"), "strata": [option("up"), option("down")]},
    {"id": "staff", "text": words("员工"), "coded": True},
]
CHECKS: list[Json] = [option("flush"), option("lock")]
FLAGS: list[Json] = [option("locked")]


def hotel_json() -> dict[str, Any]:
    """R1 and R2 in the rooms, B1 with two checks in the bathrooms, S1 of staff, Y1 beside them."""
    items: list[Json] = [
        item("R1", "sample", of="rooms", minimum=4),
        item("R2", "sample", of="rooms", minimum=2, flags=FLAGS, forced="major"),
        item("B1", "sample", of="baths", minimum=1, checks=CHECKS),
        item("S1", "zero_tolerance_sample", of="staff", minimum=3),
        item("Y1"),
    ]
    return dict(checklist(section("A", *items), populations=POPULATIONS))


class Stay(Visit):
    """A visit to the hotel; `plan` is what stands of its samples."""

    def __init__(self) -> None:
        super().__init__(hotel_json())

    def population(self, identity: str = "rooms") -> Population:
        """What is sampled."""
        return self.checklist.population_by_id[identity]

    def plan(self, identity: str = "rooms") -> Plan:
        """The plan as it stands."""
        return plan_of(self.checklist, self.evaluation, self.population(identity))

    def draw(
        self, n: int = 6, seed: str = SEED, identity: str = "rooms", wanted: Wanted | None = None
    ) -> None:
        """Draw so many rooms, or what is wanted of another population."""
        value = checked_draw(self.population(identity), wanted or Wanted(n, tuple(ROOMS)), seed)
        self.say(DRAWN, draw_target(identity), value)

    def draw_unseen(self, n: int, seed: str) -> None:
        """A colleague draws without having seen that somebody did."""
        value = checked_draw(self.population(), Wanted(n, tuple(ROOMS)), seed)
        self.say_unseen(DRAWN, draw_target("rooms"), value)

    def replace(self, unit: str, by: str, reason: str = "住客勿扰", *, unseen: bool = False) -> None:
        """Something stands in for a room."""
        say = self.say_unseen if unseen else self.say
        say(REPLACED, replaced_target("rooms", unit), {"seed": SEED, "by": by, "reason": reason})

    def add(self, unit: str, reason: str = "同事反映", identity: str = "rooms") -> None:
        """Somebody adds a unit by judgement."""
        self.say(DRAWN, added_target(identity, unit), {"reason": reason})

    def record(
        self, item: str, unit: str, value: Json, field: str = "result", *, unseen: bool = False
    ) -> None:
        """What was found in a unit."""
        say = self.say_unseen if unseen else self.say
        say(RECORDED, record_target(item, unit, field), value)
