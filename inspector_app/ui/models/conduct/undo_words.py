"""What an action spoke of, in a few words, and where that is to be seen."""

from __future__ import annotations

from typing import Final, NamedTuple

from inspector_app.domain.evaluation import space_of
from inspector_app.errors import InputError
from inspector_app.texts import Texts
from inspector_app.ui.models.item_cards import person_name, when
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.undo.steps import Step
from inspector_app.usecases.wording import answer_words, item_words

_PAGES: Final = {"raw": "data", "finding": "findings", "risk": "findings", "evidence": "photos"}


class Spot(NamedTuple):
    """Where an action is to be seen: the page, and the item on it or ""."""

    page: str
    item: str = ""


def spot_of(opened: OpenedEvaluation, step: Step) -> Spot:
    """The page that shows what an action spoke of."""
    target = step[0].target
    steps = target.split("/")
    if space_of(target) == "item" and steps[1] in opened.checklist.items:
        page = "places" if "sample" in steps[2:] else "columns" if "column" in steps[2:] else "items"
        return Spot(page, steps[1])
    return Spot(_PAGES.get(space_of(target), "items"))


def step_words(texts: Texts, opened: OpenedEvaluation, step: Step) -> str:
    """What an action spoke of, and for an answer what stands there now."""
    target, say = step[0].target, texts.say
    spot = spot_of(opened, step)
    if spot.item:
        item = opened.checklist.items[spot.item]
        label = f"{item.code}  {item_words(texts, opened, item)}"
        if target == f"item/{spot.item}":
            return say("{label}: {text}", label=label, text=answer_words(texts, opened, item.id))
        return f"{label} · {say('Remark')}" if target.endswith("/note") else label
    series = target.split("/")[1] if space_of(target) == "raw" else ""
    known = next((one for one in opened.checklist.series if one.id == series), None)
    if known is not None:
        cell = target.rpartition("/")[2]
        return f"{known.words.in_language(texts.language)} · {cell}"
    titles = {"findings": say("Findings"), "photos": say("Evidence")}
    return titles.get(spot.page, say("Items"))


def refused_words(texts: Texts, opened: OpenedEvaluation, error: InputError) -> str:
    """Why it cannot be undone: who changed what since."""
    by = opened.evaluation.op(str(error.details.get("by", "")))
    if error.code != "undo.changed" or by is None:
        return texts.told(error)
    return texts.say(
        "Not undone: {who} said something else there at {when}. Change it where it stands.",
        who=person_name(opened, by.actor),
        when=when(by.at),
    )
