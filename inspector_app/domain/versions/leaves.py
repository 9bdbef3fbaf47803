"""The single values of one part of a checklist: what is shown, edited and compared, one by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from inspector_app.domain.canonical import Json
from inspector_app.domain.versions.outline import GENERAL, Part, Place, at_place

LeafKind = Literal["words", "text", "flag", "number", "texts"]
Key: TypeAlias = tuple[str, ...]


class Entry(str):
    """A step of a key that names an entry of a list by its id or number, not a field."""

    __slots__ = ()


BELOW: Final = ("sections", "items")
"""Fields of a section that are parts of their own."""

USUAL: Final[Mapping[str, Mapping[str, LeafKind]]] = {
    "item": {
        "text": "words", "points": "text", "rule": "words", "guidance": "words", "key": "flag",
        "requirement": "flag", "photo": "flag", "not_applicable": "flag", "code": "text", "applies": "text",
    },
    "section": {"title": "words", "weight": "text", "code": "text"},
}  # fmt: skip
"""Fields that a part of this kind can have, offered also where it has none, in the order of the form."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One value.

    Attributes:
        place: its path in the whole checklist.
        key: its path inside the part, entries of a list by their id where they have one, else by number.
        value: None where the part does not have this field.
    """

    place: Place
    key: Key
    kind: LeafKind
    value: Json


def leaves(data: Json, part: Part, *, usual: bool = False) -> tuple[Leaf, ...]:
    """The values of a part, an item with its phrases.

    Args:
        usual: also the usual fields that it does not have, in their order before all others.
    """
    found = at_place(data, part.place)
    own = found if isinstance(found, dict) else {}
    if part.kind == "general":
        own = {name: own[name] for name in GENERAL if name in own}
    own = {name: value for name, value in own.items() if name not in BELOW}
    first: dict[str, LeafKind] = dict(USUAL.get(part.kind, {}))
    listed: list[Leaf] = []
    for name, kind in first.items():
        if name in own:
            listed += _leaves(own.pop(name), (*part.place, name), (name,))
        elif usual:
            listed.append(Leaf((*part.place, name), (name,), kind, None))
    for name, value in own.items():
        listed += _leaves(value, (*part.place, name), (name,))
    if part.kind == "item":
        place: Place = ("phrases", part.id)
        listed += _leaves(at_place(data, place), place, ("phrases",))
    return tuple(listed)


def is_words(value: Json) -> bool:
    """Whether a value is a text in its languages."""
    return isinstance(value, dict) and "zh" in value and set(value) <= {"zh", "en"}


def _leaves(value: Json, place: Place, key: Key) -> Iterator[Leaf]:
    kind = _kind(value)
    if kind is not None:
        yield Leaf(place, key, kind, value)
    elif isinstance(value, list):
        for index, entry in enumerate(value):
            yield from _leaves(entry, (*place, index), (*key, entry_key(entry, index)))
    elif isinstance(value, dict):
        for name, entry in value.items():
            yield from _leaves(entry, (*place, name), (*key, name))


def _kind(value: Json) -> LeafKind | None:
    if isinstance(value, bool):
        return "flag"
    if isinstance(value, str):
        return "text"
    if isinstance(value, int | float):
        return "number"
    if is_words(value):
        return "words"
    if isinstance(value, list) and value and all(isinstance(entry, str) for entry in value):
        return "texts"
    return None


def entry_key(entry: Json, index: int) -> Entry:
    """What an entry of a list is called in a key."""
    identity = entry.get("id") if isinstance(entry, dict) else None
    return Entry(identity if isinstance(identity, str) and identity else index + 1)
