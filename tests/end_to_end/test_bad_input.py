"""Bad files through both doors: the page of checklists and the command line say the same, with the place."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from inspector_app.__main__ import main
from inspector_app.errors import AppError
from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.checklists.page import ChecklistsPage
from tests.end_to_end.bad_files import FILES, Bad
from tests.hanging import ends_within
from tests.ui.conftest import desk, theme, workspace

__all__ = ["desk", "theme", "workspace"]
MOST_SECONDS = 10  # of the processor, for one file through one door

each_file = pytest.mark.parametrize("bad", FILES, ids=[bad.name for bad in FILES])


def saved(folder: Path, bad: Bad) -> Path:
    path = folder / bad.name
    path.write_bytes(bad.content)
    return path


@each_file
def test_the_command_line_says_what_is_wrong_and_where(
    bad: Bad, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line for one problem; exit code 1 where nothing was read, never a trace of the program."""
    path = saved(tmp_path, bad)
    with ends_within(MOST_SECONDS):
        code = main(["checklist", "check", str(path), "--data", str(tmp_path / "data"), "--language", "en"])
    out, wrong = capsys.readouterr()
    lines = [line for line in (out + wrong).splitlines() if bad.says in line]
    assert lines, out + wrong
    assert any(bad.cell in line for line in lines)
    assert all(len(line) < 400 for line in lines)
    assert (code == 1) == bad.refused


@each_file
def test_the_page_shows_what_is_wrong_and_where(bad: Bad, tmp_path: Path, desk: Desk, qtbot: QtBot) -> None:
    page = ChecklistsPage(desk)
    qtbot.addWidget(page)
    failed: list[AppError] = []
    page.failed.connect(failed.append)
    with ends_within(MOST_SECONDS):
        page.bring(saved(tmp_path, bad))
    shown = [desk.texts.told(error) for error in failed]
    if page.stack.currentWidget() is page.bring_in:
        for trouble in page.bring_in.model.troubles:
            _, place, row, column, *words = page.bring_in.model.cells(trouble)
            at = f"{place}!{column}{row}" if row else place
            shown.append(f"{at}: {' '.join(words)}")
    elif page.mapping is not None:
        shown += [label.text() for label in page.mapping.findChildren(QLabel)]
    about = [words for words in shown if bad.says in words]
    assert about, shown
    sheet, _, cell = bad.cell.partition("!")
    assert any(sheet in words and cell in words for words in about), about
