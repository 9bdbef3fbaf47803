"""The words of an item whose checklist came from a form: its language, its ${…} filled in, what it offers."""

from __future__ import annotations

from collections.abc import Sequence

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Item
from inspector_app.domain.definition.words import Words
from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.forms.fold import FormFold, answer_value
from inspector_app.domain.forms.languages import spoken
from inspector_app.domain.forms.model import Choice, said
from inspector_app.domain.forms.types import SELECTS
from inspector_app.domain.item_kinds.chosen.choice import Choice as OneChoice
from inspector_app.domain.item_kinds.chosen.multi_choice import MultiChoice
from inspector_app.domain.item_kinds.chosen.ranking import Ranking
from inspector_app.domain.scoring import Scoring
from inspector_app.domain.scoring.items import answer_target
from inspector_app.domain.scoring.rows import Row
from inspector_app.errors import InputError
from inspector_app.report.content.answers.values import value_words
from inspector_app.texts import Texts


def item_text(texts: Texts, form: FormFold | None, item: Item, row: str = "") -> str:
    """The question as people read it."""
    question = form.question(item.id) if form is not None else None
    if form is None or question is None:
        return item.text.in_language(texts.language)
    chosen = form.said(question.label) if form.language else ""
    return form.state.filled(chosen or item.text.in_language(texts.language), item.id, row)


def item_guidance(texts: Texts, form: FormFold | None, item: Item, row: str = "") -> str:
    """Its hint, filled in likewise."""
    question = form.question(item.id) if form is not None else None
    if form is None or question is None:
        return item.guidance.in_language(texts.language)
    chosen = form.said(question.hint or question.guidance_hint) if form.language else ""
    return form.state.filled(chosen or item.guidance.in_language(texts.language), item.id, row)


def group_text(texts: Texts, form: FormFold | None, section: str, title: Words) -> str:
    """The title of a section; of a group of the form in the language that somebody chose."""
    group = form.group(section) if form is not None else None
    if form is None or group is None:
        return title.in_language(texts.language)
    chosen = form.said(group.label) if form.language else ""
    return form.state.filled(chosen or title.in_language(texts.language), section)


def choice_text(texts: Texts, form: FormFold, choice: Choice) -> str:
    """A choice as people read it, its name where it has no label."""
    language = form.language or spoken([*choice.label], texts.language)
    return said(choice.label, language, form.form.default_language) or choice.name


def offered(form: FormFold | None, item: Item, row: str = "") -> tuple[Choice, ...] | None:
    """What a select of the form offers now, with what is chosen but offered no more; None for other items."""
    question = form.question(item.id) if form is not None else None
    if form is None or question is None or question.type not in SELECTS:
        return None
    choices = form.state.choices(item.id, row)
    gone = set(form.state.not_offered(item.id, row))
    if not gone:
        return choices
    return (*choices, *(choice for choice in form.state.lists.choices(question) if choice.name in gone))


def form_answer(texts: Texts, form: FormFold | None, item: Item, scoring: Scoring) -> str:
    """What a form fills in itself, what was answered in each row, or chosen of what only the form lists.

    "" for an answer of the usual kind.
    """
    rows = scoring.rows(item.repeat) if item.repeat and not item.points else []
    given = filled_in(texts, form, item) or row_answers(texts, form, item, scoring.evaluation, rows)
    rated = scoring.items[item.id].state == "rated"
    return given or (
        chosen_words(texts, form, item, scoring.evaluation.answer(f"item/{item.id}")) if rated else ""
    )


def chosen_words(texts: Texts, form: FormFold | None, item: Item, value: Json) -> str:
    """The words of choices that the form lists and the item does not; "" for all else."""
    question = form.question(item.id) if form is not None else None
    listed = isinstance(item.kind, OneChoice | MultiChoice | Ranking) and item.kind.options
    if form is None or question is None or question.type not in SELECTS or listed or not value:
        return ""
    chosen = value if isinstance(value, list) else [value]
    if not all(isinstance(one, str) for one in chosen):
        return ""
    words = {choice.name: choice_text(texts, form, choice) for choice in form.state.lists.choices(question)}
    return texts.listing(words.get(str(one), str(one)) for one in chosen)


def row_answers(
    texts: Texts, form: FormFold | None, item: Item, evaluation: Evaluation, rows: Sequence[Row]
) -> str:
    """What was answered in each row, of a question that scores nothing; "" where nothing was."""
    given: list[str] = []
    for row in rows:
        value = evaluation.answer(answer_target(item.id, row.id))
        if value is not None:
            words = chosen_words(texts, form, item, value) or value_words(texts, item.kind, value)
            given.append(texts.say("{label}: {text}", label=row.label, text=words))
    return texts.clauses(given) if given else ""


def filled_in(texts: Texts, form: FormFold | None, item: Item, row: str = "") -> str:
    """What the form itself fills in where nobody answers; "" for all else."""
    question = form.question(item.id) if form is not None else None
    if form is None or question is None or not form.state.read_only(item.id, row):
        return ""
    text = form.state.value(item.id, row)
    try:
        value = item.kind.check(answer_value(question, text)) if text else ""
    except InputError:  # a note, or what does not fit its own question
        return text
    return chosen_words(texts, form, item, value) or (value_words(texts, item.kind, value) if value else "")
