"""What may stand where in a checklist, told by the published schema: fields, choices, new entries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal, cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist.format import FORMAT
from inspector_app.domain.versions.outline import PartKind
from inspector_app.domain.versions.rule_edits import new_condition
from inspector_app.exchange.json_file import schema_of

NodeKind = Literal["words", "text", "texts", "number", "flag", "choice", "bound", "rule", "object", "list"]
_WORDS: Final = "#/$defs/words"
_RULES: Final = ("#/$defs/rule", "#/$defs/condition")
_WAY: Final = "#/$defs/way"
_EXPRESSIONS: Final = ("#/$defs/expression", "#/$defs/expr")
Schema = Mapping[str, Json]


@dataclass(frozen=True)
class Node:
    """A place of a checklist and what the schema says of it.

    Attributes:
        value: what stands there, None for nothing.
        required: the part is not whole without it.
    """

    schema: Schema
    value: Json = None
    required: bool = True

    @cached_property
    def resolved(self) -> dict[str, Json]:
        """The schema that holds for this value: references followed, branches taken."""
        return _resolved(self.schema, self.value)

    @cached_property
    def kind(self) -> NodeKind:
        """What sort of value belongs here; for a place that the schema does not know, what stands there."""
        names = tuple(_names(self.schema))
        if _WORDS in names:
            return "words"
        if any(name in _RULES for name in names):
            return "rule"
        found = self.resolved
        if "enum" in found:
            return "choice"
        if any("$ref" in one and one["$ref"] in _EXPRESSIONS for one in _listed(found, "anyOf")):
            return "bound"
        return self._by_type(found.get("type"))

    def _by_type(self, named: Json) -> NodeKind:
        if named == "array" and not self._holds_objects:
            return "texts"
        known: dict[Json, NodeKind] = {
            "array": "list", "object": "object", "boolean": "flag", "integer": "number",
        }  # fmt: skip
        return known.get(named, "text")

    @property
    def is_expression(self) -> bool:
        """Whether names of the checklist can be read here."""
        return self.kind == "bound" or any(name in _EXPRESSIONS for name in _names(self.schema))

    @property
    def choices(self) -> tuple[Json, ...]:
        """The values that a choice offers."""
        return tuple(cast(list[Json], self.resolved.get("enum", [])))

    @property
    def fields(self) -> dict[str, Node]:
        """What an object has and may have, in the order of the schema, then what nobody knows."""
        own = self.value if isinstance(self.value, dict) else {}
        known = cast(dict[str, Schema], self.resolved.get("properties", {}))
        required = cast(list[str], self.resolved.get("required", []))
        found = {
            name: Node(schema, own.get(name), name in required)
            for name, schema in known.items()
            if "not" not in _resolved(schema, None) or name in own
        }
        more = self.resolved.get("additionalProperties")
        other: Schema = more if isinstance(more, dict) else {}
        return found | {name: Node(other, value, False) for name, value in own.items() if name not in known}

    @property
    def entries(self) -> list[Node]:
        """What stands in a list."""
        listed = self.value if isinstance(self.value, list) else []
        return [Node(self._entry, value) for value in listed]

    @property
    def blank(self) -> Json:
        """What stands here once it was just added."""
        return blank(self.schema)

    @property
    def of_rules(self) -> bool:
        """Whether a list holds rules."""
        return Node(self._entry).kind == "rule"

    @property
    def is_whole_rule(self) -> bool:
        """Whether a rule may be built of others; one that is counted may not."""
        return _RULES[0] in _names(self.schema)

    @property
    def ids_are_chosen(self) -> bool:
        """Whether the entries of a list are told apart by a word of the schema."""
        return Node(self._entry).fields["id"].kind == "choice"

    @property
    def fewest(self) -> int:
        """How many entries a list must have."""
        return int(str(self.resolved.get("minItems", 0)))

    @property
    def new_entry(self) -> Json:
        """What an entry looks like that was just added."""
        return blank(self._entry)

    @property
    def _entry(self) -> Schema:
        found = self.resolved.get("items")
        return found if isinstance(found, dict) else {}

    @property
    def _holds_objects(self) -> bool:
        """Whether its entries are more than single texts."""
        return (
            Node(self._entry).kind not in ("text", "choice") if "prefixItems" not in self.resolved else False
        )


def part_node(kind: PartKind, value: Json) -> Node:
    """A part of a checklist."""
    return Node(definition(kind), value)


def field_node(name: str, value: Json) -> Node:
    """A field of the checklist itself."""
    whole = schema_of(f"checklist-{FORMAT}")
    properties = cast(dict[str, Schema], whole["properties"])
    return Node(properties[name], value, name in cast(list[str], whole["required"]))


def phrases_node(value: Json) -> Node:
    """The phrases of one item."""
    return Node(cast(Schema, field_node("phrases", None).resolved["additionalProperties"]), value, False)


def definition(name: str) -> Schema:
    """A definition of the schema by its name."""
    whole = schema_of(f"checklist-{FORMAT}")
    return {"$ref": f"#/$defs/{name}"} if name in cast(dict[str, Json], whole["$defs"]) else {}


def blank(schema: Schema) -> Json:
    """What stands at a place that was just added: all that must be there, its texts and numbers empty."""
    node = Node(schema)
    match node.kind:
        case "words":
            return {"zh": ""}
        case "rule":
            return cast(Json, new_condition())
        case "choice":
            return node.choices[0]
        case "flag":
            return False
        case "number":
            return int(str(node.resolved.get("minimum", 0)))
        case "list" | "texts":
            return _blank_entries(node)
        case "object":
            return fitted(node)
        case "text" | "bound":
            return node.resolved.get("const", "")


def fitted(node: Node, **values: Json) -> Json:
    """An object with other values: what these ask for is added blank, what they forbid is left out."""
    before = cast(Schema, node.resolved.get("properties", {}))
    own: dict[str, Json] = {**(node.value if isinstance(node.value, dict) else {}), **values}
    own = {name: value for name, value in own.items() if value is not None}
    for _ in range(2):  # what was added may ask for more
        now = Node(node.schema, own)
        known = cast(dict[str, Schema], now.resolved.get("properties", {}))
        gone = {name for name in before if name not in known} | {
            name for name, schema in known.items() if "not" in _resolved(schema, None)
        }
        own = {name: value for name, value in own.items() if name not in gone}
        own |= {
            name: blank(field.schema)
            for name, field in now.fields.items()
            if field.required and name not in own
        }
    order = list(Node(node.schema, own).fields)
    return {name: own[name] for name in sorted(own, key=order.index)}


def _blank_entries(node: Node) -> Json:
    each = node.resolved.get("prefixItems")
    if isinstance(each, list):
        return [blank(cast(Schema, one)) for one in each]
    entries: list[Json] = [node.new_entry for _ in range(node.fewest)]
    return entries


def _resolved(schema: Schema, value: Json) -> dict[str, Json]:
    """References followed and every branch taken that this value opens; what is said later wins."""
    found: dict[str, Json] = {}
    if "$ref" in schema:
        found = _resolved(_target(str(schema["$ref"])), value)
    if schema.get("$ref") == _WAY:
        found = _joined(found, _settings(value))
    found |= {
        name: one for name, one in schema.items() if name not in ("$ref", "allOf", "if", "then", "else")
    }
    for part in [schema, *_listed(schema, "allOf")]:
        if "if" in part:
            taken = part.get("then" if _fits(cast(Schema, part["if"]), value) else "else")
            found = _joined(found, _resolved(cast(Schema, taken or {}), value))
    return found


def _settings(way: Json) -> dict[str, Json]:
    """What one way to be rated has beside its words: the kind of an item and the settings of that kind."""
    kinds = [str(kind) for kind in Node(definition("item")).fields["kind"].choices if kind != "best_of"]
    kind = way.get("kind") if isinstance(way, dict) else None
    own = _resolved(_target(f"#/$defs/item_{kind}"), None) if kind in kinds else {"properties": {}}
    usual = cast(Schema, _target("#/$defs/item_yes_no")["properties"])
    settings = {name: one for name, one in cast(Schema, own["properties"]).items() if name not in usual}
    asked = [name for name in cast(list[str], own.get("required", [])) if name in settings]
    offered: list[Json] = [*kinds]
    properties: Json = {**settings, "kind": {"enum": offered}}
    return {"properties": properties, "required": cast(Json, asked)}


def _joined(first: dict[str, Json], more: dict[str, Json]) -> dict[str, Json]:
    """Both schemas at once; a list of choices stays beside the one that was chosen."""
    mine, other = (cast(dict[str, Schema], one.get("properties", {})) for one in (first, more))
    required = [*cast(list[str], first.get("required", [])), *cast(list[str], more.get("required", []))]
    order = (
        [*other, *(name for name in mine if name not in other)] if len(other) > len(mine) else [*mine, *other]
    )
    properties = {
        name: mine[name] if name in mine and "const" in other.get(name, {}) else other.get(name) or mine[name]
        for name in dict.fromkeys(order)
    }
    joined: dict[str, Json] = {**first, **more}
    if properties:
        joined["properties"] = cast(Json, properties)
    return joined | {"required": cast(Json, [*dict.fromkeys(required)])}


def _fits(wanted: Schema, value: Json) -> bool:
    """Whether a value opens a branch: fields are there, and have the values that the schema asks for."""
    own = value if isinstance(value, dict) else {}
    if not all(name in own for name in cast(list[str], wanted.get("required", []))):
        return False
    return all(
        name not in own or own[name] in _listed_values(rule)
        for name, rule in cast(dict[str, Schema], wanted.get("properties", {})).items()
    )


def _listed_values(rule: Schema) -> list[Json]:
    return [rule["const"]] if "const" in rule else cast(list[Json], rule["enum"])


def _target(reference: str) -> Schema:
    whole = schema_of(f"checklist-{FORMAT}")
    return cast(dict[str, Schema], whole["$defs"])[reference.removeprefix("#/$defs/")]


def _names(schema: Schema) -> Iterator[str]:
    """The definitions through which a schema is named."""
    while "$ref" in schema:
        yield str(schema["$ref"])
        schema = _target(str(schema["$ref"]))


def _listed(schema: Schema, name: str) -> list[Schema]:
    return cast(list[Schema], schema.get(name, []))
