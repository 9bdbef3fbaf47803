"""The names that the expressions of a checklist can read, with what they stand for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.words import NO_WORDS, Words
from inspector_app.domain.versions.outline import PartKind, at_place, outline

_SPACES: Final[Mapping[PartKind, str]] = {"series": "raw", "indicator": "indicator"}
_OF_THE_VISIT: Final = ("visit.year", "visit.renewals", "visit.first")


def expression_names(data: Json) -> list[tuple[str, Words]]:
    """Every name with the words of the part it belongs to; those of the visit speak for themselves."""
    return [*_of_parts(data), *((name, NO_WORDS) for name in _OF_THE_VISIT)]


def _of_parts(data: Json) -> Iterator[tuple[str, Words]]:
    for part in outline(data):
        if part.kind == "fact":
            flag = at_place(data, (*part.place, "type")) == "flag"
            yield f"{'profile' if flag else 'fact'}.{part.id}", part.title
        elif part.kind in _SPACES:
            yield f"{_SPACES[part.kind]}.{part.id}", part.title
        elif part.kind == "table":
            columns = at_place(data, (*part.place, "columns"))
            for column in columns if isinstance(columns, list) else ():
                yield f"benchmark.{part.id}.{column}", part.title
