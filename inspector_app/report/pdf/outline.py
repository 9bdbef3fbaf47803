"""The outline of a PDF (its bookmarks) from the marks of the pages."""

from __future__ import annotations

from collections.abc import Callable

from inspector_app.report.layout.operations import Pages, Place
from inspector_app.report.pdf.objects import PdfObjects, Reference, Value


class _Entry:
    """A bookmark with those below it."""

    __slots__ = ("children", "key", "place")

    def __init__(self, key: str, place: Place | None) -> None:
        self.key = key
        self.place = place
        self.children: list[_Entry] = []

    def total(self) -> int:
        """All entries below."""
        return len(self.children) + sum(child.total() for child in self.children)


def outline(
    objects: PdfObjects, pages: Pages, destination: Callable[[Place, Pages], Value]
) -> Reference | None:
    """Adds the bookmarks of all headings; returns their root, None if there are none.

    A heading that skips a level hangs below the last one above it.
    """
    root = _Entry("outline", None)
    path: list[tuple[int, _Entry]] = [(0, root)]
    for number, place in enumerate(pages.places):
        level = place.mark.level
        if level:
            while path[-1][0] >= level:
                path.pop()
            entry = _Entry(f"outline-{number}", place)
            path[-1][1].children.append(entry)
            path.append((level, entry))
    if not root.children:
        return None
    _add(objects, root, {"Count": len(root.children)}, lambda place: destination(place, pages))
    return Reference(root.key)


def _add(
    objects: PdfObjects, entry: _Entry, entries: dict[str, Value], point: Callable[[Place], Value]
) -> None:
    if entry.place:
        entries["Title"] = entry.place.mark.title
        entries["Dest"] = point(entry.place)
        if entry.children:
            entries["Count"] = -entry.total()  # closed at first
    if entry.children:
        entries["First"] = Reference(entry.children[0].key)
        entries["Last"] = Reference(entry.children[-1].key)
    objects.add(entries, entry.key)
    for index, child in enumerate(entry.children):
        below: dict[str, Value] = {"Parent": Reference(entry.key)}
        if index:
            below["Prev"] = Reference(entry.children[index - 1].key)
        if index + 1 < len(entry.children):
            below["Next"] = Reference(entry.children[index + 1].key)
        _add(objects, child, below, point)
