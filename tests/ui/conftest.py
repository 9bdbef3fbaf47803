"""What tests of the screens are handed: a look, English sentences, and stages with an evaluation."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector_app.texts import Texts
from inspector_app.ui.desk import Desk
from inspector_app.ui.theme import Theme
from inspector_app.usecases.session.workspace import Workspace
from tests.ui.conduct_stage import Stage, english, make_stage, make_surveillance
from tests.ui.shell_stage import make_desk, make_workspace


@pytest.fixture
def theme(qapp: object) -> Theme:
    assert qapp is not None
    return Theme("light")


@pytest.fixture
def texts() -> Texts:
    return english()


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """A new evaluation."""
    made = make_stage(tmp_path)
    yield made
    made.workspace.close()


@pytest.fixture
def full_stage(tmp_path: Path) -> Iterator[Stage]:
    """The whole story, answered."""
    made = make_stage(tmp_path, full=True)
    yield made
    made.workspace.close()


@pytest.fixture
def surveillance_stage(tmp_path: Path) -> Iterator[Stage]:
    """A surveillance visit with carried answers and proposed conclusions."""
    made = make_surveillance(tmp_path)
    yield made
    made.workspace.close()


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """A data folder of somebody who has introduced themselves."""
    made = make_workspace(tmp_path / "data")
    yield made
    made.close()


@pytest.fixture
def desk(workspace: Workspace, qapp: object) -> Desk:
    """What a page of the shell is handed."""
    assert qapp is not None
    return make_desk(workspace)


def pytest_itemcollected(item: pytest.Item) -> None:
    """The platform without a screen says what a window manager would do; nothing of ours is wrong then."""
    item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))
