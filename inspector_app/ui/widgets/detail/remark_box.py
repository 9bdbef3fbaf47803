"""The remark of the chosen item, saved when it is left or the person pauses."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.editor import title_over
from inspector_app.ui.widgets.leaving_edit import LeavingEdit
from inspector_app.usecases.session.opened import OpenedEvaluation


class RemarkBox(QWidget):
    """A remark that could not be saved stays, by item, until it can be.

    Signals:
        noted: item, remark, ids of the values shown.
    """

    noted = Signal(str, str, object)

    def __init__(
        self, opened: OpenedEvaluation, theme: Theme, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._opened = opened
        self._item = ""
        self._seen: tuple[str, ...] = ()
        self._unsaved: dict[str, str] = {}
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space(3))
        box.addWidget(title_over(texts.say("Remark")))
        self.note = LeavingEdit(texts.say("Remark"), lines=2, theme=theme)
        self.note.setToolTip(texts.say("Saved when you leave it or pause (M)"))
        self.note.left.connect(self._tell)
        box.addWidget(self.note)

    @property
    def unsaved(self) -> frozenset[str]:
        """Items with a remark that could not be saved."""
        return frozenset(self._unsaved)

    def show_item(self, item: str) -> None:
        """Show the remark of another item."""
        self._item = item
        self._show()

    def refresh(self) -> None:
        """The remark may have changed elsewhere; what is being typed stays, with the ids seen before."""
        if not self.note.typing:
            self._show()

    def take(self, sentence: str) -> None:
        """A ready sentence goes on after what stands there."""
        before = self.note.toPlainText().rstrip()
        self.note.setPlainText(f"{before}\n{sentence}" if before else sentence)
        self.note.setFocus()

    def leave(self) -> None:
        """Tell what was typed and not told yet."""
        self.note.leave()

    def refused(self, item: str, text: str) -> None:
        """The remark was not saved: keep it."""
        self._unsaved[item] = text
        if item == self._item:
            self.note.tell_again()

    def saved(self, item: str) -> None:
        """The remark is saved."""
        self._unsaved.pop(item, None)

    def _show(self) -> None:
        target = f"item/{self._item}/note"
        self._seen = self._opened.seen(target)
        field = self._opened.evaluation.field(target)
        stored = "\n".join(str(op.value) for op in field.ops if op.value) if field is not None else ""
        self.note.show_text(self._unsaved.get(self._item, stored))
        if self._item in self._unsaved:
            self.note.tell_again()

    def _tell(self) -> None:
        self._unsaved.pop(self._item, None)
        self.noted.emit(self._item, self.note.toPlainText(), self._seen)
