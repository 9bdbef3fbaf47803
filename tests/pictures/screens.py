"""Takes a picture of every screen of the shell: both languages, light and dark, two sizes of window."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

from inspector_app.errors import UnavailableError
from inspector_app.resources import resource
from inspector_app.store.database import saving
from inspector_app.store.evaluations import EvaluationRow
from inspector_app.store.lists.findings import FindingRow
from inspector_app.store.lists.reports import ReportRow
from inspector_app.store.venues import VenueRow
from inspector_app.texts import Texts
from inspector_app.ui.changes import ChangesHub
from inspector_app.ui.fonts import provide_chinese
from inspector_app.ui.main_window import MainWindow
from inspector_app.ui.pages.evaluations import EvaluationsPage
from inspector_app.ui.pages.first_start import FirstStartPage
from inspector_app.ui.pages.help.page import HelpPage
from inspector_app.ui.pages.overviews.findings import AllFindingsPage
from inspector_app.ui.pages.schemes.catalogue import CataloguePage
from inspector_app.ui.pages.settings import SettingsPage
from inspector_app.ui.pages.starting.new_evaluation import NewEvaluationPage
from inspector_app.ui.task import Tasks
from inspector_app.ui.widgets.catalogue.standard_form import StandardForm
from inspector_app.usecases.session.identity import SystemIdentity
from inspector_app.usecases.session.workspace import Workspace, introduce, open_workspace, set_preference
from tests.pictures.checklist_screens import checklist_scenes
from tests.pictures.conduct_screens import conduct_screens
from tests.pictures.gallery_screens import gallery_screens

SIZES: Final = {"small": (1280, 800), "large": (1920, 1200)}
VENUES: Final = (
    ("青筠谷酒店（虚构）", "initial", "open", "good", "82.6", 60, 4, 0),
    ("云舍民宿（虚构）", "surveillance", "completed", "excellent", "84.1", 88, 0, 0),
    ("水乡客栈（虚构）", "recertification", "contested", "basic", "61.7", 90, 2, 3),
    ("同里湖度假村（虚构）", "verification", "returned", "withheld", "73.6", 91, 2, 0),
    ("朱家角古镇（虚构）", "initial", "approved", "leading", "92.4", 91, 0, 0),
    ("甜蜜小镇（虚构）", "special", "terminated", "terminated", "", 12, 1, 0),
    ("御水温泉（虚构）", "initial", "open", "nothing_rated", "", 0, 0, 0),
)

FINDINGS: Final = (
    ("major", "二层东侧疏散门上锁，现场钥匙不在岗位", "2026-10-25", "raised"),
    ("minor", "应配备能源计量器具27只，实配22只", "2026-12-21", "accepted"),
    ("minor", "废荧光灯管与杂物混放，无标识", "", "disputed"),
    ("observation", "洗衣房未分表计量", "2026-12-01", "closed"),
)
_VENUE: Final = {
    "client": "示例酒店管理有限公司（虚构）",
    "uscc": "91330523MA0000000C",
    "area_code": "330523",
    "address": "浙江省湖州市安吉县示例路1号（虚构）",
    "representative": "周望舒（总经理，虚构）",
}
_OVERVIEWS: Final = ("venues", "findings", "reports", "office")


@dataclass(frozen=True, slots=True)
class Style:
    """How the pictures of one round look."""

    language: str
    theme: str
    size: str
    text_size: str = "100"
    scale: str = "100"

    @property
    def name(self) -> str:
        """Part of the file's name."""
        text = f"-text{self.text_size}" if self.text_size != "100" else ""
        scale = f"-scale{self.scale}" if self.scale != "100" else ""
        return f"{self.language[:2]}-{self.theme}-{self.size}{text}{scale}"


def screens(out: Path) -> list[Path]:
    """Every screen as PNG below `out`; returns the paths."""
    out.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    application.setStyle("Fusion")
    provide_chinese(resource("fonts"))
    styles = [Style(*chosen) for chosen in product(("zh_CN", "en"), ("light", "dark"), SIZES)]
    styles.append(replace(styles[0], text_size="150"))
    styles.extend(replace(styles[0], scale=scale) for scale in ("150", "200"))
    taken = [path for style in styles for path in _round(application, style, out)]
    return [*taken, *conduct_screens(out), *gallery_screens(out)]


def _round(application: QApplication, style: Style, out: Path) -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp())
    workspace = open_workspace(folder, resource(), SystemIdentity())
    set_preference(workspace, "language", style.language)
    set_preference(workspace, "theme", style.theme)
    set_preference(workspace, "text_size", style.text_size)
    set_preference(workspace, "scale", style.scale)
    window = MainWindow(workspace, _texts_for, ChangesHub(), Tasks())
    window.resize(*SIZES[style.size])
    window.show()
    for scene in _scenes(window, workspace):
        _settle(application)
        path = out / f"{scene}-{style.name}.png"
        (QApplication.activeModalWidget() or window).grab().save(str(path))
        yield path
    window.close()
    window.deleteLater()
    workspace.close()
    shutil.rmtree(folder, ignore_errors=True)


