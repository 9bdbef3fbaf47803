"""commands.options: every declared command has somebody who carries it out."""

from __future__ import annotations

import argparse
from collections.abc import Callable

import pytest

from inspector_app.commands.options import Commands, add_checklist, add_evaluation
from inspector_app.commands.run import SUBJECTS

Declare = Callable[[Commands, argparse.ArgumentParser], None]


@pytest.mark.parametrize(
    ("subject", "declare"), [("checklist", add_checklist), ("evaluation", add_evaluation)]
)
def test_what_is_declared_is_what_is_carried_out(subject: str, declare: Declare) -> None:
    commands = argparse.ArgumentParser().add_subparsers(dest="what")
    declare(commands, argparse.ArgumentParser(add_help=False))
    assert set(commands.choices) == set(SUBJECTS[subject])
