"""An opened data folder: database, journal, evidence and the person who works here."""

from __future__ import annotations

import json
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from inspector_app.domain.canonical import sha256_hex
from inspector_app.errors import InputError
from inspector_app.store.checklist_drafts import ChecklistDrafts
from inspector_app.store.checklists import CatalogueDrafts, Catalogues, Checklists, FactorTables, Installed
from inspector_app.store.database import Database, open_database, saving
from inspector_app.store.evaluations import Evaluations
from inspector_app.store.evidence import EvidenceFiles
from inspector_app.store.evidence_list import EvidenceList
from inspector_app.store.journal import Journal
from inspector_app.store.lists.findings import Findings
from inspector_app.store.lists.reports import Reports
from inspector_app.store.settings import Settings
from inspector_app.store.venues import Venues
from inspector_app.usecases.session.identity import Identity
from inspector_app.usecases.session.preferences import Preferences

if TYPE_CHECKING:
    from inspector_app.domain.checklist import Checklist

_CODE_LETTERS: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
_PERSON: Final = ("id", "name", "registration", "body", "body_code")


@dataclass(frozen=True, slots=True)
class Person:
    """Who works on this laptop; kept at first start, later bound at enrolment.

    Attributes:
        registration: the inspector's registration number.
        body_code: short code of the certification body, the first part of report numbers.
    """

    id: str
    name: str
    registration: str
    body: str
    body_code: str


class Workspace:
    """Everything hangs on it; made by `open_workspace`. For the thread that made it.

    Attributes:
        read: the checklists that `session.installed` has read, by id and version.
    """

    def __init__(self, folder: Path, resources: Path, identity: Identity, db: Database) -> None:
        self.folder = folder
        self.resources = resources
        self.identity = identity
        self.db = db
        self.settings = Settings(db)
        self.preferences = Preferences(self.settings)
        self.journal = Journal(db)
        self.list = Evaluations(db)
        self.findings = Findings(db)
        self.reports = Reports(db)
        self.venues = Venues(db)
        self.checklists = Checklists(db)
        self.checklist_drafts = ChecklistDrafts(db)
        self.factor_tables = FactorTables(db)
        self.catalogues = Catalogues(db)
        self.catalogue_drafts = CatalogueDrafts(db)
        self.evidence = EvidenceFiles(folder / "evidence")
        self.evidence_list = EvidenceList(db)
        self.read: dict[tuple[str, str], Checklist] = {}

    @property
    def device_code(self) -> str:
        """A short code of this laptop for report numbers: four letters and digits, no 0 O 1 I."""
        digest = sha256(self.device.encode()).digest()
        return "".join(_CODE_LETTERS[byte % len(_CODE_LETTERS)] for byte in digest[:4])

    def next_report(self, prefix: str) -> int:
        """The next counter for report numbers with this prefix; a number is never given twice."""
        name = f"counter.{prefix}"
        counter = int(self.settings.get(name) or 0) + 1
        self.settings.put(name, str(counter))
        return counter

    @cached_property
    def device(self) -> str:
        """The id of this laptop in this folder."""
        device = self.settings.get("device")
        if device is None:
            device = self.identity.new_id()
            self.settings.put("device", device)
        return device

    @property
    def person(self) -> Person | None:
        """Who works here, None before the first start is done."""
        values = [self.settings.get(f"person.{name}") for name in _PERSON]
        given = [value for value in values if value is not None]
        return Person(*given) if len(given) == len(_PERSON) else None

    def preference(self, name: str) -> str:
        """The value of one of `SETTINGS` that holds."""
        return self.preferences.get(name)

    @property
    def language(self) -> str:
        """ "zh_CN" or "en"."""
        return self.preference("language")

    @property
    def theme(self) -> str:
        """ "light", "dark" or "system"."""
        return self.preference("theme")

    @property
    def text_size(self) -> int:
        """Percent of the usual size."""
        return int(self.preference("text_size"))

    @property
    def scale(self) -> int:
        """Percent by which everything is enlarged."""
        return int(self.preference("scale"))

    @property
    def files_folder(self) -> Path | None:
        """The folder that was chosen for files that go to others, None for beside the work."""
        chosen = self.preference("files_folder")
        return Path(chosen) if chosen else None

    def close(self) -> None:
        """Close the database; nothing is pending, every change was saved when made."""
        self.db.close()


def open_workspace(folder: Path, resources: Path, identity: Identity) -> Workspace:
    """Open a data folder, make it if it is not there, and install the shipped checklists.

    Raises:
        UnavailableError, DataError: as `store.database.open_database`.
    """
    workspace = Workspace(folder, resources, identity, open_database(folder / "inspector.db"))
    with ExitStack() as opening:
        opening.callback(workspace.close)
        _install_shipped(workspace)
        opening.pop_all()
    return workspace


def introduce(workspace: Workspace, *, name: str, registration: str, body: str, body_code: str) -> Person:
    """Keep who works here.

    Raises:
        InputError: "person.empty", "person.body_code" (2 to 8 capital letters and digits), its place the
            field.
    """
    given = {"name": name.strip(), "registration": registration.strip(), "body": body.strip()}
    for field, value in given.items():
        if not value:
            raise InputError("person.empty", place=field)
    code = body_code.strip().upper()
    if not (code.isascii() and code.isalnum() and 2 <= len(code) <= 8):
        raise InputError("person.body_code", place="body_code", given=body_code)
    before = workspace.person
    person = Person(before.id if before else workspace.identity.new_id(), **given, body_code=code)
    with saving(workspace.db):
        for field in _PERSON:
            workspace.settings.put(f"person.{field}", getattr(person, field))
    return person


def set_preference(workspace: Workspace, name: str, value: str) -> None:
    """Keep one of `SETTINGS`.

    Raises:
        ValueError, UnavailableError: as `Preferences.put`.
    """
    workspace.preferences.put(name, value)


def _install_shipped(workspace: Workspace) -> None:
    """Install the checklists, factor tables and catalogue that came with the program, once each."""
    _install_shipped_files(workspace, "checklists", workspace.checklists)
    _install_shipped_files(workspace, "factors", workspace.factor_tables)
    _install_shipped_files(workspace, "catalogues", workspace.catalogues)


def _install_shipped_files(
    workspace: Workspace, folder: str, into: Checklists | FactorTables | Catalogues
) -> None:
    known = {f"{identity.lower()}-{version}" for identity, version in into.versions()}
    for path in sorted((workspace.resources / folder).glob("*.json")):
        if path.stem not in known:
            into.install(_installed(path, workspace.identity.now()))


def _installed(path: Path, now: str) -> Installed:
    text = path.read_text("utf-8")
    data = json.loads(text)
    return Installed(data["id"], data["version"], sha256_hex(data), text, now)
