"""ELDER-DEMO: every scoring rule below, at and above its break points, by hand from the rule's own text."""

from fractions import Fraction

from inspector_app.domain.expressions import Value
from tests.checklists.break_points import (
    Row,
    at,
    counts,
    dates,
    documents,
    drop,
    means,
    noise,
    pass_fail,
    percent,
    power,
    readings,
    recovered,
    refill,
    results,
    row,
    sample,
    scale,
    survey,
    ticks,
    typed,
    yes_no,
)

GUIDE: dict[str, Value] = {
    f"benchmark__elder_energy__{column}": Fraction(value)
    for column, value in {"guide": 8, "benchmark": 12, "constraint": 18}.items()
}


def energy(*pairs: tuple[str, str | int]) -> list[Row]:
    return [row({}, points, indicator__e1=Fraction(value), **GUIDE) for value, points in pairs]


def waste(*pairs: tuple[int, str | int]) -> list[Row]:
    """So many kilograms in a hundred bed-days."""
    bed_days = Fraction(100)
    return [
        row({}, points, indicator__waste=Fraction(value), indicator__bed_days=bed_days)
        for value, points in pairs
    ]


def falls(*pairs: tuple[int, str | int]) -> list[Row]:
    bed_days = Fraction(100_000)
    rows = [
        row({"statistics": "yes"}, points, raw__falls=(Fraction(number),), indicator__bed_days=bed_days)
        for number, points in pairs
    ]
    return [*rows, row({"statistics": "no"}, 0), row({"statistics": "yes"}, "missing_data")]


def pressure_ulcers(*pairs: tuple[int, str | int]) -> list[Row]:
    everyone = Fraction(10_000)
    rows = [
        row({"statistics": "yes", "new_cases": number}, points, fact__residents=everyone)
        for number, points in pairs
    ]
    rows.append(row({"statistics": "yes"}, "missing_data", fact__residents=everyone))
    return [*rows, row({"statistics": "no"}, 0)]


def medians(*cases: tuple[list[str], str | int]) -> list[Row]:
    return [row({"response_seconds": readings(values)}, points) for values, points in cases]


def carers(*pairs: tuple[str, str | int]) -> list[Row]:
    """150 intact, 80 partly and 40 fully dependent residents need 10 + 10 + 10 carers."""
    people = {"intact": 150, "semi": 80, "disabled": 40}
    nobody = {"intact": 0, "semi": 0, "disabled": 0, "carers": "3"}
    return [row({**people, "carers": number}, p) for number, p in pairs] + [row(nobody, "undefined")]


def settled(*pairs: tuple[str, str | int]) -> list[Row]:
    all_of_them = (Fraction(10_000),)
    rows = [
        row({"closed_in_time": str(Fraction(v) * 100)}, points, raw__complaints=all_of_them)
        for v, points in pairs
    ]
    return [*rows, row({"closed_in_time": 0}, 3, raw__complaints=(Fraction(0),))]


def raters(*levels: int) -> dict[str, int]:
    return {f"rater {number}": level for number, level in enumerate(levels)}


