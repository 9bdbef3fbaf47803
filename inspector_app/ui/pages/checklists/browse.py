"""The three panes of the checklists page: versions, the parts of the chosen one, and one part in detail."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist
from inspector_app.domain.definition.words import Words
from inspector_app.domain.versions.outline import Part
from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.checklists.compare import Source
from inspector_app.ui.theme import look
from inspector_app.ui.widgets.checklists.part_detail import PartDetail
from inspector_app.ui.widgets.checklists.part_view import PartView
from inspector_app.ui.widgets.checklists.version_list import VersionList, VersionRow
from inspector_app.usecases.checklists.library import Version, checklist_data, installed_versions

_LEFT = 264
_MIDDLE = 5
_RIGHT = 6


class BrowsePane(QWidget):
    """Signals:
    moved: another version was chosen.
    """

    moved = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._versions: dict[str, Version] = {}
        self.data: Json = None
        theme, texts = desk.theme, desk.texts
        self.list = VersionList(theme, texts.say("Checklists and versions"))
        self.list.setFixedWidth(theme.pixels(_LEFT))
        self.parts = PartView(theme, texts)
        self.detail = PartDetail(theme, texts)
        self.nothing = QLabel(texts.say("No checklist is installed yet. Install one from a file."))
        look(self.nothing, "muted")
        self.nothing.setContentsMargins(theme.space(6), theme.space(5), theme.space(6), 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(_edge())
        row.addWidget(self.nothing)
        row.addWidget(self.parts, _MIDDLE)
        row.addWidget(_edge())
        self.right = QVBoxLayout()
        self.right.setSpacing(0)
        self.right.addWidget(self.detail, 1)
        row.addLayout(self.right, _RIGHT)
        self.list.chosen.connect(self._show_version)
        self.parts.chosen.connect(self._show_part)
        self.setFocusProxy(self.parts)

    def reload(self, key: str = "") -> None:
        """Read the versions again; the one with this key is chosen, or the one that was."""
        versions = installed_versions(self._desk.workspace)
        self._versions = {version_name(version): version for version in versions}
        self.list.show_rows([self._row(version) for version in versions], key)
        self.nothing.setVisible(not versions)
        self.parts.setVisible(bool(versions))
        self.detail.setVisible(bool(versions))

    @property
    def version(self) -> Version | None:
        """The chosen version."""
        return self._versions.get(self.list.current_key)

    @property
    def checklist(self) -> Checklist | None:
        """The chosen version as it scores."""
        chosen = self.version
        return self._desk.workspace.checklist(chosen.id, chosen.version) if chosen is not None else None

    def sources(self) -> dict[str, Source]:
        """The versions of the chosen checklist by their key, the newest first, to be compared."""
        chosen, workspace, texts = self.version, self._desk.workspace, self._desk.texts
        return {
            key: Source(
                texts.say("version {version}", version=version.version),
                partial(checklist_data, workspace, version.id, version.version),
                partial(workspace.checklist, version.id, version.version),
            )
            for key, version in self._versions.items()
            if chosen is not None and version.id == chosen.id
        }

    @property
    def notices(self) -> list[Words]:
        """The notices of the checklists in sight, the chosen one first."""
        chosen = self.version
        listed = [chosen] if chosen is not None else []
        return [version.notice for version in (*listed, *self._versions.values()) if version.notice]

    def _row(self, version: Version) -> VersionRow:
        texts = self._desk.texts
        used = texts.plural("used by {n} evaluation", "used by {n} evaluations", version.uses)
        return VersionRow(
            key=version_name(version),
            title=version.title.in_language(texts.language),
            version=texts.say("version {version}", version=version.version),
            state=used if version.uses else texts.say("not used yet"),
            first=version.newest,
        )

    def _show_version(self, _key: str) -> None:
        version = self.version
        if version is not None:
            self.data = checklist_data(self._desk.workspace, version.id, version.version)
            self.parts.show_data(self.data)
            self.moved.emit()

    def _show_part(self, part: Part) -> None:
        self.detail.show_part(self.data, part)


def version_name(version: Version) -> str:
    """What tells a version from all others."""
    return f"{version.id} {version.version}"


def _edge() -> QFrame:
    edge = QFrame()
    edge.setFixedWidth(1)
    look(edge, "rail")
    return edge
