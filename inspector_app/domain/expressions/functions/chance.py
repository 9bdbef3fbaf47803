"""Functions of chance, from the source that the caller gives."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from inspector_app.domain.expressions.arithmetic import Number, is_finite
from inspector_app.domain.expressions.environment import Reading
from inspector_app.domain.expressions.functions.registry import Function, nodes_of, whole, wrong
from inspector_app.domain.expressions.values import Value, to_text

_MODULUS: Final = 2_147_483_647  # Park and Miller's minimal standard generator, which ODK shuffles with
_FACTOR: Final = 16_807
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
LONGEST_TOKEN: Final = 1_000


def _chance(reading: Reading) -> Callable[[], float]:
    if reading.environment.random is None:
        raise reading.given("random")
    return reading.environment.random


def _random(reading: Reading) -> Number:
    return reading.arithmetic.of(round(_chance(reading)(), 15))


def _uuid(reading: Reading, length: Value | None = None) -> str:
    """A random UUID (version 4), or a text of random letters and digits of a length."""
    chance = _chance(reading)
    if length is not None:
        letters = whole(reading.number(length))
        if letters is None or not 0 <= letters <= LONGEST_TOKEN:
            raise wrong("uuid", to_text(length))
        return "".join(_LETTERS[int(chance() * len(_LETTERS))] for _ in range(letters))
    digits = [int(chance() * 16) for _ in range(32)]
    digits[12] = 4
    digits[16] = 8 + digits[16] % 4
    text = "".join(f"{digit:x}" for digit in digits)
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def _randomize(reading: Reading, nodes: Value, seed: Value | None = None) -> Value:
    """The nodes in random order; with a seed always in the same one, that which ODK gives."""
    given = nodes_of(nodes)
    reading.spend(len(given))
    chance = _chance(reading) if seed is None else _seeded(reading, seed)
    shuffled = list(given)
    for index, node in enumerate(given):
        other = int(chance() * (index + 1))
        shuffled[index] = shuffled[other]
        shuffled[other] = node
    return tuple(shuffled)


def _seeded(reading: Reading, seed: Value) -> Callable[[], float]:
    number = reading.number(seed)
    if not is_finite(number) or number != math.trunc(number):
        raise wrong("randomize", to_text(seed))
    whole_seed = math.trunc(number)
    state = whole_seed % _MODULUS if whole_seed > 0 else -(-whole_seed % _MODULUS)
    if state <= 0:
        state += _MODULUS - 1

    def chance() -> float:
        nonlocal state
        state = state * _FACTOR % _MODULUS
        return (state - 1) / (_MODULUS - 1)

    return chance


FUNCTIONS: Final = {
    "random": Function(_random, 0, 0, needs="random"),
    "randomize": Function(_randomize, 1, 2, nodes=(0,)),
    "uuid": Function(_uuid, 0, 1, needs="random"),
}
