"""Adding, copying, moving and removing parts of a draft, by a button, a key or a drag."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, cast

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.canonical import Json
from inspector_app.domain.versions.edits import edited
from inspector_app.domain.versions.outline import Part, PartKind, outline
from inspector_app.domain.versions.structure import (
    LISTS,
    TREE,
    Spot,
    added_item,
    added_rule,
    added_section,
    below,
    doubled,
    dropped,
    end_of,
    identified,
    moved,
    rekinded,
    removed,
    shifted,
    spot_of,
)
from inspector_app.errors import AppError, InputError
from inspector_app.ui.desk import Desk
from inspector_app.ui.models.checklists.draft_state import DraftState
from inspector_app.ui.models.checklists.field_words import part_title
from inspector_app.ui.pages.checklists.removing import Remover
from inspector_app.ui.widgets.checklists.part_picker import PartPicker
from inspector_app.ui.widgets.checklists.part_view import PartView
from inspector_app.ui.widgets.drafting.kind_dialog import KindDialog
from inspector_app.ui.widgets.drafting.part_tools import ACTIONS, ROLES, Action, PartTools
from inspector_app.usecases.drafting.parts import new_part

_BY: Final = {"up": -1, "down": 1}


class Arranger(QObject):
    """Works on one draft at a time.

    Signals:
        leaving: what was typed is to be told before anything changes places.
        rearranged: the draft is another; name of the part that is to be chosen.
        opened: name of a part and place to go to.
        refused: words that are to stand beside the id of the chosen part.
        failed: an error to be shown.
    """

    leaving = Signal()
    rearranged = Signal(str)
    opened = Signal(str, object)
    refused = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk, parts: PartView, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parts = parts
        self._state: DraftState | None = None
        self.tools = PartTools(desk.theme, desk.icons, desk.texts, parts.view)
        self.tools.wanted.connect(self.do)
        self.tools.added.connect(self.add)
        parts.view.dropped.connect(self._drop)
        self.kinds: KindDialog | None = None
        self.picker: PartPicker | None = None
        self.remover = Remover(desk, parts, self)
        self.remover.confirmed.connect(self._remove)
        self.remover.opened.connect(self.opened)

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
            possible |= {"double", "remove"}
            if part.kind in TREE:
                possible.add("move")
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
            self.remover.ask(self._state, part)
        else:
            spot = shifted(self._state.draft.data, part, _BY[action])
            if spot is not None:
                self._put(part, spot)

    def add(self, what: str) -> None:
        """Add a section of a role, or a part beside the tree: behind the chosen one of its kind."""
        part = self._parts.current
        if self._state is None:
            return
        self.leaving.emit()
        if what in ROLES:
            self._change(
                lambda data, base: added_section(data, base, end_of(data, (), "section"), what), "section"
            )
            return
        kind = cast(PartKind, what)
        beside = part is not None and part.kind == kind
        made = new_part(kind)
        self._change(
            lambda data, base: added_rule(
                data, base, kind, made,
                Spot((), spot_of(part).index + 1) if part is not None and beside else end_of(data, (), kind),
            ),
            kind,
        )  # fmt: skip

    def identify(self, identity: str) -> None:
        """The chosen part is to have another id, a visit to be of another kind."""
        state, part = self._state, self._parts.current
        if state is None or part is None:
            return
        try:
            if part.kind == "visit":
                data = edited(state.draft.data, (*part.place, "kind"), identity)
            else:
                data = identified(state.draft.data, state.base, part, identity)
        except InputError as error:
            self.refused.emit(self._desk.texts.told(error))
            return
        self._change(lambda _data, _base: (data, identity), part.kind)

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
        if part is None or part.kind not in TREE:
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
        spot = dropped(state.draft.data, parts, part, over, below=low)
        if spot is not None:
            self._put(part, spot)

    def _remove(self, part: Part, instead: str) -> None:
        """The part behind it is chosen then, or the one before."""
        state = self._state
        assert state is not None
        gone = {one.name for one in below(state.draft.data, part)}
        left = [one for one in outline(state.draft.data) if one.kind in LISTS and one.name not in gone]
        after = [one for one in left if one.place > part.place and len(one.place) == len(part.place)]
        beside = [one for one in after if one.place[:-1] == part.place[:-1]]
        around = [one for one in left if one.place == part.place[:-2] or one.kind == part.kind]
        follows = (beside or around[-1:] or left[:1] or [part])[0]
        goes_to = {part.id: instead} if instead else {}
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
