"""The conduct stage with the checklist that holds every kind of item."""

from __future__ import annotations

from pathlib import Path

from inspector_app.domain.checklist import read_checklist
from inspector_app.usecases.conduct import answer_item, rate_item_as
from inspector_app.usecases.rows import add_row, answer_in_row
from inspector_app.usecases.session.opened import OpenedEvaluation
from tests.checklists.gallery import ANSWERS, RATINGS, gallery
from tests.ui.conduct_stage import Stage, make_stage


def make_gallery(folder: Path, *, full: bool) -> Stage:
    """A new evaluation; `full`: every item answered."""
    stage = make_stage(folder, full=False)
    old = stage.opened
    stage.opened = OpenedEvaluation(
        old.id,
        read_checklist(gallery()),
        old.factors,
        old.evaluation.ops,
        actor=old.actor,
        device=old.device,
        source=stage.workspace.identity,
        saver=stage.disk,
    )
    if full:
        for item, value in ANSWERS.items():
            answer_item(stage.opened, item, value, ())
        for person, value in zip((stage.opened.actor, "M"), RATINGS.values(), strict=True):
            rate_item_as(stage.opened, "A4", person, value, ())
        for name, area, clean in (("301", "18", "yes"), ("302", "36", "partly")):
            row, _ = add_row(stage.opened, "F", name, area)
            answer_in_row(stage.opened, "F1", row, clean, ())
            answer_in_row(stage.opened, "F2", row, "46.5", ())
            for person in (stage.opened.actor, "M"):
                answer_in_row(stage.opened, "F3", row, "yes", (), person=person)
            bathroom, _ = add_row(stage.opened, "G", f"{name}-1", parent=row)
            answer_in_row(stage.opened, "G1", bathroom, "yes", ())
    return stage
