"""The steps of a rating as sentences, down to every input."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Final, cast

from inspector_app.domain.checklist import Checklist, Fact, Indicator, Item, Series
from inspector_app.domain.definition.fields import InputField
from inspector_app.domain.definition.rating import Detail, Step
from inspector_app.domain.item_kinds.chosen.best_of import BestOf
from inspector_app.domain.item_kinds.counted.sample import Sample
from inspector_app.domain.item_kinds.judged.scale import Scale
from inspector_app.domain.item_kinds.measured.formula import Formula
from inspector_app.domain.item_kinds.raters import SeveralRaters
from inspector_app.domain.numbers import shown, shown_short
from inspector_app.report.content.answers.rows import row_words, rows_words
from inspector_app.report.content.answers.values import document_name, option_names
from inspector_app.texts import Texts

Say = Callable[[Texts, Checklist, Item, Step], str]


def step_lines(texts: Texts, checklist: Checklist, item: Item, step: Step) -> Iterator[tuple[int, str]]:
    """The sentence of a step at depth 0, and those of the steps below it."""
    yield 0, SENTENCES[step.code](texts, checklist, item, step)
    inner = _inside(item, step)
    for below in step.steps:
        for level, text in step_lines(texts, checklist, inner, below):
            yield level + 1, text


def _inside(item: Item, step: Step) -> Item:
    """The item as the steps below see it: with the kind that a rater answers, or that of one way."""
    kind = item.kind
    if isinstance(kind, SeveralRaters):
        return replace(item, kind=kind.kind)
    if isinstance(kind, BestOf) and step.code in ("way", "way.unknown"):
        return replace(item, kind=next(way.kind for way in kind.ways if way.id == step.details["way"]))
    return item


def name_words(texts: Texts, checklist: Checklist, name: str) -> str:
    """A name of an expression in words: raw.gas_m3 is 天然气, factor.gas.kgce its coal equivalent."""
    space, _, identity = name.partition(".")
    if space in ("factor", "visit"):
        return texts.name(space, identity)
    if space == "benchmark":
        table, _, column = identity.partition(".")
        title = next(one.words for one in checklist.tables if one.id == table)
        return texts.say(
            "{table}, {column}", table=title.in_language(texts.language), column=texts.name("column", column)
        )
    tables: dict[str, Mapping[str, Series | Fact | Indicator]] = {
        "raw": checklist.series_by_id, "base": checklist.series_by_id, "fact": checklist.fact_by_id,
        "profile": checklist.fact_by_id, "indicator": checklist.indicator_by_id,
    }  # fmt: skip
    entry = tables.get(space, {}).get(identity)
    if entry is None:
        return name
    words = entry.words.in_language(texts.language)
    return texts.say("{name} (base period)", name=words) if space == "base" else words


def _said(texts: Texts, _checklist: Checklist, _item: Item, step: Step) -> str:
    return texts.word("answer", step.code.removeprefix("said."))


def _met(texts: Texts, _checklist: Checklist, _item: Item, step: Step) -> str:
    return texts.word("met", step.code.removeprefix("met."))


def _raters(texts: Texts, _checklist: Checklist, _item: Item, step: Step) -> str:
    how = texts.word("roll_up", str(step.details["roll_up"]))
    return texts.say("{n} raters (at least {least}): {how}", **{**step.details, "how": how})


def _rater(texts: Texts, _checklist: Checklist, _item: Item, step: Step) -> str:
    if step.code == "rater.unknown":
        return texts.say("Rater {no}: not computable", **step.details)
    return texts.say("Rater {no}: {points} points", no=step.details["no"], points=_short(step, "points"))


def _spread(texts: Texts, _checklist: Checklist, _item: Item, step: Step) -> str:
    return texts.say(
        "Raters from {lowest} to {highest} points: discuss and note why",
        lowest=_short(step, "lowest"),
        highest=_short(step, "highest"),
    )


def _way(texts: Texts, _checklist: Checklist, item: Item, step: Step) -> str:
    way = str(step.details["way"])
    name = option_names(texts, item.kind).get(way, way)
    if step.code == "way.unknown":
        return texts.say("{name}: not computable", name=name)
    points = _short(step, "points")
    if step.details["counts"]:
        return texts.say("{name}: {points} points, the best, counts once", name=name, points=points)
    return texts.say("{name}: {points} points, does not count", name=name, points=points)


def _partly(texts: Texts, _checklist: Checklist, _item: Item, step: Step) -> str:
    if step.code == "partly.indivisible":
        return texts.say("An item of one point is not halved: no points")
    return texts.say(
        "Partly: {points} of {full} points", points=_short(step, "points"), full=_short(step, "full")
    )


def _because(texts: Texts, _checklist: Checklist, _item: Item, step: Step) -> str:
    return texts.say("Reason: {reason}", **step.details)


def _given(texts: Texts, _checklist: Checklist, _item: Item, _step: Step) -> str:
    return texts.say("Given")


def _times(texts: Texts, _checklist: Checklist, _item: Item, step: Step) -> str:
    if step.code == "times.most":
        return texts.say("At most {most} times count", **step.details)
    return texts.say(
        "{times} times, {each} points each", times=step.details["times"], each=_short(step, "each")
    )


def _deducted(texts: Texts, _checklist: Checklist, item: Item, step: Step) -> str:
    if step.code == "deducted.none":
        return texts.say("Nothing to deduct")
    if step.code == "deducted.share":
        return texts.say("{failing} of {n} fail: that share is deducted", **step.details)
    if step.code == "deducted.all":
        return texts.say(
            "{sum} to deduct from {full}: no points are left",
            sum=_short(step, "sum"),
            full=_short(step, "full"),
        )
    reason = str(step.details["reason"])
    return texts.say(
        "{reason} ({times}): −{points}",
        reason=option_names(texts, item.kind).get(reason, reason),
        times=step.details["times"],
        points=_short(step, "points"),
    )


def _level(texts: Texts, _checklist: Checklist, item: Item, step: Step) -> str:
    level = _number(step, "level")
    said = texts.say(
        "Level {level} of {highest}", level=shown_short(level, 4), highest=step.details["highest"]
    )
    if not isinstance(item.kind, Scale) or level.denominator != 1:
        return said
    return _pair(texts, said, item.kind.anchors[level.numerator].in_language(texts.language))


def _chosen(texts: Texts, _checklist: Checklist, item: Item, step: Step) -> str:
    ids = cast(tuple[str, ...], step.details["options"])
    names = [words for identity, words in option_names(texts, item.kind).items() if identity in ids]
    return texts.say("Chosen: {names}", names=texts.listing(names) or texts.say("None of them"))


def _capped(texts: Texts, _checklist: Checklist, _item: Item, step: Step) -> str:
    return texts.say("Capped at {at} (from {sum})", at=_short(step, "at"), sum=_short(step, "from"))


def _value(texts: Texts, _checklist: Checklist, _item: Item, step: Step) -> str:
    number = shown(_number(step, "value"), cast(int, step.details["decimals"]))
    return texts.say("Value {value}", value=texts.quantity(number, str(step.details["unit"])))


def _formula(texts: Texts, checklist: Checklist, item: Item, step: Step) -> str:
    return texts.say(
        "Formula: {formula}", formula=formula_words(texts, checklist, item, str(step.details["formula"]))
    )


def formula_words(texts: Texts, checklist: Checklist, item: Item | None, source: str) -> str:
    """An expression with the checklist's words in place of its names."""
    fields = item.kind.fields if item is not None and isinstance(item.kind, Formula) else ()
    own = {field.id: field.words.in_language(texts.language) for field in fields}
    parts = source.split("${")
    words = [_operators(texts, parts[0])]
    for part in parts[1:]:
        name, _, after = part.partition("}")
        words.append(f"[{own.get(name) or name_words(texts, checklist, name)}]{_operators(texts, after)}")
    return "".join(words)


