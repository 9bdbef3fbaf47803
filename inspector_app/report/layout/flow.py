"""Puts slabs on pages: what keeps together stays together, table headers are repeated."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from inspector_app.report.layout.operations import Mark, Operation, Part, Place

LateOperations = Callable[[Mapping[str, int]], list[Operation]]


class Slab:
    """A strip of the page's width that cannot be cut.

    Attributes:
        height: points.
        operations: with the strip's top left as origin.
        before: space above in points; none at the top of a page; of two meeting spaces the larger counts.
        after: space below.
        keep: stays on one page with the next slab, if a page can hold the chain.
        header: slab to repeat if this one comes first on a page.
        late: draws what needs page numbers, from {anchor: page}.
        new_page: starts a page.
        inset: room between a repeated header and this slab.
    """

    __slots__ = (
        "after",
        "before",
        "header",
        "height",
        "inset",
        "keep",
        "late",
        "marks",
        "new_page",
        "operations",
    )

    def __init__(
        self,
        height: float,
        operations: list[Operation],
        *,
        before: float = 0.0,
        after: float = 0.0,
        keep: bool = False,
        header: Slab | None = None,
        marks: tuple[Mark, ...] = (),
        late: LateOperations | None = None,
        new_page: bool = False,
        inset: float = 0.0,
    ) -> None:
        self.height = height
        self.operations = operations
        self.before = before
        self.after = after
        self.keep = keep
        self.header = header
        self.marks = marks
        self.late = late
        self.new_page = new_page
        self.inset = inset


def paginate(
    slabs: Iterable[Slab], left: float, top: float, height: float
) -> tuple[list[list[Part]], list[Place]]:
    """Slabs on pages of `height` points, first to last.

    A chain (slabs joined by `keep`) moves to the next page whole if it fits there; one taller than a
    page is cut between slabs. A single slab taller than the page stands alone and sticks out; the
    makers of slabs cut before that.

    Returns:
        the parts of each page, at least one page, and where each mark stands.
    """
    filler = _Filler(left, top, height)
    for chain in _chains(slabs):
        filler.add(chain)
    return filler.finish()


def _chains(slabs: Iterable[Slab]) -> Iterable[list[Slab]]:
    chain: list[Slab] = []
    for slab in slabs:
        if slab.new_page and chain:
            yield chain
            chain = []
        chain.append(slab)
        if not slab.keep:
            yield chain
            chain = []
    if chain:
        yield chain


def chain_height(chain: list[Slab]) -> float:
    """Height of slabs one below the other, without the space above the first and below the last."""
    height, space = 0.0, 0.0
    for index, slab in enumerate(chain):
        height += slab.height + (max(space, slab.before) if index else 0.0)
        space = slab.after
    return height


class _Filler:
    """The page being filled."""

    def __init__(self, left: float, top: float, height: float) -> None:
        self._left, self._top, self._height = left, top, height
        self._pages: list[list[Part]] = [[]]
        self._places: list[Place] = []
        self._late: list[tuple[int, int, LateOperations]] = []
        self._used = 0.0
        self._space = 0.0

    def add(self, chain: list[Slab]) -> None:
        first = chain[0]
        if first.new_page and self._pages[-1]:
            self._turn()
        room = self._height - self._used - max(self._space, first.before)
        needed = chain_height(chain)
        if self._pages[-1] and needed > room + 0.01:
            header = first.header.height if first.header else 0.0
            if needed + header <= self._height or first.height > room:
                self._turn()
        for slab in chain:
            self._place(slab)

    def _place(self, slab: Slab) -> None:
        if self._pages[-1] and self._used + max(self._space, slab.before) + slab.height > self._height + 0.01:
            self._turn()
        space = max(self._space, slab.before) if self._pages[-1] else 0.0
        if not self._pages[-1] and slab.header:
            self._put(slab.header, 0.0)
            space = slab.inset
        self._put(slab, space)
        self._space = slab.after

    def _put(self, slab: Slab, space: float) -> None:
        y = self._top + self._used + space
        page = self._pages[-1]
        for mark in slab.marks:
            self._places.append(Place(mark, len(self._pages), y))
        if slab.late:
            self._late.append((len(self._pages) - 1, len(page), slab.late))
        page.append(Part(self._left, y, slab.operations))
        self._used += space + slab.height
        self._space = 0.0

    def _turn(self) -> None:
        self._pages.append([])
        self._used = self._space = 0.0

    def finish(self) -> tuple[list[list[Part]], list[Place]]:
        numbers = {place.mark.anchor: place.page for place in reversed(self._places)}
        for page, index, late in self._late:
            part = self._pages[page][index]
            self._pages[page][index] = part._replace(operations=[*part.operations, *late(numbers)])
        return self._pages, self._places
