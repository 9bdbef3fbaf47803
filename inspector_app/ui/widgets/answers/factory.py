"""The editor for each kind of item."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from inspector_app.domain.checklist import Item
from inspector_app.domain.definition.kind import ItemKind
from inspector_app.domain.forms.model import Choice
from inspector_app.domain.item_kinds.chosen.best_of import BestOf
from inspector_app.domain.item_kinds.chosen.multi_choice import MultiChoice
from inspector_app.domain.item_kinds.chosen.ranking import Ranking
from inspector_app.domain.item_kinds.chosen.tiers import Tiers
from inspector_app.domain.item_kinds.counted.count import Count
from inspector_app.domain.item_kinds.counted.deduction import Deduction
from inspector_app.domain.item_kinds.counted.occurrences import Occurrences
from inspector_app.domain.item_kinds.counted.sample import Sample
from inspector_app.domain.item_kinds.counted.survey import Survey
from inspector_app.domain.item_kinds.judged.expert_grade import ExpertGrade
from inspector_app.domain.item_kinds.judged.scale import Scale
from inspector_app.domain.item_kinds.measured.date_age import DateAge
from inspector_app.domain.item_kinds.measured.formula import Formula
from inspector_app.domain.item_kinds.measured.number import Number
from inspector_app.domain.item_kinds.measured.validity import Validity
from inspector_app.domain.item_kinds.raters import SeveralRaters
from inspector_app.domain.item_kinds.written.text import Text
from inspector_app.texts import Texts
from inspector_app.ui.models.options import Choosable, offered_now, options_of
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.best_of import BestOfEditor
from inspector_app.ui.widgets.answers.buttons import ButtonsEditor
from inspector_app.ui.widgets.answers.chosen.capped import CappedEditor
from inspector_app.ui.widgets.answers.chosen.pick import PickEditor
from inspector_app.ui.widgets.answers.chosen.ranking import RankingEditor
from inspector_app.ui.widgets.answers.chosen.several import SeveralEditor
from inspector_app.ui.widgets.answers.counted.deduction import DeductionEditor, RatioEditor
from inspector_app.ui.widgets.answers.counted.sample import SampleEditor
from inspector_app.ui.widgets.answers.counted.stepper import TimesEditor
from inspector_app.ui.widgets.answers.counted.survey import SurveyEditor
from inspector_app.ui.widgets.answers.editor import AnswerEditor, label_over
from inspector_app.ui.widgets.answers.expert_grade import ExpertGradeEditor
from inspector_app.ui.widgets.answers.measured.date_age import DateAgeEditor
from inspector_app.ui.widgets.answers.measured.fields import FieldsEditor
from inspector_app.ui.widgets.answers.measured.number import CountEditor, NumberEditor
from inspector_app.ui.widgets.answers.measured.validity import ValidityEditor
from inspector_app.ui.widgets.answers.numbers import bounds_words
from inspector_app.ui.widgets.answers.raters import RatersEditor
from inspector_app.ui.widgets.answers.shown import Shown
from inspector_app.ui.widgets.answers.text import PlaceEditor, TextEditor
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.wording import offered_choices, shown_words

MOST_BUTTONS: Final = 12  # as many fit the panel without scrolling


def make_editor(item: Item, theme: Theme, texts: Texts) -> AnswerEditor:
    """The editor of an item; one with several raters has `RatersEditor` instead.

    Raises:
        LookupError: no editor for this kind: every kind of `domain.item_kinds` has one.
    """
    return editor_of(item.kind, theme, texts)


def editor_in(opened: OpenedEvaluation, item: Item, row: str, theme: Theme, texts: Texts) -> AnswerEditor:
    """The editor of an item in an evaluation; a select of a form offers what its filter leaves now.

    Buttons, or a list that is searched where they are many; no input for what the form says itself.
    """
    choices, shown = offers = _offers(opened, item, row)
    if shown:
        editor: AnswerEditor = Shown(lambda: shown_words(texts, opened, item, row), theme, texts)
    elif choices is None:
        editor = make_editor(item, theme, texts)
        editor.assess(opened.sheet.assessed_on)
    else:
        editor = _chooser(item.kind, offered_now(opened, item, texts, row), theme, texts)
        if not choices:
            editor.form.insertWidget(
                0, label_over(texts.say("Nothing to choose: it depends on other answers."))
            )
    editor.offers = offers
    return editor


def outdated(editor: AnswerEditor, opened: OpenedEvaluation, item: Item, row: str = "") -> bool:
    """Whether the form offers something else by now than this editor shows."""
    return editor.offers != _offers(opened, item, row)


def _offers(opened: OpenedEvaluation, item: Item, row: str) -> tuple[tuple[Choice, ...] | None, bool]:
    """What a select of a form offers, and whether nobody may answer."""
    shown = opened.form is not None and opened.form.question(item.id) is not None
    shown = shown and opened.form is not None and opened.form.state.read_only(item.id, row)
    return offered_choices(opened, item, row), shown


def _chooser(kind: ItemKind, options: Sequence[Choosable], theme: Theme, texts: Texts) -> AnswerEditor:
    several = isinstance(kind, MultiChoice)
    if isinstance(kind, Ranking):
        return RankingEditor(options, theme, texts)
    if len(options) > MOST_BUTTONS:
        return SeveralEditor(options, theme, texts) if several else PickEditor(options, theme, texts)
    return ButtonsEditor(options, theme, texts, several=several)


def editor_of(kind: ItemKind, theme: Theme, texts: Texts) -> AnswerEditor:
    """The editor of a kind, also inside another."""
    if options := options_of(kind, texts):
        if isinstance(kind, MultiChoice) and any(option.points for option in options):
            return CappedEditor(options, kind.points, theme, texts)
        return ButtonsEditor(options, theme, texts, several=isinstance(kind, MultiChoice))
    match kind:
        case Ranking():
            options = [Choosable(one.id, one.words.in_language(texts.language)) for one in kind.options]
            return RankingEditor(options, theme, texts)
        case MultiChoice():  # of a form that is not there
            return SeveralEditor((), theme, texts)
        case Formula():
            return FieldsEditor(kind.fields, theme, texts, derived=kind.derived)
        case DateAge():
            return DateAgeEditor(asks_result=kind.asks_result, theme=theme, texts=texts)
        case Validity():
            return ValidityEditor(kind.documents, theme, texts)
        case Sample():
            return SampleEditor(kind.minimum, kind.flags, theme, texts)
        case Survey():
            return SurveyEditor(kind.marks, theme, texts)
        case Number():
            bounds = bounds_words(texts, kind.least, kind.most, kind.step)
            return NumberEditor(kind.unit, theme, texts, bounds=bounds)
        case Count():
            bounds = texts.say("A whole number, at most {most}", most=kind.most)
            return CountEditor(kind.unit, kind.most, theme, texts, bounds=bounds)
        case Tiers():
            return NumberEditor(kind.unit, theme, texts)
        case Occurrences():
            return TimesEditor(theme, texts)
        case Deduction():
            return DeductionEditor(kind.reasons, theme, texts) if kind.reasons else RatioEditor(theme, texts)
        case ExpertGrade():
            return ExpertGradeEditor(kind.levels, theme, texts)
        case BestOf():
            return BestOfEditor(kind.ways, lambda inner: editor_of(inner, theme, texts), theme, texts)
        case Text(format="geopoint"):
            return PlaceEditor(read_only=kind.read_only, theme=theme, texts=texts)
        case Text():
            return TextEditor(kind, theme, texts)
    raise LookupError(kind.name)


def raters_of(kind: SeveralRaters, people: Mapping[str, str], theme: Theme, texts: Texts) -> RatersEditor:
    """The editor of an item that several people rate."""
    return RatersEditor(people, lambda: rater_editor_of(kind.kind, theme, texts), theme)


def rater_editor_of(kind: ItemKind, theme: Theme, texts: Texts) -> AnswerEditor:
    """The editor of one of several raters: levels stand side by side, their anchors are on the card."""
    if isinstance(kind, Scale):
        levels = [Choosable(level, str(level)) for level in range(kind.highest + 1)]
        return ButtonsEditor(levels, theme, texts)
    return editor_of(kind, theme, texts)
