"""A text of a checklist in the languages it has: data, not the program's own words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Words:
    """`zh` is always there; `en` is "" where the checklist has no English."""

    zh: str
    en: str = ""

    def in_language(self, language: str) -> str:
        """The text in "zh…" or "en…", Chinese where there is no other."""
        return self.en if language.startswith("en") and self.en else self.zh


NO_WORDS: Final = Words("")
