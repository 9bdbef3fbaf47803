"""Parts of a checklist that come, go and change places; what was handed in stays as it is.

Ids never change their meaning: a new part gets an id that nothing ever had, and what becomes of the items of
the version before is written into `moved_from`, so that evaluations can move.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist.rules import VISIT_KINDS
from inspector_app.domain.versions.edits import edited
from inspector_app.domain.versions.new_parts import (
    following_code,
    free_id,
    free_name_of,
    new_item,
    new_section,
)
from inspector_app.domain.versions.outline import RULES, Part, PartKind, Place, at_place, outline
from inspector_app.domain.versions.references import NAME, Named, renamed
from inspector_app.errors import InputError

TREE: Final[Mapping[str, str]] = {"item": "items", "section": "sections"}
LISTS: Final[Mapping[str, str]] = {**TREE, **{kind: name for name, kind in RULES.items()}}
"""Where parts of a kind stand: in a section, rules and what they read at the top."""
_OF_ANY_KIND: Final = (
    "text", "guidance", "rule", "points", "key", "requirement", "photo", "applies", "not_applicable",
    "on_fail", "rectifiable", "required",
)  # fmt: skip
ID: Final = r"[^/\s]([^/]*[^/\s])?"
"""As the published schema has it."""
MOST_DEEP: Final = 12  # sections within sections


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a part stands or is put: as the n-th of its list below a section, () for the top."""

    section: Place
    index: int


def spot_of(part: Part) -> Spot:
    """Where a part stands."""
    return Spot(part.place[:-2], cast(int, part.place[-1]))


def section_at(parts: Sequence[Part], place: Place) -> Part | None:
    """The section at a place, None for the top."""
    return next((part for part in parts if part.kind == "section" and part.place == place), None)


def end_of(data: Json, section: Place, kind: str) -> Spot:
    """Behind the last part of a kind in a section, or at the top."""
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


def added_section(data: Json, base: Json, spot: Spot, role: str = "") -> tuple[Json, str]:
    """A new section; returns the data and its id.

    Args:
        role: of a section at the top; "" for that of the one before it.
    """
    parts = outline(data)
    code = _free_code(parts, _code_before(data, section_at(parts, spot.section), spot, "sections"))
    identity = free_id(code, _taken(data, base))
    made = new_section(identity, code)
    beside = at_place(data, (*spot.section, "sections", max(spot.index - 1, 0)))
    if role:
        made["role"] = role
    elif isinstance(beside, dict):
        made |= {name: beside[name] for name in ("role", "weight") if name in beside}
    return _inserted(data, spot, "sections", made), identity


def added_rule(
    data: Json, base: Json, kind: PartKind, made: Json, spot: Spot, *, like: str = ""
) -> tuple[Json, str]:
    """A rule, or something that rules read, under an id that none of its kind ever had.

    Args:
        made: how it looks; its own id is not used.
        like: the id from which its own is made, "" for the name of the kind.

    Returns:
        the data and what tells it from its kind; proposals are counted, visits have their kind.

    Raises:
        InputError: "draft.every_visit": every kind of visit has its part.
    """
    own = dict(made) if isinstance(made, dict) else {}
    taken = {part.id for whole in (data, base) for part in outline(whole) if part.kind == kind}
    if kind == "visit":
        here = {part.id for part in outline(data) if part.kind == kind}
        free = next((name for name in VISIT_KINDS if name not in here), "")
        if not free:
            raise InputError("draft.every_visit", place=like)
        own["kind"] = identity = free
    elif kind == "proposal":
        identity = str(spot.index)
    else:
        own = {"id": (identity := free_name_of(like or f"{kind}_1", taken))} | own | {"id": identity}
    return _inserted(data, spot, LISTS[kind], own), identity


