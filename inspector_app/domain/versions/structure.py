"""Parts of a checklist that come, go and change places; what was handed in stays as it is.

Ids never change their meaning: a new part gets an id that nothing ever had, and what becomes of the items of
the version before is written into `moved_from`, so that evaluations can move.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.versions.edits import edited
from inspector_app.domain.versions.new_parts import following_code, free_id, new_item, new_section
from inspector_app.domain.versions.outline import Part, Place, at_place, outline
from inspector_app.domain.versions.references import Named, renamed
from inspector_app.errors import InputError

LISTS: Final[Mapping[str, str]] = {"item": "items", "section": "sections"}
_OF_ANY_KIND: Final = (
    "text", "guidance", "rule", "points", "key", "requirement", "photo", "applies", "not_applicable",
    "on_fail", "rectifiable", "required",
)  # fmt: skip
MOST_DEEP: Final = 12  # sections within sections


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a part stands or is put: as the n-th of its list below a section, () for the top."""

    section: Place
    index: int


def spot_of(part: Part) -> Spot:
    """Where an item or a section stands."""
    return Spot(part.place[:-2], cast(int, part.place[-1]))


def section_at(parts: Sequence[Part], place: Place) -> Part | None:
    """The section at a place, None for the top."""
    return next((part for part in parts if part.kind == "section" and part.place == place), None)


def end_of(data: Json, section: Place, kind: str) -> Spot:
    """Behind the last item, or the last section, of a section."""
    listed = at_place(data, (*section, LISTS[kind]))
    return Spot(section, len(listed) if isinstance(listed, list) else 0)


def added_item(data: Json, base: Json, spot: Spot, kind: str) -> tuple[Json, str]:
    """A new item; returns the data and its id.

    Args:
        base: the version that the draft was made from; its ids are not used again.
    """
    parts = outline(data)
    around = section_at(parts, spot.section)
    code = _free_code(parts, _code_before(data, around, spot, "items"))
    identity = free_id(code, _taken(data, base))
    role = around.role if around is not None else "scored"
    return _inserted(data, spot, "items", new_item(kind, identity, code, role)), identity


def added_section(data: Json, base: Json, spot: Spot) -> tuple[Json, str]:
    """A new section; returns the data and its id."""
    parts = outline(data)
    code = _free_code(parts, _code_before(data, section_at(parts, spot.section), spot, "sections"))
    identity = free_id(code, _taken(data, base))
    made = new_section(identity, code)
    beside = at_place(data, (*spot.section, "sections", max(spot.index - 1, 0)))
    if isinstance(beside, dict):
        made |= {name: beside[name] for name in ("role", "weight") if name in beside}
    return _inserted(data, spot, "sections", made), identity


def doubled(data: Json, base: Json, part: Part) -> tuple[Json, str]:
    """A copy behind an item or a section, with ids and codes of its own; returns the data and its id."""
    taken = set(_taken(data, base))
    codes = {one.code for one in outline(data)}
    copied = _copied(at_place(data, part.place), taken, codes)
    spot = spot_of(part)
    made = _inserted(data, Spot(spot.section, spot.index + 1), LISTS[part.kind], copied)
    for old, new in _pairs(part.kind, at_place(data, part.place), copied):
        phrases = at_place(data, ("phrases", old))
        if phrases is not None:
            made = edited(made, ("phrases", new), phrases)
    return made, str(at_place(copied, ("id",)))


def moved(data: Json, part: Part, spot: Spot) -> Json:
    """An item or a section in another place; `spot` counts as the data are before.

    Raises:
        InputError: "draft.into_itself"; "draft.no_section": an item needs one; "draft.too_deep".
    """
    own = spot_of(part)
    if part.kind == "item" and not spot.section:
        raise InputError("draft.no_section", place=part.id)
    if spot.section[: len(part.place)] == part.place:
        raise InputError("draft.into_itself", place=part.id)
    deepest = max(one.depth for one in outline(data) if one.place[: len(part.place)] == part.place)
    if len(spot.section) // 2 + deepest - part.depth > MOST_DEEP:
        raise InputError("draft.too_deep", place=part.id, most=MOST_DEEP)
    name = LISTS[part.kind]
    value = at_place(data, part.place)
    without = edited(data, part.place, None)
    index = spot.index - (own.section == spot.section and own.index < spot.index)
    return _inserted(without, Spot(_place_without(spot.section, part.place), index), name, value)


