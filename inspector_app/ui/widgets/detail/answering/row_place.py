"""An item answered once a row: its rows, the editor of the chosen one, and what they make together."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Item
from inspector_app.domain.item_kinds.raters import SeveralRaters
from inspector_app.domain.numbers import shown_short
from inspector_app.domain.scoring.rows import Row, rows_of
from inspector_app.texts import Texts
from inspector_app.ui.models.item_cards import team_names
from inspector_app.ui.models.item_words import row_state_words
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.editor import AnswerEditor
from inspector_app.ui.widgets.answers.factory import editor_in, outdated, raters_of
from inspector_app.ui.widgets.answers.raters import RatersEditor
from inspector_app.ui.widgets.detail.answering.row_box import RowBox, RowShown
from inspector_app.usecases import rows as using
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.wording import answer_words, chosen_words

Action = Callable[[], Changes]
_DECIMALS = 4


class RowPlace(QWidget):
    """Names what shall be done as an action; whoever runs it says `failed` or nothing.

    Signals:
        acted: an action without arguments that returns Changes.
    """

    acted = Signal(object)

    def __init__(
        self, opened: OpenedEvaluation, item: Item, theme: Theme, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._opened, self._item, self._theme, self._texts = opened, item, theme, texts
        self._section = opened.checklist.repeating[item.repeat]
        self._seen: dict[str, tuple[str, ...]] = {}  # by rater, "" for the answer of the row itself
        self._drafts: dict[str, Json] = {}  # by row: what could not be saved
        self._editing = ""  # the row whose answer the editor shows
        self._entry: tuple[str, Json] | None = None
        self._naming = False  # the last action was about a row, not about an answer
        self._new = ""
        repeat = self._section.repeat
        self._weighted = repeat is not None and repeat.weighted
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(3))
        self.box = RowBox(theme, texts, weighted=self._weighted)
        layout.addWidget(self.box)
        self.editor = self._make()
        layout.addWidget(self.editor)
        self._column = layout
        self.box.chosen.connect(self._choose)
        self.box.added.connect(self._add)
        self.box.changed.connect(self._change)
        self.box.removed.connect(self._remove)

    @property
    def row(self) -> str:
        """The chosen row, "" while there is none."""
        return self.box.row

    def refresh(self) -> None:
        """Show the rows and the answer in the chosen one as they stand; what is being typed stays."""
        rows = self._opened.scoring.rows(self._section.id)
        words = answer_words(self._texts, self._opened, self._item.id) if rows else ""
        if self._weighted and any(row.weight is None for row in rows):
            words = self._texts.say("Not rated while a row has no weight")
        form = self._opened.form
        counted = form is not None and form.counted(self._section.id) is not None
        self.box.show_rows([self._shown(row) for row in rows], words, counted=counted)
        if self._new in {row.id for row in rows}:
            self.box.added_row(self._new)
            self._new = ""
        if self._entry is not None:
            self._drafts.pop(self._entry[0], None)
        self._show_answer()
        self.editor.setVisible(bool(self.row) and not self._absent(self.row))

    def leave(self) -> None:
        """Tell what was typed and not told yet."""
        if isinstance(self.editor, RatersEditor):
            self.editor.leave()
        else:
            self.editor.commit()

    def failed(self, place: str, words: str) -> None:
        """The last action was refused: say why where it was typed, and let it be told once more."""
        if self._naming:
            self.box.show_problem(words)
            return
        if self._entry is not None:
            self._drafts[self._entry[0]] = self._entry[1]
        self.editor.show_problem(place, words)
        if isinstance(self.editor, AnswerEditor):
            self.editor.tell_again()

    def set_aside(self, reason: str) -> None:
        """Not applicable in the chosen row."""
        row, seen = self.row, self._seen.get("", ())
        self._act(lambda: using.say_not_applicable_in_row(self._opened, self._item.id, row, reason, seen))

    def clear(self) -> None:
        """Take the answer in the chosen row back."""
        row, seen = self.row, self._seen.get("", ())
        self._act(lambda: using.clear_in_row(self._opened, self._item.id, row, seen))

    def _make(self) -> AnswerEditor | RatersEditor:
        kind, theme, texts = self._item.kind, self._theme, self._texts
        if isinstance(kind, SeveralRaters):
            raters = raters_of(kind, team_names(self._opened), theme, texts)
            raters.rated.connect(self._answer_as)
            return raters
        editor = editor_in(self._opened, self._item, self._editing, theme, texts)
        editor.answered.connect(lambda entry: self._answer_as("", entry))
        return editor

    def _replace(self) -> None:
        """The form offers other choices in this row."""
        self.editor.hide()
        self.editor.deleteLater()
        self.editor = self._make()
        self._column.addWidget(self.editor)
        self.editor.show()

    def _absent(self, row: str) -> bool:
        """Whether a form does not ask this in that row."""
        return self._opened.form is not None and self._opened.form.absent(self._item.id, row)

    def _target(self, person: str) -> str:
        target = using.answer_target(self._item.id, self.row)
        return f"{target}/rater/{person}" if person else target

    def _show_answer(self) -> None:
        """The answer in the chosen row; what is being typed in it stays."""
        same, self._editing = self._editing == self.row, self.row
        if not self.row or (same and self._typing()):
            return
        if isinstance(self.editor, AnswerEditor) and outdated(
            self.editor, self._opened, self._item, self.row
        ):
            self._replace()
        evaluation = self._opened.evaluation
        self._seen[""] = self._opened.seen(self._target(""))
        if isinstance(self.editor, RatersEditor):
            for person in self.editor.people:
                self._seen[person] = self._opened.seen(self._target(person))
            people = self.editor.people
            self.editor.show_answers({person: evaluation.value(self._target(person)) for person in people})
            return
        self.editor.show_answer(self._drafts.get(self.row, evaluation.answer(self._target(""))))

    def _typing(self) -> bool:
        return isinstance(self.editor, AnswerEditor) and self.editor.pending

    def _around(self) -> str:
        """The row around a new one, inside a repeated section: that of the row shown, or the last."""
        evaluation = self._opened.evaluation
        shown = evaluation.value(using.row_target(self._section.id, self.row)) if self.row else None
        if isinstance(shown, dict) and shown.get("parent"):
            return str(shown["parent"])
        for section in self._opened.checklist.repeating.values():
            below = [part for part in section.walk() if part is not section]
            if self._section in below and (rows := rows_of(self._opened.checklist, evaluation, section.id)):
                return rows[-1].id
        return ""

    def _shown(self, row: Row) -> RowShown:
        said = self._opened.evaluation.field(using.answer_target(self._item.id, row.id))
        words = self._texts.word("state", "absent") if self._absent(row.id) else ""
        if said is not None and not words:
            chosen = chosen_words(self._texts, self._opened, self._item, said.ops[0].value)
            words = (
                self._texts.word("state", "contested")
                if said.contested
                else chosen or row_state_words(self._texts, self._item, said.ops[0])
            )
        weight = "" if row.weight is None else shown_short(row.weight, _DECIMALS)
        seen = self._opened.seen(using.row_target(self._section.id, row.id))
        return RowShown(row.id, row.label, weight, words, seen)

    def _choose(self, _row: str) -> None:
        self.leave()
        self._show_answer()
        self.editor.setVisible(not self._absent(self.row))

    def _answer_as(self, person: str, entry: Json) -> None:
        row = self._editing
        if entry is None or not row:
            return
        seen = self._seen.get(person, ())
        self._entry = (row, entry) if not person else None
        self._act(lambda: using.answer_in_row(self._opened, self._item.id, row, entry, seen, person=person))

    def _add(self, label: str, weight: str) -> None:
        around = self._around()

        def add() -> Changes:
            self._new, changes = using.add_row(self._opened, self._section.id, label, weight, around)
            return changes

        self._act(add, naming=True)

    def _change(self, row: str, label: str, weight: str, seen: tuple[str, ...]) -> None:
        section = self._section.id
        self._act(lambda: using.change_row(self._opened, section, row, label, weight, seen), naming=True)

    def _remove(self, row: str, seen: tuple[str, ...]) -> None:
        self._act(lambda: using.remove_row(self._opened, self._section.id, row, seen), naming=True)

    def _act(self, action: Action, *, naming: bool = False) -> None:
        self._naming = naming
        self.acted.emit(action)
