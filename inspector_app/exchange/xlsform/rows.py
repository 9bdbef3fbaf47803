"""What every question of an exported form shares: names, words by language, the plain columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from hashlib import sha256
from typing import Final, cast

from inspector_app.domain.canonical import Json
from inspector_app.exchange.xlsform.score_map import decimal

Row = dict[str, str]
REF: Final = {"zh": "", "en": "_en"}  # endings of score_ref, the rule as people read it
LANGUAGES: Final = {"zh": "中文 (zh)", "en": "English (en)"}
NA: Final = "na"  # the choice "not applicable"
KIND: Final = (
    "score_kind"  # what of a checklist a row is: section, fact, input, shown, or the kind of an item
)
ID: Final = "score_id"  # its id; the name may be another
SECTION: Final = "section"
FACTS: Final = "facts"
FACT: Final = "fact"
INPUT: Final = "input"
SHOWN: Final = "shown"
SOURCE: Final = "checklist"  # in settings, score_source: the form was written from a checklist
_NAME: Final = re.compile(r"[^A-Za-z0-9_.\-]")


@dataclass(slots=True)
class Asked:
    """One item as rows of a form.

    Attributes:
        survey: its question, or a group with its inputs.
        choices: the choices that only it needs.
        lost: what of its scoring a form cannot carry, as a code; "" for nothing.
        points: expression of the points reached, for portable scoring; "" where there is none.
        aside: expression that is true where it is set aside as not applicable.
        given: expression that is true where it is answered; "" where its own question is.
        value: expression that is calculated first and named NAME_value.
        computable: expression that is true where the points can be computed.
    """

    survey: list[Row]
    choices: list[Row] = field(default_factory=list)
    lost: str = ""
    points: str = ""
    aside: str = ""
    given: str = ""
    value: str = ""
    computable: str = ""


def name_of(identity: str) -> str:
    """A name that XML accepts, the same for the same id and another one for another id."""
    plain = _NAME.sub("_", identity)
    if plain != identity:
        plain = f"{plain}_{sha256(identity.encode()).hexdigest()[:6]}"
    return plain if plain[:1].isalpha() or plain[:1] == "_" else f"_{plain}"


def choice_name(identity: str) -> str:
    """The name of a choice; numbers stay numbers."""
    return identity if identity.isascii() and identity.isdigit() else name_of(identity)


def given(names: Iterable[str]) -> str:
    """True where all these questions are answered."""
    return " and ".join(f"string-length(${{{name}}}) > 0" for name in names)


def fact_name(identity: str) -> str:
    """The question that asks for a fact; an item may have the same id."""
    return f"fact_{name_of(identity)}"


def marked(row: Row, kind: str, identity: str) -> Row:
    """The row with what it is in the checklist, so that it is known again."""
    row |= {KIND: kind, ID: identity}
    return row


def usual_policy(role: str) -> str:
    """What "not applicable" does to an item of a section of this role where the checklist does not say."""
    return "redistribute" if role in ("scored", "info") else "forbidden"


def policy_of(part: Mapping[str, Json], above: str) -> str:
    """What "not applicable" does to a part of the checklist: what it says, else what is said above."""
    said = part.get("not_applicable", above)
    if isinstance(said, bool):
        return "redistribute" if said else "forbidden"
    return str(said)


def labels(words: Json, column: str = "label") -> Row:
    """The words of a checklist in columns by language."""
    said = cast(Mapping[str, str], words) if isinstance(words, dict) else {}
    return {f"{column}::{LANGUAGES[code]}": said[code] for code in LANGUAGES if said.get(code)}


def choice(name: str, identity: str, words: Json) -> Row:
    """One choice of a list."""
    plain = choice_name(identity)
    row: Row = {"list_name": name, "name": plain, **labels(words)}
    return row if plain == identity else {**row, ID: identity}


def question(item: Mapping[str, Json], kind: str) -> Row:
    """The row of a question of this type, with its weight and what else a form can say of its scoring."""
    row: Row = {"type": kind, "name": name_of(str(item["id"])), **labels(item["text"])}
    row |= labels(item.get("guidance"), "hint")
    points = points_of(item)
    if points:
        row["score_weight"] = decimal(points)
    if isinstance(rule := item.get("rule"), dict):
        row |= {f"score_ref{suffix}": str(rule[code]) for code, suffix in REF.items() if rule.get(code)}
    if item.get("requirement") is True:
        row["score_severity"] = "major" if item.get("key") is True else "minor"
    if item.get("photo") is True:
        row["score_evidence"] = "photo:always"
    return row


def group_of(item: Mapping[str, Json], *inputs: Row) -> list[Row]:
    """The rows of an item that is asked as a group of inputs; what to look at stands beside the first."""
    head = question(item, "begin_group")
    head["name"] = f"{head['name']}_inputs"
    head = {header: text for header, text in head.items() if not header.startswith("hint")}
    first, *others = inputs
    return [head, first | labels(item.get("guidance"), "hint"), *others, {"type": "end_group"}]


def points_of(item: Mapping[str, Json]) -> Fraction:
    """The item's full points, 0 where it has none."""
    return Fraction(str(item.get("points") or "0"))
