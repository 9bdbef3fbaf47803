"""ui.places"""

from __future__ import annotations

import pytest

from inspector_app.resources import resource
from inspector_app.texts import Texts
from inspector_app.ui.places import PLACES, STOPS, evaluation_titles, place_title, rail_stops, tabs
from tests.ui.conduct_stage import Stage
from tests.ui.shell_stage import texts_for


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_place_has_a_name_of_its_own(language: str) -> None:
    texts = texts_for(language)
    names = [place_title(texts, place) for place in PLACES if place != "evaluation"]
    assert len(set(names)) == len(names)


def test_the_first_start_greets_and_a_later_one_asks(texts: Texts) -> None:
    assert place_title(texts, "first_start", introduced=False) == "Welcome"
    assert place_title(texts, "first_start") == "Who works here"


def test_every_stop_of_the_rail_has_an_icon(texts: Texts) -> None:
    stops = rail_stops(texts)
    assert tuple(stops) == STOPS
    assert all(resource("icons", f"{stop.icon}.svg").is_file() for stop in stops.values())


def test_the_catalogue_stands_beside_the_checklists_and_nothing_else_beside_another(texts: Texts) -> None:
    assert {place: tuple(tabs(texts, place)) for place in PLACES if tabs(texts, place)} == {
        "checklists": ("checklists", "catalogue"),
        "catalogue": ("checklists", "catalogue"),
    }


def test_an_evaluation_is_called_by_its_venue_and_its_visit(stage: Stage) -> None:
    """Also while neither name nor day is settled."""
    opened, texts = stage.opened, texts_for("en")
    venue, visit = evaluation_titles(texts, opened)
    assert venue == opened.evaluation.value("venue/name")
    assert opened.checklist.version in visit
    for target in ("venue/name", "visit/assessed_on"):
        opened.say("profile.set", target, "2026-01-01", ())
    assert evaluation_titles(texts, opened)[0] == "Venue without a name"