ROWS: dict[str, list[Row]] = {
    "V1": documents(1, "registration", "filing"),
    "V2": pass_fail(),
    "V3": documents(1, "food_permit"),
    "V4": documents(1, "medical_licence"),
    "V5": pass_fail(),
    "V6": pass_fail(),
    "V7": [
        row({"n": 10, "ok": 10}, 1), row({"n": 10, "ok": 9}, 0), row({"n": 11, "ok": 10}, 0),
        row({"n": 11, "ok": 11}, 1), row({"n": 9, "ok": 9}, "too_few"), row({"n": 9, "ok": 8}, 0),
        row({"n": 9, "ok": 9, "population": 9}, 1),
    ],
    "V8": pass_fail(),
    "V9": pass_fail(),
    "V10": pass_fail(),
    "A1.1": yes_no(4),
    "A1.2": percent(
        "installed", "required",
        ("0", 0), ("79.99", 0), ("80", 2), ("80.15", "2.04"), ("87.5", 4), ("94.85", "5.96"), ("95", 6),
        ("100", 6),
    ),
    "A1.3": [row(0, 0), row(1, "0.5"), row(11, "5.5"), row(12, 6)],
    "A1.4": ticks("care_area", "kitchen", "laundry", "public_areas", cap=4),
    "A1.5": dates(
        ("2026-10-22", 2), ("2023-10-22", 2), ("2023-10-21", 1), ("2021-10-22", 1), ("2021-10-21", 0),
    ),
    "A1.6": percent(
        "trained", "staff",
        ("49.99", 0), ("50", 0), ("50.04", "0.003"), ("70", "1.5"), ("89.96", "2.997"), ("90", 3),
        ("90.01", 3),
    ),
    "A2.1": [
        *energy(
            ("7.99", 8), ("8", 8), ("8.01", "7.9925"), ("10", "6.5"), ("12", 5), ("15", "3.5"),
            ("17.98", "2.01"), ("18", 2),
            ("18.01", 0),
        ),
        row({}, "no_benchmark", indicator__e1=Fraction(9)),
        row({}, "missing_data"),
    ],
    "A2.2": at(
        "indicator__e2", ("1.99", 7), ("2", 7), ("2.04", "6.93"), ("4", "3.5"), ("5.96", "0.07"), ("6", 0),
        ("6.01", 0),
    ),
    "A2.3": drop(
        "e1", ("-0.01", 0), ("0", 0), ("0.01", "0.01"), ("2", 2), ("3.99", "3.99"), ("4", 4), ("4.01", 4),
    ),
    "A2.4": sample(4, 20),
    "A2.5": sample(5, 10),
    "A2.6": scale(3),
    "A2.7": power(
        (10_000, 0, 0, 0), (9000, 1000, 0, 1), (8001, 1999, 0, "1.999"), (8000, 2000, 0, 2),
        (7999, 2001, 0, 2),
        (10_000, 0, 1, 1), (9500, 500, 1, "1.5"),
    ),
    "A2.8": sample(2, 1),
    "A3.1": at(
        "indicator__w",
        ("119.99", 7), ("120", 7), ("120.2", "6.99"), ("190", "3.5"), ("259.8", "0.01"), ("260", 0),
        ("260.01", 0),
    ),
    "A3.2": drop(
        "w", ("-0.01", 0), ("0", 0), ("0.01", "0.01"), ("1.5", "1.5"), ("2.99", "2.99"), ("3", 3),
        ("3.01", 3),
    ),
    "A3.3": sample(5, 10),
    "A3.4": scale(2),
    "A3.5": scale(3),
    "A4.1": percent(
        "green_cny", "total_cny", ("0", 0), ("15", 2), ("29.97", "3.996"), ("30", 4), ("30.01", 4),
    ),
    "A4.2": scale(3),
    "A4.3": means(
        "daily_g", 3,
        ("59", 5), ("60", 5), ("60.28", "4.99"), ("130", "2.5"), ("199.72", "0.01"), ("200", 0), ("201", 0),
    ),
    "A4.4": ticks("small_portions", "texture_levels", "menu_choice", cap=3),
    "A4.5": yes_no(3),
    "A4.6": scale(2),
    "B1.1": scale(4),
    "B1.2": at(
        "indicator__c", ("5.99", 8), ("6", 8), ("6.07", "7.96"), ("13", 4), ("19.93", "0.04"), ("20", 0),
        ("20.01", 0),
    ),
    "B1.3": drop(
        "c", ("-0.01", 0), ("0", 0), ("0.01", "0.01"), ("2", 2), ("3.99", "3.99"), ("4", 4), ("4.01", 4),
    ),
    "B1.4": refill(
        ("1.99", 2), ("2", 2), ("2.04", "1.99"), ("6", 1), ("9.96", "0.01"), ("10", 0), ("10.01", 0),
    ),
    "B1.5": scale(2),
    "B2.1": sample(5, 8),
    "B2.2": waste((79, 3), (80, 3), (81, "2.97"), (130, "1.5"), (179, "0.03"), (180, 0), (181, 0)),
    "B2.3": recovered(("0", 0), ("20", 2), ("39.99", "3.999"), ("40", 4), ("40.01", 4)),
    "B2.4": yes_no(8, forced="major"),
    "B2.5": scale(3),
    "B2.6": yes_no(4),
    "B2.7": yes_no(3),
    "B3.1": means(
        "readings_ppm", 8,
        ("999", 5), ("1000", 5), ("1001", "4.99"), ("1250", "2.5"), ("1499", "0.01"), ("1500", 0),
        ("1501", 0),
    ),
    "B3.2": results(("2024-10-22", 4), ("2024-10-21", 0)),
    "B3.3": noise(5, 2, "45", "37"),
    "B3.4": sample(4, 10),
    "B3.5": [
        row(
            raters(4), "too_few"), row(raters(0, 0), 0), row(raters(4, 3), "3.5"), row(raters(4, 3, 3),
            "10/3",
        ),
        row(raters(4, 4), 4), row(raters(0, 4), 2),
    ],
    "B3.6": counts(0, 1, 2, 3, 4, 4),
    "B3.7": results(("2025-10-22", 4), ("2025-10-21", 0)),
    "B4.1": typed(
        "green_area_m2", ("0", 0), ("200", 2), ("399", "3.99"), ("400", 4), ("401", 4),
        fact__beds=Fraction(100),
    ),
    "B4.2": scale(4),
    "B4.3": yes_no(3),
    "B4.4": scale(3),
    "B4.5": yes_no(4),
    "B4.6": counts(0, 0, 1, 1, 2, 2),
    "C1.1": yes_no(5),
    "C1.2": sample(5, 10),
    "C1.3": yes_no(4),
    "C1.4": yes_no(4),
    "C1.5": yes_no(4),
    "C2.1": sample(5, 10),
    "C2.2": ticks(
        "choking", "ingestion", "pressure_ulcer", "scald", "bed_fall", "fall", "self_or_other_harm",
        "wandering",
        "activity_accident", cap=9,
    ),
    "C2.3": sample(4, 30),
    "C2.4": falls((0, 3), (99, 3), (100, 3), (101, "2.99"), (250, "1.5"), (399, "0.01"), (400, 0), (401, 0)),
    "C2.5": pressure_ulcers((0, 3), (1, "2.985"), (100, "1.5"), (199, "0.015"), (200, 0), (201, 0)),
    "C2.6": counts(0, 1, 2, 2, 3, 3),
    "C2.7": medians(
        (["10", "119", "900"], 3), (["900", "120", "10"], 3), (["1", "120.6", "999"], "2.99"),
        (["300", "100", "121.2", "120"], "2.99"), (["210", "210", "210"], "1.5"),
        (["1", "299.4", "999"], "0.01"),
        (["1", "300", "999"], 0), (["1", "300.6", "999"], 0), (["100", "110"], "too_few"),
    ),
    "C3.1": [
        *survey(
            [(49, 0), (50, 0), (51, "0.07"), (100, "3.5"), (149, "6.93"), (150, 7), (151, 7)],
            fact__residents=Fraction(1000),
        ),
        row({"issued": 19, "tally": [19, 0, 0, 0, 0]}, "too_few", fact__residents=Fraction(1000)),
        row({"issued": 20, "tally": [10, 10, 0, 0, 0]}, 7, fact__residents=Fraction(1000)),
        row({"issued": 20, "tally": [10, 9, 0, 0, 0]}, "too_few", fact__residents=Fraction(67)),
        row({"issued": 12, "tally": [11, 0, 0, 0, 0]}, "too_few", fact__residents=Fraction(40)),
        row({"issued": 12, "tally": [6, 6, 0, 0, 0]}, 7, fact__residents=Fraction(40)),
        row({"issued": 40, "tally": [40, 0, 0, 0, 0]}, "missing_data"),
    ],
    "C3.2": typed("score", ("0", 0), ("50", "2.5"), ("99.9", "4.995"), ("100", 5)),
    "C3.3": carers(
        ("20.9", 0), ("21", 0), ("21.3", "2/15"), ("25.5", 2), ("29.7", "58/15"), ("30", 4), ("31", 4)
    ),
    "C3.4": percent(
        "qualified", "carers",
        ("59.99", 0), ("60", 0), ("60.07", "0.008"), ("77.5", 2), ("94.93", "3.992"), ("95", 4), ("95.01", 4),
    ),
    "C3.5": settled(
        ("79.99", 0), ("80", 0), ("80.06", "0.01"), ("89", "1.5"), ("97.94", "2.99"), ("98", 3),
        ("98.01", 3),
    ),
    "C3.6": scale(3),
    "C3.7": counts(0, 0, 0, 1, 1, 2, 2),
    "C4.1": sample(6, 10),
    "C4.2": sample(4, 10),
    "C4.3": sample(4, 6),
    "C4.4": sample(3, 1),
    "C4.5": scale(3),
    "E1": counts(0, 1, 2, 2),
    "E2": yes_no(2),
    "E3": yes_no(1),
    "E4": yes_no(1),
}  # fmt: skip
