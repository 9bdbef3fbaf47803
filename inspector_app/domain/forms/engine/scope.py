"""The places of a form, numbered in its order, and which of them a ${name} means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from inspector_app.domain.forms.model import Form, Group, Question

OTHER: Final = "other"  # what `or_other` adds to a list, and its question to the form


@dataclass(slots=True)
class Definition:
    """One question or group and where it stands.

    Attributes:
        index: its number; parents have lower numbers than what they hold.
        parent: number of its group, -1 for the root.
        repeats: numbers of the repeats around it, outermost first, itself included.
        children: numbers of what it holds, in order.
        path: numbers from the root to itself.
    """

    index: int
    entry: Question | Group
    parent: int
    repeats: tuple[int, ...]
    path: tuple[int, ...]
    children: list[int] = field(default_factory=list)

    @property
    def repeat(self) -> bool:
        """A group that has rows."""
        return isinstance(self.entry, Group) and self.entry.repeat


class Scope:
    """All places of a form.

    Attributes:
        definitions: the root first.
        by_id: number by id.
        root_name: how the topmost element is called in absolute paths.
    """

    def __init__(self, form: Form) -> None:
        self.definitions: list[Definition] = []
        self.by_id: dict[str, int] = {}
        self._by_name: dict[str, list[int]] = {}
        self.root_name = form.settings.get("name", "") or "data"
        self._add(form.root)

    def _add(self, root: Group) -> None:
        """Number everything in the order of the form; without recursion, for groups may nest deep."""
        waiting: list[tuple[Question | Group, int]] = [(root, -1)]
        while waiting:
            entry, parent = waiting.pop()
            index = len(self.definitions)
            around = self.definitions[parent] if parent >= 0 else None
            repeats = around.repeats if around is not None else ()
            if isinstance(entry, Group) and entry.repeat:
                repeats = (*repeats, index)
            path = (*around.path, index) if around is not None else (index,)
            self.definitions.append(Definition(index, entry, parent, repeats, path))
            self.by_id.setdefault(entry.id, index)
            if around is not None:
                around.children.append(index)
                self._by_name.setdefault(entry.name, []).append(index)
            if isinstance(entry, Group):
                waiting.extend((child, index) for child in reversed([*with_others(entry)]))

    def resolve(self, name: str, here: int) -> int | None:
        """The place that ${name} means for the expression at `here`: the nearest of that name."""
        found = self._by_name.get(name)
        if not found:
            return None
        path = self.definitions[here].path
        return max(found, key=lambda index: (_shared(self.definitions[index].path, path), -index))

    def below(self, index: int) -> Iterator[int]:
        """It and everything it holds, in order."""
        waiting = [index]
        while waiting:
            here = waiting.pop()
            yield here
            waiting.extend(reversed(self.definitions[here].children))

    def common_repeats(self, first: int, second: int) -> int:
        """How many repeats both lie in."""
        return _shared(self.definitions[first].repeats, self.definitions[second].repeats)


def with_others(group: Group) -> Iterator[Question | Group]:
    """The children, each select with `or_other` followed by the question that asks for the other answer."""
    names = {child.name for child in group.children}
    for child in group.children:
        yield child
        if isinstance(child, Question) and child.or_other and f"{child.name}_{OTHER}" not in names:
            yield other_question(child)


def other_question(question: Question) -> Question:
    """The question for another answer in words, as pyxform adds it."""
    return Question(
        id=f"{question.id}_{OTHER}",
        name=f"{question.name}_{OTHER}",
        type="text",
        written_type="text",
        label={"": "Specify other."},
        relevant=f"selected(../{question.name}, '{OTHER}')",
        place=question.place,
    )


def _shared(first: tuple[int, ...], second: tuple[int, ...]) -> int:
    """How many steps two ways have in common."""
    shared = 0
    for one, two in zip(first, second, strict=False):
        if one != two:
            break
        shared += 1
    return shared
