"""The panel beside the list: the editor of the chosen item and everything else that is said about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from inspector_app.domain.item_kinds.raters import SeveralRaters
from inspector_app.domain.sampling.records import sampled
from inspector_app.texts import Texts
from inspector_app.ui.models.item_attention import Attention
from inspector_app.ui.models.item_cards import Card
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.answers.editor import AnswerEditor, title_over
from inspector_app.ui.widgets.answers.raters import RatersEditor
from inspector_app.ui.widgets.cards.thumbnails import Thumbnails
from inspector_app.ui.widgets.detail.answering.answer_place import AnswerPlace
from inspector_app.ui.widgets.detail.answering.row_place import RowPlace
from inspector_app.ui.widgets.detail.consequences.drawer import Drawer
from inspector_app.ui.widgets.detail.consequences.item_findings import ItemFindings
from inspector_app.ui.widgets.detail.item_actions import ItemActions
from inspector_app.ui.widgets.detail.item_heading import ItemHeading
from inspector_app.ui.widgets.detail.item_questions import ItemQuestions
from inspector_app.ui.widgets.detail.photos.photo_list import PhotoList
from inspector_app.ui.widgets.detail.photos.record_list import RecordList
from inspector_app.ui.widgets.detail.reading.item_folds import ItemFolds
from inspector_app.ui.widgets.detail.remark_box import RemarkBox
from inspector_app.ui.widgets.risks.risk_list import RiskList
from inspector_app.usecases.session.opened import OpenedEvaluation


class DetailPanel(QScrollArea):
    """Shows one item. Whatever was typed and could not be saved stays until it can be.

    The parts tell their own signals: `answer`, `remark`, `finding`, `risks`, `photos`.

    Signals:
        confirmed: item whose carried value still holds, ids of the values shown.
        reasoned: item, "not_applicable" | "withhold" | "fail" | "photo", reason, ids of the values shown.
        back: the keyboard goes back to the list.
    """

    confirmed = Signal(str, object)
    reasoned = Signal(str, str, str, object)
    back = Signal()

    def __init__(
        self,
        opened: OpenedEvaluation,
        attention: Attention,
        thumbnails: Thumbnails,
        theme: Theme,
        texts: Texts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._opened = opened
        self._attention = attention
        self.item = ""
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        inside = QFrame()
        look(inside, "panel")
        box = QVBoxLayout(inside)
        pad = theme.space(4)
        box.setContentsMargins(pad, pad, pad, pad)
        box.setSpacing(theme.space(3))
        self.setWidget(inside)
        self.heading = ItemHeading(theme)
        self.answer = AnswerPlace(opened, theme, texts)
        self.buttons = ItemActions(texts)
        self.questions = ItemQuestions(opened, theme, texts)
        self.risks = RiskList(opened, theme, texts)
        self.drawer = Drawer(opened, attention, theme, texts)
        self.finding = ItemFindings(opened, attention, theme, texts)
        self.remark = RemarkBox(opened, theme, texts)
        self.photos_title = title_over(texts.say("Photos"))
        self.photos = PhotoList(thumbnails, theme, texts)
        self.records = RecordList(opened.sheet.assessed_on, theme, texts)
        self.folds = ItemFolds(opened, theme, texts)
        for part in self._parts():
            box.addWidget(part)
        box.addStretch(1)
        self._connect()

    def _parts(self) -> tuple[QWidget, ...]:
        """From top to bottom."""
        return (
            self.heading,
            self.answer,
            self.buttons,
            self.questions,
            self.risks,
            self.drawer,
            self.finding,
            self.remark,
            self.photos_title,
            self.photos,
            self.records,
            self.folds,
        )

    def _connect(self) -> None:
        buttons, questions = self.buttons, self.questions
        buttons.aside.clicked.connect(questions.ask_not_applicable)
        buttons.withhold.clicked.connect(questions.ask_withhold)
        buttons.clear.clicked.connect(self.answer.clear)
        buttons.confirm.clicked.connect(lambda: self.confirmed.emit(self.item, self.answer.seen_carried))
        buttons.new_finding.clicked.connect(self.finding.begin)
        buttons.risk.clicked.connect(lambda: self.risks.begin())
        self.answer.failing.connect(questions.ask_fail)
        questions.confirmed.connect(self._reasoned)
        questions.asked.connect(lambda: self.ensureWidgetVisible(questions.box))
        self.drawer.taken.connect(self._take)
        self.drawer.photo_wanted.connect(self.photos.wanted)
        self.risks.begun.connect(lambda: self._bring(self.risks.new))
        self.finding.begun.connect(lambda: self._bring(self.finding.box))

    @property
    def editor(self) -> AnswerEditor | RatersEditor | RowPlace | None:
        """The editor of the answer."""
        return self.answer.editor

    @property
    def unsaved(self) -> frozenset[str]:
        """Items with an entry or a remark that could not be saved."""
        return self.answer.unsaved | self.remark.unsaved

    def show_item(self, card: Card) -> None:
        """Show another item; what was typed for the one before is told first."""
        self.leave()
        self.item = card.id
        self.questions.show_item(card.id)
        self.finding.show_item(card.id)
        self.answer.show_item(card)
        self.verticalScrollBar().setValue(0)
        self.remark.show_item(card.id)
        self.refresh(card)

    def refresh(self, card: Card) -> None:
        """The shown item changed, here or elsewhere. What is being typed stays, with the ids seen before."""
        result = self._opened.scoring.items[card.id]
        self.heading.show_card(card)
        self.answer.refresh(card)
        self.remark.refresh()
        field = self._opened.evaluation.field(f"item/{card.id}")
        asked, buttons = self.answer.asks, self.buttons
        buttons.aside.setVisible(asked and result.item.not_applicable and result.state != "not_applicable")
        buttons.places.setVisible(sampled(result.item) is not None)
        buttons.withhold.setVisible(result.state == "not_computable")
        several = isinstance(result.item.kind, SeveralRaters)
        buttons.confirm.setVisible(result.carried is not None and not several)
        said = field is not None and any(op.kind != "answer.cleared" for op in field.ops)
        buttons.clear.setVisible(asked and (said or bool(self.answer.row)) and not card.sides)
        photos = self._attention.photos.get(card.id, ())
        seen = {photo.id: self._opened.seen(f"evidence/{photo.id}/caption") for photo in photos}
        self.photos.show_photos(photos, seen)
        self.records.show_pieces(self._attention.records.get(card.id, ()))
        self.risks.show_risks(self._attention.risks.get(card.id, ()))
        proposed = self.finding.refresh(result)
        self.drawer.show_result(result)
        buttons.new_finding.setVisible(not proposed)
        self.folds.show_item(result.item)

    def leave(self) -> None:
        """Tell everything that was typed and not told yet."""
        self.answer.leave()
        self.remark.leave()
        self.risks.leave()
        self.photos.leave()

    def focus_editor(self) -> None:
        """Give the keyboard to the first field of the answer."""
        first = self.answer.focus_editor()
        if first is not None:
            self.ensureWidgetVisible(first)

    def focus_note(self) -> None:
        """Give the keyboard to the remark."""
        self.remark.note.setFocus()
        self.ensureWidgetVisible(self.remark.note)

    def _take(self, sentence: str) -> None:
        """A ready sentence goes to the finding in the making, else to the remark."""
        if self.finding.box.isHidden():
            self.remark.take(sentence)
        else:
            self.finding.box.take(sentence)

    def _bring(self, part: QWidget) -> None:
        """Bring a part into sight that was only just shown: once it has its place."""
        QTimer.singleShot(0, part, lambda: self.ensureWidgetVisible(part))

    def _reasoned(self, purpose: str, reason: str) -> None:
        if purpose == "not_applicable" and self.answer.set_aside_row(reason):
            self.questions.box.hide()
            return
        self.reasoned.emit(self.item, purpose, reason, self.answer.seen)

    # Qt's own names from here on.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            self.back.emit()
        else:
            super().keyPressEvent(event)
