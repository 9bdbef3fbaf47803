"""The window of the way to the next grade in each of its states, for the pictures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from inspector_app.domain.way.result import Way
from inspector_app.settings import ON
from inspector_app.ui.models.conduct.way_lines import way_lines
from inspector_app.ui.pages.conduct.page import EvaluationPage
from inspector_app.ui.widgets.evaluation.way_dialog import WayDialog
from inspector_app.usecases.way import search_way
from tests.ui.conduct_stage import Stage


def explained(page: EvaluationPage) -> None:
    """The explanation with the door to it."""
    page.explain()


def allowed(stage: Stage) -> None:
    """The body switched it on."""
    stage.workspace.preferences.put("way_to_grade", ON)


def barred(stage: Stage) -> None:
    """A gate is failed as well."""
    allowed(stage)
    stage.opened.say("answer.set", "item/V2", "fail")


def shown(change: Callable[[Way], Way] = lambda way: way) -> Callable[[EvaluationPage], None]:
    """What was found, or what it would be after a change."""

    def arrange(page: EvaluationPage) -> None:
        opened, dialog = page.opened, _dialog(page)
        way = change(search_way(opened)(lambda _done, _total: None))
        dialog.show_lines(way_lines(page.way.around.texts, opened, opened.checklist, way))

    return arrange


def looking(page: EvaluationPage) -> None:
    """It is still searching."""
    _dialog(page).show_progress(110, 300)


def not_proven(way: Way) -> Way:
    """The same, had the search ended before it was sure."""
    return replace(way, exact=False)


def best(_way: Way) -> Way:
    """Nothing left to find, with a part still open."""
    return Way("best", still_open=31)


def _dialog(page: EvaluationPage) -> WayDialog:
    dialog = WayDialog(page.way.around.theme, page.way.around.texts, page)
    dialog.open()
    return dialog
