"""The raw-data sheet, factor tables and the indicators computed from both."""

from inspector_app.domain.indicators.factors import Factor, FactorTable, read_factor_table
from inspector_app.domain.indicators.readings import (
    Month,
    SeriesData,
    check_reading,
    months_between,
    warnings,
)
from inspector_app.domain.indicators.sheet import Sheet

__all__ = [
    "Factor",
    "FactorTable",
    "Month",
    "SeriesData",
    "Sheet",
    "check_reading",
    "months_between",
    "read_factor_table",
    "warnings",
]
