"""Draws every screen of the program and every page of the demonstration report as PNG, to be looked at."""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import libraries
import machine
from messages import Stop, say

SCREENS = "tests/pictures/screens.py"
TAKE_SCREENS = "import sys; from pathlib import Path; from tests.pictures.screens import screens\n" \
    "for path in screens(Path(sys.argv[1])): print(path)"  # fmt: skip
DRAW_PAGES = """
import sys; from pathlib import Path; import pypdfium2
source, folder, pixels_per_point = Path(sys.argv[1]), Path(sys.argv[2]), float(sys.argv[3]) / 72
document = pypdfium2.PdfDocument(source)
for number in range(len(document)):
    path = folder / f"{source.stem}-{number + 1:02}.png"
    document[number].render(scale=pixels_per_point).to_pil().save(path)
    print(path)
"""
DOTS_PER_INCH = 110


def main(arguments: list[str]) -> int:
    """Set up, take the screens, print the report and draw its pages. Exit codes: see machine.py."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, metavar="DIR", help="where the pictures go")
    folder = parser.parse_args(arguments).folder.resolve()
    try:
        python = machine.set_up("check")
        libraries.provide_libraries("")
    except Stop as stop:
        print(stop, file=sys.stderr)
        return stop.code
    folder.mkdir(parents=True, exist_ok=True)
    results = [_take_screens(python, folder), _draw_report(python, folder)]
    say(f"{len(list(folder.glob('**/*.png')))} pictures in {folder}")
    return 0 if all(results) else 1


def _take_screens(python: Path, folder: Path) -> bool:
    if not (machine.PROJECT / SCREENS).exists():
        say(f"no screens: {SCREENS} is not there")
        return False
    return _ran([python, "-c", TAKE_SCREENS, folder])


def _draw_report(python: Path, folder: Path) -> bool:
    with tempfile.TemporaryDirectory() as written:
        if not _ran([python, "-m", "inspector_app", "demo", "--headless", "--out", written]):
            return False
        reports = sorted(Path(written).glob("**/*.pdf"))
        if not reports:
            say("no report: the demonstration wrote no PDF")
        drawn = [_ran([python, "-c", DRAW_PAGES, path, folder, str(DOTS_PER_INCH)]) for path in reports]
    return bool(drawn) and all(drawn)


def _ran(command: list[str | Path]) -> bool:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(machine.PROJECT)}
    return subprocess.run(command, cwd=machine.PROJECT, env=environment).returncode == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