_FUNCTION: Final = re.compile(r"[a-z][a-z-]*(?=\()|\b(?:and|or)\b")
_SIGNS: Final = {" * ": " × ", " div ": " ÷ ", " - ": " − ", "<=": "≤", ">=": "≥", "!=": "≠"}


def _operators(texts: Texts, source: str) -> str:
    """What stands between the names of an expression, as people write it."""
    for typed, written in _SIGNS.items():
        source = source.replace(typed, written)
    return _FUNCTION.sub(lambda found: texts.name("function", found[0]), source)


def _input(texts: Texts, _checklist: Checklist, item: Item, step: Step) -> str:
    value = str(step.details["value"])
    if isinstance(item.kind, Formula):
        for field in item.kind.fields:
            if field.id == step.details["field"]:
                shown_value = _typed(texts, field, value)
                return _pair(
                    texts, field.words.in_language(texts.language), texts.quantity(shown_value, field.unit)
                )
    return _pair(texts, str(step.details["field"]), value)


def _typed(texts: Texts, field: InputField, value: str) -> str:
    """What was typed into a field of a formula, in words."""
    if field.type == "yes_no":
        return texts.word("answer", value)
    if field.type == "choice":
        return next(
            (one.words.in_language(texts.language) for one in field.options if one.id == value), value
        )
    return texts.listing(value.split("、"))


