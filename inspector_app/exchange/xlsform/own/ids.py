"""Which part of a checklist a row is, also where a person has copied rows together with their ids."""

from __future__ import annotations

from typing import Final, TypeAlias

from inspector_app.domain.forms.model import Group, Question
from inspector_app.exchange.xlsform.rows import (
    FACT,
    FACTS,
    ID,
    INPUT,
    KIND,
    SECTION,
    SHOWN,
    fact_name,
    name_of,
)

Part: TypeAlias = Question | Group
_NO_PARTS: Final = (FACTS, INPUT, SHOWN)


def is_item(group: Group) -> bool:
    """Whether a group of questions asks for one item."""
    return group.score.get(KIND, "") not in ("", SECTION, FACTS)


class Ids:
    """The ids of all rows of a form.

    Attributes:
        copies: id of an item whose row was copied -> id of the item it was copied from.
    """

    def __init__(self, root: Group) -> None:
        self.copies: dict[str, str] = {}
        self._given: dict[int, str] = {}
        self._used: set[tuple[str, str]] = set()
        parts = [part for part in root.parts() if part.score.get(KIND, "") not in _NO_PARTS]
        owners: dict[tuple[str, str], Part] = {}
        for part in parts:
            if written := part.score.get(ID, ""):
                key = (_sort(part), written)
                if key not in owners or (_is_named(part, written) and not _is_named(owners[key], written)):
                    owners[key] = part
        for key, part in owners.items():
            self._give(part, key[1])
        for part in parts:
            if id(part) not in self._given:
                self._give(part, part.id)
                if _sort(part) == "item" and part.score.get(ID):
                    self.copies[self._given[id(part)]] = part.score[ID]

    def of(self, part: Part) -> str:
        """The id of a row: as it is written, the name for a row that was added or copied."""
        return self._given.get(id(part), part.id)

    def _give(self, part: Part, wanted: str) -> None:
        identity, n = wanted, 2
        while (_sort(part), identity) in self._used:
            identity, n = f"{wanted}_{n}", n + 1
        self._used.add((_sort(part), identity))
        self._given[id(part)] = identity


def _sort(part: Part) -> str:
    if part.score.get(KIND) == FACT:
        return FACT
    return SECTION if isinstance(part, Group) and not is_item(part) else "item"


def _is_named(part: Part, identity: str) -> bool:
    """Whether a row still has the name it was given, as its copies have not."""
    name = name_of(identity)
    return part.name in (name, f"{name}_section", f"{name}_inputs", fact_name(identity))
