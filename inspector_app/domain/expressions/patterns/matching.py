"""Whether a whole text matches a pattern, in bounded time whatever the pattern."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias, assert_never

from inspector_app.domain.expressions.patterns.tree import (
    Ahead,
    Alternatives,
    Edge,
    Letter,
    Repeat,
    Sequence,
    Tree,
    read_pattern,
)
from inspector_app.errors import InputError

MOST_TRIES: Final = 2_000_000.0  # letters that backtracking may look at, at worst
MOST_STATES: Final = 5_000
_EDGES: Final = {"^": r"\A", "$": r"\Z", "b": r"\b", "B": r"\B"}

Spend: TypeAlias = Callable[[int], None]


class _Compiled(NamedTuple):
    tree: Tree
    backtracking: re.Pattern[str]
    states: list[_State]


class _Take(NamedTuple):
    """A letter, then the state `then`."""

    letter: re.Pattern[str]
    then: int


class _Fork(NamedTuple):
    """On in each of several states."""

    to: tuple[int, ...]


class _Check(NamedTuple):
    """On in `then` if the place is right."""

    here: re.Pattern[str]
    then: int


class _Peek(NamedTuple):
    """On in `then` if the states from `start` reach their end from here, or if they do not."""

    start: int
    wanted: bool
    then: int


class _End(NamedTuple):
    """The end of what was looked for."""


_State: TypeAlias = _Take | _Fork | _Check | _Peek | _End


def matches(pattern: str, text: str, spend: Spend) -> bool:
    """Whether the whole text matches.

    A pattern that tries few ways runs in Python's own engine; any other follows all ways at once, which takes
    states × letters.

    Raises:
        InputError: "expression.pattern"; "expression.too_many_steps" by way of `spend`.
    """
    compiled = _compiled(pattern)
    tries = _ways(compiled.tree, len(text) + 1) * (len(text) + 1)
    if tries <= MOST_TRIES:
        spend(int(tries) >> 6)
        return compiled.backtracking.fullmatch(text) is not None
    return _run(compiled.states, 0, text, 0, spend, whole=True)


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> _Compiled:
    tree = read_pattern(pattern)
    states: list[_State] = []
    _build(tree, states, pattern)
    states.append(_End())
    return _Compiled(tree, re.compile(_source(tree)), states)


def _source(tree: Tree) -> str:
    match tree:
        case Letter(source):
            return source
        case Edge(kind):
            return _EDGES[kind]
        case Sequence(parts):
            return "".join(map(_source, parts))
        case Alternatives(parts):
            return f"(?:{'|'.join(map(_source, parts))})"
        case Repeat(part, least, most):
            return f"(?:{_source(part)}){{{least},{'' if most is None else most}}}"
        case Ahead(part, wanted):
            return f"(?{'=' if wanted else '!'}{_source(part)})"
        case _:
            assert_never(tree)


def _ways(tree: Tree, length: int) -> float:
    """How many ways backtracking may try at most, in a text of a length."""
    match tree:
        case Letter() | Edge():
            return 1.0
        case Sequence(parts):
            product = 1.0
            for part in parts:
                product *= _ways(part, length)
            return product
        case Alternatives(parts):
            return sum(_ways(part, length) for part in parts)
        case Ahead(part):
            return _ways(part, length)
        case Repeat(part, least, most):
            inner = _ways(part, length)
            times = length if most is None else min(most, length)
            stops = max(1, times - min(least, times) + 1)
            if inner == 1.0:
                return float(stops)
            return math.inf if inner > 1_000 else inner ** min(times, 60) * stops
        case _:
            assert_never(tree)


def _build(tree: Tree, states: list[_State], pattern: str) -> None:
    """Append the states of a tree; the last of them goes on in the state that comes next."""
    if len(states) > MOST_STATES:
        raise InputError("expression.pattern", pattern=pattern, at=len(pattern))
    match tree:
        case Letter(source):
            states.append(_Take(re.compile(source), len(states) + 1))
        case Edge(kind):
            states.append(_Check(re.compile(_EDGES[kind]), len(states) + 1))
        case Sequence(parts):
            for part in parts:
                _build(part, states, pattern)
        case Alternatives(parts):
            _build_alternatives(parts, states, pattern)
        case Repeat(part, least, most):
            for _ in range(least):
                _build(part, states, pattern)
            _build_more(part, None if most is None else most - least, states, pattern)
        case Ahead(part, wanted):
            here = len(states)
            states.append(_End())
            _build(part, states, pattern)
            states.append(_End())
            states[here] = _Peek(here + 1, wanted, len(states))
        case _:
            assert_never(tree)


def _build_alternatives(parts: tuple[Tree, ...], states: list[_State], pattern: str) -> None:
    here = len(states)
    states.append(_End())
    starts: list[int] = []
    ends: list[int] = []
    for part in parts:
        starts.append(len(states))
        _build(part, states, pattern)
        ends.append(len(states))
        states.append(_End())
    states[here] = _Fork(tuple(starts))
    for end in ends:
        states[end] = _Fork((len(states),))


def _build_more(part: Tree, most: int | None, states: list[_State], pattern: str) -> None:
    """Once more, or on: without end, or `most` times."""
    forks: list[int] = []
    for _ in range(1 if most is None else most):
        forks.append(len(states))
        states.append(_End())
        _build(part, states, pattern)
    if most is None:
        states.append(_Fork((forks[0],)))
    for place in forks:
        states[place] = _Fork((place + 1, len(states)))


def _run(states: list[_State], start: int, text: str, at: int, spend: Spend, *, whole: bool) -> bool:
    """Follow all ways at once from a place in the text: to its very end, or to any place."""
    here = {start}
    while here:
        reached, takes = _reach(states, here, text, at, spend)
        if reached and (not whole or at == len(text)):
            return True
        if at == len(text):
            return False
        letter = text[at]
        here = {take.then for take in takes if take.letter.fullmatch(letter) is not None}
        at += 1
    return False


def _reach(
    states: list[_State], start: set[int], text: str, at: int, spend: Spend
) -> tuple[bool, list[_Take]]:
    """All states that are reached without a letter: whether an end is among them, and those for a letter."""
    seen = set(start)
    waiting = [*start]
    takes: list[_Take] = []
    reached = False
    while waiting:
        spend(1)
        then: tuple[int, ...] = ()
        match states[waiting.pop()]:
            case _Take() as take:
                takes.append(take)
            case _Fork(to):
                then = to
            case _Check(here, next_state):
                then = (next_state,) if here.match(text, at) is not None else ()
            case _Peek(first, wanted, next_state):
                found = _run(states, first, text, at, spend, whole=False)
                then = (next_state,) if found is wanted else ()
            case _:
                reached = True
        waiting.extend(state for state in then if state not in seen)
        seen.update(then)
    return reached, takes
