"""usecases.catalogue: what is published never changes, and what is edited is never lost."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from inspector_app.domain.catalogue.format import catalogue_json
from inspector_app.domain.catalogue.model import Area, Catalogue, Entry, Scheme, Standard
from inspector_app.domain.definition.words import Words
from inspector_app.errors import DataError, InputError
from inspector_app.exchange.catalogue_file import catalogue_bytes, read_catalogue_file
from inspector_app.usecases.catalogue import (
    areas,
    catalogue,
    export_catalogue,
    give_up,
    has_changes,
    keep_entry,
    next_version,
    publish_catalogue,
    remove_entry,
    take_over,
    version_key,
    working_copy,
)
from inspector_app.usecases.session.workspace import Workspace, open_workspace
from tests.story import RESOURCES
from tests.usecases.stage import HandClock

STANDARD = Standard("T/GREEN 1-2026", Words("绿色服务评价指南", "Guide"), in_force="2026-10-01")


@pytest.fixture
def shipped(tmp_path: Path) -> Iterator[Workspace]:
    with closing(open_workspace(tmp_path / "data", RESOURCES, HandClock())) as workspace:
        yield workspace


def published(folder: Path, of: Catalogue, **fields: object) -> Path:
    path = folder / "given.json"
    path.write_bytes(catalogue_bytes(replace(of, **fields)))  # type: ignore[arg-type]  # fields by name
    return path


def test_the_areas_of_the_pilot_region_come_with_the_program(shipped: Workspace) -> None:
    names = {area.code: area.name.zh for area in areas(shipped)}
    assert names["330523"] == "安吉县"
    assert areas(shipped) == list(catalogue(shipped).areas)


def test_without_any_catalogue_there_is_an_empty_one(workspace: Workspace) -> None:
    """The program starts all the same; the office's file can be taken over."""
    assert catalogue(workspace).standards == ()
    assert not has_changes(workspace)


def test_an_entry_is_kept_in_a_working_copy_until_it_is_published(shipped: Workspace) -> None:
    before = catalogue(shipped)
    keep_entry(shipped, STANDARD)
    assert has_changes(shipped)
    assert catalogue(shipped) == before
    assert working_copy(shipped).standards[-1] == STANDARD
    new = publish_catalogue(shipped, "2026.2", "新增一项团体标准")
    assert catalogue(shipped) == new
    assert (new.version, new.notes, new.standards[-1]) == ("2026.2", "新增一项团体标准", STANDARD)
    assert not has_changes(shipped)


def test_a_change_taken_back_leaves_no_working_copy(shipped: Workspace) -> None:
    keep_entry(shipped, STANDARD)
    remove_entry(shipped, STANDARD)
    assert not has_changes(shipped)


def test_changes_can_be_given_up(shipped: Workspace) -> None:
    keep_entry(shipped, STANDARD)
    assert give_up(shipped) == working_copy(shipped) == catalogue(shipped)


@pytest.mark.parametrize(
    ("entry", "code", "place"),
    [
        (replace(STANDARD, number=" "), "catalogue.empty", "number"),
        (replace(STANDARD, title=Words("")), "catalogue.empty", "zh"),
        (replace(STANDARD, number="GB 38600-2019"), "catalogue.taken", "number"),
        (replace(STANDARD, issued="2026-2-30"), "catalogue.bad_day", "issued"),
        (replace(STANDARD, ended="2026-10-01"), "catalogue.backwards", "ended"),
        (Scheme("", Words("认证"), "tourism", ()), "catalogue.empty", "id"),
        (Scheme("GREEN-TOUR-DEMO", Words("认证"), "tourism", ()), "catalogue.taken", "id"),
        (Area("3301", Words("杭州")), "catalogue.area_code", "code"),
        (Area("330100", Words("杭州"), "999999"), "catalogue.bad_parent", "parent"),
    ],
)
def test_a_bad_entry_is_refused_with_its_field_and_changes_nothing(
    shipped: Workspace, entry: Entry, code: str, place: str
) -> None:
    with pytest.raises(InputError) as caught:
        keep_entry(shipped, entry)
    assert (caught.value.code, caught.value.place) == (code, place)
    assert not has_changes(shipped)


def test_an_area_cannot_lie_in_itself(shipped: Workspace) -> None:
    province = next(area for area in areas(shipped) if area.code == "330000")
    with pytest.raises(InputError, match=r"catalogue\.bad_parent"):
        keep_entry(shipped, replace(province, parent="330523"), "330000")


