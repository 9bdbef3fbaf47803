"""The hotel of the sampling tests on real laptops: what people draw, replace and record there."""

from __future__ import annotations

from pathlib import Path

from inspector_app.domain.sampling.frame import Wanted
from inspector_app.domain.sampling.targets import draw_target, record_target, replaced_target
from inspector_app.usecases.sampling.drawing import draw_sample, plan_now
from inspector_app.usecases.sampling.recording import record_unit
from inspector_app.usecases.sampling.units import Replaced, replace_unit
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace
from tests.domain.sampling.hotel import ROOMS, SEED, hotel_json
from tests.usecases.stage import a_workspace, elsewhere, started

OTHER = "1e" * 16


def hotel(folder: Path, device: str = "a") -> tuple[Workspace, OpenedEvaluation]:
    """A fresh visit to the hotel on a laptop of its own."""
    workspace = a_workspace(folder, device, hotel_json())
    return workspace, started(workspace)


def colleague(
    opened: OpenedEvaluation, folder: Path, device: str = "b"
) -> tuple[Workspace, OpenedEvaluation]:
    """The same visit on another laptop."""
    return elsewhere(opened, folder, device, hotel_json())


def draw(opened: OpenedEvaluation, n: int = 6, seed: str = SEED, population: str = "rooms") -> Changes:
    """Draw so many rooms, or of so many bathrooms and staff as there are codes."""
    wanted = Wanted(n, tuple(ROOMS)) if population == "rooms" else Wanted(n, counts=(("", 9),))
    return draw_sample(opened, population, wanted, opened.seen(draw_target(population)), seed=seed)


def record(
    opened: OpenedEvaluation, item: str, unit: str, value: str = "yes", check: str = "result"
) -> Changes:
    """One tap of somebody who sees what stands there."""
    seen = opened.seen(record_target(item, unit, check))
    return record_unit(opened, item, unit, value, seen, check=check)


def stand_in(opened: OpenedEvaluation, unit: str, reason: str = "住客勿扰") -> Replaced:
    """The next drawn comes for a room."""
    return replace_unit(opened, "rooms", unit, reason, opened.seen(replaced_target("rooms", unit)))


def rooms(opened: OpenedEvaluation) -> list[str]:
    """The rooms to look at."""
    return [unit.id for unit in plan_now(opened, "rooms").sample]
