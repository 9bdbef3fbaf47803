"""What the compiler must know of a function: its call, how many arguments it takes, what it needs."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from typing import Literal, NamedTuple

from inspector_app.domain.expressions.arithmetic import Number, is_finite
from inspector_app.domain.expressions.nodes import Node
from inspector_app.domain.expressions.values import Value
from inspector_app.errors import InputError

Need = Literal["node", "now", "random", "instances", "pulldata", "choice_name", "itext", "properties"]


class Function(NamedTuple):
    """One function; its arguments are evaluated before the call.

    Attributes:
        call: takes the evaluation and the arguments.
        least, most: number of arguments; `most` None: any number.
        needs: the part of the environment without which it always fails, or "".
        nodes: the arguments that must be node-sets, by index.
        bare_needs: as `needs`, when it is called without arguments.
        even: whether the number of arguments must be even, or odd; None: either.
    """

    call: Callable[..., Value]
    least: int
    most: int | None
    needs: Need | Literal[""] = ""
    nodes: tuple[int, ...] = ()
    bare_needs: Need | Literal[""] = ""
    even: bool | None = None


def flat(arguments: Iterable[Value]) -> Iterator[Value | Node]:
    """The arguments, node-sets taken apart."""
    for argument in arguments:
        if isinstance(argument, tuple):
            yield from argument
        else:
            yield argument


def nodes_of(value: Value) -> list[Node]:
    """The nodes of a node-set; the values of a lookup that has no tree become leaves without a parent."""
    if not isinstance(value, tuple):
        value = (value,) if isinstance(value, str | Fraction) else ()
    return [entry if isinstance(entry, Node) else Node(text=str(entry), kind="text") for entry in value]


def whole(number: Number) -> int | None:
    """A number without what stands behind the point; None for NaN and infinities."""
    return math.trunc(number) if is_finite(number) else None


def wrong(name: str, given: str) -> InputError:
    """The error for an argument that a function cannot use."""
    return InputError("expression.argument_value", name=name, given=given)
