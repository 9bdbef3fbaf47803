"""domain.catalogue.format: a catalogue comes back from its JSON, and what it must not contain is refused."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.catalogue.changes import remarks
from inspector_app.domain.catalogue.format import catalogue_json, catalogue_sha256, is_day, read_catalogue
from inspector_app.domain.catalogue.model import (
    CHARACTERISTICS,
    CHECKED,
    SECTORS,
    Area,
    Catalogue,
    ChecklistVersion,
    Scheme,
    Standard,
)
from inspector_app.domain.definition.words import Words
from inspector_app.errors import DataError
from inspector_app.resources import resource
from tests.domain.catalogue.small import a_scheme, small

TITLE = Words("标准", "Standard")


def test_the_shipped_catalogue_is_sound_and_has_nothing_to_remark() -> None:
    data = json.loads(resource("catalogues", "cn-yrd-2026.1.json").read_text("utf-8"))
    shipped = read_catalogue(data)
    assert remarks(shipped, date(2026, 11, 25)) == []
    assert all(standard.source.zh for standard in shipped.standards)
    assert {area.code for area in shipped.areas} >= {"310114", "330523", "341881"}


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"format": 2}, "checklist.newer_format"),
        ({"standards": [{"number": "A", "title": {"zh": "甲"}}] * 2}, "checklist.duplicate_id"),
        ({"schemes": [a_scheme(characteristics=["beauty"])]}, "checklist.expected"),
        ({"schemes": [a_scheme(sector="mining")]}, "checklist.expected"),
        ({"standards": [{"number": "A", "title": {"zh": "甲"}, "issued": "20250301"}]}, "catalogue.no_day"),
        (
            {"areas": [{"code": "1", "name": {"zh": "甲"}, "parent": "2"},
                       {"code": "2", "name": {"zh": "乙"}, "parent": "1"}]},
            "catalogue.unknown_parent",
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_is_refused(fields: dict[str, Any], code: str) -> None:
    with pytest.raises(DataError) as caught:
        read_catalogue(small(**fields))
    assert caught.value.code == code


@pytest.mark.parametrize(("text", "good"), [("2026-11-25", True), ("2026-02-30", False), ("20261125", False)])
def test_a_day_is_written_in_full(text: str, good: bool) -> None:
    assert is_day(text) is good


A_TEXT = st.text(st.characters(codec="utf-8", categories=("L", "N")), min_size=1, max_size=8)
SOME_WORDS = st.builds(Words, A_TEXT, st.text("abc", max_size=3))
A_DAY = st.dates(date(1990, 1, 1), date(2040, 1, 1)).map(date.isoformat) | st.just("")
A_STANDARD = st.builds(
    Standard, A_TEXT, SOME_WORDS, A_DAY, A_DAY, A_DAY, A_TEXT, SOME_WORDS, st.sampled_from(CHECKED)
)
A_SCHEME = st.builds(
    Scheme, A_TEXT, SOME_WORDS, st.sampled_from(SECTORS),
    st.lists(st.sampled_from(CHARACTERISTICS)).map(tuple),
    st.lists(st.builds(ChecklistVersion, A_TEXT, A_TEXT), max_size=2).map(tuple), SOME_WORDS,
    st.lists(A_TEXT, max_size=2).map(tuple), SOME_WORDS,
)  # fmt: skip


@given(
    st.builds(
        Catalogue,
        A_TEXT,
        A_TEXT,
        SOME_WORDS,
        st.text("abc"),
        st.lists(A_STANDARD, max_size=3, unique_by=lambda entry: entry.number).map(tuple),
        st.lists(A_SCHEME, max_size=3, unique_by=lambda entry: entry.id).map(tuple),
        st.just((Area("310000", TITLE), Area("310114", TITLE, "310000"))),
    )
)
def test_a_catalogue_comes_back_from_its_json(catalogue: Catalogue) -> None:
    """What one office publishes is what the other reads, and its hash with it."""
    read = read_catalogue(catalogue_json(catalogue))
    assert read == catalogue
    assert catalogue_sha256(read) == catalogue_sha256(catalogue)
