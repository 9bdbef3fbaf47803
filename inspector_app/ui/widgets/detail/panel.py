"""The panel beside the list: the editor of the chosen item and everything else that is said about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Item
from inspector_app.domain.item_kinds.judged.yes_no import YesNo
from inspector_app.domain.item_kinds.raters import SeveralRaters
from inspector_app.domain.scoring import ItemResult
from inspector_app.texts import Texts
from inspector_app.ui.models.item_attention import Attention
from inspector_app.ui.models.item_cards import Card, team_names
from inspector_app.ui.models.item_history import suggested_text
from inspector_app.ui.models.item_words import value_words
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.answers.editor import AnswerEditor, first_field, title_over
from inspector_app.ui.widgets.answers.factory import editor_in, outdated, raters_of
from inspector_app.ui.widgets.answers.raters import RatersEditor
from inspector_app.ui.widgets.answers.shown import Shown
from inspector_app.ui.widgets.cards.thumbnails import Thumbnails
from inspector_app.ui.widgets.detail.contested import ContestedBox
from inspector_app.ui.widgets.detail.finding_box import FindingBox
from inspector_app.ui.widgets.detail.item_actions import ItemActions
from inspector_app.ui.widgets.detail.item_folds import ItemFolds
from inspector_app.ui.widgets.detail.item_heading import ItemHeading
from inspector_app.ui.widgets.detail.photo_list import PhotoList
from inspector_app.ui.widgets.detail.reason_box import ReasonBox
from inspector_app.ui.widgets.detail.row_place import RowPlace
from inspector_app.ui.widgets.leaving_edit import LeavingEdit
from inspector_app.usecases.session.opened import OpenedEvaluation


class DetailPanel(QScrollArea):
    """Shows one item. Whatever was typed and could not be saved stays until it can be.

    Signals:
        answered: item, entry not yet checked, ids of the values shown.
        rated: item, person, entry, ids of the values shown.
        acted: an action in a row of the item, without arguments; it returns Changes.
        cleared: item, ids of the values shown.
        confirmed: item whose carried value still holds, ids of the values shown.
        reasoned: item, "not_applicable" | "withhold" | "fail" | "photo", reason, ids of the values shown.
        noted: item, remark, ids of the values shown.
        decided: item, id of the op that shall stand ("" for `other_value`), reason, ids of the values shown.
        raised: item, class, text, immediate risk, class that was proposed or "".
        declined: item, class, reason.
        back: the keyboard goes back to the list.
    """

    answered = Signal(str, object, object)
    rated = Signal(str, str, object, object)
    acted = Signal(object)
    cleared = Signal(str, object)
    confirmed = Signal(str, object)
    reasoned = Signal(str, str, str, object)
    noted = Signal(str, str, object)
    decided = Signal(str, str, str, object)
    raised = Signal(str, str, str, bool, str)
    declined = Signal(str, str, str)
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
        self._theme = theme
        self._texts = texts
        self.item = ""
        self.editor: AnswerEditor | RatersEditor | RowPlace | None = None
        self._seen: dict[str, tuple[str, ...]] = {}
        self._drafts: dict[str, Json] = {}
        self._notes: dict[str, str] = {}
        self._photo = ""
        self.other_value: Json = None  # what was entered instead of the contested values
        self._build(thumbnails)

    def _build(self, thumbnails: Thumbnails) -> None:
        theme, texts = self._theme, self._texts
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        inside = QFrame()
        look(inside, "panel")
        self._box = QVBoxLayout(inside)
        pad = theme.space(4)
        self._box.setContentsMargins(pad, pad, pad, pad)
        self._box.setSpacing(theme.space(3))
        self.setWidget(inside)
        self.heading = ItemHeading(theme)
        self._box.addWidget(self.heading)
        self.contested = ContestedBox(theme, texts)
        self.place = QVBoxLayout()
        actions = ItemActions(texts)
        self.aside, self.withhold, self.clear = actions.aside, actions.withhold, actions.clear
        self.new_finding, self.confirm = actions.new_finding, actions.confirm
        self.reasons = ReasonBox(theme, texts)
        self.findings = QLabel()
        self.findings.setWordWrap(True)
        look(self.findings, "small")
        self.finding = FindingBox(theme, texts)
        self._box.addWidget(self.contested)
        self._box.addLayout(self.place)
        self._box.addWidget(actions)
        self._box.addWidget(self.reasons)
        self._box.addWidget(self.finding)
        self._box.addWidget(self.findings)
        self._box.addWidget(title_over(texts.say("Remark")))
        self.note = LeavingEdit(texts.say("Remark"), lines=2, theme=theme)
        self.note.setToolTip(texts.say("Saved when you leave it or pause (M)"))
        self._box.addWidget(self.note)
        self.photos_title = title_over(texts.say("Photos"))
        self._box.addWidget(self.photos_title)
        self.photos = PhotoList(thumbnails, theme, texts)
        self._box.addWidget(self.photos)
        self.folds = ItemFolds(self._opened, theme, texts)
        self._box.addWidget(self.folds)
        self._box.addStretch(1)
        self._connect()

    def _connect(self) -> None:
        self.aside.clicked.connect(self.ask_not_applicable)
        self.withhold.clicked.connect(self._ask_withhold)
        self.clear.clicked.connect(self._tap_clear)
        self.confirm.clicked.connect(lambda: self.confirmed.emit(self.item, self._seen["carried"]))
        self.new_finding.clicked.connect(self.begin_finding)
        self.reasons.confirmed.connect(self._reasoned)
        self.contested.decided.connect(
            lambda op, reason: self.decided.emit(self.item, op, reason, self._seen["answer"])
        )
        self.note.left.connect(self._tell_note)
        self.finding.raised.connect(
            lambda kind, text, risk: self.raised.emit(self.item, kind, text, risk, self.finding.proposed)
        )
        self.finding.declined.connect(lambda kind, reason: self.declined.emit(self.item, kind, reason))

    def show_item(self, card: Card) -> None:
        """Show another item; what was typed for the one before is told first."""
        self.leave()
        self.item = card.id
        self.reasons.hide()
        self.finding.hide()
        self._replace_editor(self._opened.checklist.items[card.id])
        self.verticalScrollBar().setValue(0)
        self._show_note()
        self.refresh(card)

    def refresh(self, card: Card) -> None:
        """The shown item changed, here or elsewhere. What is being typed stays, with the ids seen before."""
        result = self._opened.scoring.items[card.id]
        self.heading.show_card(card)
        if not self._typing():
            if isinstance(self.editor, AnswerEditor) and outdated(self.editor, self._opened, result.item):
                self._replace_editor(result.item)
            self._show_answer(result)
        if not self.note.typing:
            self._show_note()
        self.contested.show_sides(card.sides)
        field = self._opened.evaluation.field(f"item/{card.id}")
        asked = not isinstance(self.editor, Shown)
        self.aside.setVisible(asked and result.item.not_applicable and result.state != "not_applicable")
        self.withhold.setVisible(result.state == "not_computable")
        self.confirm.setVisible(
            result.carried is not None and not isinstance(result.item.kind, SeveralRaters)
        )
        said = field is not None and any(op.kind != "answer.cleared" for op in field.ops)
        said = said or (isinstance(self.editor, RowPlace) and bool(self.editor.row))
        self.clear.setVisible(asked and said and not card.sides)
        photos = self._attention.photos.get(card.id, ())
        seen = {photo.id: self._opened.seen(f"evidence/{photo.id}/caption") for photo in photos}
        self.photos.show_photos(photos, seen)
        self._show_findings(result)
        self.folds.show_item(result.item)

    def leave(self) -> None:
        """Tell everything that was typed and not told yet."""
        if isinstance(self.editor, RatersEditor | RowPlace):
            self.editor.leave()
        elif self.editor is not None:
            self.editor.commit()
        self.note.leave()
        self.photos.leave()

    def answer_refused(self, item: str, entry: Json, place: str, words: str) -> None:
        """The entry was not saved: keep it, and say why if the words are for its field."""
        self._drafts[item] = entry
        if item == self.item and isinstance(self.editor, AnswerEditor):
            if words:
                self.editor.show_problem(place, words)
            else:
                self.editor.tell_again()

    def rating_refused(self, item: str, place: str, words: str) -> None:
        """A rater's entry was not saved: say why beside it."""
        if item == self.item and isinstance(self.editor, RatersEditor):
            self.editor.show_problem(place, words)

    def row_refused(self, place: str, words: str) -> None:
        """A row, or the answer in one, was not saved: say why."""
        if isinstance(self.editor, RowPlace):
            self.editor.failed(place, words)

    def answer_saved(self, item: str) -> None:
        """What was typed for the item is saved."""
        draft = self._drafts.pop(item, None)
        if item == self.item and isinstance(self.editor, AnswerEditor):
            if draft is not None and not self._typing():  # the repainting while it was saved showed the draft
                self._show_answer(self._opened.scoring.items[item])
            self.editor.show_problem("", "")

    def note_refused(self, item: str, text: str) -> None:
        """The remark was not saved: keep it."""
        self._notes[item] = text
        if item == self.item:
            self.note.tell_again()

    def note_saved(self, item: str) -> None:
        """The remark is saved."""
        self._notes.pop(item, None)

    @property
    def unsaved(self) -> frozenset[str]:
        """Items with an entry or a remark that could not be saved."""
        return frozenset(self._drafts) | frozenset(self._notes)

    def ask_not_applicable(self) -> None:
        """Ask for the reason why the item does not apply."""
        question = self._texts.say("Why does {code} not apply here?", code=self._code())
        self.reasons.ask("not_applicable", question, self._texts.say("Not applicable"))
        self.ensureWidgetVisible(self.reasons)

    def ask_fail(self) -> None:
        """Ask once more before a gate fails."""
        texts, item = self._texts, self._opened.checklist.items[self.item]
        outcome = "terminated" if item.on_fail == "terminate" else "not_graded"
        words = self._opened.checklist.outcomes[outcome].in_language(texts.language)
        question = texts.say("{code} failed means: {outcome}. Is that so?", code=item.code, outcome=words)
        self.reasons.ask("fail", question, texts.say("Yes, it fails"), tone="bad", reason=False)
        self.ensureWidgetVisible(self.reasons)

    def ask_withdraw(self, photo: str, no: str) -> None:
        """Ask why a photo is withdrawn."""
        self._photo = photo
        texts = self._texts
        self.reasons.ask("photo", texts.say("Why is photo {no} withdrawn?", no=no), texts.say("Withdraw"))
        self.ensureWidgetVisible(self.reasons)

    @property
    def photo_to_withdraw(self) -> str:
        """The photo that the reason asked for last is about."""
        return self._photo

    def begin_finding(self) -> None:
        """Raise a finding: confirm the proposed one, or write a new one."""
        if self.finding.isVisible():
            self.finding.tap_confirm()
        else:
            self.finding.begin()
            self.ensureWidgetVisible(self.finding)

    def focus_editor(self) -> None:
        """Give the keyboard to the first field."""
        if self.editor is not None:
            first = first_field(self.editor)
            first.setFocus()
            self.ensureWidgetVisible(first)

    def focus_note(self) -> None:
        """Give the keyboard to the remark."""
        self.note.setFocus()
        self.ensureWidgetVisible(self.note)

    def show_reason_problem(self, words: str) -> None:
        """Say what is wrong with a reason."""
        self.reasons.show_problem(words)

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
        self.place.addWidget(self.editor)
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

    def _show_note(self) -> None:
        target = f"item/{self.item}/note"
        self._seen["note"] = self._opened.seen(target)
        field = self._opened.evaluation.field(target)
        stored = "\n".join(str(op.value) for op in field.ops if op.value) if field is not None else ""
        self.note.show_text(self._notes.get(self.item, stored))
        if self.item in self._notes:
            self.note.tell_again()

    def _show_findings(self, result: ItemResult) -> None:
        identity, texts = result.item.id, self._texts
        lines = [
            f"{finding.no} {texts.word('finding', finding.finding_class)}: {finding.text}"
            for finding in self._attention.findings.get(identity, ())
        ]
        self.findings.setText("\n".join(lines))
        self.findings.setVisible(bool(lines))
        proposal = self._attention.proposals.get(identity)
        if proposal is not None:
            text = suggested_text(texts, self._opened, result.item)
            self.finding.offer(proposal.finding_class, text, requirement=result.item.requirement)
        elif self.finding.proposed or lines:
            self.finding.hide()
        self.new_finding.setVisible(proposal is None)

    def _typing(self) -> bool:
        return isinstance(self.editor, AnswerEditor) and self.editor.pending

    def _tell_answer(self, entry: Json) -> None:
        item = self._opened.checklist.items[self.item]
        if item.role == "gate" and isinstance(item.kind, YesNo) and entry == item.kind.answers[1]:
            # Nothing failed before the second question.
            self._show_answer(self._opened.scoring.items[self.item])
            self.ask_fail()
        elif entry is not None and self.contested.choices:
            self.other_value = entry
            self.contested.offer_other(value_words(self._texts, item, entry))
        elif entry is not None:
            self.answered.emit(self.item, entry, self._seen["answer"])

    def _tell_rating(self, person: str, entry: Json) -> None:
        if entry is not None:
            self.rated.emit(self.item, person, entry, self._seen.get(person, ()))

    def _tell_note(self) -> None:
        self._notes.pop(self.item, None)
        self.noted.emit(self.item, self.note.toPlainText(), self._seen["note"])

    def _tap_clear(self) -> None:
        if isinstance(self.editor, RowPlace):
            self.editor.clear()
        else:
            self.cleared.emit(self.item, self._seen["answer"])

    def _reasoned(self, purpose: str, reason: str) -> None:
        if isinstance(self.editor, RowPlace) and self.editor.row and purpose == "not_applicable":
            self.editor.set_aside(reason)
            self.reasons.hide()
            return
        self.reasoned.emit(self.item, purpose, reason, self._seen["answer"])

    def _ask_withhold(self) -> None:
        texts = self._texts
        question = texts.say("Why is {code} left out? Collecting more would be better.", code=self._code())
        self.reasons.ask("withhold", question, texts.say("Leave out"), tone="warn")
        self.ensureWidgetVisible(self.reasons)

    def _code(self) -> str:
        return self._opened.checklist.items[self.item].code

    # Qt's own names from here on.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            self.back.emit()
        else:
            super().keyPressEvent(event)
