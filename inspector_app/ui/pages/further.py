"""The pages behind the list: loaded after the window was painted, so that it is painted soon."""

from __future__ import annotations

from inspector_app.ui.pages.checklists.page import ChecklistsPage
from inspector_app.ui.pages.evaluation import EvaluationPage
from inspector_app.ui.pages.first_start import FirstStartPage
from inspector_app.ui.pages.schemes.catalogue import CataloguePage
from inspector_app.ui.pages.settings import SettingsPage
from inspector_app.ui.pages.starting.new_evaluation import NewEvaluationPage
from inspector_app.ui.widgets.frame.notices import notice_of
from inspector_app.usecases.evaluations import open_evaluation

__all__ = [
    "CataloguePage",
    "ChecklistsPage",
    "EvaluationPage",
    "FirstStartPage",
    "NewEvaluationPage",
    "SettingsPage",
    "notice_of",
    "open_evaluation",
]
