"""Reads a JSON file that people bring: bytes, JSON, schema; what is wrong is named with file and place."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar, cast

from inspector_app.domain.canonical import Json
from inspector_app.errors import DataError, UnavailableError
from inspector_app.resources import resource

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator, ValidationError

MOST_BYTES: Final = 10_000_000
DEEPEST: Final = 40  # nested lists and objects; a real checklist has about ten
_MOST_PROBLEMS: Final = 100
_MOST_SHOWN: Final = 60  # characters of what was found
_LONGEST_INTEGER: Final = 16  # digits; nothing longer is exact everywhere
_STEP: Final = re.compile(r"\[(\d+)\]|([^.\[\]]+)")
Place = tuple[str | int, ...]
Read = TypeVar("Read")


class _Twice(dict[str, Json]):
    """A JSON object in which `key` stands twice."""

    key = ""


class JsonFile:
    """The parsed file; finds its first problem and names the place.

    Every method raises DataError; its details carry `file`, its place is the path of the field with the id of
    what it belongs to: "sections[2].items[4] (A1.2).curve".
    """

    def __init__(self, name: str, data: Json) -> None:
        self.name = name
        self.data = data

    def error(self, code: str, place: Place, **details: object) -> DataError:
        """A problem at a place of this file."""
        return DataError(code, place=self.named(place), file=self.name, **details)

    def named(self, place: Place) -> str:
        """The place as a person finds it; the innermost object with an id bears that id; "$" is the whole."""
        parts: list[str] = []
        value: Json = self.data
        bearer, identity = 0, ""
        for step in place:
            value = _inside(value, step)
            parts.append(f"[{step}]" if isinstance(step, int) else f".{step}" if parts else step)
            if isinstance(step, int) and isinstance(value, dict) and isinstance(value.get("id"), str):
                bearer, identity = len(parts), f" ({value['id']})"
        return "".join([*parts[:bearer], identity, *parts[bearer:]]) or "$"

    def check_values(self, value: Json, place: Place) -> None:
        """Refuse what JSON allows and a checklist does not: depth, floats, keys twice, half characters."""
        if len(place) > DEEPEST:
            raise self.error("checklist.too_deep", (), most=DEEPEST)
        if isinstance(value, float):
            raise self.error("checklist.schema", place, wanted="decimal as text", found=_shown(value), more=0)
        if isinstance(value, _Twice):
            raise self.error("checklist.duplicate_key", (*place, value.key), key=value.key)
        if isinstance(value, str):
            self._check_text(value, place)
        elif isinstance(value, list):
            for index, entry in enumerate(value):
                self.check_values(entry, (*place, index))
        elif isinstance(value, dict):
            for key, entry in value.items():
                self._check_text(key, place)
                self.check_values(entry, (*place, key))

    def check_format(self, known: int) -> None:
        """A file of a newer program is not measured by this program's schema."""
        found = self.data.get("format") if isinstance(self.data, dict) else None
        if isinstance(found, int) and found > known:
            raise self.error("checklist.newer_format", ("format",), found=found, known=known)

    def check_schema(self, schema: str) -> None:
        """Raise for the first place, in the order of the file, that breaks this published schema."""
        from jsonschema import Draft202012Validator

        problems = list(
            islice(Draft202012Validator(schema_of(schema)).iter_errors(self.data), _MOST_PROBLEMS)
        )
        if problems:
            first = min(problems, key=lambda problem: self._position(tuple(problem.absolute_path)))
            step, wanted, found = _told(first)
            place = (*first.absolute_path, *step)
            raise self.error("checklist.schema", place, wanted=wanted, found=found, more=len(problems) - 1)

    def read(self, reader: Callable[[Json], Read]) -> Read:
        """What the domain reads out of it; the place of a trouble as a person finds it."""
        try:
            return reader(self.data)
        except DataError as error:
            place = self.named(place_of(error.place)) if "[" in error.place else error.place
            raise DataError(error.code, place=place, **{**error.details, "file": self.name}) from error

    def _position(self, place: Place) -> list[int]:
        """Where in the file a place stands, for comparison."""
        position: list[int] = []
        value: Json = self.data
        for step in place:
            position.append(step if isinstance(step, int) else list(cast(dict[str, Json], value)).index(step))
            value = _inside(value, step)
        return position

    def _check_text(self, text: str, place: Place) -> None:
        try:
            text.encode("utf-8")
        except UnicodeEncodeError as error:
            raise self.error("checklist.schema", place, wanted="text", found=ascii(text), more=0) from error


