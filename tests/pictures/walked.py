"""A walk through the hotel of the story: samples drawn, rooms looked at, one of them occupied."""

from __future__ import annotations

from inspector_app.domain.sampling.frame import Listed, Wanted
from inspector_app.domain.sampling.targets import record_target, replaced_target
from inspector_app.ui.pages.conduct.page import EvaluationPage
from inspector_app.ui.pages.conduct.places import PlacesPage
from inspector_app.usecases.sampling.drawing import draw_sample, plan_now
from inspector_app.usecases.sampling.recording import note_unit, record_unit
from inspector_app.usecases.sampling.units import replace_unit
from tests.ui.conduct_stage import Stage

_SEED = "25128"
_ROOMS = tuple(str(room) for floor in (82, 83, 85) for room in range(floor * 100 + 1, floor * 100 + 13))


def walked(stage: Stage) -> None:
    """Rooms, their taps and the washrooms are drawn; half of the rooms are looked at."""
    opened = stage.opened
    draw_sample(opened, "rooms", Wanted("8", tuple(Listed(room) for room in _ROOMS)), (), seed=_SEED)
    rooms = [unit.id for unit in plan_now(opened, "rooms").sample]
    taps = tuple(
        Listed(f"{room} {kind}", "low" if room < "83" else "high", room)
        for room in rooms
        for kind in ("面盆", "淋浴")
    )
    draw_sample(opened, "taps", Wanted("10", taps), (), seed=_SEED)
    kinds = {"男卫": "men", "女卫": "women", "无障碍": "accessible"}
    public = tuple(
        Listed(f"{floor} {kind}", stratum, f"{floor} 大堂")
        for floor in ("1F", "2F", "3F")
        for kind, stratum in kinds.items()
    )
    draw_sample(opened, "washrooms", Wanted("6", public), (), seed=_SEED)
    draw_sample(opened, "staff", Wanted("8", counts=(("", 64),)), (), seed=_SEED)
    for room in rooms[:4]:
        seen = opened.seen(record_target("A2.5", room, "result"))
        record_unit(opened, "A2.5", room, "no" if room == rooms[1] else "yes", seen)
    note_unit(opened, "A2.5", rooms[1], "温控器设定 23 ℃", ())
    seen = opened.seen(replaced_target("rooms", rooms[6]))
    replace_unit(opened, "rooms", rooms[6], "住客勿扰，未能进入", seen)


def at_the_bad_one(page: EvaluationPage) -> None:
    """The first place where something is bad, else the first."""
    page.show_page("places")
    places = _places(page)
    bad = [row for row in range(places.list.count()) if "1/" in places.list.item(row).text()]
    places.list.setCurrentRow(bad[1] if len(bad) > 1 else 0)


def at_the_washrooms(page: EvaluationPage) -> None:
    """A place with several units and an item with checks."""
    page.show_page("places")
    places = _places(page)
    places.list.setCurrentRow(0)


def drawing(page: EvaluationPage) -> None:
    """How the taps are drawn."""
    page.show_page("places")
    _places(page).show_draw("taps")


def _places(page: EvaluationPage) -> PlacesPage:
    places = page.pages["places"]
    assert isinstance(places, PlacesPage)
    return places
