"""What a part looks like that was just added: what its kind needs, its words still missing."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from inspector_app.domain.canonical import Json
from inspector_app.domain.versions.edits import free_name

_POINTS: Final = "1"
_NUMERALS: Final = "一二三四五六七八九十"


def no_words() -> dict[str, Json]:
    """Words that are still to be written; the schema refuses them until they are."""
    return {"zh": ""}


def new_section(identity: str, code: str) -> dict[str, Json]:
    """A section without anything below it."""
    return {"id": identity, **({"code": code} if code else {}), "title": no_words(), "items": []}


def new_item(
    kind: str, identity: str, code: str, role: str = "scored", worth: str = _POINTS
) -> dict[str, Json]:
    """An item of any kind: whole as soon as its words are written.

    Args:
        role: of the section around it; a gate has no points, a question that only informs has none to earn.
        worth: full points.
    """
    nothing = role == "info" and kind != "occurrences"  # what is counted there has no other worth
    points = "0" if nothing else worth
    made: dict[str, Json] = {"id": identity, **({"code": code} if code else {})}
    made |= {"kind": kind, "text": no_words(), **({} if role == "gate" else {"points": points})}
    return made | _settings(kind, points)


def following_code(code: str) -> str:
    """What comes after a code: "A1.8" → "A1.9", "B" → "C", "三" → "四"; "" where nothing does."""
    number = re.fullmatch(r"(.*?)([0-9]{1,9})", code, re.DOTALL)
    if number is not None:
        return f"{number[1]}{int(number[2]) + 1:0{len(number[2])}}"
    head, last = code[:-1], code[-1:]
    if last and last in _NUMERALS[:-1]:
        return head + _NUMERALS[_NUMERALS.index(last) + 1]
    if re.fullmatch(r"(.*[^A-Za-z])?[A-Ya-y]", code, re.DOTALL):
        return head + chr(ord(last) + 1)
    return ""


def free_id(wanted: str, taken: Collection[str]) -> str:
    """An id that nothing ever had: as wanted where that is free and can be an id."""
    name = re.sub(r"\s*/\s*", "-", wanted).strip() or "N1"
    return name if name not in taken else free_name(name, set(taken))


def another_id(last: str, taken: Collection[str]) -> str:
    """The id of one more entry of a list: "a" → "b", "value" → "value_2"; "a" for the first."""
    following = following_code(last) if last else "a"
    return following if following and following not in taken else free_name_of(last, taken)


def free_name_of(wanted: str, taken: Collection[str]) -> str:
    """A name that none of its kind ever had, for expressions to read: "rooms" → "rooms_2"."""
    stem = wanted.rstrip("0123456789")
    count = int(wanted[len(stem) :][:9] or "1")
    while wanted in taken:
        count += 1
        wanted = f"{stem.rstrip('_')}_{count}"
    return wanted


def _settings(kind: str, points: str) -> dict[str, Json]:
    choices: list[Json] = [_choice("a", points), _choice("b", "0")]
    steps: dict[str, Json] = {"type": "steps", "steps": [["90", points]], "otherwise": "0"}
    value: Json = {"id": "value", "type": "number", "text": no_words()}
    known: dict[str, dict[str, Json]] = {
        "scale": {"anchors": [no_words(), no_words(), no_words()]},
        "choice": {"options": choices},
        "multi_choice": {"options": choices},
        "ranking": {"options": [_choice(name, "0") for name in ("a", "b")]},
        "tiers": {"tiers": choices},
        "expert_grade": {"levels": choices},
        "best_of": {"options": [{**_choice(name, points), "kind": "yes_no"} for name in ("a", "b")]},
        "count": {"curve": {**steps, "direction": "at_most", "steps": [["0", points]]}},
        "date_age": {"steps": [{"months": 12, "points": points}]},
        "survey": {"curve": steps},
        "formula": {"fields": [value], "value": "${value}", "curve": steps},
        "deduction": {"reasons": [_choice("a", _POINTS)]},
        "occurrences": {"each": points},
    }  # fmt: skip
    return known.get(kind, {})


def _choice(identity: str, points: str) -> dict[str, Json]:
    return {"id": identity, "text": no_words(), "points": points}
