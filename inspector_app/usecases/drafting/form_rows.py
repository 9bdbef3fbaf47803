"""Which rows the form of a part has: walks its JSON beside the published schema."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Final, cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist.rules import VISIT_KINDS
from inspector_app.domain.versions.leaves import BELOW, USUAL, Key, entry_key, leaves
from inspector_app.domain.versions.new_parts import another_id
from inspector_app.domain.versions.outline import GENERAL, Part, PartKind, Place, at_place, outline
from inspector_app.domain.versions.rule_edits import SHAPES, is_compared, shape_of, subject_of
from inspector_app.exchange.checklist_shape import Node, field_node, fitted, part_node, phrases_node
from inspector_app.usecases.drafting.beginning import SECTORS
from inspector_app.usecases.drafting.picks import (
    comparison,
    field_pick,
    named_pick,
    rule_pick,
)
from inspector_app.usecases.drafting.rows import Adder, Head, Line, LineKind, Offer, Row

_PHRASE: Final[Json] = {"zh": "", "en": ""}
_LISTED: Final[Mapping[str, PartKind]] = {"items": "item", "sections": "section", "keys": "fact"}
"""Lists of ids of parts."""
_FINDINGS: Final = ("finding", ("major", "minor", "observation"))
_CODES: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = {
    "visits": ("visit_kind", VISIT_KINDS),
    "sector": ("sector", SECTORS),
}
"""Texts that are one of a few words, or a list of them."""


def form_rows(data: Json, part: Part, base: Json = None) -> tuple[Row, ...]:
    """All rows of a part, from the top.

    Args:
        data: the whole checklist.
        base: the version before; its ids stay as they are.
    """
    return tuple(_FormRows(data, part, base).rows())


class _FormRows:
    """Makes the rows of one part."""

    def __init__(self, data: Json, part: Part, base: Json) -> None:
        self._data = data
        self._part = part
        self._base = base

    def rows(self) -> Iterator[Row]:
        part = self._part
        if part.kind == "general":
            yield from self._general()
            return
        node = part_node(part.kind, at_place(self._data, part.place))
        own = node.fields
        if part.kind == "section":
            own = {name: one for name, one in own.items() if name not in BELOW}
        yield from self._fields(node, own, part.place, (), 0)
        if part.kind == "item":
            place: Place = ("phrases", part.id)
            yield from self._list(phrases_node(at_place(self._data, place)), place, ("phrases",), 0)
        yield from self._more(own, part.place, (), 0, node, without=tuple(USUAL.get(part.kind, ())))

    @cached_property
    def _parts(self) -> tuple[Part, ...]:
        return outline(self._data)

    @cached_property
    def _known(self) -> frozenset[Key]:
        """Where the part has ids in the version before."""
        there = next((one for one in outline(self._base) if one.name == self._part.name), None)
        found = leaves(self._base, there) if there is not None else ()
        return frozenset(leaf.key for leaf in found if leaf.key[-1] == "id")

    def _general(self) -> Iterator[Row]:
        fields = {name: field_node(name, at_place(self._data, (name,))) for name in GENERAL}
        for name, node in fields.items():
            if node.value is not None or node.required:
                yield from self._field(name, node, (name,), (name,), 0)
        yield from self._more(fields, (), (), 0)

    def _fields(
        self, node: Node, own: Mapping[str, Node], place: Place, key: Key, depth: int
    ) -> Iterator[Row]:
        """The usual fields first, whether they are there or not."""
        usual = tuple(USUAL.get(self._part.kind, ())) if not key else ()
        order = [*(name for name in usual if name in own), *(name for name in own if name not in usual)]
        for name in order:
            field = own[name]
            if field.value is not None or field.required or name in usual:
                yield from self._field(name, field, (*place, name), (*key, name), depth, node)

    def _more(
        self,
        own: Mapping[str, Node],
        place: Place,
        key: Key,
        depth: int,
        around: Node | None = None,
        *,
        without: tuple[str, ...] = (),
    ) -> Iterator[Row]:
        """What is not there yet and can be added; what cannot stand beside it goes."""
        offers = tuple(
            self._offer(name, self._first(name, node), place, around)
            for name, node in own.items()
            if node.value is None and not node.required and name not in without and node.schema
        )
        if offers:
            yield Adder(place, key, depth, offers, entry=False)

    def _offer(self, name: str, value: Json, place: Place, around: Node | None) -> Offer:
        if around is not None and isinstance(around.value, dict):
            whole = cast(dict[str, Json], fitted(around, **{name: value}))
            if set(whole) != {*around.value, name}:
                return Offer((name,), place, whole)
        return Offer((name,), (*place, name), value)

    def _first(self, name: str, node: Node) -> Json:
        """What a field looks like that was just added; a list has its first entry."""
        value = node.blank
        if node.kind == "texts" or (node.kind == "list" and not value):
            return [self._another(node)]
        return True if node.kind == "flag" and name not in ("allowed", "enabled") else value

    def _field(
        self, name: str, node: Node, place: Place, key: Key, depth: int, around: Node | None = None
    ) -> Iterator[Row]:
        part = self._part
        if node.kind == "choice" and not (part.kind == "item" and key == ("kind",)):
            yield field_pick(self._parts, part, place, key, depth, node, around)
        elif named := self._named(name, key):
            yield named_pick(self._parts, named, place, key, depth, node)
        elif node.kind == "rule":
            yield Head(place, key, depth, entry=False, removable=not node.required)
            yield from self._rule(node, place, key, depth + 1)
        elif node.kind == "object":
            yield Head(place, key, depth, entry=False, removable=not node.required)
            yield from self._object(node, place, key, depth + 1)
        elif node.kind == "list":
            yield from self._list(node, place, key, depth)
        else:
            yield self._line(name, node, place, key, depth)

    def _named(self, name: str, key: Key) -> PartKind | None:
        """The kind of the part that a single value names, None where it names none."""
        if self._part.kind == "limiter" and key == ("at_most",):
            return "grade"
        if self._part.kind == "item" and key == ("of",):
            return "population"
        return "table" if name == "table" and key[-2:-1] == ("benchmark",) else None

    def _line(self, name: str, node: Node, place: Place, key: Key, depth: int) -> Line:
        kind = cast(LineKind, node.kind)
        identity = key == ("id",)
        fixed = name == "kind" or (name == "id" and key in self._known)
        names = _LISTED.get(name, "") if kind == "texts" else ""
        codes = _CODES.get(name, ("", ()))
        return Line(
            place, key, depth, kind, node.value, fixed=fixed, names=cast(PartKind, names), codes=codes,
            expression=node.is_expression, identity=identity and not fixed,
        )  # fmt: skip

    def _object(self, node: Node, place: Place, key: Key, depth: int) -> Iterator[Row]:
        own = node.fields
        yield from self._fields(node, own, place, key, depth)
        yield from self._more(own, place, key, depth, node)

    def _list(self, node: Node, place: Place, key: Key, depth: int) -> Iterator[Row]:
        entries = node.entries
        listed = cast(list[Json], node.value) if entries else []
        for index, entry in enumerate(entries):
            where = (*place, index)
            name = entry_key(entry.value, index)
            yield Head(
                where, (*key, name), depth, entry=True, removable=True,
                up=_swapped(listed, index - 1) if index else None,
                down=_swapped(listed, index) if index + 1 < len(listed) else None,
            )  # fmt: skip
            yield from self._entry(entry, where, (*key, name), depth + 1)
        yield Adder(
            place, key, depth, (Offer(key[-1:], (*place, len(listed)), self._another(node)),), entry=True
        )

    def _entry(self, entry: Node, place: Place, key: Key, depth: int) -> Iterator[Row]:
        if entry.kind == "rule":
            yield from self._rule(entry, place, key, depth)
        elif entry.kind == "object":
            yield from self._object(entry, place, key, depth)
        else:
            yield self._line("", entry, place, key, depth)

    def _another(self, node: Node) -> Json:
        """One more entry: like the last one, with an id of its own."""
        if node.of_rules or node.kind == "texts":
            return node.new_entry
        if self._is_phrases(node):
            return _PHRASE
        listed = cast(list[Json], node.value) if node.entries else []
        made = listed[-1] if listed else node.new_entry
        if isinstance(made, dict) and isinstance(made.get("id"), str) and not node.ids_are_chosen:
            taken = {str(at_place(one, ("id",))) for one in listed}
            return {**made, "id": another_id(str(made["id"]), taken)}
        return made

    def _is_phrases(self, node: Node) -> bool:
        return node.schema == phrases_node(None).schema

    def _rule(self, node: Node, place: Place, key: Key, depth: int) -> Iterator[Row]:
        rule, shape = node.value, shape_of(node.value)
        concludes = "conclusions" in place
        yield rule_pick(rule, place, key, depth, whole=node.is_whole_rule, concludes=concludes)
        fields = node.fields
        if shape in ("all", "any"):
            yield from self._list(fields[shape], (*place, shape), (*key, shape), depth)
        elif shape in SHAPES[1:]:
            yield from self._rule(fields[shape], (*place, shape), (*key, shape), depth + 1)
        else:
            yield from self._condition(rule, fields, place, key, depth)
        if is_compared(rule):
            yield from comparison(self._parts, rule, fields, place, key, depth)

    def _condition(
        self, rule: Json, fields: Mapping[str, Node], place: Place, key: Key, depth: int
    ) -> Iterator[Row]:
        subject = subject_of(rule)
        if subject or fields["of"].value is not None:
            names = subject if subject in ("item", "section") else ""
            codes = _FINDINGS if subject == "finding" else ("", ())
            yield Line(
                (*place, "of"), (*key, "of"), depth, "texts", fields["of"].value,
                names=cast(PartKind, names), codes=codes,
            )  # fmt: skip
        for name in ("value", "is"):
            if name in fields and (fields[name].value is not None or fields[name].required):
                yield from self._field(name, fields[name], (*place, name), (*key, name), depth)


def _swapped(listed: list[Json], index: int) -> Json:
    """The list with the entry at `index` behind the next one."""
    return [*listed[:index], listed[index + 1], listed[index], *listed[index + 2 :]]
