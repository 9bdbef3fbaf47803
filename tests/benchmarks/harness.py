"""Measures the program against a yardstick in the same interleaved run, so that only the ratio counts."""

import importlib.util
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from types import ModuleType
from typing import NamedTuple

FOLDER = Path(__file__).parent
HEADINGS = ("name", "ours", "yardstick", "ratio", "target", "verdict")

# A small parent measures the process: what the parent held in memory counts towards its child's peak.
_LAUNCHER = """
import json, os, subprocess, sys, time
start = time.perf_counter()
child = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
_, status, used = os.wait4(child.pid, 0)
wall = time.perf_counter() - start
peak = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
print(json.dumps([os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, wall, peak]))
"""


@dataclass(frozen=True)
class Benchmark:
    """One figure of the program beside one of something comparable.

    Attributes:
        target: the ratio ours / yardstick must not exceed it; None: only printed.
        ours, yardstick: do one round and return its cost in `unit`, 0 < cost.
        yardstick_name: what the program is compared with.
        rounds: how often each is measured, after one round that does not count.
        unit: "s" for seconds (processor or wall), "MB" for memory.
        note: one more line for the table, asked for after the rounds.
    """

    name: str
    target: float | None
    ours: Callable[[], float]
    yardstick: Callable[[], float]
    yardstick_name: str
    rounds: int = 7
    note: Callable[[], str] | None = None
    unit: str = "s"


class Result(NamedTuple):
    """Medians over the rounds of one benchmark, in its unit."""

    benchmark: Benchmark
    ours: float
    yardstick: float

    @property
    def ratio(self) -> float:
        """How many yardsticks ours costs; below 1 it is cheaper."""
        return self.ours / self.yardstick

    @property
    def met(self) -> bool:
        """Whether the ratio keeps its target; true without a target."""
        return self.benchmark.target is None or self.ratio <= self.benchmark.target


class ProcessCost(NamedTuple):
    """What a process and the children it waited for used: seconds, seconds, bytes of the largest."""

    cpu: float
    wall: float
    peak: int


def measure(benchmark: Benchmark) -> Result:
    """Run both sides in turn, so that a busy machine slows both, and drop the first round."""
    rounds = [(benchmark.ours(), benchmark.yardstick()) for _ in range(benchmark.rounds + 1)][1:]
    return Result(benchmark, median(ours for ours, _ in rounds), median(other for _, other in rounds))


def table(results: Iterable[Result]) -> str:
    """The results as aligned columns, notes indented below their row."""
    listed = list(results)
    cells = [HEADINGS, *(_row(result) for result in listed)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(HEADINGS))]
    lines = [" | ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)) for row in cells]
    for position, result in reversed(list(enumerate(listed, start=1))):
        if result.benchmark.note:
            lines.insert(position + 1, f"    {result.benchmark.note()}")
    return "\n".join(line.rstrip() for line in lines)


def _row(result: Result) -> tuple[str, ...]:
    benchmark = result.benchmark
    return (
        benchmark.name,
        _cost(result.ours, benchmark.unit),
        f"{_cost(result.yardstick, benchmark.unit)} ({benchmark.yardstick_name})",
        f"{result.ratio:.2f}",
        "" if benchmark.target is None else f"{benchmark.target:.2f}",
        "" if benchmark.target is None else "met" if result.met else "MISSED",
    )


def _cost(cost: float, unit: str) -> str:
    return f"{cost * 1000:.2f} ms" if unit == "s" and cost < 1 else f"{cost:.2f} {unit}"


def wall_of(function: Callable[[], object]) -> float:
    """Seconds on the wall that one call takes."""
    start = time.perf_counter()
    function()
    return time.perf_counter() - start


def cost_of_process(arguments: list[str]) -> ProcessCost:
    """Run a command to its end and say what it cost. Not on Windows.

    Raises:
        RuntimeError: it ended with another code than 0.
    """
    launcher = [sys.executable, "-I", "-S", "-c", _LAUNCHER, *arguments]
    ran = subprocess.run(launcher, stdout=subprocess.PIPE, check=True, text=True)
    code, cpu, wall, peak = json.loads(ran.stdout)
    if code:
        raise RuntimeError(f"exit code {code}: {' '.join(arguments)}")
    return ProcessCost(cpu, wall, peak)


def cpu_of_process(arguments: list[str]) -> float:
    """Processor seconds of a command, its waited-for children included."""
    return cost_of_process(arguments).cpu


def peak_memory_of_process(arguments: list[str]) -> float:
    """Largest resident memory of a command in MB (1,000,000 bytes)."""
    return cost_of_process(arguments).peak / 1e6


def discover(names: Iterable[str] = (), folder: Path = FOLDER) -> list[Benchmark]:
    """All benchmarks of the bench_*.py files of `folder`, or those of the named files or names.

    Raises:
        LookupError: a name fits neither a file nor a benchmark.
    """
    found: list[Benchmark] = []
    unused = set(names)
    wanted = frozenset(unused)
    for path in sorted(folder.glob("bench_*.py")):
        subject = path.stem.removeprefix("bench_")
        for benchmark in _load(path).benchmarks():
            if not wanted or {subject, path.stem, benchmark.name} & wanted:
                found.append(benchmark)
                unused -= {subject, path.stem, benchmark.name}
    if unused:
        raise LookupError(f"no such benchmark: {', '.join(sorted(unused))}")
    return found


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"{__package__}.{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def main(names: list[str]) -> int:
    """Measure and print; 1 where a target is missed, else 0."""
    results = []
    for benchmark in discover(names):
        print(f"-- {benchmark.name}", flush=True)
        results.append(measure(benchmark))
    print(table(results))
    return 0 if all(result.met for result in results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
