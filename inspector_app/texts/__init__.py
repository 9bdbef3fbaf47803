"""Every sentence a person reads, in their language. Handed over as an object: two can live side by side.

Sentences are written in English where they are used and translated by gettext catalogues in
resources/locale; `packaging/texts.py` extracts, merges and compiles them with Babel.
"""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Final

from inspector_app.errors import AppError
from inspector_app.texts.checklist_words import CHECKLIST_WORDS
from inspector_app.texts.drafting_words import DRAFTING_WORDS
from inspector_app.texts.errors import ERRORS
from inspector_app.texts.filling import cell_name, filled, shortened
from inspector_app.texts.problems import PROBLEMS
from inspector_app.texts.setting_words import SETTING_WORDS
from inspector_app.texts.trouble_words import TROUBLE_WORDS
from inspector_app.texts.words import UNITS, WORDS

LANGUAGES: Final = ("zh_CN", "en")
_WORDS: Final = WORDS | CHECKLIST_WORDS | DRAFTING_WORDS | SETTING_WORDS | TROUBLE_WORDS


class Texts:
    """The words of one language, "zh_CN" or "en"."""

    def __init__(self, language: str, locale: Path) -> None:
        self.language = language if language in LANGUAGES else LANGUAGES[0]
        self._catalogue: gettext.NullTranslations = gettext.NullTranslations()
        if self.language != "en":
            self._catalogue = gettext.translation("inspector", locale, languages=[self.language])

    @property
    def chinese(self) -> bool:
        """Whether this is Chinese."""
        return self.language == "zh_CN"

    def say(self, sentence: str, **values: object) -> str:
        """A sentence with its values, named in braces: say("Saved {time}", time="10:42")."""
        return self._catalogue.gettext(sentence).format(**values)

    def plural(self, one: str, many: str, n: int, **values: object) -> str:
        """A sentence that depends on a number, which it may name as {n}."""
        return self._catalogue.ngettext(one, many, n).format(n=n, **values)

    def word(self, space: str, code: str) -> str:
        """The word for a code of the domain, such as word("finding", "major")."""
        return self.say(_WORDS[f"{space}.{code}"])

    def name(self, space: str, code: str) -> str:
        """The word for a code that data bring, such as a factor; the code itself where there is none."""
        sentence = _WORDS.get(f"{space}.{code}")
        return code if sentence is None else self.say(sentence)

    def error(self, error: AppError) -> tuple[str, str]:
        """The sentence of an error and the way out, "" where the sentence says it.

        An error in a file begins with its name, and with the cell where it has one.
        """
        said, hint = self._filled(ERRORS[error.code], error.code, error.details, error.place)
        where = [shortened(str(error.details.get("file", "")), 64), cell_name(error.details)]
        return " · ".join(part for part in (*where, said) if part), hint

    def told(self, error: AppError) -> str:
        """The sentence of an error and the way out as one text."""
        return " ".join(self.error(error)).strip()

    def problem(self, code: str, details: Mapping[str, object]) -> tuple[str, str]:
        """The sentence of a problem or error that an import lists, and the way out or ""."""
        return self._filled(PROBLEMS.get(code) or ERRORS[code], code, details, "")

    def _filled(
        self, words: tuple[str, str], code: str, details: Mapping[str, object], place: str
    ) -> tuple[str, str]:
        """A sentence and its way out with the details as a person reads them."""
        values = _Values(filled(code, details, place, self.name, self._cause))
        said, hint = (self._catalogue.gettext(text).format_map(values) if text else "" for text in words)
        return said.lstrip(":： "), hint

    def _cause(self, cause: object) -> str:
        return self.error(cause)[0] if isinstance(cause, AppError) else str(cause)

    def long_date(self, day: date) -> str:
        """2026年11月3日 星期二, or Tuesday, 3 November 2026."""
        if self.chinese:
            return f"{self.date(day)} 星期{'一二三四五六日'[day.weekday()]}"
        return f"{_WEEKDAYS[day.weekday()]}, {self.date(day)}"

    def date(self, day: date) -> str:
        """2026年11月3日, or 3 November 2026: never an order of digits that two readers take differently."""
        if self.chinese:
            return f"{day.year}年{day.month}月{day.day}日"
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"

    def day(self, iso: str) -> str:
        """An ISO date in words; as it was written where it is none, "—" where there is nothing."""
        try:
            return self.date(date.fromisoformat(iso[:10])) if iso else "—"
        except ValueError:
            return iso

    def month(self, month: str) -> str:
        """A month written as 2026-02: 2026年2月, or February 2026."""
        year, number = month.split("-")
        return f"{year}年{int(number)}月" if self.chinese else f"{_MONTHS[int(number) - 1]} {year}"

    def moment(self, moment: datetime) -> str:
        """A date with the time of day as it stood on the clock there."""
        return f"{self.date(moment.date())} {moment:%H:%M}"

    def listing(self, names: Iterable[str]) -> str:
        """Names in a row: 甲、乙, or A, B."""
        return ("、" if self.chinese else ", ").join(names)

    def clauses(self, sentences: Iterable[str]) -> str:
        """Parts of a sentence in a row: 甲；乙, or A; B."""
        return ("；" if self.chinese else "; ").join(sentences)

    def unit(self, unit: str) -> str:
        """A unit of a checklist without its remark: L/人·夜（无住宿按人次） is L/人·夜, or L/guest-night."""
        plain = _REMARK.sub("", unit)
        if not self.chinese:
            for chinese, english in UNITS.items():
                plain = plain.replace(chinese, english)
        return plain

    def quantity(self, number: str, unit: str) -> str:
        """A number with its unit; a share stands without a space: 81.5%, 225.9 L."""
        return f"{number}{unit}" if unit in ("%", "‰") else f"{number} {self.unit(unit)}".strip()


class _Values(dict[str, str]):
    """A detail that an error does not carry is left out of its sentence: showing an error never fails."""

    def __missing__(self, _name: str) -> str:
        return ""


def error_codes() -> frozenset[str]:
    """All codes of errors that have words."""
    return frozenset(ERRORS)


_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


_REMARK: Final = re.compile("(?<!/)（[^（）]*）$")
