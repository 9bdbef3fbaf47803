"""Pictures of the conduct screen in both languages and looks, empty, full and in trouble, to be looked at."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.words import Words
from inspector_app.domain.scoring.items import answer_target
from inspector_app.texts import Texts
from inspector_app.ui.changes import ChangesHub
from inspector_app.ui.fonts import provide_chinese
from inspector_app.ui.pages.conduct.columns import ColumnsPage
from inspector_app.ui.pages.conduct.page import EvaluationPage
from inspector_app.ui.task import Tasks
from inspector_app.ui.theme import Theme
from inspector_app.usecases.findings import raise_finding
from inspector_app.usecases.risks import edit_risk, record_risk, risks, withdraw_risk
from tests.pictures.the_way import allowed, barred, best, explained, looking, not_proven, shown
from tests.pictures.walked import at_the_bad_one, at_the_washrooms, drawing, walked
from tests.story import RESOURCES
from tests.ui.conduct_stage import Stage, make_stage, make_surveillance

Prepare = Callable[[Stage], None]
Arrange = Callable[[EvaluationPage], None]
SMALL, LARGE = (1280, 740), (1920, 1140)  # what the window's own bar leaves of 1280 × 800 and 1920 × 1200


@dataclass(frozen=True)
class Scene:
    """One picture: what is in the evaluation, what is on the screen."""

    name: str
    full: bool | None  # None: a surveillance visit after the full one
    prepare: Prepare
    arrange: Arrange
    size: tuple[int, int] = SMALL


def conduct_screens(out: Path) -> list[Path]:
    """Draw every scene in every language and look."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    provide_chinese(RESOURCES / "fonts")
    out.mkdir(parents=True, exist_ok=True)
    found: list[Path] = []
    for look in ("light", "dark"):
        Theme(look).apply(application, RESOURCES)
        for language in ("zh_CN", "en"):
            for scene in _scenes():
                path = out / f"conduct-{scene.name}-{language}-{look}.png"
                _draw(scene, Texts(language, RESOURCES / "locale"), Theme(look), path)
                found.append(path)
    return found


