"""In which order expressions that read each other are evaluated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from inspector_app.errors import InputError


def graph(reads: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """Every name after all that it reads; what stands free keeps its place.

    Args:
        reads: name -> the names its expression reads; names that have no entry are given values.

    Raises:
        InputError: "expression.cycle" with the ring, such as a → b → a.
    """
    ordered, rings = without_rings(reads)
    if rings:
        raise InputError("expression.cycle", place=rings[0][0], ring=" → ".join(rings[0]))
    return ordered


def without_rings(reads: Mapping[str, Iterable[str]]) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Every name after all that it reads, those in a ring left out; and the rings, such as (a, b, a)."""
    ordered: dict[str, None] = {}
    broken: set[str] = set()
    rings: list[tuple[str, ...]] = []
    for name in reads:
        if name not in ordered and name not in broken:
            _visit(name, reads, ordered, broken, rings)
    return tuple(ordered), rings


def _visit(
    name: str,
    reads: Mapping[str, Iterable[str]],
    ordered: dict[str, None],
    broken: set[str],
    rings: list[tuple[str, ...]],
) -> None:
    """Depth first without recursion: a chain may be longer than the stack is deep."""
    way: dict[str, Iterator[str]] = {name: iter(reads[name])}
    while way:
        here, others = next(reversed(way.items()))
        for other in others:
            if other in way:
                names = [*way]
                ring = names[names.index(other) :]
                rings.append((*ring, other))
                broken.update(ring)
                for member in ring:
                    del way[member]
                break
            if other in reads and other not in ordered and other not in broken:
                way[other] = iter(reads[other])
                break
        else:
            ordered[here] = None
            del way[here]
