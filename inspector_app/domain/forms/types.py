"""Every type of question by name, and what happens with it here: the one list that all others follow."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple

How = Literal["chosen", "written", "noted", "attached", "computed", "filled_in", "empty", "journal", "data",
              "shown"]  # fmt: skip


class FieldType(NamedTuple):
    """What happens with the questions of a type.

    Attributes:
        how: "chosen" from a list, "written" down, "noted": words to be read, "attached" as a file,
            "computed" by the form, "filled_in" by the program, "empty" as no part of a laptop measures it,
            "journal": what the program records of every answer anyway, "data" beside the form,
            "shown", not evaluated: answered in words.
        kind: of the item that it becomes; "" where nobody is asked.
        format: of an item of the kind "text".
        several: its answer holds several choices, parted by spaces.
    """

    how: How
    kind: str = ""
    format: str = ""
    several: bool = False


def _text(how: How, *formats: str) -> dict[str, FieldType]:
    """Types that are texts of the format that has their name."""
    return {name: FieldType(how, "text", name) for name in formats}


def _all(how: How, names: str) -> dict[str, FieldType]:
    """Types of which nobody is asked."""
    return {name: FieldType(how) for name in names.split()}


TYPES: Final[Mapping[str, FieldType]] = {
    "select_one": FieldType("chosen", "choice"),
    "select_multiple": FieldType("chosen", "multi_choice", several=True),
    "select_one_external": FieldType("chosen", "choice"),
    "select_one_from_file": FieldType("chosen", "choice"),
    "select_multiple_from_file": FieldType("chosen", "multi_choice", several=True),
    "rank": FieldType("chosen", "ranking", several=True),
    "text": FieldType("written", "text"),
    "integer": FieldType("written", "number"),
    "decimal": FieldType("written", "number"),
    "range": FieldType("written", "number"),
    **_text("written", "date", "time", "datetime", "barcode", "geopoint", "geotrace", "geoshape"),
    "acknowledge": FieldType("written", "choice"),
    "note": FieldType("noted", "text"),
    **_text("attached", "image", "audio", "video", "file"),
    **_all("computed", "calculate hidden"),
    **_all("filled_in", "start end today deviceid username"),
    **_all("empty", "email phonenumber simserial subscriberid start-geopoint background-geopoint"),
    **_all("empty", "background-audio"),
    **_all("journal", "audit"),
    **_all("data", "csv-external xml-external"),
    "osm": FieldType("shown", "text"),
}
SELECTS: Final = frozenset(name for name, kind in TYPES.items() if kind.how == "chosen")
METADATA: Final = frozenset(
    name for name, kind in TYPES.items() if kind.how in ("filled_in", "empty", "journal")
)
"""The program says them, nobody else."""
SILENT: Final = frozenset(name for name, kind in TYPES.items() if not kind.kind)
"""Asked of nobody, so they need no words."""
NEVER_BY_HAND: Final = SILENT | {name for name, kind in TYPES.items() if kind.how == "noted"}
SHOWN_ONLY: Final = frozenset(name for name, kind in TYPES.items() if kind.how == "shown")


def field_type(name: str) -> FieldType:
    """What happens with a type; one that is not known is answered in words."""
    return TYPES.get(name, TYPES["text"])
