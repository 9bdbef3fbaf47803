"""The command `demo`: play the story once, print its report, say in a few lines what came out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from inspector_app.texts import Texts
from inspector_app.usecases.demonstration.play import play_demo
from inspector_app.usecases.evaluations import open_evaluation
from inspector_app.usecases.reports import issue_report
from inspector_app.usecases.session.identity import SystemIdentity
from inspector_app.usecases.session.workspace import open_workspace
from inspector_app.usecases.wording import outcome_words, rule_words


@dataclass(frozen=True, slots=True)
class PrintedDemo:
    """What the command says, and which evaluation a window may open."""

    evaluation: str
    report: Path
    lines: tuple[str, ...]


def print_demo(
    folder: Path, out: Path, resources: Path, texts: Texts, progress: Callable[[int, int], None] | None = None
) -> PrintedDemo:
    """Play the story into `folder` if it is not there yet, and print its report into `out`.

    Raises:
        UnavailableError, DataError: the folders cannot be written, the data cannot be read.
    """
    workspace = open_workspace(folder, resources, SystemIdentity())
    try:
        played = workspace.settings.get("demo")
        opened = open_evaluation(workspace, played) if played else play_demo(workspace, progress)
        issued = issue_report(workspace, opened, out, texts)
        result = opened.scoring.result()
        grade = outcome_words(texts, opened.checklist, result.outcome)
        total = opened.checklist.rounding.shown(result.total)
        lines = (
            texts.say("Recommended grade: {grade}", grade=grade),
            texts.say("Total: {total}", total=total),
            *rule_words(texts, opened.checklist, result.outcome),
            texts.say("Pages: {pages}", pages=issued.pages),
            texts.say("Report: {path}", path=issued.path),
        )
        return PrintedDemo(opened.id, issued.path, lines)
    finally:
        workspace.close()
