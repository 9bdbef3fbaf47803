"""A stored answer in words, for every kind of item: the same on screen and paper."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any, Final, cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.kind import ItemKind
from inspector_app.domain.item_kinds.chosen.best_of import BestOf
from inspector_app.domain.item_kinds.chosen.choice import Choice
from inspector_app.domain.item_kinds.chosen.multi_choice import MultiChoice
from inspector_app.domain.item_kinds.chosen.ranking import Ranking
from inspector_app.domain.item_kinds.chosen.tiers import Tiers
from inspector_app.domain.item_kinds.counted.deduction import Deduction
from inspector_app.domain.item_kinds.counted.occurrences import Occurrences
from inspector_app.domain.item_kinds.counted.sample import Sample
from inspector_app.domain.item_kinds.counted.survey import Survey
from inspector_app.domain.item_kinds.judged.expert_grade import ExpertGrade
from inspector_app.domain.item_kinds.judged.scale import Scale
from inspector_app.domain.item_kinds.judged.yes_no import YesNo
from inspector_app.domain.item_kinds.judged.yes_partly_no import YesPartlyNo
from inspector_app.domain.item_kinds.measured.date_age import DateAge
from inspector_app.domain.item_kinds.measured.formula import Formula
from inspector_app.domain.item_kinds.measured.number import Number
from inspector_app.domain.item_kinds.measured.validity import Validity
from inspector_app.domain.item_kinds.written.text import Text
from inspector_app.texts import Texts

_SMALLER: Final = re.compile(r"[.Z+-]")  # parts of a second and the zone behind a time


def value_words(texts: Texts, kind: ItemKind, value: Json) -> str:
    """A stored answer that fits its kind, in words."""
    for of, words in _WORDS.items():
        if isinstance(kind, of):
            return words(texts, kind, value)
    return str(value)


def document_name(texts: Texts, kind: ItemKind, document: str) -> str:
    """The name of a document: the checklist's words for a known one, else as it was typed."""
    known = kind.documents if isinstance(kind, Validity) else ()
    return next((one.words.in_language(texts.language) for one in known if one.id == document), document)


def option_names(texts: Texts, kind: ItemKind) -> dict[str, str]:
    """The words of everything that can be chosen, by id."""
    match kind:
        case Choice() | MultiChoice() | Ranking():
            offered = [(one.id, one.words) for one in kind.options]
        case Tiers():
            offered = [(one.id, one.words) for one in kind.tiers]
        case ExpertGrade():
            offered = [(one.id, one.words) for one in kind.levels]
        case Deduction():
            offered = [(one.id, one.words) for one in kind.reasons]
        case BestOf():
            offered = [(one.id, one.words) for one in kind.ways]
        case _:
            offered = []
    return {identity: words.in_language(texts.language) for identity, words in offered}


def day(texts: Texts, iso: Json) -> str:
    """A stored date as people write it."""
    return texts.date(date.fromisoformat(str(iso)))


def _word(texts: Texts, _kind: ItemKind, value: Json) -> str:
    return texts.word("answer", str(value))


def _met(texts: Texts, _kind: YesPartlyNo, value: Json) -> str:
    return texts.word("met", str(value))


def _scale(texts: Texts, kind: Scale, value: Json) -> str:
    return texts.say("Level {level} of {highest}", level=value, highest=kind.highest)


def _chosen(texts: Texts, kind: ItemKind, value: Json) -> str:
    chosen, known = value if isinstance(value, list) else [value], option_names(texts, kind)
    names = [words for identity, words in known.items() if identity in chosen]
    if isinstance(kind, MultiChoice) and not kind.options:
        names = [str(name) for name in chosen]  # the form knows their words
    return texts.listing(names) or texts.say("None of them")


def _ranking(texts: Texts, kind: Ranking, value: Json) -> str:
    names = option_names(texts, kind)
    ordered = [names.get(str(one), str(one)) for one in cast(list[Json], value)]
    return texts.listing(f"{place}. {name}" for place, name in enumerate(ordered, start=1))


