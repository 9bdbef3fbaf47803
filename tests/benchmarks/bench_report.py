"""The report from its content as a whole process: processor time beside typst, memory beside its allowance.

The yardstick sets the same texts in the same type sizes, columns and margins, without tags. Print
renditions, the font cache and the bytecode exist beforehand, as in an installed program.
"""

from __future__ import annotations

import atexit
import compileall
import shutil
import sys
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from tests.benchmarks.harness import FOLDER, Benchmark, cost_of_process
from tests.benchmarks.report_content import write_content

PROJECT = FOLDER.parents[1]
FONTS = PROJECT / "resources" / "fonts"
ALLOWED_MEMORY = 80.0
"""MB above the bare interpreter at any number of photographs."""


def benchmarks() -> list[Benchmark]:
    """Two sizes against typst, three numbers of photographs against the allowance."""
    workspace = cache(_workspace)
    return [
        _speed("report: 300 items, 60 photos", 0.75, 300, 60, workspace),
        _speed("report: 2,000 items", 0.40, 2000, 0, workspace),
        _speed("report: 10,000 items", None, 10_000, 0, workspace, rounds=3),
        _memory("report memory: 300 items, 60 photos", 300, 60, workspace),
        _memory("report memory: 300 items, 1,000 photos", 300, 1000, workspace),
        _memory("report memory: 2,000 items", 2000, 0, workspace),
    ]


def _workspace() -> Path:
    """A folder for contents, pictures and results; it goes when the measuring ends."""
    folder = Path(tempfile.mkdtemp(prefix="bench-report-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    shutil.copy(FOLDER / "report.typ", folder)
    for part in (PROJECT / "inspector_app", FOLDER):
        compileall.compile_dir(part, quiet=2)
    return folder


def _speed(
    name: str, target: float | None, items: int, photos: int, workspace: Callable[[], Path], rounds: int = 7
) -> Benchmark:
    content = cache(lambda: write_content(workspace(), items, photos))
    return Benchmark(
        name=name,
        target=target,
        ours=lambda: cost_of_process(_ours(content())).cpu,
        yardstick=lambda: cost_of_process(_typst(content())).cpu,
        yardstick_name="typst",
        rounds=rounds,
        note=lambda: (
            f"processor time; {_megabytes(content(), 'ours'):.1f} MB of PDF, "
            f"typst {_megabytes(content(), 'typst'):.1f} MB"
        ),
    )


def _memory(name: str, items: int, photos: int, workspace: Callable[[], Path]) -> Benchmark:
    content = cache(lambda: write_content(workspace(), items, photos))
    return Benchmark(
        name=name,
        target=1.0,
        ours=lambda: _peak(_ours(content())) - _peak([sys.executable, "-c", "pass"]),
        yardstick=lambda: ALLOWED_MEMORY,
        yardstick_name="allowed above the bare interpreter",
        rounds=3,
        unit="MB",
    )


def _ours(content: Path) -> list[str]:
    script = ["-m", "tests.benchmarks.report_ours"]
    return [
        sys.executable,
        *script,
        str(content),
        str(_result(content, "ours")),
        str(FONTS),
        str(_cache(content)),
    ]


def _typst(content: Path) -> list[str]:
    script = str(FOLDER / "report_typst.py")
    return [sys.executable, script, str(content), str(_result(content, "typst")), str(FONTS)]


def _result(content: Path, program: str) -> Path:
    return content.with_name(f"{content.stem}-{program}.pdf")


def _cache(content: Path) -> Path:
    return content.with_name("cache")


def _megabytes(content: Path, program: str) -> float:
    return _result(content, program).stat().st_size / 1e6


def _peak(arguments: list[str]) -> float:
    return cost_of_process(arguments).peak / 1e6