def _missing(texts: Texts, checklist: Checklist, _item: Item, step: Step) -> str:
    names = cast(tuple[str, ...], step.details["names"])
    words = (name_words(texts, checklist, name) for name in names)
    return texts.say("Missing: {names}", names=texts.listing(words))


def _readings(texts: Texts, _checklist: Checklist, _item: Item, step: Step) -> str:
    return texts.say("{n} readings, at least {least} are needed", **step.details)


def _zero(texts: Texts, _checklist: Checklist, _item: Item, _step: Step) -> str:
    return texts.say("The rule gives no points here")


def _date(texts: Texts, _checklist: Checklist, _item: Item, step: Step) -> str:
    day, on = cast(date, step.details["date"]), cast(date, step.details["assessed_on"])
    return texts.say(
        "Dated {date}, assessed on {assessed_on}", date=texts.date(day), assessed_on=texts.date(on)
    )


def _date_none(texts: Texts, _checklist: Checklist, _item: Item, _step: Step) -> str:
    return texts.say("None there")


def _date_failed(texts: Texts, _checklist: Checklist, _item: Item, _step: Step) -> str:
    return texts.say("The report did not pass")


def _within(texts: Texts, _checklist: Checklist, _item: Item, step: Step) -> str:
    return texts.say("Not older than {months} months", **step.details)


def _older(texts: Texts, _checklist: Checklist, _item: Item, step: Step) -> str:
    return texts.say("Older than {months} months", **step.details)


def _document(texts: Texts, _checklist: Checklist, item: Item, step: Step) -> str:
    name = document_name(texts, item.kind, str(step.details["document"]))
    if step.code == "document.missing":
        return texts.say("{document}: missing", document=name)
    until = str(step.details["until"])
    until = (
        texts.word("answer", "long_term") if until == "long_term" else texts.date(date.fromisoformat(until))
    )
    if step.code == "document.expired":
        return texts.say("{document}: expired on {until}", document=name, until=until)
    return texts.say("{document}: valid until {until}", document=name, until=until)


def _sample(texts: Texts, _checklist: Checklist, _item: Item, step: Step) -> str:
    if step.details["population"]:
        return texts.say(
            "{ok} of {n} sampled conform (at least {least}; {population} in all)", **step.details
        )
    return texts.say("{ok} of {n} sampled conform (at least {least})", **step.details)


def _flagged(texts: Texts, _checklist: Checklist, item: Item, step: Step) -> str:
    ids = cast(tuple[str, ...], step.details["options"])
    flags = item.kind.flags if isinstance(item.kind, Sample) else ()
    names = (flag.words.in_language(texts.language) for flag in flags if flag.id in ids)
    return texts.say("No points: {names}", names=texts.listing(names))


def _survey(texts: Texts, _checklist: Checklist, _item: Item, step: Step) -> str:
    details = {**step.details, "least": _short(step, "least")}
    if "mean" not in step.details:
        return texts.say("{valid} valid of {issued} issued, at least {least} are needed", **details)
    details["mean"] = shown_short(_number(step, "mean"), 4)
    return texts.say("{valid} valid of {issued} issued (at least {least}), mean mark {mean}", **details)


def _raw(texts: Texts, checklist: Checklist, _item: Item, step: Step) -> str:
    series = checklist.series_by_id[str(step.details["series"])]
    name = series.words.in_language(texts.language)
    total = texts.quantity(_short(step, "total"), series.unit)
    parts = [
        texts.say("{name}: {total} ({n} of {of} months)", **{**step.details, "name": name, "total": total})
    ]
    estimated = cast(tuple[str, ...], step.details["estimated"])
    missing = cast(tuple[str, ...], step.details["missing"])
    if estimated:
        parts.append(texts.say("estimated: {months}", months=texts.listing(map(texts.month, estimated))))
    if missing:
        parts.append(texts.say("missing: {months}", months=texts.listing(map(texts.month, missing))))
    return texts.clauses(parts)


