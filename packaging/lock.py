"""Writes packaging/requirements/*.txt, the exact versions and hashes that run.py and check.py install.

Usage: python packaging/lock.py [--upgrade]
Run it after a change of the dependencies in pyproject.toml. Needs the environment that check.py makes.
"""

import argparse
import os
import subprocess
import sys

import machine

LOCKS = {"run": ("install",), "check": ("install", "check")}
"""Lock name -> the dependency groups it holds beside the dependencies of the program."""


def command(name: str, *more: str) -> list[str]:
    """The resolver's command line that prints the lock `name`: for every platform, with no address in it."""
    groups = [part for group in LOCKS[name] for part in ("--group", group)]
    fixed = ["--universal", "--generate-hashes", "--no-emit-index-url", "--no-header", "--no-annotate"]
    uv = [str(machine.executable("python")), "-m", "uv", "pip", "compile", "pyproject.toml"]
    return [*uv, *groups, *fixed, "--python-version", "3.11", "--quiet", *more]


def platform_check(name: str, platform: str) -> tuple[str, ...]:
    """Arguments for Python: succeed if `platform` has every package of the lock ready built."""
    lock = str(machine.lock_file(name))
    wanted = ("--python-platform", platform, "--python-version", "3.11", "--only-binary", ":all:")
    return ("-m", "uv", "pip", "compile", lock, *wanted, "--quiet", "--no-header", "-o", os.devnull)


def main(arguments: list[str]) -> int:
    """Write every lock; the check lock takes the versions of the run lock. Exit code: the resolver's."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--upgrade", action="store_true", help="take newer versions where they are allowed")
    upgrade = parser.parse_args(arguments).upgrade
    constraint: list[str] = []
    for name in LOCKS:
        lock = machine.lock_file(name)
        more = ["--upgrade"] if upgrade else []
        ran = subprocess.run([*command(name, *constraint, *more), "-o", str(lock)], cwd=machine.PROJECT)
        if ran.returncode:
            return ran.returncode
        constraint = ["-c", str(lock)]
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