def test_an_area_with_others_in_it_stays(shipped: Workspace) -> None:
    province = next(area for area in areas(shipped) if area.code == "330000")
    with pytest.raises(InputError, match=r"catalogue\.has_parts"):
        remove_entry(shipped, province)
    county = next(area for area in areas(shipped) if area.code == "330523")
    assert county not in remove_entry(shipped, county).areas


@pytest.mark.parametrize(
    ("version", "notes", "code"),
    [
        ("", "说明", "catalogue.empty"),
        ("2026.2", "", "catalogue.empty"),
        ("2026.1", "说明", "catalogue.version_taken"),
        ("2025.9", "说明", "catalogue.version_taken"),
    ],
)
def test_a_version_is_published_once_and_says_what_changed(
    shipped: Workspace, version: str, notes: str, code: str
) -> None:
    keep_entry(shipped, STANDARD)
    with pytest.raises(InputError) as caught:
        publish_catalogue(shipped, version, notes)
    assert caught.value.code == code
    assert has_changes(shipped)


def test_nothing_new_is_not_published(shipped: Workspace) -> None:
    with pytest.raises(InputError, match=r"catalogue\.unchanged"):
        publish_catalogue(shipped, "2026.2", "说明")


def test_another_laptop_takes_over_what_was_published(shipped: Workspace, tmp_path: Path) -> None:
    keep_entry(shipped, STANDARD)
    new = publish_catalogue(shipped, "2026.2", "新增")
    export_catalogue(shipped, tmp_path / "catalogue.json")
    assert read_catalogue_file(tmp_path / "catalogue.json") == new
    with closing(open_workspace(tmp_path / "other", RESOURCES, HandClock("b"))) as other:
        assert take_over(other, tmp_path / "catalogue.json").catalogue == new
        assert catalogue(other) == new


def test_what_was_edited_here_is_put_on_top_of_what_was_published(shipped: Workspace, tmp_path: Path) -> None:
    """No silent overwrite in either direction."""
    base = catalogue(shipped)
    first = replace(base.standards[0], title=Words("本机改"))
    keep_entry(shipped, STANDARD)
    keep_entry(shipped, first, first.number)
    theirs = (replace(base.standards[0], title=Words("总部改")), *base.standards[1:])
    taken = take_over(shipped, published(tmp_path, base, version="2026.2", standards=theirs))
    assert taken.changed_twice == (first.number,)
    copy = working_copy(shipped)
    assert (copy.version, copy.standards[0].title.zh, copy.standards[-1]) == ("2026.2", "本机改", STANDARD)
    assert catalogue(shipped).standards[0].title.zh == "总部改"


def test_an_older_catalogue_leaves_the_newer_in_force(shipped: Workspace, tmp_path: Path) -> None:
    base = catalogue(shipped)
    keep_entry(shipped, STANDARD)
    taken = take_over(shipped, published(tmp_path, base, version="2025.1"))
    assert taken.changed_twice == ()
    assert catalogue(shipped) == base
    assert working_copy(shipped).standards[-1] == STANDARD


def test_a_foreign_or_changed_catalogue_is_refused(shipped: Workspace, tmp_path: Path) -> None:
    base = catalogue(shipped)
    with pytest.raises(InputError, match=r"catalogue\.other"):
        take_over(shipped, published(tmp_path, base, id="OTHER"))
    with pytest.raises(DataError, match=r"store\.version_taken"):
        take_over(shipped, published(tmp_path, base, standards=()))
    assert catalogue(shipped) == base


def test_the_first_catalogue_is_taken_over_whatever_its_name(workspace: Workspace, tmp_path: Path) -> None:
    given = Catalogue("BODY", "1", Words("目录"), "", (STANDARD,), (), ())
    take_over(workspace, published(tmp_path, given))
    assert catalogue_json(catalogue(workspace)) == catalogue_json(given)


def test_versions_are_compared_by_number() -> None:
    assert version_key("2026.10") > version_key("2026.9") > version_key("2026.x")


@pytest.mark.parametrize(("version", "after"), [("2026.9", "2026.10"), ("7", "8"), ("2026.a", "2026.a.1")])
def test_the_next_version_is_proposed(version: str, after: str) -> None:
    assert next_version(version) == after
