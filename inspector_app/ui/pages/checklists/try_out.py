"""Trying a checklist out: the items as on site, grade and explanation beside them, nothing stored."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from inspector_app.errors import InputError
from inspector_app.ui.changes import ChangesHub
from inspector_app.ui.desk import Desk
from inspector_app.ui.models.conduct.filters import Filter
from inspector_app.ui.models.item_attention import Attention
from inspector_app.ui.pages.conduct.data import DataPage
from inspector_app.ui.pages.conduct.items import ItemsPane
from inspector_app.ui.pages.recorder import Recorder
from inspector_app.ui.pages.starting.facts_group import FactsGroup
from inspector_app.ui.theme import look
from inspector_app.ui.widgets.cards.thumbnails import Thumbnails
from inspector_app.ui.widgets.detail.reading.lines import Lines
from inspector_app.ui.widgets.evaluation.grade_strip import GradeStrip
from inspector_app.ui.widgets.forms.choice_row import ChoiceRow
from inspector_app.ui.widgets.forms.scroll_page import ScrollPage
from inspector_app.usecases.checklists.trying import try_fact
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.wording import explain_result

_BESIDE = 1480  # pixels of this page from which the explanation stands beside the items
_WHY = 400


class TryOutPage(QWidget):
    """Signals:
    left: back to the checklist.
    failed: an error that no field can show.
    """

    left = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, opened: OpenedEvaluation) -> None:
        super().__init__()
        self._desk = desk
        self._opened = opened
        theme, texts = desk.theme, desk.texts
        self._attention = Attention(opened)
        changes = ChangesHub()  # its own: nobody else is told of what is not stored
        changes.happened.connect(self._take)
        self.recorder = Recorder(changes, texts, self)
        self.recorder.failed.connect(self.failed)
        self._changes = changes
        self.strip = GradeStrip(opened, theme, texts)
        self.strip.explanation_asked.connect(lambda: self.show_page("why"))
        self.strip.counts.filter_asked.connect(self._filter)
        self.items = ItemsPane(opened, self._attention, Thumbnails(_no_photo), self.recorder, theme, texts)
        self._without_photos()
        self.facts = FactsGroup(desk, opened.checklist)
        self.why = Lines(theme)
        self.pages: dict[str, QWidget] = {"items": self.items}
        words = {"items": texts.say("Items")}
        if opened.checklist.facts:
            self.pages["facts"] = self._facts_page()
            words["facts"] = texts.say("Profile of the venue")
        if opened.checklist.series:
            self.pages["data"] = DataPage(opened, self.recorder, theme, texts)
            words["data"] = texts.say("Monthly data")
        self.why_page = self._why_page()
        self.pages["why"] = self.why_page
        words["why"] = texts.say("Why this grade")
        self.choice = ChoiceRow(words, theme)
        self.choice.chosen.connect(self.show_page)
        self._build()
        self._explain()
        self.show_page("items")
        self.setFocusProxy(self.items.view)

    def show_page(self, name: str) -> None:
        """Show the items, the profile, the data or the explanation; what is being typed is told first."""
        self.items.leave()
        self.choice.show_value(name)
        if name == "why" and self._beside():
            return
        self.stack.setCurrentWidget(self.pages[name])

    def _build(self) -> None:
        theme, texts = self._desk.theme, self._desk.texts
        head = QFrame()
        look(head, "strip", tone="accent")
        row = QHBoxLayout(head)
        row.setContentsMargins(theme.space(4), theme.space(1), theme.space(4), theme.space(1))
        row.setSpacing(theme.space(3))
        self.back = QPushButton(texts.say("Back"))
        self._desk.icons.beside(self.back, "back", "accent")
        look(self.back, "quiet")
        self.back.clicked.connect(self.left)
        said = QLabel(texts.say("Tried out: nothing you enter here is stored."))
        said.setWordWrap(True)
        row.addWidget(self.back)
        row.addWidget(said, 1)
        row.addWidget(self.choice)
        self.choice.setMinimumWidth(self.choice.sizeHint().width())
        self.stack = QStackedWidget()
        for page in self.pages.values():
            self.stack.addWidget(page)
        self.side = QVBoxLayout()
        inner = QHBoxLayout()
        inner.setSpacing(0)
        inner.addWidget(self.stack, 1)
        inner.addLayout(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.strip)
        column.addLayout(inner, 1)

    def _without_photos(self) -> None:
        """A photo would be a file that stays."""
        self.items.panel.photos_title.hide()
        self.items.panel.photos.hide()
        self.items.panel.records.hide()

    def _facts_page(self) -> QWidget:
        page = ScrollPage(self._desk.theme)
        page.column.addWidget(self.facts)
        page.column.addStretch()
        for name, box in self.facts.flags.items():
            box.toggled.connect(lambda on, name=name: self._say(name, "yes" if on else "no"))
        for name, field in self.facts.facts.items():
            if isinstance(field, QComboBox):
                field.activated.connect(partial(self._choose_fact, name, field))
            else:
                field.editingFinished.connect(lambda name=name, field=field: self._say(name, field.text()))
        return page

    def _why_page(self) -> QScrollArea:
        theme = self._desk.theme
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        inside = QFrame()
        look(inside, "panel")
        box = QVBoxLayout(inside)
        box.setContentsMargins(theme.space(5), theme.space(4), theme.space(5), theme.space(4))
        title = QLabel(self._desk.texts.say("Why this grade"))
        look(title, "title")
        box.addWidget(title)
        box.addWidget(self.why)
        box.addStretch(1)
        area.setWidget(inside)
        return area

    def _choose_fact(self, name: str, box: QComboBox, _index: int) -> None:
        self._say(name, str(box.currentData() or ""))

    def _say(self, fact: str, value: str) -> None:
        action: Callable[[], Changes] = partial(try_fact, self._opened, fact, value.strip())
        error = self.recorder.do(action)
        field = self.facts.fields.get(f"facts.{fact}")
        if field is not None:
            if isinstance(error, InputError):
                field.show_trouble(self.recorder.words(error))
            else:
                field.clear()

    def _take(self, changes: Changes, _initiator: object) -> None:
        self.items.refresh(changes, self._attention.renew())
        data = self.pages.get("data")
        if isinstance(data, DataPage):
            data.refresh(changes)
        self.strip.refresh()
        self.strip.counts.show_counts(self.items.rows.filters.count)
        self._explain()

    def _filter(self, wanted: Filter) -> None:
        self.show_page("items")
        self.items.show_filter(wanted)

    def _explain(self) -> None:
        self.why.show_lines(
            [(line.level, line.text) for line in explain_result(self._desk.texts, self._opened)]
        )

    def _beside(self) -> bool:
        return self.width() >= self._desk.theme.pixels(_BESIDE)

    # Qt's own names from here on.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self._beside()
        self.choice.buttons["why"].setVisible(not beside)
        if beside and self.stack.indexOf(self.why_page) >= 0:
            if self.stack.currentWidget() is self.why_page:
                self.show_page("items")
            self.stack.removeWidget(self.why_page)
            self.why_page.setFixedWidth(self._desk.theme.pixels(_WHY))
            self.side.addWidget(self.why_page)
            self.why_page.show()
        elif not beside and self.stack.indexOf(self.why_page) < 0:
            self.side.removeWidget(self.why_page)
            self.why_page.setMinimumWidth(0)
            self.why_page.setMaximumWidth(16_777_215)
            self.stack.addWidget(self.why_page)


def _no_photo(_sha256: str) -> bytes | None:
    return None
