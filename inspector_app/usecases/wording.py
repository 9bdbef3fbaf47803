"""Sentences about an opened evaluation, for screens: outcomes, rules, answers, explanations."""

from __future__ import annotations

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist, Item, Section
from inspector_app.domain.definition.rating import Step
from inspector_app.domain.forms.model import Choice
from inspector_app.domain.scoring import Outcome
from inspector_app.report.content import wording
from inspector_app.report.content.answers import questions, steps
from inspector_app.report.content.answers.carried import carried_mark, carried_words
from inspector_app.report.content.answers.values import value_words
from inspector_app.report.content.rules import conclusion, outcomes
from inspector_app.report.content.rules.conclusion import ConclusionWords
from inspector_app.report.content.wording import Line
from inspector_app.texts import Texts
from inspector_app.usecases.session.opened import OpenedEvaluation

__all__ = [
    "ConclusionWords",
    "Line",
    "answer_words",
    "asks_nobody",
    "carried_mark",
    "carried_words",
    "choice_words",
    "chosen_words",
    "conclusion_words",
    "explain_item",
    "explain_result",
    "group_words",
    "guidance_words",
    "item_words",
    "offered_choices",
    "outcome_words",
    "rule_words",
    "shown_words",
    "step_words",
    "value_words",
]


def outcome_words(texts: Texts, checklist: Checklist, outcome: Outcome) -> str:
    """The recommended grade, or why there is none."""
    return outcomes.outcome_words(texts, checklist, outcome)


def rule_words(texts: Texts, checklist: Checklist, outcome: Outcome) -> list[str]:
    """The rules that fixed the outcome, one sentence each."""
    return outcomes.rule_words(texts, checklist, outcome)


def conclusion_words(texts: Texts, opened: OpenedEvaluation) -> ConclusionWords | None:
    """What the visit ends with, and why; None for a kind of visit that concludes nothing."""
    return conclusion.conclusion_words(texts, opened.scoring)


def item_words(texts: Texts, opened: OpenedEvaluation, item: Item, row: str = "") -> str:
    """The item as people read it; from a form in its language and with its ${…} filled in."""
    return questions.item_text(texts, opened.form, item, row)


def guidance_words(texts: Texts, opened: OpenedEvaluation, item: Item, row: str = "") -> str:
    """What helps to answer the item."""
    return questions.item_guidance(texts, opened.form, item, row)


def group_words(texts: Texts, opened: OpenedEvaluation, section: Section) -> str:
    """The title of a section."""
    return questions.group_text(texts, opened.form, section.id, section.title)


def offered_choices(opened: OpenedEvaluation, item: Item, row: str = "") -> tuple[Choice, ...] | None:
    """What a select of a form offers now; None for an item that offers what its checklist says."""
    return questions.offered(opened.form, item, row)


def choice_words(texts: Texts, opened: OpenedEvaluation, choice: Choice) -> str:
    """A choice of a form as people read it."""
    return questions.choice_text(texts, opened.form, choice) if opened.form is not None else choice.name


def asks_nobody(opened: OpenedEvaluation, item: str) -> bool:
    """Whether the form only shows this item: a note, or what it fills in itself."""
    form = opened.form
    if form is None or form.question(item) is None:
        return False
    return all(form.state.read_only(item, row) for row in form.rows_of(item))


def answer_words(texts: Texts, opened: OpenedEvaluation, item: str) -> str:
    """The answer of an item in a few words, "—" where there is none."""
    subject = opened.checklist.items[item]
    asked = questions.form_answer(texts, opened.form, subject, opened.scoring)
    return asked or wording.answer_words(
        texts, subject, opened.evaluation, opened.scoring.items[item], opened.checklist.rounding
    )


def chosen_words(texts: Texts, opened: OpenedEvaluation, item: Item, value: Json) -> str:
    """The words of choices that only the form lists; "" for all else."""
    return questions.chosen_words(texts, opened.form, item, value)


def shown_words(texts: Texts, opened: OpenedEvaluation, item: Item, row: str = "") -> str:
    """What the form says itself where nobody answers."""
    return questions.filled_in(texts, opened.form, item, row)


def explain_item(texts: Texts, opened: OpenedEvaluation, item: str) -> list[Line]:
    """The explanation tree of one item, down to every input."""
    return wording.explain_item(texts, opened.scoring, opened.checklist.items[item])


def explain_result(texts: Texts, opened: OpenedEvaluation) -> list[Line]:
    """The explanation of total and grade."""
    return wording.explain_result(texts, opened.scoring)


def step_words(texts: Texts, opened: OpenedEvaluation, item: str, step: Step) -> str:
    """One step as a sentence; also the plausibility warnings of the data sheet (item "")."""
    checklist = opened.checklist
    subject = checklist.items[item] if item else next(iter(checklist.items.values()))
    return steps.SENTENCES[step.code](texts, checklist, subject, step)
