"""Which languages of a form are the Chinese and the English of a checklist."""

from __future__ import annotations

import re
from typing import Final

from inspector_app.domain.canonical import Json
from inspector_app.domain.forms.model import Form, Texts

_CHINESE: Final = re.compile(r"中文|汉语|简体|chinese|mandarin|(?:^|\W)(?:zh|cn)(?:\W|$)", re.IGNORECASE)
_ENGLISH: Final = re.compile(r"英文|英语|english|(?:^|\W)en(?:\W|$)", re.IGNORECASE)


class FormWords:
    """Turns the texts of one form into the words of a checklist.

    Chinese words are always there: the Chinese of the form, else its default language, else any.
    """

    def __init__(self, form: Form) -> None:
        named = [language for language in form.languages if language]
        self.chinese = next((language for language in named if _CHINESE.search(language)), "")
        self.english = next((language for language in named if _ENGLISH.search(language)), "")
        self._default = form.default_language

    def words(self, texts: Texts, otherwise: str) -> dict[str, Json]:
        """{"zh", "en"} of a text; `otherwise` where it is said in no language."""
        plain = next((texts[name] for name in (self._default, "") if texts.get(name)), "")
        anything = next((text for text in texts.values() if text), otherwise)
        chinese = texts.get(self.chinese) or plain or anything
        english = texts.get(self.english, "") if self.english else ""
        return {"zh": chinese, "en": english if english != chinese else ""}

    def has(self, texts: Texts) -> bool:
        """Whether it is said in any language."""
        return any(texts.values())
