"""How an item of a checklist is asked in an XLSForm: questions, choices, and what its answer is worth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Final, cast

from inspector_app.domain.canonical import Json
from inspector_app.exchange.xlsform.measured import ask_measured
from inspector_app.exchange.xlsform.rows import (
    ID,
    NA,
    Asked,
    Row,
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
    """The rows of one item."""
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
    entries = cast(Sequence[Mapping[str, Json]], item.get("options") or item.get("tiers") or [])
    if any("at_most" in entry or "at_least" in entry for entry in entries):
        return []
    return [(str(entry["id"]), entry["text"], _worth(entry, points_of(item))) for entry in entries]


def _worth(option: Mapping[str, Json], points: Fraction) -> Fraction:
    return Fraction(str(option.get("points") or "0")) / points if points else Fraction(0)


def _select(item: Mapping[str, Json], options: Sequence[Option]) -> Asked:
    name, points = name_of(str(item["id"])), points_of(item)
    several = item["kind"] == "multi_choice"
    rows = [
        {**choice(name, identity, words), "score_value": decimal_near(worth)}
        for identity, words, worth in options
    ]
    applies = ""
    if item.get("not_applicable", True) not in (False, "forbidden") and points and not several:
        rows.append({"list_name": name, "name": NA, **labels(_NOT_APPLICABLE), "score_na": "yes"})
        applies = f"${{{name}}} != '{NA}'"
    row = question(item, f"select_{'multiple' if several else 'one'} {name}")
    if not points:
        return Asked([row], rows)
    worth = f"number(instance('{name}')/root/item[name=${{{name}}}]/score_value)"
    if several:
        worth = f"min(sum(instance('{name}')/root/item[selected(${{{name}}}, name)]/score_value), 1)"
    return Asked([row], rows, points=f"{decimal(points)} * {worth}", applies=applies)


def choice(name: str, identity: str, words: Json) -> Row:
    """One choice of a list."""
    plain = identity if identity.isascii() and identity.isdigit() else name_of(identity)
    row: Row = {"list_name": name, "name": plain, **labels(words)}
    return row if plain == identity else {**row, ID: identity}


def _text(item: Mapping[str, Json]) -> Asked:
    """A weight beside a text is for people and for us; nothing else scores it."""
    return Asked([question(item, "text")], lost="form.lost_kind" if points_of(item) else "")
