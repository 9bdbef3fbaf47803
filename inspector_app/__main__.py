"""The command line: opens the program, plays the demonstration, or carries out a command."""

from __future__ import annotations

import argparse
import gc
import io
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import platformdirs

from inspector_app import __version__
from inspector_app.commands.options import add_checklist, add_evaluation
from inspector_app.errors import AppError
from inspector_app.resources import resource
from inspector_app.texts import LANGUAGES, Texts
from inspector_app.texts.words import mark

DONE: Final = 0
FAILED: Final = 1  # an error with a sentence; 2 is argparse's own
NO_SCREEN: Final = 3
STOPPED: Final = 130  # by Ctrl+C, as shells count it
_DISPLAYS: Final = ("DISPLAY", "WAYLAND_DISPLAY")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line (sys.argv's by default) and return the exit code."""
    _say_what_the_console_can()
    parser = _parser()
    # As defaults of the options, the command's own would overwrite what stands before `demo`.
    options = parser.parse_args(arguments, argparse.Namespace(data=None, language="", json=False))
    if options.self_test and options.data is None:
        parser.error("--self-test leaves no trace in the user's own folder: name another with --data")
    try:
        if options.command == "demo":
            return _demo(options)
        if options.command is not None:
            return _command(options)
        return _window(options, options.data or _data_folder())
    except AppError as error:
        _complain(options.language, error)
        return FAILED
    except KeyboardInterrupt:
        return STOPPED


def has_display(system: str, environment: dict[str, str]) -> bool:
    """Whether a window can be shown. Qt would abort the process where it cannot, so we ask first.

    Args:
        system: sys.platform.
    """
    if not system.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return True
    return any(environment.get(name) for name in _DISPLAYS)


def _say_what_the_console_can() -> None:
    """A console or pipe that is not UTF-8 (Windows, LANG=C) gets escapes instead of ending the program."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def _parser() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    shared.add_argument(
        "--data", type=Path, metavar="DIR", help="folder of the work (default: the user's own)"
    )
    shared.add_argument("--language", choices=LANGUAGES, help="switch to this language")
    about = "Opens the program, or plays the demonstration and prints its report."
    parser = argparse.ArgumentParser(prog="inspector-app", description=about, parents=[shared])
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    parser.add_argument(
        "--self-test",
        action="store_true",
        help="paint the window once, without a screen, and end; wants --data",
    )
    commands = parser.add_subparsers(dest="command", metavar="demo | checklist | evaluation")
    demo = commands.add_parser(
        "demo", parents=[shared], help="play the demonstration, print its report, open it"
    )
    demo.add_argument("--out", type=Path, default=Path("demo"), metavar="DIR", help="where the report goes")
    demo.add_argument("--headless", action="store_true", help="print the report only, open no window")
    printing = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS, parents=[shared])
    printing.add_argument("--json", action="store_true", help="print one JSON object for another program")
    checklists = commands.add_parser("checklist", help="check, import, export, compare, try checklists")
    add_checklist(checklists.add_subparsers(dest="what", required=True), printing)
    evaluations = commands.add_parser("evaluation", help="start, answer, list, show and print evaluations")
    add_evaluation(evaluations.add_subparsers(dest="what", required=True), printing)
    return parser


def _command(options: argparse.Namespace) -> int:
    """Carry out a command that opens no window."""
    # What opens the folder of the work costs a start of the window time that it does not have.
    from inspector_app.commands.run import run

    return run(options, options.data or _data_folder(), resource())


def _data_folder() -> Path:
    """AppData\\Local, never the roaming part, or what the system has for it."""
    return Path(platformdirs.user_data_dir("inspector-app", appauthor=False, roaming=False))


def _window(options: argparse.Namespace, folder: Path, evaluation: str = "") -> int:
    """Open the window; the platform is chosen before Qt is loaded."""
    if options.self_test:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if not has_display(sys.platform, dict(os.environ)):
        _print_both(mark("No screen was found, so no window can be opened."))
        _print_both(
            mark("To print the report of the demonstration without one: inspector-app demo --headless")
        )
        return NO_SCREEN
    gc.disable()  # what loading makes stays; looking through it for garbage delays the first paint by 4 %
    try:
        # Without Qt's system libraries this import fails; the commands that only print do not need them.
        from inspector_app import app
    except ImportError as error:
        logging.getLogger(__name__).debug("no Qt", exc_info=error)
        _print_both(mark("The window cannot be opened, a system library is missing: {cause}"), cause=error)
        _print_both(
            mark("To print the report of the demonstration without it: inspector-app demo --headless")
        )
        return NO_SCREEN
    try:
        return app.run(app.Start(folder.resolve(), options.language, evaluation, options.self_test))
    finally:
        gc.enable()


def _demo(options: argparse.Namespace) -> int:
    """Play the story once into the folder, print its report, and open the window on it."""
    out = options.out.resolve()
    folder = options.data or out / "data"
    identity = _play(options, folder, out)
    if options.headless:
        return DONE
    options.self_test = False
    return _window(options, folder, identity)


def _play(options: argparse.Namespace, folder: Path, out: Path) -> str:
    # Only this command needs what draws photographs and reports.
    from inspector_app.usecases.demonstration.run import print_demo

    texts = Texts(options.language or LANGUAGES[0], resource("locale"))
    printed = print_demo(folder.resolve(), out, resource(), texts, _show_progress)
    for line in printed.lines:
        print(line)
    return printed.evaluation


def _show_progress(done: int, total: int) -> None:
    if sys.stderr.isatty():
        end = "\n" if done == total else ""
        print(f"\r{done}/{total}", end=end, file=sys.stderr, flush=True)


def _complain(language: str, error: AppError) -> None:
    for chosen in [language] if language else LANGUAGES:
        sentence, hint = Texts(chosen, resource("locale")).error(error)
        print(f"{sentence} {hint}".strip(), file=sys.stderr)


def _print_both(sentence: str, **values: object) -> None:
    """Nobody has chosen a language yet: say it in each."""
    for language in LANGUAGES:
        print(Texts(language, resource("locale")).say(sentence, **values), file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
