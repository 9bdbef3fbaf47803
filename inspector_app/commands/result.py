"""Where the score of an evaluation stands, as a command says it."""

from __future__ import annotations

from inspector_app.commands.output import Answer
from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist.conditions import Rounding
from inspector_app.domain.numbers import shown
from inspector_app.domain.scoring import ItemResult, SectionResult
from inspector_app.texts import Texts
from inspector_app.usecases.columns.comparing import View, column_views
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.wording import (
    Line,
    conclusion_words,
    explain_item,
    explain_result,
    outcome_words,
    rule_words,
)


def result_of(texts: Texts, opened: OpenedEvaluation, *, explain: bool = False) -> Answer:
    """Answered items, total, grade and the rules that fixed it; what is only so far is said to be so.

    Args:
        explain: also how the total and every rated item came about, down to the inputs.
    """
    result = opened.scoring.result()
    rounding = opened.checklist.rounding
    total = rounding.shown(result.total)
    grade = outcome_words(texts, opened.checklist, result.outcome)
    rules = rule_words(texts, opened.checklist, result.outcome)
    count = texts.say("{answered} of {relevant} answered", answered=result.answered, relevant=result.relevant)
    if result.complete:
        lines = [
            texts.say("Total: {total}", total=total),
            texts.say("Recommended grade: {grade}", grade=grade),
        ]
    else:
        lines = [
            texts.say("{total} points so far", total=total),
            texts.say("Grade so far: {grade}", grade=grade),
        ]
    data: dict[str, Json] = {
        "evaluation": opened.id,
        "total": None if result.total is None else total,
        "outcome": result.outcome.kind,
        "grade": result.outcome.grade,
        "answered": result.answered,
        "relevant": result.relevant,
        "complete": result.complete,
        "rules": list(rules),
    }
    columns = column_views(texts, opened, said=True)
    if columns:
        data["columns"] = [_column_json(view) for view in columns]
        lines += [texts.say("{label}: {text}", label=view.title, text=_so_far(view)) for view in columns]
    ends = conclusion_words(texts, opened)
    if ends is not None:
        data |= {"conclusion": result.conclusion, "previous": ends.before}
        lines.append(texts.say("{label}: {text}", label=texts.say("Proposed conclusion"), text=ends.title))
    if not explain:
        return Answer((count, *lines, *rules), data)
    rated = [item for item in opened.scoring.items.values() if item.state not in ("absent", "unanswered")]
    steps = [line for item in rated for line in _explained(texts, opened, item.item.id)]
    total_steps = [_indented(line) for line in explain_result(texts, opened)]
    data["sections"] = [_section_json(section, rounding) for section in result.sections]
    data["items"] = {item.item.id: _item_json(item) for item in rated}
    return Answer((count, *lines, *rules, "", *total_steps, "", *steps), data)


def _explained(texts: Texts, opened: OpenedEvaluation, item: str) -> list[str]:
    head, *below = [_indented(line) for line in explain_item(texts, opened, item)] or [""]
    return [f"{opened.checklist.items[item].code}  {head}", *below]


def _indented(line: Line) -> str:
    return f"{'  ' * line.level}{line.text}"


def _so_far(view: View) -> str:
    result = view.scoring.result()
    total = view.scoring.checklist.rounding.shown(result.total)
    return f"{total} ({result.answered}/{result.relevant})"


def _column_json(view: View) -> Json:
    result, rounding = view.scoring.result(), view.scoring.checklist.rounding
    return {
        "id": view.id,
        "title": view.title,
        "total": None if result.total is None else rounding.shown(result.total),
        "outcome": result.outcome.kind,
        "grade": result.outcome.grade,
        "answered": result.answered,
        "relevant": result.relevant,
    }


def _section_json(section: SectionResult, rounding: Rounding) -> Json:
    return {
        "id": section.section.id,
        "rate": None if section.rate is None else rounding.shown_rate(section.rate),
        "earned": shown(section.earned, 6),
        "applicable": shown(section.applicable, 6),
    }


def _item_json(item: ItemResult) -> Json:
    earned = None if item.earned is None else shown(item.earned, 6)
    said: dict[str, Json] = {"state": item.state, "earned": earned, "points": shown(item.item.points, 6)}
    if item.carried is not None:
        said["carried"] = {"evaluation": item.carried.evaluation, "on": item.carried.on}
    return said
