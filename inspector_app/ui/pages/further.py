"""The pages behind the first ones: loaded after the window was painted, so that it is painted soon."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.checklists.page import ChecklistsPage
from inspector_app.ui.pages.conduct.page import EvaluationPage
from inspector_app.ui.pages.first_start import FirstStartPage
from inspector_app.ui.pages.help.page import HelpPage
from inspector_app.ui.pages.overviews.findings import AllFindingsPage
from inspector_app.ui.pages.overviews.office import OfficePage
from inspector_app.ui.pages.overviews.reports import AllReportsPage
from inspector_app.ui.pages.overviews.venues import VenuesPage
from inspector_app.ui.pages.schemes.catalogue import CataloguePage
from inspector_app.ui.pages.settings import SettingsPage
from inspector_app.ui.pages.starting.new_evaluation import NewEvaluationPage
from inspector_app.ui.ways import Ways
from inspector_app.ui.widgets.frame.notices import notice_of
from inspector_app.ui.widgets.frame.window_frame import NO_NOTICE, Notice
from inspector_app.ui.widgets.help.book import chapter_of
from inspector_app.usecases.evaluations import open_evaluation as open_evaluation
from inspector_app.usecases.session.listed import list_anew as list_anew
from inspector_app.usecases.session.opened import OpenedEvaluation


class Made(NamedTuple):
    """A page, and what must be said while it is in sight."""

    page: QWidget
    notice: Callable[[], Notice] = lambda: NO_NOTICE


def make_page(place: str, desk: Desk, ways: Ways) -> Made:
    """The page of a place of `places.PLACES` that is no first page and no evaluation."""
    return _MAKERS[place](desk, ways)


def make_evaluation(opened: OpenedEvaluation, desk: Desk, ways: Ways) -> Made:
    """The conduct page of an evaluation."""
    page = EvaluationPage(desk.workspace, opened, desk.texts, desk.theme, desk.changes, desk.tasks)
    page.left.connect(ways.left)
    page.moved.connect(lambda: ways.started.emit(opened))
    page.saved.connect(ways.saved)
    page.failed.connect(ways.not_saved)
    return Made(page, lambda: notice_of(opened.checklist))


def make_help(place: str, page: QWidget | None, desk: Desk, ways: Ways) -> Made:
    """The help, opened at the chapter of a place and the page there."""
    inside = page.shown if isinstance(page, EvaluationPage) else ""
    made = HelpPage(desk, chapter_of(place, inside))
    made.left.connect(ways.left)
    return Made(made)


def show_finding(page: QWidget, finding: str) -> None:
    """Bring a finding into sight on a conduct page."""
    assert isinstance(page, EvaluationPage)
    page.show_finding(finding)


def show_venue(page: QWidget, venue: Mapping[str, str]) -> None:
    """Fill in a known venue on the page that starts an evaluation."""
    assert isinstance(page, NewEvaluationPage)
    page.venue.show_venue(venue)


def show_setting(page: QWidget, name: str) -> None:
    """Bring a setting into sight on the page of the settings, once it is laid out."""
    assert isinstance(page, SettingsPage)
    QTimer.singleShot(0, page, lambda: page.show_setting(name))


def _first_start(desk: Desk, ways: Ways) -> Made:
    page = FirstStartPage(desk)
    page.introduced.connect(ways.introduced)
    page.failed.connect(ways.failed)
    return Made(page)


def _new_evaluation(desk: Desk, ways: Ways) -> Made:
    page = NewEvaluationPage(desk)
    page.started.connect(ways.started)
    page.checklist_chosen.connect(ways.renamed)
    page.left.connect(ways.left)
    page.failed.connect(ways.failed)
    return Made(page, lambda: page.notice)


def _venues(desk: Desk, ways: Ways) -> Made:
    page = VenuesPage(desk)
    page.opened.connect(ways.opened)
    page.wants_new.connect(ways.new_wanted)
    return Made(page)


def _checklists(desk: Desk, ways: Ways) -> Made:
    page = ChecklistsPage(desk)
    page.reloaded.connect(ways.renamed)
    page.failed.connect(ways.failed)
    return Made(page, lambda: page.notice)


def _catalogue(desk: Desk, ways: Ways) -> Made:
    page = CataloguePage(desk)
    page.failed.connect(ways.failed)
    return Made(page)


def _findings(desk: Desk, ways: Ways) -> Made:
    page = AllFindingsPage(desk)
    page.opened.connect(ways.finding_opened)
    return Made(page)


def _reports(desk: Desk, ways: Ways) -> Made:
    page = AllReportsPage(desk)
    page.opened.connect(ways.opened)
    page.failed.connect(ways.failed)
    return Made(page)


def _office(desk: Desk, ways: Ways) -> Made:
    page = OfficePage(desk)
    page.failed.connect(ways.failed)
    return Made(page)


def _settings(desk: Desk, ways: Ways) -> Made:
    page = SettingsPage(desk)
    page.changed.connect(ways.restyled)
    page.wants_person.connect(lambda: ways.go.emit("first_start"))
    page.failed.connect(ways.failed)
    return Made(page)


_MAKERS: Final[dict[str, Callable[[Desk, Ways], Made]]] = {
    "first_start": _first_start,
    "new_evaluation": _new_evaluation,
    "venues": _venues,
    "checklists": _checklists,
    "catalogue": _catalogue,
    "findings": _findings,
    "reports": _reports,
    "office": _office,
    "settings": _settings,
}
