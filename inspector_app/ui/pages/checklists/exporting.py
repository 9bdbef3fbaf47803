"""Writes the chosen checklist into a file: for another laptop, or as a form for ODK, Kobo and Excel."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.errors import AppError
from inspector_app.ui.desk import Desk
from inspector_app.ui.widgets.evaluation.sheet_of_words import SheetOfWords
from inspector_app.usecases.checklists.opening import write_checklist


class Exporting(QObject):
    """Signals:
    failed: the file could not be written.
    """

    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.sheet: SheetOfWords | None = None

    def ask(self, data: dict[str, Json]) -> None:
        """Ask where to, and as what."""
        say = self._desk.texts.say
        portable = f"{say('Form for ODK and Kobo that shows scores')} (*.xlsx)"
        plain = f"{say('Form for ODK and Kobo')} (*.xlsx)"
        own = f"{say('Checklist file, for another laptop')} (*.json)"
        name = f"{data['id']}-{data['version']}"
        file, kind = QFileDialog.getSaveFileName(
            self._window, say("Export the checklist"), name, ";;".join((portable, plain, own))
        )
        if file:
            suffix = ".json" if kind == own else ".xlsx"
            path = Path(file)
            if path.suffix.casefold() != suffix:
                path = path.with_name(path.name + suffix)
            self.write(data, path, portable=kind == portable)

    def write(self, data: dict[str, Json], path: Path, *, portable: bool) -> None:
        """Write it, and say what a form cannot carry."""
        try:
            problems = write_checklist(data, path, portable=portable)
        except AppError as error:
            self.failed.emit(error)
            return
        texts = self._desk.texts
        lines = [(0, texts.say("Written: {path}", path=path))]
        if problems:
            lines.append((0, texts.say("A form does not carry everything:")))
            told = (texts.problem(problem.code, problem.details) for problem in problems)
            lines += [(1, " ".join(part for part in parts if part)) for parts in told]
        title = texts.say("Export the checklist")
        self.sheet = SheetOfWords(title, lines, self._desk.theme, texts, self._window)
        self.sheet.open()

    @property
    def _window(self) -> QWidget:
        window = self.parent()
        assert isinstance(window, QWidget)
        return window
