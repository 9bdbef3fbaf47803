"""domain.definition.bounds"""

from fractions import Fraction

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.bounds import read_bound
from inspector_app.domain.definition.reader import Reader
from inspector_app.errors import DataError


def test_a_plain_bound_reads_nothing() -> None:
    bound = read_bound(Reader({"at_least": "22.5"}), "at_least")
    assert bound.value(lambda _name: None) == (Fraction("22.5"), ())
    assert bound.names == ()


@pytest.mark.parametrize(
    ("rooms", "found"),
    [(Fraction(40), (Fraction(10), ())), (Fraction(0), (None, ())), (None, (None, ("fact.rooms",)))],
)
def test_a_computed_bound_follows_the_venue(rooms: Fraction | None, found: object) -> None:
    """A division by zero gives no number and names nothing; a missing fact is named."""
    bound = read_bound(Reader({"most": {"expr": "400 div ${fact.rooms}"}}), "most")
    assert bound.names == ("fact.rooms",)
    assert bound.value({"fact.rooms": rooms}.get) == found


@pytest.mark.parametrize(
    ("written", "code"),
    [("ten", "checklist.expected"), ({"expr": "1 +"}, "checklist.expression"), ({}, "checklist.expected")],
)
def test_a_bound_that_is_none_is_refused(written: Json, code: str) -> None:
    with pytest.raises(DataError) as caught:
        read_bound(Reader({"most": written}, "sections[0]"), "most")
    assert caught.value.code == code
    assert caught.value.place.startswith("sections[0].most")
