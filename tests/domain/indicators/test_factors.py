"""domain.indicators.factors"""

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.indicators import FactorTable, read_factor_table
from inspector_app.domain.indicators.factors import areas_of
from inspector_app.errors import DataError
from tests.checklist_builder import words

CO2 = "electricity.kgco2"
HUZHOU = "330500"


def factor(area: str, year: int, value: str, name: str = CO2) -> dict[str, Json]:
    about: dict[str, Json] = {"unit": "kgCO2/kWh", "basis": words("location"), "source": words("公告")}
    return {"name": name, "area": area, "year": year, "value": value, **about}


def a_table(*factors: Json) -> FactorTable:
    return read_factor_table({"id": "grid", "version": "1", "title": words("电网"), "factors": list(factors)})


GRID = a_table(
    factor("330000", 2021, "0.5422"),
    factor("330000", 2022, "0.5153"),
    factor("EAST", 2023, "0.5500"),
    factor("EAST", 2022, "0.5617"),
    factor("CN", 2023, "0.5306"),
    factor("CN", 2020, "0.57"),
    factor("CN", 2022, "2.1622", "gas.kgco2"),
)


@pytest.mark.parametrize(
    ("area", "year", "chosen"),
    [
        (HUZHOU, 2026, ("330000", 2022)),
        (HUZHOU, 2022, ("330000", 2022)),
        (HUZHOU, 2021, ("330000", 2021)),
        (HUZHOU, 2020, ("CN", 2020)),
        ("320505", 2026, ("EAST", 2023)),
        ("320505", 2022, ("EAST", 2022)),
        ("320505", 2021, ("CN", 2020)),
        ("110101", 2026, ("CN", 2023)),
        ("", 2026, ("CN", 2023)),
        (HUZHOU, 2019, None),
    ],
)
def test_the_area_goes_before_the_newer_year(area: str, year: int, chosen: tuple[str, int] | None) -> None:
    """The area's newest year not after the assessment year, else East China's, else the country's."""
    found = GRID.choose(CO2, area, year)
    assert (None if found is None else (found.area, found.year)) == chosen


def test_only_the_factor_asked_for_is_chosen() -> None:
    found = GRID.choose("gas.kgco2", HUZHOU, 2026)
    assert found is not None
    assert found.name == "gas.kgco2"
    assert GRID.choose("coal.kgco2", HUZHOU, 2026) is None


@pytest.mark.parametrize("province", ["310114", "320505", "330500", "341000", "350100"])
def test_the_grid_of_east_china_has_five_provinces(province: str) -> None:
    assert areas_of(province) == (province[:2] + "0000", "EAST", "CN")


@pytest.mark.parametrize("province", ["360100", "370100", "110101"])
def test_other_provinces_hang_on_other_grids(province: str) -> None:
    """Jiangxi belongs to the Central, Shandong to the North China grid, whatever the map says."""
    assert areas_of(province) == (province[:2] + "0000", "CN")


def test_a_wrong_table_is_named_with_its_place() -> None:
    with pytest.raises(DataError) as caught:
        a_table(factor("CN", 2023, "0.5"), factor("CN", 2022, "much"))
    assert (caught.value.code, caught.value.place) == ("checklist.expected", "factors[1].value")
