"""By place: one room or kitchen after the other, every item that is sampled there on one page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.sampling.frame import Wanted
from inspector_app.domain.sampling.targets import draw_target
from inspector_app.texts import Texts
from inspector_app.ui.models.conduct.places import Place, places_of, standings_of
from inspector_app.ui.pages.conduct.ways.units import Key, UnitWays, key_of
from inspector_app.ui.pages.recorder import Recorder
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.forms.scroll_page import ScrollPage
from inspector_app.ui.widgets.sampling.draw_form import DrawForm
from inspector_app.ui.widgets.sampling.overview import Overview
from inspector_app.ui.widgets.sampling.unit_box import UnitBox
from inspector_app.usecases.sampling.drawing import (
    decide_draw,
    draw_more,
    draw_sample,
    least_wanted,
    plan_now,
)
from inspector_app.usecases.sampling.listing import pasted_units
from inspector_app.usecases.sampling.units import add_unit
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation

_SIDE = 260
_SHARE = 3  # the list never takes more than this part of the page
_STALE = ("sample/", "profile/", "fact/")
_NAME = Qt.ItemDataRole.UserRole


class PlacesPage(QWidget):
    """Places at the left, what is looked at there at the right; Alt+↑ and Alt+↓ go from place to place."""

    def __init__(self, opened: OpenedEvaluation, recorder: Recorder, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._opened, self._recorder, self._theme, self._texts = opened, recorder, theme, texts
        self.ways = UnitWays(opened, recorder, theme, texts)
        self.item_wanted = self.ways.item_wanted
        self._places: list[Place] = []
        self._shown = ""  # name of the place at the right
        self.boxes: dict[Key, UnitBox] = {}
        self.form: DrawForm | None = None
        self.overview: Overview | None = None
        self.samples = QPushButton(texts.say("Samples…"))
        self.samples.setToolTip(texts.say("What is drawn, and how"))
        self.samples.clicked.connect(self.show_overview)
        self.search = QLineEdit()
        self.search.setPlaceholderText(texts.say("Find a place"))
        self.search.setAccessibleName(texts.say("Find a place"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _text: self._list())
        self.list = QListWidget()
        self.list.setAccessibleName(texts.say("Places"))
        look(self.list, "lines")
        self.list.itemSelectionChanged.connect(self._pick)
        self._side, self.page = QWidget(), ScrollPage(theme)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(theme.space(3), theme.space(3), theme.space(2), theme.space(3))
        for part in (self.samples, self.search, self.list):
            side.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addWidget(self.page, 1)
        self.setFocusProxy(self.list)
        for keys, step in (("Alt+Down", 1), ("Alt+Up", -1)):
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self.step, step))
        self.show_overview()

    def refresh(self, changes: Changes) -> None:
        """Repaint what became stale."""
        if any(target.startswith(_STALE) or "/sample/" in target for target in changes.targets):
            self._list()
            place = self._place(self._shown)
            if self.form is not None:
                self._show_plan(self.form)
            elif place is None:
                if self.overview is None:
                    self.show_overview()
            elif [*self.boxes] == [key_of(spot) for spot in place.spots]:
                self.ways.show(self.boxes, place)
            else:
                self.show_place(place.name)

    def leave(self) -> None:
        """Tell what was typed and not told yet."""
        for box in self.boxes.values():
            for row in box.rows.values():
                row.leave()

    def show_overview(self) -> None:
        """Show how every sample stands."""
        self.leave()
        overview = Overview(self._opened.checklist.populations, self._theme, self._texts)
        overview.wanted.connect(self.show_draw)
        self._show("", [overview], overview=overview)
        self._list()

    def show_place(self, name: str) -> None:
        """Show everything that is looked at in a place."""
        place = self._place(name)
        if place is None:
            return
        self.leave()
        title = QLabel(name)
        look(title, "heading")
        boxes = self.ways.boxes(place)
        self._show(name, [title, *boxes.values()], boxes=boxes)
        self.ways.show(boxes, place)

    def show_draw(self, population: str) -> None:
        """Show how the sample of a population is drawn."""
        self.leave()
        known = self._opened.checklist.population_by_id[population]
        title = QLabel(known.words.in_language(self._texts.language))
        look(title, "heading")
        form = DrawForm(known, self._theme, self._texts)
        form.drawn.connect(partial(self._draw, form))
        form.more.connect(
            lambda n: self._try(form, lambda: draw_more(self._opened, population, n, self._seen(population)))
        )
        form.added.connect(
            lambda unit, why: self._try(form, lambda: add_unit(self._opened, population, unit, why))
        )
        form.decided.connect(
            lambda op, why: self._try(
                form, lambda: decide_draw(self._opened, population, op, why, self._seen(population))
            )
        )
        self._show("", [title, form], form=form)
        self._show_plan(form)
        form.n.setFocus()

    def step(self, by: int) -> None:
        """Go to the next or the previous place of the list."""
        row = self.list.currentRow() + by
        if 0 <= row < self.list.count():
            self.list.setCurrentRow(row)

    def _place(self, name: str) -> Place | None:
        return next((place for place in self._places if place.name == name), None)

    def _show(
        self,
        name: str,
        parts: list[QWidget],
        *,
        boxes: dict[Key, UnitBox] | None = None,
        form: DrawForm | None = None,
        overview: Overview | None = None,
    ) -> None:
        self._shown, self.boxes, self.form, self.overview = name, boxes or {}, form, overview
        if not name:
            self.list.clearSelection()
        column = self.page.column
        while (entry := column.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        self.page.verticalScrollBar().setValue(0)

    def _list(self) -> None:
        """The places that fit the search, each with how far it has come."""
        standings = standings_of(self._opened)
        self._places = places_of(self._opened, standings, self._texts)
        if self.overview is not None:
            self.overview.show_standings(standings)
        wanted = self.search.text().strip().casefold()
        places = [place for place in self._places if wanted in place.name.casefold()]
        if [place.name for place in places] != [entry.data(_NAME) for entry in self._entries()]:
            self.list.clear()
            for place in places:
                entry = QListWidgetItem()
                entry.setData(_NAME, place.name)
                self.list.addItem(entry)
                if place.name == self._shown:
                    self.list.setCurrentItem(entry)
        for place, entry in zip(places, self._entries(), strict=True):
            entry.setText(self._place_words(place))

    def _entries(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _place_words(self, place: Place) -> str:
        say = self._texts.say
        if place.left_out:
            return say("⊘ {name} (left out)", name=place.name)
        mark = "●" if place.due and place.done == place.due else "○"
        words = f"{mark} {place.name}  {place.done}/{place.due}"
        return say("{words} · {n} bad", words=words, n=place.failed) if place.failed else words

    def _pick(self) -> None:
        chosen = self.list.selectedItems()
        if chosen and chosen[0].data(_NAME) != self._shown:
            self.show_place(chosen[0].data(_NAME))

    def _draw(self, form: DrawForm, pasted: str, counts: dict[str, str], n: str, seed: str) -> None:
        wanted = Wanted(n, pasted_units(pasted), tuple(counts.items()))
        population = form.population.id
        self._try(
            form,
            lambda: draw_sample(self._opened, population, wanted, self._seen(population), seed=seed),
        )

    def _try(self, form: DrawForm, action: Callable[[], Changes]) -> None:
        error = self._recorder.do(action)
        if error is None:
            form.saved()
        else:
            form.show_problem(self._recorder.words(error))

    def _show_plan(self, form: DrawForm) -> None:
        identity = form.population.id
        form.show_plan(plan_now(self._opened, identity), least_wanted(self._opened, identity))

    def _seen(self, population: str) -> tuple[str, ...]:
        return self._opened.seen(draw_target(population))

    # Qt's own names from here on.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side.setFixedWidth(min(self._theme.pixels(_SIDE), self.width() // _SHARE))
