"""Expressions of field forms: compiled once and evaluated often, beside elementpath in the same run."""

from collections.abc import Iterator
from functools import cache

from tests.benchmarks.expression_shapes import SHAPES, Ours, Theirs
from tests.benchmarks.harness import Benchmark, wall_of

TIMES = 20
"""How often a round evaluates every shape."""

ours = cache(Ours)
theirs = cache(Theirs)


def benchmarks() -> Iterator[Benchmark]:
    """Evaluating, whose ratio has a target, and compiling, which happens once a form."""
    yield Benchmark(
        name="evaluate expressions",
        target=0.2,
        ours=lambda: wall_of(lambda: [ours().evaluate() for _ in range(TIMES)]),
        yardstick=lambda: wall_of(lambda: [theirs().evaluate() for _ in range(TIMES)]),
        yardstick_name="elementpath",
        note=lambda: f"{len(SHAPES)} shapes × {TIMES}, a document of 168 elements",
    )
    yield Benchmark(
        name="compile expressions",
        target=None,
        ours=lambda: wall_of(ours().compile),
        yardstick=lambda: wall_of(theirs().compile),
        yardstick_name="elementpath",
    )
