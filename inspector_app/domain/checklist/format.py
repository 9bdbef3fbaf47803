"""From the JSON of a checklist (format 1) to its objects; whatever is wrong is named with its place.

The published JSON Schema describes the same shape; what a schema cannot say (names that must exist,
points that must not exceed the item's, cycles) is checked here.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final, Literal, cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist.checks import check_references
from inspector_app.domain.checklist.model import (
    Aggregate,
    Checklist,
    Fact,
    Indicator,
    Item,
    Role,
    Section,
    Series,
    Table,
    TableRow,
)
from inspector_app.domain.checklist.rules import read_grades, read_limiters, read_proposals
from inspector_app.domain.definition.fields import read_options
from inspector_app.domain.definition.reader import Reader, content_sha256
from inspector_app.domain.item_kinds import KINDS
from inspector_app.errors import DataError

FORMAT: Final = 1
_ROLES: Final = ("scored", "gate", "bonus")
_FACT_TYPES: Final = ("flag", "number", "choice")


def read_checklist(data: Json) -> Checklist:
    """Read a whole checklist.

    Raises:
        DataError: "checklist.…" with the place; "checklist.newer_format" for a format of a newer program.
    """
    reader = Reader(data)
    if reader.whole("format", least=1) > FORMAT:
        raise DataError("checklist.newer_format", found=reader.whole("format"), known=FORMAT)
    tops = [_read_section(entry) for entry in reader.objects("sections")]
    scored = tuple(section for section in tops if section.role == "scored")
    total = reader.object("total")
    root = Section("total", "", total.words("title"), "scored", "weighted_mean", Fraction(1), scored)
    share = reader.object("not_applicable")
    checklist = Checklist(
        id=reader.text("id"),
        version=reader.text("version"),
        sha256=content_sha256(data),
        sector=reader.text("sector"),
        title=reader.words("title"),
        notice=reader.words("notice") if reader.has("notice") else None,
        facts=tuple(_read_fact(entry) for entry in reader.objects("facts")),
        series=tuple(_read_series(entry) for entry in reader.objects("series")),
        indicators=tuple(_read_indicator(entry) for entry in reader.objects("indicators")),
        tables=tuple(_read_table(entry) for entry in reader.objects("tables")),
        root=root,
        gates=tuple(item for section in tops if section.role == "gate" for item in section.all_items()),
        bonus=tuple(item for section in tops if section.role == "bonus" for item in section.all_items()),
        bonus_most=total.fraction("bonus_most", "0"),
        total_most=total.fraction("most", "100"),
        grades=read_grades(reader),
        limiters=read_limiters(reader),
        proposals=read_proposals(reader),
        outcomes={
            name: reader.object("outcomes").words(name) for name in ("not_graded", "withheld", "terminated")
        },
        share_consent=share.fraction("consent_above"),
        share_limit=share.fraction("limit"),
        due_days=_read_due_days(reader),
    )
    check_references(checklist)
    return checklist


def _read_due_days(reader: Reader) -> dict[str, int]:
    due = reader.object("due_days")
    return {name: due.whole(name) for name in ("major", "minor") if due.has(name)}


def _read_section(reader: Reader, role: Role | None = None) -> Section:
    role = role or cast(Role, reader.one_of("role", _ROLES, "scored"))
    return Section(
        id=reader.text("id"),
        code=reader.text("code", reader.text("id")),
        title=reader.words("title"),
        role=role,
        aggregate=cast(Aggregate, reader.one_of("aggregate", ("points", "weighted_mean"), "points")),
        weight=reader.fraction("weight", "1"),
        sections=tuple(_read_section(entry, role) for entry in reader.objects("sections")),
        items=tuple(_read_item(entry, reader.text("id"), role) for entry in reader.objects("items")),
    )


def _read_item(reader: Reader, section: str, role: Role) -> Item:
    name = reader.one_of("kind", tuple(KINDS))
    points = Fraction(1) if role == "gate" else reader.fraction("points")
    if points <= 0:
        raise DataError("checklist.expected", place=reader.at("points"), wanted="> 0", found=str(points))
    return Item(
        id=reader.text("id"),
        code=reader.text("code", reader.text("id")),
        section=section,
        role=role,
        text=reader.words("text"),
        guidance=reader.words("guidance"),
        rule=reader.words("rule"),
        points=points,
        kind=KINDS[name](reader, points),
        key=reader.flag("key"),
        requirement=reader.flag("requirement"),
        photo=reader.flag("photo"),
        applies=reader.expression("applies") if reader.has("applies") else None,
        not_applicable=reader.flag("not_applicable", role == "scored"),
        on_fail=cast(
            Literal["not_graded", "terminate"],
            reader.one_of("on_fail", ("not_graded", "terminate"), "not_graded"),
        ),
        rectifiable=reader.flag("rectifiable"),
    )


def _read_fact(reader: Reader) -> Fact:
    kind = cast(Literal["flag", "number", "choice"], reader.one_of("type", _FACT_TYPES))
    options = read_options(reader, "options") if kind == "choice" else ()
    return Fact(
        reader.text("id"),
        reader.words("text"),
        kind,
        reader.text("unit", ""),
        options,
        reader.flag("default"),
    )


def _read_series(reader: Reader) -> Series:
    most = reader.expression("most") if reader.has("most") else None
    return Series(reader.text("id"), reader.words("text"), reader.text("unit"), reader.flag("metered"), most)


def _read_indicator(reader: Reader) -> Indicator:
    return Indicator(
        reader.text("id"),
        reader.words("text"),
        reader.text("unit", ""),
        reader.whole("decimals", 4),
        reader.expression("formula"),
    )


def _read_table(reader: Reader) -> Table:
    keys, columns = reader.texts("keys"), reader.texts("columns")
    rows: list[TableRow] = []
    for entry in reader.objects("rows"):
        key, values = entry.texts("key"), entry.texts("values")
        if len(key) != len(keys) or len(values) != len(columns):
            raise DataError("checklist.row_length", place=entry.place, keys=len(keys), columns=len(columns))
        numbers = tuple(entry.parse_fraction(value, "values") for value in values)
        rows.append(TableRow(key, numbers, entry.words("source")))
    return Table(
        reader.text("id"),
        reader.words("text"),
        reader.words("basis"),
        reader.text("unit"),
        keys,
        columns,
        tuple(rows),
    )
