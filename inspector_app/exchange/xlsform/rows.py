"""What every question of an exported form shares: names, words by language, the plain columns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final, cast

from inspector_app.domain.canonical import Json
from inspector_app.exchange.xlsform.score_map import decimal

Row = dict[str, str]
LANGUAGES: Final = {"zh": "中文 (zh)", "en": "English (en)"}
NA: Final = "na"  # the choice "not applicable"
_NAME: Final = re.compile(r"[^A-Za-z0-9_.\-]")
_DIGITS: Final = 12


@dataclass(slots=True)
class Asked:
    """One item as rows of a form.

    Attributes:
        survey: its question, or a group with its inputs.
        choices: the choices that only it needs.
        lost: what of its scoring a form cannot carry, as a code; "" for nothing.
        points: expression of the points reached, for portable scoring; "" where there is none.
        applies: expression that is true while it counts.
        answered: name of the question that says whether it is answered, "" for the item's own.
    """

    survey: list[Row]
    choices: list[Row] = field(default_factory=list)
    lost: str = ""
    points: str = ""
    applies: str = ""
    answered: str = ""


def name_of(identity: str) -> str:
    """A name that XML accepts, the same for the same id."""
    plain = _NAME.sub("_", identity)
    return plain if plain[:1].isalpha() or plain[:1] == "_" else f"_{plain}"


def labels(words: Json, column: str = "label") -> Row:
    """The words of a checklist in columns by language."""
    said = cast(Mapping[str, str], words) if isinstance(words, dict) else {}
    return {f"{column}::{LANGUAGES[code]}": said[code] for code in LANGUAGES if said.get(code)}


def question(item: Mapping[str, Json], kind: str) -> Row:
    """The row of a question of this type, with its weight and what else a form can say of its scoring."""
    row: Row = {"type": kind, "name": name_of(str(item["id"])), **labels(item["text"])}
    row |= labels(item.get("guidance"), "hint")
    points = points_of(item)
    if points:
        row["score_weight"] = decimal(points)
    if item.get("requirement") is True:
        row["score_severity"] = "major" if item.get("key") is True else "minor"
    if item.get("photo") is True:
        row["score_evidence"] = "photo:always"
    return row


def points_of(item: Mapping[str, Json]) -> Fraction:
    """The item's full points, 0 where it has none."""
    return Fraction(str(item.get("points") or "0"))


def decimal_near(number: Fraction) -> str:
    """A decimal of at most 12 digits after the point; exact wherever it has an end."""
    try:
        return decimal(number)
    except ValueError:
        return decimal(Fraction(round(number * 10**_DIGITS), 10**_DIGITS))
