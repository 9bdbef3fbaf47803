"""What an imported form does in an evaluation: refuses what breaks a constraint, fills in, asks or not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from inspector_app.domain.canonical import Json
from inspector_app.domain.forms.engine.computing import Key
from inspector_app.domain.forms.engine.plan import NotEvaluated
from inspector_app.domain.forms.fold import LANGUAGE_TARGET, FormFold, Trouble, answer_value
from inspector_app.domain.forms.model import Question
from inspector_app.domain.scoring.items import answer_target
from inspector_app.errors import InputError
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation, Said

_ROUNDS: Final = 10  # of triggers that set off triggers


def check_with_form(opened: OpenedEvaluation, item: str, row: str, value: Json) -> None:
    """Whether the form accepts an answer.

    Raises:
        InputError: "form.constraint" with the form's own message, "form.read_only".
    """
    form = opened.form
    question = form.question(item) if form is not None else None
    if form is None or question is None:
        return
    if form.state.read_only(item, row):
        raise InputError("form.read_only")
    if not form.would_hold(item, row, value):
        raise InputError("form.constraint", message=constraint_message(form, question, row))


def constraint_message(form: FormFold, question: Question, row: str) -> str:
    """The form's words for a broken constraint, else the constraint as it is written."""
    words = form.said(question.constraint_message)
    return form.state.filled(words, question.id, row) if words else question.constraint


def said_with_form(opened: OpenedEvaluation, sayings: Sequence[Said]) -> Changes:
    """Say answers or rows, and then what the form fills in because of them: defaults, triggers."""
    changes = opened.say_all(sayings)
    form = opened.form
    if form is None:
        return changes
    if form.has_new_rows:
        changes = changes.joined(fill_defaults(opened, sayings[0].at))
    for _ in range(_ROUNDS):
        follow = _set_off(form, opened)
        if not follow:
            break
        changes = changes.joined(opened.say_all(follow))
    return changes


def fill_defaults(opened: OpenedEvaluation, at: str = "") -> Changes:
    """Answer what the form has a default for and nobody has spoken of, first texts, then expressions.

    A value that once() keeps is stored as well.
    """
    changes = Changes(opened.id)
    form = opened.form
    if form is None:
        return changes
    for static in (True, False):
        sayings = [
            saying
            for question in form.form.root.questions()
            for row in form.rows_of(question.id)
            if (saying := _default(opened, form, question, row, static=static)) is not None
        ]
        if sayings:
            changes = changes.joined(opened.say_all([replace(saying, at=at) for saying in sayings]))
    return changes


def choose_form_language(opened: OpenedEvaluation, language: str) -> Changes:
    """Show the form's texts in one of its languages; "" for that of the screen.

    Raises:
        InputError: "answer.not_offered": the form has no such language.
    """
    offered = opened.form.form.languages if opened.form is not None else ()
    if language and language not in offered:
        raise InputError("answer.not_offered", given=language, offered=", ".join(offered))
    return opened.say("profile.set", LANGUAGE_TARGET, language)


def not_evaluated(opened: OpenedEvaluation) -> list[NotEvaluated]:
    """What of the form is shown, but not evaluated."""
    return opened.form.state.not_evaluated() if opened.form is not None else []


def _default(
    opened: OpenedEvaluation, form: FormFold, question: Question, row: str, *, static: bool
) -> Said | None:
    target = answer_target(question.id, row)
    if opened.evaluation.field(target) is not None:
        return None
    if not static and form.state.keeps(question.id):
        text: str | None = form.state.value(question.id, row)
    else:
        text = form.state.computed(question.id, row, "default") if form.static(question) is static else None
    return _said(opened, question, target, text) if text else None


def _set_off(form: FormFold, opened: OpenedEvaluation) -> list[Said]:
    """What triggers of the last change fill in, where it is not there already."""
    found: list[Said] = []
    for key in sorted(form.last.values):
        for question, row in form.set_off(key):
            text = form.state.computed(question.id, row, "triggered") or ""
            target = answer_target(question.id, row)
            if text == form.text(target):
                continue
            saying = _said(opened, question, target, text) if text else Said("answer.cleared", target, None)
            if saying is not None:
                found.append(saying)
    return found


def _said(opened: OpenedEvaluation, question: Question, target: str, text: str) -> Said | None:
    """A text as an answer of the item's kind; None if the kind cannot take it."""
    value = answer_value(question, text)
    item = opened.checklist.items.get(question.id)
    if item is not None:
        try:
            value = item.kind.check(value)
        except InputError:
            return None
    return Said("answer.set", target, value)


def open_questions(opened: OpenedEvaluation) -> Iterator[tuple[Trouble, str, Key]]:
    """What the form still wants: what it is, the item, its place."""
    form = opened.form
    for question in form.form.root.questions() if form is not None else ():
        assert form is not None
        for row in form.rows_of(question.id):
            code = form.trouble(question.id, row)
            if code is not None:
                yield code, question.id, (question.id, row)
