"""settings"""

from __future__ import annotations

from pathlib import Path

import pytest

from inspector_app.resources import resource
from inspector_app.settings import GROUPS, SETTINGS, Choice, Folder, Number, Setting, Switch
from inspector_app.texts import LANGUAGES, Texts

each_setting = pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)


@each_setting
def test_the_default_can_be_used(setting: Setting) -> None:
    """It holds wherever what is stored cannot be used."""
    assert setting.kind.accepts(setting.default)


@each_setting
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_setting_has_its_words(setting: Setting, language: str) -> None:
    """A new setting is a line here and its words; nothing else may be forgotten."""
    texts = Texts(language, resource("locale"))
    words = [texts.word(space, setting.name) for space in ("setting", "setting_about")]
    if isinstance(setting.kind, Choice) and not setting.kind.unit:
        words += [texts.word("setting_value", value) for value in setting.kind.values]
    assert all(words)
    assert setting.group in GROUPS
    assert texts.word("setting_group", setting.group)


def test_names_are_unique() -> None:
    """They are stored by name."""
    assert len({setting.name for setting in SETTINGS}) == len(SETTINGS)


def test_every_language_of_the_texts_is_offered() -> None:
    language = next(setting for setting in SETTINGS if setting.name == "language")
    assert isinstance(language.kind, Choice)
    assert set(language.kind.values) == set(LANGUAGES)


def test_a_number_is_whole_and_within_its_bounds() -> None:
    """What a database edited by hand holds is no reason to fail."""
    number = Number(100, 200, 10, "%")
    assert [value for value in ("100", "137", "200") if not number.accepts(value)] == []
    wrong = ("", "99", "201", "1e2", "-150", "150.5", "１５０", " 150", "9" * 5000)
    assert [value for value in wrong if number.accepts(value)] == []


def test_a_switch_is_on_or_off() -> None:
    assert [Switch().accepts(value) for value in ("on", "off", "", "yes")] == [True, True, False, False]


def test_a_folder_is_a_whole_path_or_none(tmp_path: Path) -> None:
    """A relative one would lie elsewhere at the next start."""
    assert [Folder().accepts(value) for value in ("", str(tmp_path), "reports")] == [True, True, False]