def _scenes(window: MainWindow, workspace: Workspace) -> Iterator[str]:
    """Bring the window to one scene after the other; yields its name when it stands."""
    yield "first-start"
    first = window.pages["first_start"]
    assert isinstance(first, FirstStartPage)
    first.start_button.click()
    yield "first-start-trouble"
    introduce(
        workspace, name="林知远", registration="虚构-0001", body="示例认证机构（虚构）", body_code="DEMO"
    )
    window.show_place("today")
    yield "today-empty"
    for place in _OVERVIEWS:
        window.show_place(place)
        yield f"{place}-empty"
    window.show_place("evaluations")
    yield "evaluations-empty"
    page = window.pages["evaluations"]
    assert isinstance(page, EvaluationsPage)
    window.frame.working.show_working("…", 3, 10)
    _fill(workspace)
    page.reload()
    yield "evaluations-working"
    window.frame.working.show_working("")
    yield "evaluations"
    window.show_error(UnavailableError("store.disk_full", place=str(workspace.folder)))
    yield "evaluations-failure"
    window.frame.failure.say("")
    for place in ("today", *_OVERVIEWS):
        window.show_place(place)
        yield place
    found = window.pages["findings"]
    assert isinstance(found, AllFindingsPage)
    window.show_place("findings")
    found.found.search.setText("xyz")
    found.found.reload()
    yield "findings-nothing"
    yield from _starting(window)
    window.show_place("checklists")
    yield "checklists"
    yield from checklist_scenes(window, workspace)
    yield from _catalogue(window)
    yield from _settings(window, workspace)
    window.show_help()
    yield "help"
    page = window.pages["help"]
    assert isinstance(page, HelpPage)
    page.open("functions")
    yield "help-table"


def _settings(window: MainWindow, workspace: Workspace) -> Iterator[str]:
    workspace.settings.put("preference.report_language", "fr")
    window.show_place("settings")
    page = window.pages["settings"]
    assert isinstance(page, SettingsPage)
    yield "settings"
    page.ensureWidgetVisible(page.rows["report_language"])
    page.rows["scale"].editor.chosen.emit("400")
    yield "settings-trouble"
    page.support.write()
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    yield "settings-support"
    page.search.setText("报告" if workspace.language == "zh_CN" else "report")
    yield "settings-found"


def _catalogue(window: MainWindow) -> Iterator[str]:
    window.show_place("catalogue")
    page = window.pages["catalogue"]
    assert isinstance(page, CataloguePage)
    yield "catalogue"
    form = page.forms["standards"]
    assert isinstance(form, StandardForm)
    form.in_force.setText("2026-02-30")
    form.keep_button.click()
    yield "catalogue-trouble"
    form.in_force.setText("2026-03-01")
    form.keep_button.click()
    page.show_kind("schemes")
    yield "catalogue-schemes"
    page.show_kind("areas")
    page.search.setText("xyz")
    yield "catalogue-nothing"


def _starting(window: MainWindow) -> Iterator[str]:
    window.show_place("new_evaluation")
    form = window.pages["new_evaluation"]
    assert isinstance(form, NewEvaluationPage)
    yield "new-evaluation"
    bar = form.form_area.verticalScrollBar()
    for part in (1, 2, 3):
        bar.setValue(round(bar.maximum() * part / 3))
        yield f"new-evaluation-{part}"
    form.venue.lines["name"].setText("青筠谷酒店（虚构）")
    form.venue.show_venue({"name": "青筠谷酒店（虚构）", "uscc": "91330523MA0000000C", "area_code": "330523"})
    assert form.facts is not None
    number = next(widget for widget in form.facts.facts.values() if isinstance(widget, QLineEdit))
    number.setText("很多")
    form.start_button.click()
    yield "new-evaluation-trouble"
    bar.setValue(0)
    yield "new-evaluation-warning"


def _fill(workspace: Workspace) -> None:
    with saving(workspace.db):
        for number, (name, kind, status, outcome, total, answered, findings, contested) in enumerate(VENUES):
            row = EvaluationRow(
                f"e{number}", name, "TOUR-DEMO", "1.0.1", kind, f"2026-10-{22 - number:02}", status, outcome,
                total, answered, 91, findings, contested, f"2026-11-{22 - number:02}T09:05:57.123Z",
            )  # fmt: skip
            workspace.list.put(row)
            workspace.venues.put(VenueRow(name, name, "", "330523", json.dumps({**_VENUE, "name": name})))
        workspace.findings.put("e0", [_finding(number) for number in range(len(FINDINGS))])
        report = ReportRow("e1", "DEMO-2026-ABCD-0001", "2026-10-22T17:30:00+08:00", "zh-CN", 21, "0" * 64)
        workspace.reports.put("e1", [report])


def _finding(number: int) -> FindingRow:
    finding_class, text, due, stage = FINDINGS[number]
    return FindingRow(
        "e0", f"f{number}", f"NC-{number + 1:02}", finding_class, text, "A1.2 B2.5", due, stage,
        settled=stage == "closed", needs_decision=number == 1,
    )  # fmt: skip


def _texts_for(language: str) -> Texts:
    return Texts(language, resource("locale"))


def _settle(application: QApplication) -> None:
    """Let the event loop finish what the scene began."""
    QTimer.singleShot(60, application, lambda: application.exit(0))
    application.exec()
