"""domain.forms.types"""

import re

import pytest

from inspector_app.domain.forms.types import (
    METADATA,
    NEVER_BY_HAND,
    SELECTS,
    SHOWN_ONLY,
    SILENT,
    TYPES,
    field_type,
)
from inspector_app.domain.item_kinds import KINDS
from inspector_app.domain.item_kinds.written.formats import FORMATS
from inspector_app.resources import resource

FIELD = """select_one text group repeat note integer decimal calculate date time datetime geopoint geotrace
    geoshape image audio video file select_multiple select_one_external select_one_from_file
    select_multiple_from_file barcode phonenumber email username deviceid simserial start end today
    start-geopoint acknowledge range rank audit hidden csv-external xml-external background-audio
    osm""".split()
WORDS = {
    "chosen": "chosen from a list", "written": "written down", "noted": "words to be read",
    "attached": "attached as a file", "computed": "worked out by the form",
    "filled_in": "filled in by the program", "empty": "stays empty",
    "journal": "in the journal", "data": "data beside the form",
    "shown": "shown, not evaluated",
}  # fmt: skip


def test_all_types_of_field_forms_are_known() -> None:
    """Groups and repeats are rows of their own; of all others only osm is not evaluated."""
    assert set(FIELD) - set(TYPES) == {"group", "repeat"}
    assert frozenset({"osm"}) == SHOWN_ONLY


def test_a_type_becomes_an_item_of_a_kind_that_there_is() -> None:
    """Whoever asks nobody becomes none."""
    asked = [kind for kind in TYPES.values() if kind.kind]
    assert {kind.kind for kind in asked} <= set(KINDS)
    assert {kind.format for kind in asked} <= {"", *FORMATS}
    assert {name for name, kind in TYPES.items() if not kind.kind} == SILENT
    assert METADATA < SILENT < NEVER_BY_HAND
    assert {name for name in SELECTS if TYPES[name].several} == {
        "select_multiple", "select_multiple_from_file", "rank",
    }  # fmt: skip


def test_a_type_that_nobody_knows_is_answered_in_words() -> None:
    """The form of a newer program still opens."""
    assert field_type("hologram") == TYPES["text"]


@pytest.mark.parametrize("how", sorted(WORDS))
def test_the_help_says_the_same_of_every_type(how: str) -> None:
    """One table there, one here: a row for each way, naming its types and no other."""
    text = resource("help", "xlsform.md").read_text(encoding="utf-8").partition("## 题型 · Types")[2]
    rows = [line.split("|")[1:4] for line in text.splitlines() if line.startswith("| `")]
    (row,) = [row for row in rows if WORDS[how] in row[2]]
    assert set(re.findall(r"`([^`]+)`", row[0])) == {name for name, kind in TYPES.items() if kind.how == how}
    assert len(rows) == len(WORDS)
