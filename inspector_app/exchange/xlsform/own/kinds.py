"""What the visible cells of a question say of the settings of its kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Final, NamedTuple, TypeAlias, cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.forms.model import Choice, Form, Group, Question, Texts
from inspector_app.exchange.xlsform.carry import FORMATS, MULTILINE, NO, NO_TIER, PARTLY, YES
from inspector_app.exchange.xlsform.rows import ID, INPUT, KIND, NA
from inspector_app.exchange.xlsform.score_map import decimal_near, read_score_map
from inspector_app.exchange.xlsform.scoring import column, is_yes, worth_of

Words: TypeAlias = Callable[[Texts, str], Json]
_SELECTS: Final = ("yes_no", "pass_fail", "yes_partly_no", "scale", "choice", "tiers")
_SAMPLES: Final = ("sample", "zero_tolerance_sample")
_NUMBERS: Final = ("decimal", "integer", "range")
_NEVER_TEXT: Final = (
    "yes_no",
    "pass_fail",
    "yes_partly_no",
    "scale",
    "choice",
    "multi_choice",
    "number",
    "count",
)
_RANGE: Final = {"least": "start", "most": "end", "step": "step"}
_STEP: Final = re.compile(r" div ([\d.]+), 6\) = round\(")
_FIELDS: Final = {
    "decimal": "number",
    "integer": "whole",
    "text": "text",
    "date": "date",
    "select_one": "yes_no",
}
_SIGNS: Final = {"least": ">=", "most": "<="}


class Settings(NamedTuple):
    """The kind of an item with what the sheets say of its settings.

    `na` says whether "not applicable" is offered; None where the sheets do not say.
    """

    kind: str
    settings: dict[str, Json]
    na: bool | None = None


class _Option(NamedTuple):
    id: str
    text: Json
    worth: Fraction | None
    aside: bool = False


def settings_of(form: Form, words: Words, part: Question | Group, weight: Fraction) -> Settings | None:
    """None where the row is not asked as its kind is: then it is what any form would say it is."""
    kind = part.score.get(KIND, "")
    if isinstance(part, Group):
        return _group(form, words, part, kind, weight)
    several = kind == "multi_choice"
    if part.type == ("select_multiple" if several else "select_one") and (several or kind in _SELECTS):
        return _select(form.lists.get(part.list_name, ()), words, kind, weight)
    if kind == "ranking" and part.type == "rank":
        return Settings(kind, {"options": _listing(form, words, part)})
    if kind in ("number", "count") and part.type in _NUMBERS:
        bounds = bounds_of(part.constraint) | _range(part)
        if kind == "count":
            most = str(bounds.get("most", ""))
            bounds = {"most": int(most)} if most.isdecimal() else {}
        return Settings(kind, {**bounds, **_curve(part, weight or Fraction(1))})
    if kind == "text":
        return _text(part)
    if (kind, part.type) in (("tiers", "decimal"), ("occurrences", "integer"), ("formula", "note")):
        return Settings(kind, {})
    return Settings(kind, {}) if part.type == "text" and kind not in _NEVER_TEXT else None


def _group(form: Form, words: Words, part: Group, kind: str, weight: Fraction) -> Settings | None:
    """An item that is asked as several inputs."""
    inputs = list(part.questions())
    if kind == "formula" and part.children:
        return Settings(kind, {"fields": [_field(field, words) for field in inputs]})
    reasons: list[Json] = [
        {"id": entry.score[ID], "text": words(entry.label, entry.name)}
        for entry in inputs
        if ID in entry.score
    ]
    if kind == "deduction":
        return Settings(kind, {"reasons": reasons} if reasons else {"by": "ratio"})
    levels = [entry for entry in inputs if entry.type == "select_one"]
    if kind == "expert_grade" and levels:
        return Settings(kind, {"levels": _listing(form, words, levels[0], weight)})
    return Settings(kind, _flags(form, words, part)) if kind in _SAMPLES else None


def _listing(form: Form, words: Words, question: Question, weight: Fraction = Fraction(0)) -> list[Json]:
    """The choices of a list with their points."""
    return [
        _listed(
            _Option(choice.extra.get(ID) or choice.name, words(choice.label, choice.name), worth_of(choice)),
            weight,
        )
        for choice in form.lists.get(question.list_name, ())
    ]


def _text(question: Question) -> Settings | None:
    if question.type not in ("text", *FORMATS):
        return None
    several = question.appearance == MULTILINE
    return Settings("text", {"format": question.type} if question.type != "text" else
                    {"multiline": True} if several else {})  # fmt: skip


def _range(question: Question) -> dict[str, Json]:
    """The bounds and the step of a range."""
    given = {name: question.parameters.get(key, "") for name, key in _RANGE.items()}
    return dict(given) if question.type == "range" and all(given.values()) else {}


def _flags(form: Form, words: Words, group: Group) -> dict[str, Json]:
    """The circumstances that make a sample worth nothing."""
    for question in group.questions():
        if question.type == "select_multiple" and question.score.get(KIND) == INPUT:
            return {"flags": _listing(form, words, question)}
    return {}


def bounds_of(constraint: str) -> dict[str, Json]:
    """The least, the most and the step that a constraint of ours allows."""
    found: dict[str, Json] = {}
    for name, sign in _SIGNS.items():
        if match := re.search(rf"(?:^|\band)\s*\.\s*{sign}\s*([+-]?[\d.]+)\s*(?:\band\b|$)", constraint):
            found[name] = match[1]
    if match := _STEP.search(constraint):
        found["step"] = match[1]
    return found


def _field(question: Question, words: Words) -> Json:
    field: dict[str, Json] = {
        "id": question.score.get(ID) or question.name,
        "type": _FIELDS.get(question.type, "text"),
        "text": words(question.label, question.name),
    }
    return {**field, **bounds_of(question.constraint)}


def _curve(question: Question, weight: Fraction) -> dict[str, Json]:
    curve = read_score_map(column(question.score, "map"), weight)
    if curve is None:
        return {}
    steps = _steps(cast(list[dict[str, str]], curve["bands"]))
    if column(question.score, "curve") == "steps" and steps:
        return {"curve": {"type": "steps", **steps, "otherwise": curve["otherwise"]}}
    return {"curve": curve}


def _steps(bands: Sequence[dict[str, str]]) -> dict[str, Json]:
    """Bands as steps of one direction, nothing where they are none."""
    for direction in ("at_least", "at_most"):
        if all(band.keys() == {direction, "points"} for band in bands):
            steps: Json = [[band[direction], band["points"]] for band in bands]
            return {"direction": direction, "steps": steps}
    return {}


def _select(choices: Sequence[Choice], words: Words, kind: str, weight: Fraction) -> Settings | None:
    plain = [choice for choice in choices if choice.name != NA or not is_yes(column(choice.extra, "na"))]
    if not plain:
        return None
    options = [
        _Option(
            choice.extra.get(ID) or choice.name,
            words(choice.label, choice.name),
            worth_of(choice),
            is_yes(column(choice.extra, "na")),
        )
        for choice in plain
    ]
    na = None if not weight or kind == "multi_choice" else len(plain) < len(choices)
    if kind in ("yes_no", "pass_fail") and _are(options, YES, NO):
        return Settings(kind, {}, na)
    partly = options[1].worth if len(options) > 1 else None
    if kind == "yes_partly_no" and _are(options, YES, ("partly", PARTLY, partly), NO):
        return Settings(kind, _partly(partly, weight), na)
    if kind == "scale" and _is_scale(options):
        return Settings(kind, {"anchors": [option.text for option in options]}, na)
    if kind == "tiers":
        options = [option for option in options if option.id != NO_TIER]
    listed: list[Json] = [_listed(option, weight) for option in options]
    if kind == "tiers":
        return Settings(kind, {"tiers": listed}, na)
    return Settings(kind if kind == "multi_choice" else "choice", {"options": listed}, na)


def _are(options: Sequence[_Option], *expected: tuple[str, Json, Fraction | None]) -> bool:
    return len(options) == len(expected) and all(
        (option.id, option.text) == (identity, text) and option.worth in (None, worth)
        for option, (identity, text, worth) in zip(options, expected, strict=True)
    )


def _partly(worth: Fraction | None, weight: Fraction) -> dict[str, Json]:
    if worth in (None, Fraction(1, 2)):
        return {}
    return {"partly": decimal_near((worth or Fraction(0)) * weight)}


def _is_scale(options: Sequence[_Option]) -> bool:
    best = len(options) - 1
    return best > 0 and all(
        option.id == str(level) and option.worth in (None, Fraction(level, best))
        for level, option in enumerate(options)
    )


def _listed(option: _Option, weight: Fraction) -> Json:
    listed: dict[str, Json] = {"id": option.id, "text": option.text}
    if weight and option.worth is not None:
        listed["points"] = decimal_near(option.worth * weight)
    return {**listed, "not_applicable": True} if option.aside else listed
