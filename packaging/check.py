"""Runs all that the CI runs, step by step, and says at the end how many steps passed.

NAME chooses steps (see --help). A step that fails does not keep the next ones from running.
"""

import argparse
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import libraries
import lock
import machine
from messages import Stop, say

TEST_PROGRAMS = {"Xvfb": "xvfb", "pdftotext": "poppler-utils"}
WHEELS = {
    "Windows": ("x86_64-pc-windows-msvc", "aarch64-pc-windows-msvc"),
    "macOS": ("aarch64-apple-darwin", "x86_64-apple-darwin"),
    "Linux": ("x86_64-manylinux_2_36",),
}
"""Platforms for which every package of the run lock must be there ready built."""


@dataclass(frozen=True)
class Step:
    """One check: commands run in order until one fails.

    Attributes:
        commands: each the arguments for the Python of the environment.
        fix: commands that run before, with --fix only.
        full: runs with --full only, or where named.
        environment: variables set besides.
    """

    name: str
    commands: tuple[tuple[str, ...], ...]
    fix: tuple[tuple[str, ...], ...] = ()
    full: bool = False
    environment: Mapping[str, str] = field(default_factory=dict)


def steps() -> list[Step]:
    """Every step there is, in order; the coverage steps read what the tests step recorded."""
    tested = ("-m", "pytest", "--cov", "--cov-report=", "--hypothesis-profile=ci", "--durations=10")
    covered = ("-m", "coverage", "report")
    lint, layout = ("-m", "ruff", "check"), ("-m", "ruff", "format")
    return [
        Step("lint", (lint,), fix=((*lint, "--fix"),)),
        Step("format", ((*layout, "--check"),), fix=(layout,)),
        Step("types", (("-m", "mypy"),)),
        Step("imports", (("-c", "from importlinter.cli import lint_imports_command as go; go()"),)),
        Step("texts", (("packaging/texts.py", "check"),)),
        Step("tests", (tested,), environment={"QT_QPA_PLATFORM": "offscreen"}),
        Step("domain-coverage", ((*covered, "--include=inspector_app/domain/*", "--fail-under=100"),)),
        Step("store-coverage", ((*covered, "--include=inspector_app/store/*", "--fail-under=100"),)),
        Step("coverage", ((*covered, "--fail-under=90"),)),
        Step("wheels", _wheels(), full=True),
        Step("screen-tests", (("-m", "pytest", "tests/ui"),), full=True,
             environment={"QT_QPA_PLATFORM": "xcb"}),
        Step("long-properties", (("-m", "pytest", "tests/domain", "tests/exchange/test_fuzz.py",
                                  "--hypothesis-profile=full"),), full=True),
        Step("kills", (("-m", "pytest", "tests", "-k", "kill"),), full=True,
             environment={"INSPECTOR_KILLS": "200"}),
        Step("odk", (("packaging/odk.py",),), full=True),
        Step("bench", (("packaging/bench.py",),), full=True),
    ]  # fmt: skip


def _wheels() -> tuple[tuple[str, ...], ...]:
    """Resolve the run lock for every platform out of built packages alone."""
    places = [place for family in WHEELS.values() for place in family]
    return tuple(lock.platform_check("run", place) for place in places)


def main(arguments: list[str]) -> int:
    """Set up and run the chosen steps. Exit code 1 if one failed; the others: see machine.py."""
    known = {step.name: step for step in steps()}
    options = _parse(arguments, list(known))
    try:
        python = str(machine.set_up("check"))
        libraries.provide_libraries("xcb")
        if sys.platform.startswith("linux"):
            libraries.provide(_programs(), _programs)
    except Stop as stop:
        print(stop, file=sys.stderr)
        return stop.code
    chosen = [step for step in known.values() if step.name in options.names] if options.names else [
        step for step in known.values() if options.full or not step.full
    ]  # fmt: skip
    return run_all(chosen, lambda step: _run(python, step, fix=options.fix))


def run_all(chosen: list[Step], run: Callable[[Step], bool]) -> int:
    """Run every step whatever the others say, and close with the line `checks: N passed, N failed`.

    Returns:
        1 if a step failed, else 0.
    """
    passed: dict[str, tuple[bool, float]] = {}
    for step in chosen:
        say(step.name)
        start = time.monotonic()
        passed[step.name] = run(step), time.monotonic() - start
    print()
    for name, (good, seconds) in passed.items():
        print(f"{'passed' if good else 'FAILED'}  {name:<16} {seconds:6.1f} s")
    failed = sum(not good for good, _ in passed.values())
    print(f"checks: {len(passed) - failed} passed, {failed} failed", flush=True)
    return 1 if failed else 0


def _run(python: str, step: Step, *, fix: bool) -> bool:
    commands = (*(step.fix if fix else ()), *step.commands)
    return all(run_group([python, *command], step.environment) == 0 for command in commands)


def run_group(command: list[str], environment: Mapping[str, str]) -> int:
    """Run a command in the project and end whatever it leaves running (an aborted pytest leaves its Xvfb).

    Returns:
        its exit code.
    """
    process = subprocess.Popen(
        command, cwd=machine.PROJECT, env=os.environ | environment, start_new_session=os.name == "posix"
    )
    try:
        return process.wait()
    finally:
        if os.name == "posix":
            _end_group(process.pid)
        else:
            process.kill()


def _end_group(group: int) -> None:
    try:
        os.killpg(group, signal.SIGTERM)
    except ProcessLookupError:
        return  # nothing was left


def _programs() -> dict[str, str]:
    return libraries.missing_programs(TEST_PROGRAMS)


def _parse(arguments: list[str], names: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--fix", action="store_true", help="let lint and format repair what they can")
    parser.add_argument("--full", action="store_true", help="also the long steps")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of: {' '.join(names)}")
    options = parser.parse_args(arguments)
    unknown = sorted(set(options.names) - set(names))
    if unknown:
        parser.error(f"no such step: {', '.join(unknown)}; there are {', '.join(names)}")
    return options


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
