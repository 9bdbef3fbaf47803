"""Joins what is recorded of immediate risks, at an item and among the findings, to the use cases."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from inspector_app.domain.canonical import Json
from inspector_app.ui.pages.conduct.findings import FindingsPage
from inspector_app.ui.pages.recorder import Recorder
from inspector_app.ui.widgets.detail.panel import DetailPanel
from inspector_app.ui.widgets.risks.risk_list import RiskList
from inspector_app.usecases.risks import edit_risk, keep_risk, record_risk, risks, withdraw_risk
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation


class RiskWays(QObject):
    """Saves what both lists tell; a finding that is flagged as an immediate risk asks for the risk itself."""

    def __init__(
        self,
        opened: OpenedEvaluation,
        recorder: Recorder,
        panel: DetailPanel,
        page: FindingsPage,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._opened, self._recorder = opened, recorder
        self._join(panel.risks, lambda: [panel.item])
        self._join(page.risks, list)
        panel.finding.raised.connect(
            lambda _item, _kind, text, immediate, _proposed: panel.risks.begin(text) if immediate else None
        )

    def _join(self, shown: RiskList, items: Callable[[], Sequence[str]]) -> None:
        shown.recorded.connect(lambda what, place: self._record(shown, what, place, items()))
        shown.edited.connect(lambda risk, name, value, seen: self._edit(shown, risk, name, value, seen))
        shown.withdrawn.connect(
            lambda risk, reason, seen: self._do(
                shown, risk, "", partial(withdraw_risk, self._opened, risk, reason, seen=seen)
            )
        )

        shown.kept.connect(
            lambda risk, seen: self._do(shown, risk, "", partial(keep_risk, self._opened, risk, seen=seen))
        )

    def _record(self, shown: RiskList, what: str, place: str, items: Sequence[str]) -> None:
        before = {risk.id for risk in risks(self._opened)}
        error = self._recorder.do(lambda: record_risk(self._opened, what=what, place=place, items=items))
        if error is not None:
            shown.new.show_problem(self._recorder.words(error))
            return
        shown.new.saved()
        new = next(risk.id for risk in risks(self._opened) if risk.id not in before)
        if new in shown.cards:  # a page in sight goes on with who was told
            shown.cards[new].fields["told"].setFocus()

    def _edit(self, shown: RiskList, risk: str, name: str, value: Json, seen: Sequence[str]) -> None:
        self._do(shown, risk, name, partial(edit_risk, self._opened, risk, name, value, seen))

    def _do(self, shown: RiskList, risk: str, name: str, action: Callable[[], Changes]) -> None:
        error, card = self._recorder.do(action), shown.cards.get(risk)
        if card is None:
            return  # another item is shown by now
        if error is None:
            card.saved()
        else:
            card.refused(name, self._recorder.words(error))
