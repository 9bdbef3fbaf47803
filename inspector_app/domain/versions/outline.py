"""A checklist as a list of its parts, in the order of the paper, and the search in it.

It is read from the JSON and forgives whatever is wrong there: a draft is shown while it is being written.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.words import Words

Place: TypeAlias = tuple[str | int, ...]
PartKind = Literal[
    "general", "section", "item", "grade", "limiter", "proposal", "visit", "column", "fact", "series",
    "indicator", "table", "population",
]  # fmt: skip
RULES: Final[dict[str, PartKind]] = {
    "grades": "grade", "limiters": "limiter", "proposals": "proposal", "visits": "visit",
    "columns": "column", "facts": "fact", "series": "series", "indicators": "indicator", "tables": "table",
    "populations": "population",
}  # fmt: skip
"""Lists of parts beside the tree of sections, in the order in which they are shown."""

GENERAL: Final = (
    "title", "sector", "notice", "total", "not_applicable", "rounding", "override", "outcomes", "due_days",
)  # fmt: skip
"""Fields of the checklist itself, shown as one part."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a checklist.

    Attributes:
        id: immutable, "" where the data have none; proposals are counted instead, visits have their kind.
        place: its path in the JSON, () for the checklist itself.
        depth: 0 for what stands at the top.
        role: of the section around an item, or of the section itself.
        number: points of an item, weight of a section, as written; "" where there is none.
        words: everything a search looks through, folded.
    """

    kind: PartKind
    id: str
    code: str
    title: Words
    place: Place
    depth: int
    role: str = ""
    number: str = ""
    key: bool = False
    words: str = ""

    @property
    def name(self) -> str:
        """What tells it from all other parts of the checklist."""
        return f"{self.kind}/{self.id}"


def outline(data: Json) -> tuple[Part, ...]:
    """The checklist itself, its sections with their items, then its rules and what they read."""
    whole = data if isinstance(data, dict) else {}
    phrases = whole.get("phrases")
    own: Json = {name: whole[name] for name in GENERAL if name in whole}
    parts = [Part("general", "", "", words_of(whole.get("title")), (), 0, words=folded(own))]
    for place, section in _entries(whole, "sections", ()):
        parts += _section(section, place, 0, "", phrases if isinstance(phrases, dict) else {})
    for name, kind in RULES.items():
        parts += [_rule(kind, entry, place) for place, entry in _entries(whole, name, ())]
    return tuple(parts)


def at_place(data: Json, place: Sequence[str | int]) -> Json:
    """What stands at a place, None where there is nothing."""
    for step in place:
        if isinstance(step, int):
            data = data[step] if isinstance(data, list) and 0 <= step < len(data) else None
        else:
            data = data.get(step) if isinstance(data, dict) else None
    return data


def innermost(parts: Sequence[Part], place: Place) -> Part:
    """The part around a place that lies nearest to it.

    Args:
        parts: a whole outline: the checklist itself lies around every place.
    """
    around = (part for part in parts if part.place == place[: len(part.place)])
    return max(around, key=lambda part: len(part.place))


def words_of(data: Json) -> Words:
    """A text of the checklist; empty where it has none."""
    if not isinstance(data, dict):
        return Words(data if isinstance(data, str) else "")
    return Words(_text(data.get("zh")), _text(data.get("en")))


def folded(data: Json) -> str:
    """All texts in `data`, one a line, as they are compared: width and case are told apart no more."""
    return unicodedata.normalize("NFKC", "\n".join(_texts(data))).casefold()


def found(parts: Sequence[Part], search: str) -> list[Part]:
    """The parts in which every word of the search stands, with the sections around them; all for "".

    Two Chinese characters suffice: any stretch of a text is found, words need not be told apart.
    """
    wanted = unicodedata.normalize("NFKC", search).casefold().split()
    if not wanted:
        return list(parts)
    kept: set[int] = set()
    around: list[int] = []
    for index, part in enumerate(parts):
        del around[part.depth :]
        if all(word in part.words for word in wanted):
            kept.update(around)
            kept.add(index)
        if part.kind == "section":
            around.append(index)
    return [parts[index] for index in sorted(kept)]


def _section(
    section: dict[str, Json], place: Place, depth: int, role: str, phrases: dict[str, Json]
) -> Iterator[Part]:
    role = role or _text(section.get("role")) or "scored"
    own = {name: value for name, value in section.items() if name not in ("sections", "items")}
    weight = _text(section.get("weight"))
    yield _part("section", section, place, depth, role, weight, folded(own))
    for below, entry in _entries(section, "sections", place):
        yield from _section(entry, below, depth + 1, role, phrases)
    for below, item in _entries(section, "items", place):
        said = folded([item, phrases.get(_text(item.get("id")))])
        yield _part("item", item, below, depth + 1, role, _text(item.get("points")), said)


def _part(
    kind: PartKind, data: dict[str, Json], place: Place, depth: int, role: str, number: str, words: str
) -> Part:
    identity = _text(data.get("id"))
    title = words_of(data.get("text" if kind == "item" else "title"))
    key = data.get("key") is True
    code = _text(data.get("code")) or identity
    return Part(kind, identity, code, title, place, depth, role, number, key, words)


def _rule(kind: PartKind, data: dict[str, Json], place: Place) -> Part:
    identity = _text(data.get("kind" if kind == "visit" else "id")) or str(place[-1])
    title = words_of(data.get("title") or data.get("text") or data.get("class"))
    return Part(kind, identity, _text(data.get("id")), title, place, 0, words=folded(data))


def _entries(data: dict[str, Json], name: str, place: Place) -> Iterator[tuple[Place, dict[str, Json]]]:
    listed = data.get(name)
    for index, entry in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(entry, dict):
            yield (*place, name, index), entry


def _text(value: Json) -> str:
    return value if isinstance(value, str) else ""


def _texts(data: Json) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, list):
        for entry in data:
            yield from _texts(entry)
    elif isinstance(data, dict):
        for entry in data.values():
            yield from _texts(entry)