def _tiers(texts: Texts, kind: Tiers, value: Json) -> str:
    return texts.quantity(str(value), kind.unit) if kind.measured else _chosen(texts, kind, value)


def _number(texts: Texts, kind: Number, value: Json) -> str:
    return texts.quantity(str(value), kind.unit)


def _times(texts: Texts, _kind: Occurrences, value: Json) -> str:
    return texts.plural("{n} time", "{n} times", cast(int, value))


def _deduction(texts: Texts, kind: Deduction, value: Json) -> str:
    stored = cast(dict[str, Any], value)
    if not kind.reasons:
        return texts.say("{failing} of {n} fail", failing=stored["failing"], n=stored["n"])
    names = option_names(texts, kind)
    found = [
        names[entry["id"]] if entry["times"] == 1 else f"{names[entry['id']]} × {entry['times']}"
        for entry in stored["deductions"]
    ]
    return texts.listing(found) or texts.say("Nothing to deduct")


def _best_of(texts: Texts, kind: BestOf, value: Json) -> str:
    stored, names = cast(dict[str, Json], value), option_names(texts, kind)
    return texts.clauses(
        texts.say("{label}: {text}", label=names[way.id], text=value_words(texts, way.kind, stored[way.id]))
        for way in kind.ways
        if way.id in stored
    )


def _expert(texts: Texts, kind: ExpertGrade, value: Json) -> str:
    stored = cast(dict[str, str], value)
    level = option_names(texts, kind)[stored["level"]]
    return texts.say("{label}: {text}", label=level, text=stored["reason"])


def _text(texts: Texts, kind: Text, value: Json) -> str:
    if kind.format == "date":
        return day(texts, value)
    if kind.format == "datetime":
        on, _, time = str(value).partition("T")
        return f"{day(texts, on)} {_SMALLER.split(time)[0]}"
    return str(value)


def _formula(texts: Texts, _kind: Formula, value: Json) -> str:
    """Only inside another kind; by itself a formula shows the value that it computes."""
    return texts.listing(str(entry) for entry in cast(dict[str, Json], value).values())


def _validity(texts: Texts, kind: Validity, value: Json) -> str:
    return texts.clauses(_document(texts, kind, entry) for entry in cast(list[dict[str, Json]], value))


def _document(texts: Texts, kind: Validity, entry: dict[str, Json]) -> str:
    name, until = document_name(texts, kind, str(entry["document"])), entry["until"]
    if until is None:
        return texts.say("{document}: missing", document=name)
    if until == "long_term":
        return texts.say("{document} (no expiry)", document=name)
    return texts.say("{document} (until {until})", document=name, until=day(texts, until))


def _date_age(texts: Texts, _kind: DateAge, value: Json) -> str:
    stored = cast(dict[str, Json], value)
    if stored["date"] is None:
        return texts.say("None there")
    passed = stored.get("passed")
    verdict = "" if passed is None else texts.say("passed") if passed else texts.say("not passed")
    return f"{day(texts, stored['date'])} {verdict}".strip()


def _survey(texts: Texts, _kind: Survey, value: Json) -> str:
    stored = cast(dict[str, Any], value)
    return texts.say("{valid} valid of {issued} issued", valid=sum(stored["tally"]), issued=stored["issued"])


def _sample(texts: Texts, _kind: Sample, value: Json) -> str:
    stored = cast(dict[str, Json], value)
    return texts.say("{ok} of {n} conform", ok=stored["ok"], n=stored["n"])


_WORDS: Final[dict[type, Callable[..., str]]] = {
    YesNo: _word, YesPartlyNo: _met, Scale: _scale, Choice: _chosen, MultiChoice: _chosen,
    Ranking: _ranking, Tiers: _tiers,
    Number: _number, Occurrences: _times, Deduction: _deduction, BestOf: _best_of, ExpertGrade: _expert,
    Text: _text, Formula: _formula, Validity: _validity, DateAge: _date_age, Survey: _survey, Sample: _sample,
}  # fmt: skip
