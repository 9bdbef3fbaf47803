"""Before an evaluation moves: which item is which, what is lost, score and grade before and after."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.versions.mapping import Match
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.detail.lines import Line, Lines
from inspector_app.ui.widgets.forms.drop_down import DropDown
from inspector_app.ui.widgets.plain_label import plain_label
from inspector_app.usecases.checklists.moving import (
    Lost,
    Outlook,
    Standing,
    other_versions,
    preview_move,
    propose_move,
)
from inspector_app.usecases.session.installed import installed_checklist
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace
from inspector_app.usecases.wording import outcome_words

_SIZE: Final = (1020, 660)


class MoveDialog(QDialog):
    """Shows what a move would do, at every tick anew; nothing is stored before it is confirmed.

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
        self._matches: tuple[Match, ...] = ()
        self.setWindowTitle(texts.say("Move to another version"))
        self.resize(theme.pixels(_SIZE[0]), theme.pixels(_SIZE[1]))
        self.ticks: dict[str, QCheckBox] = {}
        box = QVBoxLayout(self)
        pad = theme.space(5)
        box.setContentsMargins(pad, pad, pad, pad)
        box.setSpacing(theme.space(3))
        box.addLayout(self._head())
        self._middle = QHBoxLayout()
        self._middle.setSpacing(theme.space(4))
        self._left = self._area()
        self.after = Lines(theme)
        self._right = self._area()
        inside = QFrame()
        column = QVBoxLayout(inside)
        column.addWidget(self.after)
        column.addStretch(1)
        look(inside, "panel")
        self._right.setWidget(inside)
        self._middle.addWidget(self._left, 5)
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
        """What becomes of each item that has another id there; what is not ticked is let go."""
        step: dict[str, str | None] = {}
        for match in self._matches:
            if match.why != "same":
                tick = self.ticks.get(match.old.id)
                taken = match.new is not None and (match.sure or (tick is not None and tick.isChecked()))
                step[match.old.id] = match.new.id if taken and match.new is not None else None
        return step

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
        self.all.clicked.connect(self._tick_all)
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

    def _propose(self) -> None:
        theme, texts = self._theme, self._texts
        self._matches = propose_move(self._workspace, self._opened, self.version)
        self.ticks = {}
        inside = QFrame()
        look(inside, "panel")
        column = QVBoxLayout(inside)
        column.setSpacing(theme.space(2))
        same = sum(match.why == "same" for match in self._matches)
        column.addWidget(plain_label(texts.plural("{n} item is the same.", "{n} items are the same.", same)))
        for match in self._matches:
            if match.why != "same":
                self._add_match(column, match)
        column.addStretch(1)
        self._left.setWidget(inside)
        self.all.setVisible(bool(self.ticks))
        self._look()

    def _add_match(self, column: QVBoxLayout, match: Match) -> None:
        texts = self._texts
        language = texts.language
        column.addWidget(plain_label(f"{match.old.code}  {match.old.title.in_language(language)}", "strong"))
        if match.new is None:
            column.addWidget(plain_label(texts.say("is not in this version"), "muted"))
            return
        name = f"{match.new.code}  {match.new.title.in_language(language)}"
        if match.sure:
            column.addWidget(plain_label(texts.say("is now {name}", name=name)))
            return
        tick = QCheckBox(
            texts.say("is the same as {code} ({n} % alike)", code=match.new.code, n=_percent(match))
        )
        tick.setToolTip(name)
        tick.toggled.connect(self._look)
        self.ticks[match.old.id] = tick
        column.addWidget(tick)
        column.addWidget(plain_label(name, "muted"))

    def _tick_all(self) -> None:
        for tick in self.ticks.values():
            tick.setChecked(True)

    def _look(self) -> None:
        """Score it by the other version, in memory only."""
        to = installed_checklist(self._workspace, self._opened.checklist.id, self.version)
        if to is None:
            return
        outlook = preview_move(self._opened, to, self.step)
        self.after.show_lines(self._lines(outlook))

    def _lines(self, outlook: Outlook) -> list[Line]:
        texts = self._texts
        lines: list[Line] = [(0, texts.say("Score and grade"))]
        lines.append((1, texts.say("Before: {standing}", standing=self._standing(outlook.before))))
        lines.append((1, texts.say("After: {standing}", standing=self._standing(outlook.after))))
        gone = [self._name(lost, outlook) for lost in outlook.lost if lost.what != "again"]
        again = [self._name(lost, outlook) for lost in outlook.lost if lost.what == "again"]
        if gone:
            lines.append((0, texts.say("Said here, without a place there")))
            lines += [(1, name) for name in gone]
        if again:
            lines.append((0, texts.say("To be answered again")))
            lines += [(1, name) for name in again]
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
        if lost.what in ("item", "again"):
            item = (own if lost.what == "item" else to).items[lost.id]
            return f"{item.code}  {item.text.in_language(language)}"
        if lost.what == "fact":
            return own.fact_by_id[lost.id].words.in_language(language)
        return own.series_by_id[lost.id].words.in_language(language)


def _percent(match: Match) -> int:
    return round(100 * match.alike)
