"""Factor tables: coal equivalents, emission factors and warming potentials with area, year and source.

Rule of choice: the newest year not after the assessment year, of the area itself, else of East China,
else of the country. The choice is printed with every figure that rests on it.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.reader import Reader, content_sha256
from inspector_app.domain.definition.words import Words

EAST_CHINA: Final = "EAST"
COUNTRY: Final = "CN"
_EAST_PROVINCES: Final = frozenset(("310000", "320000", "330000", "340000", "350000"))  # the grid 华东电网


@dataclass(frozen=True, slots=True)
class Factor:
    """One value of a factor.

    Attributes:
        name: "CARRIER.QUANTITY", for example "electricity.kgco2".
        area: six-digit code of a province, "EAST" or "CN".
        year: the year it describes.
    """

    name: str
    area: str
    year: int
    value: Fraction
    unit: str
    basis: Words
    source: Words


@dataclass(frozen=True)
class FactorTable:
    """One version of a set of factors; pinned by `sha256` when an evaluation starts."""

    id: str
    version: str
    sha256: str
    title: Words
    factors: tuple[Factor, ...]

    def choose(self, name: str, area: str, year: int) -> Factor | None:
        """The factor that the rule of choice gives for a county or province code, or None."""
        for place in areas_of(area):
            fitting = [f for f in self.factors if f.name == name and f.area == place and f.year <= year]
            if fitting:
                return max(fitting, key=lambda factor: factor.year)
        return None


def areas_of(area: str) -> tuple[str, ...]:
    """The areas to look in, nearest first: the province, East China where it belongs to it, the country."""
    province = area[:2] + "0000"
    return (province, EAST_CHINA, COUNTRY) if province in _EAST_PROVINCES else (province, COUNTRY)


def read_factor_table(data: Json) -> FactorTable:
    """Read a factor table.

    Raises:
        DataError: "checklist.expected" with the place.
    """
    reader = Reader(data)
    factors = tuple(
        Factor(
            entry.text("name"),
            entry.text("area"),
            entry.whole("year"),
            entry.fraction("value"),
            entry.text("unit"),
            entry.words("basis"),
            entry.words("source"),
        )
        for entry in reader.objects("factors")
    )
    return FactorTable(
        reader.text("id"), reader.text("version"), content_sha256(data), reader.words("title"), factors
    )
