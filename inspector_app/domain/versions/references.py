"""What in a checklist names its parts: rules, kinds of visit, expressions, look-ups, phrases, a form."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal, cast, get_args

from inspector_app.domain.canonical import Json
from inspector_app.domain.versions.edits import edited
from inspector_app.domain.versions.outline import Place, at_place, outline
from inspector_app.domain.versions.rule_edits import COMPARATORS

Named = Literal["item", "section", "grade", "fact", "series", "indicator", "table", "population"]
NAMED: Final = cast(tuple[Named, ...], get_args(Named))
_NOT_OURS: Final = ("phrases", "form", "release", "moved_from")  # read in their own way, or not at all
_SPACES: Final[Mapping[str, Named]] = {
    "fact": "fact", "profile": "fact", "raw": "series", "base": "series", "indicator": "indicator",
    "benchmark": "table",
}  # fmt: skip
NAME: Final = r"[A-Za-z_][A-Za-z0-9_]*"
"""What expressions can read, as the published schema has it."""
_READ: Final = re.compile(rf"\$\{{\s*({'|'.join(_SPACES)})\.({NAME})")
_ITEMS: Final = ("key_rate", "items_rated", "item_rate", "item_points", "item_answer")
_SAMPLED: Final = ("sample", "zero_tolerance_sample")
_SECTIONS: Final = ("section_rate", "section_points", "not_applicable_share")


@dataclass(frozen=True, slots=True)
class Reference:
    """One place that names a part.

    Attributes:
        place: of the name in the JSON, or of the expression in which it stands.
        id: the name.
        binds: whether the checklist cannot be read once nothing bears the name; phrases only go unused.
        space: of a name in an expression: "fact", "raw".
    """

    place: Place
    kind: Named
    id: str
    binds: bool = True
    space: str = ""

    @property
    def said(self) -> str:
        """The name as it is written there."""
        return f"{self.space}.{self.id}" if self.space else self.id


def references(data: Json) -> Iterator[Reference]:
    """Every place that names a part, in the order of the file."""
    for name, value in data.items() if isinstance(data, dict) else ():
        if name not in _NOT_OURS:
            yield from _below(value, (name,))
    phrases = at_place(data, ("phrases",))
    for identity in phrases if isinstance(phrases, dict) else ():
        yield Reference(("phrases", identity), "item", identity, binds=False)
    yield from _asked(at_place(data, ("form",)), ("form",))


def naming(data: Json, ids: Collection[tuple[Named, str]]) -> tuple[Reference, ...]:
    """The places that name any of these parts."""
    return tuple(found for found in references(data) if (found.kind, found.id) in ids)


def dangling(data: Json) -> tuple[Reference, ...]:
    """The places that name what is not there, and must not."""
    known = {(part.kind, part.id) for part in outline(data)}
    return tuple(found for found in references(data) if found.binds and (found.kind, found.id) not in known)


def renamed(data: Json, ids: Mapping[tuple[Named, str], str]) -> Json:
    """The data with other names where rules, visits and expressions name these parts, in no list twice."""
    lists: set[Place] = set()
    for found in references(data):
        other = ids.get((found.kind, found.id)) if found.binds else None
        if other is None:
            continue
        if found.space:
            text = cast(str, at_place(data, found.place))
            data = edited(data, found.place, _reworded(text, found, other))
            continue
        data = edited(data, found.place, other)
        if isinstance(found.place[-1], int):
            lists.add(found.place[:-1])
    for place in lists:
        listed = cast(list[Json], at_place(data, place))
        data = edited(data, place, [*dict.fromkeys(map(str, listed))])
    return data


def _reworded(text: str, found: Reference, other: str) -> str:
    """An expression that reads a part under its other name."""
    name = re.compile(rf"(\$\{{\s*{found.space}\.){found.id}(?![A-Za-z0-9_])")
    return name.sub(lambda match: f"{match[1]}{other}", text)


def _below(value: Json, place: Place) -> Iterator[Reference]:
    if isinstance(value, list):
        for index, entry in enumerate(value):
            yield from _below(entry, (*place, index))
    elif isinstance(value, dict):
        yield from _named(value, place)
        yield from _graded(value, place)
        for name, entry in value.items():
            if name not in ("zh", "en"):
                yield from _below(entry, (*place, name))
    elif isinstance(value, str) and "${" in value:
        for space, identity in dict.fromkeys(_READ.findall(value)):
            yield Reference(place, _SPACES[space], identity, space=space)


def _named(value: Mapping[str, Json], place: Place) -> Iterator[Reference]:
    """The names in the own lists of a condition, a selection or a look-up table."""
    measure = value.get("measure")
    lists: dict[str, Named] = {"keys": "fact"} if len(place) == 2 and place[0] == "tables" else {}
    if measure in _ITEMS:
        lists["of"] = "item"
    elif measure in _SECTIONS:
        lists["of"] = "section"
    elif place[-1:] in (("evaluate",), ("carry",)):
        lists = {"items": "item", "sections": "section"}
    for name, kind in lists.items():
        listed = value.get(name)
        for index, identity in enumerate(listed if isinstance(listed, list) else ()):
            if isinstance(identity, str):
                yield Reference((*place, name, index), kind, identity)


def _graded(value: Mapping[str, Json], place: Place) -> Iterator[Reference]:
    """A grade that a limiter or a condition names, the table of a curve, the population of a sample."""
    single: dict[str, Named] = {}
    if value.get("measure") == "previous_grade":
        single = dict.fromkeys(COMPARATORS, "grade")
    elif len(place) == 2 and place[0] == "limiters":
        single = {"at_most": "grade"}
    elif place[-1:] == ("benchmark",):
        single = {"table": "table"}
    elif value.get("kind") in _SAMPLED:
        single = {"of": "population"}
    for name, kind in single.items():
        identity = value.get(name)
        if isinstance(identity, str) and identity:
            yield Reference((*place, name), kind, identity)


def _asked(value: Json, place: Place) -> Iterator[Reference]:
    """The questions and groups of a form."""
    children = at_place(value, ("children",))
    for index, entry in enumerate(children if isinstance(children, list) else ()):
        where = (*place, "children", index)
        identity = at_place(entry, ("id",))
        if isinstance(identity, str):
            group = at_place(entry, ("children",)) is not None
            yield Reference((*where, "id"), "section" if group else "item", identity, binds=False)
        yield from _asked(entry, where)
