"""A laptop with the small checklist, an evaluation on it, and the demo, played once for all tests."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest

from inspector_app.texts import Texts
from inspector_app.usecases.demonstration.play import play_demo
from inspector_app.usecases.reports import IssuedReport, issue_report
from inspector_app.usecases.session.identity import SystemIdentity
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace, open_workspace
from tests.store.conftest import closed_folder, small_disk
from tests.story import RESOURCES
from tests.usecases.stage import a_workspace, started

__all__ = ["closed_folder", "small_disk"]


class Demo(NamedTuple):
    """The demo after it was played, and its progress as it was told."""

    workspace: Workspace
    opened: OpenedEvaluation
    progress: list[tuple[int, int]]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with closing(a_workspace(tmp_path)) as workspace:
        yield workspace


@pytest.fixture
def opened(workspace: Workspace) -> OpenedEvaluation:
    return started(workspace)


@pytest.fixture(scope="session")
def texts() -> dict[str, Texts]:
    return {language: Texts(language, RESOURCES / "locale") for language in ("zh_CN", "en")}


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """Its 38 pictures take half a minute of processor time: it is only read and printed."""
    progress: list[tuple[int, int]] = []
    with closing(open_workspace(tmp_path_factory.mktemp("demo"), RESOURCES, SystemIdentity())) as workspace:
        opened = play_demo(workspace, lambda done, of: progress.append((done, of)))
        yield Demo(workspace, opened, progress)


@pytest.fixture(scope="session")
def printed(demo: Demo, texts: dict[str, Texts], tmp_path_factory: pytest.TempPathFactory) -> IssuedReport:
    """The demo's report in Chinese."""
    return issue_report(demo.workspace, demo.opened, tmp_path_factory.mktemp("reports"), texts["zh_CN"])
