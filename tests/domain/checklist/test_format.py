"""domain.checklist.format"""

from fractions import Fraction

import pytest

from inspector_app.domain.canonical import Json, sha256_hex
from inspector_app.domain.checklist import read_checklist
from inspector_app.errors import DataError
from tests.checklist_builder import checklist, fact, indicator, item, option, section, series, table, words


def test_the_smallest_checklist_has_its_defaults() -> None:
    data = checklist()
    read = read_checklist(data)
    assert (read.id, read.version, read.sector, read.sha256) == ("SMALL", "1", "tourism", sha256_hex(data))
    assert [read.total.bonus_most, read.total.most] == [0, 100]
    assert read.notice is None
    assert [read.share_consent, read.share_limit] == [20, 35]
    assert read.due_days == {"major": 30, "minor": 60}
    assert read.outcomes.keys() == {"not_graded", "withheld", "terminated"}
    only = read.items["A1"]
    assert (only.code, only.section, only.role, only.kind.name) == ("A1", "A", "scored", "yes_no")
    assert only.points == 2
    assert (only.key, only.requirement, only.photo, only.applies, only.not_applicable) == (
        False,
        False,
        False,
        None,
        True,
    )
    assert (only.on_fail, only.rectifiable) == ("not_graded", False)


def test_gates_and_bonus_stand_beside_the_tree() -> None:
    gate = item("V1", "pass_fail", on_fail="terminate", rectifiable=True)
    inner = section("A.1", item("A1"), weight="0.4", code="A(1)")
    read = read_checklist(
        checklist(
            section("V", gate, role="gate"),
            section(
                "A", sections=[inner, section("A.2", item("A2"), weight="0.6")], aggregate="weighted_mean"
            ),
            section("E", sections=[section("E.1", item("E1", points="1.5"))], role="bonus"),
        )
    )
    assert list(read.items) == ["V1", "A1", "A2", "E1"]
    assert [entry.role for entry in read.items.values()] == ["gate", "scored", "scored", "bonus"]
    assert [entry.points for entry in read.items.values()] == [1, 2, 2, Fraction(3, 2)]
    assert [entry.not_applicable for entry in read.items.values()] == [False, True, True, False]
    assert (read.items["V1"].on_fail, read.items["V1"].rectifiable) == ("terminate", True)
    assert list(read.sections) == ["total", "A", "A.1", "A.2"]
    assert (read.sections["A.1"].weight, read.sections["A.1"].code) == (Fraction(2, 5), "A(1)")


def test_everything_else_is_read() -> None:
    read = read_checklist(
        checklist(
            section(
                "A",
                item("A1", key=True, photo=True, requirement=True, applies="${profile.pool}", code="A1.1"),
            ),
            notice=words("示例指标体系，非认证依据"),
            facts=[
                fact("beds", unit="床"),
                fact("pool", "flag", default=True),
                fact("star", "choice", options=[option("5"), option("4")]),
            ],
            series=[series("grid", metered=True), series("nights", most="${fact.beds} * ${days}")],
            indicators=[indicator("e", "sum(${raw.grid}) div sum(${raw.nights})")],
            tables=[table("T", ["star"], ["guide"], (["5"], ["33.86"]))],
            due_days={},
            phrases={"A1": [{"zh": "{place} 无记录", "en": "No record at {place}"}, words("记录不全")]},
        )
    )
    assert [one.zh for one in read.phrases["A1"]] == ["{place} 无记录", "记录不全"]
    assert read.items["A1"].applies is not None
    assert read.notice is not None
    assert (read.fact_by_id["pool"].default, len(read.fact_by_id["star"].options)) == (True, 2)
    assert (read.series_by_id["grid"].metered, read.series_by_id["grid"].most) == (True, None)
    assert read.indicator_by_id["e"].decimals == 4
    assert (read.tables[0].rows[0].key, read.tables[0].rows[0].values) == (("5",), (Fraction("33.86"),))
    assert read.due_days == {}


