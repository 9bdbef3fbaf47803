"""domain.item_kinds.measured.formula"""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.rating import NotComputable, Points, Step
from inspector_app.errors import DataError, InputError
from tests.checklist_builder import assert_sound, context, earned, field, kind

RISING: Json = {"type": "linear", "nodes": [["0", "0"], ["100", "4"]]}
SHARE = kind(
    "formula",
    fields=[field("green", least="0"), field("all", least="0"), field("note", "text", optional=True)],
    value="${green} div ${all} * 100",
    curve=RISING,
    unit="%",
)
DERIVED = kind("formula", value="${indicator.water} * 1000", curve=RISING)
PPM = kind(
    "formula",
    fields=[field("ppm", "readings", minimum=2, least="0")],
    value="mean(${ppm})",
    curve={"type": "steps", "direction": "at_most", "steps": [["800", "4"], ["1000", "2"]]},
)
LEDGER = kind(
    "formula",
    fields=[field("ledger", "yes_no"), field("old", optional=True)],
    value="${raw.waste}",
    curve=RISING,
    zero_when="not(${ledger}) or ${fact.fined} = 'yes' or ${old} > 3",
)
BENCHMARK = kind(
    "formula",
    value="${indicator.energy}",
    benchmark={"table": "T", "nodes": [["guide", "4"], ["mark", "2"], ["limit", "1"]], "above": "0"},
)
ROW = {"benchmark.T.guide": Fraction(20), "benchmark.T.mark": Fraction(40), "benchmark.T.limit": Fraction(60)}


@pytest.mark.parametrize(
    ("answer", "points"),
    [
        ({"green": "22", "all": "27"}, Fraction(4 * 22, 27)),
        ({"green": "0", "all": "27"}, 0),
        ({"green": "27", "all": "27"}, 4),
        ({"green": "1", "all": "0"}, "undefined"),
        ({"green": "0", "all": "0"}, "undefined"),
        (None, None),
    ],
)
def test_the_value_is_exact_or_not_computable(answer: Json, points: Fraction | str | None) -> None:
    assert earned(SHARE, answer) == points


def test_data_that_are_missing_are_named_and_are_no_zero() -> None:
    rating = DERIVED.rate(None, context())
    assert rating == NotComputable("missing_data", (Step("missing", {"names": ("indicator.water",)}),))


def test_what_comes_from_data_alone_needs_no_answer() -> None:
    assert (DERIVED.derived, SHARE.derived, LEDGER.derived) == (True, False, False)
    given = context({"indicator.water": Fraction(1, 20)})
    answers: list[Json] = [None, {}]
    for answer in answers:
        rating = DERIVED.rate(answer, given)
        assert isinstance(rating, Points)
        assert rating.earned == 2


@pytest.mark.parametrize(
    ("readings", "points"),
    [
        (["800", "800"], 4),
        (["800", "800.1"], 2),
        (["1000", "1000"], 2),
        (["1000", "1000.1"], 0),
        (["700"], "too_few"),
    ],
)
def test_readings_are_taken_together(readings: list[str], points: int | str) -> None:
    assert earned(PPM, {"ppm": [{"place": "大堂", "value": value} for value in readings]}) == points


@pytest.mark.parametrize(
    ("answer", "fined", "points"),
    [
        ({"ledger": "yes"}, "no", 2),
        ({"ledger": "no"}, None, 0),
        ({"ledger": "yes"}, "yes", 0),
        ({"ledger": "yes", "old": "4"}, "no", 0),
        ({"ledger": "yes", "old": "3"}, "no", 2),
        ({"ledger": "yes"}, None, "missing_data"),
    ],
)
def test_a_rule_that_gives_zero_goes_first_but_never_on_a_guess(
    answer: Json, fined: str | None, points: int | str
) -> None:
    values: dict[str, Fraction | str] = {"raw__waste": Fraction(50)}
    if fined is not None:
        values["fact__fined"] = fined
    assert earned(LEDGER, answer, **values) == points


def test_zero_goes_before_missing_data() -> None:
    assert earned(LEDGER, {"ledger": "no"}) == 0
    assert earned(LEDGER, {"ledger": "yes"}, fact__fined="no") == "missing_data"


@pytest.mark.parametrize(
    ("value", "points"),
    [(19, 4), (20, 4), (30, 3), (40, 2), (50, Fraction(3, 2)), (60, 1), (Fraction(60001, 1000), 0)],
)
def test_a_table_gives_the_nodes_of_the_curve(value: Fraction, points: Fraction) -> None:
    rating = BENCHMARK.rate(None, context({**ROW, "indicator.energy": Fraction(value)}))
    assert isinstance(rating, Points)
    assert rating.earned == points


