"""ui.pages.schemes.catalogue: what is typed is kept or stays with its trouble; publishing makes a version."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.domain.definition.words import Words
from inspector_app.exchange.catalogue_file import catalogue_bytes, read_catalogue_file
from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.schemes.catalogue import CataloguePage
from inspector_app.ui.widgets.catalogue.area_form import AreaForm
from inspector_app.ui.widgets.catalogue.standard_form import StandardForm
from inspector_app.usecases.catalogue import catalogue, has_changes, working_copy


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> CataloguePage:
    made = CataloguePage(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def form_of(page: CataloguePage) -> StandardForm:
    form = page.forms["standards"]
    assert isinstance(form, StandardForm)
    return form


def shown(page: CataloguePage) -> str:
    entry = page.forms[page.kind].shown
    return entry.key if entry is not None else ""


def test_the_first_standard_is_open_and_looking_changes_nothing(page: CataloguePage, desk: Desk) -> None:
    for row in range(page.model.rowCount()):
        page.view.setCurrentIndex(page.model.index(row))
        assert shown(page) == catalogue(desk.workspace).standards[row].number
    assert not has_changes(desk.workspace)
    assert page.strip.isHidden()


def test_what_was_typed_is_kept_when_the_person_goes_on(page: CataloguePage, desk: Desk) -> None:
    """Nobody presses a button before looking at the next entry."""
    form_of(page).issued.setText("2020-01-01")
    page.view.setCurrentIndex(page.model.index(1))
    assert working_copy(desk.workspace).standards[0].issued == "2020-01-01"
    assert shown(page) == working_copy(desk.workspace).standards[1].number


def test_what_cannot_be_kept_stays_open_with_its_trouble(
    page: CataloguePage, desk: Desk, qtbot: QtBot
) -> None:
    first = shown(page)
    form_of(page).issued.setText("soon")
    page.view.setCurrentIndex(page.model.index(1))
    qtbot.waitUntil(lambda: page.view.currentIndex().row() == 0)
    assert (shown(page), form_of(page).issued.text()) == (first, "soon")
    assert form_of(page).fields["issued"].in_trouble
    page.kinds.buttons["areas"].click()
    page.add_button.click()
    assert (page.kind, shown(page)) == ("standards", first)
    assert not has_changes(desk.workspace)


def test_a_new_standard_is_kept_listed_and_published(page: CataloguePage, desk: Desk) -> None:
    page.add_button.click()
    form = form_of(page)
    form.number.setText("T/GREEN 1-2026")
    form.titles[0].setText("绿色服务评价指南")
    form.keep_button.click()
    assert shown(page) == "T/GREEN 1-2026"
    assert not page.strip.isHidden()
    page.publish_button.click()
    assert page.dialog is not None
    page.dialog.publish_button.click()
    assert page.dialog.fields["notes"].in_trouble
    page.dialog.notes.setPlainText("新增一项团体标准")
    page.dialog.publish_button.click()
    assert catalogue(desk.workspace).version == "2026.2"
    assert page.strip.isHidden()


def test_a_removed_entry_is_gone_until_the_changes_are_given_up(page: CataloguePage, desk: Desk) -> None:
    before = catalogue(desk.workspace).standards
    form_of(page).remove_button.click()
    assert working_copy(desk.workspace).standards == before[1:]
    page.drop_button.click()
    assert working_copy(desk.workspace).standards == before
    assert page.model.rowCount() == len(before)


def test_an_area_with_others_in_it_says_so(page: CataloguePage, qtbot: QtBot) -> None:
    page.kinds.buttons["areas"].click()
    form = page.forms["areas"]
    assert isinstance(form, AreaForm)
    with qtbot.waitSignal(page.failed) as failed:
        form.remove_button.click()
    assert failed.args is not None
    assert failed.args[0].code == "catalogue.has_parts"


def test_a_search_that_finds_nothing_says_so(page: CataloguePage) -> None:
    page.search.setText("38600")
    assert page.model.rowCount() == 1
    page.search.setText("nothing like it")
    assert page.view.isHidden()
    assert not page.nothing.isHidden()
    page.search.clear()
    assert page.nothing.isHidden()


def test_a_file_is_written_and_another_taken_over(page: CataloguePage, desk: Desk, tmp_path: Path) -> None:
    page.write_to(tmp_path / "out.json")
    base = read_catalogue_file(tmp_path / "out.json")
    assert base == catalogue(desk.workspace)
    form_of(page).titles[0].setText("本机")
    form_of(page).keep_button.click()
    theirs = (replace(base.standards[0], title=Words("总部")), *base.standards[1:])
    (tmp_path / "in.json").write_bytes(catalogue_bytes(replace(base, version="2026.2", standards=theirs)))
    page.take_over(tmp_path / "in.json")
    assert base.standards[0].number in page.strip_words.text()
    assert form_of(page).titles[0].text() == "本机"


def test_a_file_that_is_none_is_told(page: CataloguePage, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with qtbot.waitSignal(page.failed):
        page.take_over(tmp_path / "missing.json")
    with qtbot.waitSignal(page.failed):
        page.write_to(tmp_path / "file" / "out.json")
