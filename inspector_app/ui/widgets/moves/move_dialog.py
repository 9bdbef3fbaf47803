"""Before an evaluation moves: where each answer goes, what is lost, score and grade before and after."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.versions.outline import Part
from inspector_app.texts import Texts
from inspector_app.ui.models.checklists.move_rows import Filter, MoveRows
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.checklists.part_picker import PartPicker, fitting
from inspector_app.ui.widgets.detail.reading.lines import Line, Lines
from inspector_app.ui.widgets.forms.drop_down import DropDown
from inspector_app.ui.widgets.moves.move_list import MoveList
from inspector_app.usecases.checklists.library import checklist_data
from inspector_app.usecases.checklists.moving import (
    Lost,
    Outlook,
    Standing,
    other_versions,
    preview_move,
    propose_move,
    step_to,
)
from inspector_app.usecases.session.installed import installed_checklist
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace
from inspector_app.usecases.wording import outcome_words

_SIZE: Final = (1120, 700)


class MoveDialog(QDialog):
    """Shows what a move would do, at every choice anew; nothing is stored before it is confirmed.

    Signals:
        confirmed: version, and what becomes of each item that has another id there.
    """

    confirmed = Signal(str, object)

    def __init__(
        self,
        workspace: Workspace,
        opened: OpenedEvaluation,
        theme: Theme,
        texts: Texts,
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._opened = opened
        self._theme = theme
        self._texts = texts
        self.rows = MoveRows(opened, texts, self)
        self.picker: PartPicker | None = None
        self.setWindowTitle(texts.say("Move to another version"))
        self.resize(fitting(QSize(theme.pixels(_SIZE[0]), theme.pixels(_SIZE[1])), parent))
        box = QVBoxLayout(self)
        pad = theme.space(5)
        box.setContentsMargins(pad, pad, pad, pad)
        box.setSpacing(theme.space(3))
        box.addLayout(self._head())
        self._middle = QHBoxLayout()
        self._middle.setSpacing(theme.space(4))
        self.list = MoveList(self.rows, theme, texts.say("Where each answer goes"))
        self.list.wanted.connect(self.ask)
        self.after = Lines(theme)
        self._right = self._area()
        inside = QFrame()
        column = QVBoxLayout(inside)
        column.addWidget(self.after)
        column.addStretch(1)
        look(inside, "panel")
        self._right.setWidget(inside)
        self._middle.addLayout(self._choosing(), 6)
        self._middle.addWidget(self._right, 4)
        box.addLayout(self._middle, 1)
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        look(self.problem, "small", tone="bad")
        self.problem.hide()
        box.addWidget(self.problem)
        box.addLayout(self._buttons())
        self._propose()

    @property
    def version(self) -> str:
        """The version that is looked at."""
        return str(self.versions.currentData())

    @property
    def step(self) -> dict[str, str | None]:
        """What becomes of each item that does not go to its own id; what nobody confirmed is let go."""
        return step_to(self.rows.choices)

    def show_problem(self, words: str) -> None:
        """Say why it was not moved."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _head(self) -> QHBoxLayout:
        texts = self._texts
        row = QHBoxLayout()
        row.setSpacing(self._theme.space(3))
        own = texts.say("version {version}", version=self._opened.checklist.version)
        self.versions = DropDown()
        self.versions.setAccessibleName(texts.say("Version to move to"))
        for version in other_versions(self._workspace, self._opened):
            self.versions.addItem(texts.say("version {version}", version=version), version)
        self.versions.activated.connect(self._propose)
        self.all = QPushButton(texts.say("Confirm all proposals"))
        self.all.clicked.connect(self._take_all)
        for widget in (QLabel(own), QLabel("→"), self.versions):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.all)
        return row

    def _area(self) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _buttons(self) -> QHBoxLayout:
        texts = self._texts
        row = QHBoxLayout()
        row.setSpacing(self._theme.space(3))
        hint = QLabel(texts.say("Nothing is deleted: a move back brings it all here again."))
        hint.setWordWrap(True)
        look(hint, "muted")
        row.addWidget(hint, 1)
        cancel = QPushButton(texts.say("Cancel"))
        cancel.clicked.connect(self.reject)
        self.move_button = QPushButton(texts.say("Move"))
        look(self.move_button, "primary")
        self.move_button.clicked.connect(lambda: self.confirmed.emit(self.version, self.step))
        row.addWidget(cancel)
        row.addWidget(self.move_button)
        return row

    def _choosing(self) -> QVBoxLayout:
        """The list, above it which items it shows."""
        column = QVBoxLayout()
        column.setSpacing(self._theme.space(2))
        row = QHBoxLayout()
        row.setSpacing(self._theme.space(1))
        group = QButtonGroup(self)
        self.filters: dict[Filter, QPushButton] = {}
        filters: tuple[Filter, ...] = ("decide", "said", "all")
        for which in filters:
            button = QPushButton()
            button.setCheckable(True)
            look(button, "segment")
            button.clicked.connect(partial(self.show_filter, which))
            group.addButton(button)
            row.addWidget(button)
            self.filters[which] = button
        row.addStretch(1)
        column.addLayout(row)
        self.hint = QLabel()
        look(self.hint, "muted")
        column.addWidget(self.hint)
        column.addWidget(self.list, 1)
        return column

    def show_filter(self, which: Filter) -> None:
        """Show the items to look at, those with answers, or all."""
        self.filters[which].setChecked(True)
        self.rows.choose_filter(which)
        say = self._texts.say
        hint = say("Tap a row to send its answer elsewhere.")
        self.hint.setText(hint if self.rows.rowCount() else say("Every item goes to its own id."))

    def ask(self, identity: str) -> None:
        """Ask where the answer to an item goes."""
        if self.picker is not None and self.picker.isVisible():
            return
        texts, own = self._texts, self._opened.checklist
        title = texts.say("Where answers to {name} live on", name=own.items[identity].code)
        nowhere = texts.say("Nowhere: it is lost")
        picker = PartPicker(title, self._theme, texts, self, nothing=nowhere)
        picker.picked.connect(lambda part: self._choose(identity, part))
        picker.nothing_picked.connect(lambda: self._choose(identity, None))
        proposed = self.rows.proposal(identity)
        picker.offer(
            checklist_data(self._workspace, own.id, self.version),
            "item",
            f"item/{proposed}" if proposed else "",
            refused=lambda part: self.rows.reason(identity, part.id),
        )
        self.picker = picker
        picker.open()

    def _choose(self, identity: str, part: Part | None) -> None:
        self.rows.choose(identity, part.id if part is not None else None)
        self._look()

    def _propose(self) -> None:
        to = installed_checklist(self._workspace, self._opened.checklist.id, self.version)
        if to is None:
            return
        matches = propose_move(self._workspace, self._opened, self.version)
        self.rows.show_matches(matches, to)
        self.show_filter("decide" if self.rows.count("decide") else "said")
        self._look()

    def _take_all(self) -> None:
        self.rows.take_all()
        self._look()

    def _look(self) -> None:
        """Score it by the other version, in memory only."""
        to = installed_checklist(self._workspace, self._opened.checklist.id, self.version)
        if to is None:
            return
        outlook = preview_move(self._opened, to, self.step)
        self.after.show_lines(self._lines(outlook))
        self.all.setVisible(bool(self.rows.waiting))
        texts = self._texts
        words = {
            "decide": texts.say("To look at"),
            "said": texts.say("With answers"),
            "all": texts.say("All items"),
        }
        for which, button in self.filters.items():
            button.setText(f"{words[which]} · {self.rows.count(which)}")

    def _lines(self, outlook: Outlook) -> list[Line]:
        texts = self._texts
        lines: list[Line] = [(0, texts.say("Score and grade"))]
        lines.append((1, texts.say("Before: {standing}", standing=self._standing(outlook.before))))
        lines.append((1, texts.say("After: {standing}", standing=self._standing(outlook.after))))
        heads: tuple[tuple[tuple[str, ...], str], ...] = (
            (("item", "fact", "series"), texts.say("Said here, without a place there")),
            (("again",), texts.say("To be answered again")),
            (("decide",), texts.say("Several answers meet here; you decide after the move")),
        )
        for kinds, head in heads:
            names = [self._name(lost, outlook) for lost in outlook.lost if lost.what in kinds]
            if names:
                lines.append((0, head))
                lines += [(1, name) for name in names]
        if not outlook.lost:
            lines.append((0, texts.say("Nothing that was said is lost.")))
        return lines

    def _standing(self, standing: Standing) -> str:
        texts = self._texts
        grade = outcome_words(texts, standing.checklist, standing.outcome)
        total = "" if standing.total is None else standing.checklist.rounding.shown(standing.total)
        answered = texts.say(
            "{answered} of {relevant} answered", answered=standing.answered, relevant=standing.relevant
        )
        return " · ".join(word for word in (total, grade, answered) if word)

    def _name(self, lost: Lost, outlook: Outlook) -> str:
        own, to = outlook.before.checklist, outlook.after.checklist
        language = self._texts.language
        if lost.what in ("item", "again", "decide"):
            item = (own if lost.what == "item" else to).items[lost.id]
            return f"{item.code}  {item.text.in_language(language)}"
        if lost.what == "fact":
            return own.fact_by_id[lost.id].words.in_language(language)
        return own.series_by_id[lost.id].words.in_language(language)
