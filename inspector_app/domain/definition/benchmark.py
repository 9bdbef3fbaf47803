"""A curve whose nodes stand in a table row chosen by facts of the venue (business × level × climate)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from inspector_app.domain.definition.curve_reader import read_curve, read_end, read_nodes
from inspector_app.domain.definition.curves import Curve, Linear
from inspector_app.domain.definition.rating import Context, NotComputable, Points, Rating, Step
from inspector_app.domain.definition.reader import Reader
from inspector_app.domain.expressions import Lookup
from inspector_app.domain.expressions.values import to_number


@dataclass(frozen=True, slots=True)
class Benchmark:
    """A line through the values of a table row.

    Attributes:
        columns: names "benchmark.TABLE.COLUMN" of the context, in the order of rising values.
        points: the points at each column.
        above: points beyond the last column.
    """

    columns: tuple[str, ...]
    points: tuple[Fraction, ...]
    above: Fraction


AnyCurve: TypeAlias = Curve | Benchmark


def read_any_curve(reader: Reader, points: Fraction) -> AnyCurve:
    """The `benchmark` of an item where it has one, else its `curve`.

    Raises:
        DataError: as `read_curve`.
    """
    if not reader.has("benchmark"):
        return read_curve(reader, points)
    benchmark = reader.object("benchmark")
    table = benchmark.text("table")
    nodes = read_nodes(benchmark, "nodes", points)
    return Benchmark(
        columns=tuple(f"benchmark.{table}.{column}" for column, _ in nodes),
        points=tuple(earned for _, earned in nodes),
        above=read_end(benchmark, "above", points, Fraction(0)),
    )


def curve_reads(curve: AnyCurve) -> tuple[str, ...]:
    """Names of the context that the curve needs."""
    return curve.columns if isinstance(curve, Benchmark) else ()


def rate_on(curve: AnyCurve, value: Fraction, context: Context, steps: tuple[Step, ...]) -> Rating:
    """The points of a value; not computable where the table has no row for this venue."""
    if not isinstance(curve, Benchmark):
        return Points(curve.points(value), steps)
    line = _linear(curve, context.lookup)
    if line is None:
        return NotComputable("no_benchmark", (*steps, Step("missing", {"names": curve.columns})))
    nodes = tuple(step for name in curve.columns for step in context.explain(name))
    return Points(line.points(value), (*steps, *nodes))


def _linear(benchmark: Benchmark, lookup: Lookup) -> Linear | None:
    """The curve with the table's values, None if a value is missing or they do not rise."""
    values = [to_number(value) for name in benchmark.columns if (value := lookup(name)) is not None]
    bounds = [value for value in values if isinstance(value, Fraction)]
    if len(bounds) < len(benchmark.columns) or bounds != sorted(set(bounds)):
        return None
    nodes = tuple(zip(bounds, benchmark.points, strict=True))
    return Linear(nodes, nodes[0][1], benchmark.above)
