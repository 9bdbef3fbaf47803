"""Break points of scoring rules as rows: an answer, what the rule's own text gives it, the data it reads."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Any, NamedTuple

from inspector_app.domain.checklist import Item
from inspector_app.domain.definition.rating import Points
from inspector_app.domain.expressions import Value
from tests.checklist_builder import context

PER_HUNDRED = 10_000  # whole units of a percentage with two decimals


class Row(NamedTuple):
    """One answer and what it must give: points, the reason it is not computable, or points and a finding."""

    answer: Any
    expected: Fraction | str
    names: dict[str, Value] = {}  # noqa: RUF012 - never changed
    forced: str = ""


def row(answer: Any, expected: str | int, forced: str = "", /, **names: Value) -> Row:
    """`expected`: an exact number ("2.002", "1/3") or a reason ("too_few"); names with "__" for a dot."""
    text = str(expected)
    exact: Fraction | str = text if text[0].isalpha() else Fraction(text)
    return Row(answer, exact, {name.replace("__", "."): value for name, value in names.items()}, forced)


def check(item: Item, rows: Sequence[Row]) -> None:
    """Every row holds exactly, forced findings too."""
    assert rows
    for answer, expected, names, forced in rows:
        rating = item.kind.rate(item.kind.check(answer), context(names))
        assert rating is not None
        found = rating.earned if isinstance(rating, Points) else rating.reason
        assert found == expected, f"{item.id} {answer} {names}"
        if isinstance(rating, Points):
            assert rating.forced == forced, f"{item.id} {answer}"


def yes_no(points: int, forced: str = "") -> list[Row]:
    """是 = all points, 否 = 0."""
    return [row("yes", points), row("no", 0, forced)]


def pass_fail() -> list[Row]:
    """A gate."""
    return [row("pass", 1), row("fail", 0)]


def scale(points: int) -> list[Row]:
    """0–4 档 × 25 % × points."""
    return [row(level, str(Fraction(points * level, 4))) for level in range(5)]


def sample(points: int, least: int) -> list[Row]:
    """points × 合格数 ÷ 样本数; under the least size not computable, unless these are all there are."""
    rows = [
        row({"n": least, "ok": least}, points),
        row({"n": least, "ok": 0}, 0),
        row({"n": least + 1, "ok": least}, str(Fraction(points * least, least + 1))),
        row({"n": 2 * least, "ok": least}, str(Fraction(points, 2))),
    ]
    if least > 1:
        fewer = least - 1
        rows += [
            row({"n": fewer, "ok": fewer}, "too_few"),
            row({"n": fewer, "ok": fewer, "population": least}, "too_few"),
            row({"n": fewer, "ok": 1, "population": fewer}, str(Fraction(points, fewer))),
        ]
    return rows


def ticks(*ids: str, cap: int) -> list[Row]:
    """One point each, alone and together, up to the cap."""
    together = [row(list(ids[:number]), min(number, cap)) for number in range(len(ids) + 1)]
    return [*together, *(row([identity], 1) for identity in ids)]


def counts(*expected: str | int) -> list[Row]:
    """Points for 0, 1, 2 …"""
    return [row(number, points) for number, points in enumerate(expected)]


def percent(part: str, whole: str, *pairs: tuple[str, str | int]) -> list[Row]:
    """Two whole numbers whose quotient is the percentage of each pair."""
    return [
        row({part: str(Fraction(value) * PER_HUNDRED / 100), whole: PER_HUNDRED}, points)
        for value, points in pairs
    ]


def typed(field: str, *pairs: tuple[str, str | int], **names: Value) -> list[Row]:
    """One number typed into a field."""
    return [row({field: value}, points, **names) for value, points in pairs]


def at(name: str, *pairs: tuple[str, str | int]) -> list[Row]:
    """An indicator taken from the data at each value."""
    return [row({}, points, **{name: Fraction(value)}) for value, points in pairs]


def drop(name: str, *pairs: tuple[str, str | int]) -> list[Row]:
    """An indicator that fell from 100 by so many percent."""
    now, before = f"indicator__{name}", f"indicator__{name}_base"
    return [row({}, points, **{now: 100 - Fraction(value), before: Fraction(100)}) for value, points in pairs]


def dates(*pairs: tuple[str, str | int]) -> list[Row]:
    """A report of each day, without a result; none at all earns nothing, a later one is not computable."""
    none = row({"date": None}, 0)
    return [none, row({"date": "2026-10-23"}, "date_ahead"), *(row({"date": day}, p) for day, p in pairs)]


def results(*pairs: tuple[str, str | int]) -> list[Row]:
    """A report of each day that passed; the same one earns nothing if it did not pass."""
    rows = [row({"date": day, "passed": True}, points) for day, points in pairs]
    return [*rows, row({"date": pairs[0][0], "passed": False}, 0), row({"date": None}, 0)]


def means(field: str, least: int, *pairs: tuple[str, str | int]) -> list[Row]:
    """Readings whose mean is each value (two of them off by one, up and down); too few are not computable."""
    rows = [row({field: readings(_around(value, least))}, points) for value, points in pairs]
    return [*rows, row({field: readings(_around(pairs[0][0], least)[1:])}, "too_few")]


def readings(values: Iterable[str]) -> list[Any]:
    """Readings at numbered places."""
    return [{"place": str(number), "value": value} for number, value in enumerate(values)]


def survey(points_at: Sequence[tuple[int, str | int]], **names: Value) -> list[Row]:
    """100 valid questionnaires; (number of the better of two marks at its step, points)."""
    return [row({"issued": 120, "tally": _tally(better)}, points, **names) for better, points in points_at]


def noise(full: str | int, half: str | int, day: str, night: str, **limits: str) -> list[Row]:
    """Both within, one within, none: at the limits and a tenth above."""
    above = {text: str(float(text) + 0.1) for text in (day, night)}
    cases = [(day, night, full), (above[day], night, half), (day, above[night], half)]
    cases += [(above[day], above[night], 0), ("20", "20", full)]
    return [row({"day_dba": one, "night_dba": two, **limits}, points) for one, two, points in cases]


def documents(points: int, *names: str, forced: str = "") -> list[Row]:
    """Valid on the day itself and for ever; expired the day before, missing or not shown: nothing."""
    sound = [{"document": name, "until": "2026-10-22"} for name in names]
    other = {"document": "另一证照", "until": "long_term"}
    rows = [row(sound, points), row([*sound, other], points)]
    rows.append(row([{**entry, "until": "long_term"} for entry in sound], points))
    rows += [
        row([*_without(sound, n), {**entry, "until": "2026-10-21"}], 0, forced)
        for n, entry in enumerate(sound)
    ]
    rows += [row([*_without(sound, n), {**entry, "until": None}], 0, forced) for n, entry in enumerate(sound)]
    rows.append(row([*sound, {**other, "until": "2026-10-21"}], 0, forced))
    return rows


def _without(entries: list[dict[str, str]], number: int) -> list[dict[str, Any]]:
    return [*entries[:number], *entries[number + 1 :]]


def _around(value: str, least: int) -> list[str]:
    middle = Fraction(value)
    exact = [middle - 1, middle + 1, *([middle] * (least - 2))]
    return [str(float(number)) for number in exact]


def _tally(half_points: int) -> list[int]:
    """Marks of 100 people: 3s and 4s up to 100 fours, then 4s and 5s."""
    if half_points <= 100:
        return [0, half_points, 100 - half_points, 0, 0]
    return [half_points - 100, 200 - half_points, 0, 0, 0]


def power(*cases: tuple[int, int, int, str | int]) -> list[Row]:
    """Purchased and own solar electricity in kWh, green certificates in MWh."""
    return [
        row(
            {"green_certificate_mwh": mwh},
            points,
            raw__electricity_kwh=(Fraction(bought),),
            raw__pv_self_use_kwh=(Fraction(own),),
        )
        for bought, own, mwh, points in cases
    ]


def recovered(*pairs: tuple[str, str | int]) -> list[Row]:
    """Half the share of 10,000 kg recycled, half of it food waste."""
    found = []
    for value, points in pairs:
        half = (Fraction(value) * 50,)
        whole = Fraction(10_000)
        found.append(
            row({}, points, raw__waste_recyclable_kg=half, raw__waste_food_kg=half, indicator__waste=whole)
        )
    return found


def refill(*pairs: tuple[str, str | int]) -> list[Row]:
    rows = [row({"ledger": "yes", "refill_kg": v, "charge_kg": 100}, points) for v, points in pairs]
    return [*rows, row({"ledger": "no"}, 0), row({"ledger": "yes"}, "missing_data")]