def _draw(scene: Scene, texts: Texts, theme: Theme, path: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        if scene.full is None:
            stage = make_surveillance(Path(folder))
        else:
            stage = make_stage(Path(folder), full=scene.full)
        scene.prepare(stage)
        page = EvaluationPage(stage.workspace, stage.opened, texts, theme, ChangesHub(), Tasks())
        page.resize(*scene.size)
        page.show()
        settle()
        scene.arrange(page)
        settle()
        settle()  # what was laid out now may move what stands below it
        _on_top(page).grab().save(str(path))
        page.hide()
        page.deleteLater()
        stage.workspace.close()


def _on_top(page: EvaluationPage) -> QWidget:
    """The window that stands over the page, else the page."""
    return next((dialog for dialog in page.findChildren(QDialog) if dialog.isVisible()), page)


def settle() -> None:
    """Let what was queued be laid out and painted."""
    loop = QEventLoop()
    QTimer.singleShot(20, loop.quit)
    loop.exec()


def _scenes() -> Iterator[Scene]:
    def go(item: str) -> Arrange:
        return lambda page: page.go(item)

    def page(name: str) -> Arrange:
        return lambda shown: shown.show_page(name)

    yield Scene("empty", False, _nothing, go("V1"))
    yield Scene("full", True, _photographs, go("A1.2"))
    yield Scene("wide", True, _photographs, _unfolded, LARGE)
    yield Scene("contested", True, _contested, go("A2.9"))
    yield Scene("failed-gate", True, _failed_gate, go("V2"))
    yield Scene("survey", True, _nothing, go("C2.1"))
    yield Scene("documents", True, _nothing, go("V1"))
    yield Scene("readings", True, _nothing, go("B3.5"))
    yield Scene("sample", True, _nothing, go("C3.2"))
    yield Scene("reason", False, _nothing, _reason)
    yield Scene("data", True, _doubtful, page("data"))
    yield Scene("data-wide", True, _doubtful, page("data"), LARGE)
    yield Scene("photos", True, _photographs, page("photos"))
    yield Scene("findings", True, _nothing, page("findings"))
    yield Scene("risk", True, _risks, go("V2"))
    yield Scene("risks", True, _risks, page("findings"))
    yield Scene("risk-asked", False, _nothing, _asked)
    yield Scene("consequences", False, _costly, go("A1.1"))
    yield Scene("consequences-slots", False, _costly, _filling, LARGE)
    yield Scene("leaving", True, _photographs, page("leaving"))
    yield Scene("surveillance", None, _answered_anew, go("A1.1"))
    yield Scene("surveillance-wide", None, _answered_anew, go("B1.1"), LARGE)
    yield Scene("concluding", None, _nothing, page("leaving"))
    yield Scene("concluding-wide", None, _answered_anew, page("leaving"), LARGE)
    yield Scene("carried", False, _carried, _history)
    yield Scene("undone", True, _nothing, _undone)
    yield Scene("places-empty", True, _nothing, page("places"))
    yield Scene("places-overview", True, walked, page("places"))
    yield Scene("places", True, walked, at_the_bad_one)
    yield Scene("places-checks", True, walked, at_the_washrooms)
    yield Scene("places-wide", True, walked, at_the_bad_one, LARGE)
    yield Scene("places-draw", True, walked, drawing)
    yield from _way_scenes()
    yield Scene("columns", True, _self_assessed, _entering)
    yield Scene("columns-empty", True, _nothing, page("columns"))
    yield Scene("columns-before", None, _self_assessed, page("columns"))
    yield Scene("columns-before-wide", None, _self_assessed, _differing, LARGE)


def _way_scenes() -> Iterator[Scene]:
    yield Scene("way-door", True, allowed, explained)
    yield Scene("way-found", True, allowed, shown())
    yield Scene("way-early", False, allowed, shown())
    yield Scene("way-at-most", True, allowed, shown(not_proven))
    yield Scene("way-blocked", True, barred, shown())
    yield Scene("way-best", True, allowed, shown(best))
    yield Scene("way-looking", True, allowed, looking)


def _nothing(_stage: Stage) -> None:
    """The evaluation as it is."""


def _photographs(stage: Stage) -> None:
    for number, item in enumerate(("V1", "A1.2", "A1.2", "A1.3", "A4.2", "B2.5")):
        stage.photograph(item, f"{number}.jpg", "西餐厨房燃气支管，无分表")


def _contested(stage: Stage) -> None:
    stage.elsewhere("item/A2.9", 2)


def _failed_gate(stage: Stage) -> None:
    stage.opened.say("answer.set", "item/V2", "fail")


def _risks(stage: Stage) -> None:
    """One of which nobody was told, one that is dealt with, one withdrawn by one and edited by another."""
    opened = stage.opened
    record_risk(opened, what="二层东侧疏散门上锁，现场无钥匙", place="二层东侧", items=["V2"])
    record_risk(opened, what="配电间堆放纸箱", place="B1", told="工程部经理", done="当场清走", items=["B3.5"])
    record_risk(opened, what="燃气软管老化漏气", place="主厨房", told="厨师长", items=["V2"])
    first, second, third = risks(opened)
    edit_risk(opened, second.id, "present", "no", ())
    seen = opened.seen_below(f"risk/{third.id}")
    stage.elsewhere(f"risk/{third.id}/done", "已关阀，通知燃气公司", kind="risk.edited")
    withdraw_risk(opened, third.id, "检漏仪复测无泄漏", seen=seen)
    assert first.lacking


def _costly(stage: Stage) -> None:
    """A bad answer with ready sentences, and a finding that has the same cause."""
    phrases: dict[str, tuple[Words, ...]] = {
        "A1.1": (
            Words("未指定节能降耗责任人，也无书面年度目标", "Nobody is responsible, and no goal is written"),
            Words(
                "{place}张贴的目标为{date}制定，已过期",
                "The goal posted at {place} is of {date}, and out of date",
            ),
        )
    }
    object.__setattr__(stage.opened, "checklist", replace(stage.opened.checklist, phrases=phrases))
    raise_finding(
        stage.opened, finding_class="minor", items=["A3.5"], text="节能制度未传达到班组，员工均不知情"
    )
    stage.opened.say("answer.set", "item/A1.1", "no")


def _filling(page: EvaluationPage) -> None:
    page.go("A1.1")
    page.items.panel.drawer.phrases.buttons[1].click()


def _asked(page: EvaluationPage) -> None:
    page.go("V2")
    page.items.panel.risks.begin("二层东侧疏散门上锁，现场无钥匙")


def _doubtful(stage: Stage) -> None:
    stage.opened.say("reading.set", "raw/guest_nights/2025-10", {"value": "50320"})
    stage.opened.say("reading.set", "raw/gas_m3/2025-12", None)
    stage.elsewhere("raw/water_m3/2025-11", {"value": "780"}, kind="reading.set")


def _carried(stage: Stage) -> None:
    before: dict[str, Json] = {"evaluation": "e1", "on": "2025-10-22"}
    stage.opened.say("answer.carried", "item/A1.1", {**before, "answer": "yes"})
    stage.opened.say("answer.carried", "item/A1.4", {**before, "not_applicable": "当年无此项"})


def _answered_anew(stage: Stage) -> None:
    """One carried item is answered on this visit, and all that is left open too."""
    for item in stage.opened.checklist.items.values():
        before = stage.opened.evaluation.answer(f"item/{item.id}")
        if item.code == "B1.2" and before is not None:
            stage.opened.say("answer.set", f"item/{item.id}", before)
    stage.opened.say("answer.set", "item/A1.1", "no")


def _history(page: EvaluationPage) -> None:
    page.go("A1.1")
    for fold in page.items.panel.folds.folds.values():
        fold.open()


def _undone(page: EvaluationPage) -> None:
    page.go("A1.1")
    page.recorder.do(lambda: page.opened.say("answer.set", "item/A1.1", "no"))
    page.go("B1.1")
    page.undoing.undo()


def _self_assessed(stage: Stage) -> None:
    for item, answer in (("A1.1", "no"), ("A2.6", 4), ("A4.2", "yes"), ("B2.5", "yes")):
        stage.opened.say("answer.set", answer_target(item, "", "self"), answer)
    for item, answer in (("A1.1", "yes"), ("A4.2", "no"), ("B2.5", "yes")):
        if "body" in stage.opened.checklist.column_ids:
            stage.opened.say("answer.set", answer_target(item, "", "body"), answer)


def _unfolded(page: EvaluationPage) -> None:
    page.go("B2.5")
    for fold in page.items.panel.folds.folds.values():
        fold.open()


def _entering(page: EvaluationPage) -> None:
    """An answer of the venue is being entered."""
    page.show_page("columns")
    _choose(page, "A2.6", 2)


def _differing(page: EvaluationPage) -> None:
    page.show_page("columns")
    columns = page.pages["columns"]
    assert isinstance(columns, ColumnsPage)
    columns.only.setChecked(True)
    _choose(page, "A4.2", 6)


def _choose(page: EvaluationPage, item: str, column: int) -> None:
    columns = page.pages["columns"]
    assert isinstance(columns, ColumnsPage)
    view = columns.view
    row = next(row for row, line in enumerate(view.table.lines) if line.id == item)
    view.setCurrentIndex(view.table.index(row, column))


def _reason(page: EvaluationPage) -> None:
    page.go("A2.6")
    page.items.view.toggle_guidance("A2.6")
    page.items.panel.questions.ask_not_applicable()
