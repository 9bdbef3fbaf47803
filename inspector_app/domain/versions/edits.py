"""Changes of a checklist's JSON, one value at a time; the data handed in stay as they are."""

from __future__ import annotations

from collections.abc import Sequence

from inspector_app.domain.canonical import Json


def edited(data: Json, place: Sequence[str | int], value: Json) -> Json:
    """The data with another value at a place; None takes the field or the entry of a list away.

    What is missing on the way is made; only what lies on the way is copied.
    """
    if not place:
        return value
    step, rest = place[0], place[1:]
    if isinstance(step, int):
        entries = list(data) if isinstance(data, list) else []
        if not rest and value is None:
            return entries[:step] + entries[step + 1 :]
        below = entries[step] if step < len(entries) else None
        entries[step : step + 1] = [edited(below, rest, value)]
        return entries
    fields = dict(data) if isinstance(data, dict) else {}
    if not rest and value is None:
        fields.pop(step, None)
    else:
        fields[step] = edited(fields.get(step), rest, value)
    return fields


def another_entry(entries: Json) -> Json:
    """A copy of the last entry of a list with an id of its own, to be changed; None for an empty list."""
    if not isinstance(entries, list) or not entries:
        return None
    last = entries[-1]
    if not isinstance(last, dict) or not isinstance(last.get("id"), str):
        return last
    taken = {entry.get("id") for entry in entries if isinstance(entry, dict)}
    return {**last, "id": free_name(str(last["id"]), taken)}


def free_name(name: str, taken: set[Json] | set[str]) -> str:
    """ "A1" → "A1-2", or the next that is free."""
    number = 2
    while f"{name}-{number}" in taken:
        number += 1
    return f"{name}-{number}"


def next_version(version: str) -> str:
    """1.0.0 → 1.1.0; a version in other words gets ".1"."""
    parts = version.split(".")
    if len(parts) >= 2 and parts[1].isdecimal():
        return ".".join([parts[0], str(int(parts[1]) + 1), *("0" for _ in parts[2:])])
    return str(int(version) + 1) if version.isdecimal() else f"{version}.1"
