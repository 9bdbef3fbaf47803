"""In which order expressions that read each other are evaluated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping


def without_rings(reads: Mapping[str, Iterable[str]]) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Every name after all that it reads, those in a ring left out; and the rings, such as (a, b, a).

    What stands free keeps its place.

    Args:
        reads: name -> the names its expression reads; names that have no entry are given values.
    """
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
