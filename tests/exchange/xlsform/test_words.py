"""exchange.xlsform.words"""

from __future__ import annotations

from dataclasses import replace

import pytest

from inspector_app.exchange.xlsform.words import FormWords
from tests.exchange.xlsform.forms import form


@pytest.mark.parametrize(
    ("languages", "chinese", "english"),
    [
        (("English (en)", "中文 (zh)"), "中文 (zh)", "English (en)"),
        (("EN", "cn"), "cn", "EN"),
        (("french", "english"), "", "english"),
        (("Chinese", "French (fr)"), "Chinese", ""),
        (("",), "", ""),
    ],
)
def test_languages_are_recognised_however_they_are_written(
    languages: tuple[str, ...], chinese: str, english: str
) -> None:
    words = FormWords(replace(form(), languages=languages))
    assert (words.chinese, words.english) == (chinese, english)


def test_a_text_falls_back_to_what_there_is() -> None:
    words = FormWords(
        replace(form(), languages=("French (fr)", "English (en)"), default_language="French (fr)")
    )
    assert words.words({"French (fr)": "eau", "English (en)": "water"}, "q1") == {"zh": "eau", "en": "water"}
    assert words.words({"English (en)": "water"}, "q1") == {"zh": "water", "en": ""}
    assert words.words({}, "q1") == {"zh": "q1", "en": ""}
    assert not words.has({"English (en)": ""})
