"""Reads the tree of a checklist: sections of any depth, their items, how each combines what is below."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final, Literal, cast, get_args

from inspector_app.domain.checklist.model import Aggregate, Item, Repeat, Role, RollUp, Section, SetAside
from inspector_app.domain.checklist.rules import read_bound
from inspector_app.domain.definition.reader import Reader
from inspector_app.domain.definition.words import NO_WORDS
from inspector_app.domain.expressions import Expression
from inspector_app.domain.item_kinds import KINDS
from inspector_app.errors import DataError

_POLICIES: Final = ("redistribute", "forbidden", "full", "zero")


@dataclass(frozen=True, slots=True)
class Around:
    """What the sections above hand down."""

    role: Role
    within: tuple[Expression, ...] = ()
    repeat: str = ""
    policy: str = ""


def read_top(reader: Reader) -> Section:
    """A top section; its role holds for all below."""
    return _read_section(reader, Around(cast(Role, reader.one_of("role", get_args(Role), "scored"))))


def _read_section(reader: Reader, around: Around) -> Section:
    identity = reader.text("id")
    applies = reader.expression("applies") if reader.has("applies") else None
    repeat = _read_repeat(reader.object("repeat")) if reader.has("repeat") else None
    if applies is not None:
        around = replace(around, within=(*around.within, applies))
    if repeat is not None:
        around = replace(around, repeat=identity)
    if reader.has("not_applicable"):
        around = replace(around, policy=_policy(reader))
    weight = read_bound(reader, "weight") if reader.has("weight") else Fraction(1)
    most = _optional(reader, "most")
    if most == 0:
        raise DataError("checklist.expected", place=reader.at("most"), wanted="> 0", found="0")
    met_at = reader.fraction("met_at", "100") / 100
    return Section(
        id=identity,
        code=reader.text("code", identity),
        title=reader.words("title"),
        role=around.role,
        aggregate=cast(Aggregate, reader.one_of("aggregate", get_args(Aggregate), "points")),
        weight=weight if isinstance(weight, Fraction) else Fraction(1),
        sections=tuple(_read_section(entry, around) for entry in reader.objects("sections")),
        items=tuple(read_item(entry, identity, around) for entry in reader.objects("items")),
        weight_by=None if isinstance(weight, Fraction) else weight,
        points=_optional(reader, "points"),
        most=most,
        best=reader.whole("best", 1, least=1),
        met_at=met_at,
        base=reader.fraction("base", "0"),
        applies=applies,
        repeat=repeat,
    )


def _optional(reader: Reader, name: str) -> Fraction | None:
    """A number that is not below zero, or None."""
    if not reader.has(name):
        return None
    value = reader.fraction(name)
    if value < 0:
        raise DataError("checklist.expected", place=reader.at(name), wanted=">= 0", found=str(value))
    return value


def _read_repeat(reader: Reader) -> Repeat:
    return Repeat(
        cast(RollUp, reader.one_of("roll_up", get_args(RollUp), "mean")),
        reader.flag("weight"),
        cast(Literal["item", "row"], reader.one_of("by", ("item", "row"), "item")),
        reader.expression("count") if reader.has("count") else None,
    )


def _policy(reader: Reader) -> str:
    """The word of a policy; true and false as in format 1."""
    if reader.is_flag("not_applicable"):
        return "redistribute" if reader.flag("not_applicable") else "forbidden"
    return reader.one_of("not_applicable", _POLICIES)


def read_item(reader: Reader, section: str, around: Around) -> Item:
    """One item; an item of no points is a question that scores nothing."""
    name = reader.one_of("kind", tuple(KINDS))
    role = around.role
    points = Fraction(1) if role == "gate" else reader.fraction("points", "0" if role == "info" else None)
    if role == "scored" and points == 0:
        role = "info"
    if points < 0:
        raise DataError("checklist.expected", place=reader.at("points"), wanted=">= 0", found=str(points))
    if role == "bonus" and points == 0:
        raise DataError("checklist.expected", place=reader.at("points"), wanted="> 0", found="0")
    usual = around.policy or ("redistribute" if role in ("scored", "info") else "forbidden")
    policy = _policy(reader) if reader.has("not_applicable") else usual
    return Item(
        id=reader.text("id"),
        code=reader.text("code", reader.text("id")),
        section=section,
        role=role,
        text=reader.words("text"),
        guidance=reader.words("guidance") if reader.has("guidance") else NO_WORDS,
        rule=reader.words("rule") if reader.has("rule") else NO_WORDS,
        points=points,
        kind=KINDS[name](reader, points),
        key=reader.flag("key"),
        requirement=reader.flag("requirement"),
        photo=reader.flag("photo"),
        applies=reader.expression("applies") if reader.has("applies") else None,
        not_applicable=policy != "forbidden",
        on_fail=cast(
            Literal["not_graded", "terminate"],
            reader.one_of("on_fail", ("not_graded", "terminate"), "not_graded"),
        ),
        rectifiable=reader.flag("rectifiable"),
        set_aside="redistribute" if policy == "forbidden" else cast(SetAside, policy),
        required=reader.flag("required", role != "info"),
        within=around.within,
        repeat=around.repeat,
    )
