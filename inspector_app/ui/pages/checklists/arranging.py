"""Adding, copying, moving and removing parts of a draft, by a button, a key or a drag."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final, cast

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.canonical import Json
from inspector_app.domain.versions.outline import Part, innermost, outline
from inspector_app.domain.versions.references import Named, Reference, naming
from inspector_app.domain.versions.structure import (
    LISTS,
    Spot,
    added_item,
    added_section,
    below,
    doubled,
    dropped,
    end_of,
    moved,
    rekinded,
    removed,
    shifted,
    spot_of,
)
from inspector_app.errors import AppError
from inspector_app.ui.desk import Desk
from inspector_app.ui.models.checklists.draft_state import DraftState
from inspector_app.ui.models.checklists.field_words import field_label, part_title
from inspector_app.ui.widgets.checklists.part_picker import PartPicker
from inspector_app.ui.widgets.checklists.part_view import PartView
from inspector_app.ui.widgets.drafting.kind_dialog import KindDialog
from inspector_app.ui.widgets.drafting.part_tools import ACTIONS, Action, PartTools
from inspector_app.ui.widgets.drafting.remove_dialog import Naming, RemoveDialog

_BY: Final = {"up": -1, "down": 1}


class Arranger(QObject):
    """Works on one draft at a time.

    Signals:
        leaving: what was typed is to be told before anything changes places.
        rearranged: the draft is another; name of the part that is to be chosen.
        opened: name of a part and place to go to.
        failed: an error to be shown.
    """

    leaving = Signal()
    rearranged = Signal(str)
    opened = Signal(str, object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parts: PartView, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parts = parts
        self._state: DraftState | None = None
        self.tools = PartTools(desk.theme, desk.icons, desk.texts, parts.view)
        self.tools.wanted.connect(self.do)
        parts.view.dropped.connect(self._drop)
        self.kinds: KindDialog | None = None
        self.picker: PartPicker | None = None
        self.removing: RemoveDialog | None = None
        self._goes_to = ""

    def work_on(self, state: DraftState | None) -> None:
        """Another draft is in sight, or none."""
        self._state = state
        self.tools.setVisible(state is not None)
        self._parts.view.arrange(state is not None)
        self.look()

    def look(self) -> None:
        """Another part is chosen: other things can be done."""
        state, part = self._state, self._parts.current
        if state is None:
            return
        possible: set[Action] = {"section"}
        if any(one.kind == "section" for one in outline(state.draft.data)):
            possible.add("item")
        if part is not None and part.kind in LISTS:
            possible |= {"move", "double", "remove"}
            possible |= {
                name
                for name in ACTIONS
                if name in _BY and shifted(state.draft.data, part, _BY[name]) is not None
            }
        self.tools.show_possible(possible)

    def do(self, action: str) -> None:
        """What a button or a key asks for."""
        part = self._parts.current
        if self._state is None:
            return
        self.leaving.emit()
        if action == "item":
            self._ask_kind()
        elif action == "section":
            self._change(lambda data, base: added_section(data, base, self._section_spot(data)), "section")
        elif part is None:
            return
        elif action == "double":
            self._change(lambda data, base: doubled(data, base, part), part.kind)
        elif action == "move":
            self._ask_section(part)
        elif action == "remove":
            self._ask_remove(part)
        else:
            spot = shifted(self._state.draft.data, part, _BY[action])
            if spot is not None:
                self._put(part, spot)

    def _ask_kind(self) -> None:
        texts = self._desk.texts
        self.kinds = KindDialog(
            texts.say("Add an item"), texts.say("How is it answered?"), self._desk.theme, texts, self._parts
        )
        self.kinds.picked.connect(self._add_item)
        self.kinds.open()

    def ask_other_kind(self) -> None:
        """Ask how the chosen item is to be answered from now on."""
        part, texts = self._parts.current, self._desk.texts
        if self._state is None or part is None or part.kind != "item":
            return
        self.leaving.emit()
        known = any(one.name == part.name for one in outline(self._state.base))
        words = texts.say("Words and points stay, the settings of the kind are written anew.")
        if known:
            words += " " + texts.say(
                "It becomes another item; answers of another kind have to be given again."
            )
        title = texts.say("Change the kind of {name}", name=part.code)
        self.kinds = KindDialog(title, words, self._desk.theme, texts, self._parts)
        self.kinds.picked.connect(
            lambda kind: self._change(lambda data, base: rekinded(data, base, part, kind), "item")
        )
        self.kinds.open()

    def _add_item(self, kind: str) -> None:
        self._change(lambda data, base: added_item(data, base, self._item_spot(data), kind), "item")

    def _item_spot(self, data: Json) -> Spot:
        """Behind the chosen item, at the end of the chosen section, or of the last one."""
        part = self._parts.current
        if part is not None and part.kind == "item":
            own = spot_of(part)
            return Spot(own.section, own.index + 1)
        sections = [one for one in outline(data) if one.kind == "section"]
        place = part.place if part is not None and part.kind == "section" else sections[-1].place
        return end_of(data, place, "item")

    def _section_spot(self, data: Json) -> Spot:
        """Behind the chosen section or the one around the chosen item, else at the end."""
        part = self._parts.current
        place = part.place if part is not None else ()
        if part is not None and part.kind == "item":
            place = part.place[:-2]
        if part is None or part.kind not in LISTS:
            return end_of(data, (), "section")
        return Spot(place[:-2], cast(int, place[-1]) + 1)

    def _ask_section(self, part: Part) -> None:
        state, texts = self._state, self._desk.texts
        assert state is not None
        inside = {one.name for one in below(state.draft.data, part)}
        title = texts.say("Move {name} to", name=part_title(texts, part))
        top = texts.say("To the top level") if part.kind == "section" else ""
        self.picker = PartPicker(title, self._desk.theme, texts, self._parts, nothing=top)
        data = state.draft.data
        self.picker.picked.connect(lambda to: self._put(part, end_of(data, to.place, part.kind)))
        self.picker.nothing_picked.connect(lambda: self._put(part, end_of(data, (), "section")))
        self.picker.offer(data, "section", without=inside)
        self.picker.open()

    def _put(self, part: Part, spot: Spot) -> None:
        self._change(lambda data, _base: (moved(data, part, spot), part.id), part.kind)

    def _drop(self, name: str, target: str, low: bool) -> None:
        state = self._state
        if state is None or name == target:
            return
        self.leaving.emit()
        parts = outline(state.draft.data)
        by_name = {part.name: part for part in parts}
        part, over = by_name[name], by_name[target]
        self._put(part, dropped(state.draft.data, parts, part, over, below=low))

    def _ask_remove(self, part: Part) -> None:
        state, texts = self._state, self._desk.texts
        assert state is not None
        data = state.draft.data
        inside = below(data, part)
        names = {(cast(Named, one.kind), one.id) for one in inside}
        found = naming(data, names)
        parts = outline(data)
        known = {one.id for one in outline(state.base) if one.kind == "item"}
        self._goes_to = ""
        self.removing = RemoveDialog(
            part_title(texts, part),
            self._goes_along(inside, found),
            [self._naming(parts, one) for one in found if one.place[0] != "phrases"],
            self._desk.theme,
            texts,
            self._parts,
            known=part.kind == "item" and part.id in known,
        )
        self.removing.confirmed.connect(partial(self._remove, part))
        self.removing.opened.connect(self.opened)
        self.removing.successor_wanted.connect(partial(self._ask_successor, part))
        self.removing.open()

    def _goes_along(self, inside: tuple[Part, ...], found: tuple[Reference, ...]) -> str:
        texts = self._desk.texts
        items = sum(one.kind == "item" for one in inside[1:])
        phrases = sum(one.place[0] == "phrases" for one in found)
        words = [texts.plural("{n} item goes with it.", "{n} items go with it.", items)] if items else []
        if phrases:
            words.append(texts.plural("Phrases of {n} item go too.", "Phrases of {n} items go too.", phrases))
        return " ".join(words)

    def _naming(self, parts: tuple[Part, ...], found: Reference) -> Naming:
        texts = self._desk.texts
        around = innermost(parts, found.place)
        where = f"{texts.word('part', around.kind)} {part_title(texts, around)}"
        if around.kind == "general":
            where = field_label(texts, [str(found.place[0])])
        return Naming(around.name, found.place, f"{where} · {found.id}")

    def _ask_successor(self, part: Part) -> None:
        state, texts, dialog = self._state, self._desk.texts, self.removing
        assert state is not None
        assert dialog is not None
        self.picker = PartPicker(
            texts.say("Where answers to {name} live on", name=part.code),
            self._desk.theme,
            texts,
            dialog,
            nothing=texts.say("Nowhere"),
        )
        self.picker.picked.connect(self._show_successor)
        self.picker.nothing_picked.connect(partial(self._show_successor, None))
        self.picker.offer(state.draft.data, "item", without={part.name})
        self.picker.open()

    def _show_successor(self, part: Part | None) -> None:
        assert self.removing is not None
        self._goes_to = part.id if part is not None else ""
        self.removing.show_successor(part_title(self._desk.texts, part) if part is not None else "")

    def _remove(self, part: Part) -> None:
        """The part behind it is chosen then, or the one before."""
        state = self._state
        assert state is not None
        gone = {one.name for one in below(state.draft.data, part)}
        left = [one for one in outline(state.draft.data) if one.kind in LISTS and one.name not in gone]
        after = [one for one in left if one.place > part.place and len(one.place) == len(part.place)]
        beside = [one for one in after if one.place[:-1] == part.place[:-1]]
        around = [one for one in left if one.place == part.place[:-2]]
        follows = (beside or around or left[:1] or [part])[0]
        goes_to = {part.id: self._goes_to} if self._goes_to else {}
        self._change(lambda data, base: (removed(data, base, part, goes_to), follows.id), follows.kind)

    def _change(self, action: Callable[[Json, Json], tuple[Json, str]], kind: str) -> None:
        state = self._state
        assert state is not None
        try:
            data, identity = action(state.draft.data, state.base)
            state.rearrange(data)
        except AppError as error:
            self.failed.emit(error)
            return
        self.rearranged.emit(f"{kind}/{identity}")
