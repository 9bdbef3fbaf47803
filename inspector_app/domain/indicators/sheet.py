"""Every name an expression may read, with its value and how it came about: profile, facts, data, factors."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Final, cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist
from inspector_app.domain.definition.dates import read_date
from inspector_app.domain.definition.rating import Context, Detail, Step
from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.expressions import Value
from inspector_app.domain.expressions.values import to_number
from inspector_app.domain.indicators.factors import Factor, FactorTable
from inspector_app.domain.indicators.readings import (
    SeriesData,
    check_reading,
    days_of,
    months_between,
    series_data,
)
from inspector_app.errors import InputError

FULL_YEAR: Final = 12  # months of data a numeric item needs
NEW_VENUE: Final = 6  # months that suffice for a venue in its first year, said so


class Sheet:
    """The data side of one evaluation, computed when asked for and kept until it changes.

    Make a new one (or call `forget`) after an op on "raw/…", "fact/…", "profile/…", "visit/…" or "venue/…".
    """

    def __init__(
        self, checklist: Checklist, evaluation: Evaluation, factors: Sequence[FactorTable], today: date
    ) -> None:
        self._checklist = checklist
        self._evaluation = evaluation
        self._factors = tuple(factors)
        self._today = today
        self._values: dict[str, Value | None] = {}
        self._series: dict[str, SeriesData] = {}
        self._steps: dict[str, tuple[Step, ...]] = {}
        read = _read_names(checklist)
        self._read_series = tuple(series.id for series in checklist.series if f"raw.{series.id}" in read)
        self._completeness: Fraction | None = None

    def forget(self) -> None:
        """Data changed: compute anew."""
        self._values.clear()
        self._series.clear()
        self._steps.clear()
        self._completeness = None

    @property
    def assessed_on(self) -> date:
        """The assessment date of the visit; the day handed in at opening where none is set."""
        given = self._evaluation.value("visit/assessed_on")
        try:
            return read_date(given)
        except InputError:
            return self._today

    @property
    def months(self) -> tuple[str, ...]:
        """The months of the data period, none while it is not set."""
        first, last = self._evaluation.value("visit/data_from"), self._evaluation.value("visit/data_to")
        if not isinstance(first, str) or not isinstance(last, str):
            return ()
        try:
            return months_between(first, last)
        except InputError:
            return ()

    @property
    def required_months(self) -> int:
        """How many months of data a series needs."""
        return NEW_VENUE if self._evaluation.value("profile/new_venue") == "yes" else FULL_YEAR

    @property
    def context(self) -> Context:
        """What ratings read."""
        return Context(self.assessed_on, self.lookup, self.explain)

    def lookup(self, name: str) -> Value | None:
        """The value of a name, None where nobody gave one or the data do not suffice."""
        if name not in self._values:
            self._values[name] = self._find(name)
        return self._values[name]

    def series(self, identity: str) -> SeriesData:
        """One row of the raw-data sheet."""
        if identity not in self._series:
            cells: dict[str, Json | None] = {}
            contested: set[str] = set()
            for cell in self._evaluation.names(f"raw/{identity}"):
                field = self._evaluation.field(f"raw/{identity}/{cell}")
                if field is not None and field.contested:
                    contested.add(cell)
                cells[cell] = _sound(field.op.value) if field is not None and field.op is not None else None
            self._series[identity] = series_data(identity, self.months, cells, frozenset(contested))
        return self._series[identity]

    def completeness(self) -> Fraction | None:
        """Filled cells ÷ all cells of the series the formulas read, in percent; None if they read none."""
        if self._completeness is None and self._read_series:
            rows = [self.series(series) for series in self._read_series]
            cells = sum(max(len(data.months), self.required_months) for data in rows)
            filled = sum(len(data.months) - len(data.missing) for data in rows)
            self._completeness = Fraction(100 * filled, cells)
        return self._completeness

    def factor(self, name: str) -> Factor | None:
        """The factor "CARRIER.QUANTITY" chosen for the venue's area and the assessment year."""
        area = self._evaluation.value("venue/area_code")
        for table in self._factors:
            found = table.choose(name, area if isinstance(area, str) else "", self.assessed_on.year)
            if found is not None:
                return found
        return None

    def explain(self, name: str) -> tuple[Step, ...]:
        """The steps behind a name, for the explanation tree and the calculation sheet."""
        if name not in self._steps:
            self._steps[name] = self._explain(name)
        return self._steps[name]

    def _explain(self, name: str) -> tuple[Step, ...]:
        space, _, identity = name.partition(".")
        if space == "raw":
            return (self._explain_series(self.series(identity)),)
        if space == "factor":
            factor = self.factor(identity)
            return () if factor is None else (_explain_factor(factor),)
        value = self.lookup(name)
        if space == "indicator":
            return (self._explain_indicator(identity, value),)
        return () if value is None else (Step("name", {"name": name, "value": _detail(value)}),)

    def _find(self, name: str) -> Value | None:
        space, _, identity = name.partition(".")
        match space:
            case "profile":
                return self._flag(identity)
            case "fact":
                return self._fact(identity)
            case "raw":
                data = self.series(identity)
                enough = len(data.months) >= self.required_months and not data.missing
                return data.values if enough else None
            case "base":
                return self.series(identity).base
            case "factor":
                factor = self.factor(identity)
                return factor.value if factor is not None else None
            case "indicator":
                return self._indicator(identity)
            case "benchmark":
                return self._benchmark(identity)
            case "visit":
                return self._visit(identity)
            case _:
                return None

    def _flag(self, identity: str) -> bool:
        value = self._evaluation.value(f"profile/{identity}")
        fact = self._checklist.fact_by_id.get(identity)
        return value == "yes" if value is not None else fact is not None and fact.default

    def _fact(self, identity: str) -> Value | None:
        value = self._evaluation.value(f"fact/{identity}")
        if not isinstance(value, str):
            return None
        if self._checklist.fact_by_id[identity].type != "number":
            return value
        number = to_number(value)
        return number if isinstance(number, Fraction) else None

    def _visit(self, identity: str) -> Value | None:
        """What was said of the visit: a number, or yes and no as true and false."""
        value = self._evaluation.value(f"visit/{identity}")
        if value in ("yes", "no"):
            return value == "yes"
        number = to_number(value) if isinstance(value, str) else None
        return number if isinstance(number, Fraction) else None

    def _indicator(self, identity: str) -> Value | None:
        formula = self._checklist.indicator_by_id[identity].formula
        found, missing = formula.evaluate(self.lookup)
        value = to_number(found)
        return value if isinstance(value, Fraction) and not missing else None

    def _benchmark(self, name: str) -> Value | None:
        identity, _, column = name.partition(".")
        table = next(table for table in self._checklist.tables if table.id == identity)
        key = tuple(self._evaluation.value(f"fact/{fact}") for fact in table.keys)
        row = next((row for row in table.rows if row.key == key), None)
        return row.values[table.columns.index(column)] if row is not None else None

    def _explain_series(self, data: SeriesData) -> Step:
        details: dict[str, Detail] = {
            "series": data.series,
            "total": data.total,
            "n": len(data.months) - len(data.missing),
            "of": max(len(data.months), self.required_months),
            "estimated": data.estimated,
            "missing": data.missing,
        }
        return Step("raw", details)

    def _explain_indicator(self, identity: str, value: Value | None) -> Step:
        indicator = self._checklist.indicator_by_id[identity]
        inputs = tuple(step for name in indicator.formula.names for step in self.explain(name))
        details: dict[str, Detail] = {"indicator": identity, "formula": indicator.formula.source}
        if isinstance(value, Fraction):
            details |= {"value": value, "unit": indicator.unit, "decimals": indicator.decimals}
        return Step("indicator", details, inputs)


def _sound(cell: Json) -> Json:
    """The cell in its stored form; None, so missing, if another program wrote what no cell can be."""
    try:
        return check_reading(cell)
    except InputError:
        return None


def _read_names(checklist: Checklist) -> set[str]:
    """Every name that an indicator or a rating reads."""
    names = {name for indicator in checklist.indicators for name in indicator.formula.names}
    return names.union(*(item.kind.reads for item in checklist.items.values()))


def _explain_factor(factor: Factor) -> Step:
    return Step(
        "factor",
        {
            "name": factor.name,
            "value": factor.value,
            "unit": factor.unit,
            "area": factor.area,
            "year": factor.year,
        },
    )


def _detail(value: Value) -> Detail:
    if isinstance(value, Fraction):
        return value
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(cast(object, value))


def implausible_most(checklist: Checklist, sheet: Sheet, series: str, month: str) -> Fraction | None:
    """The bound of a month of this series (for guest-nights: beds × days), None without one."""
    most = checklist.series_by_id[series].most
    if most is None:
        return None
    days = Fraction(days_of(month))
    value = to_number(most(lambda name: days if name == "days" else sheet.lookup(name)))
    return value if isinstance(value, Fraction) and value > 0 else None
