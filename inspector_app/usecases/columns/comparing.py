"""The columns of an evaluation as views to compare: ours, those that others fill, the evaluation before."""

from __future__ import annotations

from inspector_app.domain.checklist import Item
from inspector_app.domain.scoring.carrying import CARRIED
from inspector_app.domain.scoring.items import answer_target
from inspector_app.errors import AppError
from inspector_app.report.content.columns.comparison import (
    Comparison,
    Entry,
    Line,
    View,
    column_titles,
    compare,
    said_otherwise,
    views_of,
)
from inspector_app.report.content.columns.said import compared, said_words, settled
from inspector_app.texts import Texts
from inspector_app.usecases.evaluations import open_evaluation
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace

__all__ = [
    "Comparison",
    "Entry",
    "Line",
    "View",
    "changed_since",
    "column_lines",
    "column_titles",
    "column_views",
    "compare_columns",
    "view_before",
]


def compare_columns(texts: Texts, opened: OpenedEvaluation, before: View | None) -> Comparison:
    """All columns of the evaluation as they stand, ours behind those that others fill.

    Args:
        before: `view_before`, None for none.
    """
    views = column_views(texts, opened)
    ours = len(views)
    views.append(View(texts.say("Assessed"), opened.scoring))
    return compare(texts, [*views, before] if before is not None else views, ours, opened.form)


def column_views(texts: Texts, opened: OpenedEvaluation, *, said: bool = False) -> list[View]:
    """The columns that others fill, scored by what they say; with `said` without those that say nothing."""
    return views_of(texts, opened.scoring, opened.form, said=said)


def column_lines(texts: Texts, opened: OpenedEvaluation, item: Item) -> list[str]:
    """What the columns say of an item as a whole, a line each; none for a column that says nothing."""
    found: list[str] = []
    for name, title in column_titles(texts, opened.checklist).items():
        op = settled(opened.evaluation, answer_target(item.id, "", name))
        words = said_words(texts, item, op.kind, op.value) if op is not None else ""
        if words:
            found.append(texts.say("{label}: {text}", label=title, text=words))
    return found


def changed_since(opened: OpenedEvaluation, before: View | None, item: Item) -> bool:
    """Whether an item is answered otherwise than at the visit before.

    Args:
        before: `view_before`; without it only an answer that took the place of a carried one can be told.
    """
    history = opened.evaluation.history(f"item/{item.id}")
    carried = next((op for op in reversed(history) if op.kind == CARRIED), None)
    if carried is not None:
        now = settled(opened.evaluation, f"item/{item.id}")
        return now is not None and now.kind != "answer.cleared" and compared(now) != compared(carried)
    return before is not None and said_otherwise(View("", opened.scoring), before, item)


def view_before(texts: Texts, workspace: Workspace, opened: OpenedEvaluation) -> View | None:
    """The evaluation before, None where there was none or it is not on this laptop."""
    said = opened.evaluation.value("visit/previous")
    name = said.get("evaluation") if isinstance(said, dict) else None
    if not isinstance(name, str) or not isinstance(said, dict):
        return None
    try:
        before = open_evaluation(workspace, name, signed=True)
    except AppError:
        return None
    title = texts.say("Last time {day}", day=str(said.get("on") or "")).strip()
    return View(title, before.scoring, earlier=opened.checklist.ids_in(before.checklist.version))
