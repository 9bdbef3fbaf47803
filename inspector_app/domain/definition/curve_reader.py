"""Reads a curve of a checklist; its points never go beyond the item's."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import Literal, cast

from inspector_app.domain.definition.curves import Band, Bands, Curve, Linear, Share, Steps
from inspector_app.domain.definition.reader import Reader
from inspector_app.errors import DataError


def read_curve(reader: Reader, points: Fraction) -> Curve:
    """The `curve` of an item.

    {"type": "steps", "direction": "at_least" | "at_most", "steps": [[bound, points], …], "otherwise": …}
    {"type": "linear", "nodes": [[value, points], …], "below": …, "above": …}: without below and above
    the line goes on level from its first and last node.
    {"type": "share", "whole": …}
    {"type": "bands", "bands": [{"at_least" | "above": …, "at_most" | "below": …, "points": …}, …],
    "otherwise": …}: the first that fits; each has at least one bound.

    Raises:
        DataError: "checklist.…": no node, bounds out of order, points outside 0 … the item's points.
    """
    curve = reader.object("curve")
    kind = curve.one_of("type", ("steps", "linear", "share", "bands"))
    if kind == "share":
        whole = curve.fraction("whole")
        if whole <= 0:
            raise DataError("checklist.expected", place=curve.at("whole"), wanted="> 0", found=str(whole))
        return Share(points, whole)
    if kind == "bands":
        return _bands(curve, points)
    return _steps(curve, points) if kind == "steps" else _linear(curve, points)


def read_nodes(curve: Reader, name: str, points: Fraction) -> tuple[tuple[str, Fraction], ...]:
    """Pairs of a value or column, as written, and its points, in the order written; at least one."""
    nodes: list[tuple[str, Fraction]] = []
    for row in curve.rows(name):
        if len(row) != 2:
            raise DataError(
                "checklist.expected", place=curve.at(name), wanted="[value, points]", found=str(row)
            )
        nodes.append((row[0], _within(curve, curve.parse_fraction(row[1], name), points)))
    if not nodes:
        raise DataError("checklist.expected", place=curve.at(name), wanted="[value, points]", found="")
    return tuple(nodes)


def read_end(curve: Reader, name: str, points: Fraction, default: Fraction) -> Fraction:
    """Points outside the nodes."""
    return _within(curve, curve.fraction(name), points) if curve.has(name) else default


def _read_numbers(curve: Reader, name: str, points: Fraction) -> tuple[tuple[Fraction, Fraction], ...]:
    return tuple(
        (curve.parse_fraction(value, name), earned) for value, earned in read_nodes(curve, name, points)
    )


def _steps(curve: Reader, points: Fraction) -> Steps:
    direction = cast(
        Literal["at_least", "at_most"], curve.one_of("direction", ("at_least", "at_most"), "at_least")
    )
    steps = _read_numbers(curve, "steps", points)
    falling = direction == "at_least"
    if any((left[0] <= right[0]) if falling else (left[0] >= right[0]) for left, right in pairwise(steps)):
        raise DataError("checklist.bounds_order", place=curve.at("steps"))
    return Steps(direction, steps, read_end(curve, "otherwise", points, Fraction(0)))


def _linear(curve: Reader, points: Fraction) -> Linear:
    nodes = _read_numbers(curve, "nodes", points)
    if any(left[0] >= right[0] for left, right in pairwise(nodes)):
        raise DataError("checklist.bounds_order", place=curve.at("nodes"))
    below = read_end(curve, "below", points, nodes[0][1])
    return Linear(nodes, below, read_end(curve, "above", points, nodes[-1][1]))


def _bands(curve: Reader, points: Fraction) -> Bands:
    bands = tuple(_band(entry, points) for entry in curve.objects("bands"))
    if not bands:
        raise DataError("checklist.expected", place=curve.at("bands"), wanted="band", found="")
    return Bands(bands, read_end(curve, "otherwise", points, Fraction(0)))


def _band(band: Reader, points: Fraction) -> Band:
    least, most = _bound(band, "at_least", "above"), _bound(band, "at_most", "below")
    if least is None and most is None:
        raise DataError("checklist.expected", place=band.place, wanted="a bound", found="")
    if least is not None and most is not None and least > most:
        raise DataError("checklist.bounds_order", place=band.place)
    return Band(
        _within(band, band.fraction("points"), points),
        least,
        band.has("at_least"),
        most,
        band.has("at_most"),
    )


def _bound(band: Reader, included: str, excluded: str) -> Fraction | None:
    given = [name for name in (included, excluded) if band.has(name)]
    if len(given) > 1:
        raise DataError("checklist.expected", place=band.place, wanted=f"{included} | {excluded}", found="2")
    return band.fraction(given[0]) if given else None


def _within(curve: Reader, value: Fraction, points: Fraction) -> Fraction:
    if not 0 <= value <= points:
        raise DataError("checklist.points_beyond", place=curve.place, points=points)
    return value
