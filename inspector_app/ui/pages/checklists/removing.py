"""Taking a part out of a draft: what goes with it, who names it, what is named instead."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from inspector_app.domain.canonical import Json
from inspector_app.domain.versions.outline import Part, innermost, outline
from inspector_app.domain.versions.references import NAMED, Reference, naming
from inspector_app.domain.versions.structure import TREE, below
from inspector_app.ui.desk import Desk
from inspector_app.ui.models.checklists.draft_state import DraftState
from inspector_app.ui.models.checklists.field_words import field_label, part_title, place_words
from inspector_app.ui.widgets.checklists.part_picker import PartPicker
from inspector_app.ui.widgets.drafting.remove_dialog import Naming, RemoveDialog


class Remover(QObject):
    """Asks once for each part.

    Signals:
        confirmed: the part, and the id of the one that takes its place, "" for none.
        opened: name of a part and place to go to instead.
    """

    confirmed = Signal(object, str)
    opened = Signal(str, object)

    def __init__(self, desk: Desk, below_this: QWidget, parent: QObject) -> None:
        """`below_this`: over what the dialogs open."""
        super().__init__(parent)
        self._desk = desk
        self._over = below_this
        self.dialog: RemoveDialog | None = None
        self.picker: PartPicker | None = None
        self._goes_to = ""

    def ask(self, state: DraftState, part: Part) -> None:
        """Ask before a part goes."""
        texts, data = self._desk.texts, state.draft.data
        inside = below(data, part)
        found = naming(data, {(one.kind, one.id) for one in inside if one.kind in NAMED})
        gone = {one.place for one in inside}
        elsewhere = [one for one in found if not any(one.place[: len(place)] == place for place in gone)]
        parts = outline(data)
        known = {one.id for one in outline(state.base) if one.kind == "item"}
        self._goes_to = ""
        self.dialog = RemoveDialog(
            part_title(texts, part),
            self._goes_along(inside, found),
            [self._naming(data, parts, one) for one in elsewhere if one.place[0] != "phrases"],
            self._desk.theme,
            texts,
            self._over,
            known=part.kind == "item" and part.id in known,
            rule=part.kind not in TREE,
        )
        self.dialog.confirmed.connect(lambda: self.confirmed.emit(part, self._goes_to))
        self.dialog.opened.connect(self.opened)
        self.dialog.successor_wanted.connect(lambda: self._ask_successor(data, part))
        self.dialog.open()

    def _goes_along(self, inside: tuple[Part, ...], found: tuple[Reference, ...]) -> str:
        texts = self._desk.texts
        items = sum(one.kind == "item" for one in inside[1:])
        phrases = sum(one.place[0] == "phrases" for one in found)
        words = [texts.plural("{n} item goes with it.", "{n} items go with it.", items)] if items else []
        if phrases:
            words.append(texts.plural("Phrases of {n} item go too.", "Phrases of {n} items go too.", phrases))
        return " ".join(words)

    def _naming(self, data: Json, parts: tuple[Part, ...], found: Reference) -> Naming:
        texts = self._desk.texts
        around = innermost(parts, found.place)
        where = f"{texts.word('part', around.kind)} {part_title(texts, around)}"
        if found.space:  # it stands in the middle of an expression
            where = f"{where} · {field_label(texts, [str(found.place[len(around.place)])])}"
        if around.kind == "general":
            where = place_words(texts, data, around, found.place)
        return Naming(around.name, found.place, f"{where} · {found.said}")

    def _ask_successor(self, data: Json, part: Part) -> None:
        texts, dialog = self._desk.texts, self.dialog
        assert dialog is not None
        title = texts.say("Where answers to {name} live on", name=part.code)
        if part.kind not in TREE:
            title = texts.say("What is named instead of {name}", name=part.code)
        nothing = texts.say("Nowhere") if part.kind in TREE else texts.say("Nothing")
        self.picker = PartPicker(title, self._desk.theme, texts, dialog, nothing=nothing)
        self.picker.picked.connect(self._show_successor)
        self.picker.nothing_picked.connect(lambda: self._show_successor(None))
        self.picker.offer(data, part.kind, without={part.name})
        self.picker.open()

    def _show_successor(self, part: Part | None) -> None:
        assert self.dialog is not None
        self._goes_to = part.id if part is not None else ""
        self.dialog.show_successor(part_title(self._desk.texts, part) if part is not None else "")
