"""texts.errors"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from inspector_app.errors import DataError
from inspector_app.texts import Texts
from inspector_app.texts.errors import ERRORS

PROJECT = Path(__file__).parents[2]
CHINESE, ENGLISH = (Texts(language, PROJECT / "resources" / "locale") for language in ("zh_CN", "en"))


@pytest.mark.parametrize("code", sorted(ERRORS))
def test_every_error_has_its_sentence_in_both_languages_with_the_same_places(code: str) -> None:
    for sentence in ERRORS[code]:
        if sentence:
            places = dict.fromkeys(re.findall(r"\{(\w+)\}", sentence), "7")
            assert "{" not in ENGLISH.say(sentence, **places)
            chinese = CHINESE.say(sentence, **places)
            assert any(character >= "\u3400" for character in chinese), chinese


@pytest.mark.parametrize("code", sorted(ERRORS))
def test_a_sentence_ends_as_one(code: str) -> None:
    for sentence in ERRORS[code]:
        assert not sentence or sentence[-1] in ".?!"
        assert not sentence or CHINESE._catalogue.gettext(sentence)[-1] in "。？！"


def test_what_was_expected_is_said_in_the_readers_words() -> None:
    """A scheme manager reads "a number", not how a decimal is written in the file."""
    error = DataError("checklist.value", place="points", wanted="decimal as text", found='"x"')
    assert ENGLISH.error(error)[0] == 'a number was expected, found "x".'
    assert "数字" in CHINESE.error(error)[0]
