"""domain.forms.languages"""

import pytest

from inspector_app.domain.forms.languages import spoken


@pytest.mark.parametrize("chinese", ["中文", "中文 (zh)", "zh-CN", "Chinese", "简体", "汉语", "cn"])
@pytest.mark.parametrize("english", ["English", "English (en)", "en", "英文", "EN"])
def test_a_language_is_known_by_any_of_its_names(chinese: str, english: str) -> None:
    """Public forms write all of these."""
    both = ("Français", chinese, english)
    assert (spoken(both, "zh_CN"), spoken(both, "en")) == (chinese, english)


def test_a_language_that_is_not_there_is_none() -> None:
    """The caller then takes the default one."""
    assert spoken(("Français", "Hausa"), "en") == spoken((), "zh") == spoken(("English",), "fr") == ""
