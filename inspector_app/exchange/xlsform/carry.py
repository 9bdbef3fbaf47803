"""How an item of a checklist is asked in an XLSForm: questions, choices, and what its answer is worth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Final, cast

from inspector_app.domain.canonical import Json
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
from inspector_app.exchange.xlsform.score_map import decimal, decimal_near

Option = tuple[str, Json, Fraction]
"""Id, words and worth 0 … 1 of a choice."""

YES: Final[Option] = ("yes", {"zh": "是", "en": "Yes"}, Fraction(1))
NO: Final[Option] = ("no", {"zh": "否", "en": "No"}, Fraction(0))
PARTLY: Final[Json] = {"zh": "部分符合", "en": "Partly"}
_NOT_APPLICABLE: Final[Json] = {"zh": "不适用", "en": "Not applicable"}


def ask(item: Mapping[str, Json]) -> Asked:
    """The rows of one item; where several people rate it a form asks one of them and does not score."""
    asked = _ask(item)
    if item.get("raters") is None or not points_of(item):
        return asked
    return replace(asked, lost="form.lost_raters", points="")


def _ask(item: Mapping[str, Json]) -> Asked:
    match item["kind"]:
        case "yes_no" | "pass_fail":
            return _select(item, [YES, NO])
        case "yes_partly_no":
            return _select(item, [YES, ("partly", PARTLY, _partly(item)), NO])
        case "scale":
            return _select(item, _levels(item))
        case "choice" | "multi_choice" | "tiers" if options := _options(item):
            return _select(item, options)
    return ask_measured(item) or _text(item)


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


def _text(item: Mapping[str, Json]) -> Asked:
    """A weight beside a text is for people and for us; only that a text is there earns points in a form."""
    points = points_of(item)
    given = decimal(points) if points and item["kind"] == "text" else ""
    return Asked([question(item, "text")], lost="form.lost_kind" if points else "", points=given)
