"""benchmarks.harness"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.benchmarks import harness
from tests.benchmarks.harness import Benchmark, measure, table

BENCHMARK_FILE = """
from tests.benchmarks.harness import Benchmark

def benchmarks():
    return [Benchmark(name, {target}, lambda: 1.0, lambda: 2.0, "twice") for name in ("tap", "open")]
"""


def costs(*rounds: float) -> Callable[[], float]:
    """A side of a benchmark that costs what is given, round by round."""
    waiting: Iterator[float] = iter(rounds)
    return lambda: next(waiting)


def a_benchmark(ours: float, *, target: float | None = 2.0) -> Benchmark:
    return Benchmark("tap", target, lambda: ours, lambda: 0.010, "commit", note=lambda: "p99 40 ms")


def test_the_first_round_does_not_count_and_the_median_does() -> None:
    result = measure(Benchmark("tap", 2.0, costs(900, 3, 1, 2), costs(900, 4, 1, 1), "commit", rounds=3))
    assert (result.ours, result.yardstick, result.ratio) == (2, 1, 2.0)


def test_both_sides_take_turns() -> None:
    """A slow minute of the machine must fall on both."""
    order: list[str] = []

    def side(name: str) -> Callable[[], float]:
        def round_() -> float:
            order.append(name)
            return 1.0

        return round_

    measure(Benchmark("tap", None, side("ours"), side("theirs"), "commit", rounds=2))
    assert order == ["ours", "theirs"] * 3


@pytest.mark.parametrize(("ours", "met"), [(0.019, True), (0.020, True), (0.021, False)])
def test_a_target_is_met_up_to_its_ratio(ours: float, met: bool) -> None:
    assert measure(a_benchmark(ours)).met is met


def test_without_a_target_a_figure_is_only_printed() -> None:
    result = measure(a_benchmark(5.0, target=None))
    assert result.met
    assert "met" not in table([result])


def test_the_table_shows_every_column_and_the_note() -> None:
    head, row, note = table([measure(a_benchmark(0.025))]).splitlines()
    assert [cell.strip() for cell in head.split("|")] == list(harness.HEADINGS)
    assert [cell.strip() for cell in row.split("|")] == [
        "tap", "25.00 ms", "10.00 ms (commit)", "2.50", "2.00", "MISSED",
    ]  # fmt: skip
    assert note.strip() == "p99 40 ms"


def test_notes_stand_below_their_own_row() -> None:
    plain = Benchmark("open", None, lambda: 3.0, lambda: 1.0, "parsing", unit="MB")
    lines = table([measure(a_benchmark(1.0)), measure(plain), measure(a_benchmark(2.0))]).splitlines()
    assert [line.split()[0] for line in lines] == ["name", "tap", "p99", "open", "tap", "p99"]


def test_names_choose_benchmarks_or_whole_files(tmp_path: Path) -> None:
    (tmp_path / "bench_first.py").write_text(BENCHMARK_FILE.format(target=None))
    (tmp_path / "no_bench.py").write_text("raise AssertionError")
    assert [found.name for found in harness.discover((), tmp_path)] == ["tap", "open"]
    assert [found.name for found in harness.discover(["open"], tmp_path)] == ["open"]
    assert len(harness.discover(["first"], tmp_path)) == 2
    with pytest.raises(LookupError, match="closing"):
        harness.discover(["closing"], tmp_path)


@pytest.mark.parametrize(("target", "code"), [(0.5, 0), (0.4, 1), (None, 0)])
def test_a_missed_target_fails_the_run(
    target: float | None, code: int, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    (tmp_path / "bench_first.py").write_text(BENCHMARK_FILE.format(target=target))
    found = harness.discover((), tmp_path)
    monkeypatch.setattr(harness, "discover", lambda _names: found)
    assert harness.main([]) == code
    assert "twice" in capsys.readouterr().out


def test_a_process_is_measured_with_its_memory() -> None:
    """The peak is the process's own: what this test run holds must not count."""
    bare = harness.cost_of_process([sys.executable, "-c", "pass"])
    work = """
import time
text = b"x" * 50_000_000
while time.process_time() < 0.2: pass
time.sleep(0.1)
"""
    busy = harness.cost_of_process([sys.executable, "-c", work])
    assert busy.cpu >= 0.19  # bounds that no other load on the machine can break
    assert busy.wall >= 0.29
    assert 45e6 < busy.peak - bare.peak < 60e6
    assert bare.peak < 30e6


def test_a_process_that_fails_is_no_figure() -> None:
    with pytest.raises(RuntimeError, match="exit code 3"):
        harness.cpu_of_process([sys.executable, "-c", "raise SystemExit(3)"])
