"""What a column says of the chosen line, and the editor to enter it; ours is given at the item."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
)

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Item
from inspector_app.domain.scoring.items import answer_target
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.answers.editor import AnswerEditor, first_field
from inspector_app.ui.widgets.answers.factory import make_editor
from inspector_app.ui.widgets.forms.reason_box import ReasonBox
from inspector_app.ui.widgets.plain_label import plain_label
from inspector_app.usecases.columns import answering
from inspector_app.usecases.columns.comparing import Line, View
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation

Action = Callable[[], Changes]
_HEIGHT = 216


class EntryBox(QFrame):
    """Signals:
    acted: an action without arguments that returns Changes; if it is refused, `failed` is told.
    item_wanted: id of the item shown.
    """

    acted = Signal(object)
    item_wanted = Signal(str)

    def __init__(self, opened: OpenedEvaluation, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._opened, self._theme, self._texts = opened, theme, texts
        self._line: Line | None = None
        self._column = ""
        self._seen: tuple[str, ...] = ()
        self._drafts: dict[str, Json] = {}  # by register: what could not be saved
        self._entry: tuple[str, Json] | None = None
        self.editor: AnswerEditor | None = None
        look(self, "panel")
        self.setFixedHeight(theme.pixels(_HEIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space(5), theme.space(3), theme.space(5), theme.space(3))
        row.setSpacing(theme.space(6))
        row.addLayout(self._words(), 2)
        inside = QFrame()
        look(inside, "panel")
        self._place = QVBoxLayout(inside)
        self._place.setContentsMargins(0, 0, theme.space(2), 0)
        self.reasons = ReasonBox(theme, texts)
        self.reasons.confirmed.connect(lambda _purpose, reason: self._set_aside(reason))
        self._place.addWidget(self.reasons)
        self._place.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)
        self._scroll.hide()
        row.addWidget(self._scroll, 3)

    def show_place(self, line: Line | None, view: View | None) -> None:
        """Show a line, and the editor where its column is one that others fill; what is being typed stays."""
        column = view.id if view is not None and line is not None and line.what in ("item", "row") else ""
        same = (
            self._line is not None
            and line is not None
            and (line.id, line.row, column) == (self._line.id, self._line.row, self._column)
        )
        self._line, self._column = line, column
        if same:
            self._refresh()
            return
        self._forget()
        item = self._item
        self.title.setText(self._title(line, view))
        self.text.setText(self._item_words())
        self.go.setVisible(item is not None)
        enters = item is not None and bool(column) and answering.can_be_answered(item)
        self.hint.setText(self._hint(item, view, enters=enters))
        self.aside.setVisible(enters and item is not None and item.not_applicable)
        self.clear.setVisible(enters)
        if enters and item is not None:
            self.editor = make_editor(item, self._theme, self._texts)
            self.editor.answered.connect(self._answer)
            self._place.insertWidget(0, self.editor)
            self._refresh()
        self._scroll.setVisible(enters)

    def leave(self) -> None:
        """Tell what was typed and not told yet."""
        if self.editor is not None:
            self.editor.commit()

    def enter(self) -> None:
        """Give the keyboard to the editor."""
        if self.editor is not None:
            first_field(self.editor).setFocus()

    def done(self) -> None:
        """The last action is saved."""
        self.reasons.hide()
        if self._entry is not None:
            self._drafts.pop(self._entry[0], None)
            self._entry = None

    def failed(self, place: str, words: str) -> None:
        """The last action was refused: say why where it was typed."""
        if not self.reasons.isHidden():
            self.reasons.show_problem(words)
        elif self.editor is not None:
            self.editor.show_problem(place, words)
            self.editor.tell_again()
        if self._entry is not None:
            self._drafts[self._entry[0]] = self._entry[1]

    def _words(self) -> QVBoxLayout:
        say = self._texts.say
        box = QVBoxLayout()
        box.setSpacing(self._theme.space(2))
        self.title, self.text = plain_label("", "strong"), plain_label("")
        self.hint = plain_label("", "muted")
        for label in (self.title, self.text, self.hint):
            box.addWidget(label)
        box.addStretch(1)
        buttons = QHBoxLayout()
        self.go = QPushButton(say("Go to the item"))
        self.aside = QPushButton(say("Not applicable…"))
        self.clear = QPushButton(say("Clear"))
        for button in (self.go, self.aside, self.clear):
            look(button, "quiet")
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.go.clicked.connect(self._go)
        self.aside.clicked.connect(self._ask)
        self.clear.clicked.connect(self._take_back)
        box.addLayout(buttons)
        return box

    @property
    def _item(self) -> Item | None:
        there = self._line is not None and self._line.what in ("item", "row")
        return self._opened.checklist.items[self._line.id] if there and self._line is not None else None

    @property
    def _target(self) -> str:
        assert self._line is not None
        return answer_target(self._line.id, self._line.row, self._column)

    def _title(self, line: Line | None, view: View | None) -> str:
        if line is None:
            return ""
        code = self._item.code if self._item is not None else line.code
        words = [view.title if view is not None else "", code]
        return " · ".join(word for word in words if word) or line.text

    def _item_words(self) -> str:
        line, item = self._line, self._item
        if line is None or item is None:
            return ""
        return line.text if not line.row else f"{item.text.in_language(self._texts.language)} — {line.text}"

    def _hint(self, item: Item | None, view: View | None, *, enters: bool) -> str:
        say = self._texts.say
        if item is None or view is None:
            return say("Choose the cell of an item to enter what a column says.")
        if enters:
            whole = item.repeat and self._line is not None and not self._line.row
            return say("This stands for every row that has no answer of its own.") if whole else ""
        if view.earlier is not None:
            return say("The evaluation before stays as it was signed.")
        if not view.id:
            return say("Our answer is given at the item.")
        return say("A column says nothing here: it is calculated, or rated by several people.")

    def _refresh(self) -> None:
        """The answer as it stands, unless something is being typed."""
        if self.editor is None or self.editor.pending:
            return
        self._seen = self._opened.seen(self._target)
        stored = self._opened.evaluation.answer(self._target)
        self.editor.show_answer(self._drafts.get(self._target, stored))
        QTimer.singleShot(0, self, self._reveal)  # once the editor has its place

    def _reveal(self) -> None:
        """What is chosen is seen, also below many other choices."""
        for button in self.findChildren(QAbstractButton):
            if button.isCheckable() and button.isChecked():
                self._scroll.ensureWidgetVisible(button)

    def _forget(self) -> None:
        self.reasons.hide()
        if self.editor is not None:
            self.editor.hide()
            self.editor.deleteLater()
            self.editor = None

    def _answer(self, entry: Json) -> None:
        line, column, seen = self._line, self._column, self._seen
        if entry is None or line is None:
            return
        opened, self._entry = self._opened, (self._target, entry)
        self.acted.emit(lambda: answering.answer_in_column(opened, column, line.id, line.row, entry, seen))

    def _ask(self) -> None:
        question = self._texts.say("Why does it not apply?")
        self.reasons.ask("aside", question, self._texts.say("Not applicable"))
        self._scroll.ensureWidgetVisible(self.reasons)

    def _set_aside(self, reason: str) -> None:
        line, column, seen, opened = self._line, self._column, self._seen, self._opened
        assert line is not None
        self._drop()
        self.acted.emit(
            lambda: answering.say_not_applicable_in_column(opened, column, line.id, line.row, reason, seen)
        )

    def _drop(self) -> None:
        """What is being typed gives way to what is said instead."""
        self._entry = None
        self._drafts.pop(self._target, None)
        if self.editor is not None:
            self.editor.show_answer(self._opened.evaluation.answer(self._target))

    def _go(self) -> None:
        if self._line is not None:
            self.item_wanted.emit(self._line.id)

    def _take_back(self) -> None:
        line, column, seen, opened = self._line, self._column, self._seen, self._opened
        assert line is not None
        self._drop()
        self.acted.emit(lambda: answering.clear_in_column(opened, column, line.id, line.row, seen))
