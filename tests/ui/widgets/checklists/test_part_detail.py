"""ui.widgets.checklists.part_detail"""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.domain.versions.outline import outline
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.checklists.part_detail import PartDetail
from tests.story import tour_json
from tests.ui.shell_stage import texts_for

CHINESE = texts_for("zh_CN")
DATA = tour_json() | {"phrases": {"A1.1": [{"zh": "已任命", "en": "Appointed in writing"}]}}


def words_of(qtbot: QtBot, theme: Theme, texts: Texts, name: str) -> str:
    detail = PartDetail(theme, texts)
    qtbot.addWidget(detail)
    detail.show_part(DATA, next(part for part in outline(DATA) if part.name == name))
    return detail.words


def test_an_item_says_all_that_the_paper_says(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    words = words_of(qtbot, theme, texts, "item/A1.1")
    assert "A1.1  A named person is responsible for energy saving" in words
    for wanted in ("3 points", "Yes or no", "States a requirement", "Read the appointment", "Yes: 3 points"):
        assert wanted in words
    assert "Phrases · 1\nAppointed in writing" in words


def test_inputs_and_steps_stand_one_a_line(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    words = words_of(qtbot, theme, texts, "item/A1.2")
    assert "Inputs · required\nType whole · Meters required · At least 1" in words
    assert "Key item ★" in words


def test_a_gate_is_called_a_gate_and_has_no_points(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    words = words_of(qtbot, theme, texts, "item/V1")
    assert "\nGate\n" in words
    assert "points" not in words.splitlines()[2]


@pytest.mark.parametrize("part", outline(DATA)[::7], ids=lambda part: part.name)
def test_every_part_can_be_shown_in_chinese(qtbot: QtBot, theme: Theme, part: object) -> None:
    from_data = next(one for one in outline(DATA) if one == part)
    detail = PartDetail(theme, CHINESE)
    qtbot.addWidget(detail)
    detail.show_part(DATA, from_data)
    assert any(character > "㐀" for character in detail.words)