def identified(data: Json, base: Json, part: Part, identity: str) -> Json:
    """A part of this draft under another id; whatever names it follows.

    Raises:
        InputError: "draft.id_known": the version before has it under this id; "draft.id_taken",
            "draft.id_shape": it cannot be an id of its kind.
    """
    pattern = NAME if part.kind in ("fact", "series", "indicator", "table") else ID
    if part.name in {one.name for one in outline(base)}:
        raise InputError("draft.id_known", place=part.id)
    if re.fullmatch(pattern, identity) is None:
        raise InputError("draft.id_shape", place=part.id, found=identity)
    taken = {one.id for whole in (data, base) for one in outline(whole) if one.kind == part.kind}
    if identity in (_taken(data, base) if part.kind in TREE else taken):
        raise InputError("draft.id_taken", place=part.id, found=identity)
    data = edited(data, (*part.place, "id"), identity)
    phrases = at_place(data, ("phrases", part.id)) if part.kind == "item" else None
    if phrases is not None:
        data = edited(edited(data, ("phrases", part.id), None), ("phrases", identity), phrases)
    return renamed(data, {(cast(Named, part.kind), part.id): identity})


def doubled(data: Json, base: Json, part: Part) -> tuple[Json, str]:
    """A copy behind a part, with ids and codes of its own; returns the data and its id.

    Raises:
        InputError: "draft.every_visit": every kind of visit has its part.
    """
    if part.kind not in TREE:
        spot = Spot((), spot_of(part).index + 1)
        return added_rule(data, base, part.kind, at_place(data, part.place), spot, like=part.id)
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
    if part.kind != "item":
        return None
    holders = [one.place for one in outline(data) if one.kind == "section" and _holds_items(data, one)]
    near = holders.index(own.section) + by
    if not 0 <= near < len(holders):
        return None
    return Spot(holders[near], 0) if by > 0 else end_of(data, holders[near], "item")


def dropped(data: Json, parts: Sequence[Part], part: Part, target: Part, *, below: bool) -> Spot | None:
    """Where a part goes that is let go over another, None where that cannot be.

    Args:
        below: over the lower half, or onto the middle of a section: it goes into that.
    """
    if part.kind == target.kind and not (part.kind == "section" and below):
        own = spot_of(target)
        return Spot(own.section, own.index + below)
    if part.kind not in TREE or target.kind not in TREE:
        return None
    if target.kind == "section":
        return end_of(data, target.place, part.kind)
    around = section_at(parts, target.place[:-2])
    assert around is not None, "an item stands in a section"
    own = spot_of(around)
    return Spot(own.section, own.index + 1)


def removed(data: Json, base: Json, part: Part, goes_to: Mapping[str, str]) -> Json:
    """Without a part, a section goes with all below it; phrases go along.

    What becomes of items of the version before is told in `moved_from`, and rules that name a part which
    lives on under another id name that one.

    Args:
        goes_to: ids of items that go → the ids under which their answers live on; id of a rule, or of what
            rules read → the one that is named instead.
    """
    gone = [one.id for one in below(data, part) if one.kind == "item"]
    data = edited(data, part.place, None)
    for identity in gone:
        if at_place(data, ("phrases", identity)) is not None:
            data = edited(data, ("phrases", identity), None)
    kind = cast(Named, part.kind if part.kind not in TREE else "item")
    names: dict[tuple[Named, str], str] = {(kind, old): new for old, new in goes_to.items()}
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
    if around is not None:
        return f"{around.code}.1" if around.code else ""
    return "A" if name == "sections" and not spot.section else ""


def _free_code(parts: Iterable[Part], code: str) -> str:
    """The code, or the next behind it that no part has."""
    codes = {part.code for part in parts}
    while code and code in codes:
        code = following_code(code)
    return code


def _taken(data: Json, base: Json) -> frozenset[str]:
    """Every id that something has, or had once."""
    found = {part.id for whole in (data, base) for part in outline(whole) if part.kind in TREE}
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
    for name in TREE.values():
        entries = own.get(name)
        if isinstance(entries, list):
            own[name] = [_copied(entry, taken, codes) for entry in entries]
    return own


def _pairs(kind: str, *parts: Json) -> Iterable[tuple[str, str]]:
    """Old and new id of every item in a copy."""
    old, new = (outline({"sections": [{TREE[kind]: [part]}]}) for part in parts)
    for before, after in zip(old, new, strict=True):
        if before.kind == "item":
            yield before.id, after.id
