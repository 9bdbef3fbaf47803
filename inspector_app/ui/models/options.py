"""What can be answered with one tap: the buttons of an item, on its card and in its editor."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Item
from inspector_app.domain.definition.kind import ItemKind
from inspector_app.domain.item_kinds.chosen.choice import Choice
from inspector_app.domain.item_kinds.chosen.multi_choice import MultiChoice
from inspector_app.domain.item_kinds.chosen.tiers import NONE, Tiers
from inspector_app.domain.item_kinds.judged.scale import Scale
from inspector_app.domain.item_kinds.judged.yes_no import YesNo
from inspector_app.domain.item_kinds.judged.yes_partly_no import YesPartlyNo
from inspector_app.texts import Texts
from inspector_app.ui.theme import Tone
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.wording import choice_words, offered_choices


class Choosable(NamedTuple):
    """One button.

    Attributes:
        hint: explains it on the same button.
        points: what it earns, None where it earns nothing by itself.
    """

    value: Json
    words: str
    tone: Tone = "accent"
    hint: str = ""
    points: Fraction | None = None


def offered_now(opened: OpenedEvaluation, item: Item, texts: Texts, row: str = "") -> list[Choosable]:
    """The buttons of an item; of a select of a form those that its filter leaves, in the form's words."""
    choices = offered_choices(opened, item, row)
    if choices is None:
        return options_of(item.kind, texts)
    known = {option.value: option for option in options_of(item.kind, texts)}
    chosen = opened.form is not None and opened.form.language
    found: list[Choosable] = []
    for choice in choices:
        option = known.get(choice.name)
        words = choice_words(texts, opened, choice)
        found.append(Choosable(choice.name, words) if option is None or chosen else option)
    return found


def options_of(kind: ItemKind, texts: Texts) -> list[Choosable]:
    """The buttons of a kind that is answered with one tap; none for the others."""
    language = texts.language
    match kind:
        case YesNo(answers=(good, bad)):
            return [
                Choosable(good, texts.word("answer", good), "good"),
                Choosable(bad, texts.word("answer", bad), "bad"),
            ]
        case YesPartlyNo():
            tones: tuple[Tone, ...] = ("good", "warn", "bad")
            return [
                Choosable(answer, texts.word("met", answer), tone)
                for answer, tone in zip(kind.answers, tones, strict=True)
            ]
        case Scale():
            return [Choosable(n, str(n), hint=a.in_language(language)) for n, a in enumerate(kind.anchors)]
        case Choice() | MultiChoice():
            return [
                Choosable(o.id, o.words.in_language(language), points=o.points or None) for o in kind.options
            ]
        case Tiers(measured=False):
            tiers = [Choosable(t.id, t.words.in_language(language), points=t.points) for t in kind.tiers]
            return [*tiers, Choosable(NONE, texts.say("None of them"), "neutral")]
    return []
