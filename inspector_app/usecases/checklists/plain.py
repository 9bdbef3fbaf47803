"""Plain Excel and CSV checklists: open with a proposed mapping, preview, install, share the mapping."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist, read_checklist
from inspector_app.errors import AppError, DataError, UnavailableError
from inspector_app.exchange.json_file import open_json
from inspector_app.exchange.problems import Problem
from inspector_app.exchange.tables.model import Sheet, Workbook, column_name
from inspector_app.exchange.tables.reading import read_workbook
from inspector_app.exchange.workbook.answer_words import ANSWERS
from inspector_app.exchange.workbook.apply import apply, identity_of
from inspector_app.exchange.workbook.header_words import MEANINGS, Meaning
from inspector_app.exchange.workbook.mapping import Mapping, SheetMapping, mapping_json, read_mapping
from inspector_app.exchange.workbook.propose import answer_words, fitted, propose, with_header
from inspector_app.exchange.workbook.relational import joined
from inspector_app.usecases.checklists.install import install_read
from inspector_app.usecases.checklists.library import version_key
from inspector_app.usecases.session.workspace import Workspace

__all__ = [
    "ANSWERS", "MEANINGS", "Mapping", "Meaning", "PlainDraft", "Preview", "Sheet", "SheetMapping",
    "answer_words", "column_name", "install_plain", "load_mapping", "open_plain", "point_at_header",
    "preview", "save_mapping", "use_mapping",
]  # fmt: skip
_REMEMBERED: Final = "mapping."


@dataclass(frozen=True, slots=True)
class PlainDraft:
    """An opened workbook and how it is read.

    Attributes:
        remembered: the mapping was said of a file of the same shape before; else it is a proposal.
    """

    name: str
    workbook: Workbook
    mapping: Mapping
    remembered: bool = False

    def mapped(self, mapping: Mapping) -> PlainDraft:
        """The same workbook read otherwise."""
        return replace(self, mapping=mapping)


@dataclass(frozen=True, slots=True)
class Preview:
    """What the mapping makes of the workbook.

    Attributes:
        checklist: None where nothing can be installed; `error` then says why, or a problem does.
    """

    data: Json
    checklist: Checklist | None
    problems: tuple[Problem, ...]
    error: AppError | None = None


def open_plain(workspace: Workspace, path: Path) -> PlainDraft:
    """Read a workbook and say how it could be read; what was said of its like before is used again.

    Raises:
        UnavailableError, DataError: as `read_workbook`.
    """
    workbook = joined(read_workbook(path))
    proposed = propose(workbook, path.stem)
    before = workspace.settings.get(f"{_REMEMBERED}{proposed.shape}")
    known = fitted(read_mapping(json.loads(before)), proposed) if before is not None else None
    mapping = known or proposed
    if known is not None:
        mapping = replace(mapping, title=proposed.title, id="")
    return PlainDraft(path.name, workbook, _with_free_version(workspace, mapping), known is not None)


def preview(draft: PlainDraft) -> Preview:
    """What would be installed, and every row that needs a look."""
    data, problems = apply(draft.workbook, draft.mapping)
    told = (*draft.workbook.warnings, *problems)
    if data is None:
        return Preview(None, None, told)
    try:
        return Preview(data, read_checklist(data), told)
    except DataError as error:
        return Preview(data, None, told, error)


def point_at_header(draft: PlainDraft, sheet: str, row: int) -> PlainDraft:
    """The header of a sheet stands on this row (from 1): its columns are guessed anew."""
    return draft.mapped(with_header(draft.workbook, draft.mapping, sheet, row))


def install_plain(workspace: Workspace, draft: PlainDraft) -> Checklist:
    """Install what the preview shows, and remember the mapping for files of this shape.

    Raises:
        DataError: "mapping.no_items"; "store.version_taken"; "checklist.…".
    """
    found = preview(draft)
    if found.error is not None:
        raise found.error
    if found.checklist is None:
        raise DataError("mapping.no_items", file=draft.name)
    checklist = install_read(workspace, found.checklist, found.data)
    said = json.dumps(mapping_json(draft.mapping), ensure_ascii=False)
    workspace.settings.put(f"{_REMEMBERED}{draft.mapping.shape}", said)
    return checklist


def use_mapping(draft: PlainDraft, mapping: Mapping) -> PlainDraft:
    """Read the workbook by a mapping from a file.

    Raises:
        DataError: "mapping.does_not_fit": no sheet has the headings of the mapping.
    """
    known = fitted(mapping, draft.mapping)
    if known is None:
        raise DataError("mapping.does_not_fit", file=draft.name)
    return replace(draft, mapping=known, remembered=True)


def load_mapping(path: Path) -> Mapping:
    """A mapping from its file.

    Raises:
        UnavailableError, DataError: as `open_json`; "mapping.…" with file and place.
    """
    file = open_json(path)
    try:
        return read_mapping(file.data)
    except DataError as error:
        raise DataError(error.code, place=error.place, **{**error.details, "file": path.name}) from error


def save_mapping(mapping: Mapping, path: Path) -> None:
    """Write the mapping to a file, to be used elsewhere.

    Raises:
        UnavailableError: "mapping.file_unwritable".
    """
    text = json.dumps(mapping_json(mapping), ensure_ascii=False, indent=1)
    try:
        path.write_text(f"{text}\n", "utf-8")
    except OSError as error:
        raise UnavailableError("mapping.file_unwritable", place=str(path), file=path.name) from error


def _with_free_version(workspace: Workspace, mapping: Mapping) -> Mapping:
    """A version that is not installed yet: the next after the newest."""
    identity = mapping.id or identity_of(mapping.title)
    taken = [version for name, version in workspace.checklists.versions() if name == identity]
    if not taken:
        return replace(mapping, version="1.0.0")
    major, minor, *_ = (*max(map(version_key, taken)), 0, 0)
    return replace(mapping, version=f"{major}.{minor + 1}.0")
