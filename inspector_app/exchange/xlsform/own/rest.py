"""The difference between what the sheets of a form say and a checklist, as rows that a person can read.

Every row names a place, what the checklist says there, and what the sheets said when it was written. A row
holds while the sheets still say that; where somebody has changed them since, the sheets win.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final, Literal, TypeAlias, cast

from inspector_app.domain.canonical import Json

Path: TypeAlias = tuple[str, ...]
Taken = Literal["", "overruled", "without_part", "unreadable"]
_LONGEST: Final = 4_000  # letters of a value that stands in one cell as JSON
_LONGEST_BEFORE: Final = 200
_WHOLE: Final = ("type", "measure")  # where these differ, the rest belongs to something else
_BOOLEANS: Final = {"TRUE": "true", "FALSE": "false"}  # as spreadsheet programs write them
_ESCAPES: Final = (("~", "~0"), ("/", "~1"))


@dataclass(frozen=True, slots=True)
class Entry:
    """One row.

    Attributes:
        place: the way from the top, such as /sections/#A/items/#A1/code; # names an entry of a list by
            its id, @ by its number from 0.
        value: what the checklist says there; nothing where `kind` is "removed".
        kind: "" for a text, "json" for anything else, "removed", "order" for the order of a list.
        before: what the sheets said when it was written; "" for nothing.
    """

    place: str
    value: str = ""
    kind: str = ""
    before: str = ""


def differences(said: Json, wanted: Json) -> list[Entry]:
    """What has to be added to what the sheets say, so that it becomes what is wanted."""
    return list(_compare(said, wanted, ()))


def _compare(said: Json, wanted: Json, path: Path) -> Iterator[Entry]:
    if _same(said, wanted):
        return
    if isinstance(said, dict) and isinstance(wanted, dict) and _alike(said, wanted):
        for name in [name for name in said if name not in wanted]:
            yield Entry(_written((*path, name)), kind="removed", before=_brief(said[name]))
        for name, value in wanted.items():
            at = (*path, name)
            yield from _compare(said[name], value, at) if name in said else _added(value, at, "")
    elif isinstance(said, list) and isinstance(wanted, list):
        yield from _compare_lists(said, wanted, path)
    else:
        yield from _added(wanted, path, _brief(said))


def _compare_lists(said: list[Json], wanted: list[Json], path: Path) -> Iterator[Entry]:
    if _names(said) is None or _names(wanted) is None:
        for place, (old, new) in enumerate(zip(said, wanted, strict=False)):
            yield from _compare(old, new, (*path, f"@{place}"))
        for place in range(len(said) - 1, len(wanted) - 1, -1):
            yield Entry(_written((*path, f"@{place}")), kind="removed", before=_brief(said[place]))
        for place in range(len(said), len(wanted)):
            yield from _added(wanted[place], (*path, f"@{place}"), "")
        return
    old, new = _by_name(said), _by_name(wanted)
    for name in [name for name in old if name not in new]:
        yield Entry(_written((*path, f"#{name}")), kind="removed", before=_brief(old[name]))
    for name, value in new.items():
        at = (*path, f"#{name}")
        yield from _compare(old[name], value, at) if name in old else _added(value, at, "")
    reached = [*(name for name in old if name in new), *(name for name in new if name not in old)]
    if reached != list(new):
        yield Entry(_written(path), "/".join(new), "order", _brief("/".join(reached)))


def _added(value: Json, path: Path, before: str) -> Iterator[Entry]:
    """In one row; what is long is a row for the empty container and rows for what is in it."""
    place = _written(path)
    if isinstance(value, str) and value.isprintable() and value == value.strip():
        yield Entry(place, value, "", before)
        return
    whole = json.dumps(value, ensure_ascii=False)
    if len(whole) <= _LONGEST or not isinstance(value, dict | list):
        yield Entry(place, whole, "json", before)
        return
    shell: Json = []
    if isinstance(value, dict):
        shell = {"id": value["id"]} if path and path[-1] == f"#{value.get('id')}" else {}
    yield Entry(place, json.dumps(shell, ensure_ascii=False), "json", before)
    if isinstance(value, dict):
        for name, part in value.items():
            if name not in cast(dict[str, Json], shell):
                yield from _added(part, (*path, name), "")
    else:
        for number, part in enumerate(value):
            yield from _added(part, (*path, f"@{number}"), "")


class Rest:
    """What the sheets say, while rows are applied to it; `data` itself is changed."""

    def __init__(self, data: Json) -> None:
        self.data = data
        self._left: set[Path] = set()

    def take(self, entry: Entry) -> Taken:
        """Apply one row if what it rests on is still there.

        Returns:
            "overruled" where the sheets say something else by now, "without_part" where they no longer have
            the part it belongs to, each only for the first row of a part; "unreadable" where the value is no
            JSON or the kind of row is unknown; else "".
        """
        path = _read(entry.place)
        if any(path[:length] in self._left for length in range(len(path) + 1)):
            return ""
        value = _value(entry)
        if not path or value is _NOTHING:
            return "unreadable"
        found, missing = self._container(path[:-1])
        if found is None:
            self._left.add(missing)
            return "without_part"
        old = _look(found, path[-1])
        if entry.kind == "order":
            return "" if _order(old, entry) else self._overruled(path)
        if ("" if old is _NOTHING else _brief(cast(Json, old))) != entry.before:
            there = None if old is _NOTHING else cast(Json, old)
            return "" if _same(there, cast(Json, value)) else self._overruled(path)
        if entry.kind == "removed":
            if old is not _NOTHING:
                _remove(found, path[-1])
        elif not _put(found, path[-1], cast(Json, value)):
            return self._overruled(path)
        return ""

    def _overruled(self, path: Path) -> Taken:
        self._left.add(path)
        return "overruled"

    def _container(self, path: Path) -> tuple[dict[str, Json] | list[Json] | None, Path]:
        """The object or list at a path, or None and the path of the part that is not there."""
        here: object = self.data
        for length, step in enumerate(path, start=1):
            here = _look(here, step) if isinstance(here, dict | list) else _NOTHING
            if not isinstance(here, dict | list):
                return None, path[:length]
        return cast("dict[str, Json] | list[Json]", here), ()


def _order(rows: object, entry: Entry) -> bool:
    """Put the entries of a list in order, where nobody has put in, taken out or moved any since."""
    named = _by_name(rows) if isinstance(rows, list) and _names(rows) is not None else {}
    wanted = entry.value.split("/")
    if _brief("/".join(named)) != entry.before or sorted(named) != sorted(wanted):
        return False
    cast(list[Json], rows)[:] = [named[name] for name in wanted]
    return True


_NOTHING: Final = object()


def _look(found: dict[str, Json] | list[Json], step: str) -> object:
    if isinstance(found, dict):
        return found.get(step, _NOTHING)
    place = _index(found, step)
    return found[place] if place is not None else _NOTHING


def _index(rows: Sequence[Json], step: str) -> int | None:
    """Where an entry of a list stands."""
    if step.startswith("@"):
        return int(step[1:]) if step[1:].isdecimal() and int(step[1:]) < len(rows) else None
    names = _names(rows) or []
    return names.index(step[1:]) if step[1:] in names else None


def _put(found: dict[str, Json] | list[Json], step: str, value: Json) -> bool:
    if isinstance(found, dict):
        found[step] = value
        return True
    place = _index(found, step)
    if place is not None:
        found[place] = value
        return True
    fits = step == f"@{len(found)}" or (isinstance(value, dict) and step == f"#{value.get('id')}")
    if fits:
        found.append(value)
    return fits


def _remove(found: dict[str, Json] | list[Json], step: str) -> None:
    if isinstance(found, dict):
        del found[step]
    else:
        del found[cast(int, _index(found, step))]


def _value(entry: Entry) -> object:
    match entry.kind:
        case "" | "order":
            return entry.value
        case "removed":
            return None
        case "json":
            try:
                return json.loads(_BOOLEANS.get(entry.value, entry.value))
            except ValueError:
                return _NOTHING
    return _NOTHING


def _names(rows: Sequence[Json]) -> list[str] | None:
    """The ids of the entries of a list; None where an entry has none or two have the same."""
    names = [str(row["id"]) for row in rows if isinstance(row, dict) and isinstance(row.get("id"), str)]
    return names if len(set(names)) == len(rows) else None


def _by_name(rows: Sequence[Json]) -> dict[str, Json]:
    return {str(cast(dict[str, Json], row)["id"]): row for row in rows}


def _alike(one: dict[str, Json], other: dict[str, Json]) -> bool:
    return all(one.get(name) == other.get(name) for name in _WHOLE)


def _same(one: Json, other: Json) -> bool:
    """Equal, and of the same type: true is not 1."""
    return one == other and json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


def _brief(value: Json) -> str:
    """A value in one short cell, to be compared; never empty."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    if len(text) <= _LONGEST_BEFORE:
        return text
    return f"{text[:40]}… sha256 {sha256(text.encode()).hexdigest()[:20]}"


def _written(path: Path) -> str:
    return "".join(f"/{_escaped(step)}" for step in path)


def _escaped(step: str) -> str:
    for plain, escape in _ESCAPES:
        step = step.replace(plain, escape)
    return step


def _read(place: str) -> Path:
    steps = []
    for step in place.split("/")[1:]:
        for plain, escape in reversed(_ESCAPES):
            step = step.replace(escape, plain)
        steps.append(step)
    return tuple(steps)
