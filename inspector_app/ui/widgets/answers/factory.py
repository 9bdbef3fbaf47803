"""The editor for each kind of item."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from inspector_app.domain.checklist import Item
from inspector_app.domain.definition.kind import ItemKind
from inspector_app.domain.item_kinds.chosen.best_of import BestOf
from inspector_app.domain.item_kinds.chosen.multi_choice import MultiChoice
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
from inspector_app.ui.widgets.answers.counted.deduction import DeductionEditor, RatioEditor
from inspector_app.ui.widgets.answers.counted.sample import SampleEditor
from inspector_app.ui.widgets.answers.counted.stepper import TimesEditor
from inspector_app.ui.widgets.answers.counted.survey import SurveyEditor
from inspector_app.ui.widgets.answers.editor import AnswerEditor
from inspector_app.ui.widgets.answers.expert_grade import ExpertGradeEditor
from inspector_app.ui.widgets.answers.measured.date_age import DateAgeEditor
from inspector_app.ui.widgets.answers.measured.fields import FieldsEditor
from inspector_app.ui.widgets.answers.measured.number import NumberEditor
from inspector_app.ui.widgets.answers.measured.validity import ValidityEditor
from inspector_app.ui.widgets.answers.pick import PickEditor
from inspector_app.ui.widgets.answers.raters import RatersEditor
from inspector_app.ui.widgets.answers.text import PlaceEditor, TextEditor
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.wording import offered_choices

MOST_BUTTONS: Final = 12  # as many fit the panel without scrolling


def make_editor(item: Item, theme: Theme, texts: Texts) -> AnswerEditor:
    """The editor of an item; one with several raters has `RatersEditor` instead.

    Raises:
        LookupError: no editor for this kind: every kind of `domain.item_kinds` has one.
    """
    return editor_of(item.kind, theme, texts)


def editor_in(opened: OpenedEvaluation, item: Item, row: str, theme: Theme, texts: Texts) -> AnswerEditor:
    """The editor of an item in an evaluation; a select of a form offers what its filter leaves now.

    Buttons, or a list that is searched where they are many.
    """
    choices = offered_choices(opened, item, row)
    if choices is None:
        return make_editor(item, theme, texts)
    editor = _chooser(item.kind, offered_now(opened, item, texts, row), theme, texts)
    editor.offers = choices
    return editor


def outdated(editor: AnswerEditor, opened: OpenedEvaluation, item: Item, row: str = "") -> bool:
    """Whether the form offers something else by now than this editor shows."""
    return editor.offers != offered_choices(opened, item, row)


def _chooser(kind: ItemKind, options: Sequence[Choosable], theme: Theme, texts: Texts) -> AnswerEditor:
    several = isinstance(kind, MultiChoice)
    if isinstance(kind, Text) or (len(options) > MOST_BUTTONS and not several):
        return PickEditor(options, theme, texts)
    return ButtonsEditor(options, theme, texts, several=several)


def editor_of(kind: ItemKind, theme: Theme, texts: Texts) -> AnswerEditor:
    """The editor of a kind, also inside another."""
    if options := options_of(kind, texts):
        return ButtonsEditor(options, theme, texts, several=isinstance(kind, MultiChoice))
    match kind:
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
        case Count() | Number() | Tiers():
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