def open_json(path: Path) -> JsonFile:
    """A file of at most MOST_BYTES in UTF-8, with or without a byte order mark, its values checked.

    Raises:
        UnavailableError: "checklist.file_unreadable".
        DataError: "checklist.too_large", "checklist.no_json" (line, column), "checklist.duplicate_key",
            "checklist.too_deep", "checklist.schema" for a float or half a character.
    """
    file = JsonFile(path.name, _parse(_read(path), path.name))
    file.check_values(file.data, ())
    return file


def broken(schema: str, part: str, value: Json) -> Iterator[tuple[Place, str, str]]:
    """Where a value breaks one part of a published schema: place inside it, what was expected, what is there.

    Args:
        part: the name of a definition, or "properties/NAME…" for a field of the whole.
    """
    for problem in _part(schema, part).iter_errors(value):
        step, wanted, found = _told(problem)
        yield (*problem.absolute_path, *step), wanted, found


@cache
def schema_of(name: str) -> dict[str, Json]:
    """A published schema by its name: "checklist-2"."""
    text = resource("schemas", f"{name}.schema.json").read_text(encoding="utf-8")
    return cast(dict[str, Json], json.loads(text))


@cache
def _part(schema: str, part: str) -> Draft202012Validator:
    from jsonschema import Draft202012Validator

    whole = schema_of(schema)
    parts = cast(dict[str, Json], whole["$defs"])
    return Draft202012Validator(
        {"$ref": f"#/$defs/{part}", "$defs": {**parts, "properties": whole["properties"]}}
    )


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise UnavailableError("checklist.file_unreadable", place=str(path), file=path.name) from error
    if len(content) > MOST_BYTES:
        raise DataError("checklist.too_large", file=path.name, most=MOST_BYTES)
    return content


def _parse(content: bytes, name: str) -> Json:
    try:
        text = content.decode("utf-8-sig")
        return cast(Json, json.loads(text, object_pairs_hook=_object, parse_int=_integer))
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line, column = before.count(b"\n") + 1, len(before) - before.rfind(b"\n")
        found = content[error.start : error.start + 1].hex()
    except json.JSONDecodeError as error:
        line, column, found = error.lineno, error.colno, error.doc[error.pos : error.pos + 12]
    except RecursionError as error:
        raise DataError("checklist.too_deep", file=name, most=DEEPEST) from error
    raise DataError(
        "checklist.no_json", place=f"{line}:{column}", file=name, line=line, column=column, found=found
    )


def _object(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    twice = _Twice(found)
    keys = [key for key, _ in pairs]
    twice.key = next(key for index, key in enumerate(keys) if key in keys[:index])
    return twice


def _integer(text: str) -> int | float:
    return int(text) if len(text) <= _LONGEST_INTEGER else float(text)


def place_of(place: str) -> Place:
    """The steps of a place as the domain writes it: "sections[0].items[3].curve"."""
    return tuple(int(index) if index else name for index, name in _STEP.findall(place))


def _inside(value: Json, step: str | int) -> Json:
    if isinstance(value, list) and isinstance(step, int) and step < len(value):
        return value[step]
    return value.get(step) if isinstance(value, dict) and isinstance(step, str) else None


def _told(problem: ValidationError) -> tuple[Place, str, str]:
    """A further step to the place, what was expected and what was found."""
    schema = cast(dict[str, Json], problem.schema)
    instance, rule = cast(Json, problem.instance), cast(Json, problem.validator_value)
    if isinstance(instance, dict) and problem.validator == "required":
        return (next(name for name in cast(list[str], rule) if name not in instance),), "value", ""
    if isinstance(instance, dict) and problem.validator == "additionalProperties":
        known = cast(dict[str, Json], schema["properties"])
        extra = next(name for name in instance if name not in known)
        return (extra,), " | ".join(known), extra
    if problem.validator == "enum":
        return (), " | ".join(cast(list[str], rule)), _shown(instance)
    if isinstance(instance, list) and problem.validator in ("minItems", "maxItems"):
        bound = "at least" if problem.validator == "minItems" else "at most"
        return (), f"{bound} {rule}", str(len(instance))
    return (), str(rule if rule == "object" else schema.get("title", rule)), _shown(instance)


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"
