"""What differs between two versions of a checklist: parts that came, went and changed, value by value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from inspector_app.domain.canonical import Json
from inspector_app.domain.versions.leaves import Key, Leaf, leaves
from inspector_app.domain.versions.outline import Part, at_place, outline

What = Literal["added", "removed", "changed"]


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One value before and after; None where it is not there."""

    key: Key
    before: Json
    after: Json


@dataclass(frozen=True, slots=True)
class PartChange:
    """One part; `fields` are there only where it changed, and `part` is as it is now, or as it was."""

    what: What
    part: Part
    fields: tuple[FieldChange, ...] = ()


def compare(before: Json, after: Json) -> tuple[PartChange, ...]:
    """What came and changed, in the order of the newer version, then what went, in that of the older.

    A part is the same part if it has the same id; ids never change their meaning. Where the newer version
    says in `moved_from` that an item has another id now, it is the same item.
    """
    renamed = moved_ids(before, after)
    old, new = _parts(before, renamed), _parts(after, {})
    changes: list[PartChange] = []
    for name, (part, section) in new.items():
        if name not in old:
            changes.append(PartChange("added", part))
            continue
        was, was_in = old[name]
        fields = _fields(leaves(before, was), leaves(after, part))
        if section != was_in:
            fields = (FieldChange(("section",), was_in, section), *fields)
        if fields:
            changes.append(PartChange("changed", part, fields))
    gone = (part for name, (part, _) in old.items() if name not in new)
    return (*changes, *(PartChange("removed", part) for part in gone))


def moved_ids(before: Json, after: Json) -> dict[str, str | None]:
    """What the newer version says of the ids of items of the older one: another id, or None for retired."""
    version = at_place(before, ("version",))
    told: dict[str, str | None] = {}
    listed = at_place(after, ("moved_from",))
    for entry in listed if isinstance(listed, list) else ():
        items = at_place(entry, ("items",))
        if at_place(entry, ("version",)) == version and isinstance(items, dict):
            told |= {old: new if isinstance(new, str) else None for old, new in items.items()}
    return told


def _parts(data: Json, renamed: Mapping[str, str | None]) -> dict[str, tuple[Part, str]]:
    """Each part by its name, an item by its newer id, with the id of the section around it."""
    found: dict[str, tuple[Part, str]] = {}
    around: list[str] = []
    for part in outline(data):
        del around[part.depth :]
        known = renamed.get(part.id) if part.kind == "item" else None
        name = replace(part, id=known).name if known else part.name
        found.setdefault(name, (part, around[-1] if around else ""))
        if part.kind == "section":
            around.append(part.id)
    return found


def _fields(before: tuple[Leaf, ...], after: tuple[Leaf, ...]) -> tuple[FieldChange, ...]:
    was = {leaf.key: leaf.value for leaf in before}
    now = {leaf.key: leaf.value for leaf in after}
    changed = [FieldChange(key, was.get(key), value) for key, value in now.items() if was.get(key) != value]
    gone = [FieldChange(key, value, None) for key, value in was.items() if key not in now]
    return (*changed, *gone)
