"""Sets everything up and starts the program on its demonstration evaluation.

Without a screen it writes the report of that evaluation instead, and prints where.
Arguments after -- replace the demonstration: python packaging/run.py -- --help
"""

import argparse
import subprocess
import sys
from pathlib import Path

import libraries
import machine
from messages import Stop, say

UNTESTED = "this operating system is supported by design, but the start was never tested on it"


def main(arguments: list[str]) -> int:
    """Set up, look for the libraries of Qt, start the program. Exit codes: see machine.py."""
    options = _parse(arguments)
    try:
        if not sys.platform.startswith("linux"):
            say(UNTESTED)
        machine.set_up("run")
        window_system = libraries.screen()
        libraries.provide_libraries(window_system)
    except Stop as stop:
        print(stop, file=sys.stderr)
        return stop.code
    headless = sys.platform.startswith("linux") and not window_system
    command = options.program or demo(options.data, headless=headless)
    if headless and not options.program:
        say(f"no screen: writing the report of the demonstration to {options.data}")
    return subprocess.run([machine.executable("inspector-app"), *command]).returncode


def demo(data: Path, *, headless: bool) -> list[str]:
    """The program's own arguments that open, or print, the demonstration kept in `data`."""
    return ["demo", *(["--headless"] if headless else []), "--out", str(data)]


def _parse(arguments: list[str]) -> argparse.Namespace:
    own, program = arguments, []
    if "--" in arguments:
        cut = arguments.index("--")
        own, program = arguments[:cut], arguments[cut + 1 :]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, default=machine.PROJECT / "demo", metavar="DIR",
                        help="folder of the demonstration (default: demo, in the project)")  # fmt: skip
    options = parser.parse_args(own)
    options.data, options.program = options.data.resolve(), program
    return options


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
