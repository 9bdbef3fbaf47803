"""domain.checklist.checks"""

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import read_checklist
from inspector_app.domain.checklist.checks import known_names
from inspector_app.errors import DataError
from tests.checklist_builder import (
    STEPS,
    checklist,
    fact,
    indicator,
    item,
    option,
    section,
    series,
    table,
    words,
)


def formula(identity: str, value: str) -> dict[str, Json]:
    return item(identity, "formula", value=value, curve=STEPS, points="4")


def grade(**condition: Json) -> Json:
    return [{"id": "good", "title": words("良好级"), "conditions": [condition]}]


def limiter(identity: str = "cap", **more: Json) -> dict[str, Json]:
    return {"id": identity, "title": words("cap"), "when": {"measure": "gates_failed", "above": "0"}, **more}


def test_sound_references_pass() -> None:
    read = read_checklist(
        checklist(
            section(
                "A",
                formula("A1", "${indicator.b} + ${raw.grid} + ${factor.electricity.kgco2} + ${base.grid}"),
            ),
            facts=[fact("beds"), fact("pool", "flag")],
            series=[series("grid", most="${fact.beds} * ${days}")],
            indicators=[
                indicator("a", "${indicator.c} + 1"),
                indicator("b", "${indicator.a}"),
                indicator("c", "1"),
            ],
            tables=[table("T", ["beds"], ["guide"])],
            limiters=[limiter(at_most="good"), limiter("withheld")],
            grades=grade(measure="section_rate", of=["A"], at_least="50"),
        )
    )
    assert known_names(read) == {
        "visit.year", "visit.renewals", "visit.first", "fact.beds", "profile.pool", "raw.grid", "base.grid",
        "benchmark.T.guide",
        "indicator.a", "indicator.b", "indicator.c",
    }  # fmt: skip


TWICE: dict[str, dict[str, Json]] = {
    "facts": {"facts": [fact("x"), fact("x")]},
    "series": {"series": [series("x"), series("x")]},
    "indicators": {"indicators": [indicator("x", "1"), indicator("x", "1")]},
    "tables": {"tables": [table("x", [], []), table("x", [], [])]},
    "grades": {"grades": [{"id": "x", "title": words("x")}] * 2},
    "limiters": {"limiters": [limiter("x"), limiter("x")]},
    "tables.x.columns": {"tables": [table("x", [], ["a", "a"])]},
    "tables.x.rows": {"facts": [fact("k")], "tables": [table("x", ["k"], [], (["1"], []), (["1"], []))]},
    "items": {"sections": [section("A", item("x")), section("B", item("x"), role="bonus")]},
    "sections": {"sections": [section("A", item("x"), sections=[section("A", item("y"))])]},
}


@pytest.mark.parametrize("place", TWICE)
def test_two_equal_ids_are_refused(place: str) -> None:
    with pytest.raises(DataError) as caught:
        read_checklist(checklist(**TWICE[place]))
    assert (caught.value.code, caught.value.place) == ("checklist.duplicate_id", place)


def test_a_section_may_not_take_the_id_of_the_root() -> None:
    with pytest.raises(DataError) as caught:
        read_checklist(checklist(section("total", item("A1"))))
    assert caught.value.code == "checklist.duplicate_id"


UNKNOWN: list[tuple[dict[str, Json], str, str]] = [
    ({"sections": [section("A", formula("A1", "${raw.gas}"))]}, "A1.formula", "raw.gas"),
    ({"sections": [section("A", item("A1", applies="${profile.pool}"))]}, "A1.applies", "profile.pool"),
    ({"indicators": [indicator("i", "${indicator.j}")]}, "indicators.i", "indicator.j"),
    ({"indicators": [indicator("i", "${days}")]}, "indicators.i", "days"),
    (
        {"facts": [fact("pool", "flag")], "indicators": [indicator("i", "${fact.pool}")]},
        "indicators.i",
        "fact.pool",
    ),
    ({"series": [series("s", most="${fact.beds}")]}, "series.s", "fact.beds"),
    ({"tables": [table("T", ["star"], [])]}, "tables.T.keys", "fact.star"),
    ({"grades": grade(measure="section_rate", of=["Z"], at_least="1")}, "grades.good", "Z"),
    ({"grades": grade(measure="key_rate", of=["Z1"], at_least="1")}, "grades.good", "Z1"),
    ({"grades": grade(measure="items_rated", of=["Z1"], at_least="1")}, "grades.good", "Z1"),
    ({"grades": grade(measure="open_findings", of=["small"], at_most="1")}, "grades.good", "small"),
    ({"grades": grade(measure="total", of=["A"], at_least="1")}, "grades.good", "A"),
    ({"limiters": [limiter(at_most="best")]}, "limiters.cap", "best"),
    (
        {"limiters": [limiter(when={"measure": "open_findings", "of": ["small"], "above": "0"})]},
        "limiters.cap",
        "small",
    ),
]


