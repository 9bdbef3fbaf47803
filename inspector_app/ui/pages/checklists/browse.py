"""The three panes of the checklists page: versions, the parts of the chosen one, and one part in detail."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist
from inspector_app.domain.definition.words import Words
from inspector_app.domain.versions.outline import Part, PartKind, Place, at_place, words_of
from inspector_app.errors import AppError
from inspector_app.ui.desk import Desk
from inspector_app.ui.models.checklists.draft_state import DraftState
from inspector_app.ui.models.checklists.field_words import place_words, row_label
from inspector_app.ui.pages.checklists.arranging import Arranger
from inspector_app.ui.pages.checklists.compare import Source
from inspector_app.ui.theme import look
from inspector_app.ui.widgets.checklists.part_detail import PartDetail
from inspector_app.ui.widgets.checklists.part_form import PartForm
from inspector_app.ui.widgets.checklists.part_picker import PartPicker
from inspector_app.ui.widgets.checklists.part_view import PartView
from inspector_app.ui.widgets.checklists.version_list import VersionList, VersionRow
from inspector_app.ui.widgets.drafting.problem_list import ProblemList, ProblemRow
from inspector_app.ui.widgets.edge import edge
from inspector_app.usecases.checklists.drafts import Draft, draft_checklist, drafts
from inspector_app.usecases.checklists.library import Version, checklist_data, installed_versions
from inspector_app.usecases.drafting.rows import Line
from inspector_app.usecases.session.installed import installed_checklist

_LEFT = 264
_MIDDLE = 5
_RIGHT = 6
_DRAFT = "draft"


class BrowsePane(QWidget):
    """Signals:
    moved: another version was chosen, or the draft in sight changed.
    failed: an edit could not be stored; it stands in its field.
    """

    moved = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._versions: dict[str, Version] = {}
        self._drafts: dict[str, Draft] = {}
        self.data: Json = None
        theme, texts = desk.theme, desk.texts
        self.list = VersionList(theme, texts.say("Checklists and versions"))
        self.list.setFixedWidth(theme.pixels(_LEFT))
        self.parts = PartView(theme, texts)
        self.detail = PartDetail(theme, texts)
        self.form = PartForm(theme, desk.icons, texts)
        self.right = QStackedWidget()
        self.right.addWidget(self.detail)
        self.right.addWidget(self.form)
        self._part: Part | None = None
        self.state: DraftState | None = None
        self.arranger = Arranger(desk, self.parts, self)
        self.problems = ProblemList(theme, texts)
        self.nothing = QLabel(texts.say("No checklist is installed yet. Install one from a file."))
        look(self.nothing, "muted")
        self.nothing.setContentsMargins(theme.space(6), theme.space(5), theme.space(6), 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(edge())
        row.addWidget(self.nothing)
        row.addWidget(self._middle(), _MIDDLE)
        row.addWidget(edge())
        row.addWidget(self.right, _RIGHT)
        self.arranger.leaving.connect(self.leave)
        self.arranger.rearranged.connect(self._show_rearranged)
        self.arranger.opened.connect(self.open_place)
        self.arranger.failed.connect(self.failed)
        self.arranger.refused.connect(self._show_refused)
        self.problems.opened.connect(self.open_place)
        self.form.kind_wanted.connect(self.arranger.ask_other_kind)
        self.form.edited.connect(self._edit)
        self.form.reshaped.connect(self._reshape)
        self.form.identified.connect(self.arranger.identify)
        self.form.names_wanted.connect(self._ask_names)
        self.list.chosen.connect(self._show_version)
        self.parts.chosen.connect(self._show_part)
        self.setFocusProxy(self.parts)

    def reload(self, key: str = "") -> None:
        """Read the versions again; the one with this key is chosen, or the one that was."""
        versions = installed_versions(self._desk.workspace)
        self._versions = {version_name(version): version for version in versions}
        self._drafts = {f"{_DRAFT} {draft.id}": draft for draft in drafts(self._desk.workspace)}
        self.leave()
        self.list.show_rows(self._rows(versions), key)
        anything = bool(versions or self._drafts)
        self.nothing.setVisible(not anything)
        self.middle.setVisible(anything)
        self.right.setVisible(anything)

    def leave(self) -> None:
        """Tell what was typed and not told yet."""
        self.form.leave()

    @property
    def draft(self) -> Draft | None:
        """The chosen draft as it is now."""
        return self.state.draft if self.state is not None else None

    @property
    def version(self) -> Version | None:
        """The chosen version."""
        return self._versions.get(self.list.current_key)

    @property
    def checklist(self) -> Checklist | None:
        """The chosen version or draft as it scores; None for a draft that cannot be read yet."""
        if self.draft is not None:
            return draft_checklist(self.draft)
        chosen = self.version
        if chosen is None:
            return None
        return installed_checklist(self._desk.workspace, chosen.id, chosen.version)

    def sources(self) -> dict[str, Source]:
        """The versions of the chosen checklist by their key, the newest first, to be compared."""
        workspace, texts = self._desk.workspace, self._desk.texts
        identity = self.identity
        found = {
            key: Source(
                texts.say("Draft of {version}", version=draft.version),
                partial(_data_of, draft),
                partial(draft_checklist, draft),
            )
            for key, draft in self._drafts.items()
            if draft.id == identity
        }
        return found | {
            key: Source(
                texts.say("version {version}", version=version.version),
                partial(checklist_data, workspace, version.id, version.version),
                partial(installed_checklist, workspace, version.id, version.version),
            )
            for key, version in self._versions.items()
            if version.id == identity
        }

    @property
    def identity(self) -> str:
        """The id of the chosen checklist, "" for none."""
        chosen = self.draft or self.version
        return chosen.id if chosen is not None else ""

    def undo(self) -> None:
        """Take the last edit of the draft back."""
        self.leave()
        if self.state is not None and self.state.can_undo and self._kept(self.state.undo):
            self.parts.show_data(self.state.draft.data)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self.leave()
        if self.state is not None and self.state.can_redo and self._kept(self.state.redo):
            self.parts.show_data(self.state.draft.data)

    def open_place(self, name: str, place: Place) -> None:
        """Go to a part, and in a draft to the field at a place of it."""
        self.parts.go(name)
        self.form.go(place)

    @property
    def notices(self) -> list[Words]:
        """The notices of the checklists in sight, the chosen one first."""
        chosen = self.version
        listed = [chosen] if chosen is not None else []
        return [version.notice for version in (*listed, *self._versions.values()) if version.notice]

    def _middle(self) -> QWidget:
        self.middle = QWidget()
        column = QVBoxLayout(self.middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.parts, 1)
        column.addWidget(self.problems)
        self.parts.add_tools(self.arranger.tools)
        return self.middle

    def _rows(self, versions: list[Version]) -> list[VersionRow]:
        """A draft stands above the versions of its checklist."""
        texts = self._desk.texts
        known = {version.id for version in versions}
        rows = [self._lone(key, draft) for key, draft in self._drafts.items() if draft.id not in known]
        for version in versions:
            title = version.title.in_language(texts.language)
            draft = self._drafts.get(f"{_DRAFT} {version.id}") if version.newest else None
            if draft is not None:
                words = texts.say("version {version}", version=draft.version)
                made = texts.say("made from {version}", version=draft.based_on)
                rows.append(VersionRow(f"{_DRAFT} {draft.id}", title, words, made, texts.say("Draft")))
            used = texts.plural("used by {n} evaluation", "used by {n} evaluations", version.uses)
            rows.append(
                VersionRow(
                    key=version_name(version),
                    title=title,
                    version=texts.say("version {version}", version=version.version),
                    state=used if version.uses else texts.say("not used yet"),
                    first=version.newest and draft is None,
                )
            )
        return rows

    def _lone(self, key: str, draft: Draft) -> VersionRow:
        """A draft that was brought as a file: no version of it is installed yet."""
        texts = self._desk.texts
        title = words_of(at_place(draft.data, ("title",))).in_language(texts.language) or draft.id
        words = texts.say("version {version}", version=draft.version)
        return VersionRow(key, title, words, texts.say("not released yet"), texts.say("Draft"))

    def _show_version(self, key: str) -> None:
        self.leave()
        if self.state is not None:
            self.state.stop()
            self.state.deleteLater()
            self.state = None
        draft, version = self._drafts.get(key), self.version
        self.parts.model.sign_of = lambda _part: ""
        if draft is not None:
            self.state = DraftState(self._desk.workspace, draft, self._desk.texts, self)
            self.parts.model.sign_of = self.state.sign
            self.state.changed.connect(self._problems_changed)
            self.data = draft.data
        elif version is not None:
            self.data = checklist_data(self._desk.workspace, version.id, version.version)
        self.right.setCurrentWidget(self.form if draft is not None else self.detail)
        self.parts.show_data(self.data)
        self.arranger.work_on(self.state)
        self._show_problems()
        self.moved.emit()

    def _show_part(self, part: Part) -> None:
        """A repaint of the tree chooses the same part again: its form stays."""
        self.leave()
        same = self._part is not None and self._part.name == part.name
        self._part = part
        self.arranger.look()
        if self.state is None:
            self.detail.show_part(self.data, part)
            return
        self.form.show_part(self.state.draft.data, part, self.state.base, same=same)
        self.form.show_problems(self.state.words(part))

    def _show_rearranged(self, name: str) -> None:
        """The parts stand elsewhere: nothing may speak of the places before."""
        assert self.state is not None
        self.parts.show_data(self.state.draft.data, name)
        self.parts.view.setFocus()

    def _show_problems(self) -> None:
        state, texts = self.state, self._desk.texts
        rows: list[ProblemRow] = []
        for part, problem in state.problems() if state is not None else ():
            where = place_words(texts, self.data, part, problem.place)
            rows.append(ProblemRow(part.name, problem.place, f"{where}: {texts.told(problem.error)}"))
        self.problems.show_rows(rows)

    def _edit(self, place: Place, value: Json) -> None:
        state, part = self.state, self._part
        if state is not None and part is not None and self._kept(partial(state.edit, place, value, part)):
            self.form.renew(state.draft.data, part, state.base)

    def _reshape(self, place: Place, value: Json, there: Place) -> None:
        state, part = self.state, self._part
        if state is not None and part is not None and self._kept(partial(state.edit, place, value, part)):
            self.form.show_part(state.draft.data, part, state.base, same=True)
            self.form.show_problems(state.words(part))
            if value is not None:
                self.form.go(there)

    def _show_refused(self, words: str) -> None:
        """The id that was typed cannot be taken; the one before still holds."""
        state, part = self.state, self._part
        if state is not None and part is not None:
            self.form.show_problems({**state.words(part), (*part.place, "id"): words})

    def _ask_names(self, line: Line) -> None:
        """Ask for one more part that a list names."""
        desk, field = self._desk, self.form.lines[line.place]
        title = desk.texts.say("Choose: {name}", name=row_label(desk.texts, line.key))
        self.picker = PartPicker(title, desk.theme, desk.texts, self)
        self.picker.picked.connect(lambda part: field.take([*field.entries, part.id]))
        self.picker.offer(self.data, cast(PartKind, line.names))
        self.picker.open()

    def _kept(self, action: Callable[[], None]) -> bool:
        try:
            action()
        except AppError as error:
            self.failed.emit(error)
            return False
        return True

    def _problems_changed(self) -> None:
        """Titles, points and problems may read otherwise now; the form stays as it is."""
        state, part = self.state, self._part
        if state is None:
            return
        self._drafts[f"{_DRAFT} {state.draft.id}"] = state.draft
        self.data = state.draft.data
        self.parts.repaint_data(self.data)
        self._show_problems()
        if part is not None:
            self.form.show_problems(state.words(part))
        self.moved.emit()


def version_name(version: Version) -> str:
    """What tells a version from all others."""
    return f"{version.id} {version.version}"


def _data_of(draft: Draft) -> Json:
    return draft.data
