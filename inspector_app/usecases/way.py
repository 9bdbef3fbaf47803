"""The way to the next grade, for the team alone: asked for only where the body allows it, kept nowhere."""

from __future__ import annotations

from collections.abc import Callable

from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.indicators import Sheet
from inspector_app.domain.way.result import Way
from inspector_app.domain.way.search import Tell, find_way
from inspector_app.domain.way.supposing import Supposition
from inspector_app.settings import ON
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace


def may_ask(workspace: Workspace, opened: OpenedEvaluation) -> bool:
    """Whether the way may be asked for: the body switched it on, people still answer, grades are given.

    Not where a form rules what is asked: there one answer can bring or take away others.
    """
    evaluation = opened.evaluation
    conducted = evaluation.status in ("open", "returned") and not evaluation.needs_newer_program
    graded = bool(opened.checklist.grades) and opened.form is None
    return conducted and graded and workspace.preference("way_to_grade") == ON


def search_way(opened: OpenedEvaluation) -> Callable[[Tell], Way]:
    """The search as a job for another thread: it works on what is said now, whatever is said meanwhile."""
    checklist, factors, today = opened.checklist, opened.factors, opened.today
    ops = tuple(opened.evaluation.ops)

    def search(tell: Tell) -> Way:
        evaluation = Evaluation(ops)
        sheet = Sheet(checklist, evaluation, factors, today)
        return find_way(lambda: Supposition(checklist, evaluation, sheet), tell)

    return search
