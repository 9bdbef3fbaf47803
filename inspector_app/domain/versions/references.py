"""What in a checklist names its items and sections: rules, kinds of visit, phrases, a form."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal, cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.versions.edits import edited
from inspector_app.domain.versions.outline import Place, at_place, outline

Named = Literal["item", "section"]
_RULES: Final = ("grades", "limiters", "visits")
_ITEMS: Final = ("key_rate", "items_rated", "item_rate", "item_points", "item_answer")
_SECTIONS: Final = ("section_rate", "section_points", "not_applicable_share")


@dataclass(frozen=True, slots=True)
class Reference:
    """One place that names a part.

    Attributes:
        place: of the name in the JSON.
        id: the name.
        binds: whether the checklist cannot be read once nothing bears the name; phrases only go unused.
    """

    place: Place
    kind: Named
    id: str
    binds: bool = True


def references(data: Json) -> Iterator[Reference]:
    """Every place that names an item or a section, in the order of the file."""
    for name in _RULES:
        yield from _below(at_place(data, (name,)), (name,))
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
    """The data with other names where rules and visits name these parts, in no list twice."""
    for found in references(data):
        other = ids.get((found.kind, found.id)) if found.binds else None
        if other is not None:
            data = edited(data, found.place, other)
    for place in {found.place[:-1] for found in references(data) if found.binds}:
        listed = cast(list[Json], at_place(data, place))
        data = edited(data, place, [*dict.fromkeys(map(str, listed))])
    return data


def _below(value: Json, place: Place) -> Iterator[Reference]:
    if isinstance(value, list):
        for index, entry in enumerate(value):
            yield from _below(entry, (*place, index))
    elif isinstance(value, dict):
        yield from _named(value, place)
        for name, entry in value.items():
            yield from _below(entry, (*place, name))


def _named(value: Mapping[str, Json], place: Place) -> Iterator[Reference]:
    """The names in the own lists of a condition or a selection."""
    measure = value.get("measure")
    lists: dict[str, Named] = {}
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
