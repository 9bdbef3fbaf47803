"""Reads the JSON of a checklist field by field and names the place of whatever is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from inspector_app.domain.canonical import Json, sha256_hex
from inspector_app.domain.definition.words import Words
from inspector_app.domain.expressions import Expression, compile_expression
from inspector_app.domain.numbers import decimal_text
from inspector_app.errors import DataError, InputError


def content_sha256(data: Json) -> str:
    """What pins a checklist or a factor table: SHA-256 of its canonical JSON.

    Raises:
        DataError: "checklist.expected" for a number that is written as a JSON float or too large.
    """
    try:
        return sha256_hex(data)
    except ValueError as error:
        raise DataError("checklist.expected", wanted="decimals as text", found=str(error)) from error


def check_unique(place: str, ids: Iterable[str]) -> None:
    """Refuse the second of two equal ids.

    Raises:
        DataError: "checklist.duplicate_id".
    """
    seen: set[str] = set()
    for identity in ids:
        if identity in seen:
            raise DataError("checklist.duplicate_id", place=place, id=identity)
        seen.add(identity)


class Reader:
    """One JSON object and its place, such as "sections[0].items[3]".

    Every method raises DataError("checklist.…", place=…) naming what was expected.
    """

    def __init__(self, data: Json, place: str = "") -> None:
        if not isinstance(data, dict):
            raise DataError("checklist.expected", place=place, wanted="object", found=data)
        self._data = data
        self.place = place

    def at(self, name: str) -> str:
        """The place of a field of this object."""
        return f"{self.place}.{name}" if self.place else name

    def has(self, name: str) -> bool:
        """Whether the field is there and not null."""
        return self._data.get(name) is not None

    def is_object(self, name: str) -> bool:
        """Whether the field is an object."""
        return isinstance(self._data.get(name), dict)

    def is_whole(self, name: str) -> bool:
        """Whether the field is a whole number, not written as text."""
        return type(self._data.get(name)) is int

    def is_flag(self, name: str) -> bool:
        """Whether the field is true or false."""
        return isinstance(self._data.get(name), bool)

    def names(self) -> tuple[str, ...]:
        """The fields that are there, in order."""
        return tuple(self._data)

    def text(self, name: str, default: str | None = None) -> str:
        """A text that is not empty."""
        value = self._get(name, default)
        if not isinstance(value, str) or (not value and default is None):
            raise self._wrong(name, "text", value)
        return value

    def one_of(self, name: str, allowed: tuple[str, ...], default: str | None = None) -> str:
        """One of a few words."""
        value = self.text(name, default)
        if value not in allowed:
            raise self._wrong(name, " | ".join(allowed), value)
        return value

    def flag(self, name: str, default: bool = False) -> bool:
        """true or false."""
        value = self._get(name, default)
        if not isinstance(value, bool):
            raise self._wrong(name, "true | false", value)
        return value

    def whole(self, name: str, default: int | None = None, *, least: int = 0) -> int:
        """A whole number, at least `least`."""
        value = self._get(name, default)
        if isinstance(value, bool) or not isinstance(value, int) or value < least:
            raise self._wrong(name, f"whole number >= {least}", value)
        return value

    def fraction(self, name: str, default: str | None = None) -> Fraction:
        """A decimal, written as text."""
        return self._fraction(self._get(name, default), name)

    def words(self, name: str) -> Words:
        """A text in its languages: {"zh": …, "en": …}."""
        inner = self.object(name)
        return Words(inner.text("zh"), inner.text("en", ""))

    def expression(self, name: str, default: str | None = None) -> Expression:
        """A compiled expression."""
        source = self.text(name, default)
        try:
            expression = compile_expression(source)
            for problem in expression.problems:
                raise problem
            for need in expression.needs:
                raise InputError("expression.not_available", name=need)
        except InputError as error:
            raise DataError(
                "checklist.expression", place=self.at(name), expression=source, cause=error
            ) from error
        return expression

    def object(self, name: str) -> Reader:
        """A nested object."""
        return Reader(self._get(name), self.at(name))

    def objects(self, name: str) -> Iterator[Reader]:
        """The objects of a list; none if the field is absent."""
        for index, entry in enumerate(self._list(name)):
            yield Reader(entry, f"{self.at(name)}[{index}]")

    def texts(self, name: str) -> tuple[str, ...]:
        """The texts of a list; none if the field is absent."""
        entries = self._list(name)
        found = tuple(entry for entry in entries if isinstance(entry, str))
        if len(found) != len(entries):
            raise self._wrong(name, "list of texts", entries)
        return found

    def rows(self, name: str) -> list[tuple[str, ...]]:
        """A list of lists of texts, such as [["80", "2"], ["95", "5"]]."""
        found: list[tuple[str, ...]] = []
        for index, row in enumerate(self._list(name)):
            if not isinstance(row, list):
                raise DataError(
                    "checklist.expected", place=f"{self.at(name)}[{index}]", wanted="list", found=row
                )
            if not all(isinstance(entry, str) for entry in row):
                raise DataError(
                    "checklist.expected", place=f"{self.at(name)}[{index}]", wanted="texts", found=row
                )
            found.append(tuple(str(entry) for entry in row))
        return found

    def parse_fraction(self, text: str, name: str) -> Fraction:
        """A decimal out of `rows`, blamed on the field `name`."""
        return self._fraction(text, name)

    def data(self, name: str) -> Json:
        """A part that another reader understands."""
        return self._get(name)

    def _get(self, name: str, default: Json = None) -> Json:
        value = self._data.get(name)
        return default if value is None else value

    def _list(self, name: str) -> list[Json]:
        value = self._get(name, [])
        if not isinstance(value, list):
            raise self._wrong(name, "list", value)
        return value

    def _fraction(self, value: Json, name: str) -> Fraction:
        try:
            return Fraction(decimal_text(value))
        except InputError as error:
            raise self._wrong(name, "decimal as text", value) from error

    def _wrong(self, name: str, wanted: str, found: Json) -> DataError:
        return DataError("checklist.expected", place=self.at(name), wanted=wanted, found=found)
