"""domain.definition.benchmark; its points on a table are tested with formulas"""

from fractions import Fraction

from inspector_app.domain.definition.benchmark import curve_reads, rate_on, read_any_curve
from inspector_app.domain.definition.rating import NotComputable, Points
from inspector_app.domain.definition.reader import Reader
from tests.checklist_builder import STEPS, context

TABLE = Reader({"benchmark": {"table": "gas", "nodes": [["guide", "4"], ["limit", "0"]], "above": "0"}})
POINTS = Fraction(4)


def test_a_curve_reads_nothing_of_the_venue() -> None:
    curve = read_any_curve(Reader({"curve": STEPS}), POINTS)
    assert curve_reads(curve) == ()
    assert rate_on(curve, Fraction(90), context(), ()) == Points(POINTS)


def test_a_benchmark_is_the_line_through_its_row() -> None:
    curve = read_any_curve(TABLE, POINTS)
    assert curve_reads(curve) == ("benchmark.gas.guide", "benchmark.gas.limit")
    row = context({"benchmark.gas.guide": Fraction(10), "benchmark.gas.limit": Fraction(20)})
    earned = [rate_on(curve, Fraction(value), row, ()) for value in (9, 10, 15, 20, 21)]
    assert [rating.earned for rating in earned if isinstance(rating, Points)] == [4, 4, 2, 0, 0]


def test_a_table_without_a_row_for_the_venue_is_not_computable() -> None:
    rating = rate_on(read_any_curve(TABLE, POINTS), Fraction(9), context(), ())
    assert isinstance(rating, NotComputable)
    assert rating.reason == "no_benchmark"