@pytest.mark.parametrize(
    "row",
    [
        {},
        {"benchmark.T.guide": Fraction(20), "benchmark.T.mark": Fraction(40)},
        {**ROW, "benchmark.T.mark": Fraction(20)},
        {**ROW, "benchmark.T.mark": Fraction(70)},
    ],
)
def test_without_a_rising_row_there_is_no_benchmark(row: dict[str, Fraction]) -> None:
    rating = BENCHMARK.rate(None, context({**row, "indicator.energy": Fraction(30)}))
    assert isinstance(rating, NotComputable)
    assert rating.reason == "no_benchmark"


def test_it_tells_which_names_it_reads() -> None:
    assert SHARE.reads == ()
    assert LEDGER.reads == ("raw.waste", "fact.fined")
    assert BENCHMARK.reads == (
        "indicator.energy",
        "benchmark.T.guide",
        "benchmark.T.mark",
        "benchmark.T.limit",
    )


def test_inputs_and_data_are_explained() -> None:
    values = context({"raw.waste": Fraction(50), "fact.fined": "no"})
    given = replace(values, explain=lambda name: (Step("raw", {"name": name}),))
    rating = LEDGER.rate({"ledger": "yes"}, given)
    assert isinstance(rating, Points)
    assert [step.code for step in rating.steps] == ["input", "raw", "formula", "value"]
    readings = PPM.rate(
        {"ppm": [{"place": "大堂", "value": "690"}, {"place": "", "value": "730"}]}, context()
    )
    assert isinstance(readings, Points)
    assert readings.steps[0].details == {"field": "ppm", "value": "大堂 690、730"}


def test_dates_are_explained_too() -> None:
    drills = kind(
        "formula", fields=[field("drills", "dates")], value="${drills}", curve={"type": "share", "whole": "2"}
    )
    rating = drills.rate({"drills": ["2026-01-01", "2026-06-01"]}, context())
    assert isinstance(rating, Points)
    assert rating.earned == 4
    assert rating.steps[0].details["value"] == "2026-01-01、2026-06-01"


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.text(max_size=5))
def test_every_answer_is_sound(green: int, everything: int, note: str) -> None:
    filled: dict[str, Json] = {"note": note} if note.strip() else {}
    assert_sound(SHARE, {"green": green, "all": everything, **filled})


@given(st.lists(st.integers(0, 3000), min_size=1))
def test_every_list_of_readings_is_sound(readings: list[int]) -> None:
    assert_sound(PPM, {"ppm": [{"place": "a", "value": value} for value in readings]})


@pytest.mark.parametrize(
    ("answer", "code", "place"),
    [
        ("5", "answer.no_object", ""),
        ({"green": "5"}, "answer.field_missing", "all"),
        ({"green": "-5", "all": "1"}, "answer.out_of_bounds", "green"),
        ({"green": "5", "all": "1", "blue": "2"}, "answer.unknown_field", "blue"),
        ({"green": "5", "all": "1", "note": " "}, "answer.empty", "note"),
    ],
)
def test_a_wrong_answer_is_refused_with_its_field(answer: Json, code: str, place: str) -> None:
    with pytest.raises(InputError) as caught:
        SHARE.check(answer)
    assert (caught.value.code, caught.value.place) == (code, place)


@pytest.mark.parametrize(
    ("settings", "code", "place"),
    [
        ({"value": "1 +", "curve": RISING}, "checklist.expression", "value"),
        ({"value": "1"}, "checklist.expected", "curve"),
        ({"curve": RISING}, "checklist.expected", "value"),
        ({"value": "1", "curve": RISING, "decimals": -1}, "checklist.expected", "decimals"),
        ({"value": "1", "benchmark": {"table": "T"}}, "checklist.expected", "benchmark.nodes"),
        (
            {"value": "1", "benchmark": {"table": "T", "nodes": [["a"]]}},
            "checklist.expected",
            "benchmark.nodes",
        ),
        ({"value": "1", "benchmark": {"table": "T", "nodes": [[]]}}, "checklist.expected", "benchmark.nodes"),
        (
            {"value": "1", "benchmark": {"table": "T", "nodes": [["a", "9"]]}},
            "checklist.points_beyond",
            "benchmark",
        ),
        ({"value": "1", "benchmark": {"nodes": [["a", "1"]]}}, "checklist.expected", "benchmark.table"),
    ],
)
def test_wrong_settings_are_refused_with_their_place(
    settings: dict[str, Json], code: str, place: str
) -> None:
    with pytest.raises(DataError) as caught:
        kind("formula", "4", **settings)
    assert (caught.value.code, caught.value.place) == (code, place)
