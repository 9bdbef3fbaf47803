"""The inputs of an item: what a person types, checked, in its stored form and as a value of an expression."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Final, Literal, assert_never, cast

from inspector_app.domain.canonical import LARGEST_INTEGER, Json
from inspector_app.domain.definition.dates import months_before, read_date
from inspector_app.domain.definition.reader import Reader, check_unique
from inspector_app.domain.definition.words import Words
from inspector_app.domain.expressions import Value
from inspector_app.domain.numbers import decimal_text, whole_number
from inspector_app.errors import DataError, InputError

FieldType = Literal["number", "whole", "yes_no", "choice", "text", "date", "dates", "readings"]
TYPES: Final = ("number", "whole", "yes_no", "choice", "text", "date", "dates", "readings")


@dataclass(frozen=True, slots=True)
class Option:
    """One choice; `id` is stored and never changes once published, `words` may.

    Attributes:
        not_applicable: choosing it sets the item aside.
    """

    id: str
    words: Words
    points: Fraction = Fraction(0)
    not_applicable: bool = False


@dataclass(frozen=True, slots=True)
class InputField:
    """One input.

    Attributes:
        id: name in expressions and in the stored answer.
        type: "readings" is a list of {"place", "value"}; "dates" a list of dates.
        unit: SI or field unit, "" for none.
        least, most: bounds of a number, both included; for `readings` of each reading.
        optional: may be left out; never then read by the item's expression.
        within_months: "dates" counts those of the last so many months before the assessment date.
        minimum: how many readings at least; fewer are not computable.
    """

    id: str
    type: FieldType
    words: Words
    unit: str = ""
    least: Fraction | None = None
    most: Fraction | None = None
    optional: bool = False
    within_months: int = 0
    minimum: int = 0
    options: tuple[Option, ...] = ()

    def check(self, value: Json) -> Json:
        """The stored form of a typed value.

        Raises:
            InputError: "answer.…", its place the field's id.
        """
        match self.type:
            case "number":
                return self._number(value)
            case "whole":
                return self._whole(value)
            case "yes_no":
                return self._one_of(value, ("yes", "no"))
            case "choice":
                return self._one_of(value, tuple(option.id for option in self.options))
            case "text":
                return self._text(value)
            case "date":
                return read_date(value, self.id).isoformat()
            case "dates":
                return self._dates(value)
            case "readings":
                return self._readings(value)
            case _:
                assert_never(self.type)

    def value(self, stored: Json, assessed_on: date) -> Value:
        """The stored form as a value of an expression."""
        match self.type:
            case "number" | "whole":
                return Fraction(str(stored))
            case "yes_no":
                return stored == "yes"
            case "dates":
                since = months_before(assessed_on, self.within_months)
                days = [read_date(entry, self.id) for entry in cast(list[Json], stored)]
                return Fraction(sum(since <= day <= assessed_on for day in days))
            case "readings":
                return tuple(Fraction(str(entry["value"])) for entry in cast(list[dict[str, Json]], stored))
            case _:
                return str(stored)

    def _number(self, value: Json) -> str:
        text = decimal_text(value, place=self.id)
        number = Fraction(text)
        if (self.least is not None and number < self.least) or (self.most is not None and number > self.most):
            raise InputError(
                "answer.out_of_bounds", place=self.id, given=text, least=self.least, most=self.most
            )
        return text

    def _whole(self, value: Json) -> int:
        self._number(value)
        return whole_number(value, place=self.id, least=-LARGEST_INTEGER)

    def _one_of(self, value: Json, allowed: tuple[str, ...]) -> str:
        if not isinstance(value, str) or value not in allowed:
            raise InputError("answer.not_offered", place=self.id, given=value, offered=", ".join(allowed))
        return value

    def _text(self, value: Json) -> str:
        if not isinstance(value, str) or not value.strip():
            raise InputError("answer.empty", place=self.id)
        return value.strip()

    def _dates(self, value: Json) -> list[Json]:
        if not isinstance(value, list):
            raise InputError("answer.no_date", place=self.id, given=value)
        return cast(list[Json], sorted({read_date(entry, self.id).isoformat() for entry in value}))

    def _readings(self, value: Json) -> list[Json]:
        if not isinstance(value, list) or not value:
            raise InputError("answer.empty", place=self.id)
        found: list[Json] = []
        for entry in value:
            if not isinstance(entry, dict):
                raise InputError("answer.no_number", place=self.id, given=entry)
            place = entry.get("place")
            found.append(
                {"place": place if isinstance(place, str) else "", "value": self._number(entry.get("value"))}
            )
        return found


def read_fields(reader: Reader, name: str) -> tuple[InputField, ...]:
    """The input fields of an item; ids must differ."""
    found = tuple(_read_field(entry) for entry in reader.objects(name))
    check_unique(reader.at(name), (field.id for field in found))
    return found


def read_options(reader: Reader, name: str, most: Fraction | None = None) -> tuple[Option, ...]:
    """The options of a choice, at least one; ids must differ, points be no less than 0 and at most `most`."""
    found = tuple(
        Option(
            entry.text("id"),
            entry.words("text"),
            entry.fraction("points", "0"),
            entry.flag("not_applicable"),
        )
        for entry in reader.objects(name)
    )
    if not found:
        raise DataError("checklist.expected", place=reader.at(name), wanted="options", found="")
    check_unique(reader.at(name), (option.id for option in found))
    if most is not None and any(not 0 <= option.points <= most for option in found):
        raise DataError("checklist.points_beyond", place=reader.at(name), points=most)
    return found


def check_fields(fields: tuple[InputField, ...], value: Json) -> dict[str, Json]:
    """The stored form of an answer that is one object of fields; unknown names are refused.

    Raises:
        InputError: "answer.…", its place the field's id; "answer.field_missing".
    """
    if not isinstance(value, dict):
        raise InputError("answer.no_object", given=value)
    known = {field.id: field for field in fields}
    for name in value:
        if name not in known:
            raise InputError("answer.unknown_field", place=name)
    checked: dict[str, Json] = {}
    for field in fields:
        given = value.get(field.id)
        if given is not None and given != "":
            checked[field.id] = field.check(given)
        elif not field.optional:
            raise InputError("answer.field_missing", place=field.id)
    return checked


def field_values(
    fields: tuple[InputField, ...], stored: Mapping[str, Json], assessed_on: date
) -> dict[str, Value]:
    """The values that an expression reads, by field id; an optional field left out has none."""
    return {
        field.id: field.value(stored[field.id], assessed_on)
        for field in fields
        if stored.get(field.id) is not None
    }


def _read_field(entry: Reader) -> InputField:
    kind = cast(FieldType, entry.one_of("type", TYPES))
    return InputField(
        id=entry.text("id"),
        type=kind,
        words=entry.words("text"),
        unit=entry.text("unit", ""),
        least=entry.fraction("least") if entry.has("least") else None,
        most=entry.fraction("most") if entry.has("most") else None,
        optional=entry.flag("optional"),
        within_months=entry.whole("within_months", 12),
        minimum=entry.whole("minimum", 0),
        options=read_options(entry, "options") if kind == "choice" else (),
    )