def _factor(texts: Texts, _checklist: Checklist, _item: Item, step: Step) -> str:
    value = texts.quantity(_short(step, "value", 6), str(step.details["unit"]))
    return texts.say(
        "{name}: {value} ({area}, {year})",
        name=texts.name("factor", str(step.details["name"])),
        value=value,
        area=texts.name("area", str(step.details["area"])),
        year=step.details["year"],
    )


def _indicator(texts: Texts, checklist: Checklist, _item: Item, step: Step) -> str:
    indicator = checklist.indicator_by_id[str(step.details["indicator"])]
    name = indicator.words.in_language(texts.language)
    if "value" not in step.details:
        return texts.say("{name}: not computable", name=name)
    value = shown(_number(step, "value"), cast(int, step.details["decimals"]))
    return f"{name} = {texts.quantity(value, indicator.unit)}"


def _name(texts: Texts, checklist: Checklist, _item: Item, step: Step) -> str:
    value, path = step.details["value"], str(step.details["name"])
    name, identity = name_words(texts, checklist, path), path.partition(".")[2]
    fact = checklist.fact_by_id.get(identity)
    if isinstance(value, Fraction):
        series = checklist.series_by_id.get(identity)
        unit = fact.unit if fact else series.unit if series else ""
        return _pair(texts, name, texts.quantity(shown_short(value, 4), unit))
    if value in ("yes", "no"):
        return _pair(texts, name, texts.word("answer", str(value)))
    options = {option.id: option.words.in_language(texts.language) for option in fact.options} if fact else {}
    return _pair(texts, name, options.get(str(value), str(value)))


def _pair(texts: Texts, label: str, text: str) -> str:
    return texts.say("{label}: {text}", label=label, text=text)


def _above(texts: Texts, _checklist: Checklist, _item: Item, step: Step) -> str:
    return texts.say(
        "{value} is more than the venue can hold in this month ({most}).",
        value=_short(step, "value"),
        most=_short(step, "most"),
    )


def _slipped(texts: Texts, _checklist: Checklist, _item: Item, step: Step) -> str:
    details = {"value": _short(step, "value"), "usual": _short(step, "usual"), "times": step.details["times"]}
    if step.code == "reading.too_large":
        return texts.say(
            "{value} is about {times} times the usual {usual}: check point, unit and multiplier.", **details
        )
    return texts.say(
        "{value} is about 1/{times} of the usual {usual}: check point, unit and multiplier.", **details
    )


def _number(step: Step, name: str) -> Fraction:
    return Fraction(cast(Fraction, step.details[name]))


def _short(step: Step, name: str, decimals: int = 4) -> str:
    value: Detail = step.details[name]
    return shown_short(Fraction(value), decimals) if isinstance(value, Fraction | int) else str(value)


SENTENCES: Final[dict[str, Say]] = {
    "said.yes": _said, "said.no": _said, "said.pass": _said, "said.fail": _said,
    "met.yes": _met, "met.partly": _met, "met.no": _met, "partly": _partly, "partly.indivisible": _partly,
    "because": _because, "given": _given, "times": _times, "times.most": _times, "deducted": _deducted,
    "deducted.none": _deducted, "deducted.share": _deducted, "deducted.all": _deducted, "way": _way,
    "way.unknown": _way, "raters": _raters, "rater": _rater, "rater.unknown": _rater,
    "raters.wide": _spread, "level": _level, "chosen": _chosen, "capped": _capped,
    "value": _value, "formula": _formula, "input": _input, "missing": _missing, "readings": _readings,
    "zero_when": _zero, "date": _date, "date.none": _date_none, "date.not_passed": _date_failed,
    "date.within": _within, "date.older": _older, "document.valid": _document, "document.expired": _document,
    "document.missing": _document, "sample": _sample, "flagged": _flagged, "survey": _survey, "raw": _raw,
    "factor": _factor, "indicator": _indicator, "name": _name, "reading.above_most": _above,
    "reading.too_large": _slipped, "reading.too_small": _slipped,
    "row": row_words, "rows.mean": rows_words, "rows.median": rows_words, "rows.min": rows_words,
    "rows.max": rows_words,
    "rows.sum": rows_words,
}  # fmt: skip
