"""The answer of the chosen item: its editor, what was typed, the decision among several values."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Item
from inspector_app.domain.item_kinds.judged.yes_no import YesNo
from inspector_app.domain.item_kinds.raters import SeveralRaters
from inspector_app.domain.scoring import ItemResult
from inspector_app.texts import Texts
from inspector_app.ui.models.item_cards import Card, team_names
from inspector_app.ui.models.item_words import value_words
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.editor import AnswerEditor, first_field
from inspector_app.ui.widgets.answers.factory import editor_in, outdated, raters_of
from inspector_app.ui.widgets.answers.raters import RatersEditor
from inspector_app.ui.widgets.answers.shown import Shown
from inspector_app.ui.widgets.detail.answering.contested import ContestedBox
from inspector_app.ui.widgets.detail.answering.row_place import RowPlace
from inspector_app.usecases.session.opened import OpenedEvaluation


class AnswerPlace(QWidget):
    """An entry that could not be saved stays, by item, until it can be.

    Signals:
        answered: item, entry not yet checked, ids of the values shown.
        rated: item, person, entry, ids of the values shown.
        acted: an action in a row of the item, without arguments; it returns Changes.
        cleared: item, ids of the values shown.
        decided: item, id of the op that shall stand ("" for `other_value`), reason, ids of the values shown.
        failing: a gate was said to fail; nothing is told before the person says so once more.
    """

    answered = Signal(str, object, object)
    rated = Signal(str, str, object, object)
    acted = Signal(object)
    cleared = Signal(str, object)
    decided = Signal(str, str, str, object)
    failing = Signal()

    def __init__(
        self, opened: OpenedEvaluation, theme: Theme, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._opened, self._theme, self._texts = opened, theme, texts
        self.item = ""
        self.editor: AnswerEditor | RatersEditor | RowPlace | None = None
        self.other_value: Json = None  # what was entered instead of the contested values
        self._seen: dict[str, tuple[str, ...]] = {}
        self._drafts: dict[str, Json] = {}
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.space(3))
        self.contested = ContestedBox(theme, texts)
        self.contested.decided.connect(
            lambda op, reason: self.decided.emit(self.item, op, reason, self._seen["answer"])
        )
        self._box.addWidget(self.contested)

    @property
    def seen(self) -> tuple[str, ...]:
        """Ids of the values of the answer that are shown."""
        return self._seen["answer"]

    @property
    def seen_carried(self) -> tuple[str, ...]:
        """Ids of the values shown, those of the rows too: what stands was carried in all of them."""
        return self._seen["carried"]

    @property
    def asks(self) -> bool:
        """A person answers here; False where the answer follows from elsewhere."""
        return not isinstance(self.editor, Shown)

    @property
    def row(self) -> str:
        """The chosen row of a repeated section, "" for none."""
        return self.editor.row if isinstance(self.editor, RowPlace) else ""

    @property
    def unsaved(self) -> frozenset[str]:
        """Items with an entry that could not be saved."""
        return frozenset(self._drafts)

    def show_item(self, card: Card) -> None:
        """Show another item; call `refresh` then."""
        self.item = card.id
        self._replace_editor(self._opened.checklist.items[card.id])

    def refresh(self, card: Card) -> None:
        """The shown item changed. What is being typed stays, with the ids seen before."""
        result = self._opened.scoring.items[card.id]
        if not self._typing():
            if isinstance(self.editor, AnswerEditor) and outdated(self.editor, self._opened, result.item):
                self._replace_editor(result.item)
            self._show_answer(result)
        self.contested.show_sides(card.sides)

    def leave(self) -> None:
        """Tell what was typed and not told yet."""
        if isinstance(self.editor, RatersEditor | RowPlace):
            self.editor.leave()
        elif self.editor is not None:
            self.editor.commit()

    def clear(self) -> None:
        """Take the answer back, in the chosen row where there are rows."""
        if isinstance(self.editor, RowPlace):
            self.editor.clear()
        else:
            self.cleared.emit(self.item, self.seen)

    def set_aside_row(self, reason: str) -> bool:
        """Not applicable in the chosen row; False if there is none and the item itself is meant."""
        if not isinstance(self.editor, RowPlace) or not self.row:
            return False
        self.editor.set_aside(reason)
        return True

    def focus_editor(self) -> QWidget | None:
        """Give the keyboard to the first field, and say which that is."""
        if self.editor is None:
            return None
        first = first_field(self.editor)
        first.setFocus()
        return first

    def answer_refused(self, item: str, entry: Json, place: str, words: str) -> None:
        """The entry was not saved: keep it, and say why if the words are for its field."""
        self._drafts[item] = entry
        if item == self.item and isinstance(self.editor, AnswerEditor):
            if words:
                self.editor.show_problem(place, words)
            else:
                self.editor.tell_again()

    def answer_saved(self, item: str) -> None:
        """What was typed for the item is saved."""
        draft = self._drafts.pop(item, None)
        if item == self.item and isinstance(self.editor, AnswerEditor):
            if draft is not None and not self._typing():  # the repainting while it was saved showed the draft
                self._show_answer(self._opened.scoring.items[item])
            self.editor.show_problem("", "")

    def rating_refused(self, item: str, place: str, words: str) -> None:
        """A rater's entry was not saved: say why beside it."""
        if item == self.item and isinstance(self.editor, RatersEditor):
            self.editor.show_problem(place, words)

    def row_refused(self, place: str, words: str) -> None:
        """A row, or the answer in one, was not saved: say why."""
        if isinstance(self.editor, RowPlace):
            self.editor.failed(place, words)

    def _replace_editor(self, item: Item) -> None:
        if self.editor is not None:
            self.editor.hide()
            self.editor.deleteLater()
        if item.repeat:
            self.editor = rows = RowPlace(self._opened, item, self._theme, self._texts)
            rows.acted.connect(self.acted)
        elif isinstance(item.kind, SeveralRaters):
            raters = raters_of(item.kind, team_names(self._opened), self._theme, self._texts)
            raters.rated.connect(self._tell_rating)
            self.editor = raters
        else:
            self.editor = editor = editor_in(self._opened, item, "", self._theme, self._texts)
            editor.answered.connect(self._tell_answer)
        self._box.addWidget(self.editor)
        self.editor.show()  # at once: a key may go to its first field in the same moment

    def _show_answer(self, result: ItemResult) -> None:
        identity = result.item.id
        base = f"item/{identity}"
        self._seen["answer"] = self._opened.seen(base)
        rows = self._opened.seen_below(f"{base}/row") if result.item.repeat else ()
        self._seen["carried"] = (*self._seen["answer"], *rows)
        if isinstance(self.editor, RowPlace):
            self.editor.refresh()
        elif isinstance(self.editor, RatersEditor):
            answers: dict[str, Json] = {}
            for person in self.editor.people:
                self._seen[person] = self._opened.seen(f"{base}/rater/{person}")
                answers[person] = self._opened.evaluation.value(f"{base}/rater/{person}")
            self.editor.show_answers(answers)
        elif self.editor is not None:
            self.editor.show_answer(self._drafts.get(identity, self._opened.evaluation.answer(base)))

    def _typing(self) -> bool:
        return isinstance(self.editor, AnswerEditor) and self.editor.pending

    def _tell_answer(self, entry: Json) -> None:
        item = self._opened.checklist.items[self.item]
        if item.role == "gate" and isinstance(item.kind, YesNo) and entry == item.kind.answers[1]:
            # Nothing failed before the second question.
            self._show_answer(self._opened.scoring.items[self.item])
            self.failing.emit()
        elif entry is not None and self.contested.choices:
            self.other_value = entry
            self.contested.offer_other(value_words(self._texts, item, entry))
        elif entry is not None:
            self.answered.emit(self.item, entry, self.seen)

    def _tell_rating(self, person: str, entry: Json) -> None:
        if entry is not None:
            self.rated.emit(self.item, person, entry, self._seen.get(person, ()))
