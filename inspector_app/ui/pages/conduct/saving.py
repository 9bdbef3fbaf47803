"""Saves what is said in the list of items and its panel: the lines that join widgets and use cases."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.canonical import Json
from inspector_app.ui.models.item_cards import Card, Cards
from inspector_app.ui.pages.recorder import Recorder
from inspector_app.ui.widgets.cards.item_view import ItemView
from inspector_app.ui.widgets.detail.panel import DetailPanel
from inspector_app.usecases.conduct import (
    answer_item,
    clear_answer,
    confirm_carried,
    decide,
    decide_for,
    rate_item_as,
    say_not_applicable,
    set_note,
    withhold_item,
)
from inspector_app.usecases.evidence.pieces import caption_evidence, withdraw_evidence
from inspector_app.usecases.findings import decline_proposal, join_finding, part_finding, raise_finding
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation


class ItemsSaving(QObject):
    """What is said becomes an op; what is refused goes back to the field that said it.

    Signals:
        reasoned: a reason was saved, the person goes on in the list; told before its box hides.
    """

    reasoned = Signal()

    def __init__(
        self,
        opened: OpenedEvaluation,
        view: ItemView,
        panel: DetailPanel,
        cards: Cards,
        recorder: Recorder,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._opened, self._panel, self._cards, self._recorder = opened, panel, cards, recorder
        view.answered.connect(self.answer)
        answer = panel.answer
        answer.answered.connect(self.answer)
        answer.rated.connect(self._rate)
        answer.acted.connect(self._act)
        answer.cleared.connect(lambda item, seen: recorder.do(partial(clear_answer, opened, item, seen)))
        answer.decided.connect(self._decide)
        panel.confirmed.connect(lambda item, seen: recorder.do(partial(confirm_carried, opened, item, seen)))
        panel.reasoned.connect(self._reason)
        panel.remark.noted.connect(self._note)
        panel.finding.raised.connect(self._raise)
        panel.finding.joined.connect(
            lambda item, finding, text: self._judge(lambda: join_finding(opened, finding, item, text))
        )
        panel.finding.parted.connect(
            lambda _item, finding: recorder.do(partial(part_finding, opened, finding, panel.item))
        )
        panel.finding.declined.connect(self._decline)
        panel.photos.captioned.connect(self._caption)

    def answer(self, item: str, value: Json, seen: tuple[str, ...]) -> None:
        """Save an answer; the panel shows why one is refused."""
        error = self._recorder.do(lambda: answer_item(self._opened, item, value, seen))
        if error is None:
            self._panel.answer.answer_saved(item)
        else:
            self._panel.answer.answer_refused(item, value, error.place, self._recorder.words(error))

    def _rate(self, item: str, person: str, value: Json, seen: tuple[str, ...]) -> None:
        error = self._recorder.do(lambda: rate_item_as(self._opened, item, person, value, seen))
        if error is not None:
            self._panel.answer.rating_refused(item, error.place or person, self._recorder.words(error))

    def _act(self, action: Callable[[], Changes]) -> None:
        error = self._recorder.do(action)
        if error is not None:
            self._panel.answer.row_refused(error.place, self._recorder.words(error))

    def _note(self, item: str, text: str, seen: tuple[str, ...]) -> None:
        if self._recorder.do(lambda: set_note(self._opened, item, text, seen)) is None:
            self._panel.remark.saved(item)
        else:
            self._panel.remark.refused(item, text)

    def _reason(self, item: str, purpose: str, reason: str, seen: tuple[str, ...]) -> None:
        opened = self._opened
        actions: dict[str, Callable[[], Changes]] = {
            "not_applicable": lambda: say_not_applicable(opened, item, reason, seen),
            "withhold": lambda: withhold_item(opened, item, reason, seen),
            "fail": lambda: answer_item(opened, item, self._failing(item), seen),
            "photo": lambda: withdraw_evidence(opened, self._panel.questions.photo, reason),
        }
        error = self._recorder.do(actions[purpose])
        if error is None:
            self.reasoned.emit()  # before the box hides: Qt would hand the keyboard to the box below
            self._panel.questions.box.hide()
        else:
            self._panel.questions.box.show_problem(self._recorder.words(error))

    def _decide(self, item: str, op: str, reason: str, seen: tuple[str, ...]) -> None:
        if op:
            error = self._recorder.do(lambda: decide_for(self._opened, item, op, reason, seen))
        else:
            other = self._panel.answer.other_value
            error = self._recorder.do(lambda: decide(self._opened, item, other, reason, seen))
        if error is not None:
            self._panel.answer.contested.show_problem(self._recorder.words(error))

    def _raise(self, item: str, kind: str, text: str, immediate: bool, proposed: str) -> None:
        self._judge(
            lambda: raise_finding(
                self._opened,
                finding_class=kind,
                items=[item],
                text=text,
                immediate=immediate,
                proposed=proposed,
            )
        )

    def _decline(self, item: str, kind: str, reason: str) -> None:
        self._judge(lambda: decline_proposal(self._opened, item, kind, reason))

    def _judge(self, action: Callable[[], Changes]) -> None:
        """What was said in the box of the finding; it goes once it is saved."""
        finding, error = self._panel.finding, self._recorder.do(action)
        if error is None:
            finding.settled()
        else:
            finding.box.show_problem(self._recorder.words(error))

    def _caption(self, photo: str, text: str, seen: tuple[str, ...]) -> None:
        self._recorder.do(lambda: caption_evidence(self._opened, photo, text, seen))

    def _failing(self, item: str) -> Json:
        """The answer that lets a gate fail."""
        card: Card = self._cards.card(item)
        return next(segment.value for segment in card.segments if segment.tone == "bad")