@pytest.mark.parametrize(("changes", "place", "name"), UNKNOWN)
def test_a_name_nobody_defines_is_refused(changes: dict[str, Json], place: str, name: str) -> None:
    with pytest.raises(DataError) as caught:
        read_checklist(checklist(**changes))
    assert (caught.value.code, caught.value.place) == ("checklist.unknown_name", place)
    assert caught.value.details["name"] == name


def test_a_benchmark_needs_its_table() -> None:
    benchmark = item("A1", "formula", value="1", benchmark={"table": "T", "nodes": [["guide", "2"]]})
    assert read_checklist(checklist(section("A", benchmark), tables=[table("T", [], ["guide"])])).items
    with pytest.raises(DataError) as caught:
        read_checklist(checklist(section("A", benchmark)))
    assert caught.value.details["name"] == "benchmark.T.guide"


@pytest.mark.parametrize(
    ("formulas", "ring"),
    [
        ({"a": "${indicator.a}"}, "a → a"),
        ({"a": "${indicator.b}", "b": "${indicator.c} + 1", "c": "${indicator.b}"}, "b → c → b"),
        ({"a": "1", "b": "coalesce(${indicator.c}, 0)", "c": "${indicator.a} + ${indicator.b}"}, "b → c → b"),
    ],
)
def test_indicators_may_not_read_each_other_in_a_ring(formulas: dict[str, str], ring: str) -> None:
    with pytest.raises(DataError) as caught:
        read_checklist(checklist(indicators=[indicator(name, text) for name, text in formulas.items()]))
    assert (caught.value.code, caught.value.details["ring"]) == ("checklist.cycle", ring)


@pytest.mark.parametrize("weights", [["0"], ["0", "0"], ["-1", "3"]])
def test_a_weighted_mean_needs_weights(weights: list[str]) -> None:
    sections = [
        section(f"S{index}", item(f"I{index}"), weight=weight) for index, weight in enumerate(weights)
    ]
    with pytest.raises(DataError) as caught:
        read_checklist(checklist(*sections))
    assert (caught.value.code, caught.value.place) == ("checklist.no_weight", "total")


def test_a_checklist_without_scored_sections_has_no_weight() -> None:
    with pytest.raises(DataError) as caught:
        read_checklist(checklist(section("V", item("V1", "pass_fail"), role="gate")))
    assert caught.value.code == "checklist.no_weight"


def test_items_beside_the_sections_of_a_weighted_mean_are_refused() -> None:
    """Nobody would say how much they weigh: they would count nothing, unseen."""
    mixed = section("A", item("A1"), sections=[section("B", item("B1"))], aggregate="weighted_mean")
    with pytest.raises(DataError) as caught:
        read_checklist(checklist(mixed))
    assert (caught.value.code, caught.value.place) == ("checklist.expected", "A")


def test_options_of_an_item_are_checked_where_they_stand() -> None:
    twice = item("A1", "multi_choice", options=[option("a"), option("a")])
    with pytest.raises(DataError) as caught:
        read_checklist(checklist(section("A", twice)))
    assert caught.value.place == "sections[0].items[0].options"


ROOMS: list[Json] = [{"id": "rooms", "text": words("客房")}]


@pytest.mark.parametrize(
    ("tested", "more", "code", "place"),
    [
        (item("A1", "sample", of="beds"), {}, "checklist.unknown_name", "A1.of"),
        (item("A1", "sample", of="rooms", raters=2), {}, "checklist.expected", "A1.raters"),
        (item("A1", "sample", of="rooms"), {"repeat": {}}, "checklist.expected", "A1.repeat"),
        (
            item("A1", "best_of", options=[{**option("a"), "kind": "sample", "of": "rooms"}]),
            {},
            "checklist.expected",
            "A1.options.a",
        ),
    ],
)
def test_a_sample_is_drawn_from_a_population_once_and_by_one_team(
    tested: dict[str, Json], more: dict[str, Json], code: str, place: str
) -> None:
    """Its units have one record each: in rows, of several raters or as one way of several it has no place."""
    data = checklist(section("A", tested, **more), populations=ROOMS)
    with pytest.raises(DataError) as caught:
        read_checklist(data)
    assert (caught.value.code, caught.value.place) == (code, place)


def test_samples_that_are_only_summed_up_may_stand_anywhere() -> None:
    """As before there were populations."""
    way: Json = {**option("a"), "kind": "sample"}
    items = [
        item("A1", "sample", raters=2),
        item("A2", "best_of", options=[way]),
        item("A3", "sample", of="rooms"),
    ]
    assert len(read_checklist(checklist(section("A", *items), populations=ROOMS)).items) == 3


def test_two_populations_of_one_id_are_refused() -> None:
    """A draw would be of both."""
    with pytest.raises(DataError, match="populations"):
        read_checklist(checklist(populations=[*ROOMS, *ROOMS]))
