"""The rows of the form of one part: its values, what can be chosen, what can come and go. No words here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from inspector_app.domain.canonical import Json
from inspector_app.domain.versions.leaves import Key
from inspector_app.domain.versions.outline import PartKind, Place

LineKind = Literal["words", "text", "texts", "number", "flag", "bound"]


@dataclass(frozen=True, slots=True)
class Head:
    """Begins an entry of a list, or what belongs together.

    Attributes:
        key: path inside the part; its last two steps name an entry of a list, its last one anything else.
        entry: it is an entry of a list.
        removable: it can be taken away.
        up, down: what its list looks like with the entry one place further, None where it cannot go there.
    """

    place: Place
    key: Key
    depth: int
    entry: bool
    removable: bool
    up: Json = None
    down: Json = None


@dataclass(frozen=True, slots=True)
class Line:
    """One value.

    Attributes:
        kind: how it is typed; a "bound" is a number or an expression.
        fixed: it is only read: an id that a version has.
        names: parts of this kind can be chosen for it, "" for none.
        codes: words that can be chosen for it: space, codes.
        expression: names that expressions read can be put into it.
        identity: it is the id of the part: whatever names the part follows.
    """

    place: Place
    key: Key
    depth: int
    kind: LineKind
    value: Json
    fixed: bool = False
    names: PartKind | Literal[""] = ""
    codes: tuple[str, tuple[str, ...]] = ("", ())
    expression: bool = False
    identity: bool = False


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a choice: what its place looks like with it.

    Attributes:
        space, code: its word; a code without a word, such as an id, speaks for itself.
    """

    space: str
    code: str
    value: Json


@dataclass(frozen=True, slots=True)
class Pick:
    """A choice among few.

    Attributes:
        place: where the value of an option goes, which may be the whole that the choice belongs to.
        field: the place of the choice itself, at which its trouble is told.
        current: index of the option that holds, -1 where what stands there is none of them.
        reshapes: other rows belong to it with another option.
        identity: it tells the part from others of its kind.
    """

    place: Place
    field: Place
    key: Key
    depth: int
    options: tuple[Option, ...]
    current: int
    reshapes: bool
    identity: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be added: its key, and what then stands where."""

    key: Key
    place: Place
    value: Json


@dataclass(frozen=True, slots=True)
class Adder:
    """What can be added here: one more entry of the list at `place`, or fields that are not there yet."""

    place: Place
    key: Key
    depth: int
    offers: tuple[Offer, ...]
    entry: bool


Row: TypeAlias = Head | Line | Pick | Adder


def bound_value(text: str) -> Json:
    """What was typed as a number or an expression."""
    number = text.strip()
    plain = number.lstrip("+-")
    if plain.replace(".", "", 1).isascii() and plain.replace(".", "", 1).isdecimal():
        return number
    return {"expr": text} if text else ""


def bound_text(value: Json) -> str:
    """A number or an expression as it is typed."""
    if isinstance(value, dict):
        value = value.get("expr", "")
    return "" if value is None else str(value)
