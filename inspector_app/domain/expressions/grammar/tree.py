"""The tree of an expression, as the parser makes it and the compiler reads it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final, Literal, TypeAlias

Axis = Literal[
    "ancestor",
    "ancestor-or-self",
    "attribute",
    "child",
    "descendant",
    "descendant-or-self",
    "following",
    "following-sibling",
    "namespace",
    "parent",
    "preceding",
    "preceding-sibling",
    "self",
]
TestKind = Literal["name", "node", "text", "comment", "processing-instruction"]


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written."""

    text: str


@dataclass(frozen=True, slots=True)
class Text:
    """A text between quotes."""

    text: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A ${name}."""

    name: str


@dataclass(frozen=True, slots=True)
class Negation:
    """A minus before an operand."""

    operand: Syntax


@dataclass(frozen=True, slots=True)
class Chain:
    """Operands joined from left to right by operators of one level: a long sum is no deep tree."""

    first: Syntax
    rest: list[tuple[str, Syntax]]


@dataclass(frozen=True, slots=True)
class Call:
    """A function with its arguments; `place` is where its name stands."""

    name: str
    arguments: tuple[Syntax, ...]
    place: int


@dataclass(frozen=True, slots=True)
class PathStep:
    """One step of a path: an axis, a test on kind or name, predicates."""

    axis: Axis
    kind: TestKind
    name: str
    predicates: tuple[Syntax, ...] = ()


HERE: Final = PathStep("self", "node", "")
ANYWHERE: Final = PathStep("descendant-or-self", "node", "")


class Start(Enum):
    """Where a path begins that does not go on from an expression."""

    CONTEXT = ""
    ROOT = "/"


@dataclass(frozen=True, slots=True)
class Path:
    """Steps from the root, from the context node or from the nodes of an expression."""

    start: Syntax | Start
    steps: tuple[PathStep, ...]


@dataclass(frozen=True, slots=True)
class Filter:
    """The nodes of an expression for which predicates hold."""

    base: Syntax
    predicates: tuple[Syntax, ...]


@dataclass(frozen=True, slots=True)
class Union:
    """The nodes of several expressions together."""

    parts: tuple[Syntax, ...]


Syntax: TypeAlias = Numeral | Text | Reference | Negation | Chain | Call | Path | Filter | Union
