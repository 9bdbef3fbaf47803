"""domain.definition.curve_reader"""

from fractions import Fraction

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.curve_reader import read_curve
from inspector_app.domain.definition.curves import Band, Bands, Curve, Linear, Share, Steps
from inspector_app.domain.definition.reader import Reader
from inspector_app.errors import DataError


def curve(data: Json, points: int = 4) -> Curve:
    return read_curve(Reader({"curve": data}, "items[0]"), Fraction(points))


def test_steps_are_read() -> None:
    assert curve({"type": "steps", "steps": [["80", "4"], ["60", "2"]]}) == Steps(
        "at_least", ((Fraction(80), Fraction(4)), (Fraction(60), Fraction(2))), Fraction(0)
    )
    assert curve(
        {"type": "steps", "direction": "at_most", "steps": [["1", "4"], ["2", "2"]], "otherwise": "1"}
    ) == Steps("at_most", ((Fraction(1), Fraction(4)), (Fraction(2), Fraction(2))), Fraction(1))


def test_a_line_goes_on_level_unless_said_otherwise() -> None:
    nodes: Json = [["0", "1"], ["10", "4"]]
    assert curve({"type": "linear", "nodes": nodes}) == Linear(
        ((Fraction(0), Fraction(1)), (Fraction(10), Fraction(4))), Fraction(1), Fraction(4)
    )
    ends = curve({"type": "linear", "nodes": nodes, "below": "0", "above": "2"})
    assert ends == Linear(((Fraction(0), Fraction(1)), (Fraction(10), Fraction(4))), Fraction(0), Fraction(2))


def test_bands_are_read_with_their_edges() -> None:
    bands: Json = [
        {"at_least": "0", "at_most": "5", "points": "4"},
        {"above": "5", "below": "8", "points": "2"},
        {"above": "9", "points": "1"},
    ]
    assert curve({"type": "bands", "bands": bands, "otherwise": "0"}) == Bands(
        (
            Band(Fraction(4), Fraction(0), True, Fraction(5), True),
            Band(Fraction(2), Fraction(5), False, Fraction(8), False),
            Band(Fraction(1), Fraction(9), False, None, False),
        ),
        Fraction(0),
    )


def test_a_share_is_read() -> None:
    assert curve({"type": "share", "whole": "12"}) == Share(Fraction(4), Fraction(12))


@pytest.mark.parametrize(
    ("data", "code", "place"),
    [
        (None, "checklist.expected", "items[0].curve"),
        ({"type": "bands"}, "checklist.expected", "items[0].curve.bands"),
        ({"type": "bands", "bands": [{"points": "1"}]}, "checklist.expected", "items[0].curve.bands[0]"),
        (
            {"type": "bands", "bands": [{"at_least": "1", "above": "1", "points": "1"}]},
            "checklist.expected",
            "items[0].curve.bands[0]",
        ),
        (
            {"type": "bands", "bands": [{"at_least": "2", "below": "1", "points": "1"}]},
            "checklist.bounds_order",
            "items[0].curve.bands[0]",
        ),
        (
            {"type": "bands", "bands": [{"at_least": "2", "points": "5"}]},
            "checklist.points_beyond",
            "items[0].curve.bands[0]",
        ),
        ({"type": "spline"}, "checklist.expected", "items[0].curve.type"),
        ({"type": "share", "whole": "0"}, "checklist.expected", "items[0].curve.whole"),
        ({"type": "share"}, "checklist.expected", "items[0].curve.whole"),
        ({"type": "steps"}, "checklist.expected", "items[0].curve.steps"),
        ({"type": "steps", "steps": []}, "checklist.expected", "items[0].curve.steps"),
        ({"type": "steps", "steps": ["80"]}, "checklist.expected", "items[0].curve.steps[0]"),
        (
            {"type": "steps", "steps": [["80", "4"], ["60", 2]]},
            "checklist.expected",
            "items[0].curve.steps[1]",
        ),
        ({"type": "steps", "steps": [["80"]]}, "checklist.expected", "items[0].curve.steps"),
        ({"type": "steps", "steps": [["80", "4", "1"]]}, "checklist.expected", "items[0].curve.steps"),
        ({"type": "steps", "steps": [["high", "4"]]}, "checklist.expected", "items[0].curve.steps"),
        ({"type": "steps", "steps": [["80", "all"]]}, "checklist.expected", "items[0].curve.steps"),
        (
            {"type": "steps", "direction": "up", "steps": [["80", "4"]]},
            "checklist.expected",
            "items[0].curve.direction",
        ),
        (
            {"type": "steps", "steps": [["60", "2"], ["80", "4"]]},
            "checklist.bounds_order",
            "items[0].curve.steps",
        ),
        (
            {"type": "steps", "steps": [["60", "2"], ["60", "4"]]},
            "checklist.bounds_order",
            "items[0].curve.steps",
        ),
        (
            {"type": "steps", "direction": "at_most", "steps": [["2", "4"], ["1", "2"]]},
            "checklist.bounds_order",
            "items[0].curve.steps",
        ),
        (
            {"type": "linear", "nodes": [["1", "0"], ["1", "4"]]},
            "checklist.bounds_order",
            "items[0].curve.nodes",
        ),
        ({"type": "linear", "nodes": [["1", "0"], ["2", "5"]]}, "checklist.points_beyond", "items[0].curve"),
        ({"type": "linear", "nodes": [["1", "-1"], ["2", "4"]]}, "checklist.points_beyond", "items[0].curve"),
        (
            {"type": "linear", "nodes": [["1", "1"]], "above": "5"},
            "checklist.points_beyond",
            "items[0].curve",
        ),
        (
            {"type": "steps", "steps": [["1", "1"]], "otherwise": "5"},
            "checklist.points_beyond",
            "items[0].curve",
        ),
    ],
)
def test_a_wrong_curve_is_named_with_its_place(data: Json, code: str, place: str) -> None:
    with pytest.raises(DataError) as caught:
        curve(data)
    assert (caught.value.code, caught.value.place) == (code, place)
