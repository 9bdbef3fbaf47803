"""Whatever a person types and wherever it fails: no word of it is in the log or in the file for support."""

from __future__ import annotations

import logging
import sys
import zipfile
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.app import Log, show_bugs_in
from inspector_app.errors import AppError
from inspector_app.resources import resource
from inspector_app.ui.changes import ChangesHub
from inspector_app.ui.main_window import MainWindow
from inspector_app.ui.task import Tasks
from inspector_app.usecases.conduct import answer_item, set_note
from inspector_app.usecases.evaluations import Member, open_evaluation, start_evaluation
from inspector_app.usecases.evidence.files import attach_file
from inspector_app.usecases.findings import raise_finding
from inspector_app.usecases.reports import issue_report
from inspector_app.usecases.session.identity import SystemIdentity
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace, introduce, open_workspace
from inspector_app.usecases.support.bundle import write_support_file
from tests.ui.conduct_stage import picture
from tests.ui.shell_stage import texts_for
from tests.usecases.stage import VENUE, VISIT, make_resources, new_evaluation

CANARIES = {what: f"金丝雀{what}Canary" for what in (
    "folder", "person", "body", "venue", "member", "answer", "note", "finding", "photo", "caption", "setting",
    "error", "out", "registration",
)}  # fmt: skip


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    folder = tmp_path / CANARIES["folder"]
    resources = make_resources(tmp_path / "resources")
    for shipped in ("fonts", "icons", "style.qss", "locale"):
        (resources / shipped).symlink_to(resource(shipped))
    with closing(open_workspace(folder, resources, SystemIdentity())) as workspace:
        introduce(
            workspace,
            name=CANARIES["person"],
            registration=CANARIES["registration"],
            body=CANARIES["body"],
            body_code="DEMO",
        )
        yield workspace


@pytest.fixture(autouse=True)
def untouched() -> Iterator[None]:
    """What the program sets for its whole process goes back for the next test."""
    hook, ours = sys.excepthook, logging.getLogger("inspector_app")
    level = ours.level
    yield
    sys.excepthook = hook
    ours.setLevel(level)


def work(workspace: Workspace, files: Path) -> OpenedEvaluation:
    """A visit in which everything has a canary's name."""
    team = (
        Member("L", CANARIES["member"], "lead", "0001"),
        Member("M", CANARIES["member"], "member", "0002"),
    )
    venue = {**VENUE, "name": CANARIES["venue"]}
    opened = start_evaluation(workspace, new_evaluation(workspace, venue=venue, team=team, visit=VISIT))
    opened = open_evaluation(workspace, opened.id)
    answer_item(opened, "A1", "no", ())
    set_note(opened, "A1", CANARIES["note"], ())
    raise_finding(opened, finding_class="minor", items=["A1"], text=CANARIES["finding"])
    photo = files / f"{CANARIES['photo']}.jpg"
    photo.write_bytes(picture("x"))
    attach_file(workspace, opened, photo, ["B1"], CANARIES["caption"])
    issue_report(workspace, opened, files / CANARIES["out"], texts_for("en"))
    return opened


def go_wrong(window: MainWindow, workspace: Workspace, opened: OpenedEvaluation, files: Path) -> None:
    """Errors of every kind, each with what a person typed in its words and values."""
    broken = files / f"{CANARIES['photo']}-broken.jpg"
    broken.write_text(CANARIES["answer"], "utf-8")
    (files / "file").touch()
    attempts = (
        lambda: answer_item(opened, "C3", {"n": CANARIES["answer"]}, ()),
        lambda: answer_item(opened, CANARIES["answer"], "yes", ()),
        lambda: attach_file(workspace, opened, broken, ["B1"]),
        lambda: issue_report(workspace, opened, files / "file" / CANARIES["out"], texts_for("en")),
        lambda: open_evaluation(workspace, CANARIES["answer"]),
        lambda: workspace.preferences.put("files_folder", str(files / "file" / CANARIES["out"])),
    )
    failed = 0
    for attempt in attempts:
        try:
            attempt()
        except AppError as error:
            failed += 1
            window.show_error(error)
    assert failed == len(attempts)
    with suppress(OSError):
        Path(files, "gone", CANARIES["error"]).read_bytes()
    for bug in (KeyError(CANARIES["error"]), FileNotFoundError(2, CANARIES["error"], CANARIES["error"])):
        try:
            raise bug
        except (KeyError, OSError) as error:
            sys.excepthook(type(error), error, error.__traceback__)
    logging.getLogger("foreign").error("cannot read %s", CANARIES["error"])
    workspace.settings.put("preference.theme", CANARIES["setting"])
    assert workspace.theme == "light"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_no_word_of_a_person_is_in_the_log_or_in_the_file_for_support(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    """What support gets may be sent by mail: a leak here is a leak of somebody's care file."""
    log = Log(workspace.folder)
    log.begin()
    files = tmp_path / "files"
    files.mkdir()
    window = MainWindow(workspace, texts_for, ChangesHub(), Tasks())
    qtbot.addWidget(window)
    show_bugs_in(window, log)
    opened = work(workspace, files)
    go_wrong(window, workspace, opened, files)
    written = write_support_file(
        workspace.folder, files / CANARIES["out"], {"language": "en"}, workspace.identity.now()
    )
    log.end()
    logs = list((workspace.folder / "logs").iterdir())
    with zipfile.ZipFile(written.path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    text = logs[0].read_text("utf-8")
    for told in (
        "program.started", "evaluation.opened", "report.printed", "support.written", "program.ended",
        "error code=answer.no_number", "error code=photo.unreadable", "error code=report.not_written",
        "setting.unusable setting=theme", "ERROR bug", "builtins.KeyError", "FileNotFoundError errno=2",
        "ERROR foreign:", opened.id,
    ):  # fmt: skip
        assert told in text, f"the log says nothing of {told}"
    everything = {**parts, **{path.name: path.read_bytes() for path in logs}}
    for name, data in everything.items():
        for what, canary in CANARIES.items():
            for form in (canary.encode(), canary.encode("unicode_escape"), b"Canary", b"\\u91d1\\u4e1d"):
                assert form not in data, f"{what} is in {name}"
                assert form not in name.encode()
