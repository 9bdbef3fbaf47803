"""A checklist that a person brings as a file: what is in it, everything that is wrong, and where."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist, read_checklist
from inspector_app.domain.checklist.migration import migrate
from inspector_app.domain.versions.outline import Place, at_place, words_of
from inspector_app.errors import AppError, DataError, UnavailableError
from inspector_app.exchange.json_file import open_json
from inspector_app.exchange.problems import Problem as TableProblem
from inspector_app.store.database import saving
from inspector_app.usecases.checklists.drafts import Draft, all_problems, keep_draft, whole_problem
from inspector_app.usecases.checklists.files import import_checklist
from inspector_app.usecases.checklists.install import install_read
from inspector_app.usecases.session.workspace import Workspace

FILES: Final = ("json", "xlsx", "xls", "csv", "md")


@dataclass(frozen=True, slots=True)
class Trouble:
    """One row of the table of problems.

    Attributes:
        said: a problem of the table, with sheet, row and column, or an error.
        place: where in the checklist it stands; () where it has no place there.
    """

    said: TableProblem | AppError
    place: Place = ()

    @property
    def level(self) -> str:
        """ "error": keeps the checklist from being installed; "warning" and "note" do not."""
        return self.said.level if isinstance(self.said, TableProblem) else "error"


@dataclass(frozen=True, slots=True)
class Brought:
    """What a file holds; `data` is None where nothing could be read of it."""

    file: str
    data: Json
    troubles: tuple[Trouble, ...]

    @property
    def whole(self) -> bool:
        """It can be installed as it is."""
        return self.data is not None and all(isinstance(one.said, TableProblem) for one in self.troubles)

    @property
    def plain(self) -> bool:
        """It is a table, but no form: a person says what its columns mean."""
        found = (one.said for one in self.troubles)
        return any(isinstance(said, DataError) and said.code == "table.not_a_form" for said in found)

    @property
    def name(self) -> str:
        """Id and version as the file has them."""
        found = [at_place(self.data, (field,)) for field in ("id", "version")]
        return " ".join(str(one) for one in found if one)


def bring(path: Path) -> Brought:
    """Read a checklist file of any kind; what is wrong becomes a row of the table. Nothing is installed."""
    try:
        if path.suffix.lower() == ".json":
            data: Json = open_json(path).data
            found = [Trouble(problem.error, problem.place) for problem in all_problems(migrate(data))]
            return Brought(path.name, data, tuple(found))
        imported = import_checklist(path)
    except (DataError, UnavailableError) as error:
        return Brought(path.name, None, (Trouble(error),))
    troubles = [Trouble(problem) for problem in imported.problems]
    unread = whole_problem(imported.data)
    if unread is not None:
        troubles.insert(0, Trouble(unread.error, unread.place))
    return Brought(path.name, imported.data, tuple(troubles))


def install_brought(workspace: Workspace, brought: Brought) -> Checklist:
    """Install what was brought; the same version again changes nothing.

    Raises:
        DataError: "store.version_taken"; what `read_checklist` says of a checklist that is not whole.
        UnavailableError: not stored.
    """
    checklist = read_checklist(brought.data)
    with saving(workspace.db):
        return install_read(workspace, checklist, brought.data)


def draft_brought(workspace: Workspace, brought: Brought) -> Draft:
    """Go on with what was brought as a draft, to correct it here; it takes the place of an earlier draft."""
    data = migrate(brought.data)
    fields = data if isinstance(data, dict) else {}
    identity = str(fields.get("id") or Path(brought.file).stem)
    whole: dict[str, Json] = {**fields, "id": identity, "version": str(fields.get("version") or "1.0.0")}
    return keep_draft(workspace, Draft(identity, "", whole, "", ""))


def brought_title(brought: Brought, language: str) -> str:
    """The title in the file, or the name of the file."""
    return words_of(at_place(brought.data, ("title",))).in_language(language) or brought.file
