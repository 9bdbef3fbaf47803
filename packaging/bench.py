"""Measures the program against its yardsticks and prints: name | ours | yardstick | ratio | target | verdict.

NAME chooses a benchmark, or a file tests/benchmarks/bench_NAME.py. Exit code 1 where a target is missed.
"""

import argparse
import os
import subprocess
import sys

import libraries
import machine
from messages import Stop


def main(arguments: list[str]) -> int:
    """Set up, then measure in the environment. Exit codes besides 1: see machine.py."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME")
    names = parser.parse_args(arguments).names
    try:
        python = machine.set_up("check")
        libraries.provide_libraries("")
    except Stop as stop:
        print(stop, file=sys.stderr)
        return stop.code
    command = [python, "-m", "tests.benchmarks.harness", *names]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(command, cwd=machine.PROJECT, env=environment).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