@pytest.mark.parametrize(
    ("data", "code", "place"),
    [
        ([], "checklist.expected", ""),
        (checklist(format=3), "checklist.newer_format", ""),
        (checklist(format=0), "checklist.expected", "format"),
        (checklist(format="1"), "checklist.expected", "format"),
        (checklist(id=""), "checklist.expected", "id"),
        (checklist(title="SMALL"), "checklist.expected", "title"),
        (checklist(total=None), "checklist.expected", "total"),
        (checklist(outcomes={}), "checklist.expected", "outcomes.not_graded"),
        (checklist(not_applicable={"limit": "35"}), "checklist.expected", "not_applicable.consent_above"),
        (checklist(due_days={"major": "30"}), "checklist.expected", "due_days.major"),
        (checklist(section("A", item("A1"), role="main")), "checklist.expected", "sections[0].role"),
        (checklist(section("A", item("A1", "yesno"))), "checklist.expected", "sections[0].items[0].kind"),
        (
            checklist(section("E", item("A1", points="0"), role="bonus")),
            "checklist.expected",
            "sections[0].items[0].points",
        ),
        (
            checklist(section("A", item("A1", points="-1"))),
            "checklist.expected",
            "sections[0].items[0].points",
        ),
        (checklist(section("A", item("A1", text=""))), "checklist.expected", "sections[0].items[0].text"),
        (
            checklist(section("A", item("A1", applies="a b"))),
            "checklist.expression",
            "sections[0].items[0].applies",
        ),
        (
            checklist(section("A", item("A1", on_fail="stop"))),
            "checklist.expected",
            "sections[0].items[0].on_fail",
        ),
        (
            checklist(
                section("A", sections=[section("B", item("B1", "choice", options=[option("a", "3")]))])
            ),
            "checklist.points_beyond",
            "sections[0].sections[0].items[0].options",
        ),
        (checklist(facts=[fact("beds", "integer")]), "checklist.expected", "facts[0].type"),
        (checklist(facts=[fact("star", "choice")]), "checklist.expected", "facts[0].options"),
        (checklist(series=[series("grid", unit=None)]), "checklist.expected", "series[0].unit"),
        (
            checklist(tables=[table("T", [], ["a"], (["x"], ["1"]))]),
            "checklist.row_length",
            "tables[0].rows[0]",
        ),
        (
            checklist(tables=[table("T", [], ["a"], ([], ["1", "2"]))]),
            "checklist.row_length",
            "tables[0].rows[0]",
        ),
        (
            checklist(tables=[table("T", [], ["a"], ([], ["much"]))]),
            "checklist.expected",
            "tables[0].rows[0].values",
        ),
        (checklist(phrases={"A1": [{"en": "No record"}]}), "checklist.expected", "phrases.A1[0].zh"),
        (checklist(comment=[0.5]), "checklist.expected", ""),  # type: ignore[list-item]  # as json.loads reads 0.5
    ],
)
def test_what_is_wrong_is_named_with_its_place(data: Json, code: str, place: str) -> None:
    with pytest.raises(DataError) as caught:
        read_checklist(data)
    assert (caught.value.code, caught.value.place) == (code, place)


def test_populations_are_read_with_their_strata() -> None:
    """Left out they are none; persons are marked so that nobody asks for their names."""
    read = read_checklist(
        checklist(
            populations=[
                {"id": "rooms", "text": words("客房")},
                {
                    "id": "residents",
                    "text": words("老人"),
                    "coded": True,
                    "strata": [option("able"), option("not")],
                },
            ]
        )
    )
    rooms, residents = read.populations
    assert (rooms.id, rooms.words.zh, rooms.coded, rooms.strata) == ("rooms", "客房", False, ())
    assert (residents.coded, [one.id for one in residents.strata]) == (True, ["able", "not"])
    assert read.population_by_id == {"rooms": rooms, "residents": residents}
    assert read_checklist(checklist()).populations == ()
