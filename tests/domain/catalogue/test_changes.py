"""domain.catalogue.changes: nothing that two offices entered is lost; references follow a renamed entry."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.catalogue.changes import Remark, rebased, remarks, with_entry, without
from inspector_app.domain.catalogue.format import catalogue_json, read_catalogue
from inspector_app.domain.catalogue.model import Area, Catalogue, Entry, Scheme, Standard
from inspector_app.domain.definition.words import Words
from tests.domain.catalogue.small import a_scheme, small

DAY = date(2025, 3, 1)
TITLE = Words("标准", "Standard")
OLD = Standard("GB 1-2003", TITLE, replaced_by="GB 1-2024")
NEW = Standard("GB 1-2024", TITLE)
SCHEME = Scheme("S", TITLE, "tourism", (), standards=("GB 1-2024",))
PROVINCE, COUNTY = Area("310000", TITLE), Area("310114", TITLE, "310000")
BASE = Catalogue("C", "1", TITLE, "", (OLD, NEW), (SCHEME,), (PROVINCE, COUNTY))


def test_what_a_person_should_look_at_is_remarked() -> None:
    """A certification must not rest on a standard that is out of force without somebody noticing."""
    catalogue = read_catalogue(
        small(
            standards=[
                {"number": "GB 1-2003", "title": {"zh": "旧"}, "replaced_by": "GB 1-2024"},
                {"number": "GB 2-2020", "title": {"zh": "现行"}},
            ],
            schemes=[a_scheme(standards=["GB 1-2003", "GB 2-2020", "GB 3"])],
        )
    )
    assert remarks(catalogue, DAY) == [
        Remark("successor_unknown", "GB 1-2003", "GB 1-2024"),
        Remark("standard_not_in_force", "S", "GB 1-2003"),
        Remark("standard_unknown", "S", "GB 3"),
    ]


@pytest.mark.parametrize(
    "entry", [Standard("GB 9", TITLE), Scheme("T", TITLE, "leisure", ()), Area("330000", TITLE)]
)
def test_an_entry_goes_in_at_the_end_and_out_again(entry: Entry) -> None:
    added = with_entry(BASE, entry)
    assert {entry} <= {*added.standards, *added.schemes, *added.areas}
    assert without(added, entry) == BASE


def test_who_named_a_renamed_entry_names_it_by_its_new_key() -> None:
    """A corrected number must not leave schemes that rest on a standard nobody knows."""
    renamed = with_entry(BASE, replace(NEW, number="GB 1-2025"), "GB 1-2024")
    assert renamed.standards[0].replaced_by == "GB 1-2025"
    assert renamed.schemes[0].standards == ("GB 1-2025",)
    assert with_entry(BASE, replace(PROVINCE, code="320000"), "310000").areas[1].parent == "320000"
    assert with_entry(BASE, replace(SCHEME, id="T"), "S").schemes == (replace(SCHEME, id="T"),)


def test_a_corrected_entry_keeps_its_place() -> None:
    better = replace(OLD, title=Words("更正"))
    assert with_entry(BASE, better, OLD.number).standards == (better, NEW)


def test_a_newer_version_takes_in_what_was_changed_here() -> None:
    mine = without(with_entry(BASE, Standard("GB 9", TITLE)), OLD)
    theirs = replace(with_entry(BASE, Area("330000", TITLE)), version="2")
    merged, twice = rebased(BASE, mine, theirs)
    assert twice == ()
    assert [standard.number for standard in merged.standards] == ["GB 1-2024", "GB 9"]
    assert (merged.version, merged.areas[-1].code) == ("2", "330000")


def test_what_both_changed_is_named_and_keeps_the_words_written_here() -> None:
    """No silent overwrite: a person compares the two."""
    mine = with_entry(BASE, replace(NEW, title=Words("本机")), NEW.number)
    theirs = with_entry(BASE, replace(NEW, title=Words("总部")), NEW.number)
    merged, twice = rebased(BASE, mine, theirs)
    assert (merged.standards[1].title.zh, twice) == ("本机", ("GB 1-2024",))


def test_areas_that_no_longer_fit_together_stay_as_they_are_here() -> None:
    mine = with_entry(BASE, Area("310118", TITLE, "310114"))
    theirs = without(BASE, COUNTY)
    merged, twice = rebased(BASE, mine, theirs)
    assert merged.areas == mine.areas
    assert "310118" in twice
    assert read_catalogue(catalogue_json(merged)) == merged


TITLES = st.sampled_from([Words("甲"), Words("乙")])
VERSIONS = st.dictionaries(st.sampled_from("ABC"), TITLES).map(
    lambda titles: replace(BASE, standards=tuple(Standard(key, title) for key, title in titles.items()))
)


@given(VERSIONS, VERSIONS, VERSIONS)
def test_every_change_of_one_side_is_kept_and_of_both_is_named(
    base: Catalogue, mine: Catalogue, theirs: Catalogue
) -> None:
    merged, twice = rebased(base, mine, theirs)
    was, here, there, now = (
        {entry.key: entry for entry in one.standards} for one in (base, mine, theirs, merged)
    )
    for key in {*was, *here, *there}:
        ours, published = here.get(key), there.get(key)
        assert now.get(key) == (ours if ours != was.get(key) else published)
        assert (key in twice) == (ours != was.get(key) and published not in (was.get(key), ours))
