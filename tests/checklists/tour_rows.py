"""TOUR-DEMO: every scoring rule below, at and above its break points, by hand from the rule's own text."""

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
    f"benchmark__hotel_energy__{column}": Fraction(value)
    for column, value in {"guide": "27.21", "benchmark": "38.59", "constraint": "49.34"}.items()
}


def energy(*pairs: tuple[str, str | int]) -> list[Row]:
    return [row({}, points, indicator__e1=Fraction(value), **GUIDE) for value, points in pairs]


def waste(*pairs: tuple[int, str | int]) -> list[Row]:
    """So many kilograms of a hundred visitors."""
    visitors = Fraction(100)
    return [
        row({}, points, indicator__waste=Fraction(value), indicator__visitors=visitors)
        for value, points in pairs
    ]


def rain(*pairs: tuple[str, str | int]) -> list[Row]:
    return [
        row({}, points, raw__rainwater_m3=(Fraction(v),), raw__water_m3=(100 - Fraction(v),))
        for v, points in pairs
    ]


def plastic(*pairs: tuple[str, str | int]) -> list[Row]:
    return [
        row({"base_kg": 100, "now_kg": str(float(100 - Fraction(v))), "base_year": 2023}, points)
        for v, points in pairs
    ]


def complaints(*pairs: tuple[int, str | int]) -> list[Row]:
    arrivals = (Fraction(1_000_000),)
    return [
        row({}, points, raw__complaints_valid=(Fraction(number),), raw__arrivals=arrivals)
        for number, points in pairs
    ]


def drills(plan: str, *days: str) -> dict[str, object]:
    return {"plan": plan, "drills": list(days)}


