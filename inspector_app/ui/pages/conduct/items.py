"""The items of the conduct screen: the list in the middle, the panel beside it, and what both ask for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.forms.fold import LANGUAGE_TARGET
from inspector_app.texts import Texts
from inspector_app.ui.models.conduct.filters import Filter, nothing_words
from inspector_app.ui.models.item_attention import Attention
from inspector_app.ui.models.item_list import ItemList
from inspector_app.ui.pages.conduct.saving import ItemsSaving
from inspector_app.ui.pages.recorder import Recorder
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.cards.item_view import ItemView
from inspector_app.ui.widgets.cards.thumbnails import Thumbnails
from inspector_app.ui.widgets.detail.panel import DetailPanel
from inspector_app.ui.widgets.panes.filter_bar import FilterBar
from inspector_app.ui.widgets.panes.folding import FoldingPane
from inspector_app.ui.widgets.panes.nothing_fits import NothingFits
from inspector_app.usecases.columns.comparing import View
from inspector_app.usecases.forms import choose_form_language
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation

_PANEL = 372
_WIDE_PANEL = 460
_ROOMY = 1300  # pixels of this pane from which the panel is wide
_BESIDE = 780  # from which there is room for both
_TALL = 640  # high enough for the panel below the list
_BEHIND = ("edit", "remark", "not_applicable", "fail", "decide", "finding", "class", "risk")  # in the panel


class ItemsPane(QWidget):
    """Signals:
    moved: the current item changed, "" for none.
    photos_wanted: files to add, the item they belong to.
    photo_opened: SHA-256 of a photo to be seen large.
    evidence_wanted: kind of evidence to add, the item it belongs to.
    evidence_asked: "correct" or "open", id of a piece of evidence.
    asked: "goto", "keys" or "outline".
    """

    moved = Signal(str)
    photos_wanted = Signal(object, str)
    photo_opened = Signal(str)
    evidence_wanted = Signal(str, str)
    evidence_asked = Signal(str, str)
    asked = Signal(str)

    def __init__(
        self,
        opened: OpenedEvaluation,
        attention: Attention,
        thumbnails: Thumbnails,
        recorder: Recorder,
        theme: Theme,
        texts: Texts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._opened = opened
        self._attention = attention
        self._recorder = recorder
        self._theme = theme
        self._texts = texts
        self.rows = ItemList(opened, texts, attention, self)
        self.filters = FilterBar(theme, texts)
        self.view = ItemView(self.rows, theme, texts, thumbnails)
        self.panel = DetailPanel(opened, attention, thumbnails, theme, texts)
        self.empty = NothingFits(theme, texts)
        main = QWidget()
        middle = QVBoxLayout(main)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.filters)
        self.languages = self._languages()
        middle.addWidget(self.languages)
        middle.addWidget(self.empty, 1)
        middle.addWidget(self.view, 1)
        main.setFocusProxy(self.view)
        self.folding = FoldingPane(main, self.panel, "right", theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.folding)
        self._connect()
        self._count()
        if self.rows.rowCount():
            self.view.go(self.rows.item_at(self.rows.step(-1, 1)))

    def _languages(self) -> QComboBox:
        """The languages of an imported form, hidden where there is nothing to choose."""
        form, box = self._opened.form, QComboBox()
        box.setAccessibleName(self._texts.say("Language of the form"))
        offered = [language for language in form.form.languages if language] if form is not None else []
        box.addItem(self._texts.say("Language of the form: as the screen"), "")
        for language in offered:
            box.addItem(language, language)
        box.setCurrentIndex(max(0, box.findData(form.language if form is not None else "")))
        if len(offered) < 2:
            box.hide()
        box.activated.connect(
            lambda _index: self._recorder.do(
                lambda: choose_form_language(self._opened, str(box.currentData()))
            )
        )
        return box

    def _connect(self) -> None:
        self.filters.changed.connect(self._choose)
        self.empty.all_wanted.connect(self.show_filter)
        self.view.asked.connect(self._ask)
        self.view.chosen.connect(self._show)
        self.view.pictured.connect(self.photo_opened)
        panel = self.panel
        self.saving = ItemsSaving(self._opened, self.view, panel, self.rows.cards, self._recorder, self)
        self.saving.reasoned.connect(self._go_back)
        panel.back.connect(self._go_back)
        self.filters.detail_door.clicked.connect(self.open_detail)
        panel.photos.wanted.connect(self.choose_photos)
        panel.photos.opened.connect(self.photo_opened)
        panel.photos.removal_asked.connect(self._ask_withdraw)
        records = panel.records
        records.wanted.connect(lambda kind: self.evidence_wanted.emit(kind, panel.item))
        records.correction_asked.connect(lambda piece: self.evidence_asked.emit("correct", piece))
        records.file_opened.connect(lambda piece: self.evidence_asked.emit("open", piece))
        records.removal_asked.connect(self._ask_withdraw)

    def refresh(self, changes: Changes, around: frozenset[str]) -> None:
        """Repaint what became stale.

        Args:
            around: items around which photos, findings or proposals changed.
        """
        switched = any(target.startswith(("profile/", "fact/")) for target in changes.targets)
        switched = switched or LANGUAGE_TARGET in changes.targets
        if switched or self.rows.asks_otherwise(changes.shown):
            self._arrange()
        said = {target.split("/")[1] for target in changes.targets if target.startswith("item/")}
        stale = around | said | changes.shown | self.rows.cards.rated_otherwise(changes.items)
        self.rows.changed(frozenset(stale))
        self._count()
        if self.panel.item:
            self.panel.refresh(self.rows.cards.card(self.panel.item))

    def _arrange(self) -> None:
        """Build the list anew and stay where the person is."""
        current = self.panel.item
        self.rows.filters.renew(self._opened.checklist.items)
        self.rows.arrange(current)
        self._say_empty()
        if current:
            self.view.go(current)

    def go(self, identity: str, *, editing: bool = False) -> None:
        """Go to an item or section, out of a filter that hides it."""
        section = self._opened.checklist.sections.get(identity)
        if section is not None and section.sections:
            identity = next((item.section for item in section.all_items()), identity)
        if not self.view.go(identity):
            self.show_filter()
            self.view.go(identity)
        if editing:
            self.open_detail()
        else:
            self.view.setFocus()

    def leave(self) -> None:
        """Tell everything that was typed and not told yet."""
        self.panel.leave()

    def choose_photos(self) -> None:
        """Ask for picture files and hand them on."""
        title = self._texts.say("Add photos to {code}", code=self._code())
        pictures = self._texts.say("Pictures")
        files, _ = QFileDialog.getOpenFileNames(self, title, "", f"{pictures} (*.jpg *.jpeg *.png *.webp)")
        if files:
            self.photos_wanted.emit(files, self.panel.item)

    def _fit_panel(self) -> None:
        """Beside the list where both have room, below it on a screen that stands, else in a drawer."""
        theme, width = self._theme, self.width()
        if width >= theme.pixels(_BESIDE):
            wide = width >= theme.pixels(_ROOMY)
            self.folding.place("beside", theme.pixels(_WIDE_PANEL if wide else _PANEL))
        elif self.height() >= max(theme.pixels(_TALL), width * 5 // 4):
            self.folding.place("below", self.height() * 2 // 5)
        else:
            self.folding.place("drawer", min(theme.pixels(_WIDE_PANEL), width - theme.target))
        self.filters.show_door(shown=self.folding.where == "drawer")

    def show_filter(self, wanted: Filter = "all") -> None:
        """Show what fits a filter, whatever was searched before."""
        self.filters.show_filter(wanted)
        self._choose(wanted, "")
        self.view.setFocus()

    def open_detail(self) -> None:
        """Show the panel, where it has folded away too, and give it the keyboard."""
        self.folding.open_drawer()
        self.panel.focus_editor()

    def _go_back(self) -> None:
        self.folding.close_drawer()
        self.view.setFocus()

    def know_before(self, before: View | None) -> None:
        """The evaluation before is read: what changed since can be told."""
        self.rows.filters.know_before(before)
        self._count()

    def _choose(self, wanted: Filter, search: str) -> None:
        current = self.panel.item
        self.rows.choose(wanted, search)
        self._say_empty()
        if not self.view.go(current) and self.rows.rowCount():
            self.view.go(self.rows.item_at(self.rows.step(-1, 1)))

    def _say_empty(self) -> None:
        rows, words = self.rows, ""
        if not rows.rowCount():
            before = rows.filters.before is not None
            words = nothing_words(self._texts, rows.filter, self.filters.search.text().strip(), before=before)
        self.empty.say(words, offer=bool(rows.filters.count("all")))
        self.view.setVisible(not words)

    def _count(self) -> None:
        self.filters.show_counts(self.rows.filters.count)

    def _show(self, item: str) -> None:
        if item and item != self.panel.item:
            card = self.rows.cards.card(item)
            self.panel.show_item(card)
        if item:
            self.moved.emit(item)

    def _ask_withdraw(self, photo: str) -> None:
        pieces = self._attention.pieces.get(self.panel.item, ())
        self.panel.questions.ask_withdraw(photo, next((p.no for p in pieces if p.id == photo), ""))

    def _ask(self, item: str, what: str) -> None:
        if what in ("goto", "keys", "outline"):
            self.asked.emit(what)
            return
        if not item:
            return
        if what in _BEHIND and self.folding.where == "drawer":
            self.folding.open_drawer()
        actions: dict[str, Callable[[], None]] = {
            "edit": self.panel.focus_editor,
            "remark": self.panel.focus_note,
            "photo": self.choose_photos,
            "evidence": self.panel.records.add.showMenu,
            "not_applicable": self._not_applicable,
            "fail": self.panel.questions.ask_fail,
            "decide": lambda: self.panel.ensureWidgetVisible(self.panel.answer.contested),
            "finding": self.panel.finding.begin,
            "class": self.panel.finding.box.next_class,
            "risk": self.panel.risks.begin,
            "decline": self._decline_shown,
        }
        actions[what]()

    def _not_applicable(self) -> None:
        if self._opened.checklist.items[self.panel.item].not_applicable:
            self.panel.questions.ask_not_applicable()

    def _decline_shown(self) -> None:
        if self.panel.finding.box.isVisible() and self.panel.finding.box.proposed:
            self.panel.finding.box.tap_decline()

    def _code(self) -> str:
        return self._opened.checklist.items[self.panel.item].code

    # Qt's own names from here on.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_panel()
