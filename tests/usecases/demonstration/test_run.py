"""usecases.demonstration.run: what the command `demo` says, and the report it leaves."""

import shutil
from pathlib import Path

import pytest

from inspector_app.texts import Texts
from inspector_app.usecases.demonstration.run import print_demo
from tests.story import RESOURCES
from tests.usecases.conftest import Demo


@pytest.mark.parametrize(("language", "grade"), [("zh_CN", "良好级"), ("en", "Good")])
def test_a_demo_that_was_played_is_printed_again_and_not_played_again(
    demo: Demo, tmp_path: Path, texts: dict[str, Texts], language: str, grade: str
) -> None:
    folder = tmp_path / "data"
    shutil.copytree(demo.workspace.folder, folder)
    printed = print_demo(folder, tmp_path / "out", RESOURCES, texts[language])
    assert printed.evaluation == demo.opened.id
    assert printed.report.is_file()
    assert printed.report.parent == tmp_path / "out"
    said = "\n".join(printed.lines)
    assert grade in printed.lines[0]
    assert "82.6" in printed.lines[1]
    assert str(printed.report) in said
    assert "A1.2" in said
