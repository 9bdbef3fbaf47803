"""A form in our own words with everything the engine does, as the checklist of an evaluation."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from inspector_app.domain.forms.form_json import form_json
from inspector_app.domain.forms.model import Choice, Form, Group, Question
from inspector_app.exchange.xlsform.to_checklist import checklist_of
from inspector_app.usecases.evaluations import NewEvaluation, start_evaluation
from inspector_app.usecases.session.installed import installed_checklist
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace, open_workspace
from tests.usecases.stage import TEAM, VENUE, VISIT, HandClock, make_resources

LANGUAGES = ("English", "中文", "Français")


def said(english: str, chinese: str = "", french: str = "") -> dict[str, str]:
    """A text in the three languages; where the form has no French it says nothing."""
    given = dict(zip(LANGUAGES, (english, chinese or english, french), strict=True))
    return {language: text for language, text in given.items() if text}


def _choice(name: str, label: dict[str, str], **columns: str) -> Choice:
    return Choice(name, label, columns)


LISTS = {
    "yn": (
        _choice("yes", said("Yes", "是", "Oui"), score_value="1"),
        _choice("no", said("No", "否", "Non"), score_value="0"),
    ),
    "area": (_choice("hill", said("Hills", "山区")), _choice("lake", said("Lake side", "湖畔"))),
    "site": (
        _choice("h1", said("Bamboo valley", "竹海"), area="hill"),
        _choice("h2", said("Tea terrace", "茶园"), area="hill"),
        _choice("l1", said("Reed bank", "芦苇荡"), area="lake"),
    ),
}


def guesthouse() -> Form:
    """Cascade, constraint, relevance, default, trigger, rows, sums and a label that fills in."""
    q = Question
    place = Group("place", "place", said("Place", "位置", "Lieu"), children=(
        q("area", "area", "select_one", list_name="area", label=said("Area", "区域", "Région"),
          required="yes"),
        q("site", "site", "select_one", list_name="site", label=said("Site", "地点"),
          choice_filter="area = ${area}"),
        q("hello", "hello", "note",
          label=said("You visit ${host} near ${site}.", "走访${host}（${site}）。")),
        q("host", "host", "text", label=said("Host", "主人", "Hôte"), default="Li"),
        q("greeting", "greeting", "text", label=said("Greeting", "称呼"), trigger="${host}",
          calculation="concat('Dear ', ${host})"),
    ))  # fmt: skip
    rooms = Group("rooms", "rooms", said("Rooms", "客房"), repeat=True, children=(
        q("beds", "beds", "integer", label=said("Beds", "床位"), constraint=". < 20",
          constraint_message=said("No room of ${host} has 20 beds.", "${host}家没有20张床的房间。")),
        q("smoke", "smoke", "select_one", list_name="yn", label=said("Smoke alarm in room ${no}", "烟感")),
        q("no", "no", "calculate", calculation="position(..)"),
    ))  # fmt: skip
    water = Group("water", "water", said("Water", "用水"), children=(
        q("well", "well", "select_one", list_name="yn", label=said("Own well", "自备井"),
          score={"score_weight": "2"}),
        q("tested", "tested", "select_one", list_name="yn", label=said("Water tested", "水质检测"),
          relevant="${well} = 'yes'", score={"score_weight": "8"}),
        q("guests", "guests", "note", label=said("${total} beds in all", "共${total}张床")),
        q("total", "total", "calculate", calculation="sum(${beds})"),
    ))  # fmt: skip
    root = Group("", "", children=(place, rooms, water))
    return Form("GUESTHOUSE", "民宿走访", "1", LANGUAGES, "English", "", root, LISTS)


def guesthouse_json() -> dict[str, Any]:
    """The checklist of the form, graded by its total."""
    form = guesthouse()
    grade = {"id": "good", "title": {"zh": "良好级", "en": "Good"}, "conditions": [
        {"measure": "total", "at_least": "60"}]}  # fmt: skip
    return {**checklist_of(form).data, "grades": [grade], "form": form_json(form)}


def guesthouse_workspace(folder: Path) -> Workspace:
    """A laptop that has this checklist."""
    resources = make_resources(folder / "resources", guesthouse_json())
    return open_workspace(folder / "a", resources, HandClock("a"))


def visit(workspace: Workspace) -> OpenedEvaluation:
    """A fresh evaluation of it."""
    checklist = installed_checklist(workspace, "GUESTHOUSE", "1")
    assert checklist is not None
    return start_evaluation(workspace, NewEvaluation(checklist, "initial", VENUE, team=TEAM, visit=VISIT))
