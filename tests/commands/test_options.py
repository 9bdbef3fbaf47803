"""commands.options: every declared command has somebody who carries it out."""

from __future__ import annotations

import argparse

from inspector_app.commands.options import add_evaluation
from inspector_app.commands.run import SUBJECTS


def test_what_is_declared_is_what_is_carried_out() -> None:
    commands = argparse.ArgumentParser().add_subparsers(dest="what")
    add_evaluation(commands, argparse.ArgumentParser(add_help=False))
    assert set(commands.choices) == set(SUBJECTS["evaluation"])
