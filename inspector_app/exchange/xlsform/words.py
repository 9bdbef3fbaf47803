"""Which languages of a form are the Chinese and the English of a checklist."""

from __future__ import annotations

from inspector_app.domain.canonical import Json
from inspector_app.domain.forms.languages import spoken
from inspector_app.domain.forms.model import Form, Texts


class FormWords:
    """Turns the texts of one form into the words of a checklist.

    Chinese words are always there: the Chinese of the form, else its default language, else any.
    """

    def __init__(self, form: Form) -> None:
        self.chinese, self.english = spoken(form.languages, "zh"), spoken(form.languages, "en")
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
