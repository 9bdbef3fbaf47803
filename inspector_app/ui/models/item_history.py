"""What was said about an item, one line a change: who, when, from what to what."""

from __future__ import annotations

from inspector_app.domain.checklist import Item
from inspector_app.domain.ops import Op
from inspector_app.domain.scoring.items import answer_of
from inspector_app.texts import Texts
from inspector_app.ui.models.item_cards import person_name, when
from inspector_app.ui.models.item_words import op_words
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.wording import answer_words


def history_lines(texts: Texts, opened: OpenedEvaluation, item: Item) -> list[tuple[int, str]]:
    """Answers with the values they replaced, then remarks and the reason of a decision; in order of time."""
    evaluation, base = opened.evaluation, f"item/{item.id}"
    lines: list[tuple[int, str]] = []
    targets = [base, *(f"{base}/rater/{person}" for person in evaluation.names(f"{base}/rater"))]
    for target in targets:
        for op in evaluation.history(target):
            lines.append((0, _change(texts, opened, item, op)))
    for op in evaluation.history(f"{base}/note"):
        lines.append((0, f"{_who(opened, op)}: {texts.say('Remark')} “{op.value or ''}”"))
    for op in evaluation.history(f"{base}/decision"):
        reason = op.value.get("reason", "") if isinstance(op.value, dict) else ""
        lines.append((0, f"{_who(opened, op)}: {texts.say('Decided, because {reason}', reason=reason)}"))
    return lines or [(0, texts.say("Nothing was said yet."))]


def suggested_text(texts: Texts, opened: OpenedEvaluation, item: Item) -> str:
    """A text to start a finding from: the remark, else the failures of a sample, else item and answer."""
    note = opened.evaluation.value(f"item/{item.id}/note")
    if isinstance(note, str) and note:
        return note
    answer = answer_of(opened.evaluation, opened.scoring.items[item.id])
    failures = answer.get("failures") if isinstance(answer, dict) else None
    if isinstance(failures, list) and failures:
        return ", ".join(str(failure) for failure in failures)
    question, answered = item.text.in_language(texts.language), answer_words(texts, opened, item.id)
    return texts.say("{label}: {text}", label=question, text=answered)


def _change(texts: Texts, opened: OpenedEvaluation, item: Item, op: Op) -> str:
    before = [opened.evaluation.op(identity) for identity in op.replaces]
    old = " / ".join(op_words(texts, item, entry) for entry in before if entry is not None)
    new = op_words(texts, item, op)
    return f"{_who(opened, op)}: {old} → {new}" if old else f"{_who(opened, op)}: {new}"


def _who(opened: OpenedEvaluation, op: Op) -> str:
    return f"{when(op.at)} {person_name(opened, op.actor)}"
