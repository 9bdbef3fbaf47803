"""Guesses what the columns of a sheet mean: by their headings, corrected by what stands below them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from inspector_app.exchange.tables.model import Sheet, areas
from inspector_app.exchange.workbook.answer_words import answer_meaning
from inspector_app.exchange.workbook.header_rows import Header
from inspector_app.exchange.workbook.header_words import Meaning, is_mark, is_total, meaning_of, number_in

_SAMPLED: Final = 600  # rows
_MOST_LEVELS: Final = 8
_ONCE: Final[tuple[Meaning, ...]] = (
    "code", "text", "text_en", "points", "weight", "level", "severity", "answer", "not_applicable",
    "photo", "key",
)  # fmt: skip
_LOSERS: Final[dict[Meaning, Meaning]] = {"text": "guidance", "points": "remark", "answer": "remark"}


@dataclass(slots=True)
class Column:
    """What stands below one heading."""

    values: list[str] = field(default_factory=list)
    listed: tuple[str, ...] = ()  # words of its drop-down

    @property
    def distinct(self) -> int:
        """How many different values there are."""
        return len(set(self.values))

    @property
    def length(self) -> float:
        """Characters of a value, on average."""
        return sum(map(len, self.values)) / len(self.values) if self.values else 0.0

    def share(self, numbers: bool) -> float:
        """The share of values that are numbers, or marks such as a tick."""
        if not self.values:
            return 0.0
        test = (lambda text: number_in(text) is not None) if numbers else is_mark
        return sum(test(text) for text in self.values) / len(self.values)


def column_values(sheet: Sheet, header: Header) -> dict[int, Column]:
    """The columns with a heading or content, rows of totals and repeated headers left out."""
    columns = {column: Column() for column in header.cells}
    repeats = set(header.repeats)
    for row in range(header.row + 1, min(len(sheet.rows), header.row + 1 + _SAMPLED)):
        texts = {at: cell.text.strip() for at, cell in enumerate(sheet.rows[row][:200]) if cell.text.strip()}
        if row in repeats or any(is_total(text) for text in list(texts.values())[:2]):
            continue
        for column, text in texts.items():
            columns.setdefault(column, Column()).values.append(text)
    for validation in sheet.validations:
        for area in areas(validation.range):
            for column in range(area.left, min(area.right + 1, area.left + 50)):
                if area.bottom > header.row and validation.words:
                    columns.setdefault(column, Column()).listed = validation.words
    return columns


def guess_columns(sheet: Sheet, header: Header) -> dict[int, Meaning]:
    """The meaning of every column that means something."""
    columns = column_values(sheet, header)
    found: dict[int, Meaning] = {}
    for column, text in sorted(header.cells.items()):
        meaning = meaning_of(text)
        if meaning is not None:
            found[column] = meaning
    guess = _Guess(columns, found)
    guess.check_contents()
    guess.keep_one_of_each()
    guess.find_text()
    guess.find_code()
    guess.find_answer()
    return {column: meaning for column, meaning in sorted(found.items()) if meaning != "ignore"}


class _Guess:
    """The guess while it is made."""

    def __init__(self, columns: dict[int, Column], found: dict[int, Meaning]) -> None:
        self._columns = columns
        self._found = found

    def _of(self, *meanings: Meaning) -> list[int]:
        return [column for column, meaning in sorted(self._found.items()) if meaning in meanings]

    def check_contents(self) -> None:
        """A heading may promise what the column does not hold."""
        for column in self._of("level"):
            values = self._columns[column].values
            if not values or len(set(values)) > _MOST_LEVELS or self._columns[column].length > 12:
                self._found[column] = "remark"
        for column in self._of("level_mark"):
            if self._columns[column].values and self._columns[column].share(numbers=False) < 0.5:
                self._found[column] = "section"
        for column in self._of("points", "weight"):
            values = self._columns[column].values
            if values and sum(any(map(str.isdigit, text)) for text in values) < 0.5 * len(values):
                self._found[column] = "rule"
        for column in self._of("key", "photo"):
            if self._columns[column].length > 8:
                self._found[column] = "guidance"
        for column in self._of("code", "section", "section_code"):
            if not self._columns[column].values:
                self._found[column] = "ignore"

    def keep_one_of_each(self) -> None:
        """Of several columns for a text or a number the fullest stands; 条款号 before a mere 序号."""
        for meaning in _ONCE:
            several = self._of(meaning)
            if len(several) < 2:
                continue
            best = max(several, key=lambda column: self._rank(meaning, column))
            for column in several:
                if column != best:
                    self._found[column] = _LOSERS.get(meaning, "ignore")

    def _rank(self, meaning: Meaning, column: int) -> tuple[float, ...]:
        content = self._columns[column]
        if meaning == "code":
            plain = all(text.isdigit() for text in content.values)
            return (content.distinct, not plain, -column)
        if meaning in ("text", "text_en"):
            return (len(content.values) >= 2, content.length * (content.distinct > 1), -column)
        if meaning == "answer":
            return (len(content.listed) > 0, -column)
        return (len(content.values) > 0, -column)

    def find_text(self) -> None:
        """Without a column of its own the lowest level of sections is what is asked: 三级指标."""
        texts = self._of("text")
        sections = [column for column in self._of("section") if self._columns[column].values]
        deepest = sections[-1] if sections else None
        if not texts:
            wanted = self._best_text(sections)
            if wanted is not None:
                self._found[wanted] = "text"
        elif self._only_groups(texts[0]):
            self._found[texts[0]] = "section"
            self._found[self._of("guidance")[0]] = "text"
        elif deepest is not None and len(sections) > 1:
            below, text = self._columns[deepest], self._columns[texts[0]]
            if below.distinct == len(below.values) and below.distinct >= 0.9 * max(len(text.values), 3):
                self._found[deepest], self._found[texts[0]] = "text", "guidance"

    def _only_groups(self, text: int) -> bool:
        """Whether a column of few merged cells only groups what stands in full beside it."""
        guidance, points = self._of("guidance"), self._of("points")
        if not guidance:
            return False
        texts, beside = len(self._columns[text].values), len(self._columns[guidance[0]].values)
        scored = max((len(self._columns[column].values) for column in points), default=beside)
        return texts <= 0.7 * beside and texts < scored

    def _best_text(self, sections: list[int]) -> int | None:
        if len(sections) > 1 or (sections and not self._of("guidance", "rule")):
            lowest = sections[-1]
            if self._columns[lowest].distinct >= 0.6 * len(self._columns[lowest].values):
                return lowest
        other = self._of("guidance") or self._of("rule")
        unknown = [
            column
            for column, content in self._columns.items()
            if column not in self._found and content.distinct > 1 and content.share(numbers=True) < 0.5
        ]
        candidates = unknown or other or sections
        return max(candidates, key=lambda column: (self._columns[column].length, -column), default=None)

    def find_code(self) -> None:
        """Short different values in front of the text are its numbers: WSTG-INFO-01."""
        texts = self._of("text")
        if not texts or self._of("code"):
            return
        for column in sorted(self._columns):
            content = self._columns[column]
            short = content.length <= 16 and content.distinct == len(content.values) > 1
            if column < texts[0] and column not in self._found and short:
                with_digit = sum(any(map(str.isdigit, text)) for text in content.values)
                if with_digit >= 0.8 * len(content.values):
                    self._found[column] = "code"
                    return

    def find_answer(self) -> None:
        """A drop-down whose words say yes and no is the answer, whatever its heading."""
        if any(self._columns[column].listed for column in self._of("answer")):
            return
        for column, content in sorted(self._columns.items()):
            said = {answer_meaning(word) for word in content.listed}
            if {"yes", "no"} <= said and self._found.get(column, "remark") in ("remark", "ignore"):
                for other in self._of("answer"):
                    self._found[other] = "remark"
                self._found[column] = "answer"
                return
