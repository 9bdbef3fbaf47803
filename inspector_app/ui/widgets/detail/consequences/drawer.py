"""What a bad answer costs and still asks for; opens by itself and closes with a better answer."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from inspector_app.domain.numbers import shown_short
from inspector_app.domain.scoring import ItemResult
from inspector_app.texts import Texts
from inspector_app.ui.models.item_attention import Attention
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.detail.consequences.phrase_list import PhraseList
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.wording import answer_words


class Drawer(QFrame):
    """Points lost, the photo that is still missing, ready sentences.

    Signals:
        taken: a ready sentence, for the finding in the making or for the remark.
        photo_wanted: the missing photo is to be brought.
    """

    taken = Signal(str)
    photo_wanted = Signal()

    def __init__(
        self,
        opened: OpenedEvaluation,
        attention: Attention,
        theme: Theme,
        texts: Texts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._opened, self._attention, self._texts = opened, attention, texts
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space(2))
        self.lost = QLabel()
        self.lost.setWordWrap(True)
        look(self.lost, "strong", tone="bad")
        self.photo = QPushButton(texts.say("Photo still missing: add one…"))
        self.photo.setToolTip(texts.say("Add a photo (P)"))
        self.photo.clicked.connect(self.photo_wanted)
        self.phrases = PhraseList(theme, texts)
        self.phrases.taken.connect(self.taken)
        for part in (self.lost, self.photo, self.phrases):
            box.addWidget(part)
        self.hide()

    def show_result(self, result: ItemResult) -> None:
        """Show what the item's answer costs; hidden where it costs nothing and nothing was found."""
        identity, texts = result.item.id, self._texts
        words = self._lost(result)
        bad = bool(words) or identity in self._attention.proposals or identity in self._attention.findings
        self.lost.setText(words)
        self.lost.setVisible(bool(words))
        self.photo.setVisible(self._attention.evidence_missing(identity))
        phrases = self._opened.checklist.phrases.get(identity, ())
        known = {
            "value": answer_words(texts, self._opened, identity),
            "date": self._opened.now()[:10],
        }
        self.phrases.show_phrases([words.in_language(texts.language) for words in phrases], known)
        self.setVisible(bad)

    def _lost(self, result: ItemResult) -> str:
        """What is lost of the points, or what a failed gate means; "" for an answer that costs nothing."""
        texts, item, earned = self._texts, result.item, result.earned
        if self._attention.gate_failed(item.id):
            outcome = "terminated" if item.on_fail == "terminate" else "not_graded"
            return self._opened.checklist.outcomes[outcome].in_language(texts.language)
        if item.role != "scored" or earned is None or earned >= item.points:
            return ""
        lost, full = shown_short(item.points - earned, 4), shown_short(item.points, 4)
        return texts.say("Loses {lost} of {points} points", lost=lost, points=full)