def shifted(data: Json, part: Part, by: int) -> Spot | None:
    """Where a part comes one up (-1) or down (1): an item at the end of its section into the next one.

    None where there is no such place.
    """
    own = spot_of(part)
    last = end_of(data, own.section, part.kind).index - 1
    if 0 <= own.index + by <= last:
        return Spot(own.section, own.index + (2 if by > 0 else -1))
    if part.kind == "section":
        return None
    holders = [one.place for one in outline(data) if one.kind == "section" and _holds_items(data, one)]
    near = holders.index(own.section) + by
    if not 0 <= near < len(holders):
        return None
    return Spot(holders[near], 0) if by > 0 else end_of(data, holders[near], "item")


def dropped(data: Json, parts: Sequence[Part], part: Part, target: Part, *, below: bool) -> Spot:
    """Where a part goes that is let go over another.

    Args:
        below: over the lower half, or onto the middle of a section: it goes into that.
    """
    if part.kind == target.kind and not (part.kind == "section" and below):
        own = spot_of(target)
        return Spot(own.section, own.index + below)
    if target.kind == "section":
        return end_of(data, target.place, part.kind)
    around = section_at(parts, target.place[:-2])
    assert around is not None, "an item stands in a section"
    own = spot_of(around)
    return Spot(own.section, own.index + 1)


def removed(data: Json, base: Json, part: Part, goes_to: Mapping[str, str]) -> Json:
    """Without an item, or without a section and all below it; phrases go along.

    What becomes of items of the version before is told in `moved_from`, and rules that name a part which
    lives on under another id name that one.

    Args:
        goes_to: ids of items that go → the ids under which their answers live on.
    """
    gone = [one.id for one in below(data, part) if one.kind == "item"]
    data = edited(data, part.place, None)
    for identity in gone:
        if at_place(data, ("phrases", identity)) is not None:
            data = edited(data, ("phrases", identity), None)
    names: dict[tuple[Named, str], str] = {("item", old): new for old, new in goes_to.items()}
    return _told(renamed(data, names), base, {identity: goes_to.get(identity) for identity in gone})


def rekinded(data: Json, base: Json, part: Part, kind: str) -> tuple[Json, str]:
    """An item that is answered in another way: its words and points stay, the settings are the new kind's.

    What a version has becomes another item under an id of its own, to which rules, phrases and what was said
    of it go; what was added in this draft keeps its id. Returns the data and the id.
    """
    own = cast(dict[str, Json], at_place(data, part.place))
    known = part.id in {one.id for one in outline(base) if one.kind == "item"}
    identity = free_id(part.id, _taken(data, base)) if known else part.id
    worth = own.get("points")
    made = new_item(kind, identity, part.code, part.role, worth if isinstance(worth, str) else "1")
    data = edited(
        data, part.place, cast(Json, made | {name: own[name] for name in _OF_ANY_KIND if name in own})
    )
    if identity == part.id:
        return data, identity
    phrases = at_place(data, ("phrases", part.id))
    if phrases is not None:
        data = edited(edited(data, ("phrases", part.id), None), ("phrases", identity), phrases)
    return _told(renamed(data, {("item", part.id): identity}), base, {part.id: identity}), identity


def below(data: Json, part: Part) -> tuple[Part, ...]:
    """The part and every section and item in it."""
    return tuple(
        one for one in outline(data) if one.kind in LISTS and one.place[: len(part.place)] == part.place
    )


