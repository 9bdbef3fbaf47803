"""The program is killed again and again while somebody works: what it took as said is there, nothing half."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from random import Random

from hypothesis import settings

from inspector_app.usecases.evaluations import open_evaluation
from inspector_app.usecases.session.identity import SystemIdentity
from inspector_app.usecases.session.listed import list_row
from inspector_app.usecases.session.workspace import open_workspace
from tests.usecases.stage import make_resources, started

PROJECT = Path(__file__).parents[2]
KILLS = int(os.environ.get("INSPECTOR_KILLS", "200" if settings().max_examples > 1000 else "20"))
"""How often the process is killed; a long run sets more."""


@contextmanager
def conducting(folder: Path, resources: Path, identity: str) -> Iterator[subprocess.Popen[str]]:
    """The process, killed at the end of the block."""
    command = [sys.executable, "-m", "tests.end_to_end.conducting", str(folder), str(resources), identity]
    process = subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def acknowledged(folder: Path, resources: Path, identity: str, atleast: int) -> list[str]:
    """The ids said to be saved by one process that is killed after so many lines."""
    with conducting(folder, resources, identity) as process:
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(atleast)]
        process.kill()
        said += process.stdout.readlines()
        process.stdout.close()
    return [one for line in said if line.endswith("\n") for one in line.split()]


def check_whole(folder: Path, resources: Path, identity: str, expected: set[str]) -> None:
    """All that was acknowledged is there, in an unbroken chain; the list says what the fold says."""
    with closing(open_workspace(folder, resources, SystemIdentity())) as workspace:
        opened = open_evaluation(workspace, identity)
        ops = sorted(opened.evaluation.ops, key=lambda op: op.n)
        assert expected <= {op.id for op in ops}
        assert [op.n for op in ops] == list(range(1, len(ops) + 1))
        assert workspace.journal.verify(opened.stream) is None
        row = workspace.list.get(identity)
        assert row is not None
        assert row == list_row(opened, row.changed_at)
        assert all(finding.text and finding.items for finding in opened.scoring.findings)


def test_a_killed_program_loses_nothing_it_took_as_said(tmp_path: Path) -> None:
    folder, resources = tmp_path / "data", make_resources(tmp_path / "resources")
    with closing(open_workspace(folder, resources, SystemIdentity())) as workspace:
        identity = started(workspace).id
    random, expected = Random(20261123), set[str]()
    for _ in range(KILLS):
        expected |= set(acknowledged(folder, resources, identity, random.randint(1, 60)))
        check_whole(folder, resources, identity, expected)
    assert len(expected) >= KILLS
