"""The editor for each kind of item."""

from __future__ import annotations

from inspector_app.domain.checklist import Item
from inspector_app.domain.item_kinds.chosen.choice import Choice
from inspector_app.domain.item_kinds.chosen.multi_choice import MultiChoice
from inspector_app.domain.item_kinds.counted.count import Count
from inspector_app.domain.item_kinds.counted.sample import Sample
from inspector_app.domain.item_kinds.counted.survey import Survey
from inspector_app.domain.item_kinds.judged.scale import Scale
from inspector_app.domain.item_kinds.judged.yes_no import YesNo
from inspector_app.domain.item_kinds.measured.date_age import DateAge
from inspector_app.domain.item_kinds.measured.formula import Formula
from inspector_app.domain.item_kinds.measured.validity import Validity
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.buttons import ButtonsEditor, Choosable
from inspector_app.ui.widgets.answers.date_age import DateAgeEditor
from inspector_app.ui.widgets.answers.editor import AnswerEditor
from inspector_app.ui.widgets.answers.fields import FieldsEditor
from inspector_app.ui.widgets.answers.number import NumberEditor
from inspector_app.ui.widgets.answers.sample import SampleEditor
from inspector_app.ui.widgets.answers.survey import SurveyEditor
from inspector_app.ui.widgets.answers.validity import ValidityEditor


def make_editor(item: Item, theme: Theme, texts: Texts) -> AnswerEditor:
    """The editor of an item; a scale with raters has `RatersEditor` instead.

    Raises:
        LookupError: no editor for this kind: every kind of `domain.item_kinds` has one.
    """
    kind, language = item.kind, texts.language
    match kind:
        case YesNo(answers=(good, bad)):
            options = [
                Choosable(good, texts.word("answer", good), "good"),
                Choosable(bad, texts.word("answer", bad), "bad"),
            ]
            return ButtonsEditor(options, theme, texts)
        case Scale():
            levels = [Choosable(n, str(n), hint=a.in_language(language)) for n, a in enumerate(kind.anchors)]
            return ButtonsEditor(levels, theme, texts)
        case Choice() | MultiChoice():
            options = [Choosable(o.id, o.words.in_language(language)) for o in kind.options]
            return ButtonsEditor(options, theme, texts, several=isinstance(kind, MultiChoice))
        case Count():
            return NumberEditor(kind.unit, theme, texts)
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
    raise LookupError(kind.name)