ROWS: dict[str, list[Row]] = {
    "V1": [
        *documents(1, "business_licence"),
        row([{"document": "特种行业许可证", "until": "long_term"}], 0),
    ],
    "V2": pass_fail(),
    "V3": pass_fail(),
    "V4": pass_fail(),
    "V5": pass_fail(),
    "V6": pass_fail(),
    "V7": documents(1, "food_business_licence"),
    "V8": pass_fail(),
    "A1.1": yes_no(3),
    "A1.2": percent(
        "installed", "required",
        ("0", 0), ("79.99", 0), ("80", 2), ("80.01", "2.002"), ("87.5", "3.5"), ("94.99", "4.998"), ("95", 5),
        ("95.01", 5), ("100", 5),
    ),
    "A1.3": ticks("guest_rooms", "catering", "public_areas", "laundry_or_landscape", cap=4),
    "A1.4": [row(0, 0), row(1, "1/3"), row(11, "11/3"), row(12, 4)],
    "A1.5": dates(
        ("2026-10-22", 2), ("2023-10-22", 2), ("2023-10-21", 1), ("2021-10-22", 1), ("2021-10-21", 0),
    ),
    "A1.6": counts(0, 1, 1, 2, 2),
    "A2.1": [
        *energy(
            ("27.20", 8), ("27.21", 8), ("32.90", "6.5"), ("38.59", 5), ("43.965", "3.5"), ("49.34", 2),
            ("49.35", 0),
        ),
        row({}, "no_benchmark", indicator__e1=Fraction(20)),
        row({}, "missing_data"),
    ],
    "A2.2": at(
        "indicator__e2", ("2.4", 6), ("2.5", 6), ("2.61", "5.88"), ("5.25", 3), ("7.89", "0.12"), ("8", 0),
        ("8.01", 0),
    ),
    "A2.3": drop(
        "e1", ("-0.01", 0), ("0", 0), ("0.01", "0.008"), ("2.5", 2), ("4.99", "3.992"), ("5", 4),
        ("5.01", 4),
    ),
    "A2.4": sample(3, 30),
    "A2.5": sample(4, 8),
    "A2.6": scale(2),
    "A2.7": power(
        (10_000, 0, 0, 0), (8750, 1250, 0, 2), (7501, 2499, 0, "3.9984"), (7500, 2500, 0, 4),
        (7499, 2501, 0, 4),
        (10_000, 0, 1, "1.6"), (9000, 1000, 1, "3.2"),
    ),
    "A2.8": typed(
        "share", ("49.99", 0), ("50", 0), ("50.03", "0.002"), ("65", 1), ("79.97", "1.998"), ("80", 2),
        ("80.01", 2),
    ),
    "A2.9": scale(2),
    "A3.1": at(
        "indicator__w1",
        ("149.99", 7), ("150", 7), ("150.2", "6.993"), ("250", "3.5"), ("349.8", "0.007"), ("350", 0),
        ("350.01", 0),
    ),
    "A3.2": drop(
        "w1", ("-0.01", 0), ("0", 0), ("0.01", "0.01"), ("1.5", "1.5"), ("2.99", "2.99"), ("3", 3),
        ("3.01", 3),
    ),
    "A3.3": sample(5, 10),
    "A3.4": scale(2),
    "A3.5": yes_no(3),
    "A3.6": rain(("0", 0), ("5", "1.5"), ("9.99", "2.997"), ("10", 3), ("10.01", 3)),
    "A3.7": yes_no(2),
    "A4.1": percent(
        "green_cny", "total_cny", ("0", 0), ("20", "2.5"), ("39.99", "4.99875"), ("40", 5), ("40.01", 5),
    ),
    "A4.2": yes_no(4),
    "A4.3": plastic(("-0.01", 0), ("0", 0), ("25", "1.5"), ("49.99", "2.9994"), ("50", 3), ("50.01", 3)),
    "A4.4": percent(
        "local_cny", "total_cny", ("0", 0), ("25", 1), ("49.99", "1.9996"), ("50", 2), ("50.01", 2),
    ),
    "A4.5": ticks("ordering_prompt", "small_portions", "takeaway_packing", cap=3),
    "A4.6": scale(1),
    "A4.7": yes_no(2),
    "B1.1": scale(4),
    "B1.2": at(
        "indicator__c",
        ("9.99", 8), ("10", 8), ("10.05", "7.984"), ("22.5", 4), ("34.95", "0.016"), ("35", 0), ("35.01", 0),
    ),
    "B1.3": drop(
        "c", ("-0.01", 0), ("0", 0), ("0.01", "0.008"), ("2.5", 2), ("4.99", "3.992"), ("5", 4),
        ("5.01", 4),
    ),
    "B1.4": refill(
        ("1.99", 3), ("2", 3), ("2.08", "2.97"), ("6", "1.5"), ("9.92", "0.03"), ("10", 0), ("10.01", 0),
    ),
    "B1.5": ticks("charging_piles", "bus_shuttle", "bicycles", "electric_shuttle", cap=4),
    "B1.6": yes_no(2),
    "B2.1": sample(6, 10),
    "B2.2": waste((49, 4), (50, 4), (51, "3.96"), (100, 2), (149, "0.04"), (150, 0), (151, 0)),
    "B2.3": recovered(("0", 0), ("25", "2.5"), ("49.99", "4.999"), ("50", 5), ("50.01", 5)),
    "B2.4": yes_no(4),
    "B2.5": yes_no(4),
    "B2.6": scale(2),
    "B3.1": yes_no(6),
    "B3.2": results(("2026-04-22", 3), ("2026-04-21", 1), ("2025-10-22", 1), ("2025-10-21", 0)),
    "B3.3": counts(0, 1, 2, 3, 4, 4),
    "B3.4": noise(4, 2, "60", "50", limit_day="60", limit_night="50"),
    "B3.5": means(
        "readings_ppm", 5,
        ("999", 3), ("1000", 3), ("1001", "2.994"), ("1250", "1.5"), ("1499", "0.006"), ("1500", 0),
        ("1501", 0),
    ),
    "B3.6": sample(3, 1),
    "B3.7": scale(2),
    "B4.1": yes_no(5),
    "B4.2": scale(5),
    "B4.3": percent(
        "native", "species",
        ("29.99", 0), ("30", 0), ("30.04", "0.003"), ("50", "1.5"), ("69.96", "2.997"), ("70", 3),
        ("70.01", 3),
    ),
    "B4.4": scale(3),
    "B4.5": yes_no(3),
    "B4.6": sample(4, 12),
    "B4.7": scale(2),
    "C1.1": yes_no(5),
    "C1.2": scale(4),
    "C1.3": ticks("guest_room", "restaurant", "online", "onsite_signs", cap=4),
    "C1.4": yes_no(5),
    "C1.5": yes_no(3),
    "C1.6": sample(4, 10),
    "C2.1": [
        *survey([(49, 0), (50, 0), (51, "0.08"), (100, 4), (149, "7.92"), (150, 8), (151, 8)]),
        row({"issued": 29, "tally": [29, 0, 0, 0, 0]}, "too_few"),
        row({"issued": 40, "tally": [15, 15, 0, 0, 0]}, 8),
    ],
    "C2.2": typed("score", ("0", 0), ("50", 4), ("99.9", "7.992"), ("100", 8)),
    "C2.3": complaints((0, 4), (99, 4), (100, 4), (101, "3.99"), (300, 2), (499, "0.01"), (500, 0), (501, 0)),
    "C2.4": [
        *percent(
            "closed_in_time", "complaints",
            ("79.99", 0), ("80", 0), ("80.09", "0.02"), ("89", 2), ("97.91", "3.98"), ("98", 4), ("98.01", 4),
        ),
        row({"closed_in_time": 0, "complaints": 0}, 4),
    ],
    "C2.5": percent(
        "trained", "staff",
        ("59.99", 0), ("60", 0), ("60.07", "0.008"), ("77.5", 2), ("94.93", "3.992"), ("95", 4), ("95.01", 4),
    ),
    "C2.6": sample(3, 8),
    "C2.7": sample(4, 6),
    "C3.1": [
        row(drills("yes"), 0),
        row(drills("yes", "2025-10-22"), 2),
        row(drills("yes", "2025-10-21"), 0),
        row(drills("yes", "2026-10-22", "2026-10-23"), 2),
        row(drills("yes", "2025-10-22", "2026-10-22"), 4),
        row(drills("yes", "2025-12-01", "2026-04-17", "2026-09-11"), 4),
        row(drills("no", "2026-04-17", "2026-09-11"), 0),
    ],
    "C3.2": [
        *sample(5, 10),
        row({"n": 10, "ok": 10, "flags": ["locked"]}, 0, "major"),
        row({"n": 1, "ok": 1, "flags": ["locked"]}, 0, "major"),
    ],
    "C3.3": [row("a", 4), row("b", 3), row("c", 1), row("not_rated", 0)],
    "C3.4": documents(4, "电梯1号", "电梯2号", forced="major"),
    "C3.5": ticks("first_aid_kit", "aed", "medical_point", "certified_staff", cap=4),
    "C3.6": results(("2025-10-22", 4), ("2025-10-21", 0)),
    "C4.1": sample(4, 1),
    "C4.2": ticks("nursing_room", "reading_glasses", "walking_aid", "priority_lane", cap=3),
    "C4.3": yes_no(2),
    "C4.4": yes_no(3),
    "C4.5": percent(
        "local", "staff",
        ("19.99", 0), ("20", 0), ("20.04", "0.003"), ("40", "1.5"), ("59.96", "2.997"), ("60", 3),
        ("60.01", 3),
    ),
    "E1": counts(0, 1, 2, 2),
    "E2": yes_no(2),
    "E3": yes_no(1),
    "E4": yes_no(1),
}  # fmt: skip
