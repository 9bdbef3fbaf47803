"""ui.models.catalogue_list"""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from inspector_app.domain.catalogue.model import Area, Catalogue, Scheme, Standard
from inspector_app.domain.definition.words import Words
from inspector_app.texts import Texts
from inspector_app.ui.models.catalogue_list import (
    WORDS_ROLE,
    CatalogueList,
    EntryWords,
    Kind,
    area_label,
    entry_of,
    entry_words,
    found,
)

DAY = date(2026, 11, 25)
STANDARD = Standard("GB 1-2003", Words("标准", "Standard"), ended="2025-01-01")
SCHEME = Scheme("S", Words("认证"), "tourism", (), standards=("GB 1-2003",))
PROVINCE = Area("330000", Words("浙江省", "Zhejiang"))
COUNTY = Area("330523", Words("安吉县", "Anji"), "330000")
CATALOGUE = Catalogue("C", "1", Words("目录"), "", (STANDARD,), (SCHEME,), (PROVINCE, COUNTY))


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("standards", EntryWords("GB 1-2003", "GB 1-2003", "Standard", "Withdrawn", "neutral")),
        ("schemes", EntryWords("S", "认证", "Tourism", "Look here", "warn")),
        ("areas", EntryWords("330523", "Anji", "330523 · Zhejiang")),
    ],
)
def test_a_row_says_what_an_entry_is_and_where_it_stands(kind: Kind, words: EntryWords, texts: Texts) -> None:
    assert entry_words(CATALOGUE, kind, texts, DAY)[-1] == words
    assert entry_of(CATALOGUE, kind, words.key) in (STANDARD, SCHEME, COUNTY)
    assert entry_of(CATALOGUE, kind, "nobody") is None


def test_a_search_finds_all_its_words_anywhere(texts: Texts) -> None:
    rows = entry_words(CATALOGUE, "areas", texts, DAY)
    assert [row.key for row in found(rows, "zhe 3305")] == ["330523"]
    assert found(rows, "") == rows
    assert found(rows, "beijing") == []


def test_the_model_is_sound_and_finds_a_key(qtmodeltester: ModelTester, texts: Texts) -> None:
    model = CatalogueList()
    model.show_rows(entry_words(CATALOGUE, "areas", texts, DAY))
    qtmodeltester.check(model)
    assert model.place("330523").row() == 1
    assert not model.place("x").isValid()
    words = model.index(1).data(WORDS_ROLE)
    assert isinstance(words, EntryWords)
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "Anji, 330523 · Zhejiang"


def test_an_area_is_offered_with_its_code(texts: Texts) -> None:
    assert area_label(COUNTY, texts) == "Anji · 330523"
