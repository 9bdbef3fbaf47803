"""Joins the boxes of one place to what is recorded of its units."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.checklist import Item
from inspector_app.domain.sampling.records import FLAGS, NOTE, fields_of, records_of, sampled
from inspector_app.domain.sampling.targets import record_target, replaced_target
from inspector_app.errors import AppError, InputError
from inspector_app.texts import Texts
from inspector_app.ui.models.conduct.places import Place, Spot, stratum_words
from inspector_app.ui.pages.recorder import Recorder
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.sampling.record_row import RecordRow
from inspector_app.ui.widgets.sampling.unit_box import UnitBox
from inspector_app.usecases.sampling.drawing import due_items, plan_now
from inspector_app.usecases.sampling.recording import flag_unit, note_unit, record_unit, withdraw_record
from inspector_app.usecases.sampling.telling import bound_of
from inspector_app.usecases.sampling.units import bring_back_unit, leave_out_unit, replace_unit
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.wording import item_words

Key = tuple[str, str]  # population, unit


class UnitWays(QObject):
    """One box for each unit of a place, one row in it for each item that is due there.

    Signals:
        item_wanted: id of an item.
    """

    item_wanted = Signal(str)

    def __init__(self, opened: OpenedEvaluation, recorder: Recorder, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._opened, self._recorder, self._theme, self._texts = opened, recorder, theme, texts

    def boxes(self, place: Place) -> dict[Key, UnitBox]:
        """Fresh boxes for a place, by population and unit."""
        return {key_of(spot): self._box(spot) for spot in place.spots}

    def show(self, boxes: dict[Key, UnitBox], place: Place) -> None:
        """Show how everything at the place stands."""
        for spot in place.spots:
            plan = plan_now(self._opened, spot.population.id)
            box = boxes[key_of(spot)]
            box.show_unit(spot.unit, plan.next_reserve(spot.unit.stratum))
            for identity, row in box.rows.items():
                self._show_record(row, self._opened.checklist.items[identity], spot.unit.id)

    def _box(self, spot: Spot) -> UnitBox:
        opened, population, unit = self._opened, spot.population.id, spot.unit.id
        rows = {item: self._row(item, unit) for item in due_items(opened, population)}
        stratum = stratum_words(spot.population, spot.unit.stratum, self._texts)
        title = f"{spot.population.words.in_language(self._texts.language)} {unit}"
        box = UnitBox(f"{title} · {stratum}".rstrip(" ·"), rows, self._theme, self._texts)
        box.left_out.connect(lambda reason: self._leave_out(box, spot, reason))
        box.brought_back.connect(
            lambda: self._recorder.do(
                lambda: bring_back_unit(opened, population, unit, self._replaced_seen(spot))
            )
        )
        return box

    def _row(self, item: Item, unit: str) -> RecordRow:
        kind, opened, do = sampled(item), self._opened, self._recorder.do
        assert kind is not None, "only sampled items are due in a unit"
        row = RecordRow(item.code, item_words(self._texts, opened, item), kind, self._theme, self._texts)
        row.wanted.connect(lambda: self.item_wanted.emit(item.id))
        row.said.connect(
            lambda check, value, reason, seen: self._say(
                row,
                check,
                value,
                lambda: record_unit(opened, item.id, unit, value, seen, check=check, reason=reason),
            )
        )
        row.taken_back.connect(
            lambda check, seen: self._tell(
                row, do(lambda: withdraw_record(opened, item.id, unit, seen, check=check))
            )
        )
        row.flagged.connect(
            lambda flags, reason, seen: self._say(
                row,
                FLAGS,
                " ".join(flags),
                lambda: flag_unit(opened, item.id, unit, flags, seen, reason=reason),
            )
        )
        row.noted.connect(
            lambda text, seen: self._tell(row, do(lambda: note_unit(opened, item.id, unit, text, seen)))
        )
        return row

    def _show_record(self, row: RecordRow, item: Item, unit: str) -> None:
        kind = sampled(item)
        assert kind is not None
        records = {record.unit: record for record in records_of(self._opened.evaluation, item)}
        seen = {
            name: self._opened.seen(record_target(item.id, unit, name))
            for name in (*fields_of(kind), FLAGS, NOTE)
        }
        row.show_record(records.get(unit), seen, self._sum_words(item))

    def _sum_words(self, item: Item) -> str:
        say, kind, bound = self._texts.say, sampled(item), bound_of(self._opened, item)
        together = self._opened.scoring.items[item.id].sampled
        assert kind is not None
        if together is None or not together.n:
            return say("At least {n} units", n=kind.minimum)
        words = say(
            "{ok} of {n} conform; at least {least} units", ok=together.ok, n=together.n, least=kind.minimum
        )
        if bound is None:
            return words
        return words + say(
            " · with 95 % confidence at most {most} of {size} do not", most=bound.most, size=bound.size
        )

    def _say(self, row: RecordRow, check: str, value: str, action: Callable[[], Changes]) -> None:
        error = self._recorder.do(action)
        if isinstance(error, InputError) and error.code == "answer.reason_missing":
            row.ask_reason(check, value)
            return
        if error is None:
            row.reasons.hide()
        self._tell(row, error)

    def _tell(self, row: RecordRow, error: AppError | None) -> None:
        if error is not None:
            row.show_problem(self._recorder.words(error))

    def _leave_out(self, box: UnitBox, spot: Spot, reason: str) -> None:
        opened, population, unit = self._opened, spot.population.id, spot.unit
        seen, following = self._replaced_seen(spot), plan_now(opened, population).next_reserve(unit.stratum)
        error = self._recorder.do(
            lambda: (
                replace_unit(opened, population, unit.id, reason, seen).changes
                if following
                else leave_out_unit(opened, population, unit.id, reason, seen)
            )
        )
        if error is None:
            box.reasons.hide()
        else:
            box.show_problem(self._recorder.words(error))

    def _replaced_seen(self, spot: Spot) -> tuple[str, ...]:
        return self._opened.seen(replaced_target(spot.population.id, spot.unit.id))


def key_of(spot: Spot) -> Key:
    """Population and unit."""
    return spot.population.id, spot.unit.id
