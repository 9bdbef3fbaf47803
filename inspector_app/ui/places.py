"""Where the program can be: the stops of the rail, the places that belong to them, their names."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from inspector_app.texts import Texts

if TYPE_CHECKING:
    from inspector_app.usecases.session.opened import OpenedEvaluation

STOPS: Final = ("today", "evaluations", "venues", "checklists", "findings", "reports", "office", "settings")
"""The stops of the rail, from top to bottom."""
INSIDE: Final = ("new_evaluation", "evaluation", "first_start", "help")
"""Places that a person is led into from a stop, and leads back out of."""
PLACES: Final = (*STOPS, "catalogue", *INSIDE)
_ICONS: Final = {"reports": "report", "findings": "finding", "venues": "venue"}


class Stop(NamedTuple):
    """One stop of the rail: its icon and its words."""

    icon: str
    words: str


def rail_stops(texts: Texts) -> dict[str, Stop]:
    """The stops by name."""
    return {name: Stop(_ICONS.get(name, name), place_title(texts, name)) for name in STOPS}


def tabs(texts: Texts, place: str) -> dict[str, str]:
    """The places that stand beside each other at the stop of this one, with their words; often none."""
    together = ("checklists", "catalogue")
    return {name: place_title(texts, name) for name in together} if place in together else {}


def place_title(texts: Texts, place: str, *, introduced: bool = True) -> str:
    """What a place is called; `introduced`: somebody works here already."""
    say = texts.say
    titles = {
        "today": say("Today"),
        "evaluations": say("Evaluations"),
        "venues": say("Venues"),
        "checklists": say("Checklists"),
        "catalogue": say("Catalogue"),
        "findings": say("Findings"),
        "reports": say("Reports"),
        "office": say("Office"),
        "settings": say("Settings"),
        "new_evaluation": say("New evaluation"),
        "help": say("Help"),
        "first_start": say("Who works here") if introduced else say("Welcome"),
    }
    return titles[place]


def evaluation_titles(texts: Texts, opened: OpenedEvaluation) -> tuple[str, str]:
    """The venue, and below it the visit and its checklist."""
    evaluation = opened.evaluation
    name, day = evaluation.value("venue/name"), evaluation.value("visit/assessed_on")
    title = opened.checklist.title.in_language(texts.language)
    kind = texts.word("visit_kind", opened.scoring.visit_kind)
    when = texts.date(date.fromisoformat(day)) if isinstance(day, str) and day else ""
    parts = [kind, when, f"{title} {opened.checklist.version}"]
    return str(name or texts.say("Venue without a name")), " · ".join(part for part in parts if part)