def _told(data: Json, base: Json, became: Mapping[str, str | None]) -> Json:
    """Write into `moved_from` what became of items: in the list for the version before, and in older ones."""
    version = at_place(base, ("version",))
    listed = at_place(data, ("moved_from",))
    entries = [entry for entry in (listed if isinstance(listed, list) else []) if isinstance(entry, dict)]
    for place, entry in enumerate(entries):
        items = entry.get("items")
        if isinstance(items, dict):
            later = {old: became.get(new, new) if isinstance(new, str) else new for old, new in items.items()}
            entries[place] = {**entry, "items": later}
    known = {one.id for one in outline(base) if one.kind == "item"}
    mine: dict[str, Json] = {old: new for old, new in became.items() if old in known}
    if not mine:
        return edited(data, ("moved_from",), cast(Json, entries)) if entries else data
    for place, entry in enumerate(entries):
        if entry.get("version") == version:
            items = entry.get("items")
            entries[place] = {**entry, "items": {**(items if isinstance(items, dict) else {}), **mine}}
            break
    else:
        entries.append({"version": version, "items": mine})
    return edited(data, ("moved_from",), cast(Json, entries))


def _inserted(data: Json, spot: Spot, name: str, value: Json) -> Json:
    listed = at_place(data, (*spot.section, name))
    entries = list(listed) if isinstance(listed, list) else []
    entries.insert(spot.index, value)
    return edited(data, (*spot.section, name), entries)


def _place_without(place: Place, gone: Place) -> Place:
    """A place once the entry at `gone` is taken out of its list."""
    size = len(gone)
    step, last = place[size - 1 : size], gone[-1]
    if place[: size - 1] != gone[:-1] or not step or cast(int, step[0]) < cast(int, last):
        return place
    return (*gone[:-1], cast(int, step[0]) - 1, *place[size:])


def _holds_items(data: Json, section: Part) -> bool:
    """Items belong into it: it has some, or nothing at all."""
    return bool(at_place(data, (*section.place, "items"))) or not at_place(data, (*section.place, "sections"))


def _code_before(data: Json, around: Part | None, spot: Spot, name: str) -> str:
    """The code that comes next there."""
    before = at_place(data, (*spot.section, name, spot.index - 1)) if spot.index else None
    if isinstance(before, dict):
        return following_code(str(before.get("code") or before.get("id") or ""))
    return f"{around.code}.1" if around is not None and around.code else ""


def _free_code(parts: Iterable[Part], code: str) -> str:
    """The code, or the next behind it that no part has."""
    codes = {part.code for part in parts}
    while code and code in codes:
        code = following_code(code)
    return code


def _taken(data: Json, base: Json) -> frozenset[str]:
    """Every id that something has, or had once."""
    found = {part.id for whole in (data, base) for part in outline(whole) if part.kind in LISTS}
    listed = at_place(data, ("moved_from",))
    for entry in listed if isinstance(listed, list) else ():
        items = at_place(entry, ("items",))
        if isinstance(items, dict):
            found |= {name for pair in items.items() for name in pair if isinstance(name, str)}
    return frozenset(found)


def _copied(value: Json, taken: set[str], codes: set[str]) -> Json:
    """A part with all below it under ids and codes that nothing has; both are noted as taken."""
    own = dict(value) if isinstance(value, dict) else {}
    old = str(own.get("id") or "")
    code = following_code(str(own.get("code") or old))
    while code and code in codes:
        code = following_code(code)
    own["id"] = free_id(code or old, taken)
    own.pop("code", None)
    if code:
        own["code"] = code
    taken.add(str(own["id"]))
    codes.add(code)
    for name in LISTS.values():
        entries = own.get(name)
        if isinstance(entries, list):
            own[name] = [_copied(entry, taken, codes) for entry in entries]
    return own


def _pairs(kind: str, *parts: Json) -> Iterable[tuple[str, str]]:
    """Old and new id of every item in a copy."""
    old, new = (outline({"sections": [{LISTS[kind]: [part]}]}) for part in parts)
    for before, after in zip(old, new, strict=True):
        if before.kind == "item":
            yield before.id, after.id
