"""From the JSON of a checklist (format 2) to its objects; whatever is wrong is named with its place.

The published JSON Schema describes the same shape; what a schema cannot say (names that must exist,
points that must not exceed the item's, cycles) is checked here.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final, Literal, TypedDict, cast, get_args

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist.checks import check_references
from inspector_app.domain.checklist.conditions import Override, Rounding, VisitRule
from inspector_app.domain.checklist.migration import migrate
from inspector_app.domain.checklist.model import (
    Checklist,
    Column,
    Fact,
    Indicator,
    Population,
    Section,
    Series,
    Table,
    TableRow,
    Total,
    TotalAggregate,
)
from inspector_app.domain.checklist.rules import read_grades, read_limiters, read_proposals, read_visits
from inspector_app.domain.checklist.tree import read_top
from inspector_app.domain.definition.fields import read_options
from inspector_app.domain.definition.reader import Reader, content_sha256
from inspector_app.domain.definition.words import Words
from inspector_app.domain.forms.form_json import read_form
from inspector_app.domain.forms.model import Form
from inspector_app.errors import DataError

FORMAT: Final = 2
_FACT_TYPES: Final = ("flag", "number", "choice")


def read_checklist(data: Json) -> Checklist:
    """Read a whole checklist of this or an older format.

    Raises:
        DataError: "checklist.…" with the place; "checklist.newer_format" for a format of a newer program.
    """
    given = Reader(data)
    if given.whole("format", least=1) > FORMAT:
        raise DataError("checklist.newer_format", found=given.whole("format"), known=FORMAT)
    reader = Reader(migrate(data))
    tops = [read_top(entry) for entry in reader.objects("sections")]
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
        total=_read_total(total),
        grades=read_grades(reader),
        limiters=read_limiters(reader),
        proposals=read_proposals(reader),
        outcomes={
            name: reader.object("outcomes").words(name) for name in ("not_graded", "withheld", "terminated")
        },
        share_consent=share.fraction("consent_above"),
        share_limit=share.fraction("limit"),
        due_days=_read_due_days(reader),
        others=tuple(section for section in tops if section.role != "scored"),
        **_read_more(reader),
    )
    check_references(checklist)
    return checklist


class _More(TypedDict):
    """What came with format 2 and may be left out."""

    rounding: Rounding
    columns: tuple[Column, ...]
    visits: tuple[VisitRule, ...]
    override: Override
    moved_from: dict[str, dict[str, str | None]]
    form: Form | None
    phrases: dict[str, tuple[Words, ...]]
    populations: tuple[Population, ...]


def _read_more(reader: Reader) -> _More:
    return {
        "rounding": _read_rounding(reader.object("rounding")) if reader.has("rounding") else Rounding(),
        "columns": tuple(
            Column(entry.text("id"), entry.words("title")) for entry in reader.objects("columns")
        ),
        "visits": read_visits(reader),
        "override": _read_override(reader.object("override")) if reader.has("override") else Override(),
        "moved_from": _read_moved(reader),
        "form": read_form(reader.data("form")) if reader.has("form") else None,
        "phrases": _read_phrases(reader),
        "populations": tuple(_read_population(entry) for entry in reader.objects("populations")),
    }


def _read_phrases(reader: Reader) -> dict[str, tuple[Words, ...]]:
    if not reader.has("phrases"):
        return {}
    of_items = reader.object("phrases")
    return {
        item: tuple(Words(entry.text("zh"), entry.text("en", "")) for entry in of_items.objects(item))
        for item in of_items.names()
    }


def _read_due_days(reader: Reader) -> dict[str, int]:
    due = reader.object("due_days")
    return {name: due.whole(name) for name in ("major", "minor") if due.has(name)}


def _read_total(reader: Reader) -> Total:
    return Total(
        cast(TotalAggregate, reader.one_of("aggregate", get_args(TotalAggregate), "weighted_mean")),
        scale=reader.fraction("scale", "100"),
        divide_by=_positive(reader, "divide_by", "1"),
        bonus_least=reader.fraction("bonus_least", "0"),
        bonus_most=reader.fraction("bonus_most", "0"),
        least=reader.fraction("least", "0"),
        most=None if reader.flag("unlimited") else reader.fraction("most", "100"),
    )


def _positive(reader: Reader, name: str, default: str) -> Fraction:
    value = reader.fraction(name, default)
    if value <= 0:
        raise DataError("checklist.expected", place=reader.at(name), wanted="> 0", found=str(value))
    return value


def _read_rounding(reader: Reader) -> Rounding:
    return Rounding(
        reader.one_of("compare", ("unrounded", "rounded"), "unrounded") == "rounded",
        reader.whole("decimals", 1),
        reader.one_of("mode", ("half_even", "half_up"), "half_even") == "half_up",
    )


def _read_override(reader: Reader) -> Override:
    return Override(
        reader.flag("allowed", True), reader.whole("steps_most") if reader.has("steps_most") else None
    )


def _read_moved(reader: Reader) -> dict[str, dict[str, str | None]]:
    """Per older version, the new id of every item, None for a retired one."""
    moved: dict[str, dict[str, str | None]] = {}
    for entry in reader.objects("moved_from"):
        items = entry.object("items")
        moved[entry.text("version")] = {
            name: items.text(name) if items.has(name) else None for name in items.names()
        }
    return moved


def _read_population(reader: Reader) -> Population:
    strata = read_options(reader, "strata") if reader.has("strata") else ()
    return Population(reader.text("id"), reader.words("text"), reader.flag("coded"), strata)


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
