"""A stored answer of one item in short words, whoever gave it: for contested values and the history."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Item
from inspector_app.domain.definition.dates import LONG_TERM
from inspector_app.domain.definition.fields import InputField, Option
from inspector_app.domain.definition.kind import ItemKind
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
from inspector_app.domain.item_kinds.raters import SeveralRaters
from inspector_app.domain.ops import Op
from inspector_app.domain.scoring.carrying import carried_by
from inspector_app.errors import InputError
from inspector_app.texts import Texts
from inspector_app.usecases.wording import carried_mark, carried_words
from inspector_app.usecases.wording import value_words as value_words_of

NOTHING: Final = "—"
_SEPARATOR: Final = " · "


def op_words(texts: Texts, item: Item, op: Op) -> str:
    """What one op says of the item."""
    if op.kind == "answer.not_applicable":
        said = op.value if isinstance(op.value, dict) else {}
        word = "withheld" if said.get("withheld") is True else "not_applicable"
        reason = str(said.get("reason", ""))
        return _SEPARATOR.join(part for part in (texts.word("state", word), reason) if part)
    source = carried_by(op)
    if source is not None:
        return _SEPARATOR.join((_carried_value(texts, item, op), carried_words(texts, source)))
    if op.kind != "answer.set":
        return texts.say("Answer cleared")
    return value_words(texts, item, op.value)


def row_state_words(texts: Texts, item: Item, op: Op) -> str:
    """What one op says of the item in a row, short enough for a button."""
    mark = carried_mark(texts, carried_by(op))
    return _SEPARATOR.join((_carried_value(texts, item, op), mark)) if mark else op_words(texts, item, op)


def _carried_value(texts: Texts, item: Item, op: Op) -> str:
    said = op.value if isinstance(op.value, dict) else {}
    if "not_applicable" in said:
        reason = str(said["not_applicable"])
        return _SEPARATOR.join((texts.word("state", "not_applicable"), reason))
    return texts.say("From the data") if op.answer is None else value_words(texts, item, op.answer)


def value_words(texts: Texts, item: Item, value: Json) -> str:
    """A stored value in words; "—" for none, the bare value where it is not of this kind's form."""
    if value is None:
        return NOTHING
    return _kind_words(texts, item.kind, value)


def _kind_words(texts: Texts, kind: ItemKind, value: Json) -> str:
    try:
        if isinstance(kind, SeveralRaters):
            return _raters(texts, kind, value)
        for known, words in _WORDS.items():
            if isinstance(kind, known):
                return words(texts, kind, value)
        return value_words_of(texts, kind, value)
    except (KeyError, TypeError, AttributeError, IndexError, ValueError):
        return str(value)  # written by a program that knows more than this one


def _raters(texts: Texts, kind: SeveralRaters, value: Json) -> str:
    """One rater's answer, or everybody's beside each other."""
    try:
        return _kind_words(texts, kind.kind, kind.kind.check(value))
    except InputError:
        given = cast(Mapping[str, Json], value).values()
        return _SEPARATOR.join(_kind_words(texts, kind.kind, entry) for entry in given)


def option_words(options: tuple[Option, ...], identity: str, language: str) -> str:
    """The words of an option, its id where the checklist does not know it."""
    return next((option.words.in_language(language) for option in options if option.id == identity), identity)


def _yes_no(texts: Texts, _kind: YesNo, value: Json) -> str:
    return texts.word("answer", cast(str, value))


def _scale(texts: Texts, kind: Scale, value: Json) -> str:
    level = cast(int, value)
    return f"{level}{_SEPARATOR}{kind.anchors[level].in_language(texts.language)}"


def _choice(texts: Texts, kind: Choice, value: Json) -> str:
    return option_words(kind.options, cast(str, value), texts.language)


def _multi_choice(texts: Texts, kind: MultiChoice, value: Json) -> str:
    chosen = [
        option_words(kind.options, cast(str, entry), texts.language) for entry in cast(list[Json], value)
    ]
    return _SEPARATOR.join(chosen) if chosen else texts.say("None of them found")


def _count(_texts: Texts, kind: Count, value: Json) -> str:
    return f"{value} {kind.unit}".strip()


def _formula(texts: Texts, kind: Formula, value: Json) -> str:
    stored = cast(dict[str, Json], value)
    parts = [
        f"{field.words.in_language(texts.language)} {field_words(texts, field, stored[field.id])}"
        for field in kind.fields
        if stored.get(field.id) is not None
    ]
    return _SEPARATOR.join(parts) if parts else texts.say("Confirmed from the data")


def field_words(texts: Texts, field: InputField, stored: Json) -> str:
    """One field of an answer in words, with its unit."""
    if field.type == "yes_no":
        return texts.word("answer", cast(str, stored))
    if field.type == "choice":
        return option_words(field.options, cast(str, stored), texts.language)
    if isinstance(stored, list):
        parts = [f"{e['place']} {e['value']}".strip() if isinstance(e, dict) else str(e) for e in stored]
        return ", ".join(parts)
    return f"{stored} {field.unit}".strip()


def _date_age(texts: Texts, kind: DateAge, value: Json) -> str:
    stored = cast(Mapping[str, Json], value)
    if stored["date"] is None:
        return texts.say("There is none")
    if not kind.asks_result:
        return str(stored["date"])
    word = texts.word("answer", "pass" if stored["passed"] is True else "fail")
    return f"{stored['date']}{_SEPARATOR}{word}"


def _validity(texts: Texts, kind: Validity, value: Json) -> str:
    parts: list[str] = []
    for entry in cast(list[dict[str, Json]], value):
        name = option_words(kind.documents, cast(str, entry["document"]), texts.language)
        until = entry["until"]
        end = texts.say("long-term") if until == LONG_TERM else until or texts.say("not there")
        parts.append(f"{name} {end}")
    return _SEPARATOR.join(parts)


def _sample(texts: Texts, kind: Sample, value: Json) -> str:
    stored = cast(dict[str, Json], value)
    words = texts.say("{ok} of {n} conform", ok=stored["ok"], n=stored["n"])
    flags = [
        option_words(kind.flags, cast(str, flag), texts.language)
        for flag in cast(list[Json], stored.get("flags", []))
    ]
    return _SEPARATOR.join([words, *flags])


def _survey(texts: Texts, _kind: Survey, value: Json) -> str:
    stored = cast(dict[str, Json], value)
    valid = sum(cast(list[int], stored["tally"]))
    return texts.say("{valid} valid of {issued} issued", valid=valid, issued=stored["issued"])


_WORDS: Final[dict[type, Callable[..., str]]] = {
    YesNo: _yes_no,
    Scale: _scale,
    Choice: _choice,
    MultiChoice: _multi_choice,
    Count: _count,
    Formula: _formula,
    DateAge: _date_age,
    Validity: _validity,
    Sample: _sample,
    Survey: _survey,
}
