"""texts.setting_words"""

from __future__ import annotations

from inspector_app.settings import GROUPS, SETTINGS, Choice
from inspector_app.texts.setting_words import SETTING_WORDS


def test_all_words_belong_to_a_setting_that_is_there() -> None:
    """Words of a setting that is gone would mislead whoever reads them."""
    named = {f"{space}.{setting.name}" for setting in SETTINGS for space in ("setting", "setting_about")}
    groups = {f"setting_group.{group}" for group in GROUPS}
    chosen = {value for one in SETTINGS if isinstance(one.kind, Choice) for value in one.kind.values}
    values = {f"setting_value.{value}" for value in (*chosen, "on", "off")}
    assert SETTING_WORDS.keys() <= named | groups | values
