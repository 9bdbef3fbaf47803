"""Opens a checklist in whatever file it comes, and writes one into the file that its name asks for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final, cast

from inspector_app.domain.canonical import Json
from inspector_app.exchange.checklist_file import read_checklist_file
from inspector_app.exchange.problems import Problem
from inspector_app.store.files import write_whole
from inspector_app.usecases.checklists.files import Imported, export_checklist, import_checklist

_JSON: Final = (".json",)


def open_checklist(path: Path) -> Imported:
    """A checklist file (.json), or a workbook or table with a form in it. Nothing is installed.

    Raises:
        UnavailableError, DataError: as `read_checklist_file`, else as `import_checklist`.
    """
    if path.suffix.casefold() in _JSON:
        return Imported(cast(dict[str, Json], read_checklist_file(path)[0]), ())
    return import_checklist(path)


def write_checklist(data: Json, path: Path, *, portable: bool = False) -> tuple[Problem, ...]:
    """Write a checklist file (.json), or a form.

    Returns:
        what a form cannot carry; a checklist file carries everything.

    Raises:
        UnavailableError: the file cannot be written.
    """
    if path.suffix.casefold() in _JSON:
        text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
        write_whole(path, text.encode(), path.parent)
        return ()
    return export_checklist(cast(dict[str, Json], data), path, portable=portable)
