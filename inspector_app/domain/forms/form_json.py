"""A form as JSON and back: what is empty is left out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from typing import Final, TypeVar, cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.forms.model import Choice, Form, Group, Place, Question
from inspector_app.errors import DataError

_Part = TypeVar("_Part", Choice, Question, Group)
_DEEPEST: Final = 30  # groups within groups


def form_json(form: Form) -> dict[str, Json]:
    """The form as data, for `read_form`."""
    data: dict[str, Json] = {
        "id": form.id,
        "title": form.title,
        "version": form.version,
        "languages": list(form.languages),
        "default_language": form.default_language,
        "instance_name": form.instance_name,
        "children": [_part_json(child) for child in form.root.children],
        "lists": {name: [_part_json(choice) for choice in choices] for name, choices in form.lists.items()},
        "instances": {name: [dict(row) for row in rows] for name, rows in form.instances.items()},
        "settings": dict(form.settings),
        "extra": dict(form.extra),
    }
    return {name: value for name, value in data.items() if value}


def read_form(data: Json, place: str = "form") -> Form:
    """The form from data.

    Raises:
        DataError: "checklist.expected" (wanted, found) with the place, "checklist.duplicate_id".
    """
    reader = _Reader()
    whole = reader.mapping(data, place)
    root = Group("", "", children=reader.children(whole.get("children", []), f"{place}.children", 0))
    lists = reader.mapping(whole.get("lists", {}), f"{place}.lists")
    instances = reader.mapping(whole.get("instances", {}), f"{place}.instances")
    words = {
        name: reader.text(whole.get(name, ""), f"{place}.{name}")
        for name in ("id", "title", "version", "default_language", "instance_name")
    }
    languages = reader.rows(whole.get("languages", [""]), f"{place}.languages")
    return Form(
        **words,
        languages=tuple(reader.text(language, f"{place}.languages") for language in languages),
        root=root,
        lists={name: reader.choices(rows, f"{place}.lists.{name}") for name, rows in lists.items()},
        instances={
            name: tuple(
                reader.texts(row, f"{place}.instances.{name}")
                for row in reader.rows(rows, f"{place}.instances.{name}")
            )
            for name, rows in instances.items()
        },
        settings=reader.texts(whole.get("settings", {}), f"{place}.settings"),
        extra=reader.texts(whole.get("extra", {}), f"{place}.extra"),
    )


def _part_json(part: Choice | Question | Group) -> dict[str, Json]:
    data: dict[str, Json] = {}
    for entry in fields(part):
        value = getattr(part, entry.name)
        default = entry.default_factory() if entry.default_factory is not MISSING else entry.default
        if value == default:
            continue
        if isinstance(value, Place):
            data[entry.name] = [value.sheet, value.row]
        elif isinstance(value, Mapping):
            data[entry.name] = {
                name: dict(inner) if isinstance(inner, Mapping) else inner for name, inner in value.items()
            }
        elif isinstance(value, tuple):
            data[entry.name] = [_part_json(child) for child in value]
        else:
            data[entry.name] = value
    if isinstance(part, Group):
        data.setdefault("children", [])
    return data


class _Reader:
    """Checks shapes while reading; names the place of what is wrong."""

    def __init__(self) -> None:
        self._ids: set[str] = set()

    def mapping(self, value: Json, place: str) -> dict[str, Json]:
        """An object."""
        if not isinstance(value, dict):
            raise _expected(place, "object", value)
        return value

    def rows(self, value: Json, place: str) -> list[Json]:
        """A list."""
        if not isinstance(value, list):
            raise _expected(place, "list", value)
        return value

    def text(self, value: Json, place: str) -> str:
        """A text."""
        if not isinstance(value, str):
            raise _expected(place, "text", value)
        return value

    def texts(self, value: Json, place: str) -> dict[str, str]:
        """Texts by name."""
        return {
            name: self.text(inner, f"{place}.{name}") for name, inner in self.mapping(value, place).items()
        }

    def choices(self, value: Json, place: str) -> tuple[Choice, ...]:
        """The choices of a list."""
        return tuple(
            self._part(Choice, row, f"{place}[{n}]") for n, row in enumerate(self.rows(value, place))
        )

    def children(self, value: Json, place: str, depth: int) -> tuple[Question | Group, ...]:
        """Questions and groups; a group has children."""
        if depth > _DEEPEST:
            raise _expected(place, f"at most {_DEEPEST} groups deep", "…")
        found: list[Question | Group] = []
        for number, row in enumerate(self.rows(value, place)):
            at = f"{place}[{number}]"
            data = self.mapping(row, at)
            if "children" in data:
                inner = self.children(data["children"], f"{at}.children", depth + 1)
                found.append(self._part(Group, {**data, "children": []}, at, children=inner))
            else:
                found.append(self._part(Question, data, at))
            if found[-1].id in self._ids:
                raise DataError("checklist.duplicate_id", place=at, id=found[-1].id)
            self._ids.add(found[-1].id)
        return tuple(found)

    def _part(
        self,
        kind: type[_Part],
        value: Json,
        place: str,
        children: tuple[Question | Group, ...] = (),
    ) -> _Part:
        data = self.mapping(value, place)
        found: dict[str, object] = {}
        if children:
            found["children"] = children
        for entry in fields(kind):
            at = f"{place}.{entry.name}"
            if entry.name == "children":
                continue
            if entry.name not in data:
                if entry.default is MISSING and entry.default_factory is MISSING:
                    raise _expected(at, "text", "")
                continue
            found[entry.name] = self._value(str(entry.type), data[entry.name], at)
        return cast(Callable[..., _Part], kind)(**found)

    def _value(self, wanted: str, value: Json, place: str) -> object:
        """A value by the name of its type in the model."""
        if wanted == "bool":
            if not isinstance(value, bool):
                raise _expected(place, "true | false", value)
            return value
        if wanted == "Place":
            row = self.rows(value, place)
            if len(row) != 2 or not isinstance(row[0], str) or not isinstance(row[1], int):
                raise _expected(place, "[sheet, row]", value)
            return Place(row[0], row[1])
        if wanted in ("Texts", "Mapping[str, str]"):
            return self.texts(value, place)
        if wanted == "Mapping[str, Texts]":
            return {
                name: self.texts(inner, f"{place}.{name}")
                for name, inner in self.mapping(value, place).items()
            }
        return self.text(value, place)


def _expected(place: str, wanted: str, found: object) -> DataError:
    return DataError("checklist.expected", place=place, wanted=wanted, found=str(found)[:60])
