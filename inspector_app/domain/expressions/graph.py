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
    ordered: dict[str, None] = {}
    for name in reads:
        if name not in ordered:
            _visit(name, reads, ordered)
    return tuple(ordered)


def _visit(name: str, reads: Mapping[str, Iterable[str]], ordered: dict[str, None]) -> None:
    """Depth first without recursion: a chain may be longer than the stack is deep."""
    way: dict[str, Iterator[str]] = {name: iter(reads[name])}
    while way:
        here, others = next(reversed(way.items()))
        for other in others:
            if other in way:
                names = [*way]
                ring = [*names[names.index(other) :], other]
                raise InputError("expression.cycle", place=other, ring=" → ".join(ring))
            if other in reads and other not in ordered:
                way[other] = iter(reads[other])
                break
        else:
            ordered[here] = None
            del way[here]
