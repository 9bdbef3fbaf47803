"""The file for support: what is in it, a button that writes it, and where it went."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from inspector_app.texts import Texts
from inspector_app.ui.desk import Desk
from inspector_app.ui.errors import describe
from inspector_app.ui.task import Report
from inspector_app.ui.theme import look
from inspector_app.ui.widgets.plain_label import plain_label
from inspector_app.usecases.support.bundle import SupportFile, write_support_file

_KILOBYTE = 1024


class SupportBox(QWidget):
    """Writes in a thread of its own; the person sends the file, the program sends nothing."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        say, theme = desk.texts.say, desk.theme
        self._desk = desk
        self.written: Path | None = None
        why = say(
            "If something does not work, write this file and send it to whoever looks after the program."
        )
        self.words = " ".join([why, *_parts(desk.texts)])
        self.button = QPushButton(say("Write a file for support"))
        desk.icons.beside(self.button, "facts")
        self.button.clicked.connect(self.write)
        self.said = plain_label("", selectable=True)
        self.said.hide()
        self.folder = QPushButton(say("Show the folder"))
        desk.icons.beside(self.folder, "folder")
        self.folder.clicked.connect(self._show_folder)
        self.folder.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addWidget(plain_label(why))
        for part in _parts(desk.texts):
            column.addWidget(plain_label(part, "muted"))
        column.addSpacing(theme.space(1))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.said)
        column.addWidget(self.folder, 0, Qt.AlignmentFlag.AlignLeft)

    def write(self) -> None:
        """Write the file into the folder for files."""
        workspace = self._desk.workspace
        target = workspace.files_folder or workspace.folder / "support"
        job = partial(_write, workspace.folder, target, self._screen(), workspace.identity.now())
        self.button.setEnabled(False)
        self._say(self._desk.texts.say("Writing the file …"))
        self._desk.tasks.start(job, succeeded=self._written, failed=self._failed)

    def _screen(self) -> dict[str, str | int | float]:
        """What only a window knows."""
        facts: dict[str, str | int | float] = {
            "qt": qt_version,
            "qt_platform": QGuiApplication.platformName(),
            "locale": QLocale.system().name(),
            "language": self._desk.texts.language,
        }
        for number, screen in enumerate(QGuiApplication.screens(), start=1):
            size = screen.size()
            facts[f"screen_{number}"] = f"{size.width()}x{size.height()}@{screen.devicePixelRatio():g}"
        return facts

    def _written(self, result: object) -> None:
        assert isinstance(result, SupportFile)
        say = self._desk.texts.say
        self.button.setEnabled(True)
        self.written = result.path
        size = max(1, round(result.size / _KILOBYTE))
        lines = [say("Written, {size} KB:", size=size), str(result.path)]
        if not result.sound:
            lines.append(say("The check of the database found trouble: tell your office before you go on."))
        self._say("\n".join(lines), trouble=not result.sound)
        self.folder.show()

    def _failed(self, error: Exception) -> None:
        self.button.setEnabled(True)
        shown = describe(error, self._desk.texts)
        self._say(shown.words, trouble=True)

    def _say(self, words: str, *, trouble: bool = False) -> None:
        look(self.said, "strong" if trouble else "muted", tone="bad" if trouble else "")
        self.said.setText(words)
        self.said.show()

    def _show_folder(self) -> None:
        if self.written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.written.parent)))


def _write(
    folder: Path, target: Path, screen: dict[str, str | int | float], now: str, _report: Report
) -> SupportFile:
    return write_support_file(folder, target, screen, now)


def _parts(texts: Texts) -> list[str]:
    say = texts.say
    return [
        f"•  {words}"
        for words in (
            say("the log: what the program did and when, in codes, ids and numbers"),
            say("versions of the program, its libraries and the system; sizes of the screens"),
            say("the settings; how many evaluations, entries and photos there are"),
            say("what the check of the database finds, and the free space on the disk"),
        )
    ] + [say("Not in it: answers, remarks, photos, and names of people, venues, folders or files.")]
