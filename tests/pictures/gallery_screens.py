"""Pictures of every kind of item, its card and its editor, in both languages and looks, to be looked at."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from inspector_app.texts import Texts
from inspector_app.ui.changes import ChangesHub
from inspector_app.ui.fonts import provide_chinese
from inspector_app.ui.pages.conduct.page import EvaluationPage
from inspector_app.ui.task import Tasks
from inspector_app.ui.theme import Theme
from tests.pictures.conduct_screens import LARGE, SMALL, settle
from tests.story import RESOURCES
from tests.ui.gallery_stage import make_gallery

SHOWN = ("A1", "A3", "A4", "B1", "B2", "B3", "B4", "C1", "C2", "D2", "D5", "D7", "E2", "F1")
WIDE = ("A4", "B3", "F1")


def gallery_screens(out: Path) -> list[Path]:
    """Draw every shown item in every language and look."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    provide_chinese(RESOURCES / "fonts")
    out.mkdir(parents=True, exist_ok=True)
    found: list[Path] = []
    for look in ("light", "dark"):
        Theme(look).apply(application, RESOURCES)
        for language in ("zh_CN", "en"):
            for full in (True, False):
                found += _draw(Texts(language, RESOURCES / "locale"), Theme(look), out, full=full)
    return found


def _draw(texts: Texts, theme: Theme, out: Path, *, full: bool) -> list[Path]:
    drawn: list[Path] = []
    with tempfile.TemporaryDirectory() as folder:
        stage = make_gallery(Path(folder), full=full)
        page = EvaluationPage(stage.workspace, stage.opened, texts, theme, ChangesHub(), Tasks())
        page.show()
        for item in SHOWN:
            for name, size in (("", SMALL), ("wide-", LARGE)):
                if name and item not in WIDE:
                    continue
                page.resize(*size)
                page.go(item)
                settle()
                state = "full" if full else "empty"
                path = out / f"gallery-{name}{item}-{state}-{texts.language}-{theme.name}.png"
                page.grab().save(str(path))
                drawn.append(path)
        page.hide()
        page.deleteLater()
        stage.workspace.close()
    return drawn
