"""settings"""

from __future__ import annotations

import pytest

from inspector_app.settings import SETTINGS, Setting
from inspector_app.texts import LANGUAGES


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_the_default_is_one_of_the_choices(setting: Setting) -> None:
    assert setting.default in setting.values


def test_every_language_of_the_texts_is_offered() -> None:
    language = next(setting for setting in SETTINGS if setting.name == "language")
    assert set(language.values) == set(LANGUAGES)
