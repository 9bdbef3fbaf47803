"""domain.definition.curves"""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.definition.curves import Band, Bands, Linear, Share, Steps

SMALL = Fraction(1, 10**9)


def points(*pairs: tuple[int, int]) -> tuple[tuple[Fraction, Fraction], ...]:
    return tuple((Fraction(value), Fraction(earned)) for value, earned in pairs)


@pytest.mark.parametrize(("bound", "below", "at"), [(60, 1, 2), (80, 2, 4), (95, 4, 5)])
def test_a_step_up_counts_from_its_bound_on(bound: int, below: int, at: int) -> None:
    curve = Steps("at_least", points((95, 5), (80, 4), (60, 2)), Fraction(1))
    assert [curve.points(value) for value in (bound - SMALL, Fraction(bound), bound + SMALL)] == [
        below,
        at,
        at,
    ]


@pytest.mark.parametrize(("bound", "at", "above"), [(10, 5, 4), (20, 4, 2), (40, 2, 0)])
def test_a_step_down_counts_up_to_its_bound(bound: int, at: int, above: int) -> None:
    curve = Steps("at_most", points((10, 5), (20, 4), (40, 2)), Fraction(0))
    assert [curve.points(value) for value in (bound - SMALL, Fraction(bound), bound + SMALL)] == [
        at,
        at,
        above,
    ]


def test_a_line_has_its_nodes_and_all_between() -> None:
    curve = Linear(points((0, 0), (10, 4), (20, 3)), Fraction(1), Fraction(2))
    found = [curve.points(Fraction(value)) for value in ("-0.001", "0", "5", "10", "15", "20", "20.001")]
    assert found == [1, 0, 2, 4, Fraction(7, 2), 3, 2]


@pytest.mark.parametrize("node", [0, 10, 20])
def test_a_line_is_exact_beside_its_nodes(node: int) -> None:
    curve = Linear(points((0, 0), (10, 4), (20, 3)), Fraction(0), Fraction(3))
    slope_before, slope_after = {
        0: (Fraction(0), Fraction(2, 5)),
        10: (Fraction(2, 5), Fraction(-1, 10)),
        20: (Fraction(-1, 10), Fraction(0)),
    }[node]
    at = curve.points(Fraction(node))
    assert curve.points(node - SMALL) == at - slope_before * SMALL
    assert curve.points(node + SMALL) == at + slope_after * SMALL


def test_one_node_is_a_point_between_two_levels() -> None:
    curve = Linear(points((10, 4)), Fraction(1), Fraction(2))
    assert [curve.points(10 + step) for step in (-SMALL, Fraction(0), SMALL)] == [1, 4, 2]


@pytest.mark.parametrize(("value", "earned"), [(-1, 0), (0, 0), (1, Fraction(5, 12)), (12, 5), (13, 5)])
def test_a_share_grows_up_to_the_whole(value: int, earned: Fraction) -> None:
    assert Share(Fraction(5), Fraction(12)).points(Fraction(value)) == earned


values_and_points = st.lists(
    st.tuples(st.fractions(-100, 100), st.fractions(0, 5)),
    min_size=1,
    max_size=6,
    unique_by=lambda node: node[0],
)


@given(values_and_points, st.fractions(-120, 120))
def test_a_line_never_leaves_the_points_of_its_nodes(
    nodes: list[tuple[Fraction, Fraction]], value: Fraction
) -> None:
    nodes.sort()
    earned = [node[1] for node in nodes]
    found = Linear(tuple(nodes), earned[0], earned[-1]).points(value)
    assert min(earned) <= found <= max(earned)


@given(values_and_points, st.fractions(-120, 120))
def test_steps_give_the_points_of_the_best_bound_met(
    nodes: list[tuple[Fraction, Fraction]], value: Fraction
) -> None:
    falling = tuple(sorted(nodes, reverse=True))
    met = [earned for bound, earned in falling if value >= bound]
    assert Steps("at_least", falling, Fraction(0)).points(value) == (met[0] if met else 0)


@pytest.mark.parametrize(
    ("value", "points"),
    [("-1", 0), ("0", 4), ("5", 4), ("5.01", 2), ("7.99", 2), ("8", 0), ("9", 1), ("100", 1)],
)
def test_a_band_holds_its_bounds_only_where_it_says_so(value: str, points: int) -> None:
    """A step of a tariff must not fall between two bands, nor into both."""
    bands = Bands(
        (
            Band(Fraction(4), Fraction(0), True, Fraction(5), True),
            Band(Fraction(2), Fraction(5), False, Fraction(8), False),
            Band(Fraction(1), Fraction(9)),
        ),
        Fraction(0),
    )
    assert bands.points(Fraction(value)) == points


def test_a_band_may_be_open_below() -> None:
    assert Band(Fraction(1), most=Fraction(3), to_most=False).holds(Fraction(-99))
    assert not Band(Fraction(1), most=Fraction(3), to_most=False).holds(Fraction(3))
    assert not Band(Fraction(1), least=Fraction(3), from_least=False).holds(Fraction(3))
