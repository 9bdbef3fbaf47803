"""How an item of a checklist is asked in an XLSForm: questions, choices, and what its answer is worth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Final, cast

from inspector_app.domain.canonical import Json
from inspector_app.exchange.xlsform.counted import ask_counted
from inspector_app.exchange.xlsform.measured import ask_measured
from inspector_app.exchange.xlsform.rows import (
    NA,
    Asked,
    choice,
    labels,
    name_of,
    points_of,
    question,
)
from inspector_app.exchange.xlsform.sayings import Sayings
from inspector_app.exchange.xlsform.score_map import decimal, decimal_near

Option = tuple[str, Json, Fraction]
"""Id, words and worth 0 … 1 of a choice."""

YES: Final[Option] = ("yes", {"zh": "是", "en": "Yes"}, Fraction(1))
NO: Final[Option] = ("no", {"zh": "否", "en": "No"}, Fraction(0))
PARTLY: Final[Json] = {"zh": "部分符合", "en": "Partly"}
_NOT_APPLICABLE: Final[Json] = {"zh": "不适用", "en": "Not applicable"}


_FORMATS: Final = "date time datetime geopoint geotrace geoshape barcode image audio video file".split()
FORMATS: Final = {name: "dateTime" if name == "datetime" else name for name in _FORMATS}
MULTILINE: Final = "multiline"
NO_TIER: Final = "none"
_NO_TIER: Final[Json] = {"zh": "以上均不符合", "en": "None of these"}


def ask(item: Mapping[str, Json], sayings: Sayings) -> Asked:
    """The rows of one item; where several people rate it a form asks one of them and does not score."""
    asked = _ask(item, sayings)
    if item.get("raters") is None or not points_of(item):
        return asked
    return replace(asked, lost="form.lost_raters", points="")


def _ask(item: Mapping[str, Json], sayings: Sayings) -> Asked:
    match item["kind"]:
        case "yes_no" | "pass_fail":
            return _select(item, [YES, NO])
        case "yes_partly_no":
            return _select(item, [YES, ("partly", PARTLY, _partly(item)), NO])
        case "scale":
            return _select(item, _levels(item))
        case "tiers" if options := _options(item):
            return _select(item, [*options, (NO_TIER, _NO_TIER, Fraction(0))])
        case "choice" | "multi_choice" if options := _options(item):
            return _select(item, options)
        case "ranking":
            return _rank(item)
    return ask_counted(item) or ask_measured(item, sayings) or _text(item)


def _partly(item: Mapping[str, Json]) -> Fraction:
    if item.get("single") is True and points_of(item) == 1:
        return Fraction(0)
    given = str(item.get("partly") or "half")
    if given == "half":
        return Fraction(1, 2)
    return Fraction(given) / points_of(item) if points_of(item) else Fraction(0)


def _levels(item: Mapping[str, Json]) -> list[Option]:
    anchors = cast(Sequence[Json], item.get("anchors") or [])
    best = len(anchors) - 1
    return [(str(level), words, Fraction(level, best)) for level, words in enumerate(anchors)]


def _options(item: Mapping[str, Json]) -> list[Option]:
    """None where tiers are bands of a number."""
    entries = _listed(item)
    if any({"at_most", "at_least", "above", "below"} & entry.keys() for entry in entries):
        return []
    return [(str(entry["id"]), entry["text"], _worth(entry, points_of(item))) for entry in entries]


def _listed(item: Mapping[str, Json]) -> Sequence[Mapping[str, Json]]:
    return cast(Sequence[Mapping[str, Json]], item.get("options") or item.get("tiers") or [])


def _worth(option: Mapping[str, Json], points: Fraction) -> Fraction:
    return Fraction(str(option.get("points") or "0")) / points if points else Fraction(0)


def _select(item: Mapping[str, Json], options: Sequence[Option]) -> Asked:
    name, points = name_of(str(item["id"])), points_of(item)
    several = item["kind"] == "multi_choice"
    apart = {str(option["id"]) for option in _listed(item) if option.get("not_applicable") is True}
    rows = [
        choice(name, identity, words)
        | ({"score_na": "yes"} if identity in apart else {"score_value": decimal_near(worth)})
        for identity, words, worth in options
    ]
    aside = [f"${{{name}}} = '{row['name']}'" for row in rows if "score_na" in row]
    if item.get("not_applicable", True) not in (False, "forbidden") and points and not several:
        rows.append({"list_name": name, "name": NA, **labels(_NOT_APPLICABLE), "score_na": "yes"})
        aside.append(f"${{{name}}} = '{NA}'")
    row = question(item, f"select_{'multiple' if several else 'one'} {name}")
    if not points:
        return Asked([row], rows)
    worth = f"number(instance('{name}')/root/item[name=${{{name}}}]/score_value)"
    if several:
        worth = f"min(sum(instance('{name}')/root/item[selected(${{{name}}}, name)]/score_value), 1)"
    return Asked([row], rows, points=f"{decimal(points)} * {worth}", aside=" or ".join(aside))


def _rank(item: Mapping[str, Json]) -> Asked:
    """The options in an order; that there is one earns the points."""
    name, points = name_of(str(item["id"])), points_of(item)
    rows = [choice(name, str(option["id"]), option["text"]) for option in _listed(item)]
    given = decimal(points) if points else ""
    return Asked(
        [question(item, f"rank {name}")], rows, lost="form.lost_kind" if points else "", points=given
    )


def _text(item: Mapping[str, Json]) -> Asked:
    """A weight beside a text is for people and for us; only that a text is there earns points in a form."""
    points = points_of(item)
    given = decimal(points) if points and item["kind"] == "text" else ""
    kind = FORMATS.get(str(item.get("format")), "text") if item["kind"] == "text" else "text"
    row = question(item, kind)
    if kind == "text" and item.get("multiline") is True:
        row["appearance"] = MULTILINE
    return Asked([row], lost="form.lost_kind" if points else "", points=given)
