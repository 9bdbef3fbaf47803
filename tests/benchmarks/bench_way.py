"""The way to the next grade in a large visit, beside scoring that visit once."""

from functools import cache, partial

from inspector_app.domain.way.search import find_way
from tests.benchmarks.harness import Benchmark, wall_of
from tests.benchmarks.way_shapes import IMPROVABLE, ITEMS, large_visit
from tests.checklists.visits import Visit
from tests.domain.way.trials import maker

SEEDS = (1, 4, 7)


@cache
def visits() -> list[Visit]:
    """The same at every run."""
    return [large_visit(seed) for seed in SEEDS]


def search() -> float:
    """Seconds: the way in each of the visits, fold ready, scores made anew."""
    return sum(wall_of(partial(find_way, maker(visit))) for visit in visits())


def score() -> float:
    """Seconds: each of the visits scored once from scratch."""
    return sum(wall_of(visit.result) for visit in visits())


def benchmarks() -> list[Benchmark]:
    """So much of a full scoring as nobody notices: a full scoring takes some milliseconds."""
    note = f"{ITEMS} items, {IMPROVABLE} candidates, exact"
    return [Benchmark("way to the next grade", 40.0, search, score, "one full scoring", 7, lambda: note)]
