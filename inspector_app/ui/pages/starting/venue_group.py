"""The venue: typed anew or picked among those visited before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from inspector_app.domain.catalogue.model import Area
from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.starting.group import Group
from inspector_app.ui.theme import look
from inspector_app.ui.widgets.forms.area_field import AreaChoice, AreaField
from inspector_app.usecases.catalogue import areas
from inspector_app.usecases.evaluations import known_venues, venue_warnings

_LINES: Final = ("name", "client", "uscc", "address", "representative", "phone")


class VenueGroup(Group):
    """Name, client, registration number, area, address, representative."""

    def __init__(self, desk: Desk) -> None:
        say = desk.texts.say
        super().__init__(desk, say("Venue"))
        found = areas(desk.workspace)
        self._codes = frozenset(area.code for area in found)
        self._known: dict[str, dict[str, str]] = {}
        self.lines: dict[str, QLineEdit] = {}
        hint = say("A venue you visited before fills the rest.")
        self._add("name", say("Name of the venue"), (0, 0, 1), hint)
        self._add("client", say("Client, as on the licence"), (0, 1, 1))
        self._add("uscc", say("Unified social credit code"), (1, 0, 1))
        self.area = AreaField(_choices(desk, found))
        self.area.setPlaceholderText(say("Type a part of the name"))
        field = self.add_field("venue.area_code", say("County or district"), self.area, (1, 1, 1))
        self.area.picked.connect(field.clear)
        self._add("address", say("Address"), (2, 0, 2))
        self._add("representative", say("Representative on site"), (3, 0, 1))
        self._add("phone", say("Telephone"), (3, 1, 1))
        self.lines["uscc"].setMaxLength(18)
        self.lines["uscc"].textEdited.connect(self._check_code)
        self._offer_known()

    @property
    def values(self) -> dict[str, str]:
        """By the names that usecases.evaluations.VENUE_FIELDS lists."""
        typed = {name: line.text().strip() for name, line in self.lines.items()}
        return typed | {"area_code": self.area.code}

    def show_venue(self, venue: Mapping[str, str]) -> None:
        """Fill the fields with a venue known before."""
        for name, line in self.lines.items():
            line.setText(venue.get(name, ""))
        self.area.show_code(venue.get("area_code", ""))
        for field in self.fields.values():
            field.clear()
        self._check_code()

    def _add(self, name: str, label: str, at: tuple[int, int, int], hint: str = "") -> None:
        self.lines[name] = self.add_line(f"venue.{name}", label, at, hint=hint)

    def _check_code(self) -> None:
        """A registration number is doubted, never refused: real ones that fail the check are known."""
        line, field = self.lines["uscc"], self.fields["venue.uscc"]
        place = line.cursorPosition()
        line.setText(line.text().upper().strip())
        line.setCursorPosition(place)
        found = venue_warnings({"uscc": line.text()}, self._codes)
        if found:
            field.show_warning(self.desk.texts.word("warning", found[0]))
        else:
            field.clear()

    def _offer_known(self) -> None:
        self._offered = QStringListModel(self)
        completer = QCompleter(self._offered, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        popup = QListView()
        look(popup, "popup")
        completer.setPopup(popup)
        popup.clicked.connect(lambda index: self._pick(str(index.data())))
        completer.activated.connect(self._pick)
        name = self.lines["name"]
        name.setCompleter(completer)
        name.textEdited.connect(self._find)

    def _find(self, text: str) -> None:
        venues = known_venues(self.desk.workspace, text.strip()) if text.strip() else []
        self._known = {_known_label(venue): venue for venue in venues}
        self._offered.setStringList(list(self._known))

    def _pick(self, label: str) -> None:
        if label in self._known:
            self.show_venue(self._known[label])


def _known_label(venue: Mapping[str, str]) -> str:
    return " · ".join(part for part in (venue.get("name", ""), venue.get("uscc", "")) if part)


def _choices(desk: Desk, found: list[Area]) -> list[AreaChoice]:
    """Only areas without areas below them: a venue stands in a county, not in a province."""
    names = {area.code: area.name.in_language(desk.texts.language) for area in found}
    parents = {area.parent for area in found}
    chosen = []
    for area in found:
        if area.code not in parents:
            parts = (names[area.code], names.get(area.parent, ""), area.code)
            chosen.append(AreaChoice(area.code, " · ".join(part for part in parts if part)))
    return chosen
