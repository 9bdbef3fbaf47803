"""texts.checklist_words"""

from __future__ import annotations

import pytest

from inspector_app.domain.item_kinds import KINDS
from inspector_app.resources import resource
from inspector_app.texts import Texts
from inspector_app.texts.checklist_words import CHECKLIST_WORDS

CHINESE, ENGLISH = Texts("zh_CN", resource("locale")), Texts("en", resource("locale"))


@pytest.mark.parametrize("code", sorted(CHECKLIST_WORDS))
def test_every_field_kind_and_part_has_a_word_in_both_languages(code: str) -> None:
    space, _, name = code.partition(".")
    assert ENGLISH.word(space, name) == CHECKLIST_WORDS[code] != ""
    assert any(character >= "\u3400" for character in CHINESE.word(space, name))


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_of_item_is_named(kind: str) -> None:
    """A person reads "Computed", never "formula"."""
    assert f"item_kind.{kind}" in CHECKLIST_WORDS
